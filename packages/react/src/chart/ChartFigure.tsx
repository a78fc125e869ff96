import {
  type ChartDescription,
  type ChartTheme,
  type ChartThemeName,
  type DrawnChart,
  tableCsv,
} from '@klasseklima/charts';
import type { ChartText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartTable } from './ChartTable.tsx';
import { copyImage } from './copy-image.ts';
import { fileNameOf, saveFile } from './save-file.ts';
import { useChartTheme } from './use-chart-theme.ts';

export type ChartFigureProps = {
  /** A builder of `@klasseklima/charts` with everything but the theme filled in. */
  readonly build: (theme: ChartTheme) => DrawnChart;
  /** The `describe…` twin of the builder. */
  readonly description: ChartDescription;
  readonly text: TextPack<ChartText>;
  /** Follows the page and the reader unless given. */
  readonly theme?: ChartThemeName | 'auto';
  /** Level of the title's heading. 3 unless given. */
  readonly level?: 2 | 3 | 4;
};

/** A chart with its title, its words, and its numbers as a table behind a button. Chart.js is loaded when it is needed. */
export function ChartFigure({ build, description, text, theme = 'auto', level = 3 }: ChartFigureProps) {
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const id = useId();
  const [tableShown, setTableShown] = useState(false);
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const [done, setDone] = useState('');
  const palette = useChartTheme(place, theme);
  const configuration = useMemo(() => build(palette), [build, palette]);
  const Heading = `h${level}` as const;
  const name = fileNameOf(description.title);

  async function copy() {
    if (!canvas.current) return;
    setDone(say(text, await copyImage(canvas.current, name)));
  }
  function save() {
    const csv = tableCsv(description, text.locale);
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    setDone(say(text, 'saved'));
  }

  return (
    <figure className="kk-figure" ref={place} aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading className="kk-figure-title" id={`${id}-title`}>
          {description.title}
        </Heading>
      </figcaption>
      {failed ? (
        <p className="kk-notice">{say(text, 'chart-failed')}</p>
      ) : (
        <ChartCanvas
          canvas={canvas}
          configuration={configuration}
          labelledBy={`${id}-title`}
          describedBy={`${id}-summary`}
          onFail={fail}
        />
      )}
      <p className="kk-figure-summary" id={`${id}-summary`}>
        {description.summary} <span className="kk-hidden">{description.values}</span>
      </p>
      <div className="kk-figure-tools">
        <button
          type="button"
          className="kk-button"
          aria-expanded={tableShown || failed}
          aria-controls={`${id}-table`}
          aria-describedby={`${id}-title`}
          onClick={() => setTableShown(!tableShown)}
        >
          {say(text, 'table')}
        </button>
        {!failed && (
          <button type="button" className="kk-button" aria-describedby={`${id}-title`} onClick={copy}>
            {say(text, 'copy-image')}
          </button>
        )}
        <button type="button" className="kk-button" aria-describedby={`${id}-title`} onClick={save}>
          {say(text, 'save-csv')}
        </button>
        <span role="status" className="kk-figure-status">
          {done}
        </span>
      </div>
      <div id={`${id}-table`} hidden={!(tableShown || failed)}>
        <ChartTable title={description.title} table={description.table} />
      </div>
    </figure>
  );
}
