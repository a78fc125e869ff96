/** What meets SurveyJS: for a host that shows its own SurveyJS surveys with our item component. */
export { registerItemRenderer } from './form/SurveyBody.tsx';
