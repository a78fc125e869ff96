import type { ReportText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';

const areas = [
  'pupil-pupil',
  'norms',
  'learning',
  'teacher-pupil',
  'classroom-management',
  'view-expectations',
  'home-school',
] as const;
type Area = (typeof areas)[number];

const isArea = (scale: string): scale is Area => areas.some((area) => area === scale);

/** Questions to the team about one scale; none for a scale that has none. */
export function lookNext(scale: string, text: TextPack<ReportText>): readonly string[] {
  if (!isArea(scale)) return [];
  return [say(text, `look-${scale}-1`), say(text, `look-${scale}-2`), say(text, `look-${scale}-3`)];
}
