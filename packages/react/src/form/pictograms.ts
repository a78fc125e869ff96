/** Line drawings beside the sentences of the youngest, by the name that the instrument gives; each one stroke path. */
export const pictograms: Readonly<Record<string, string>> = {
  adult: 'M24 8a7 7 0 1 1 0 14a7 7 0 1 1 0-14M10 42c0-9 6-15 14-15s14 6 14 15',
  help: 'M24 6a18 18 0 1 1 0 36a18 18 0 1 1 0-36M24 16a8 8 0 1 1 0 16a8 8 0 1 1 0-16M11.3 11.3l7 7M29.7 29.7l7 7M36.7 11.3l-7 7M18.3 29.7l-7 7',
  tell: 'M8 10h32v22H22l-8 8v-8H8z',
  play: 'M24 6a18 18 0 1 1 0 36a18 18 0 1 1 0-36M6 24h36M24 6c-9 10-9 26 0 36M24 6c9 10 9 26 0 36',
  join: 'M16 10a5 5 0 1 1 0 10a5 5 0 1 1 0-10M32 10a5 5 0 1 1 0 10a5 5 0 1 1 0-10M6 40c0-8 4-13 10-13s10 5 10 13M26 33c1-4 3-6 6-6c6 0 10 5 10 13',
  kind: 'M24 40L9 25a9 9 0 0 1 15-10a9 9 0 0 1 15 10z',
  quiet: 'M8 19v10h7l10 8V11l-10 8zM32 19l8 10M40 19l-8 10',
  plan: 'M10 8h28v32H10zM16 17h3M23 17h9M16 24h3M23 24h9M16 31h3M23 31h9',
  rules: 'M8 8h32v32H8zM15 25l6 6l12-14',
  ask: 'M24 6a18 18 0 1 1 0 36a18 18 0 1 1 0-36M18 19a6 6 0 1 1 9 5c-2 1-3 3-3 5M24 34v1',
  try: 'M24 6l5 12l13 1l-10 8l3 13l-11-7l-11 7l3-13l-10-8l13-1z',
  home: 'M6 24L24 8l18 16M11 20v20h26V20M20 40V29h8v11',
};
