import {
  answerBands,
  controlChart,
  describeAnswerBands,
  describeControlChart,
  describeResponseProgress,
  describeTrendLines,
  describeTwoViews,
  describeWarmthAndControl,
  responseProgress,
  trendLines,
  twoViews,
  warmthAndControl,
} from '@klasseklima/charts';
import { type Instrument, parseReleased } from '@klasseklima/core';
import {
  ChartFigure,
  ClassPage,
  ClassSheet,
  loadSociogramText,
  SchoolPage,
  SociogramFigure,
  type StaffText,
} from '@klasseklima/react';
import { lazy, type ReactNode } from 'react';
import { schoolReport } from '../../../packages/charts/src/fixture/school-report.ts';
import { inventedView } from '../../../packages/charts/src/sociogram/fixture-class.test-support.ts';
import { adults, banded, reports } from './reports.ts';

export type Scene = {
  readonly instrument: Instrument;
  readonly locale: 'nb' | 'nn' | 'en';
  readonly text: StaffText;
};

const events = [
  { date: '2026-09-21', label: 'Nye plasser' },
  { date: '2026-10-12', label: 'Vennskapsuke' },
];
const counts = [
  { label: '7A', invited: 24, answered: 21 },
  { label: '7B', invited: 22, answered: 2 },
  { label: '7C', invited: 35, answered: 0 },
];
const rounds = [
  { label: 'Høst', opensOn: '2026-09-07', closesOn: '2026-09-11', status: 'closed' },
  { label: 'Vinter', opensOn: '2027-02-01', closesOn: '2027-02-05', status: 'open' },
  { label: 'Vår', opensOn: '2027-04-19', closesOn: '2027-04-23', status: 'due' },
  { label: 'Neste høst', opensOn: '2027-09-06', closesOn: '2027-09-10', status: 'planned' },
] as const;

/** The longest names a translator could come up with. */
function withLongNames(instrument: Instrument): Instrument {
  const wording = Object.fromEntries(
    Object.entries(instrument.wording).map(([locale, words]) => [
      locale,
      {
        ...words,
        scales: Object.fromEntries(
          Object.entries(words.scales).map(([id, scale]) => [
            id,
            {
              ...scale,
              name: `${scale.name}, slik elevene i klassen selv opplever det gjennom hele skoledagen`,
            },
          ]),
        ),
      },
    ]),
  );
  return { ...instrument, wording };
}

/** A report that whoever opened the page put into its storage, taken in as any page takes one in. */
function givenReport() {
  const parsed = parseReleased(JSON.parse(localStorage.getItem('report') ?? 'null'));
  if (parsed.kind === 'bad' || parsed.value.kind !== 'class-report') return reports.empty;
  return parsed.value;
}

const page = (report: keyof typeof reports) => (scene: Scene) => (
  <ClassPage {...scene} report={reports[report]} events={events} />
);

const LazySociogram = lazy(async () => {
  const text = await loadSociogramText('nb');
  const view = inventedView(35);
  const nameOf = (pupil: string) => `Elev ${pupil.slice(1)}`;
  return {
    default: () => (
      <SociogramFigure level={2} view={view} contextLabel="arbeide sammen" nameOf={nameOf} text={text} />
    ),
  };
});

const words = ({ instrument, locale, text }: Scene) => {
  const wording = instrument.wording[locale];
  if (!wording) throw new Error(`no wording in ${locale}`);
  return { wording, text: text.chart };
};

type States = Readonly<Record<string, (scene: Scene) => ReactNode>>;

const pages: States = {
  'class-page': page('three-rounds'),
  'given-report': (scene) => <ClassPage {...scene} report={givenReport()} events={events} />,
  'class-page-empty': page('empty'),
  'class-page-one-round': page('one-round'),
  'class-page-all-hidden': page('all-hidden'),
  'class-page-some-hidden': page('some-hidden'),
  'class-page-twelve-rounds': page('twelve-rounds'),
  'class-page-other-questions': page('other-questions'),
  'class-page-small-class': page('small-class'),
  'class-page-lower': page('lower'),
  'class-page-bands': (scene) => <ClassPage {...scene} report={banded} />,
  'class-page-with-adults': (scene) => (
    <ClassPage {...scene} report={reports['three-rounds']} adults={adults} />
  ),
  'class-page-loading': ({ instrument, locale }) => (
    <ClassPage report={reports['three-rounds']} instrument={instrument} locale={locale} />
  ),
  'class-page-long-names': (scene) => (
    <ClassPage {...scene} instrument={withLongNames(scene.instrument)} report={reports['some-hidden']} />
  ),
  'class-sheet': (scene) => <ClassSheet {...scene} report={reports['three-rounds']} />,
  'class-sheet-all-hidden': (scene) => <ClassSheet {...scene} report={reports['all-hidden']} />,
  'school-page': (scene) => <SchoolPage {...scene} report={schoolReport()} rounds={rounds} />,
  'school-page-empty': (scene) => <SchoolPage {...scene} report={schoolReport({ units: [] })} />,
};

/** One chart alone: the gallery puts a title over it. */
export const charts: States = {
  'trend-two-scales': (scene) => (
    <ChartFigure
      level={2}
      build={(theme) => trendLines(reports['some-hidden'], { ...words(scene), theme, events })}
      description={describeTrendLines(reports['some-hidden'], { ...words(scene), events })}
      text={scene.text.chart}
    />
  ),
  'two-views': (scene) => (
    <ChartFigure
      level={2}
      build={(theme) => twoViews({ pupils: reports['three-rounds'], adults }, { ...words(scene), theme })}
      description={describeTwoViews({ pupils: reports['three-rounds'], adults }, words(scene))}
      text={scene.text.chart}
    />
  ),
  'answer-bands': (scene) => <Bands scene={scene} scale="norms" />,
  'answer-bands-hidden': (scene) => <Bands scene={scene} scale="learning" />,
  'warmth-and-control': (scene) => {
    const options = { ...words(scene), scales: ['teacher-pupil', 'classroom-management'] as const };
    return (
      <ChartFigure
        level={2}
        build={(theme) => warmthAndControl(reports['three-rounds'], { ...options, theme })}
        description={describeWarmthAndControl(reports['three-rounds'], options)}
        text={scene.text.chart}
      />
    );
  },
  'response-progress': ({ text }) => (
    <ChartFigure
      level={2}
      build={(theme) => responseProgress(counts, { text: text.chart, theme })}
      description={describeResponseProgress(counts, { text: text.chart })}
      text={text.chart}
    />
  ),
  'control-chart': (scene) => {
    const limits = { center: 3.3, lower: 2.9, upper: 3.7 };
    const options = { ...words(scene), scale: 'pupil-pupil', limits };
    return (
      <ChartFigure
        level={2}
        build={(theme) => controlChart(reports['twelve-rounds'], { ...options, theme })}
        description={describeControlChart(reports['twelve-rounds'], options)}
        text={scene.text.chart}
      />
    );
  },
  sociogram: () => <LazySociogram />,
};

/** Every component in every state, by the name in the address. */
export const states: States = { ...pages, ...charts };

function Bands({ scene, scale }: { readonly scene: Scene; readonly scale: string }) {
  const options = { ...words(scene), scale, names: { low: '1–2', middle: '2–4', high: '4–5' } };
  return (
    <ChartFigure
      level={2}
      build={(theme) => answerBands(banded, { ...options, theme })}
      description={describeAnswerBands(banded, options)}
      text={scene.text.chart}
    />
  );
}
