import type { ClassReport, Released } from '../privacy/released.ts';
import type { EvaluationBody } from './entry-schema.ts';

/**
 * The class's released trend in one word, from the latest verdicts of its primary scales. A fall on one scale counts
 * for more than a rise on another.
 *
 * @param report a report that passed the gate, or null when none was looked at
 * @example classTrendWord(null) //=> 'not-looked-at'
 */
export function classTrendWord(report: Released<ClassReport> | null): EvaluationBody['classTrend'] {
  const last = report?.waves.at(-1);
  if (!report || !last) return 'not-looked-at';
  const primary = report.scales.filter((scale) => scale.primary).map((scale) => scale.id);
  const verdicts = report.changes
    .filter((change) => change.to === last.wave && primary.includes(change.scale) && change.comparable)
    .map(({ change }) => (change.kind === 'shown' ? change.value.verdict : 'too-few-answers'));
  if (verdicts.includes('lower')) return 'lower';
  if (verdicts.includes('higher')) return 'higher';
  if (verdicts.includes('no-certain-change')) return 'no-certain-change';
  return verdicts.includes('too-few-answers') ? 'too-few-answers' : 'not-looked-at';
}
