import { describe, expect, it } from 'vitest';
import { file, run } from '../run.fixture.ts';

const HEAD = 'wave,class,pupil,A\n';
const args = ['--value', 'A', '--pupil', 'pupil', '--wave', 'wave', '--from', '1', '--to', '2', '--json'];
const change = async (csv: string, ...more: string[]) => {
  const { code, out, err } = await run('change', file('change.csv', csv), ...args, ...more);
  return { code, out, err, rows: code === 0 ? JSON.parse(out) : [] };
};
const lines = (className: string, values: readonly (readonly [number, number])[], prefix = className) =>
  values
    .map(([a, b], i) => `1,${className},${prefix}${i},${a}\n2,${className},${prefix}${i},${b}\n`)
    .join('');
const rising = [
  [1, 3],
  [2, 3],
  [3, 5],
  [2, 4],
  [1, 2],
] as const;

describe('klasseklima change', () => {
  it('prints overall first, then each class, with every key', async () => {
    const csv = HEAD + lines('7A', rising) + lines('7B', [[3, 3]]);
    const { rows } = await change(csv, '--class', 'class');
    expect(rows.map((row: { class: string }) => row.class)).toEqual([null, '7A', '7B']);
    expect(Object.keys(rows[1])).toEqual([
      'class',
      'n',
      'meanBefore',
      'meanAfter',
      'difference',
      'interval',
      'hedgesGav',
      'hedgesGz',
      'verdict',
    ]);
    expect(rows[1]).toMatchObject({ n: 5, meanBefore: 1.8, meanAfter: 3.4, verdict: 'higher' });
    expect(rows[1].difference).toBeCloseTo(1.6, 12);
  });

  it('says too few answers below five pupils and leaves the numbers in place', async () => {
    const { rows } = await change(HEAD + lines('7A', rising.slice(0, 4)));
    expect(rows[0].verdict).toBe('too-few-answers');
    expect(rows[0].difference).toBeCloseTo(1.75, 12);
    expect(rows[0].interval).toHaveLength(2);
  });

  it('prints null, with the key, for what one pupil cannot settle', async () => {
    const { rows } = await change(HEAD + lines('7A', [[3, 4]]));
    expect(rows[0]).toMatchObject({ n: 1, difference: 1, interval: null, hedgesGav: null, hedgesGz: null });
  });

  it('unlinked gives both sizes and Welch, and no g', async () => {
    const { rows } = await change(`${HEAD + lines('7A', rising)}2,7A,new,5\n`, '--unlinked');
    expect(rows[0]).toMatchObject({ n: { before: 5, after: 6 }, hedgesGav: null, hedgesGz: null });
  });

  it('links only pupils with a value in both waves', async () => {
    const { rows } = await change(`${HEAD + lines('7A', rising)}2,7A,new,5\n1,7A,gone,5\n2,7A,gone,\n`);
    expect(rows[0].n).toBe(5);
  });

  it('knows a pupil by class and key where keys repeat between classes', async () => {
    const csv = HEAD + lines('7A', rising, 'p') + lines('7B', rising, 'p');
    expect((await change(csv, '--class', 'class')).rows.map((row: { n: number }) => row.n)).toEqual([
      10, 5, 5,
    ]);
    expect((await change(csv)).err).toContain('repeated-pupil');
  });

  it('binary: proportions, Newcombe, McNemar; p = 1 when nothing changed', async () => {
    const csv =
      HEAD +
      lines('7A', [
        [1, 0],
        [1, 0],
        [1, 1],
        [0, 0],
        [0, 0],
      ]);
    const { rows } = await change(csv, '--binary');
    expect(Object.keys(rows[0])).toEqual([
      'class',
      'n',
      'before',
      'after',
      'difference',
      'interval',
      'exactP',
      'midP',
    ]);
    expect(rows[0]).toMatchObject({
      n: 5,
      before: 0.6,
      after: 0.2,
      difference: -0.4,
      exactP: expect.closeTo(0.5, 12),
      midP: expect.closeTo(0.25, 12),
    });
    const still = await change(
      HEAD +
        lines('7A', [
          [1, 1],
          [0, 0],
        ]),
      '--binary',
    );
    expect(still.rows[0]).toMatchObject({ difference: 0, exactP: 1, midP: 1 });
  });

  it('lower-is-better changes no figure', async () => {
    const csv = HEAD + lines('7A', rising);
    const [plain, lower] = [await change(csv), await change(csv, '--lower-is-better')];
    expect(lower.rows).toEqual(plain.rows);
    expect(lower.err).toContain('Lower is better');
  });

  it.each([
    ['a wave that is not there', lines('7A', rising), ['--to', '9'], 'unknown-wave'],
    ['a pupil twice in a wave', `${lines('7A', rising)}2,7A,7A0,3\n`, [], 'repeated-pupil'],
    ['a cell that is no number', `${lines('7A', rising)}2,7A,x,often\n`, [], 'not-a-number'],
    ['a mark that is not 0 or 1', lines('7A', rising), ['--binary'], 'not-binary'],
    ['linked and unlinked at once', lines('7A', rising), ['--linked', '--unlinked'], 'malformed-option'],
    ['an unknown column', lines('7A', rising), ['--class', 'school'], 'unknown-column'],
    ['a broken row', `${lines('7A', rising)}2,7A\n`, [], 'ragged-row'],
  ])('refuses %s with exit 2 and an empty standard output', async (_, rows, more, reason) => {
    const { code, out, err } = await change(HEAD + rows, ...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it('never prints the value of a faulty cell', async () => {
    const { err } = await change(`${HEAD}1,7A,a,secret\n2,7A,a,3\n`);
    expect(err).not.toContain('secret');
    expect(err).toContain('row 1');
  });
});
