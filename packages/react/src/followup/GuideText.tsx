import type { EntryBody } from '@klasseklima/core';
import { useCase } from './case-context.ts';
import { localeOf, questionsOf } from './guide-questions.ts';

type Filled = Extract<EntryBody, { readonly kind: 'guide' | 'practice' }>;

/** What was written in a guide or the checklist: each question that was answered, with its answer. No total. */
export function GuideText({ body }: { readonly body: Filled }) {
  const { guides, practice, words, t, day } = useCase();
  const candidates = [practice, ...Object.values(guides ?? {})];
  const wanted = body.kind === 'guide' ? body.guide : 'follow-up-practice';
  const instrument = candidates.find((candidate) => candidate?.id === wanted);
  if (instrument === undefined) return null;
  const answered = questionsOf(instrument, localeOf(instrument, words.locale))
    .flatMap((page) => page.questions)
    .flatMap(({ id, text, answer }) => {
      const given = body.answers[id];
      if (given === undefined || given === null) return [];
      if (answer.kind !== 'choice') {
        return [{ id, text, said: answer.kind === 'date' ? day(String(given)) : String(given) }];
      }
      return [
        { id, text, said: answer.options.find(([code]) => code === given)?.[1] ?? t('guide-not-answered') },
      ];
    });
  return (
    <dl className="kk-case-answers">
      {answered.map(({ id, text, said }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd className="kk-case-words">{said}</dd>
        </div>
      ))}
    </dl>
  );
}
