import type { ClassReport, SchoolReport } from './released.ts';

/** Every report of one wave. The server stores it as JSON and hands out one report at a time. */
export type ReleasedViews = {
  readonly schemaVersion: 1;
  readonly kind: 'released-views';
  readonly wave: string;
  readonly classReports: readonly ClassReport[];
  readonly schoolReports: readonly SchoolReport[];
};
