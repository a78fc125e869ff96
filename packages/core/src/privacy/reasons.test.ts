import { en } from '@klasseklima/core/text/privacy/en';
import { nb } from '@klasseklima/core/text/privacy/nb';
import { nn } from '@klasseklima/core/text/privacy/nn';
import { describe, expect, it } from 'vitest';
import { say } from '../text/say.ts';
import { mayShowOpenText } from './may-show-open-text.ts';
import { hiddenFor } from './public-reason.ts';
import type { HiddenReason } from './released.ts';

const reasons: Record<HiddenReason, HiddenReason> = {
  open: 'open',
  'n-too-small': 'n-too-small',
  differencing: 'differencing',
  participation: 'participation',
  revealing: 'revealing',
  // What depends on the answers leaves under one name.
  'small-cell': 'revealing',
  unanimous: 'revealing',
  bound: 'revealing',
  secondary: 'revealing',
};

describe('the reason of a hidden figure', () => {
  it('leaves the gate without saying what was answered', () => {
    for (const [inside, outside] of Object.entries(reasons))
      expect(hiddenFor(inside as HiddenReason)).toEqual({ kind: 'hidden', reason: outside });
  });

  it('has a sentence in every language', () => {
    for (const pack of [nb, nn, en])
      for (const reason of Object.keys(reasons) as HiddenReason[])
        expect(say(pack, reason)).toMatch(/^\S.*\.$/);
  });
});

describe('open text', () => {
  it('is for staff of the school, from ten answers on', () => {
    expect(mayShowOpenText('leader', 10)).toBe(true);
    expect(mayShowOpenText('leader', 9)).toBe(false);
    expect(mayShowOpenText('guardian', 30)).toBe(false);
    expect(mayShowOpenText('municipality', 30)).toBe(false);
  });
});
