import { en } from '@klasseklima/core/text/sociometry/en';
import { nb } from '@klasseklima/core/text/sociometry/nb';
import { nn } from '@klasseklima/core/text/sociometry/nn';
import { expect, test } from 'vitest';
import type { GroupPlan } from './compose-groups.ts';
import { explainGroups } from './explain-groups.ts';

const plan: GroupPlan = {
  groups: [
    { pupils: ['a', 'b'], leaders: ['b', 'a'] },
    { pupils: ['c', 'd'], leaders: [null, null] },
  ],
  outcomes: [
    { kind: 'met', pupil: 'a', with: ['b'] },
    { kind: 'not-met', pupil: 'b', wantedBy: ['a'] },
    { kind: 'not-met', pupil: 'c', wantedBy: [] },
    { kind: 'no-wish', pupil: 'd', wantedBy: [] },
  ],
  seed: 1,
  issues: [],
};
const names: Record<string, string> = { a: 'Ada', b: 'Bo', c: 'Cleo', d: 'Dan' };

test('says who got a wish met, who did not, and who leads and why', () => {
  expect(explainGroups(plan, en, (pupil) => names[pupil]!)).toEqual({
    summary: '1 of 3 who gave wishes are with at least one they chose.',
    groups: [
      {
        title: 'Group 1',
        sentences: [
          'Ada is with somebody Ada chose: Bo.',
          'None of the wishes of Bo worked out this time, but Ada chose Bo.',
          'Bo leads in round 1. Classmates say that Bo makes room for everyone.',
          'Ada leads in round 2. Classmates say that Ada makes room for everyone.',
        ],
      },
      {
        title: 'Group 2',
        sentences: [
          'None of the wishes of Cleo worked out this time.',
          'Dan gave no wish and is placed where it fitted.',
          'Nobody in the group was named for making room for everyone. Choose a leader you can support.',
        ],
      },
    ],
  });
});

test.each([nb, nn])('speaks $locale without a hole', (pack) => {
  const { groups } = explainGroups(plan, pack, (pupil) => names[pupil]!);
  expect(groups.flatMap(({ sentences }) => sentences).join(' ')).not.toMatch(/[{}]|undefined/);
});
