import type { PupilSays } from '@klasseklima/core';
import { useCase } from './case-context.ts';
import { ChoiceField } from './Field.tsx';

/** What the pupil says, always asked in the same four words. */
export function SaysField(props: { readonly value: PupilSays | null; onChange(value: PupilSays): void }) {
  const { t } = useCase();
  return (
    <ChoiceField
      label={t('pupil-says')}
      required
      value={props.value}
      options={(['safe', 'partly', 'not-safe', 'not-asked'] as const).map(
        (each) => [each, t(`says-${each}`)] as const,
      )}
      onChange={props.onChange}
    />
  );
}
