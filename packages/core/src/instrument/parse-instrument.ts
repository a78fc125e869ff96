import * as v from 'valibot';
import type { Checked, Issue } from '../issue/issue.ts';
import { type Instrument, instrumentSchema } from './instrument-schema.ts';

/**
 * Reads an instrument from JSON and names path, cause and mend of every fault.
 *
 * @param json parsed JSON of any origin
 * @returns the instrument, or the issues
 */
export function parseInstrument(json: unknown): Checked<Instrument> {
  const result = v.safeParse(instrumentSchema, json);
  if (!result.success) {
    return {
      kind: 'bad',
      issues: result.issues.map((issue) => ({
        code: 'malformed-instrument',
        path: v.getDotPath(issue) ?? '',
        message: issue.message,
      })),
    };
  }
  const issues = findBrokenReferences(result.output);
  return issues.length > 0 ? { kind: 'bad', issues } : { kind: 'ok', value: result.output };
}

function findBrokenReferences(instrument: Instrument): Issue[] {
  const issues: Issue[] = [];
  const items = new Set(instrument.items.map((item) => item.id));
  const unknownItem = (path: string) =>
    issues.push({
      code: 'unknown-item',
      path,
      message: 'names an item that is not in "items"; add it or correct the id',
    });
  instrument.items.forEach((item, i) => {
    if (!(item.options in instrument.options)) {
      issues.push({
        code: 'unknown-options',
        path: `items[${i}].options`,
        message: 'names an option set that is not in "options"',
      });
    }
  });
  instrument.scales.forEach((scale, s) => {
    scale.items.forEach((id, i) => {
      if (!items.has(id)) unknownItem(`scales[${s}].items[${i}]`);
    });
    scale.reverse?.forEach((id, i) => {
      if (!scale.items.includes(id)) unknownItem(`scales[${s}].reverse[${i}]`);
    });
  });
  instrument.pages.forEach((page, p) => {
    page.items.forEach((id, i) => {
      if (!items.has(id)) unknownItem(`pages[${p}].items[${i}]`);
    });
  });
  for (const [locale, wording] of Object.entries(instrument.wording)) {
    for (const id of items) {
      if (!(id in wording.items)) {
        issues.push({
          code: 'missing-wording',
          path: `wording.${locale}.items.${id}`,
          message: 'is missing; every item needs a text',
        });
      }
    }
    for (const [set, { codes }] of Object.entries(instrument.options)) {
      if (wording.options[set]?.length !== codes.length) {
        issues.push({
          code: 'missing-wording',
          path: `wording.${locale}.options.${set}`,
          message: `needs ${codes.length} labels`,
        });
      }
    }
  }
  return issues;
}
