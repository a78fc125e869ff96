import { createHash } from 'node:crypto';

/** Opaque keys of the pupils of 7B. Their names are known to the host's page only. */
export const rosterOf7B = Array.from({ length: 24 }, (_, i) => `7b-${String(i + 1).padStart(2, '0')}`);

/** A number from 0 to 1 that is always the same for the same words. */
const draw = (...words: readonly (string | number)[]) =>
  createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 2 ** 32;

/** In autumn 7B was split in closed groups of friends; in spring the groups are more open. */
const openness = { autumn: 0.12, spring: 0.24 } as const;

/** Invented choices of one pupil in one context: mostly within a circle of friends, some outside it. */
function choicesOf(from: string, context: string, season: keyof typeof openness): string[] {
  const circle = (pupil: string) => Math.floor(rosterOf7B.indexOf(pupil) / 6);
  return rosterOf7B.filter((to) => {
    if (to === from) return false;
    const liked = draw('liked', to);
    const chance = circle(to) === circle(from) ? 0.35 + 0.5 * liked : openness[season] * (0.4 + 1.2 * liked);
    // Liking is mostly mutual and mostly lasts: the pair's own draw weighs more than the day's.
    const pair = draw('pair', ...[from, to].sort());
    return 0.65 * pair + 0.35 * draw('day', season, context, from, to) < chance;
  });
}

/** One sheet per pupil who was at school that day. */
export function inventChoices(
  instrument: { readonly id: string; readonly edition: string },
  season: keyof typeof openness,
) {
  return rosterOf7B
    .filter((pupil) => draw('away', season, pupil) > 0.08)
    .map((pupil) => ({
      participant: pupil,
      sheet: {
        instrument: instrument.id,
        edition: instrument.edition,
        locale: 'nb',
        answers: {},
        nominations: {
          work: choicesOf(pupil, 'work', season),
          breaks: choicesOf(pupil, 'breaks', season),
          leads: choicesOf(pupil, 'leads', season).slice(0, 3),
        },
      },
    }));
}
