const circle = (x: number, y: number, r: number) =>
  `M${x} ${y - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0-${2 * r}`;
const face = `${circle(24, 24, 20)}M17 18v2M31 18v2`;
const bubble = 'M8 8h32v24H22l-8 8v-8H8z';

/** Drawn for this product. Each is one line in a square of 48. */
const drawings: Readonly<Record<string, string>> = {
  no: `${face}M16 34q8-8 16 0`,
  sometimes: `${face}M16 32h16`,
  yes: `${face}M15 29q9 10 18 0`,
  adult: `${circle(24, 14, 7)}M10 42v-4a12 12 0 0 1 12-12h4a12 12 0 0 1 12 12v4`,
  help: `${circle(24, 24, 18)}${circle(24, 24, 7)}M11 11l8 8M29 29l8 8M37 11l-8 8M19 29l-8 8`,
  play: `${circle(24, 24, 18)}M6 24h36M24 6c-10 10-10 26 0 36M24 6c10 10 10 26 0 36`,
  kind: 'M24 40C8 30 6 20 10 14c4-6 12-4 14 3c2-7 10-9 14-3c4 6 2 16-14 26z',
  join: `${circle(16, 15, 5)}${circle(32, 15, 5)}M6 40v-6a8 8 0 0 1 8-8h4a6 6 0 0 1 6 4a6 6 0 0 1 6-4h4a8 8 0 0 1 8 8v6`,
  quiet: 'M30 8a17 17 0 1 0 10 24A14 14 0 0 1 30 8z',
  rules: 'M12 8h24v34H12zM18 18h12M18 26h12M18 34h8',
  plan: 'M8 12h32v28H8zM8 20h32M16 8v8M32 8v8',
  ask: `${bubble}M20 16a4 4 0 1 1 5 4c-1 .5-1 1-1 3M24 27v1`,
  tell: `${bubble}M15 17h18M15 24h12`,
  try: 'M8 40h10V30h10V20h12M34 14l6 6-6 6',
  home: 'M6 24L24 8l18 16M11 20v20h26V20M20 40V29h8v11',
};

/** A small picture beside words; the words carry the meaning. */
export function Picture({ name }: { readonly name: string }) {
  const drawing = drawings[name];
  if (drawing === undefined) return null;
  return (
    <svg className="kk-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={drawing} />
    </svg>
  );
}
