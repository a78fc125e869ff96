import { layoutToSurveyJson, type SurveyItem, skipValue } from '@klasseklima/core/survey';
import { nb } from '@klasseklima/core/text/survey/nb';
import { nn } from '@klasseklima/core/text/survey/nn';
import {
  createContext,
  createElement,
  memo,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type Base, getLocaleStrings, Model, type Question, RendererFactory, setupLocale } from 'survey-core';
import 'survey-core/i18n/norwegian';
import { ReactQuestionFactory, Survey, SurveyQuestionElementBase } from 'survey-react-ui';
import type { FormBodyProps } from './form-body.ts';
import type { Answers } from './form-flow.ts';
import { useWords } from './form-words.ts';
import { ItemField } from './ItemField.tsx';
import { NominationItem } from './NominationItem.tsx';

const rendererName = 'klasseklima-item';
/** A parent that renders anew must never make SurveyJS do so: it would lose what is being typed. */
const SteadySurvey = memo(Survey);
const ItemsContext = createContext<ReadonlyMap<string, SurveyItem>>(new Map());

/** Makes our item component known to SurveyJS as a renderer of `radiogroup`, and our languages to its own texts. */
export function registerItemRenderer(): void {
  RendererFactory.Instance.registerRenderer('radiogroup', rendererName, rendererName);
  ReactQuestionFactory.Instance.registerQuestion(rendererName, (props: unknown) =>
    // Typed as a name, called with the properties.
    createElement(SurveyItemElement, Object(props)),
  );
  const norwegian = getLocaleStrings('no');
  const own = { nb: { pack: nb, name: 'bokmål' }, nn: { pack: nn, name: 'nynorsk' } };
  for (const [localeCode, { pack, name }] of Object.entries(own))
    setupLocale({
      localeCode,
      strings: { ...norwegian, ...pack.messages },
      nativeName: name,
      englishName: `Norwegian ${name}`,
    });
}

class SurveyItemElement extends SurveyQuestionElementBase {
  protected override getStateElement(): Base {
    return this.questionBase;
  }
  protected override renderElement() {
    return <QuestionField question={this.questionBase} value={this.questionBase.value} />;
  }
}

function QuestionField({ question, value }: { readonly question: Question; readonly value: unknown }) {
  const words = useWords();
  const items = useContext(ItemsContext);
  const item = items.get(question.name);
  if (item?.kind !== 'choice') return null;
  return (
    <ItemField
      item={item}
      answer={value === skipValue ? null : typeof value === 'number' ? value : undefined}
      onAnswer={(answer) => {
        question.value = answer ?? skipValue;
      }}
      skip={words('skip')}
    />
  );
}

const toData = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, answer]) => !Array.isArray(answer))
      .map(([id, answer]) => [id, answer ?? skipValue]),
  );

/** Shows a page with SurveyJS, whose model is made anew for each language and given the answers so far. */
export function SurveyBody(props: FormBodyProps) {
  const { layout, page, answers, onAnswer, skip, survey } = props;
  const latest = useRef({ answers, onAnswer });
  latest.current = { answers, onAnswer };
  const settings = useRef(survey);
  const model = useMemo(
    () => createModel(layout, skip, settings.current, latest.current.answers),
    [layout, skip],
  );
  const items = useMemo(
    () => new Map(layout.pages.flatMap((each) => each.items).map((item) => [item.id, item])),
    [layout],
  );
  useEffect(() => {
    const tell = (_: unknown, { name, value }: { name: string; value: unknown }) => {
      if (typeof value === 'number' || value === skipValue)
        latest.current.onAnswer(name, value === skipValue ? null : value);
    };
    model.onValueChanged.add(tell);
    return () => model.onValueChanged.remove(tell);
  }, [model]);
  useEffect(() => {
    if (Object.keys(answers).length === 0 && Object.keys(model.data).length > 0) model.data = {};
  }, [answers, model]);
  const name = layout.pages[page]!.id;
  useLayoutEffect(() => {
    const shown = model.getPageByName(name);
    if (shown && model.currentPage !== shown) model.currentPage = shown;
  }, [model, name]);
  return (
    <ItemsContext.Provider value={items}>
      {layout.pages[page]!.items.some(({ kind }) => kind === 'choice') && (
        <div className={survey ? 'kk-survey-themed' : 'kk-survey'}>
          <SteadySurvey model={model} />
        </div>
      )}
      {layout.pages[page]!.items.map(
        (item) =>
          item.kind === 'nomination' && (
            <NominationItem
              key={item.id}
              item={item}
              locale={layout.locale}
              roster={props.roster}
              seed={props.seed}
              answer={answers[item.id]}
              onAnswer={(chosen) => onAnswer(item.id, chosen)}
            />
          ),
      )}
    </ItemsContext.Provider>
  );
}

function createModel(
  layout: FormBodyProps['layout'],
  skip: string,
  settings: FormBodyProps['survey'],
  answers: Answers,
): Model {
  registerItemRenderer();
  const model = new Model(layoutToSurveyJson(layout, skip));
  model.showNavigationButtons = false;
  model.showTitle = false;
  model.showPageTitles = false;
  model.showProgressBar = false;
  model.showCompletePage = false;
  model.autoFocusFirstQuestion = false;
  const renderAs = settings?.renderAs ?? rendererName;
  for (const question of model.getAllQuestions()) {
    question.renderAs = renderAs;
    if (renderAs === rendererName) question.titleLocation = 'hidden';
  }
  model.data = toData(answers);
  if (settings?.theme) model.applyTheme(settings.theme);
  settings?.onModel?.(model);
  return model;
}
