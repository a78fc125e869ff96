import { simulateClass } from '@klasseklima/core';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { peerNomination } from '@klasseklima/core/catalog/peer-nomination';
import type { Collector } from '@klasseklima/server';
import { inventChoices, rosterOf7B } from './invent-choices.ts';
import { classes, school, schoolYear } from './school.ts';

const waveOf = (
  each: (typeof classes)[number],
  round: { id: string; label: string },
  retainUntil: string,
) => ({
  instrument: classClimate.id,
  school,
  grade: each.grade,
  class: each.class,
  label: round.label,
  round: { id: round.id, label: round.label },
  invited: each.pupils,
  identity: 'anonymous' as const,
  purpose: 'preventive' as const,
  audiences: ['teacher', 'leader', 'pupil'] as const,
  legalBasis: 'opplæringslova kapittel 12',
  retainUntil,
  simulated: true,
});

/** Fills the collector with three waves of five classes, by the same steps that live waves take. */
export async function seedSchool(collector: Collector, now: Date): Promise<void> {
  const { rounds, retainUntil } = schoolYear(now);
  const simulated = classes.map((each) => ({
    each,
    waves: simulateClass({
      seed: each.seed,
      instrument: classClimate,
      pupils: each.pupils,
      classEffect: each.effect,
      waves: [
        { wave: 'october' },
        { wave: 'january', change: each.january },
        { wave: 'april', change: each.april },
      ],
    }).waves,
  }));
  for (const [r, round] of rounds.entries()) {
    await collector.importWaves(
      simulated.map(({ each, waves }) => ({
        wave: { ...waveOf(each, round, retainUntil), audiences: ['teacher', 'leader', 'pupil'] },
        createdAt: new Date(round.opens.getTime() - 7 * 86_400_000),
        openedAt: round.opens,
        closedAt: round.closes,
        releasedAt: new Date(round.closes.getTime() + 3_600_000),
        answers: (waves[r]?.sheets ?? []).map(({ sheet }) => ({ sheet })),
      })),
    );
  }
}

/** Two waves of choices in 7B: named, with what the law asks for on record. */
export async function seedChoices(collector: Collector, now: Date): Promise<void> {
  const { rounds, retainUntil } = schoolYear(now);
  const seasons = [
    { season: 'autumn', label: 'Høst', day: rounds[0].closes, reference: 'ROS 2025-14' },
    { season: 'spring', label: 'Vår', day: rounds[2].closes, reference: 'ROS 2026-03' },
  ] as const;
  const class7B = classes.find(({ class: { id } }) => id === '7b');
  if (!class7B) throw new Error('the trial school has no 7B');
  for (const { season, label, day, reference } of seasons) {
    // A week after the climate wave: never in the same sitting.
    const at = (days: number) => new Date(day.getTime() + days * 86_400_000);
    await collector.importWaves([
      {
        wave: {
          instrument: peerNomination.id,
          school,
          grade: class7B.grade,
          class: class7B.class,
          label,
          invited: rosterOf7B.length,
          identity: 'named',
          purpose: 'preventive',
          audiences: ['teacher', 'leader'],
          legalBasis: 'opplæringslova kapittel 12',
          retainUntil,
          riskAssessment: { by: 'Rektor', on: at(-7).toISOString().slice(0, 10), reference },
          readers: [
            { subject: 'teacher-1', label: 'Kontaktlæreren' },
            { subject: 'leader-1', label: 'Rektor' },
          ],
          roster: rosterOf7B,
          simulated: true,
        },
        createdAt: at(-7),
        openedAt: at(7),
        closedAt: at(8),
        releasedAt: at(9),
        answers: inventChoices(peerNomination, season),
      },
    ]);
  }
}

/** A wave of 7B that is open now, with codes to try. Returns the codes. */
export async function openLiveWave(collector: Collector, now: Date): Promise<readonly string[]> {
  const leader = { 'x-portal-role': 'leader', 'content-type': 'application/json' };
  const post = async (path: string, body: unknown) => {
    const response = await collector.handle(
      new Request(`http://portal${path}`, { method: 'POST', headers: leader, body: JSON.stringify(body) }),
    );
    const json = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${json.code}`);
    return json;
  };
  const each = classes.find(({ class: { id } }) => id === '7b');
  if (!each) throw new Error('the trial school has no 7B');
  const { retainUntil } = schoolYear(now);
  const wave = await post('/waves', {
    ...waveOf(each, { id: 'now', label: 'Nå' }, retainUntil),
    audiences: ['teacher', 'leader', 'pupil'],
  });
  const { codes } = await post(`/waves/${wave.id}/codes`, { count: each.pupils });
  await post(`/waves/${wave.id}/open`, {});
  return codes.map(({ code }: { code: string }) => code);
}
