import { classClimatePulse } from '@klasseklima/core/catalog/class-climate-pulse';
import { describe, expect, it } from 'vitest';
import { type SeededRandom, seededRandom } from '../stats/seeded-random.ts';
import { summarizeClass } from '../summary/summarize-class.ts';
import { closeSchool, solve } from './close-school.test-support.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { modularAttacker } from './modular-attacker.test-support.ts';
import { partition } from './partition.ts';
import { planExtra } from './plan-extra.ts';
import { type ClosedWave, planReports } from './plan-reports.ts';
import { defaultPolicy } from './policy.ts';
import { release } from './release.ts';

const policy = defaultPolicy;
const sequences = process.env.KLASSEKLIMA_FAULTS === 'long' ? 10_000 : 1_000;
const queries = 8;

/** Asks about sheets that differ a little from what was shown before, or about any at random. */
function nextQuestion(
  all: readonly string[],
  shown: readonly (readonly string[])[],
  random: SeededRandom,
): string[] {
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random.uniform() * from.length)]!;
  const base = new Set(random.uniform() < 0.3 ? all.filter(() => random.uniform() < 0.6) : pick(shown));
  if (random.uniform() < 0.3) for (const sheet of pick(shown)) base.add(sheet);
  if (random.uniform() < 0.2) for (const sheet of pick(shown)) base.delete(sheet);
  const changes = Math.floor(random.uniform() * 9);
  for (let change = 0; change < changes; change += 1) {
    const sheet = pick(all);
    if (!base.delete(sheet)) base.add(sheet);
  }
  return all.filter((sheet) => base.has(sheet));
}

function ask(closed: ClosedWave, sheets: readonly string[], name: string, ledger: Ledger): Ledger {
  const wanted = new Set(sheets);
  const scores = closed.classes.flatMap((each) => each.sheets.filter(({ id }) => wanted.has(id)));
  const summary = summarizeClass({
    wave: closed.wave.id,
    unit: name,
    instrument: closed.instrument,
    invited: sheets.length,
    scores: scores.map((sheet) => sheet.scores),
    school: { overall: { sd: 0.7, df: 60, source: 'school' } },
  });
  const extra = planExtra(closed, {
    audience: 'researcher',
    unit: { kind: 'class', id: name, label: name },
    sheets,
    trend: { unit: name, waves: [summary], changes: [] },
  });
  return release(extra, { policy, ledger, solve }).ledger;
}

/** Groups of fewer than five sheets whose sum follows exactly from everything shown. */
function leaks(populations: readonly (readonly string[])[]): number {
  const { groups, columns } = partition(populations);
  const attacker = modularAttacker();
  for (const each of columns) attacker.learn(groups.map((_, column) => (each.includes(column) ? 1 : 0)));
  const small = groups.flatMap((sheets, column) =>
    sheets.length < 5 ? [{ column, size: sheets.length }] : [],
  );
  let found = 0;
  const extend = (from: number, chosen: readonly number[], size: number): void => {
    if (chosen.length > 0 && attacker.knows(groups.map((_, column) => (chosen.includes(column) ? 1 : 0))))
      found += 1;
    for (let next = from; next < small.length; next += 1) {
      const { column, size: more } = small[next]!;
      if (size + more < 5) extend(next + 1, [...chosen, column], size + more);
    }
  };
  extend(0, [], 0);
  return found;
}

describe('a differencing attacker', () => {
  const [closed] = closeSchool({ sizes: [14, 12], waves: 1, instrument: classClimatePulse, absent: 0 });
  const all = closed!.classes.flatMap(({ sheets }) => sheets.map(({ id }) => id));
  const close = release(planReports(closed!), { policy, ledger: emptyLedger, solve });

  it(`learns no group of fewer than five in ${sequences} random sequences`, { timeout: 3_600_000 }, () => {
    const random = seededRandom(7);
    let answered = 0;
    let found = 0;
    for (let sequence = 0; sequence < sequences; sequence += 1) {
      let ledger = close.ledger;
      const shown = () => ledger.equations.map(({ terms }) => terms[0]!.sheets);
      for (let query = 0; query < queries; query += 1) {
        const before = ledger.equations.length;
        ledger = ask(closed!, nextQuestion(all, shown(), random), `q${query}`, ledger);
        answered += ledger.equations.length - before;
      }
      found += leaks(shown());
    }
    expect(found).toBe(0);
    // The attacker is not kept out by refusing everything.
    expect(answered).toBeGreaterThan(sequences / 2);
  });

  it('is found by its own check when a figure is released past the gate', () => {
    expect(leaks([all, all.slice(1)])).toBeGreaterThan(0);
    expect(
      leaks([all.slice(0, 10), all.slice(3, 13), [...all.slice(0, 3), ...all.slice(10, 13)]]),
    ).toBeGreaterThan(0);
  });
});
