// issue

// answer
export type { AnswerSheet } from './answer/answer-sheet.ts';
export { canonicalJson } from './answer/canonical-json.ts';
export { checkAnswerSheet } from './answer/check-answer-sheet.ts';
export { hmacHex, pseudonymize } from './answer/pseudonymize.ts';
export { readAnswerSheet } from './answer/read-answer-sheet.ts';
// followup
export { amendCase, openCase } from './followup/amend-case.ts';
export { removeEntries } from './followup/amend-dossier.ts';
export type { CasePerson } from './followup/case-access.ts';
export {
  holdsCase,
  isBarred,
  isNamedIn,
  mayRead,
  mayReadFrame,
  restrictCase,
} from './followup/case-access.ts';
export type { Actor, CaseAction } from './followup/case-action.ts';
export type { CaseEvent, CaseFile, Dossier, Role, WhoBullied } from './followup/case-schema.ts';
export { roles, whoBullied } from './followup/case-schema.ts';
export type { CaseState } from './followup/case-state.ts';
export { caseState } from './followup/case-state.ts';
export type { AuditLine, CaseOverview, CaseView, RecordExport } from './followup/case-view.ts';
export type { CivilDate } from './followup/civil-date.ts';
export { civilDateAt, isCivilDate } from './followup/civil-date.ts';
export { classTrendWord } from './followup/class-trend-word.ts';
export type { ClosingObstacle, PupilSays } from './followup/closing.ts';
export { closingObstacles, latestWord } from './followup/closing.ts';
export type { DataClass, DeletionRule, ErasureAnswer } from './followup/data-class.ts';
export { answerErasure, dataClassOf, deletionRule, notesToDelete } from './followup/data-class.ts';
export type { DueAction } from './followup/due-actions.ts';
export { dueActions } from './followup/due-actions.ts';
export type {
  CaseEntry,
  EntryBody,
  EvaluationBody,
  GuideBody,
  Level,
  Measure,
  PlanBody,
} from './followup/entry-schema.ts';
export { levels } from './followup/entry-schema.ts';
export type { FollowUpPolicy } from './followup/follow-up-policy.ts';
export { suggestedPolicy } from './followup/follow-up-policy.ts';
export { mayAct } from './followup/may-act.ts';
export type { BrochurePart, SuggestedMeasure } from './followup/measures.ts';
export { measures } from './followup/measures.ts';
export { parseCaseAction, parseCaseFile } from './followup/parse-case-file.ts';
export type { FollowUpSchedule, FollowUpStep } from './followup/plan-follow-up.ts';
export { planFollowUp } from './followup/plan-follow-up.ts';
export { entriesOf, standingEntries } from './followup/standing-entries.ts';
export { suggestMeasures } from './followup/suggest-measures.ts';
export type { Evaluation } from './followup/weigh-evaluation.ts';
export { evaluationOrder, weighEvaluation } from './followup/weigh-evaluation.ts';
// instrument
export { acceptUnverified } from './instrument/accept-unverified.ts';
export { answersNeeded } from './instrument/answers-needed.ts';
export { assertScorable } from './instrument/assert-scorable.ts';
export { choiceItems } from './instrument/choice-items.ts';
export type { ConversionTable } from './instrument/conversion-table-schema.ts';
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
export { parseConversionTable } from './instrument/parse-conversion-table.ts';
export { parseInstrument } from './instrument/parse-instrument.ts';
export type { Evidence, Norm, Rights } from './instrument/record-schema.ts';
export type { Bands, Roles, Scale } from './instrument/scale-schema.ts';
export { selectVariant } from './instrument/select-variant.ts';
export { withWording } from './instrument/with-wording.ts';
export { wordingFingerprint, wordingStatus } from './instrument/wording-fingerprint.ts';
export type { WordingPack } from './instrument/wording-pack-schema.ts';
export type { Wording } from './instrument/wording-schema.ts';
export { InputError } from './issue/input-error.ts';
export type { Checked, Issue } from './issue/issue.ts';
export { controlLimits } from './privacy/control-limits.ts';
export type { CountTable, Dimension, TableFigure, TablePlace } from './privacy/count-table.ts';
// privacy
export { countTable, tableFigures } from './privacy/count-table.ts';
export type { Disclosure, DisclosureKind } from './privacy/inspect-release.ts';
export { inspectRelease } from './privacy/inspect-release.ts';
export type { Ledger, LedgerEquation, LedgerSecret, LedgerTerm } from './privacy/ledger.ts';
export { emptyLedger } from './privacy/ledger.ts';
export type { LinearProgram, LinearRange, LinearSolver, LinearTerms } from './privacy/linear-solver.ts';
export { mayShowOpenText } from './privacy/may-show-open-text.ts';
export type { ReleasedDocument } from './privacy/parse-released.ts';
export { parseReleased, releasedSchemaVersion } from './privacy/parse-released.ts';
export { parseSociogram } from './privacy/parse-sociogram.ts';
export type { ExtraView } from './privacy/plan-extra.ts';
export { planExtra } from './privacy/plan-extra.ts';
export type { ClosedClass, ClosedGroup, ClosedWave } from './privacy/plan-reports.ts';
export { planReports } from './privacy/plan-reports.ts';
export type {
  PlannedBand,
  PlannedSheet,
  PlannedUnit,
  PlannedView,
  PlannedViews,
  SheetLink,
} from './privacy/planned-views.ts';
export type { Policy, Threshold } from './privacy/policy.ts';
export { defaultPolicy } from './privacy/policy.ts';
export type { ClosedSheet } from './privacy/pool-scores.ts';
export { poolScores } from './privacy/pool-scores.ts';
export type { ReleasedTable } from './privacy/protect-table.ts';
export { protectTable } from './privacy/protect-table.ts';
export type { PublishedFigure, PublishedView, Unknown, ViewFigure } from './privacy/published-view.ts';
export { release } from './privacy/release.ts';
export {
  type ClosedNominationWave,
  releaseSociometry,
  type SociometryRelease,
} from './privacy/release-sociometry.ts';
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
export type { ReleasedViews } from './privacy/released-views.ts';
export { reportFor, schoolReportFor } from './privacy/report-for.ts';
export type {
  ReleasedStatus,
  SociogramHierarchy,
  SociogramPupil,
  SociogramStep,
  SociogramView,
  SociogramWave,
} from './privacy/sociogram-view.ts';
export type { TableRules } from './privacy/table-rules.ts';
export { defaultTableRules } from './privacy/table-rules.ts';
export { viewOfLedger } from './privacy/view-of-ledger.ts';
export { viewOfTable } from './privacy/view-of-table.ts';
// score
export { bandOf } from './score/band-of.ts';
export { findConcerns } from './score/find-concerns.ts';
export { roleOf } from './score/role-of.ts';
export type { ScaleScore, ScoreSet } from './score/score-set.ts';
export { scoreSheet } from './score/score-sheet.ts';
export { type ScaleColumn, type ScoredTable, scoreTable } from './score/score-table.ts';
export type { Person } from './score/standard-score.ts';
export { standardScore } from './score/standard-score.ts';
// simulate
export type { ClassSimulation, SimulatedClass, SimulatedWavePlan } from './simulate/simulate-class.ts';
export { simulateClass } from './simulate/simulate-class.ts';
// sociometry
export { checkNominationWave, type NominationWavePlan } from './sociometry/check-nomination-wave.ts';
export { type ChoicePair, choicePairs } from './sociometry/choice-pairs.ts';
export { type ChoiceStability, choiceStability } from './sociometry/choice-stability.ts';
export type { ClassMeasures } from './sociometry/class-measures.ts';
export {
  composeGroups,
  type GroupOptions,
  type GroupPlan,
  type WishOutcome,
  type WorkGroup,
} from './sociometry/compose-groups.ts';
export type { EiIndex } from './sociometry/ei-index.ts';
export { explainGroups, type GroupExplanation } from './sociometry/explain-groups.ts';
export {
  leaveNominatorsOut,
  type PupilUncertainty,
  type ScoreBand,
  type UncertaintyOptions,
} from './sociometry/leave-nominators-out.ts';
export type { Nomination, NominationContext, Nominations, RosterPupil } from './sociometry/nominations.ts';
export {
  nominationsFromRatings,
  type PeerRating,
  type RatingCut,
} from './sociometry/nominations-from-ratings.ts';
export type { PeerStatus, StatusRule, StatusScores } from './sociometry/peer-status.ts';
export { type PracticePositions, practicePositions } from './sociometry/practice-positions.ts';
export type { PupilMeasures } from './sociometry/pupil-measures.ts';
export { shuffledRoster } from './sociometry/shuffled-roster.ts';
export { type Sociometry, type SociometryOptions, sociometry } from './sociometry/sociometry.ts';
// stats
export { benjaminiHochbergAdjust, holmAdjust } from './stats/adjust-p-values.ts';
export { type BcaInterval, bcaInterval, type Resamples } from './stats/bca-interval.ts';
export { clopperPearsonInterval } from './stats/clopper-pearson-interval.ts';
export { cochranQ } from './stats/cochran-q.ts';
export { cronbachAlpha } from './stats/cronbach-alpha.ts';
export { type Description, describeValues } from './stats/describe.ts';
export { betaCdf, betaQuantile } from './stats/distribution/beta.ts';
export { binomialCdf, binomialMass, binomialUpper } from './stats/distribution/binomial.ts';
export { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from './stats/distribution/chi-square.ts';
export { fCdf, fQuantile, fUpper } from './stats/distribution/f-distribution.ts';
export {
  hypergeometricCdf,
  hypergeometricMass,
  hypergeometricUpper,
  type Urn,
} from './stats/distribution/hypergeometric.ts';
export { noncentralStudentCdf } from './stats/distribution/noncentral-student.ts';
export { normalCdf, normalDensity, normalQuantile } from './stats/distribution/normal.ts';
export { poissonBinomialMass } from './stats/distribution/poisson-binomial.ts';
export { studentCdf, studentQuantile } from './stats/distribution/student.ts';
export { feldtInterval } from './stats/feldt-interval.ts';
export { absenteeBounds, hypergeometricInterval } from './stats/finite-population.ts';
export { type GroupMoments, groupMoments } from './stats/group-moments.ts';
export { type GrowthModel, type GrowthPoint, growthModel } from './stats/growth-model.ts';
export { hedgesCorrection } from './stats/hedges-correction.ts';
export { type IntraclassCorrelation, intraclassCorrelation } from './stats/intraclass-correlation.ts';
export { type ItemCovariance, itemCovariance, type Missing } from './stats/item-covariance.ts';
export { mcnemarTest } from './stats/mcnemar-test.ts';
export {
  newcombePairedInterval,
  newcombeUnpairedInterval,
  type PairedTable,
} from './stats/newcombe-interval.ts';
export type { NumericColumn, NumericTable } from './stats/numeric-table.ts';
export { type OmegaTotal, omegaTotal } from './stats/omega-total.ts';
export { type PairedChange, pairedChange } from './stats/paired-change.ts';
export { type RandomIntercept, randomIntercept } from './stats/random-intercept.ts';
export {
  type ItemStatistics,
  RELIABILITY_FROM,
  type Reliability,
  reliability,
} from './stats/reliability.ts';
export { type SeededRandom, seededRandom } from './stats/seeded-random.ts';
export { signFlipTest } from './stats/sign-flip-test.ts';
export {
  expectedFalseFlags,
  type Measurement,
  minimalDetectableChange,
  reliableChangeIndex,
  standardErrorOfMeasurement,
} from './stats/standard-error-of-measurement.ts';
export { type WelchChange, welchChange } from './stats/welch-change.ts';
export { type WilcoxonResult, wilcoxonSignedRank } from './stats/wilcoxon-signed-rank.ts';
export { wilsonInterval } from './stats/wilson-interval.ts';
export { BASELINE_WAVES, type XmrLimits, xmrLimits } from './stats/xmr-limits.ts';
// summary
export { OWN_SPREAD_FROM } from './summary/choose-spread.ts';
export type { ClassSummary, Estimate, Interval, Spread, SpreadSource } from './summary/class-summary.ts';
export { POOLED_CLASSES, POOLED_PUPILS, poolSpread } from './summary/pool-spread.ts';
export { scaleBounds } from './summary/scale-bounds.ts';
export { type ClassScores, summarizeClass } from './summary/summarize-class.ts';
// survey
export {
  type LayOutOptions,
  layOutSurvey,
  type SurveyItem,
  type SurveyLayout,
  type SurveyOption,
  type SurveyPage,
} from './survey/lay-out-survey.ts';
export { layoutToSurveyJson, type SurveyJson, skipValue, toSurveyJson } from './survey/to-survey-json.ts';
// text
export { intlLocales } from './text/intl-locales.ts';
export type { Message, TextPack } from './text/say.ts';
export { say } from './text/say.ts';
export type {
  ChartText,
  CollectorText,
  FollowupText,
  FormText,
  NominationText,
  PlanText,
  PrivacyText,
  ReportText,
  SociometryText,
  SurveyText,
} from './text/text-keys.ts';
// trend
export type { AlignedWave, WaveConditions, WaveFrame } from './trend/align-waves.ts';
export { alignWaves } from './trend/align-waves.ts';
export { VERDICT_FROM } from './trend/judge-family.ts';
export { type LinkedDifference, linkWaves, type WavePair } from './trend/link-waves.ts';
export { planWaves, type WaveDesign, type WavePlan } from './trend/plan-waves.ts';
export { tellPlan } from './trend/tell-plan.ts';
export { type TrendQuestion, traceTrend } from './trend/trace-trend.ts';
export type { Change, Trend, Verdict } from './trend/trend.ts';

// exchange
