import { en } from '@klasseklima/core/text/sociometry/en';
import { nb } from '@klasseklima/core/text/sociometry/nb';
import { describe, expect, test } from 'vitest';
import { chartThemes } from '../chart-theme.ts';
import { describeSociogram } from './describe-sociogram.ts';
import { drawSociogram, type SociogramDrawing } from './draw-sociogram.ts';
import { inventedView } from './fixture-class.test-support.ts';
import { layoutSociogram, type SociogramPlace } from './layout-sociogram.ts';
import { type SvgNode, svgText } from './svg-node.ts';
import { bendOf } from './tie-curve.ts';

const names = ['Bo', 'Kristoffer', 'Anne-Margrethe', 'Åse', 'Muhammed Ali'];
const nameOf = (pupil: string) => `${names[Number(pupil.slice(1)) % 5]} ${pupil.slice(1)}`;
const options = (width: number) => ({ width, seed: 7, labelOf: nameOf });

const touching = (places: readonly SociogramPlace[]) =>
  places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .filter(
        (b) =>
          a.box.left < b.box.left + b.box.width &&
          b.box.left < a.box.left + a.box.width &&
          a.box.top < b.box.top + b.box.height &&
          b.box.top < a.box.top + a.box.height,
      )
      .map((b) => `${a.pupil} ${b.pupil}`),
  );

