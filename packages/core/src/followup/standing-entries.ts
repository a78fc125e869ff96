import type { CaseEntry, EntryBody } from './entry-schema.ts';

type Kind = EntryBody['kind'];
type EntryOf<K extends Kind> = CaseEntry & { readonly body: Extract<EntryBody, { kind: K }> };

/** What stands today: every entry that no later one corrects, in the order written. */
export function standingEntries(entries: readonly CaseEntry[]): CaseEntry[] {
  const corrected = new Set(entries.map((entry) => entry.corrects));
  return entries.filter((entry) => !corrected.has(entry.id));
}

/** The standing entries of one kind, in the order written. */
export function entriesOf<K extends Kind>(entries: readonly CaseEntry[], kind: K): EntryOf<K>[] {
  return standingEntries(entries).filter((entry): entry is EntryOf<K> => entry.body.kind === kind);
}
