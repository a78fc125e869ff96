import { comparedWaves } from '@klasseklima/charts';
import type {
  ClassReport,
  Released,
  ReleasedChange,
  ReportText,
  TextPack,
  Verdict,
  Wording,
} from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { longDate, quotedNames } from './page-words.ts';

const verdicts: readonly Verdict[] = ['higher', 'lower', 'no-certain-change', 'too-few-answers'];

/** The changes that the page's one sentence is about: the primary scales, between the two rounds that got a verdict. */
export function judgedChanges(report: Released<ClassReport>): readonly ReleasedChange[] {
  const primary = report.scales.filter((scale) => scale.primary).map((scale) => scale.id);
  return (comparedWaves(report)?.changes ?? []).filter((change) => primary.includes(change.scale));
}

/** What can be said of the class in one sentence, about the pupils' answers and nothing else. */
export function classFinding(
  report: Released<ClassReport>,
  wording: Pick<Wording, 'scales'>,
  text: TextPack<ReportText>,
): string {
  if (report.waves.length === 0) return say(text, 'no-round');
  if (report.waves.length === 1) return say(text, 'first-round');
  const changes = judgedChanges(report);
  const before = comparedWaves(report)?.from;
  if (!before || changes.length === 0) return say(text, 'other-questions');
  const named = (wanted: (change: ReleasedChange) => boolean) => {
    const scales = changes.filter(wanted).map((change) => change.scale);
    return scales.length > 0 ? quotedNames(scales, wording, text) : null;
  };
  const findings = verdicts.map((verdict) => {
    const areas = named(({ change }) => change.kind === 'shown' && change.value.verdict === verdict);
    return areas && say(text, `finding-${verdict}`, { areas });
  });
  const hidden = named(({ change }) => change.kind === 'hidden');
  const all = [...findings, hidden && say(text, 'finding-hidden', { areas: hidden })].filter(
    (finding) => finding !== null,
  );
  return say(text, 'compared', { date: longDate(before.closedOn, text.locale), findings: all.join('; ') });
}
