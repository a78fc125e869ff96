import { describe, expect, it } from 'vitest';
import { closeSchool, solve } from './close-school.test-support.ts';
import { closeScores, ordinary, pulse } from './close-scores.test-support.ts';
import { emptyLedger } from './ledger.ts';
import { parseReleased } from './parse-released.ts';
import { planReports } from './plan-reports.ts';
import { defaultPolicy } from './policy.ts';
import { release } from './release.ts';
import { reportFor } from './report-for.ts';

const options = { policy: defaultPolicy, ledger: emptyLedger, solve };

describe('what a report holds', () => {
  // Scores that no rounded figure of the other classes can look like.
  const canary = [4.9571, 4.9571, 4.9571, 4.9571];
  const { released, ledger } = release(
    planReports(closeScores([canary, ordinary(22), ordinary(23)])),
    options,
  );

  it('is free of a hidden value, of answers, sheet ids and standard deviations', () => {
    const json = JSON.stringify(released);
    expect(json).not.toMatch(/4\.9|"c0-|sheet|"sd"|"df"/);
    const hidden = json.match(/\{"kind":"hidden"[^}]*\}/g) ?? [];
    expect(hidden.length).toBeGreaterThan(0);
    for (const cell of hidden) expect(cell).toMatch(/^\{"kind":"hidden","reason":"[a-z-]+"\}$/);
  });

  it('is matched by a ledger that holds no answer', () => {
    expect(JSON.stringify({ ...ledger, frozen: {} })).not.toMatch(/4\.9/);
  });

  it('never names a reason that depends on what was answered', () => {
    for (const classes of [
      [Array(22).fill(5), ordinary(22)],
      [[1, 1, 1, 1, 2], ordinary(22), ordinary(20)],
    ]) {
      const json = JSON.stringify(release(planReports(closeScores(classes)), options).released);
      expect(json).toContain('"revealing"');
      expect(json).not.toMatch(/"(bound|unanimous|small-cell|secondary)"/);
    }
  });

  it('has means to one decimal below 20 answers and two from there, with intervals around the rounded mean', () => {
    for (const closed of closeSchool({ sizes: [12, 18, 22, 30], waves: 1, absent: 0, seed: 5 })) {
      const { released: reports } = release(planReports(closed), options);
      for (const unit of ['c0', 'c1', 'c2', 'c3'])
        for (const cell of Object.values(
          reportFor(reports, { audience: 'teacher', unit })!.waves[0]!.scales,
        )) {
          if (cell.kind === 'hidden') continue;
          const { n, mean, interval } = cell.value;
          const decimals = n < 20 ? 1 : 2;
          expect(Number(mean.toFixed(decimals))).toBe(mean);
          expect(mean - interval[0]).toBeCloseTo(interval[1] - mean, 6);
        }
    }
  });
});

describe('parseReleased', () => {
  const report = { schemaVersion: 1, kind: 'class-report' };

  it('refuses an older report with a sentence', () => {
    const parsed = parseReleased({ ...report, schemaVersion: 0 });
    expect(parsed).toMatchObject({ kind: 'bad', issues: [{ code: 'released-too-old' }] });
    expect(parsed.kind === 'bad' && parsed.issues[0]?.message).toMatch(/older release.*Ask the server/);
  });

  it('refuses a newer one, and what is no report', () => {
    expect(parseReleased({ ...report, schemaVersion: 2 })).toMatchObject({
      issues: [{ code: 'released-too-new' }],
    });
    expect(parseReleased('4.9571')).toMatchObject({ issues: [{ code: 'not-released' }] });
  });

  it('names the place of a fault and never the value', () => {
    const { released } = release(planReports(closeScores([ordinary(22), ordinary(22)])), options);
    const good = reportFor(released, { audience: 'teacher', unit: 'c0' });
    const scale = pulse.scales[0]!.id;
    const bad = JSON.parse(JSON.stringify(good));
    bad.waves[0].scales[scale].value.mean = 'canary';
    const parsed = parseReleased(bad);
    expect(parsed).toMatchObject({ issues: [{ path: `waves.0.scales.${scale}.value.mean` }] });
    expect(JSON.stringify(parsed)).not.toContain('canary');
  });
});
