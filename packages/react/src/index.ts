// form

// chart
export { ChartFigure, type ChartFigureProps } from './chart/ChartFigure.tsx';
export { ChartTable } from './chart/ChartTable.tsx';
// followup
export { CaseFile, type CaseFileProps } from './followup/CaseFile.tsx';
export { CaseLimits } from './followup/CaseLimits.tsx';
export { CaseList, type CaseListProps } from './followup/CaseList.tsx';
export { type CaseClient, type CaseOpening, CaseProblem, httpCaseClient } from './followup/case-client.ts';
export type { NamedPerson } from './followup/case-context.ts';
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
// nomination
export {
  type NominationAnswer,
  NominationField,
  type NominationFieldProps,
} from './nomination/NominationField.tsx';
export { NominationForm, type NominationFormProps } from './nomination/NominationForm.tsx';
export { loadNominationText } from './nomination/nomination-text.ts';
// pages
export { ClassPage, type ClassPageProps } from './pages/ClassPage.tsx';
export { ClassSheet, type ClassSheetProps } from './pages/ClassSheet.tsx';
export type { Round } from './pages/RoundList.tsx';
export { SchoolPage, type SchoolPageProps } from './pages/SchoolPage.tsx';
export { loadStaffText, type StaffText } from './pages/staff-text.ts';
// sociogram
export { SociogramFigure, type SociogramFigureProps } from './sociogram/SociogramFigure.tsx';
export { loadSociogramText } from './sociogram/sociogram-text.ts';
