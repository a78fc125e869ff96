/** The form without SurveyJS. */
export type { FormProps } from './form/Form.tsx';
export type { FormEvent } from './form/form-event.ts';
export type { AdultChannel, FormHelp, Helpline } from './form/helplines.ts';
export { httpTransport } from './form/http-transport.ts';
export { LightForm } from './form/LightForm.tsx';
export type { Recordings } from './form/listening.ts';
export { formLocales, loadText } from './form/load-text.ts';
export {
  type DraftOwner,
  type LoadedForm,
  type Receipt,
  type RosterEntry,
  type Submission,
  type Transport,
  TransportError,
} from './form/transport.ts';
