import type { SociogramWave } from '@klasseklima/core';
import type { ChartTheme } from '../chart-theme.ts';
import { labelSize, markRadius } from './label-box.ts';
import type { SociogramLayout, SociogramPlace } from './layout-sociogram.ts';
import { type SvgNode, svgNode } from './svg-node.ts';
import { bendOf, controlOf, type Point, towards } from './tie-curve.ts';

export type SociogramDrawing = {
  readonly layout: SociogramLayout;
  readonly wave: SociogramWave;
  readonly theme: ChartTheme;
  readonly title: string;
  readonly description: string;
  /** Ties of this pupil stand out, the rest steps back. */
  readonly focus?: string;
  /** Marked with a second ring and bold label. */
  readonly highlight?: readonly string[];
  /** A dotted trail from where each pupil stood in the wave before. */
  readonly movement?: boolean;
};

/**
 * A wave as a drawing: mutual ties thick and straight, one-way ties thin, dashed and with an arrow, pupils who did not
 * answer with a dashed ring. Nothing is told by colour alone.
 */
export function drawSociogram(drawing: SociogramDrawing): SvgNode {
  const { layout, wave, theme, title, description, focus } = drawing;
  const places = layout.waves.find((candidate) => candidate.wave === wave.wave)?.places ?? [];
  const at = new Map(places.map((place) => [place.pupil, place]));
  const near = focus === undefined ? null : neighbours(wave, focus);
  const ties = wave.ties.flatMap(({ kind, pupils: [from, to] }) => {
    const [a, b] = [at.get(from), at.get(to)];
    const aside = focus !== undefined && from !== focus && to !== focus;
    return a && b ? [drawTie(kind, { from: a, to: b, bend: bendOf(a, b, places) }, theme, aside)] : [];
  });
  return svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      role: 'img',
      fontFamily: theme.font,
      fontSize: labelSize,
    },
    svgNode('title', {}, title),
    svgNode('desc', {}, description),
    svgNode('g', {}, ...(drawing.movement ? places.flatMap((place) => drawTrail(place, theme)) : [])),
    svgNode('g', {}, ...ties),
    svgNode(
      'g',
      {},
      ...places.map((place) => drawPupil(place, drawing, near !== null && !near.has(place.pupil))),
    ),
  );
}

function neighbours({ ties }: SociogramWave, focus: string): ReadonlySet<string> {
  return new Set([focus, ...ties.flatMap(({ pupils }) => (pupils.includes(focus) ? pupils : []))]);
}

const steppedBack = 0.22;

type TiePath = { readonly from: SociogramPlace; readonly to: SociogramPlace; readonly bend: number };

function drawTie(
  kind: 'mutual' | 'one-way',
  { from, to, bend }: TiePath,
  theme: ChartTheme,
  aside: boolean,
): SvgNode {
  const control = controlOf(from, to, bend);
  const start = towards(from, control, markRadius + 2);
  const opacity = aside ? steppedBack : 1;
  const curve = (end: Point) => `M${written(start)}Q${written(control)} ${written(end)}`;
  if (kind === 'mutual') {
    const end = towards(to, control, markRadius + 2);
    return svgNode('path', { d: curve(end), fill: 'none', stroke: theme.first, strokeWidth: 3, opacity });
  }
  const tip = towards(to, control, markRadius + 3);
  const base = towards(to, control, markRadius + 11);
  const [ax, ay] = [(tip.x - base.x) / 2, (tip.y - base.y) / 2];
  const arrow = [tip, { x: base.x - ay, y: base.y + ax }, { x: base.x + ay, y: base.y - ax }];
  return svgNode(
    'g',
    { opacity },
    svgNode('path', {
      d: curve(base),
      fill: 'none',
      stroke: theme.muted,
      strokeWidth: 1.25,
      strokeDasharray: '5 3',
    }),
    svgNode('path', { d: `M${arrow.map(written).join('L')}Z`, fill: theme.muted }),
  );
}

function drawTrail({ x, y, before }: SociogramPlace, theme: ChartTheme): SvgNode[] {
  if (before === null || Math.hypot(x - before.x, y - before.y) < markRadius) return [];
  return [
    svgNode('path', {
      d: `M${written(before)}L${written({ x, y })}`,
      stroke: theme.axis,
      strokeWidth: 2,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    }),
    svgNode('circle', { cx: before.x, cy: before.y, r: 3, fill: theme.axis }),
  ];
}

function drawPupil(place: SociogramPlace, drawing: SociogramDrawing, aside: boolean): SvgNode {
  const { theme, wave, highlight = [], focus } = drawing;
  const { pupil, x, y, box, label } = place;
  const marked = highlight.includes(pupil) || pupil === focus;
  const answered = wave.pupils.find((candidate) => candidate.pupil === pupil)?.responded ?? false;
  const ring = { cx: x, cy: y, fill: 'none', stroke: theme.text };
  return svgNode(
    'g',
    { 'data-pupil': pupil, opacity: aside ? 0.4 : 1 },
    svgNode('rect', {
      x: box.left,
      y: box.top,
      width: box.width,
      height: box.height,
      fill: 'transparent',
    }),
    svgNode('circle', {
      ...ring,
      r: markRadius,
      fill: marked ? theme.band : theme.surface,
      strokeWidth: marked ? 2.5 : 1.5,
      ...(answered ? {} : { strokeDasharray: '3 3' }),
    }),
    ...(marked ? [svgNode('circle', { ...ring, r: markRadius - 4, strokeWidth: 1.5 })] : []),
    svgNode(
      'text',
      {
        x,
        y: y + markRadius + labelSize,
        textAnchor: 'middle',
        fill: theme.text,
        stroke: theme.surface,
        strokeWidth: 3,
        paintOrder: 'stroke',
        fontWeight: marked ? 700 : 400,
      },
      label,
    ),
  );
}

const written = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
