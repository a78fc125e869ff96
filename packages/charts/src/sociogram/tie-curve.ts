import { markRadius } from './label-box.ts';

export type Point = { readonly x: number; readonly y: number };

/** How far the control point of a tie may stand aside, nearest first. */
const bends = [0, 36, -36, 60, -60, 90, -90];
const clearance = markRadius + 4;

/** The least bend with which a tie runs through the fewest other marks. */
export function bendOf(from: Point, to: Point, marks: readonly Point[]): number {
  const others = marks.filter((mark) => mark !== from && mark !== to);
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const bend of bends) {
    const curve = pointsOn(from, controlOf(from, to, bend), to);
    const met = others.filter((mark) =>
      curve.some(({ x, y }) => Math.hypot(x - mark.x, y - mark.y) < clearance),
    );
    if (met.length >= fewest) continue;
    fewest = met.length;
    best = bend;
    if (fewest === 0) break;
  }
  return best;
}

/** Control point of the quadratic curve; it passes its middle at half the bend. */
export function controlOf(from: Point, to: Point, bend: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend,
  };
}

function pointsOn(from: Point, control: Point, to: Point): readonly Point[] {
  const steps = Math.max(4, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / markRadius));
  return Array.from({ length: steps - 1 }, (_, i) => {
    const t = (i + 1) / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
  });
}

export function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}
