import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as main from '@klasseklima/core';
import * as csv from '@klasseklima/core/csv';
import { describe, expect, test } from 'vitest';

const source = join(dirname(fileURLToPath(import.meta.url)), '../packages/core/src');

const core = { ...main, ...csv };

type Example = { readonly file: string; readonly expression: string; readonly expected: string };

const examples: Example[] = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
  .flatMap((entry) => {
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    return [...text.matchAll(/@example (.+?) \/\/=> (.+)/g)].map((match) => ({
      file: entry.name,
      expression: match[1]!,
      expected: match[2]!.trim(),
    }));
  });

/** Runs one line with the exports of core in scope. */
function evaluate(expression: string): unknown {
  const names = Object.keys(core);
  return new Function(...names, `return (${expression});`)(
    ...names.map((name) => core[name as keyof typeof core]),
  );
}

describe('examples in docstrings are true', () => {
  test('there are examples', () => expect(examples.length).toBeGreaterThan(0));
  test.each(examples)('$file: $expression', ({ expression, expected }) => {
    const actual = evaluate(expression);
    const wanted = evaluate(expected);
    if (typeof wanted === 'number' && Number.isFinite(wanted)) expect(actual).toBeCloseTo(wanted, 10);
    else expect(actual).toEqual(wanted);
  });
});
