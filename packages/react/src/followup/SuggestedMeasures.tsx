import { type Role, type SuggestedMeasure, suggestMeasures } from '@klasseklima/core';
import { useCase } from './case-context.ts';

/** What the brochure suggests, part by part. Staff choose; nothing enters by itself. */
export function SuggestedMeasures(props: {
  readonly role: Role | null;
  readonly chosen: readonly string[];
  onChoose(suggestion: SuggestedMeasure): void;
}) {
  const { t } = useCase();
  const open = suggestMeasures({ role: props.role }).filter(({ id }) => !props.chosen.includes(id));
  const parts = [...new Set(open.map(({ part }) => part))];
  if (open.length === 0) return null;
  return (
    <details className="kk-case-suggestions">
      <summary>{t('plan-suggestions')}</summary>
      <p className="kk-case-hint">{t('plan-suggestions-about')}</p>
      {parts.map((part) => (
        <section key={part}>
          <h4>{t('plan-source', { part: t(`part-${part}`) })}</h4>
          <ul>
            {open
              .filter((suggestion) => suggestion.part === part)
              .map((suggestion) => (
                <li key={suggestion.id}>
                  <button type="button" onClick={() => props.onChoose(suggestion)}>
                    + {t(`measure-${suggestion.id}`)}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
