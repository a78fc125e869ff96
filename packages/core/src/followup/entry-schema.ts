import * as v from 'valibot';
import { isCivilDate } from './civil-date.ts';

/** Longest free text of one field, in characters. */
const LONGEST = 4000;

export const civilDate = v.pipe(v.string(), v.check(isCivilDate, 'must be a day such as 2026-11-22'));
/** The host's opaque id of an adult or a pupil; never a name. */
export const personId = v.pipe(
  v.string(),
  v.regex(/^[\w.:@|-]{1,120}$/, 'must be an id of 1 to 120 letters, digits or . : @ | _ -'),
);
export const localId = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -'),
);
/** Text by staff. NUL and lone surrogates break databases and files, so they are refused at the door. */
const words = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(LONGEST, `must be at most ${LONGEST} characters`),
  v.check((text) => !/\p{Surrogate}|\0/u.test(text), 'must be plain text'),
);

export const levels = ['individual', 'family', 'class', 'school', 'community', 'municipality'] as const;
export type Level = (typeof levels)[number];

const measureSource = v.variant('kind', [
  v.strictObject({ kind: v.literal('brochure'), suggestion: v.string() }),
  v.strictObject({ kind: v.literal('own') }),
]);

const measure = v.strictObject({
  id: localId,
  level: v.picklist(levels),
  what: words,
  source: measureSource,
  /** When it is carried out. */
  from: civilDate,
  to: civilDate,
  /** Who carries it out. */
  who: personId,
});

/** The five fields of opplæringslova § 12-4 (problem, measures, when, who, evaluated when) and the pupil's own view. */
const planBody = v.strictObject({
  kind: v.literal('plan'),
  problem: words,
  measures: v.pipe(v.array(measure), v.minLength(1, 'needs at least one measure')),
  evaluateOn: civilDate,
  pupilView: v.nullable(v.strictObject({ words, on: civilDate })),
});

/** By item of the instrument: a code, words or a day; null when it was asked and not answered. */
const answers = v.record(localId, v.nullable(v.union([v.number(), words])));

const guideBody = v.strictObject({
  kind: v.literal('guide'),
  guide: v.picklist(['guide-bullied-pupil', 'guide-pupil-who-bullied', 'guide-bystander']),
  edition: v.string(),
  locale: v.string(),
  answers,
});

const evaluationBody = v.strictObject({
  kind: v.literal('evaluation'),
  /** Asked first, and the only answer that can stand in the way of closing. */
  pupilSays: v.picklist(['safe', 'partly', 'not-safe', 'not-asked']),
  pupilWords: v.nullable(words),
  notHeard: v.nullable(words),
  /** How staff read the class's released trend; a word, never a wave, so that nothing joins the two. */
  classTrend: v.picklist(['higher', 'lower', 'no-certain-change', 'too-few-answers', 'not-looked-at']),
  guidesAndPlan: v.nullable(words),
  decision: v.picklist(['go-on', 'change', 'close', 'reopen']),
  responsible: personId,
  from: civilDate,
});

const changeKind = v.picklist(['teacher', 'class', 'school']);

export const entryBody = v.variant('kind', [
  v.strictObject({ kind: v.literal('report'), words }),
  v.strictObject({ kind: v.literal('hearing'), words }),
  v.strictObject({ kind: v.literal('statement'), stopped: v.boolean(), statedOn: civilDate, words }),
  v.strictObject({
    kind: v.literal('conversation'),
    /** The step of the schedule that it was, if any. */
    step: v.nullable(v.string()),
    pupilSays: v.picklist(['safe', 'partly', 'not-safe', 'not-asked']),
    fearsPayback: v.nullable(v.boolean()),
    words: v.nullable(words),
  }),
  planBody,
  v.strictObject({ kind: v.literal('done'), measure: localId, words }),
  guideBody,
  v.strictObject({ kind: v.literal('practice'), edition: v.string(), locale: v.string(), answers }),
  evaluationBody,
  v.strictObject({
    kind: v.literal('hand-over'),
    change: changeKind,
    on: civilDate,
    from: personId,
    to: personId,
    /** The day the receiving adult said yes. Until then the hand-over is due. */
    receivedOn: v.nullable(civilDate),
  }),
  /** Away from school, without a reason: why a pupil is away may be a health detail. */
  v.strictObject({
    kind: v.literal('absence'),
    from: civilDate,
    to: v.nullable(civilDate),
    deleteOn: civilDate,
  }),
  v.strictObject({ kind: v.literal('note'), words, deleteOn: civilDate }),
]);

export const entrySchema = v.strictObject({
  id: localId,
  /** The day it was written. */
  on: civilDate,
  by: personId,
  /** The entry that this one corrects. The old one stays: a record is corrected by addition. */
  corrects: v.nullable(localId),
  body: entryBody,
});

/** One thing written in a dossier or in the frame of a case. */
export type CaseEntry = v.InferOutput<typeof entrySchema>;
export type EntryBody = CaseEntry['body'];
export type PlanBody = v.InferOutput<typeof planBody>;
export type Measure = v.InferOutput<typeof measure>;
export type GuideBody = v.InferOutput<typeof guideBody>;
export type EvaluationBody = v.InferOutput<typeof evaluationBody>;
