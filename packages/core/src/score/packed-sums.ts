import type { NumericColumn } from '../stats/numeric-table.ts';

// One whole number holds a row's sum (low bits), its count of answers, and its count of unknown codes (high bits).
const COUNT = 1 << 16;
const UNKNOWN = 1 << 26;
/** So many items fit without one field running into the next. */
const MOST_ITEMS = 31;
const LARGEST_VALUE = 2000;

type ByteColumn = { readonly bytes: Uint8Array; readonly table: Int32Array };

/** Sums and counts of a block of rows, or false if the block holds an unknown code and must be added cell by cell. */
export type PackedSums = (from: number, to: number, sums: Float64Array, counts: Uint16Array) => boolean;

/**
 * Adds up several byte columns at once: one table look-up per cell, no question asked.
 *
 * @returns null where cells are no bytes, are masked, or values are not small whole numbers
 */
export function packedSums(
  items: readonly { readonly keyed: ReadonlyMap<number, number>; readonly column: NumericColumn }[],
  block: number,
): PackedSums | null {
  const columns = items.map(({ keyed, column }) => byteColumn(keyed, column));
  if (columns.length > MOST_ITEMS || columns.some((column) => column === null)) return null;
  const ready = columns.filter((column) => column !== null);
  const packed = new Int32Array(block);
  return (from, to, sums, counts) => {
    packed.fill(0);
    for (let c = 0; c + 3 < ready.length; c += 4) addFour(ready, c, from, to, packed);
    for (let c = ready.length - (ready.length % 4); c < ready.length; c += 1)
      addOne(ready[c]!, from, to, packed);
    let all = 0;
    for (let i = from; i < to; i += 1) {
      const row = packed[i - from]!;
      all |= row;
      sums[i] = row & (COUNT - 1);
      counts[i] = row >>> 16;
    }
    return all < UNKNOWN;
  };
}

function byteColumn(
  keyed: ReadonlyMap<number, number>,
  { values, missing = -1, mask }: NumericColumn,
): ByteColumn | null {
  if (mask !== undefined || !(values instanceof Int8Array || values instanceof Uint8Array)) return null;
  const signed = values instanceof Int8Array;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.length);
  const table = new Int32Array(256).fill(UNKNOWN);
  for (const [code, value] of keyed) {
    if (!Number.isInteger(value) || value < 0 || value > LARGEST_VALUE) return null;
    const fits = Number.isInteger(code) && (signed ? code >= -128 && code < 128 : code >= 0 && code < 256);
    if (fits) table[code & 0xff] = COUNT + value;
  }
  if (
    Number.isInteger(missing) &&
    (signed ? missing >= -128 && missing < 128 : missing >= 0 && missing < 256)
  )
    table[missing & 0xff] = 0;
  return { bytes, table };
}

function addFour(columns: readonly ByteColumn[], c: number, from: number, to: number, packed: Int32Array) {
  const { bytes: b0, table: t0 } = columns[c]!;
  const { bytes: b1, table: t1 } = columns[c + 1]!;
  const { bytes: b2, table: t2 } = columns[c + 2]!;
  const { bytes: b3, table: t3 } = columns[c + 3]!;
  for (let i = from; i < to; i += 1)
    packed[i - from]! += t0[b0[i]!]! + t1[b1[i]!]! + t2[b2[i]!]! + t3[b3[i]!]!;
}

function addOne({ bytes, table }: ByteColumn, from: number, to: number, packed: Int32Array) {
  for (let i = from; i < to; i += 1) packed[i - from]! += table[bytes[i]!]!;
}
