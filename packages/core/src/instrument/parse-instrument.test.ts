import { bullyingExposure } from '@klasseklima/core/catalog/bullying-exposure';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { timssSbs6 } from '@klasseklima/core/catalog/timss-sbs6';
import { describe, expect, test } from 'vitest';
import type { Instrument } from './instrument-schema.ts';
import { parseInstrument } from './parse-instrument.ts';

type Loose = Record<string, unknown>;
const changed = (change: (copy: Instrument & Loose) => void, base: Instrument = classClimate): unknown => {
  const copy: Instrument & Loose = structuredClone(base);
  change(copy);
  return copy;
};
const firstScale = (part: object) => (copy: Instrument) => Object.assign(copy.scales[0]!, part);

const faults: [what: string, json: unknown, path: string, message: RegExp][] = [
  [
    'no missing rule',
    changed((copy) => Reflect.deleteProperty(copy.scales[1]!, 'missing')),
    'scales[1].missing',
    /missing; add/,
  ],
  ['no rights', changed((copy) => Reflect.deleteProperty(copy, 'rights')), 'rights', /missing; add/],
  [
    'an undated right',
    changed((copy) => Object.assign(copy.rights, { checkedOn: 'May' })),
    'rights.checkedOn',
    /such as 2026/,
  ],
  [
    'an unknown field',
    changed((copy) => Object.assign(copy, { formula: '1+1' })),
    'formula',
    /no field here/,
  ],
  ['a wrong type', changed((copy) => Object.assign(copy, { minutes: '8' })), 'minutes', /use number/],
  [
    'an infinite code',
    changed((copy) => copy.options.agreement!.codes.push(Number.POSITIVE_INFINITY)),
    'options.agreement.codes[5]',
    /finite/,
  ],
  [
    'an item of no scale',
    changed((copy) => copy.scales[2]!.items.push('zz9')),
    'scales[2].items[4]',
    /not in "items"/,
  ],
  [
    'an unknown option set',
    changed((copy) => Object.assign(copy.items[0]!, { options: 'mood' })),
    'items[0].options',
    /not in "options"/,
  ],
  [
    'an id used twice',
    changed((copy) => Object.assign(copy.items[1]!, { id: 'cm1' })),
    'items[1].id',
    /used twice/,
  ],
  ['an item on no page', changed((copy) => copy.pages[0]!.items.pop()), 'items[3]', /exactly one page/],
  [
    'a reversed item elsewhere',
    changed(firstScale({ reverse: ['pp1'] })),
    'scales[0].reverse[0]',
    /outside this scale/,
  ],
  [
    'a rule that asks too much',
    changed(firstScale({ missing: { kind: 'min-answered', count: 5 } })),
    'scales[0].missing',
    /1 to 4/,
  ],
  ['a sum with gaps', changed(firstScale({ score: { kind: 'sum' } })), 'scales[0].missing', /prorate/],
  ['a count without cut', changed(firstScale({ score: { kind: 'count' } })), 'scales[0].score', /either/],
  ['a map too short', changed(firstScale({ recode: { cm1: [1, 2] } })), 'scales[0].recode.cm1', /5 codes/],
  [
    'falling bands',
    changed((copy) => Object.assign(copy.scales[0]!.bands!.cuts[1]!, { from: undefined }), bullyingExposure),
    'scales[0].bands.cuts[1].from',
    /rise/,
  ],
  [
    'a source nobody named',
    changed((copy) => Object.assign(copy.scales[0]!.bands!, { source: 's99' }), bullyingExposure),
    'scales[0].bands.source',
    /"sources"/,
  ],
  ['a primary scale that is not', changed((copy) => copy.primary.push('mood')), 'primary[2]', /"scales"/],
  [
    'an item without words',
    changed((copy) => Reflect.deleteProperty(copy.wording.nn!.items, 'pp3')),
    'wording.nn.items.pp3',
    /add its text/,
  ],
  [
    'words of no item',
    changed((copy) => Object.assign(copy.wording.en!.items, { zz9: 'x' })),
    'wording.en.items.zz9',
    /belongs to nothing/,
  ],
  [
    'a label too few',
    changed((copy) => copy.wording.nb!.options.agreement!.pop()),
    'wording.nb.options.agreement',
    /5 labels/,
  ],
  [
    'a term nobody defined',
    changed((copy) => Object.assign(copy.wording.nb!.items, { pp1: '{Group} er fin.' })),
    'wording.nb.items.pp1',
    /\{Group\}/,
  ],
  [
    'no definition where one is shown',
    changed((copy) => Reflect.deleteProperty(copy.wording.en!, 'definition')),
    'wording.en.definition',
    /a page shows it/,
  ],
  [
    'partial credit over codes that are no categories',
    changed((copy) => Object.assign(copy.options.answer!, { codes: [1, 2, 3, 4] }), timssSbs6),
    'scales[0].score.items.ASBG09A',
    /codes 0 to 3/,
  ],
];

test.each(faults)('%s is named with its place and how to mend it', (_, json, path, message) => {
  const checked = parseInstrument(json);
  expect(checked.kind).toBe('bad');
  const issues = checked.kind === 'bad' ? checked.issues : [];
  expect(issues.map((issue) => issue.path)).toContain(path);
  expect(issues.find((issue) => issue.path === path)?.message).toMatch(message);
});

describe('anything else', () => {
  test.each([null, 7, 'x', [], {}, { id: 'a' }, { items: 'many' }])('%o is bad, never thrown', (json) => {
    expect(parseInstrument(json).kind).toBe('bad');
  });

  test('an instrument without wording is read: a holder joins it later', () => {
    expect(parseInstrument({ ...classClimate, wording: {} }).kind).toBe('ok');
  });
});
