// issue
export { InputError } from './issue/input-error.ts';
export type { Checked, Issue } from './issue/issue.ts';

// stats

// instrument
export { acceptUnverified } from './instrument/accept-unverified.ts';
export { answersNeeded } from './instrument/answers-needed.ts';
export { assertScorable } from './instrument/assert-scorable.ts';
export { choiceItems } from './instrument/choice-items.ts';
export type { Instrument } from './instrument/instrument-schema.ts';
export type {
  ChoiceItem,
  DateItem,
  Item,
  NominationItem,
  OptionSet,
  TextItem,
} from './instrument/item-schema.ts';
export { fillTerms, localize } from './instrument/localize.ts';
export { parseInstrument } from './instrument/parse-instrument.ts';
export type { Evidence, Norm, Rights } from './instrument/record-schema.ts';
export type { Bands, Roles, Scale } from './instrument/scale-schema.ts';
export { selectVariant } from './instrument/select-variant.ts';
export { withWording } from './instrument/with-wording.ts';
export { wordingFingerprint, wordingStatus } from './instrument/wording-fingerprint.ts';
export type { WordingPack } from './instrument/wording-pack-schema.ts';
export type { Wording } from './instrument/wording-schema.ts';
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
export { bandOf } from './score/band-of.ts';
export { findConcerns } from './score/find-concerns.ts';
export { roleOf } from './score/role-of.ts';
export type { ScaleScore, ScoreSet } from './score/score-set.ts';
export { scoreSheet } from './score/score-sheet.ts';

// simulate

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
// sociometry
export { checkNominationWave, type NominationWavePlan } from './sociometry/check-nomination-wave.ts';
export { type ChoicePair, choicePairs } from './sociometry/choice-pairs.ts';
export { type ChoiceStability, choiceStability } from './sociometry/choice-stability.ts';
export type { ClassMeasures } from './sociometry/class-measures.ts';
export type { EiIndex } from './sociometry/ei-index.ts';
export type { Nomination, NominationContext, Nominations, RosterPupil } from './sociometry/nominations.ts';
export {
  nominationsFromRatings,
  type PeerRating,
  type RatingCut,
} from './sociometry/nominations-from-ratings.ts';
export type { PeerStatus, StatusRule, StatusScores } from './sociometry/peer-status.ts';
export type { PupilMeasures } from './sociometry/pupil-measures.ts';
export { type Sociometry, type SociometryOptions, sociometry } from './sociometry/sociometry.ts';
// summary
export type { ClassSummary, Estimate, Interval, Spread, SpreadSource } from './summary/class-summary.ts';
// trend
export type { Change, Trend, Verdict } from './trend/trend.ts';

// followup

// exchange
