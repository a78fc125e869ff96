import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  composeGroups,
  type Nomination,
  type Nominations,
  seededRandom,
  sociometry,
} from '@klasseklima/core';
import type { Benchmark } from '../../../../scripts/bench/benchmark.ts';
import { hasR, secondsInR } from '../../../core/reference/bench-data.ts';
import { runKlasseklima } from '../program.ts';

const random = seededRandom(20261122);

function invented(unit: string, pupils: number): Nominations {
  const roster = Array.from({ length: pupils }, (_, i) => ({
    pupil: `p${i + 1}`,
    responded: random.uniform() > 0.05,
    attributes: { gender: i % 2 ? 'f' : 'm' },
  }));
  const nominations = roster.flatMap(({ pupil: from, responded }) =>
    roster.flatMap(({ pupil: to }): Nomination[] => {
      const draw = random.uniform();
      if (!responded || from === to || draw > 0.22) return [];
      return [{ context: draw < 0.18 ? 'friend' : 'dislike', from, to }];
    }),
  );
  return { wave: '1', class: unit, roster, nominations };
}

const classes = Array.from({ length: 1000 }, (_, i) => invented(`c${i + 1}`, 24));
const thirty = invented('thirty', 30);
const folder = mkdtempSync(join(tmpdir(), 'klasseklima-bench-'));
const write = (name: string, lines: readonly string[]) => {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};
const edges = write('edges.csv', [
  'wave,class,context,from,to',
  ...classes.flatMap((each) =>
    each.nominations.map(({ context, from, to }) => `1,${each.class},${context},${from},${to}`),
  ),
]);
const roster = write('roster.csv', [
  'wave,class,pupil,gender,responded',
  ...classes.flatMap((each) =>
    each.roster.map(
      ({ pupil, responded, attributes }) => `1,${each.class},${pupil},${attributes!.gender},${responded}`,
    ),
  ),
]);

const igraph = (timed: 'indices' | 'all') => `suppressMessages(library(igraph))
from <- proc.time()[[3]]
e <- read.csv('${edges}'); e <- e[e$context == 'friend', ]; r <- read.csv('${roster}')
es <- split(e, e$class); rs <- split(r, r$class)
gs <- lapply(names(rs), function(k)
  graph_from_data_frame(es[[k]][, c('from', 'to')], vertices = rs[[k]][, c('pupil', 'gender')]))
${timed === 'indices' ? 'from <- proc.time()[[3]]' : ''}
for (g in gs) { edge_density(g); reciprocity(g); transitivity(g); sum(degree(g, mode = 'in') == 0)
  centr_degree(g, mode = 'in', loops = FALSE)$centralization }
cat(proc.time()[[3]] - from)`;

const command = ['sociometry', '--nominations', edges, '--roster', roster, '--json'];
const quiet = { out: () => {}, err: () => {}, exitCode: 0 } as const;

export const benchmarks: readonly Benchmark[] = [
  {
    name: '1,000 classes of 24: indices of the class',
    goal: 'at least as fast as igraph for five indices, with status, pupils and E–I besides',
    repeat: 5,
    cases: [
      {
        name: 'sociometry, every measure and status',
        run: () => {
          for (const each of classes)
            sociometry(each, { context: 'friend', liked: 'friend', disliked: 'dislike' });
        },
      },
      {
        name: 'igraph, five indices of ready graphs',
        prepare: () => hasR('igraph'),
        run: () => secondsInR(igraph('indices')),
      },
    ],
  },
  {
    name: '1,000 classes of 24: from CSV to the end',
    goal: 'at least as fast as R with igraph, reading included',
    repeat: 3,
    cases: [
      {
        name: 'klasseklima sociometry --json',
        run: async () => void (await runKlasseklima(command, { ...quiet })),
      },
      {
        name: 'read.csv, igraph, five indices',
        prepare: () => hasR('igraph'),
        run: () => secondsInR(igraph('all')),
      },
    ],
  },
  {
    name: 'groups of four among 30 pupils',
    goal: 'under 200 ms',
    repeat: 5,
    cases: [
      {
        name: 'composeGroups with mix, leaders and pairs apart',
        run: () =>
          composeGroups(thirty, {
            size: 4,
            wishes: ['friend'],
            leading: 'friend',
            mixBy: 'gender',
            keepApart: [
              ['p1', 'p2'],
              ['p3', 'p4'],
              ['p5', 'p6'],
            ],
            seed: 1,
          }),
      },
    ],
  },
];
