import type {
  Cell,
  Released,
  ReleasedStatus,
  SociogramView,
  SociogramWave,
  SociometryText,
  TextPack,
} from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ChartCell, type ChartDescription, wordCell } from '../chart-description.ts';
import { dateText } from '../number-text.ts';

export type SociogramWords = {
  /** `@klasseklima/core/text/sociometry/<locale>`. */
  readonly text: TextPack<SociometryText>;
  /** The question in short, such as "work together". */
  readonly contextLabel: string;
  /** The host's name for a key. */
  readonly nameOf: (pupil: string) => string;
};

/**
 * One wave of a sociogram in words: how many answered, how many ties, and a row per pupil with everything that the
 * picture shows. Rows go by name, never by how often somebody was chosen.
 */
export function describeSociogram(
  view: Released<SociogramView>,
  wave: string,
  words: SociogramWords,
): ChartDescription {
  const { text, contextLabel } = words;
  const shown = view.waves.find((candidate) => candidate.wave === wave);
  const title = say(text, 'sociogram-title', { unit: view.unit.label, context: contextLabel });
  if (shown === undefined) return { title, summary: '', table: { columns: [], rows: [] } };
  const count = (kind: 'mutual' | 'one-way') => shown.ties.filter((tie) => tie.kind === kind).length;
  const step = view.steps.find(({ to }) => to === wave);
  // A wave's id is the host's; people know its day.
  const dayOf = (id: string) => {
    const found = view.waves.find((each) => each.wave === id);
    return found ? dateText(found.closedOn, text.locale) : id;
  };
  const sentences = [
    ...(view.simulated ? [say(text, 'simulated')] : []),
    say(text, 'answered-of', { answered: shown.answered, invited: shown.invited }),
    say(text, 'ties-mutual', { count: count('mutual') }),
    say(text, 'ties-one-way', { count: count('one-way') }),
    ...(step === undefined || step.jaccard === null
      ? []
      : [
          say(text, 'same-choices', {
            percent: Math.round(step.jaccard * 100),
            from: dayOf(step.from),
            to: dayOf(step.to),
          }),
        ]),
    ...(shown.hierarchy.kind === 'hidden' ? [say(text, 'withheld')] : []),
    say(text, 'ask'),
  ];
  return { title, summary: sentences.join(' '), table: pupilTable(shown, words) };
}

function pupilTable(wave: SociogramWave, { text, nameOf }: SociogramWords): ChartDescription['table'] {
  const withStatus = wave.pupils.some(({ status }) => status !== undefined);
  const collator = new Intl.Collator(text.locale);
  const number = new Intl.NumberFormat(text.locale);
  const list = new Intl.ListFormat(text.locale, { type: 'unit' });
  const names = (pupils: readonly string[]) =>
    wordCell(list.format(pupils.map(nameOf).sort(collator.compare)));
  const figure = (value: number | null): ChartCell =>
    value === null ? wordCell(say(text, 'no-answer')) : { text: number.format(value), value };
  const columns = [
    'pupil',
    'received',
    'possible',
    'given',
    'mutual',
    'partners',
    'chose',
    'chosen-by',
  ] as const;
  const rows = wave.pupils.map((pupil) => {
    const ties = tiesOf(wave, pupil.pupil);
    return [
      wordCell(nameOf(pupil.pupil)),
      figure(pupil.received),
      figure(pupil.possible),
      figure(pupil.given),
      figure(pupil.mutual),
      names(ties.partners),
      names(ties.chose),
      names(ties.chosenBy),
      ...(withStatus ? [wordCell(statusWords(pupil.status, text))] : []),
    ];
  });
  return {
    columns: [...columns.map((column) => say(text, column)), ...(withStatus ? [say(text, 'status')] : [])],
    rows: rows.sort((a, b) => collator.compare(a[0]!.text, b[0]!.text)),
  };
}

function tiesOf({ ties }: SociogramWave, pupil: string) {
  const oneWay = ties.filter(({ kind }) => kind === 'one-way').map(({ pupils }) => pupils);
  return {
    partners: ties
      .filter(({ kind, pupils }) => kind === 'mutual' && pupils.includes(pupil))
      .map(({ pupils: [a, b] }) => (a === pupil ? b : a)),
    chose: oneWay.filter(([from]) => from === pupil).map(([, to]) => to),
    chosenBy: oneWay.filter(([, to]) => to === pupil).map(([from]) => from),
  };
}

function statusWords(status: Cell<ReleasedStatus> | undefined, text: TextPack<SociometryText>): string {
  if (status === undefined) return '';
  if (status.kind === 'hidden') return say(text, 'withheld');
  return say(text, 'status-with-kept', {
    status: say(text, `status-${status.value.status}`),
    percent: Math.round(status.value.kept * 100),
  });
}
