import { describe, expect, test } from 'vitest';
import { chartThemes } from './chart-theme.ts';
import { classProfile, describeClassProfile } from './class-profile.ts';
import { classReport, scales, wave } from './fixture/class-report.ts';
import { words } from './fixture/words.ts';
import { noTitle, onceByName, tipLabel, wordedTick } from './ticks.ts';

const name = (scale: string) => words().wording.scales[scale]?.name;
const ends = words().wording.options.agreement ?? [];
const two = classReport({
  scales: scales.slice(3, 5),
  waves: [wave('2026-09-11', [null, null, null, 2.9, null])],
});

describe('classProfile', () => {
  test('compiles to a whole Chart.js configuration', () => {
    const theme = chartThemes.light;
    expect(classProfile(two, words())).toEqual({
      type: 'line',
      data: {
        datasets: [
          {
            label: 'Mean',
            data: [{ x: 2.9, y: 0 }],
            showLine: false,
            clip: false,
            borderColor: theme.first,
            backgroundColor: theme.first,
            pointBackgroundColor: theme.first,
            pointBorderColor: theme.surface,
            pointBorderWidth: 2,
            pointRadius: 7.5,
            pointHoverRadius: 9,
            pointStyle: 'circle',
          },
        ],
      },
      options: {
        locale: 'en',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        interaction: { mode: 'nearest', intersect: false },
        layout: { padding: { left: 4, right: 4, top: 4 } },
        scales: {
          x: {
            type: 'linear',
            min: 1,
            max: 5,
            grid: { color: theme.grid, drawTicks: false },
            border: { display: false },
            ticks: {
              stepSize: 1,
              align: 'inner',
              autoSkip: false,
              maxRotation: 0,
              color: theme.muted,
              font: { family: theme.font, size: 13 },
              padding: 6,
              callback: wordedTick,
            },
          },
          y: { type: 'linear', reverse: true, min: -0.62, max: 1.5, display: false },
        },
        plugins: {
          legend: {
            display: false,
            position: 'top',
            align: 'start',
            labels: {
              usePointStyle: true,
              filter: onceByName,
              color: theme.text,
              font: { family: theme.font, size: 14 },
            },
          },
          tooltip: {
            displayColors: false,
            callbacks: { title: noTitle, label: tipLabel },
            bodyFont: { family: theme.font, size: 14 },
          },
          klasseklima: {
            kind: 'rows',
            theme,
            height: 180,
            rows: [
              { label: name('pupil-pupil'), note: '2.9' },
              { label: name('norms'), note: '' },
            ],
            intervals: [[[2.5, 3.3]]],
            hidden: [{ at: 1, word: 'Hidden: fewer than five answers' }],
            words: { 1: ends[0], 5: ends.at(-1) },
            tips: [[`${name('pupil-pupil')}: 2.9, most likely between 2.5 and 3.3`]],
          },
        },
      },
    });
  });

  test('refuses a report without waves', () => {
    expect(() => classProfile(classReport({ waves: [] }), words())).toThrow(
      expect.objectContaining({ code: 'no-waves' }),
    );
  });

  test('refuses a wave that the report does not have', () => {
    expect(() => classProfile(two, { ...words(), wave: 'another' })).toThrow(
      expect.objectContaining({ code: 'unknown-wave' }),
    );
  });
});

describe('describeClassProfile', () => {
  test('has a row per scale with the numbers of the report, cell by cell', () => {
    const report = classReport();
    const latest = report.waves.at(-1)!;
    const { table } = describeClassProfile(report, words());
    expect(table.rows.map((row) => row.map((cell) => cell.value))).toEqual(
      report.scales.map(({ id }) => {
        const cell = latest.scales[id];
        return cell?.kind === 'shown'
          ? [null, cell.value.mean, ...cell.value.interval, cell.value.n, null]
          : [null, null, null, null, null, null];
      }),
    );
  });

  test('says what is hidden and why instead of a number', () => {
    expect(describeClassProfile(two, words()).table.rows[1]?.map((cell) => cell.text)).toEqual([
      name('norms'),
      'hidden',
      'hidden',
      'hidden',
      'hidden',
      'fewer than five answers',
    ]);
  });

  test('writes numbers as the language does', () => {
    expect(describeClassProfile(two, words('nb')).table.rows[0]?.[1]?.text).toBe('2,9');
  });

  test('names the source of a reference band', () => {
    const reference = { source: 'school, 2025', scales: { norms: [3, 4] as const } };
    expect(describeClassProfile(two, { ...words(), reference }).summary).toContain('Shaded: school, 2025.');
  });
});
