import {
  describeSociogram,
  drawSociogram,
  layoutSociogram,
  type SociogramDrawing,
} from '@klasseklima/charts';
import type { Released, SociogramView, SociometryText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useId, useMemo, useRef, useState } from 'react';
import { ChartTable } from '../chart/ChartTable.tsx';
import { useChartTheme } from '../chart/use-chart-theme.ts';
import { longDate } from '../pages/page-words.ts';
import { Choice } from './Choice.tsx';
import { Drawing } from './Drawing.tsx';
import { NamedLists } from './NamedLists.tsx';
import { namedLists } from './named-lists.ts';
import { SociogramLegend } from './SociogramLegend.tsx';
import { SociogramTools } from './SociogramTools.tsx';
import { useWidth } from './use-width.ts';

export type SociogramFigureProps = {
  /** From `releaseSociometry`, or from the server by `parseSociogram`. */
  readonly view: Released<SociogramView>;
  /** The question in short, such as "work together". */
  readonly contextLabel: string;
  /** Joins a name to a key, here in the host's page and nowhere else. */
  readonly nameOf: (pupil: string) => string;
  readonly text: TextPack<SociometryText>;
  /** Whole number; keep it for a class, so that the picture stays as people know it. */
  readonly seed?: number;
  /** Called when the reader opens the lists, to be logged: it is a look at individual data. */
  readonly onListsShown?: () => void;
  /** Level of the title's heading. 3 unless given. */
  readonly level?: 2 | 3 | 4;
};

const zooms = [1, 1.5, 2, 3];

/** Who chose whom in a class, for the staff whom the wave names: picture, words, and lists only when asked for. */
export function SociogramFigure(props: SociogramFigureProps) {
  const { view, text, nameOf, contextLabel, seed = 1, level = 3 } = props;
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const theme = useChartTheme(place, 'auto');
  const [waveName, setWave] = useState<string | null>(null);
  const [focus, setFocus] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  const [movement, setMovement] = useState(false);
  const [zoom, setZoom] = useState(0);
  const layout = useMemo(
    () =>
      width === 0 ? null : layoutSociogram(view, { width: Math.max(280, width), seed, labelOf: nameOf }),
    [view, width, seed, nameOf],
  );
  const wave = view.waves.find((candidate) => candidate.wave === waveName) ?? view.waves.at(-1);
  if (wave === undefined) return null;
  const description = describeSociogram(view, wave.wave, { text, contextLabel, nameOf });
  const lists = namedLists(wave, text);
  const highlight = lists.find((list) => list.key === marked)?.pupils ?? [];
  const present = wave.pupils.some(({ pupil }) => pupil === focus);
  const drawing: SociogramDrawing | null = layout && {
    layout,
    wave,
    theme,
    title: description.title,
    description: description.summary,
    highlight,
    movement,
    ...(present ? { focus } : {}),
  };
  const Heading = `h${level}` as const;
  const first = view.waves[0] === wave;

  return (
    <figure className="kk-root kk-figure kk-sociogram" ref={place} aria-labelledby={`${id}title`}>
      <figcaption>
        <Heading className="kk-figure-title" id={`${id}title`}>
          {description.title}
        </Heading>
      </figcaption>
      <p className="kk-figure-summary">{description.summary}</p>
      <div className="kk-sociogram-tools">
        {view.waves.length > 1 && (
          <Choice label={say(text, 'round')} value={wave.wave} onChoose={setWave}>
            {view.waves.map((each) => (
              <option key={each.wave} value={each.wave}>
                {longDate(each.closedOn, text.locale)}
              </option>
            ))}
          </Choice>
        )}
        <Choice label={say(text, 'focus')} value={present ? focus : ''} onChoose={setFocus}>
          <option value="">{say(text, 'focus-none')}</option>
          {wave.pupils
            .map(({ pupil }) => ({ pupil, name: nameOf(pupil) }))
            .sort((a, b) => a.name.localeCompare(b.name, text.locale))
            .map(({ pupil, name }) => (
              <option key={pupil} value={pupil}>
                {name}
              </option>
            ))}
        </Choice>
        {!first && (
          <label className="kk-sociogram-check">
            <input
              type="checkbox"
              checked={movement}
              onChange={(event) => setMovement(event.currentTarget.checked)}
            />
            {say(text, 'movement')}
          </label>
        )}
      </div>
      {drawing && (
        <Drawing
          node={drawSociogram(drawing)}
          title={description.title}
          zoom={zooms[zoom] ?? 1}
          label={say(text, 'picture')}
          onPupil={(pupil) => setFocus(pupil === focus ? '' : pupil)}
        />
      )}
      <SociogramLegend text={text} theme={theme} movement={movement} marked={highlight.length > 0} />
      <SociogramTools drawing={drawing} text={text} zoom={zoom} largest={zooms.length - 1} onZoom={setZoom} />
      <NamedLists
        lists={lists}
        marked={marked}
        onMark={setMarked}
        nameOf={nameOf}
        text={text}
        {...(props.onListsShown ? { onShown: props.onListsShown } : {})}
      />
      <details className="kk-sociogram-table">
        <summary className="kk-sociogram-summary">{say(text, 'show-table')}</summary>
        <ChartTable title={description.title} table={description.table} />
      </details>
    </figure>
  );
}
