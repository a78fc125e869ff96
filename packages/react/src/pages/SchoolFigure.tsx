import { type ChartThemeName, describeSchoolOverview, schoolOverview } from '@klasseklima/charts';
import type { Released, SchoolReport, Unit, Wording } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { ChartFigure } from '../chart/ChartFigure.tsx';
import type { StaffText } from './staff-text.ts';

type SchoolFigureProps = {
  readonly report: Released<SchoolReport>;
  readonly wording: Wording;
  readonly text: StaffText;
  readonly theme: ChartThemeName | 'auto';
  readonly title: 'school-classes' | 'school-groups';
  readonly kinds: readonly Unit['kind'][];
  /** All scales of the report unless given. */
  readonly scales?: readonly string[];
  readonly children?: ReactNode;
};

/** Units of some kinds on one area, which the reader chooses. Nothing where the report has no such unit. */
export function SchoolFigure(props: SchoolFigureProps) {
  const { report, wording, text, title, kinds, scales, children } = props;
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const units = report.units.filter(({ unit }) => kinds.includes(unit.kind));
  const areas = report.scales.filter(
    (scale) =>
      (scales === undefined || scales.includes(scale.id)) &&
      units.some((unit) => unit.scales[scale.id] !== undefined),
  );
  const area = areas.find((scale) => scale.id === chosen) ?? areas.find((scale) => scale.primary) ?? areas[0];
  if (!area) return null;
  return (
    <section>
      <h2>{say(text.report, title)}</h2>
      {children}
      <p className="kk-field">
        <label htmlFor={id}>{say(text.report, 'school-choose')}</label>
        <select id={id} value={area.id} onChange={(event) => setChosen(event.target.value)}>
          {areas.map((scale) => (
            <option key={scale.id} value={scale.id}>
              {wording.scales[scale.id]?.name ?? scale.id}
            </option>
          ))}
        </select>
      </p>
      <Overview {...props} scale={area.id} />
    </section>
  );
}

function Overview({
  report,
  wording,
  text,
  theme,
  kinds,
  scale,
}: SchoolFigureProps & { readonly scale: string }) {
  const options = useMemo(
    () => ({ wording, text: text.chart, scale, kinds }),
    [wording, text.chart, scale, kinds],
  );
  return (
    <ChartFigure
      build={useMemo(
        () => (palette) => schoolOverview(report, { ...options, theme: palette }),
        [report, options],
      )}
      description={describeSchoolOverview(report, options)}
      text={text.chart}
      theme={theme}
    />
  );
}
