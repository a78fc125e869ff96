import type { Benchmark } from '../../../../scripts/bench/benchmark.ts';
import { bytesFile, hasR, secondsInR } from '../../reference/bench-data.ts';
import { groupMoments } from './group-moments.ts';
import { randomIntercept } from './random-intercept.ts';
import { seededRandom } from './seeded-random.ts';

const CLASSES = 5000;
const PUPILS = 100_000;
const random = seededRandom(7);
const effects = Float64Array.from({ length: CLASSES }, () => 0.3 * random.normal());
const groups = Int32Array.from({ length: PUPILS }, (_, i) => (i < CLASSES ? i : random.integer(CLASSES)));
const values = Float64Array.from(groups, (group) => 3.5 + effects[group]! + 0.8 * random.normal());
const valuesFile = bytesFile('values.bin', values);
const groupsFile = bytesFile('groups.bin', Float64Array.from(groups));

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'Empirical-Bayes means, 5,000 classes, 100,000 pupils',
    goal: 'at least 10 × faster than lme4 (seconds inside R)',
    cases: [
      {
        name: 'klasseklima randomIntercept',
        run: () => randomIntercept(groupMoments(values, groups, CLASSES)),
      },
      {
        name: 'R lme4::lmer and coef',
        prepare: () => hasR('lme4'),
        run: () =>
          secondsInR(
            `suppressPackageStartupMessages(library(lme4)); y <- readBin("${valuesFile}", "double", ${PUPILS}); g <- factor(readBin("${groupsFile}", "double", ${PUPILS})); cat(system.time(coef(lmer(y ~ 1 + (1 | g))))[["elapsed"]])`,
          ),
      },
    ],
  },
];
