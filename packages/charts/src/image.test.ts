import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { classProfile } from './class-profile.ts';
import { classReport } from './fixture/class-report.ts';
import { words } from './fixture/words.ts';
import { chartPng, chartSvg } from './image.ts';

const profile = classProfile(classReport(), words());

test('draws a PNG of the asked width, sharp at density 2, as high as the chart wants', async () => {
  const picture = await loadImage(chartPng(profile, { width: 480 }));
  expect([picture.width, picture.height]).toEqual([960, 2 * (7 * 58 + 64)]);
});

test('draws an SVG with the marks in the colour of the palette', () => {
  const svg = chartSvg(profile, { width: 480 });
  expect(svg).toMatch(/^<\?xml|^<svg/);
  expect(svg.toLowerCase()).toContain('#1f5f8b');
});
