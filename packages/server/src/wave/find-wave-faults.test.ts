import type { Instrument } from '@klasseklima/core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { named } from '../fixture/send-answers.ts';
import { instrument } from '../fixture/small-instrument.ts';
import { waveOf } from '../fixture/test-collector.ts';
import { findWaveFaults } from './find-wave-faults.ts';
import { waveBody } from './wave-body.ts';

const peers: Instrument = {
  ...instrument,
  items: [...instrument.items, { kind: 'nomination', id: 'with', context: 'work', valence: 'positive' }],
};
const negative: Instrument = {
  ...instrument,
  items: [...instrument.items, { kind: 'nomination', id: 'not', context: 'avoid', valence: 'negative' }],
};
const first = instrument.items[0]?.id ?? '';
const worrying: Instrument = { ...instrument, concerns: [{ item: first, atOrBelow: 1 }] };
const justification = { suspicion: 'observed twice', otherMethods: 'talks and observation' };

function faults(changes: Record<string, unknown>, of: Instrument = instrument, hasConcernHandler = true) {
  const body = v.parse(waveBody, waveOf(changes));
  return findWaveFaults(body, of, { today: '2026-09-01', hasConcernHandler }).map(({ code }) => code);
}

describe('what createWave refuses', () => {
  it('takes an anonymous preventive wave', () => expect(faults({})).toEqual([]));
  it('takes a pseudonymous wave with assessment and readers', () =>
    expect(faults(named('pseudonymous'))).toEqual([]));
  it.each([
    ['an instrument for one person', { ...instrument, use: 'individual' }, 'not-for-classes'],
    ['a health instrument', { ...instrument, sensitive: true }, 'sensitive-instrument'],
    ['one without wording', { ...instrument, wording: {} }, 'no-wording'],
    ['one of another mode', { ...instrument, identity: ['named'] }, 'mode-not-allowed'],
  ] as const)('refuses %s', (_, of, code) => expect(faults({}, of as Instrument)).toEqual([code]));
  it.each([
    ['retention-past', { retainUntil: '2026-09-01' }],
    ['telling-label', { label: 'Etter mobbesaken' }],
    ['telling-label', { label: 'Sak 14' }],
    ['telling-label', { label: 'After the bullying' }],
    ['telling-label', { round: { id: 'r', label: 'Krenkelser' } }],
    ['unknown-scale', { primary: ['happiness'] }],
    ['equal-ids', { school: { id: '7b', label: 'x' } }],
    ['anonymous-sign-in', { codes: 'host' }],
    ['justification-missing', { purpose: 'investigation' }],
    ['class-code-links-nobody', { ...named('named'), codes: 'class' }],
    ['risk-assessment-missing', { ...named('named'), riskAssessment: undefined }],
    ['readers-missing', { ...named('named'), readers: undefined }],
  ])('refuses with %s', (code, changes) => expect(faults(changes)).toEqual([code]));
  it('lets an ordinary label through', () =>
    expect(
      ['Høst', 'Vår 2027', 'Uke 41', 'Samarbeid', 'Saksofonklassen'].flatMap((label) => faults({ label })),
    ).toEqual([]));

  it('refuses nominations without a name to them', () =>
    expect(faults({ roster: ['a', 'b'] }, peers)).toContain('anonymous-nominations'));
  it('refuses nominations without a roster', () =>
    expect(faults(named('pseudonymous'), peers)).toEqual(['roster-missing']));
  it('refuses negative naming outside an investigation', () =>
    expect(faults({ ...named('named'), roster: ['a', 'b'] }, negative)).toEqual(['negative-context']));
  it('takes negative naming in a justified investigation', () =>
    expect(
      faults({ ...named('named'), roster: ['a', 'b'], purpose: 'investigation', justification }, negative),
    ).toEqual([]));

  it('refuses concerns that nobody reads or acts on', () => {
    expect(faults(named('named'), worrying)).toEqual(['nobody-acts']);
    const acting = { ...named('named'), actsOnConcerns: { subject: 'rektor', label: 'rektor' } };
    expect(faults(acting, worrying, false)).toEqual(['no-concern-handler']);
    expect(faults(acting, worrying)).toEqual([]);
  });
  it('asks for nobody in anonymous mode, where nobody can act', () =>
    expect(faults({}, worrying, false)).toEqual([]));
});
