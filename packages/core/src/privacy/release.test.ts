import { describe, expect, it } from 'vitest';
import { climate, closeSchool, solve } from './close-school.test-support.ts';
import { emptyLedger } from './ledger.ts';
import { parseReleased } from './parse-released.ts';
import { type ClosedWave, planReports } from './plan-reports.ts';
import { defaultPolicy } from './policy.ts';
import { release } from './release.ts';
import { reportFor, schoolReportFor } from './report-for.ts';

const policy = defaultPolicy;

function releaseAll(waves: readonly ClosedWave[]) {
  let ledger = emptyLedger;
  return waves.map((wave) => {
    const result = release(planReports(wave), { policy, ledger, solve });
    ledger = result.ledger;
    return result;
  });
}

describe('release', () => {
  it('shows a class of 22 all seven means with interval, and its changes at the second wave', () => {
    const results = releaseAll(closeSchool({ sizes: [22, 23, 24], waves: 2 }));
    const report = reportFor(results[1]!.released, { audience: 'teacher', unit: 'c0' });
    const cells = Object.values(report?.waves[1]?.scales ?? {});
    expect(cells.map(({ kind }) => kind)).toEqual(Array(7).fill('shown'));
    expect(report?.changes.map(({ change }) => change.kind)).toEqual(Array(7).fill('shown'));
  });

  it('shows five answers and hides four', () => {
    const [five] = releaseAll(closeSchool({ sizes: [5, 22, 22], waves: 1, absent: 0 }));
    const [four] = releaseAll(closeSchool({ sizes: [4, 22, 22], waves: 1, absent: 0 }));
    const kindOf = (result: typeof five) =>
      reportFor(result!.released, { audience: 'teacher', unit: 'c0' })?.waves[0]?.scales['pupil-pupil'];
    expect(kindOf(five)?.kind).toBe('shown');
    expect(kindOf(four)).toEqual({ kind: 'hidden', reason: 'n-too-small' });
  });

  it('lets a leader see class by class only scales that are not about adults, and the rest from grade level up', () => {
    const [{ released }] = releaseAll(closeSchool({ sizes: [22, 23, 24], waves: 1 })) as [
      ReturnType<typeof release>,
    ];
    const school = schoolReportFor(released, { audience: 'leader', unit: 'school' });
    const scalesOf = (kind: string) =>
      school?.units.filter(({ unit }) => unit.kind === kind).map(({ scales }) => Object.keys(scales).sort());
    expect(scalesOf('class')).toEqual(Array(3).fill(['learning', 'norms', 'pupil-pupil']));
    expect(scalesOf('grade')).toEqual([climate.scales.map(({ id }) => id).sort()]);
  });

  it('gives every report back through JSON', () => {
    const [result] = releaseAll(closeSchool({ sizes: [22, 4, 24], waves: 1 }));
    const report = reportFor(result!.released, { audience: 'teacher', unit: 'c0' });
    expect(parseReleased(JSON.parse(JSON.stringify(report)))).toEqual({ kind: 'ok', value: report });
  });

  it('returns the frozen answer when a wave is asked for again, whatever came in since', () => {
    const [wave] = closeSchool({ sizes: [22, 23, 24], waves: 1 });
    const [other] = closeSchool({ sizes: [22, 23, 24], waves: 1, seed: 2 });
    const first = release(planReports(wave!), { policy, ledger: emptyLedger, solve });
    const again = release(planReports(other!), { policy, ledger: first.ledger, solve });
    expect(JSON.stringify(again.released)).toBe(JSON.stringify(first.released));
    expect(again.ledger).toBe(first.ledger);
  });
});
