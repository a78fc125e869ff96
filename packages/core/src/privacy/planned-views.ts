import type { ClassSummary } from '../summary/class-summary.ts';
import type { Change } from '../trend/trend.ts';
import type { Audience, Identity, ReleasedScale, Unit } from './released.ts';

/** One sheet under a random id, with what it scored. The id must not be a code, a pseudonym or an order of arrival. */
export type PlannedSheet = {
  readonly id: string;
  /** By scale. A scale that is null or absent was not answered. */
  readonly scores: Readonly<Record<string, number | null>>;
};

/** An answer band of a scale: scores from `from` up to the next band. The first band starts at the scale's lower bound. */
export type PlannedBand = { readonly id: string; readonly from: number };

/** The same pupil's sheet in two waves. Exists only where answers are linked, never in an anonymous wave. */
export type SheetLink = readonly [earlier: string, later: string];

/** A class, or a grade or school made of classes, at this wave. */
export type PlannedUnit = {
  readonly unit: Unit;
  /** Ids of the classes it is made of; a class names itself. */
  readonly classes: readonly string[];
  readonly invited: number;
  readonly answered: number;
  /** Sheets by scale: who stands behind each mean. */
  readonly populations: Readonly<Record<string, readonly string[]>>;
  readonly summary: ClassSummary;
  /** Changes that end in this wave. */
  readonly changes: readonly Change[];
  /** The linked ones among them once more as differences of means, shown where linking would give somebody away. */
  readonly unlinked: readonly Change[];
  /** By earlier wave; present where the change is the mean of linked differences. */
  readonly links: Readonly<Record<string, readonly SheetLink[]>>;
};

/** One page that one audience will see. */
export type PlannedView =
  | {
      readonly kind: 'class-report';
      readonly audience: Audience;
      /** Id of a planned unit. */
      readonly unit: string;
      readonly scales: readonly string[];
      readonly bands: readonly string[];
    }
  | {
      readonly kind: 'school-report';
      readonly audience: Audience;
      readonly unit: string;
      /** One row per unit in order of name, with the scales that this audience sees of it. */
      readonly rows: readonly { readonly unit: string; readonly scales: readonly string[] }[];
    };

/**
 * All that anybody will ever see of one wave, before the gate has looked at it. It holds pupils' scores: it stays
 * on the server, is never logged and never sent.
 *
 * `planned` is the frozen set made at close. `late` is the same wave with late answers taken in, `extra` one more
 * view (a researcher's): both are audited jointly with everything shown before.
 */
export type PlannedViews = {
  readonly kind: 'planned' | 'late' | 'extra';
  readonly wave: { readonly id: string; readonly closedOn: string; readonly series: string };
  readonly instrument: { readonly id: string; readonly edition: string };
  readonly identity: Identity;
  readonly simulated: boolean;
  readonly scales: readonly (ReleasedScale & { readonly step: number })[];
  readonly bands: Readonly<Record<string, readonly PlannedBand[]>>;
  readonly sheets: readonly PlannedSheet[];
  readonly units: readonly PlannedUnit[];
  readonly views: readonly PlannedView[];
};
