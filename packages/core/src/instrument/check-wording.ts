import type { Issue } from '../issue/issue.ts';
import type { Instrument } from './instrument-schema.ts';
import type { Wording } from './wording-schema.ts';

/** Texts that are missing, too many, or name a term the wording does not define. */
export function checkWording(instrument: Instrument, wording: Wording, path: string): Issue[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const headed = new Set([...ids(instrument.scales), ...Object.keys(wording.pages ?? {})]);
  return [
    ...compare(`${path}.items`, ids(instrument.items), Object.keys(wording.items)),
    ...compare(`${path}.scales`, ids(instrument.scales), Object.keys(wording.scales)),
    ...compare(`${path}.bands`, namedGroups(instrument), Object.keys(wording.bands ?? {})),
    ...compare(`${path}.options`, Object.keys(instrument.options), Object.keys(wording.options)),
    ...compare(
      `${path}.pages`,
      ids(instrument.pages).filter((id) => !ids(instrument.scales).includes(id)),
      [...headed].filter((id) => !ids(instrument.scales).includes(id)),
    ),
    ...Object.entries(instrument.options).flatMap(([set, { codes }]) => {
      const labels = wording.options[set];
      if (!labels || labels.length === codes.length) return [];
      const message = `needs ${codes.length} labels`;
      return [{ code: 'missing-wording', path: `${path}.options.${set}`, message }];
    }),
    ...(instrument.pages.some((page) => page.definition) && !wording.definition
      ? [{ code: 'missing-wording', path: `${path}.definition`, message: 'is missing; a page shows it' }]
      : []),
    ...unknownTerms(wording, path),
  ];
}

function namedGroups(instrument: Instrument): string[] {
  const bands = instrument.scales.flatMap((scale) => scale.bands?.cuts.map(({ band }) => band) ?? []);
  return [...new Set([...bands, ...Object.values(instrument.roles?.groups ?? {})])];
}

function compare(path: string, wanted: readonly string[], given: readonly string[]): Issue[] {
  const issue = (id: string, code: string, message: string) => ({ code, path: `${path}.${id}`, message });
  return [
    ...wanted
      .filter((id) => !given.includes(id))
      .map((id) => issue(id, 'missing-wording', 'is missing; add its text')),
    ...given
      .filter((id) => !wanted.includes(id))
      .map((id) =>
        issue(id, 'unknown-wording', 'belongs to nothing in the key; remove it or correct the id'),
      ),
  ];
}

function unknownTerms(value: unknown, path: string, terms?: Readonly<Record<string, string>>): Issue[] {
  if (typeof value === 'string') {
    const names = [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    return names
      .filter((name) => !(lowerFirst(name) in (terms ?? {})))
      .map((name) => ({ code: 'unknown-term', path, message: `uses {${name}}; add it to "terms"` }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const known = terms ?? ('terms' in value ? Object.fromEntries(Object.entries(value.terms ?? {})) : {});
  return Object.entries(value).flatMap(([key, inner]) => unknownTerms(inner, `${path}.${key}`, known));
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
