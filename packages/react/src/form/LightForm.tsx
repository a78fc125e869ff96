import { Form, type FormProps } from './Form.tsx';
import { LightBody } from './LightBody.tsx';

/** `<SurveyForm engine="light">` for a host that has no SurveyJS at all. */
export function LightForm(props: FormProps) {
  return <Form {...props} Body={LightBody} />;
}
