// form
export type { FormProps } from './form/Form.tsx';
export type { SurveySettings } from './form/form-body.ts';
export type { FormEvent } from './form/form-event.ts';
export type { AdultChannel, FormHelp, Helpline } from './form/helplines.ts';
export { norwegianHelplines } from './form/helplines.ts';
export { httpTransport } from './form/http-transport.ts';
export type { Recordings } from './form/listening.ts';
export { SurveyForm, type SurveyFormProps } from './form/SurveyForm.tsx';
export {
  type DraftOwner,
  type LoadedForm,
  type Receipt,
  type RosterEntry,
  type Submission,
  type Transport,
  TransportError,
  type TransportProblem,
} from './form/transport.ts';

// pages
export { ClassPage, type ClassPageProps } from './pages/ClassPage.tsx';
export { loadStaffText, type StaffText } from './pages/staff-text.ts';

// chart
export { ChartFigure, type ChartFigureProps } from './chart/ChartFigure.tsx';
export { ChartTable } from './chart/ChartTable.tsx';

// sociogram

// nomination

// followup
