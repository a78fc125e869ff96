import { instrumentIds } from '@klasseklima/core/catalog';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { describe, expect, test } from 'vitest';
import { file, run } from '../run.fixture.ts';

describe('instruments', () => {
  test('lists every shipped instrument with what a newcomer asks', async () => {
    const { code, out, err } = await run('instruments', '--json');
    const lines = JSON.parse(out);
    expect([code, err]).toEqual([0, '']);
    expect(lines.map(({ id }: { id: string }) => id)).toEqual(instrumentIds);
    expect(lines.find(({ id }: { id: string }) => id === 'class-climate')).toEqual({
      id: 'class-climate',
      title: 'How are we doing?',
      respondent: 'pupil',
      age: 'grades 5-13',
      items: 28,
      minutes: 8,
      languages: ['nb', 'nn', 'en'],
      use: 'class',
      status: 'ready',
      evidence: 'content',
      licence: 'MIT',
    });
    const statusOf = (id: string) => lines.find((line: { id: string }) => line.id === id).status;
    expect(['cries8', 'rses10', 'sdq25'].map(statusOf)).toEqual(['unverified', 'choose-order', 'restricted']);
  });

  test('prints one aligned line per instrument', async () => {
    const { out } = await run('instruments');
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(instrumentIds.length + 1);
    const at = lines[0]!.indexOf('answered by');
    for (const line of lines.slice(1)) expect(line.slice(at - 2, at + 1)).toMatch(/^ {2}[a-z]/);
  });
});

describe('show', () => {
  test('prints the sentences in the language asked for', async () => {
    const { code, out } = await run('show', 'class-climate', '--locale', 'nn');
    expect(code).toBe(0);
    expect(out).toContain('Korleis har vi det? (class-climate 1.0.0)');
    expect(out).toContain('no1  I klassen er det greitt å seie stopp.');
    expect(out).toContain('Rights: The Klasseklima authors; MIT (looked at on 2026-11-22)');
  });

  test('shows of a published key its reverse set and what is open, and no sentence', async () => {
    expect((await run('show', 'cesdc20')).out).toContain('q4 (reversed)\n');
    expect((await run('show', 'cries8')).out).toContain('scales.intrusion.items: Which four');
    expect((await run('show', 'sdq25')).out).toContain('No usable key:');
  });

  test('an unknown id or language is refused with nothing on standard output', async () => {
    expect(await run('show', 'mood')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('unknown-instrument'),
    });
    expect(await run('show', 'bystander', '--locale', 'fr')).toMatchObject({ code: 2, out: '' });
  });
});

describe('validate', () => {
  test('an instrument without fault', async () => {
    const { code, out } = await run('validate', file('good.json', JSON.stringify(classClimate)));
    expect([code, out]).toEqual([0, 'class-climate: no fault; 28 items, nb, nn, en, ready\n']);
  });

  test('names path, cause and mend of each fault', async () => {
    const scales = classClimate.scales.map((scale, i) =>
      i === 2 ? { ...scale, items: ['tp1', 'zz9'] } : scale,
    );
    const faulty = file('faulty.json', JSON.stringify({ ...classClimate, scales, primary: ['mood'] }));
    const { code, out } = await run('validate', faulty);
    expect(code).toBe(1);
    expect(out).toContain(
      'scales[2].items[1]  unknown-item  names an item that is not in "items"; add it there or correct the id\n',
    );
    expect(out).toContain('primary[0]  unknown-scale');
    expect(out).toMatch(/2 faults\n$/);
    const asJson = await run('validate', faulty, '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({
      valid: false,
      issues: [{ path: 'scales[2].items[1]' }, {}],
    });
  });

  test('no JSON or no file is bad input', async () => {
    expect(await run('validate', file('broken.json', '{'))).toMatchObject({ code: 2, out: '' });
    expect(await run('validate', 'nowhere.json')).toMatchObject({ code: 2, out: '' });
  });
});
