import type { Instrument } from '../instrument/instrument-schema.ts';
import type { ScoreSet } from './score-set.ts';

/**
 * Which of four groups a respondent falls in by two scales, such as bullied, bullied others, both, neither.
 *
 * @returns the group's name, or null when the instrument has no such rule or one of the two values is null
 * @example roleOf({}, { instrument: 'who5', edition: '1.0.0', scales: {} }) //=> null
 */
export function roleOf(instrument: Pick<Instrument, 'roles'>, scores: ScoreSet): string | null {
  const { roles } = instrument;
  if (!roles) return null;
  const first = scores.scales[roles.first.scale]?.value ?? null;
  const second = scores.scales[roles.second.scale]?.value ?? null;
  if (first === null || second === null) return null;
  const isFirst = first >= roles.first.atOrAbove;
  const isSecond = second >= roles.second.atOrAbove;
  if (isFirst && isSecond) return roles.groups.both;
  if (isFirst) return roles.groups.first;
  return isSecond ? roles.groups.second : roles.groups.neither;
}
