import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runKlasseklima } from '../program.ts';
import type { Session } from '../session.ts';

const folder = mkdtempSync(join(tmpdir(), 'klasseklima-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(edges: string, roster: string, ...options: string[]) {
  const files = [join(folder, 'edges.csv'), join(folder, 'roster.csv')] as const;
  writeFileSync(files[0], edges);
  writeFileSync(files[1], roster);
  let out = '';
  let err = '';
  const session: Session = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    exitCode: 0,
  };
  const code = await runKlasseklima(
    ['sociometry', '--nominations', files[0], '--roster', files[1], ...options],
    session,
  );
  return { code, out, err };
}

const rosterOf = (wave: string, absent: readonly string[] = []) =>
  ['a,f', 'b,f', 'c,m', 'd,m']
    .map((pupil) => `${wave},7B,${pupil},${absent.includes(pupil[0]!) ? 'FALSE' : 'TRUE'}`)
    .join('\n');
const roster = `wave,class,pupil,gender,responded\n${rosterOf('1', ['d'])}\n${rosterOf('2')}\n`;
const edges = `wave,class,context,from,to
1,7B,friend,a,b
1,7B,friend,b,a
1,7B,friend,c,a
1,7B,friend,c,d
1,7B,dislike,a,c
2,7B,friend,a,b
2,7B,friend,b,c
2,7B,friend,d,c
`;

test('measures of a class with an absent pupil, by hand', async () => {
  const { code, out } = await run(edges, roster, '--liked', 'friend', '--disliked', 'dislike', '--json');
  const { classes } = JSON.parse(out);
  expect(code).toBe(0);
  expect(classes.map((row: { wave: string }) => row.wave)).toEqual(['1', '2']);
  expect(classes[0]).toMatchObject({
    wave: '1',
    class: '7B',
    context: 'friend',
    rosterSize: 4,
    responders: 3,
    arcs: 4,
    density: 4 / 9,
    reciprocity: 2 / 3,
    centralization: (0 + 1 + 2 + 1) / 9,
    eiIndex: (1 - 3) / 4,
    noIncoming: ['c'],
    noMutual: ['c'],
  });
  const pupils = new Map(
    classes[0].pupils.map((pupil: { pupil: string; mutual: number | null }) => [pupil.pupil, pupil]),
  );
  expect(pupils.get('a')).toMatchObject({ received: 2, possible: 2, mutual: 1 });
  expect(pupils.get('d')).toMatchObject({ received: 1, possible: 3, mutual: null });
});

test('status scores by hand: shares 1, 1/2, 0, 1/3 of liking', async () => {
  const { out } = await run(edges, roster, '--liked', 'friend', '--disliked', 'dislike', '--json');
  const [first] = JSON.parse(out).classes;
  const mean = (1 + 1 / 2 + 0 + 1 / 3) / 4;
  const sd = Math.sqrt([1, 1 / 2, 0, 1 / 3].reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3);
  const [a, , c] = first.pupils;
  expect(a.zLiked).toBeCloseTo((1 - mean) / sd, 12);
  // One of four has a share of 1/2, the others none: z = (1/2 − 1/8) / (1/4) = 3/2.
  expect(c.zDisliked).toBeCloseTo(3 / 2, 12);
  expect(c.status).toBe('rejected');
});

test('stability counts only what was seen in both waves', async () => {
  const { out } = await run(edges, roster, '--json');
  expect(JSON.parse(out).stability).toMatchObject([
    // a, b and c answered twice, each with three targets; a→b stayed, b→a, c→a and c→d ended, b→c began.
    { class: '7B', context: 'friend', from: '1', to: '2', dyads: 9, jaccard: 1 / 5 },
  ]);
});

test('without a disliked context there is no status', async () => {
  const { out } = await run(edges.replaceAll('dislike', 'breaks'), roster, '--json');
  const { classes } = JSON.parse(out);
  expect(classes.map((row: { context: string }) => row.context)).toEqual([
    'friend',
    'breaks',
    'friend',
    'breaks',
  ]);
  expect(classes[0].pupils[0]).toMatchObject({ zLiked: null, socialPreference: null, status: null });
});

test('rows that cannot be counted are listed by file and row, without a name', async () => {
  const hostile = `wave,class,context,from,to
1,7B,friend,a,a
1,7B,friend,a,Kari
1,7B,friend,d,a
1,8A,friend,a,b
1,7B,friend,a,b
1,7B,friend,a,b
`;
  const { code, out, err } = await run(hostile, roster, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out).classes[0].arcs).toBe(1);
  for (const line of [
    'row 1: self-nomination',
    'row 2: unknown-pupil',
    'row 3: not-responded',
    'row 4: unknown-class',
    'row 6: repeated-nomination',
  ])
    expect(err).toContain(`nominations, ${line}`);
  expect(err).not.toContain('Kari');
});

test('a class in which nobody chose has zeros where there are zeros and null where there is no answer', async () => {
  const { code, out } = await run('wave,class,context,from,to\n', roster, '--liked', 'friend', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).classes[0]).toMatchObject({
    arcs: 0,
    density: 0,
    reciprocity: null,
    centralization: 0,
    eiIndex: null,
    noIncoming: ['a', 'b', 'c', 'd'],
    noMutual: ['a', 'b', 'c'],
  });
});

test('the order of rows does not matter', async () => {
  const turn = (csv: string) => {
    const [head, ...rows] = csv.trim().split('\n');
    return `${[head, ...rows.reverse()].join('\n')}\n`;
  };
  const straight = JSON.parse((await run(edges, roster, '--json')).out);
  const turned = JSON.parse((await run(turn(edges), turn(roster), '--json')).out);
  expect(turned.stability).toEqual(straight.stability);
  expect(turned.classes.map((row: { density: number }) => row.density)).toEqual(
    straight.classes.map((row: { density: number }) => row.density),
  );
});

test.each([
  ['wave,class,from,to\n', roster],
  [edges, 'wave,class,pupil\n'],
])('a missing column is bad input: exit 2 and nothing on standard output', async (nominations, pupils) => {
  expect(await run(nominations, pupils, '--json')).toMatchObject({ code: 2, out: '' });
});

test('without --json it prints one line per class as CSV', async () => {
  const { out } = await run(edges, roster);
  expect(out.trim().split('\n')).toHaveLength(3);
  expect(out).toContain('wave,class,context,rosterSize');
});
