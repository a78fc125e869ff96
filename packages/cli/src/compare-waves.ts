import {
  type Interval,
  mcnemarTest,
  newcombePairedInterval,
  newcombeUnpairedInterval,
  pairedChange,
  VERDICT_FROM,
  type Verdict,
  welchChange,
} from '@klasseklima/core';
import type { WaveGroup } from './read-waves.ts';

/** Change of a score in one class. */
export function compareMeans(group: WaveGroup) {
  if (group.kind === 'linked') {
    const change = pairedChange(
      group.pairs.map(([before]) => before),
      group.pairs.map(([, after]) => after),
    );
    const { n, meanBefore, meanAfter, difference, interval, hedgesGav, hedgesGz } = change;
    const verdict = verdictOf(n, interval);
    return {
      class: group.name,
      n,
      meanBefore,
      meanAfter,
      difference,
      interval,
      hedgesGav,
      hedgesGz,
      verdict,
    };
  }
  const { n, meanBefore, meanAfter, difference, interval } = welchChange(group.before, group.after);
  const verdict = verdictOf(Math.min(n.before, n.after), interval);
  const sizes = { hedgesGav: null, hedgesGz: null };
  return { class: group.name, n, meanBefore, meanAfter, difference, interval, ...sizes, verdict };
}

// The interval decides, so that the two never disagree.
function verdictOf(n: number, interval: Interval | null): Verdict {
  if (n < VERDICT_FROM || interval === null) return 'too-few-answers';
  if (interval[0] > 0) return 'higher';
  return interval[1] < 0 ? 'lower' : 'no-certain-change';
}

/** Change of a share in one class; `before` and `after` are proportions. */
export function compareBinary(group: WaveGroup) {
  return group.kind === 'linked' ? compareLinkedShares(group) : compareUnlinkedShares(group);
}

function compareLinkedShares({ name, pairs }: Extract<WaveGroup, { kind: 'linked' }>) {
  const n = pairs.length;
  const count = (before: number, after: number) =>
    pairs.filter(([a, b]) => a === before && b === after).length;
  const table = { both: count(1, 1), onlyBefore: count(1, 0), onlyAfter: count(0, 1), neither: count(0, 0) };
  if (n === 0) return { class: name, n, ...noFigures };
  return {
    class: name,
    n,
    before: (table.both + table.onlyBefore) / n,
    after: (table.both + table.onlyAfter) / n,
    difference: (table.onlyAfter - table.onlyBefore) / n,
    interval: newcombePairedInterval(table),
    ...mcnemarTest(table.onlyBefore, table.onlyAfter),
  };
}

const noFigures = { before: null, after: null, difference: null, interval: null, exactP: null, midP: null };

function compareUnlinkedShares({ name, before, after }: Extract<WaveGroup, { kind: 'unlinked' }>) {
  const n = { before: before.length, after: after.length };
  const counts = [before, after].map((marks) => marks.filter((mark) => mark === 1).length);
  const first = n.before > 0 ? counts[0]! / n.before : null;
  const second = n.after > 0 ? counts[1]! / n.after : null;
  if (first === null || second === null)
    return { class: name, n, ...noFigures, before: first, after: second };
  const interval = newcombeUnpairedInterval([counts[0]!, n.before], [counts[1]!, n.after]);
  return { class: name, n, ...noFigures, before: first, after: second, difference: second - first, interval };
}
