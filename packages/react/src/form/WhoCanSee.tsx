import { useWords } from './form-words.ts';
import type { LoadedForm } from './transport.ts';

/** Who can see the answers, before the first item, in words that differ for each way of knowing who answered. */
export function WhoCanSee({ form, locale }: { readonly form: LoadedForm; readonly locale: string }) {
  const words = useWords();
  const list = (names: readonly string[]) => new Intl.ListFormat(locale).format(names);
  const lines = sentences();
  function sentences(): string[] {
    if (form.identity === 'anonymous') {
      const pupil = form.instrument.respondent === 'pupil';
      return [
        words('who-anonymous'),
        ...(pupil ? [words('who-anonymous-no-visit')] : []),
        words('who-anonymous-duty'),
      ];
    }
    return [
      words(form.identity === 'named' ? 'who-named' : 'who-pseudonymous'),
      words('who-readers', { readers: list(form.readers ?? []) }),
      ...(form.actors?.length ? [words('who-concern', { actors: list(form.actors) })] : []),
    ];
  }
  return (
    <section className="kk-who" aria-label={words('who-title')}>
      <h3 className="kk-who-title">{words('who-title')}</h3>
      {lines.map((line) => (
        <p className="kk-who-line" key={line}>
          {line}
        </p>
      ))}
    </section>
  );
}
