import type { LabelBox } from './label-box.ts';

/** A box with the place of its middle, which is moved. */
export type PlacedBox = LabelBox & { x: number; y: number };

const gap = 4;

/**
 * Moves boxes apart until none touches another and all lie inside the width. Room is added at the bottom where the
 * width does not suffice, so it always ends. Deterministic: the same boxes move the same way.
 *
 * @returns the height needed
 */
export function separateBoxes(boxes: readonly PlacedBox[], width: number, height: number): number {
  let needed = height;
  for (let pass = 0; ; pass++) {
    for (const box of boxes) keepInside(box, width, needed);
    if (pass % 60 === 59) needed += 22;
    if (!pushAll(boxes, pass)) return needed;
  }
}

/** True if any pair had to move. */
function pushAll(boxes: readonly PlacedBox[], pass: number): boolean {
  let moved = false;
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) {
      const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
      const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
      if (overX <= 0.01 || overY <= 0.01) continue;
      moved = true;
      // Against a wall a sideways push leads nowhere; every third pass goes up and down alone.
      if (overX < overY && pass % 3 !== 2) shift(a, b, 'x', overX);
      else shift(a, b, 'y', overY);
    }
  return moved;
}

function shift(a: PlacedBox, b: PlacedBox, axis: 'x' | 'y', over: number): void {
  const half = (over / 2 + 0.01) * (a[axis] <= b[axis] ? 1 : -1);
  a[axis] -= half;
  b[axis] += half;
}

function keepInside(box: PlacedBox, width: number, height: number): void {
  box.x = Math.min(
    Math.max(box.x, box.width / 2 + gap),
    Math.max(width - box.width / 2 - gap, box.width / 2),
  );
  box.y = Math.min(Math.max(box.y, box.height / 2 + gap), height - box.height / 2 - gap);
}
