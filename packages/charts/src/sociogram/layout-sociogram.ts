import type { Released, SociogramView, SociogramWave } from '@klasseklima/core';
import { InputError } from '@klasseklima/core/report';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { labelBox, markLift, shortLabel } from './label-box.ts';
import { separateBoxes } from './separate-boxes.ts';

export type SociogramLayoutOptions = {
  /** In CSS pixels; the height follows from it and from how many pupils there are. */
  readonly width: number;
  /** Whole number; the same seed gives the same picture everywhere. */
  readonly seed: number;
  /** What stands below a mark: a name joined in the host's page, or the key. */
  readonly labelOf: (pupil: string) => string;
};

export type SociogramPlace = {
  readonly pupil: string;
  readonly label: string;
  /** Middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** Mark and label together, at least 44 × 44; no two boxes touch. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Where the pupil stood in the wave before; `null` in the first one. */
  readonly before: { readonly x: number; readonly y: number } | null;
};

export type SociogramLayout = {
  readonly width: number;
  readonly height: number;
  readonly waves: readonly { readonly wave: string; readonly places: readonly SociogramPlace[] }[];
};

const margin = 40;

type Node = SimulationNodeDatum & { readonly pupil: string; x: number; y: number };
type Link = SimulationLinkDatum<Node> & { readonly mutual: boolean };

/**
 * Places for every pupil in every wave: close if they chose each other, labels never on each other.
 *
 * A wave starts from the places of the wave before and is held there, so a pupil stays near the same spot and what
 * moved did so because choices changed. A later wave never moves an earlier one. Neither the order of the pupils nor that of
 * the ties matters.
 *
 * @throws InputError "too-narrow" below 240 px, "bad-seed"
 */
export function layoutSociogram(
  view: Released<SociogramView>,
  { width, seed, labelOf }: SociogramLayoutOptions,
): SociogramLayout {
  if (!(width >= 240))
    throw new InputError('too-narrow', 'layoutSociogram requires a width of 240 px or more');
  if (!Number.isSafeInteger(seed))
    throw new InputError('bad-seed', 'layoutSociogram requires a whole number as seed');
  let height = roomFor(view, labelOf, width);
  let before = new Map<string, { x: number; y: number }>();
  const waves = view.waves.map((wave) => {
    const nodes = simulate(wave, before, { width, height, seed });
    const boxes = nodes.map((node) => {
      const label = shortLabel(labelOf(node.pupil));
      return { pupil: node.pupil, label, x: node.x, y: node.y + markLift, ...labelBox(label) };
    });
    height = separateBoxes(boxes, width, height);
    const places = boxes.map(
      ({ pupil, label, x, y, width, height }): SociogramPlace => ({
        pupil,
        label,
        x: tenth(x),
        y: tenth(y - markLift),
        box: { left: tenth(x - width / 2), top: tenth(y - height / 2), width, height },
        before: before.get(pupil) ?? null,
      }),
    );
    before = new Map(places.map(({ pupil, x, y }) => [pupil, { x, y }]));
    return { wave: wave.wave, places };
  });
  return { width, height, waves };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function roomFor({ waves }: SociogramView, labelOf: (pupil: string) => string, width: number): number {
  const areas = waves.map(({ pupils }) =>
    pupils.reduce((sum, { pupil }) => {
      const box = labelBox(shortLabel(labelOf(pupil)));
      return sum + box.width * box.height;
    }, 0),
  );
  return Math.round(Math.max(260, width * 0.55, (Math.max(0, ...areas) * 3.4) / width));
}

function simulate(
  wave: SociogramWave,
  before: ReadonlyMap<string, { x: number; y: number }>,
  { width, height, seed }: { readonly width: number; readonly height: number; readonly seed: number },
): Node[] {
  const keys = wave.pupils.map(({ pupil }) => pupil).sort();
  const random = lehmer(seed);
  // Drawn in order of the keys, so that a seed means the same whatever order the pupils came in.
  const starts = new Map(keys.map((pupil) => [pupil, { x: random() * width, y: random() * height }]));
  const nodes = keys.map((pupil): Node => ({ pupil, ...(before.get(pupil) ?? starts.get(pupil)!) }));
  const links = [...wave.ties]
    .map(({ kind, pupils: [source, target] }) => ({ source, target, mutual: kind === 'mutual' }))
    .sort((a, b) => (`${a.source}\n${a.target}` < `${b.source}\n${b.target}` ? -1 : 1));
  const hold = before.size > 0;
  const stretch = Math.sqrt((width * height) / Math.max(1, nodes.length));
  const anchor = (node: Node) => before.get(node.pupil) ?? { x: width / 2, y: height / 2 };
  const pull = (node: Node) => (before.has(node.pupil) ? 0.3 : 0.06);
  forceSimulation<Node>(nodes)
    .stop()
    .randomSource(random)
    .alpha(hold ? 0.4 : 1)
    .force(
      'ties',
      forceLink<Node, Link>(links)
        .id(({ pupil }) => pupil)
        .distance(({ mutual }) => stretch * (mutual ? 0.8 : 1.25))
        .strength(({ mutual }) => (mutual ? 0.35 : 0.05)),
    )
    .force(
      'apart',
      forceManyBody<Node>()
        .strength(-stretch * 2.2)
        .distanceMax(stretch * 4),
    )
    .force('marks', forceCollide<Node>(30))
    .force('x', forceX<Node>((node) => anchor(node).x).strength(pull))
    .force(
      'y',
      forceY<Node>((node) => anchor(node).y).strength(
        (node) => pull(node) * (width / height > 1.3 ? 1.4 : 1),
      ),
    )
    .tick(300);
  if (!hold) fill(nodes, width, height);
  return nodes;
}

/** Spreads a first wave over the whole frame, so that none of the room is wasted. */
function fill(nodes: readonly Node[], width: number, height: number): void {
  for (const [axis, size] of [
    ['x', width],
    ['y', height],
  ] as const) {
    const values = nodes.map((node) => node[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = size - 2 * margin;
    const scale = Math.min(1.8, room / Math.max(1, high - low));
    const start = (size - (high - low) * scale) / 2;
    for (const node of nodes) node[axis] = start + (node[axis] - low) * scale;
  }
}

/** The generator that d3-force itself uses, started from a seed. */
function lehmer(seed: number): () => number {
  let state = ((seed % 2147483646) + 2147483646) % 2147483646 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
