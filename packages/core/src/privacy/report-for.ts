import type { Audience, ClassReport, Released, SchoolReport } from './released.ts';
import type { ReleasedViews } from './released-views.ts';

/**
 * One audience's report of one unit, out of everything released of a wave.
 *
 * @returns null if that audience was not planned to see that unit
 */
export function reportFor(
  released: Released<ReleasedViews>,
  wanted: { readonly audience: Audience; readonly unit: string },
): Released<ClassReport> | null {
  const found = released.classReports.find(
    ({ audience, unit }) => audience === wanted.audience && unit.id === wanted.unit,
  );
  return found ? (found as Released<ClassReport>) : null;
}

/**
 * One audience's page of a school with its units side by side, out of everything released of a wave.
 *
 * @returns null if that audience was not planned to see that school
 */
export function schoolReportFor(
  released: Released<ReleasedViews>,
  wanted: { readonly audience: Audience; readonly unit: string },
): Released<SchoolReport> | null {
  const found = released.schoolReports.find(
    ({ audience, unit }) => audience === wanted.audience && unit.id === wanted.unit,
  );
  return found ? (found as Released<SchoolReport>) : null;
}
