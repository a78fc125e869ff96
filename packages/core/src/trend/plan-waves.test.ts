import { describe, expect, it } from 'vitest';
import { expectClose, readReference } from '../../reference/reference.ts';
import { planWaves } from './plan-waves.ts';

type Design = Record<'unlinked' | 'linked', number>;
const reference = readReference<{ power: Design; smallestVisible: Design }>('waves');
const unlinked = planWaves({ classSize: 22, linked: false, sd: 0.8, change: 0.5 });
const linked = planWaves({ classSize: 22, linked: true, sd: 0.8, reliability: 0.6, change: 0.5 });

describe('planWaves', () => {
  it('a class of 22 shows .56 unlinked and .37 linked', () => {
    expectClose(unlinked.smallestVisible, reference.smallestVisible.unlinked, 1e-12);
    expectClose(linked.smallestVisible, reference.smallestVisible.linked, 1e-12);
    expect([unlinked, linked].map((plan) => plan.smallestVisible.toFixed(2))).toEqual(['0.56', '0.37']);
  });

  it('gives the power of R power.t.test', () => {
    expectClose(unlinked.chance, reference.power.unlinked, 1e-9);
    expectClose(linked.chance, reference.power.linked, 1e-9);
  });

  it('names the change that four waves in five would show', () => {
    const { reliablyVisible } = unlinked;
    const again = planWaves({ classSize: 22, linked: false, sd: 0.8, change: reliablyVisible });
    expectClose(again.chance, 0.8, 1e-9);
  });

  it('shows less with fewer answers, and more when pupils are linked', () => {
    const fewer = planWaves({ classSize: 22, responseRate: 0.6, linked: false, sd: 0.8 });
    expect(fewer.n).toBe(13);
    expect(fewer.smallestVisible).toBeGreaterThan(unlinked.smallestVisible);
    expect(linked.smallestVisible).toBeLessThan(unlinked.smallestVisible);
  });

  it.each([
    [{ classSize: 22, linked: false, sd: 0 }, 'not-positive'],
    [{ classSize: 22, linked: false, sd: Number.NaN }, 'not-positive'],
    [{ classSize: 22, linked: true, sd: 0.8, reliability: 1 }, 'not-a-share'],
    [{ classSize: 22, linked: true, sd: 0.8, responseRate: 1.2 }, 'not-a-share'],
    [{ classSize: 2.5, linked: true, sd: 0.8 }, 'not-positive'],
    [{ classSize: 1, linked: true, sd: 0.8 }, 'too-few-pupils'],
    [{ classSize: 22, linked: true, sd: 0.8, change: Number.NaN }, 'not-finite'],
  ])('refuses %o', (design, code) => {
    expect(() => planWaves(design)).toThrow(expect.objectContaining({ code }));
  });
});
