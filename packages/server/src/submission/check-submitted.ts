import { type AnswerSheet, type Checked, checkAnswerSheet, type Instrument } from '@klasseklima/core';
import { keptParticipant } from '../code/issue-codes.ts';
import type { Collecting } from '../collecting.ts';
import { termsOf } from '../wave/wave-record.ts';
import type { Holder } from './find-holder.ts';

/** Checks a sheet against the wave's exact edition and roster, and turns classmates into what the identity mode keeps of them. */
export async function checkSubmitted(
  at: Collecting,
  { wave, participant }: Holder,
  instrument: Instrument,
  sheet: unknown,
): Promise<Checked<AnswerSheet>> {
  const roster = termsOf(wave).roster;
  if (!roster) return checkAnswerSheet(instrument, sheet);
  const kept = new Map<string, string>();
  for (const id of roster) kept.set(id, await keptParticipant(at, wave, id));
  const self = roster.find((id) => kept.get(id) === participant);
  const checked = checkAnswerSheet(instrument, sheet, { roster, ...(self === undefined ? {} : { self }) });
  if (checked.kind === 'bad' || !checked.value.nominations) return checked;
  const nominations = Object.fromEntries(
    Object.entries(checked.value.nominations).map(([item, ids]) => [
      item,
      ids?.map((id) => kept.get(id) ?? '') ?? null,
    ]),
  );
  return { kind: 'ok', value: { ...checked.value, nominations } };
}
