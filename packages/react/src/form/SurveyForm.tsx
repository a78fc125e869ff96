import { useEffect, useState } from 'react';
import { Form, type FormProps } from './Form.tsx';
import type { FormBody } from './form-body.ts';
import { LightBody } from './LightBody.tsx';

export type SurveyFormProps = FormProps & {
  /** `surveyjs` (default) shows the items with SurveyJS, `light` with the item components alone. */
  readonly engine?: 'surveyjs' | 'light';
};

/**
 * The pupil's form: who can see the answers, one page per part, help on every page, a receipt.
 *
 * Takes an instrument and tells each submission to `onSubmit`, or takes a `transport` that does both. SurveyJS is
 * loaded only when the engine is `surveyjs` and only when the form is on screen.
 *
 * @param props `instrument`, `locale`, `identity` and `onSubmit`; or `transport` and `locale`
 * @throws InputError "missing-wording", "missing-readers", "missing-text"
 */
export function SurveyForm({ engine = 'surveyjs', ...props }: SurveyFormProps) {
  const [SurveyBody, setSurveyBody] = useState<FormBody | null>(null);
  useEffect(() => {
    let wanted = engine === 'surveyjs';
    if (wanted) import('./SurveyBody.tsx').then((loaded) => wanted && setSurveyBody(() => loaded.SurveyBody));
    return () => {
      wanted = false;
    };
  }, [engine]);
  return <Form {...props} Body={engine === 'light' ? LightBody : SurveyBody} />;
}
