import type { ChartTheme } from '@klasseklima/charts';
import type { SociometryText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import type { ReactNode } from 'react';

type LegendProps = {
  readonly text: TextPack<SociometryText>;
  readonly theme: ChartTheme;
  readonly movement: boolean;
  readonly marked: boolean;
};

/** How to read the picture: the same marks, each with its words. */
export function SociogramLegend({ text, theme, movement, marked }: LegendProps) {
  const line = (attributes: object) => <path d="M2 10H38" fill="none" {...attributes} />;
  const ring = <circle cx="20" cy="10" r="8" fill="none" stroke={theme.text} strokeWidth="1.5" />;
  const entries: readonly (readonly [SociometryText, ReactNode])[] = [
    ['legend-mutual', line({ stroke: theme.first, strokeWidth: 3 })],
    [
      'legend-one-way',
      <>
        <path d="M2 10H30" stroke={theme.muted} strokeWidth="1.25" strokeDasharray="5 3" />
        <path d="M38 10L30 6V14Z" fill={theme.muted} />
      </>,
    ],
    [
      'legend-absent',
      <circle key="absent" cx="20" cy="10" r="8" fill="none" stroke={theme.text} strokeDasharray="3 3" />,
    ],
    ...(marked
      ? ([
          [
            'legend-marked',
            <>
              {ring}
              <circle cx="20" cy="10" r="4" fill={theme.band} stroke={theme.text} strokeWidth="1.5" />
            </>,
          ],
        ] as const)
      : []),
    ...(movement
      ? ([
          [
            'legend-moved',
            <>
              {line({ stroke: theme.axis, strokeWidth: 2, strokeDasharray: '1 5', strokeLinecap: 'round' })}
              <circle cx="4" cy="10" r="3" fill={theme.axis} />
            </>,
          ],
        ] as const)
      : []),
  ];
  return (
    <ul className="kk-sociogram-legend" aria-label={say(text, 'legend')}>
      {entries.map(([word, mark]) => (
        <li key={word}>
          <svg viewBox="0 0 40 20" width="40" height="20" aria-hidden="true" focusable="false">
            {mark}
          </svg>
          {say(text, word)}
        </li>
      ))}
    </ul>
  );
}
