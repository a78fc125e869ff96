import { levels, type Measure, measures as suggestions } from '@klasseklima/core';
import { useCase } from './case-context.ts';
import { LineField, PersonField, SelectField, TextField } from './Field.tsx';

const pupilLevels: readonly string[] = ['individual', 'family'];

/** One measure of a plan: what, at which level, when and who. A suggestion keeps its part of the brochure. */
export function MeasureFields(props: {
  readonly number: number;
  readonly measure: Measure;
  readonly ofPupil: boolean;
  onChange(measure: Measure): void;
  onRemove(): void;
}) {
  const { measure } = props;
  const { staff, t } = useCase();
  const { source } = measure;
  const part =
    source.kind === 'own' ? undefined : suggestions.find(({ id }) => id === source.suggestion)?.part;
  const set = (changes: Partial<Measure>) => props.onChange({ ...measure, ...changes });
  return (
    <fieldset className="kk-case-measure">
      <legend>{t('plan-measure', { number: props.number })}</legend>
      {part && <p className="kk-case-meta">{t('plan-source', { part: t(`part-${part}`) })}</p>}
      <TextField
        label={t('plan-measures')}
        required
        rows={2}
        value={measure.what}
        onChange={(what) => set({ what })}
      />
      <div className="kk-case-row">
        <SelectField
          label={t('level')}
          value={measure.level}
          options={levels
            .filter((level) => pupilLevels.includes(level) === props.ofPupil)
            .map((level) => [level, t(`level-${level}`)] as const)}
          onChange={(level) => set({ level })}
        />
        <PersonField
          label={t('plan-who')}
          people={staff}
          empty={t('choose')}
          required
          value={measure.who}
          onChange={(who) => set({ who })}
        />
        <LineField
          type="date"
          label={`${t('plan-when')}: ${t('plan-from')}`}
          required
          value={measure.from}
          onChange={(from) => set({ from })}
        />
        <LineField
          type="date"
          label={`${t('plan-when')}: ${t('plan-to')}`}
          required
          min={measure.from}
          value={measure.to}
          onChange={(to) => set({ to })}
        />
      </div>
      <button type="button" onClick={props.onRemove}>
        {t('remove')}: {t('plan-measure', { number: props.number })}
      </button>
    </fieldset>
  );
}
