/**
 * Rows by wave, otherwise in the order in which they stand. Waves whose names differ in their numbers alone (`1`, `2`, `10`;
 * `w1`, `w2`; `2026-09`, `2027-01`) go by these numbers, all others by first appearance.
 */
export function inWaveOrder<Row extends { readonly wave: string }>(rows: readonly Row[]): readonly Row[] {
  const names = [...new Set(rows.map(({ wave }) => wave))];
  const patterns = new Set(names.map((name) => name.replace(/\d+/g, '#')));
  const numbered = patterns.size === 1 && names[0]?.match(/\d/);
  if (numbered) names.sort(new Intl.Collator('en', { numeric: true }).compare);
  const place = new Map(names.map((name, at) => [name, at]));
  return [...rows].sort((a, b) => place.get(a.wave)! - place.get(b.wave)!);
}