describe('layout', () => {
  const sizes = [8, 15, 22, 28, 35].flatMap((pupils) =>
    [320, 360, 768, 1200].map((width) => [pupils, width] as const),
  );
  test.each(sizes)('%i pupils on %i px: no label touches another and all lie inside', (pupils, width) => {
    const layout = layoutSociogram(inventedView(pupils, 3, pupils), options(width));
    for (const { places } of layout.waves) {
      expect(places).toHaveLength(pupils);
      expect(touching(places)).toEqual([]);
      for (const { box } of places) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.top + box.height).toBeLessThanOrEqual(layout.height);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      }
    }
  });
  test('the same seed gives the same places, whatever the order of pupils and ties', () => {
    const view = inventedView(22);
    const turned = {
      ...view,
      waves: view.waves.map((wave) => ({
        ...wave,
        pupils: [...wave.pupils].reverse(),
        ties: [...wave.ties].reverse(),
      })),
    };
    expect(layoutSociogram(turned, options(800))).toEqual(layoutSociogram(view, options(800)));
    expect(layoutSociogram(view, { ...options(800), seed: 8 })).not.toEqual(
      layoutSociogram(view, options(800)),
    );
  });
  test('a later wave never moves an earlier one', () => {
    const [one, three] = [inventedView(22, 1), inventedView(22, 3)].map((view) =>
      layoutSociogram(view, options(800)),
    );
    expect(three!.waves[0]).toEqual(one!.waves[0]);
  });
  test('from wave to wave pupils stay near their places', () => {
    const layout = layoutSociogram(inventedView(24, 4), options(800));
    const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
      Math.hypot(a.x - b.x, a.y - b.y);
    for (const { places } of layout.waves.slice(1)) {
      const moved = places.map((place) => apart(place, place.before!)).sort((a, b) => a - b);
      const pairs = places
        .flatMap((a, i) => places.slice(i + 1).map((b) => apart(a, b)))
        .sort((a, b) => a - b);
      // The median pupil moves less than a quarter of the median distance between two pupils.
      expect(moved[12]!).toBeLessThan(pairs[Math.floor(pairs.length / 2)]! / 4);
    }
  });
  test.each([
    [{ width: 200 }, 'too-narrow'],
    [{ width: Number.NaN }, 'too-narrow'],
    [{ seed: 0.5 }, 'bad-seed'],
  ])('refuses %j', (wrong, code) => {
    expect(() => layoutSociogram(inventedView(8), { ...options(800), ...wrong })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

const view = inventedView(10);
const drawing = (change: Partial<SociogramDrawing> = {}): SociogramDrawing => ({
  layout: layoutSociogram(view, options(600)),
  wave: view.waves[1]!,
  theme: chartThemes.light,
  title: 'T',
  description: 'D',
  ...change,
});
const all = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const where = (root: SvgNode, attribute: string, value: string | number) =>
  all(root).filter(({ attributes }) => attributes[attribute] === value);

describe('drawing', () => {
  const { ties } = view.waves[1]!;
  const count = (kind: string) => ties.filter((tie) => tie.kind === kind).length;
  test('draws every mutual tie once, thick, and every one-way tie once, dashed', () => {
    const root = drawSociogram(drawing());
    expect(count('mutual')).toBeGreaterThan(0);
    expect(where(root, 'strokeWidth', 3).filter(({ tag }) => tag === 'path')).toHaveLength(count('mutual'));
    expect(where(root, 'strokeDasharray', '5 3')).toHaveLength(count('one-way'));
  });
  test('a pupil who did not answer has a dashed ring', () => {
    expect(where(drawSociogram(drawing()), 'strokeDasharray', '3 3')).toHaveLength(1);
  });
  test('focus sets back the ties of others', () => {
    const focus = ties[0]!.pupils[0];
    const others = ties.filter(({ pupils }) => !pupils.includes(focus)).length;
    expect(where(drawSociogram(drawing({ focus })), 'opacity', 0.22)).toHaveLength(others);
  });
  test('highlight is a second ring and a bold label, not only a colour', () => {
    const root = drawSociogram(drawing({ highlight: ['p01', 'p02'] }));
    expect(where(root, 'fontWeight', 700)).toHaveLength(2);
    expect(all(root).filter(({ tag }) => tag === 'circle')).toHaveLength(12);
  });
  test('a tie goes around the mark of somebody else', () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ];
    expect(bendOf(from, to, [from, to])).toBe(0);
    // A mark just below the line, and one just above it as well.
    expect(bendOf(from, to, [from, to, { x: 100, y: 4 }])).toBe(-36);
    expect(Math.abs(bendOf(from, to, [from, to, { x: 100, y: 10 }, { x: 100, y: -10 }]))).toBe(60);
  });
  test('as text a name cannot break out of the file', () => {
    const layout = layoutSociogram(view, { ...options(600), labelOf: () => '"><b>&\u0001' });
    const written = svgText(drawSociogram(drawing({ layout })));
    expect(written).toContain('&quot;&gt;&lt;b&gt;&amp;');
    expect(written).not.toContain('<b>');
    expect(written).not.toContain('\u0001');
    expect(written.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  });
});

describe('description', () => {
  const described = describeSociogram(view, '2', { text: en, contextLabel: 'work together', nameOf });
  test('says how many answered and chose, and asks not to conclude', () => {
    expect(described.title).toBe('Choices in 7B: work together');
    expect(described.summary).toContain('9 of 10 answered.');
    expect(described.summary).toContain('Invented answers, not from pupils.');
    expect(described.summary).toContain('do not conclude');
  });
  test('has a row per pupil in order of name, with all ties', () => {
    const first = described.table.rows.map(([name]) => name!.text);
    expect(first).toEqual([...first].sort(new Intl.Collator('en').compare));
    const partners = described.table.rows.reduce(
      (sum, row) => sum + (row[5]!.text === '' ? 0 : row[5]!.text.split(', ').length),
      0,
    );
    expect(partners).toBe(2 * view.waves[1]!.ties.filter(({ kind }) => kind === 'mutual').length);
  });
  test('says so when hierarchy is withheld', () => {
    const wave = { ...view.waves[1]!, hierarchy: { kind: 'hidden', reason: 'participation' } as const };
    const text = describeSociogram({ ...view, waves: [wave] }, '2', { text: nb, contextLabel: '', nameOf });
    expect(text.summary).toContain('Færre enn 60 prosent');
  });
});
