import type { Audience, Identity, Unit } from './released.ts';

/**
 * One demand on how many must have answered a measure before its figure is shown. Absent keys match everything;
 * of all demands that match, the strictest holds.
 */
export type Threshold = {
  readonly audience?: Audience;
  readonly identity?: Identity;
  readonly instrument?: string;
  readonly unit?: Unit['kind'];
  /** Answers to this very measure, not to the form as a whole. */
  readonly answers: number;
  /** Classes that at least one of those answers comes from. */
  readonly classes?: number;
};

/** Every number that the gate decides by. */
export type Policy = {
  readonly thresholds: readonly Threshold[];
  /** Answers before open text is shown to anyone. */
  readonly openText: number;
  /** Fewer than this is a small group: never shown, and never what is left when one figure is taken from another. */
  readonly smallGroup: number;
  /** From this many answers the class's own spread may lie behind an interval. */
  readonly ownSpreadFrom: number;
  /** From this many answers a mean has two decimals; in a linkable wave, where before and after can be subtracted, later. */
  readonly twoDecimalsFrom: Readonly<Record<Identity, number>>;
  /** A hidden count must stay open by this much. */
  readonly countWidth: number;
  /** A hidden sum must stay open by this many steps of the option set, in scale points. */
  readonly sumSteps: number;
  /** Steps, in percent, that an answer band may have; the finest one that holds `bandPupils` pupils is taken. */
  readonly bandSteps: readonly number[];
  readonly bandPupils: number;
  /** Scales that others than the class's own teacher may see class by class, by instrument. The rest is about adults. */
  readonly classByClass: Readonly<Record<string, readonly string[]>>;
};

/**
 * The policy that holds unless a host passes another one.
 *
 * Five answers show a class figure and four hide it; above the class ten answers from two classes; exposure to
 * bullying forty answers from two classes; open text ten. Five is the most used threshold of school surveys
 * (New York State, Panorama, OurSCHOOL); ten from two units follows OurSCHOOL and Active Lives. A hidden count
 * stays open by four and a hidden sum by four option steps.
 *
 * @example defaultPolicy.smallGroup //=> 5
 */
export const defaultPolicy: Policy = {
  thresholds: [
    { answers: 5 },
    { unit: 'grade', answers: 10, classes: 2 },
    { unit: 'school', answers: 10, classes: 2 },
    { unit: 'municipality', answers: 10, classes: 2 },
    { instrument: 'bullying-exposure', answers: 40, classes: 2 },
  ],
  openText: 10,
  smallGroup: 5,
  ownSpreadFrom: 20,
  twoDecimalsFrom: { anonymous: 20, pseudonymous: 40, named: 40 },
  countWidth: 4,
  sumSteps: 4,
  bandSteps: [5, 10, 20, 25, 50],
  bandPupils: 5,
  classByClass: { 'class-climate': ['pupil-pupil', 'norms', 'learning'] },
};
