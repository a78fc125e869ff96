import { describe, expect, test } from 'vitest';
import type { ChartLayer } from './chart-layer.ts';
import { describeTrendLines } from './describe-trend-lines.ts';
import { autumn, classReport, february, november, wave } from './fixture/class-report.ts';
import { words } from './fixture/words.ts';
import { dayNumber } from './number-text.ts';
import { trendLines } from './trend-lines.ts';

const layerIn = (configuration: ReturnType<typeof trendLines>) =>
  configuration.options?.plugins?.klasseklima as ChartLayer;
const one = { ...words(), scales: ['pupil-pupil'] };

describe('trendLines', () => {
  test('draws each round at its day, with its interval', () => {
    const configuration = trendLines(classReport(), one);
    expect(configuration.data.datasets.map((dataset) => dataset.data)).toEqual([
      [
        { x: dayNumber('2026-09-11'), y: 2.9 },
        { x: dayNumber('2026-11-06'), y: 3.3 },
        { x: dayNumber('2027-02-05'), y: 3.8 },
      ],
    ]);
    expect(layerIn(configuration).intervals).toEqual([
      [
        [2.5, 3.3],
        [2.9, 3.7],
        [3.4, 4.2],
      ],
    ]);
  });

  test('draws the primary scales unless told otherwise', () => {
    const labels = trendLines(classReport(), words()).data.datasets.map((dataset) => dataset.label);
    expect(labels).toEqual(['pupil-pupil', 'norms'].map((id) => words().wording.scales[id]?.name));
  });

  test('does not join rounds across a change of questions', () => {
    const other = { ...february, series: 'class-climate-2.0.0' };
    const configuration = trendLines(classReport({ waves: [autumn, november, other] }), one);
    expect(configuration.data.datasets.map((dataset) => dataset.data.length)).toEqual([2, 1]);
    expect(layerIn(configuration).breaks).toEqual([(dayNumber('2026-11-06') + dayNumber('2027-02-05')) / 2]);
  });

  test('breaks the line at a hidden round and hatches it', () => {
    const hidden = wave('2026-11-06', [3.6, 3.9, 4, null, 3.1, 3.7, 3.6]);
    const configuration = trendLines(classReport({ waves: [autumn, hidden, february] }), one);
    expect(configuration.data.datasets.map((dataset) => dataset.data.length)).toEqual([1, 1]);
    expect(layerIn(configuration).hidden).toEqual([{ at: dayNumber('2026-11-06'), word: 'hidden' }]);
  });

  test('marks events for teachers and leaders only', () => {
    const events = [{ date: '2026-09-20', label: 'New seating' }];
    const marked = (audience: 'teacher' | 'pupil') =>
      layerIn(trendLines(classReport({ audience }), { ...one, events })).events;
    expect(marked('teacher')).toEqual([{ at: dayNumber('2026-09-20'), label: 'New seating' }]);
    expect(marked('pupil')).toEqual([]);
  });

  test.each(['Mobbesaken avsluttet', 'Bullying case', 'Vedtak § 12-4', 'Ny sak', 'Krenking'])(
    'leaves out an event called "%s"',
    (label) => {
      const events = [{ date: '2026-09-20', label }];
      expect(JSON.stringify(trendLines(classReport(), { ...one, events }))).not.toContain(label);
      expect(JSON.stringify(describeTrendLines(classReport(), { ...one, events }))).not.toContain(label);
    },
  );
});

describe('describeTrendLines', () => {
  test('has a row per round with the numbers of the report, cell by cell', () => {
    const report = classReport();
    expect(
      describeTrendLines(report, one).table.rows.map((row) => row.slice(2, 6).map((cell) => cell.value)),
    ).toEqual(
      report.waves.map((round) => {
        const cell = round.scales['pupil-pupil'];
        return cell?.kind === 'shown' ? [cell.value.mean, ...cell.value.interval, cell.value.n] : [];
      }),
    );
  });

  test('says that rounds with other questions are not compared', () => {
    const other = { ...february, series: 'class-climate-2.0.0' };
    const { summary } = describeTrendLines(classReport({ waves: [autumn, other] }), one);
    expect(summary).toContain('must not be compared');
  });
});
