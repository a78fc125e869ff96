import type { RowSpace } from './row-space.ts';

/**
 * A group of fewer than `below` sheets whose sum can be worked out from the published rows, or null.
 *
 * Each column stands for `sizes[column]` sheets. Reduced by what is known, every column leaves a remainder; a group
 * is known when its remainders add up to nothing. Remainders of single columns and of pairs are looked up in a table,
 * so that groups of up to four columns are found without trying them all.
 *
 * @param below groups of this many sheets are large enough
 */
export function knownSmallGroup(space: RowSpace, sizes: readonly number[], below: number): number[] | null {
  const columns = sizes.flatMap((size, column) => (size < below ? [column] : []));
  const remainders = commonRemainders(space, columns);
  const small = (group: readonly number[]) =>
    new Set(group).size === group.length &&
    group.reduce((sum, column) => sum + (sizes[column] ?? 0), 0) < below;
  const singles = new Map<string, number[]>();
  for (const [column, rest] of remainders) {
    if (rest.every((value) => value === 0n)) return [column];
    push(singles, rest.join(), column);
  }
  const pairs = new Map<string, [number, number][]>();
  for (const [first, second, sum] of pairsOf(remainders)) {
    if (!small([first, second])) continue;
    if (sum.every((value) => value === 0n)) return [first, second];
    const opposite = sum.map((value) => -value).join();
    for (const third of singles.get(opposite) ?? [])
      if (small([first, second, third])) return [first, second, third];
    for (const other of pairs.get(opposite) ?? [])
      if (small([first, second, ...other])) return [first, second, ...other];
    push(pairs, sum.join(), [first, second] as [number, number]);
  }
  return null;
}

/** Remainders of the columns on the columns that stay free, all brought to one denominator. */
function commonRemainders(space: RowSpace, columns: readonly number[]): [number, bigint[]][] {
  const free = Array.from({ length: space.width }, (_, at) => at).filter((at) => !space.pivots.has(at));
  const common = [...space.pivots].reduce((product, [at, row]) => leastMultiple(product, row[at] ?? 1n), 1n);
  return columns.map((column) => {
    const known = space.pivots.get(column);
    if (!known) return [column, free.map((at) => (at === column ? common : 0n))];
    const factor = common / (known[column] ?? 1n);
    return [column, free.map((at) => -(known[at] ?? 0n) * factor)];
  });
}

function* pairsOf(remainders: readonly [number, bigint[]][]): Generator<[number, number, bigint[]]> {
  for (const [at, [first, left]] of remainders.entries())
    for (const [second, right] of remainders.slice(at + 1))
      yield [first, second, left.map((value, free) => value + (right[free] ?? 0n))];
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
