import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGolden } from '../../../core/reference/reference.ts';
import { file, run } from '../run.fixture.ts';

const score = async (csv: string, ...more: string[]) => {
  const path = file('answers.csv', csv);
  return run('score', path, '--instrument', 'class-climate', '--json', ...more);
};

describe('klasseklima score', () => {
  it('prints scores per row with answered and items', async () => {
    const { code, out } = await score('pupil,no1,no2,no3,no4\na,5,4,4,\nb,5,,,\n');
    const result = JSON.parse(out);
    expect(code).toBe(0);
    expect(result).toMatchObject({ instrument: 'class-climate', edition: '1.0.0', issues: [] });
    expect(result.rows[0]).toMatchObject({
      row: 1,
      scores: { norms: { value: 13 / 3, answered: 3, items: 4 } },
    });
    expect(result.rows[1].scores.norms).toEqual({ value: null, answered: 1, items: 4 });
  });

  it('takes a bad cell for missing, lists it and exits 1', async () => {
    const { code, out, err } = await score('no1,no2,no3,no4\n5,9,x,4\n5,4\n');
    expect(code).toBe(1);
    expect(JSON.parse(out).issues).toEqual([
      { row: 1, column: 'no2', code: 'unknown-code' },
      { row: 1, column: 'no3', code: 'not-a-number' },
      { row: 2, column: null, code: 'ragged-row' },
    ]);
    expect(JSON.parse(out).rows[0].scores.norms).toEqual({ value: 4.5, answered: 2, items: 4 });
    expect(err).toContain('row 1, column no2: unknown-code');
  });

  it('reads ; and a byte order mark', async () => {
    const { out } = await score('\uFEFFno1;no2;no3;no4\n5;4;4;3\n');
    expect(JSON.parse(out).rows[0].scores.norms.value).toBe(4);
  });

  it.each([
    ['an unknown column', 'no1,nowhere\n5,4\n', 'unknown-column'],
    ['a repeated column', 'no1,no1\n5,4\n', 'repeated-column'],
    ['no items at all', 'pupil\na\n', 'no-items'],
    ['an empty file', '', 'empty-file'],
    ['quotes that never end', 'no1,no2\n"5,4\n', 'broken-quotes'],
  ])('refuses %s with exit 2 and an empty standard output', async (_, csv, reason) => {
    const { code, out, err } = await score(csv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it('leaves out columns it is told to', async () => {
    expect((await score('no1,no2,note\n5,4,x\n', '--ignore', 'note')).code).toBe(0);
  });

  it('refuses an unknown instrument, an unreadable file, bytes that are not UTF-8, and JSON that is no instrument', async () => {
    const answers = file('a.csv', 'no1\n5\n');
    const malformed = file('bad.json', '{"id":"x"}');
    const latin = file('latin.csv', Uint8Array.from([0x6e, 0x6f, 0xe5, 0x0a]));
    const results = await Promise.all([
      run('score', answers, '--instrument', 'nowhere', '--json'),
      run('score', '/nowhere.csv', '--instrument', 'class-climate', '--json'),
      run('score', latin, '--instrument', 'class-climate', '--json'),
      run('score', answers, '--instrument', malformed, '--json'),
      run('score', answers),
    ]);
    expect(results.map(({ code, out }) => [code, out])).toEqual(Array(5).fill([2, '']));
    expect(results[3]!.err).toMatch(/edition/);
  });

  it('says once that figures are unsuppressed, on standard error only', async () => {
    const { out, err } = await score('no1,no2\n5,4\n');
    expect(err.match(/Unsuppressed/g)).toHaveLength(1);
    expect(out).not.toContain('Unsuppressed');
  });
});

describe('klasseklima score --out', () => {
  const csv = `no1,no2,no3,no4\n${'5,4,4,3\n,,,\n'.repeat(1500)}9,4,4\n`;

  it('writes the same scores row by row, with a progress bar, and lists bad cells', async () => {
    const [from, to] = [file('long.csv', csv), file('scores.csv', '')];
    const whole = await run('score', from, '--instrument', 'class-climate');
    const { code, out, err } = await run('score', from, '--instrument', 'class-climate', '--out', to);
    expect([code, out]).toEqual([1, '']);
    expect(readFileSync(to, 'utf8')).toBe(whole.out);
    expect(err).toContain('100 %');
    expect(err).toContain('row 3001, column no1: unknown-code');
    expect(err).toContain('3001 rows scored');
  });

  it.each([
    ['no1,nowhere\n5,4\n', 'unknown-column'],
    ['', 'empty-file'],
    ['no1,no1\n5,4\n', 'repeated-column'],
  ])('refuses %j with exit 2', async (content, reason) => {
    const { code, err } = await run(
      'score',
      file('bad.csv', content),
      '--instrument',
      'class-climate',
      '--out',
      file('x.csv', ''),
    );
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  it('refuses a file it cannot read or write', async () => {
    const from = file('a.csv', 'no1\n5\n');
    const climate = ['--instrument', 'class-climate', '--out'];
    expect((await run('score', '/nowhere.csv', ...climate, file('x.csv', ''))).err).toContain(
      'unreadable-file',
    );
    expect((await run('score', from, ...climate, '/nowhere/x.csv')).err).toContain('unwritable-file');
  });
});

describe('klasseklima score with 639 real pupils and an instrument without wording', () => {
  const csv = readGolden('input/rel_swmdk_teachers.csv');
  it.skipIf(csv === null)('gives the golden means', async () => {
    const ids = csv!.split('\n')[0]!.replaceAll('"', '').split(',');
    const instrument = file('teachers.json', JSON.stringify(plainInstrument(ids)));
    const { code, out } = await run('score', file('t.csv', csv!), '--instrument', instrument, '--json');
    expect(code).toBe(0);
    const { rows } = JSON.parse(out);
    const golden = JSON.parse(readGolden('multilevel.json')!).swmdk_teachers;
    const byClass = new Map<string, number[]>();
    const classes = readGolden('input/ml_swmdk.csv')!.trim().split('\n').slice(1);
    classes.forEach((line, i) => {
      const name = line.split(',')[0]!;
      byClass.set(name, [...(byClass.get(name) ?? []), rows[i].scores.teachers.value]);
    });
    expect(rows).toHaveLength(639);
    golden.groups.forEach((name: string, g: number) => {
      const values = byClass.get(name)!;
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean).toBeCloseTo(golden.class_mean[g], 12);
    });
  });
});

function plainInstrument(ids: readonly string[]) {
  const unstudied = { status: 'none', note: 'none' };
  return {
    id: 'teachers',
    edition: '1.0.0',
    family: 'teachers',
    use: 'class',
    sensitive: false,
    respondent: 'pupil',
    minutes: 2,
    options: { five: { codes: [1, 2, 3, 4, 5] } },
    items: ids.map((id) => ({ id, options: 'five' })),
    pages: [{ id: 'all', items: ids }],
    scales: [
      {
        id: 'teachers',
        items: ids,
        score: { kind: 'mean' },
        missing: { kind: 'min-answered', count: 4 },
        higherIs: 'better',
      },
    ],
    primary: ['teachers'],
    concerns: [],
    rights: { holder: 'x', licence: 'x', checkedOn: '2026-11-22' },
    evidence: {
      content: unstudied,
      responseProcess: unstudied,
      internalStructure: unstudied,
      relations: unstudied,
      consequences: unstudied,
    },
    wording: {},
  };
}
