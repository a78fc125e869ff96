import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryDelaySeconds, sendUntilTaken } from './send-until-taken.ts';
import { TransportError } from './transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('waits 1, 2, 4 … and never more than 300 seconds', () => {
  expect([1, 2, 3, 9, 10, 50].map(retryDelaySeconds)).toEqual([1, 2, 4, 256, 300, 300]);
});

test('tries again until it is taken', async () => {
  const waits: number[] = [];
  let tries = 0;
  const submit = async () => {
    tries += 1;
    if (tries < 4) throw new TransportError('offline');
    return { receipt: 'AB12' };
  };
  const sending = sendUntilTaken({ submit, onTry: () => {}, onWait: (seconds) => waits.push(seconds) });
  await vi.runAllTimersAsync();
  expect(await sending.done).toEqual({ kind: 'taken', receipt: { receipt: 'AB12' } });
  expect(waits).toEqual([1, 2, 4]);
});

test.each(['unauthorized', 'code-used', 'submission-conflict', 'wave-closed'] as const)(
  '%s is final at once',
  async (problem) => {
    const submit = vi.fn(async () => {
      throw new TransportError(problem);
    });
    const sending = sendUntilTaken({ submit, onTry: () => {}, onWait: () => {} });
    expect(await sending.done).toEqual({ kind: 'refused', problem });
    expect(submit).toHaveBeenCalledTimes(1);
  },
);

test('a backend that asks for a longer wait gets it', async () => {
  const waits: number[] = [];
  let tries = 0;
  const submit = async () => {
    tries += 1;
    if (tries === 1) throw new TransportError('offline', 60);
    return {};
  };
  sendUntilTaken({ submit, onTry: () => {}, onWait: (seconds) => waits.push(seconds) });
  await vi.runAllTimersAsync();
  expect(waits).toEqual([60]);
});
