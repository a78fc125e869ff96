import { describe, expect, test } from 'vitest';
import { type ChartThemeName, chartThemes } from './chart-theme.ts';

type Rgb = readonly [number, number, number];

const linear = (hex: string): Rgb => {
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Matrices for full dichromacy in linear RGB: Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113. */
const sight: Readonly<Record<string, readonly Rgb[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (hex: string, matrix: readonly Rgb[]): Rgb => {
  const [red, green, blue] = linear(hex);
  const row = ([a, b, c]: Rgb) => Math.min(1, Math.max(0, a * red + b * green + c * blue));
  return [row(matrix[0]!), row(matrix[1]!), row(matrix[2]!)];
};

/** CIE L*a*b* under D65, for a distance that follows what the eye sees. */
function lab([red, green, blue]: Rgb): Rgb {
  const curve = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const distance = (one: Rgb, other: Rgb) =>
  Math.hypot(...lab(one).map((value, at) => value - lab(other)[at]!));

const names = Object.keys(chartThemes) as ChartThemeName[];

describe.each(names)('the palette %s', (name) => {
  const theme = chartThemes[name];

  test.each(['first', 'second', 'axis', 'hidden', 'bandLine'] as const)('keeps 3:1 for %s', (role) => {
    expect(contrast(theme[role], theme.surface)).toBeGreaterThanOrEqual(3);
  });

  test('keeps marks readable on the shaded band', () => {
    expect(contrast(theme.first, theme.band)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.text, theme.band)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['text', 'muted'] as const)('keeps 4.5:1 for %s', (role) => {
    expect(contrast(theme[role], theme.surface)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(sight))('keeps the two series apart under %s', (kind) => {
    const matrix = sight[kind] ?? [];
    expect(distance(seen(theme.first, matrix), seen(theme.second, matrix))).toBeGreaterThan(25);
  });

  test('keeps the two series apart in grey', () => {
    expect(contrast(theme.first, theme.second)).toBeGreaterThanOrEqual(1.5);
  });
});

test('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
