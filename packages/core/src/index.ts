// issue
export { InputError } from './issue/input-error.ts';
export type { Checked, Issue } from './issue/issue.ts';

// stats

export type { Instrument, Item, Scale, Wording } from './instrument/instrument-schema.ts';
// instrument
export { parseInstrument } from './instrument/parse-instrument.ts';
export type { Message, TextPack } from './text/say.ts';
// text
export { say } from './text/say.ts';
export type * from './text/text-keys.ts';

// survey

// answer
export type { AnswerSheet } from './answer/answer-sheet.ts';
export { canonicalJson } from './answer/canonical-json.ts';
export { checkAnswerSheet } from './answer/check-answer-sheet.ts';
export { hmacHex, pseudonymize } from './answer/pseudonymize.ts';
export { readAnswerSheet } from './answer/read-answer-sheet.ts';

// score
export type { ScaleScore, ScoreSet } from './score/score-set.ts';

// simulate

// sociometry

// privacy
export type {
  Audience,
  Cell,
  ClassReport,
  HiddenReason,
  Identity,
  Purpose,
  Released,
  ReleasedBands,
  ReleasedChange,
  ReleasedDifference,
  ReleasedEstimate,
  ReleasedScale,
  ReleasedWave,
  SchoolReport,
  Unit,
} from './privacy/released.ts';
// summary
export type { ClassSummary, Estimate, Interval, Spread, SpreadSource } from './summary/class-summary.ts';
// trend
export type { Change, Trend, Verdict } from './trend/trend.ts';

// followup

// exchange
