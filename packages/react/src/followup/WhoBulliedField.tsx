import { type WhoBullied, whoBullied } from '@klasseklima/core';
import type { NamedPerson, speak } from './case-context.ts';
import { PersonField } from './Field.tsx';

/** Several may be true at once. Choosing staff or leadership asks for the adult, who then loses access. */
export function WhoBulliedField(props: {
  readonly who: readonly WhoBullied[];
  readonly accused: readonly string[];
  readonly staff: readonly NamedPerson[];
  readonly t: ReturnType<typeof speak>['t'];
  onWho(who: readonly WhoBullied[]): void;
  onAccused(accused: readonly string[]): void;
}) {
  const { who, accused, staff, t } = props;
  const toggle = (kind: WhoBullied, on: boolean) =>
    props.onWho(whoBullied.filter((each) => (each === kind ? on : who.includes(each))));
  return (
    <>
      <fieldset className="kk-case-choice">
        <legend>{t('who-bullied')}</legend>
        <div className="kk-case-choice-row">
          {whoBullied.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={who.includes(kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              />
              {t(`who-${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {(who.includes('staff') || who.includes('leader')) && (
        <>
          <p className="kk-case-notice">
            {t(who.includes('leader') ? 'who-leader-about' : 'who-staff-about')}
          </p>
          <PersonField
            label={t('accused')}
            people={staff}
            empty={t('choose')}
            required
            value={accused[0] ?? ''}
            onChange={(person) => props.onAccused([person])}
          />
        </>
      )}
    </>
  );
}
