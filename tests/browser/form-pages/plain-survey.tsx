import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { toSurveyJson } from '@klasseklima/core/survey';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import { Survey } from 'survey-react-ui';

/** The same items as a developer would show them with SurveyJS alone. */
const model = new Model(toSurveyJson(classClimate, 'nb', { skip: 'Hopp over' }));
createRoot(document.getElementById('root')!).render(<Survey model={model} />);
