import {
  type CaseAction,
  type CaseView,
  civilDateAt,
  type Dossier,
  type FollowUpSchedule,
  type FollowupText,
  type Instrument,
  type Role,
  say,
  type TextPack,
} from '@klasseklima/core';
import { createContext, useContext } from 'react';
import type { CaseClient } from './case-client.ts';

/** An adult or a pupil as the host knows them. Names are looked up at render and never sent to the case file. */
export type NamedPerson = { readonly id: string; readonly name: string };

export type CaseSetting = {
  readonly client: CaseClient;
  readonly words: TextPack<FollowupText>;
  readonly staff: readonly NamedPerson[];
  readonly pupils: readonly NamedPerson[];
  readonly now: Date;
  /** Guides A, B and C from the catalogue. Without one, that guide is not offered. */
  readonly guides?: Readonly<Partial<Record<Role, Instrument>>>;
  /** `follow-up-practice` from the catalogue. */
  readonly practice?: Instrument;
};

export type CaseContext = CaseSetting & {
  readonly view: CaseView;
  readonly schedule: FollowUpSchedule;
  /** Does one action; true when it was kept. What went wrong stands at the top of the page. */
  act(action: CaseAction): Promise<boolean>;
  /** Reads the case anew, for what was done beside `act`. */
  reload(): Promise<void>;
  tell(sentence: string): void;
  fail(error: unknown): void;
};

const context = createContext<CaseContext | null>(null);
export const CaseProvider = context.Provider;

/** The case around a component, with its words, names and dates. */
export function useCase() {
  const found = useContext(context);
  if (found === null) throw new Error('useCase requires a CaseFile around it');
  return { ...found, ...speak(found), today: civilDateAt(found.now, found.view.policy.timeZone) };
}

/** Sentences, days and names in the words of a page. */
export function speak({ words, staff, pupils }: Pick<CaseSetting, 'words' | 'staff' | 'pupils'>) {
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' });
  const t = (key: FollowupText, parameters?: Readonly<Record<string, string | number>>) =>
    say(words, key, parameters);
  const day = (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  const nameOf = (id: string) => [...staff, ...pupils].find((person) => person.id === id)?.name ?? id;
  const titleOf = (dossier: Pick<Dossier, 'pupil' | 'role'>) =>
    `${nameOf(dossier.pupil)}, ${t(`role-${dossier.role}`)}`;
  return { t, day, nameOf, titleOf };
}

/** A new id for an entry, a dossier or a case. Works outside a secure context too. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
