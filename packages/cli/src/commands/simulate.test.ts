import { describe, expect, it } from 'vitest';
import { file, run } from '../run.fixture.ts';

const simulate = (...more: string[]) => run('simulate', '--instrument', 'class-climate', ...more);

describe('klasseklima simulate', () => {
  it('prints wave, class, pupil and the items, the same for the same seed', async () => {
    const args = ['--classes', '3', '--pupils', '20', '--waves', '2', '--seed', '7'];
    const { code, out, err } = await simulate(...args);
    expect(code).toBe(0);
    expect(out.split('\n')[0]!.startsWith('wave,class,pupil,')).toBe(true);
    expect(out).toBe((await simulate(...args)).out);
    expect(out).not.toBe((await simulate(...args.slice(0, -1), '8')).out);
    expect(err).toContain('Simulated');
    const keys = out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 3).join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(90);
  });

  it('prints what score reads', async () => {
    const { out } = await simulate('--pupils', '5');
    expect((await run('score', file('sim.csv', out), '--instrument', 'class-climate', '--json')).code).toBe(
      0,
    );
  });

  it.each([
    ['--classes', '0'],
    ['--pupils', 'many'],
    ['--seed', '1.5'],
    ['--change', 'norms'],
    ['--change', 'nowhere=1', '--waves', '2'],
  ])('refuses %s %s with exit 2 and an empty standard output', async (...args) => {
    const { code, out } = await simulate(...args);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('klasseklima', () => {
  it('shows help with a worked example for each command', async () => {
    for (const name of ['score', 'simulate']) {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect(out).toContain('Example:');
    }
  });

  it('refuses an unknown command with exit 2', async () => {
    expect((await run('dance')).code).toBe(2);
  });
});
