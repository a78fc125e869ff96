/** Colours and type of a chart. `first` and `second` are told apart by shape as well, never by colour alone. */
export type ChartTheme = {
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  /** Helper lines that carry no meaning. */
  readonly grid: string;
  readonly axis: string;
  readonly first: string;
  readonly second: string;
  /** Hatching and words where a figure is hidden. */
  readonly hidden: string;
  readonly band: string;
  readonly bandLine: string;
  readonly font: string;
};

export type ChartThemeName = 'light' | 'dark' | 'contrast' | 'contrastDark' | 'print';

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/**
 * The palettes. Everything that carries meaning keeps 3:1 against the surface and text 4.5:1; the two series stay
 * apart for the three forms of colour-blindness and in grey.
 *
 * @example chartThemes.light.surface //=> '#ffffff'
 */
export const chartThemes: Readonly<Record<ChartThemeName, ChartTheme>> = {
  light: {
    surface: '#ffffff',
    text: '#1b2430',
    muted: '#4d5b6b',
    grid: '#e3e8ee',
    axis: '#6b7a8b',
    first: '#1f5f8b',
    second: '#c2570c',
    hidden: '#6b7a8b',
    band: '#e6eef5',
    bandLine: '#5b7f9c',
    font,
  },
  dark: {
    surface: '#141b24',
    text: '#e9eef5',
    muted: '#b3c0cf',
    grid: '#2a3542',
    axis: '#8b9aac',
    first: '#86c1ea',
    second: '#d6701c',
    hidden: '#8b9aac',
    band: '#1f3345',
    bandLine: '#6f9dc0',
    font,
  },
  contrast: {
    surface: '#ffffff',
    text: '#000000',
    muted: '#1f1f1f',
    grid: '#767676',
    axis: '#000000',
    first: '#00265e',
    second: '#b04a00',
    hidden: '#333333',
    band: '#d6e4f5',
    bandLine: '#00265e',
    font,
  },
  contrastDark: {
    surface: '#000000',
    text: '#ffffff',
    muted: '#f0f0f0',
    grid: '#8a8a8a',
    axis: '#ffffff',
    first: '#ffe14d',
    second: '#4aa8ff',
    hidden: '#d0d0d0',
    band: '#3a3a00',
    bandLine: '#ffe14d',
    font,
  },
  print: {
    surface: '#ffffff',
    text: '#000000',
    muted: '#333333',
    grid: '#d5d5d5',
    axis: '#555555',
    first: '#111111',
    second: '#757575',
    hidden: '#666666',
    band: '#ececec',
    bandLine: '#666666',
    font,
  },
};
