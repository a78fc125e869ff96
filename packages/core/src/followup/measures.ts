import type { FollowupText } from '../text/text-keys.ts';
import type { Role } from './case-schema.ts';
import type { Level } from './entry-schema.ts';

/** Each measure has its sentence in the texts of `followup`, under `measure-<id>`. */
export type MeasureId = FollowupText extends infer Key
  ? Key extends `measure-${infer Id}`
    ? Id
    : never
  : never;

/** Headings of the brochure "Oppfølging etter mobbing" that a suggestion comes from. */
export type BrochurePart =
  | 'a-trust'
  | 'a-needs'
  | 'b-needs'
  | 'b-mechanisms'
  | 'c-needs'
  | 'teacher-authority'
  | 'power-and-support'
  | 'sel'
  | 'levels'
  | 'organisation';

export type SuggestedMeasure = {
  readonly id: MeasureId;
  readonly part: BrochurePart;
  readonly level: Level;
  /** Whose follow-up it belongs to; null for what concerns class, school, community or municipality. */
  readonly role: Role | null;
};

const rows = (part: BrochurePart, role: Role | null, level: Level, ids: readonly MeasureId[]) =>
  ids.map((id): SuggestedMeasure => ({ id, part, level, role }));

/** What the brochure suggests, part by part. The words lie in the texts of `followup`. */
export const measures: readonly SuggestedMeasure[] = [
  ...rows('a-trust', 'bullied', 'individual', ['adult-follows', 'apology', 'resource-group']),
  ...rows('a-trust', 'bullied', 'family', ['a-parents']),
  ...rows('a-needs', 'bullied', 'individual', ['a-help-from-others', 'a-school-work', 'a-social']),
  ...rows('b-needs', 'bullied-others', 'individual', [
    'b-double-role',
    'b-help-from-others',
    'b-school-work',
    'b-social',
  ]),
  ...rows('b-mechanisms', 'bullied-others', 'individual', ['b-underlying-needs', 'b-demands-support']),
  ...rows('b-mechanisms', 'bullied-others', 'family', ['b-parents']),
  ...rows('c-needs', 'bystander', 'individual', ['c-demands-support', 'c-practise', 'c-sel']),
  ...rows('teacher-authority', null, 'class', ['authoritative-leadership', 'support-learning', 'role-model']),
  ...rows('power-and-support', null, 'class', [
    'class-as-system',
    'correct-thoughts',
    'adaptive-strategies',
    'social-support',
    'group-composition',
  ]),
  ...rows('sel', null, 'class', ['teach-sel']),
  ...rows('organisation', null, 'school', ['school-routines', 'school-team', 'involve-parents']),
  ...rows('levels', null, 'community', ['community-agreement']),
  ...rows('organisation', null, 'municipality', ['owner-standard', 'owner-team', 'services-known']),
];
