import { describe, expect, it } from 'vitest';
import { file, run } from '../run.fixture.ts';

const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out);

describe('klasseklima reliability', () => {
  const data = file('items.csv', 'wave;a;b;c\n1;3;4;3,5\n1;2;2;\n1;5;4;5\n2;1;;1\n');

  it('reads ; with decimal commas and drops rows with missing answers', async () => {
    const result = await json('reliability', data, '--items', 'a,b');
    expect(result).toMatchObject({ n: 3, k: 2, omegaTotal: null });
    expect(result.alpha).toBeCloseTo(0.8421052631578949, 14);
    expect((await json('reliability', data, '--items', 'a,c')).n).toBe(3);
  });

  it('keeps rows that match every --where', async () => {
    expect((await json('reliability', data, '--items', 'a,b', '--where', 'wave=1', '--where', 'a=3')).n).toBe(
      1,
    );
  });

  it('prints null for what is undefined: constant items, one row', async () => {
    const constant = file('constant.csv', 'a,b\n3,3\n3,3\n');
    expect(await json('reliability', constant, '--items', 'a,b')).toMatchObject({
      alpha: null,
      alphaInterval: null,
      guttmanLambda2: null,
      omegaTotal: null,
      items: [{ id: 'a', mean: 3, sd: 0, itemRest: null, alphaIfDropped: null }, {}],
    });
    const single = await json('reliability', data, '--items', 'a,b', '--where', 'a=3');
    expect(single.items[0]).toEqual({ id: 'a', mean: 3, sd: null, itemRest: null, alphaIfDropped: null });
  });

  it('takes a reversed item into the scale, named in --items or not', async () => {
    const range = ['--reversed', 'b', '--range', '1-5'];
    const [named, added] = await Promise.all([
      json('reliability', data, '--items', 'a,b', ...range),
      json('reliability', data, '--items', 'a', ...range),
    ]);
    expect(added).toEqual(named);
    expect(named.items[1]).toMatchObject({ id: 'b', mean: 6 - 10 / 3 });
  });

  it('warns below 100 rows', async () => {
    expect((await run('reliability', data, '--items', 'a,b')).err).toContain('n = 3 is below 100');
  });

  it.each([
    ['--items', 'a,nowhere'],
    ['--items', 'a,a'],
    ['--items', 'a,b', '--reversed', 'a'],
    ['--items', 'a,b', '--reversed', 'd', '--range', '1-5'],
    ['--items', 'a,b', '--range', '5-1'],
    ['--items', 'a,b', '--range', '1-4'],
    ['--items', 'a,b', '--missing', 'median'],
    ['--items', 'a,b', '--where', 'wave=3'],
    ['--items', 'a,b', '--where', 'wave'],
    [],
  ])('refuses %s %s %s %s with exit 2', async (...args) => {
    const { code, out } = await run('reliability', data, ...args, '--json');
    expect([code, out]).toEqual([2, '']);
  });
});

describe('klasseklima classes', () => {
  it('prints null for the model where one class or only classes of one leave it undefined', async () => {
    const one = file('one.csv', 'A,class\n3,7A\n4,7A\n');
    expect(await json('classes', one, '--value', 'A', '--class', 'class')).toEqual({
      n: 2,
      classes: 1,
      icc1: null,
      icc1MeanSize: null,
      icc2: null,
      mean: null,
      betweenVariance: null,
      withinVariance: null,
      classMeans: [{ class: '7A', n: 2, mean: 3.5, shrunkenMean: null }],
    });
  });

  it('leaves out rows without class, and says so', async () => {
    const { err, out } = await run(
      'classes',
      file('c.csv', 'A,class\n3,7A\n4,\n5,7A\n'),
      '--value',
      'A',
      '--class',
      'class',
      '--json',
    );
    expect(JSON.parse(out).n).toBe(2);
    expect(err).toContain('1 rows have a value but no class');
  });
});

describe('klasseklima prevalence', () => {
  const data = file('marks.csv', 'bullied,class\n1,7A\n0,7A\n,7A\n1,\n');

  it('counts answers only, overall and by class', async () => {
    const [overall, first] = await json('prevalence', data, '--value', 'bullied', '--class', 'class');
    expect(overall).toMatchObject({ class: null, count: 2, n: 3 });
    expect(first).toMatchObject({ class: '7A', count: 1, n: 2, proportion: 0.5 });
  });

  it('takes answers from a code up', async () => {
    const path = file('codes.csv', 'how\n0\n1\n2\n4\n');
    expect(await json('prevalence', path, '--value', 'how', '--at-or-above', '2')).toMatchObject([
      { count: 2, n: 4 },
    ]);
  });

  it('refuses other marks than 0 and 1', async () => {
    expect((await run('prevalence', file('x.csv', 'm\n2\n'), '--value', 'm')).code).toBe(2);
  });
});

describe('every command', () => {
  it.each(['score', 'simulate', 'reliability', 'classes', 'change', 'prevalence', 'plan'])(
    '%s has help with a worked example',
    async (name) => {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out).toContain('Example:');
    },
  );
});
