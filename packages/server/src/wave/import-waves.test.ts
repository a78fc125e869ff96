import { parseReleased, simulateClass } from '@klasseklima/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../fixture/send-answers.ts';
import { instrument, sheetOf } from '../fixture/small-instrument.ts';
import {
  people,
  type TestCollector,
  temporaryStorage,
  testCollector,
  waveOf,
} from '../fixture/test-collector.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { ImportedWave } from './import-waves.ts';

const { leader, teacher } = people;
let storage: Storage;
let at: TestCollector;
beforeAll(async () => {
  storage = await temporaryStorage();
  at = testCollector(storage);
}, 60_000);
afterAll(() => storage.close());

const days = ['2026-02-02', '2026-04-13'];
const classes = ['7a', '7b', '7c'].map((id, c) => ({
  id,
  simulated: simulateClass({ seed: 11 + c, instrument, pupils: 22, waves: [{ wave: '1' }, { wave: '2' }] }),
}));
const roundOf = (r: number): ImportedWave[] =>
  classes.map(({ id, simulated }) => ({
    wave: {
      ...waveOf({
        class: { id, label: id.toUpperCase() },
        grade: { id: 'grade-7', label: '7. trinn' },
        round: { id: `r${r}`, label: 'Runde' },
        invited: 22,
        audiences: ['teacher', 'leader', 'municipality'],
        simulated: true,
      }),
      identity: 'anonymous',
      purpose: 'preventive',
      audiences: ['teacher', 'leader', 'municipality'],
    },
    createdAt: new Date(`${days[r]}T07:00:00Z`),
    openedAt: new Date(`${days[r]}T08:00:00Z`),
    closedAt: new Date(`${days[r]}T09:00:00Z`),
    releasedAt: new Date(`${days[r]}T10:00:00Z`),
    answers: simulated.waves[r]?.sheets.map(({ sheet }) => ({ sheet })) ?? [],
  }));

describe('importWaves', () => {
  it('brings a school year in by the steps of live waves, with reports for everyone', async () => {
    const ids: string[] = [];
    for (const r of [0, 1]) ids.push(...(await at.collector.importWaves(roundOf(r))));
    expect(ids).toHaveLength(6);

    const report = await at.call('GET', `/waves/${ids[4]}/report`, { as: teacher });
    expect(parseReleased(report.json).kind).toBe('ok');
    expect(report.json).toMatchObject({
      unit: { id: '7b' },
      simulated: true,
      waves: [{ closedOn: days[0] }, { closedOn: days[1] }],
    });
    expect(report.json.waves[0].series).toBe(report.json.waves[1].series);
    expect(report.json.changes.length).toBeGreaterThan(0);

    const school = (query: string) =>
      at.call('GET', `/schools/fjell/report?round=r1&instrument=${instrument.id}${query}`, { as: leader });
    const side = (await school('')).json;
    expect(parseReleased(side).kind).toBe('ok');
    expect(side.units.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual([
      'fjell',
      'grade-7',
      '7a',
      '7b',
      '7c',
    ]);
    expect((await school('&unit=grade-7')).json).toMatchObject({
      kind: 'class-report',
      unit: { kind: 'grade' },
    });
    const elsewhere = { ...leader, schools: ['dal'] };
    const other = await at.call('GET', `/schools/fjell/report?round=r1&instrument=${instrument.id}`, {
      as: elsewhere,
    });
    expect(other.json.code).toBe('wave-unknown');

    const { entries } = (await at.call('GET', `/audit?wave=${ids[0]}`, { as: leader })).json;
    expect(entries.map(({ action }: { action: string }) => action)).toEqual([
      'wave-released',
      'wave-closed',
      'wave-opened',
      'wave-created',
    ]);
    expect(entries[1].at).toBe(`${days[0]}T09:00:00.000Z`);
  });

  it('makes a class of a round wait for the others', async () => {
    const [first, second] = roundOf(0).map(({ wave, ...rest }, c) => ({
      ...rest,
      wave: { ...wave, round: { id: 'waiting', label: 'R' }, class: { id: `w${c}`, label: 'W' } },
    }));
    if (!first || !second) throw new Error('a round of two');
    const { closedAt: _, releasedAt: __, ...open } = second;
    await at.collector.importWaves([open]);
    const { releasedAt: ___, ...closed } = first;
    const [id] = await at.collector.importWaves([closed]);
    expect((await at.call('GET', `/waves/${id}/report`, { as: leader })).json.code).toBe('wave-open');
    const release = await at.call('POST', `/waves/${id}/release`, {
      as: leader,
      body: { suspicion: { found: false } },
    });
    expect(release.json.code).toBe('wave-open');
  });

  it('compares pupils with themselves where they are linked', async () => {
    const pseudonymous = (r: number): ImportedWave => ({
      wave: {
        ...waveOf({ class: { id: 'linked', label: 'L' }, invited: 22 }),
        ...named('pseudonymous'),
        purpose: 'preventive',
      },
      createdAt: new Date(`${days[r]}T07:00:00Z`),
      openedAt: new Date(`${days[r]}T08:00:00Z`),
      closedAt: new Date(`${days[r]}T09:00:00Z`),
      answers:
        classes[0]?.simulated.waves[r]?.sheets.map(({ pupil, sheet }) => ({ participant: pupil, sheet })) ??
        [],
    });
    const [, last] = await at.collector.importWaves([pseudonymous(0), pseudonymous(1)]);
    const report = await at.call('GET', `/waves/${last}/report`, { as: leader });
    expect(report.json.waves).toHaveLength(2);
    expect(report.json.identity).toBe('pseudonymous');
  });

  it('refuses what a live wave would refuse, naming the step', async () => {
    const [wave] = roundOf(0);
    if (!wave) throw new Error('a wave');
    const bad = { ...wave, wave: { ...wave.wave, label: 'Mobbesak', round: { id: 'bad', label: 'R' } } };
    await expect(at.collector.importWaves([bad])).rejects.toMatchObject({ code: 'bad-import' });
    const wrong = {
      ...wave,
      wave: { ...wave.wave, round: { id: 'bad2', label: 'R' } },
      answers: [{ sheet: { ...sheetOf(9) } }],
    };
    await expect(at.collector.importWaves([wrong])).rejects.toThrow('invalid-sheet');
  });
});
