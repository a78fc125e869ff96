import type { SurveyLayout } from '@klasseklima/core';
import type { ComponentType } from 'react';
import type { Answers, AnswerValue } from './form-flow.ts';
import type { RosterEntry } from './transport.ts';

/** What a host may set on SurveyJS. */
export type SurveySettings = {
  /** A theme object of `survey-core/themes`. */
  readonly theme?: object;
  /** Name of a renderer that the host has registered for `radiogroup`, or `default` for SurveyJS's own. */
  readonly renderAs?: string;
  /** Called once for each model, before it is shown. */
  readonly onModel?: (model: object) => void;
};

/** What an engine is given to show one page and what it tells back. */
export type FormBodyProps = {
  readonly layout: SurveyLayout;
  readonly page: number;
  readonly answers: Answers;
  readonly onAnswer: (item: string, answer: AnswerValue) => void;
  readonly skip: string;
  readonly roster: readonly RosterEntry[];
  /** Settles the order of classmates for this respondent. */
  readonly seed: number;
  readonly survey?: SurveySettings;
};

/** An engine: shows the items of a page. The flow around it is the same for all. */
export type FormBody = ComponentType<FormBodyProps>;
