import type { AnswerSheet } from '../answer/answer-sheet.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';

/**
 * Items whose answer somebody must look at, such as a positive answer about not wanting to live.
 *
 * Only for conversations and waves that are not anonymous, where it was told beforehand who looks.
 *
 * @returns ids of items, in the instrument's order; never the answers
 * @example findConcerns({ concerns: [{ item: 'q9', atOrAbove: 1 }] }, { instrument: 'phq9', edition: '1.0.0', locale: 'nb', answers: { q9: 2 } }) //=> ['q9']
 */
export function findConcerns(instrument: Pick<Instrument, 'concerns'>, sheet: AnswerSheet): string[] {
  return instrument.concerns
    .filter(({ item, atOrAbove, atOrBelow }) => {
      const answer = Object.hasOwn(sheet.answers, item) ? sheet.answers[item] : null;
      if (answer === null || answer === undefined) return false;
      return (
        (atOrAbove !== undefined && answer >= atOrAbove) || (atOrBelow !== undefined && answer <= atOrBelow)
      );
    })
    .map(({ item }) => item);
}
