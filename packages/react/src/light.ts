/** The form without SurveyJS. */
export type { FormProps } from './form/Form.tsx';
export { LightForm } from './form/LightForm.tsx';
