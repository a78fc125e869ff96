import { InputError } from '../issue/input-error.ts';
import type { AlignedWave } from './align-waves.ts';
import { type Contrast, contrastLinked, contrastUnlinked } from './contrast.ts';
import { judgeFamily, plainInterval } from './judge-family.ts';
import type { LinkedDifference } from './link-waves.ts';
import type { Change, Trend } from './trend.ts';

export type TrendQuestion = {
  /** From `alignWaves`, in order of time. */
  readonly waves: readonly AlignedWave[];
  /** Scales named before the first wave that get a verdict; they share one family of tests. */
  readonly primary: readonly string[];
  /** From `linkWaves`, for series with pupil keys. */
  readonly linked?: readonly LinkedDifference[];
  /** Which two waves the verdict is about; the first and the last wave of the latest series if left out. */
  readonly compare?: { readonly from: string; readonly to: string };
};

/**
 * Change between the waves of a class, and for the primary scales a verdict about the pupils' answers.
 *
 * Verdicts answer one question named beforehand: the first against the latest comparable wave. Holm's method runs
 * across its primary scales. Every other change (from wave to wave, other scales) has a plain 95 % interval and no
 * verdict. Waves of different series are listed as not comparable and have no verdict either.
 *
 * @throws InputError "unknown-wave" if `compare` names a wave that is not there
 */
export function traceTrend(question: TrendQuestion): Trend {
  const { waves, primary } = question;
  const verdictPair = findVerdictPair(question);
  const changes = wavePairs(waves, verdictPair).flatMap(([from, to]) => {
    const comparable = from.series === to.series;
    const contrasts = contrastScales(from, to, question.linked ?? []);
    const judged =
      comparable && verdictPair?.[0] === from && verdictPair[1] === to
        ? judgeFamily(contrasts.filter(({ scale }) => primary.includes(scale)))
        : [];
    return contrasts.map((contrast): Change => {
      const family = judged.find(({ scale }) => scale === contrast.scale);
      const interval = family?.interval ?? plainInterval(contrast);
      return {
        scale: contrast.scale,
        from: from.summary.wave,
        to: to.summary.wave,
        difference: contrast.difference,
        interval,
        verdict: family?.verdict ?? null,
        comparable,
        smallestVisible: (interval[1] - interval[0]) / 2,
        linked: contrast.linked,
      };
    });
  });
  return {
    unit: waves[0]?.summary.unit ?? '',
    waves: waves.map(({ summary }) => summary),
    changes,
  };
}

type Pair = readonly [from: AlignedWave, to: AlignedWave];

function findVerdictPair({ waves, compare }: TrendQuestion): Pair | null {
  if (compare !== undefined) {
    const find = (name: string) => {
      const wave = waves.find(({ summary }) => summary.wave === name);
      if (wave === undefined)
        throw new InputError('unknown-wave', 'traceTrend requires compare to name waves');
      return wave;
    };
    return [find(compare.from), find(compare.to)];
  }
  const to = waves.at(-1);
  const from = waves.find(({ series }) => series === to?.series);
  return from !== undefined && to !== undefined && from !== to ? [from, to] : null;
}

// Each wave against the one before it, and the pair of the verdict, once.
function wavePairs(waves: readonly AlignedWave[], verdictPair: Pair | null): Pair[] {
  const pairs: Pair[] = waves.slice(1).map((to, i) => [waves[i]!, to]);
  const known = pairs.some(([from, to]) => from === verdictPair?.[0] && to === verdictPair[1]);
  return known || verdictPair === null ? pairs : [...pairs, verdictPair];
}

function contrastScales(from: AlignedWave, to: AlignedWave, linked: readonly LinkedDifference[]): Contrast[] {
  const scales = Object.keys(to.summary.scales).filter((scale) => scale in from.summary.scales);
  return scales.map((scale) => {
    const pairs = linked.find(
      (candidate) =>
        candidate.scale === scale && candidate.from === from.summary.wave && candidate.to === to.summary.wave,
    );
    return pairs === undefined
      ? contrastUnlinked(scale, from.summary.scales[scale]!, to.summary.scales[scale]!)
      : contrastLinked(pairs);
  });
}
