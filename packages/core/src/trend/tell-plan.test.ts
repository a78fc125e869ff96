import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TextPack } from '../text/say.ts';
import type { PlanText } from '../text/text-keys.ts';
import { planWaves } from './plan-waves.ts';
import { tellPlan } from './tell-plan.ts';

const pack = (locale: string): TextPack<PlanText> => ({
  locale,
  messages: JSON.parse(readFileSync(new URL(`../text/plan/${locale}.json`, import.meta.url), 'utf8')),
});

it.each([
  ['nb', '0,56'],
  ['nn', '0,56'],
  ['en', '0.56'],
])('tells a leader in %s what a class of 22 can show', (locale, figure) => {
  const design = { classSize: 22, linked: false, sd: 0.8, change: 0.5 };
  const told = tellPlan(pack(locale), design, planWaves(design));
  expect(told).toHaveLength(4);
  expect(told[0]).toContain(figure);
  expect(told[2]).toContain('41 %');
});

it('does not promise certainty', () => {
  const design = { classSize: 200, linked: true, sd: 0.5, reliability: 0.8, change: 2 };
  expect(tellPlan(pack('en'), design, planWaves(design))[2]).toContain('more than 99 %');
});
