import { checkAnswerSheet, parseInstrument, parseReleased } from '@klasseklima/core';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { readCsv } from '@klasseklima/core/csv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const imports = process.env.KLASSEKLIMA_FAULTS === 'long' ? 1_000_000 : 20_000;

/** Keys that reach a prototype, mixed into otherwise plausible documents. */
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'polluted') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('answers', 'items', 'wording', 'nb', 'scales', 'kind', 'waves', 'instrument'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const document = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown>(
      1,
      null,
      'polluted',
      true,
      'class-report',
      classClimate.id,
      classClimate.edition,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    // Through JSON, as an import comes: there `__proto__` is an ordinary key.
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

describe('imports', () => {
  it(`pollute no prototype in ${imports} fuzzed documents`, () => {
    const before = prototypes();
    fc.assert(
      fc.property(document, (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        checkAnswerSheet(classClimate, json);
        checkAnswerSheet(classClimate, {
          instrument: classClimate.id,
          edition: classClimate.edition,
          locale: 'nb',
          answers: json,
        });
        parseInstrument(json);
        parseReleased(json);
        readCsv(`__proto__,constructor\n${JSON.stringify(value)},1`);
        if (Reflect.has({}, 'polluted')) throw new Error('polluted');
      }),
      { numRuns: imports },
    );
    expect(prototypes()).toEqual(before);
    console.log(`prototype pollution: 0 in ${imports} fuzzed imports`);
  });
});

function prototypes() {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((prototype) =>
    Reflect.ownKeys(prototype).map(String),
  );
}
