import type { Instrument } from '../instrument/instrument-schema.ts';
import type { NominationItem } from '../instrument/item-schema.ts';
import type { Issue } from '../issue/issue.ts';
import { fieldsOf } from './fields-of.ts';

type Roster = { readonly roster?: readonly string[]; readonly self?: string };
type Chosen = { readonly kept: [string, readonly string[] | null][]; readonly issues: readonly Issue[] };

/** Checks which classmates were chosen. An issue names the item, never a classmate. */
export function checkNominations(
  instrument: Pick<Instrument, 'items'>,
  given: unknown,
  { roster = [], self }: Roster,
): Chosen {
  if (given === undefined) return { kept: [], issues: [] };
  const fields = fieldsOf(given);
  if (!fields) return refuse('malformed-nominations', 'nominations', 'must be { item: [keys], … }');
  const items = new Map(
    instrument.items.flatMap((item) => (item.kind === 'nomination' ? [[item.id, item] as const] : [])),
  );
  const known = new Set(roster.filter((key) => key !== self));
  const kept: [string, readonly string[] | null][] = [];
  const issues: Issue[] = [];
  for (const [id, keys] of fields) {
    const item = items.get(id);
    const path = `nominations.${item ? id : '?'}`;
    if (!item) issues.push({ code: 'unknown-item', path, message: 'is no item that asks for classmates' });
    else if (keys === null) kept.push([id, null]);
    else if (!isListOfText(keys))
      issues.push({ code: 'not-a-list', path, message: 'must be a list of keys on the roster, or null' });
    else {
      const fault = faultOf(keys, item, known);
      if (fault) issues.push({ ...fault, path });
      else kept.push([id, [...keys]]);
    }
  }
  return { kept, issues };
}

function faultOf(keys: readonly string[], { atMost }: NominationItem, known: ReadonlySet<string>) {
  if (new Set(keys).size < keys.length)
    return { code: 'chosen-twice', message: 'may name each classmate once' };
  if (atMost !== undefined && keys.length > atMost)
    return { code: 'too-many-chosen', message: `may name at most ${atMost}` };
  if (keys.some((key) => !known.has(key)))
    return { code: 'not-on-roster', message: 'may name classmates on the roster only, and not the pupil' };
  return null;
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string');
}

function refuse(code: string, path: string, message: string): Chosen {
  return { kept: [], issues: [{ code, path, message }] };
}
