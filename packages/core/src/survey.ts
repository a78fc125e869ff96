/** What a form in a browser needs of core, without the parser. */
export { InputError } from './issue/input-error.ts';
export { shuffledRoster } from './sociometry/shuffled-roster.ts';
export {
  type LayOutOptions,
  layOutSurvey,
  type SurveyItem,
  type SurveyLayout,
  type SurveyOption,
  type SurveyPage,
} from './survey/lay-out-survey.ts';
export { layoutToSurveyJson, type SurveyJson, skipValue, toSurveyJson } from './survey/to-survey-json.ts';
export { say } from './text/say.ts';
