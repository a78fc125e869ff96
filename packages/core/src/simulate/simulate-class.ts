import type { AnswerSheet } from '../answer/answer-sheet.ts';
import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import type { Scale } from '../instrument/scale-schema.ts';
import { InputError } from '../issue/input-error.ts';
import { type SeededRandom, seededRandom } from '../stats/seeded-random.ts';
import { drawAnswer } from './graded-response.ts';

/** A wave to invent: its name and how far each scale has moved since the first wave, in pupil SDs of the latent trait. */
export type SimulatedWavePlan = { readonly wave: string; readonly change?: Readonly<Record<string, number>> };

export type ClassSimulation = {
  readonly seed: number;
  readonly instrument: Instrument;
  /** Pupils on the roll. */
  readonly pupils: number;
  /** Waves in order; one wave named "1" if left out. */
  readonly waves?: readonly SimulatedWavePlan[];
  /** Where this class stands per scale, in pupil SDs; a scale left out gets one drawn with variance `intraclass`. */
  readonly classEffect?: Readonly<Record<string, number>>;
  /** Class share of the latent variance; `planning.intraclass` of the instrument, else .1. */
  readonly intraclass?: number;
  /** Share of a pupil's standing that lasts between waves; `planning.retest` of the instrument, else .6. */
  readonly stability?: number;
  /** Share of answers left out. Default .03. */
  readonly skipped?: number;
  /** Share of pupils away at a wave. Default .08. */
  readonly absent?: number;
  /** Put before the running number of a pupil's key. */
  readonly keyPrefix?: string;
  readonly locale?: string;
};

export type SimulatedClass = {
  /** Always true: whoever shows these answers must say that they were invented. */
  readonly simulated: true;
  readonly seed: number;
  readonly waves: readonly {
    readonly wave: string;
    readonly invited: number;
    /** Pupils present, in order of their keys; the same key is the same pupil in every wave. */
    readonly sheets: readonly { readonly pupil: string; readonly sheet: AnswerSheet }[];
  }[];
};

// How much two scales share: climate scales move together.
const SCALE_CORRELATION = 0.5;

/**
 * Invents a class's answers over one or more waves from a multilevel graded-response model.
 *
 * A pupil's latent standing on a scale = class effect + planted change + lasting part + part of the day; the latter
 * two have variances `stability` and 1 − `stability`, half of each is shared by all scales. Answers follow Samejima's
 * graded-response model with fixed thresholds (see `drawAnswer`), so that two classes with different seeds answer the
 * same items. Skips and absence are at random. The figures are invented: they prove software, never an instrument.
 *
 * @returns sheets per wave and pupil with `simulated: true`
 * @throws InputError "not-a-share" for a share outside 0–1, "too-few-pupils", "unknown-scale"
 * @source Samejima 1969, doi:10.1007/BF03372160
 */
export function simulateClass(plan: ClassSimulation): SimulatedClass {
  const { instrument, seed } = plan;
  const waves = plan.waves ?? [{ wave: '1' }];
  requirePlan(plan, waves);
  const random = seededRandom(seed);
  const scales = instrument.scales.map((scale) => scale.id);
  const intraclass = plan.intraclass ?? instrument.planning?.intraclass ?? 0.1;
  const stability = plan.stability ?? instrument.planning?.retest ?? 0.6;
  const classSd = Math.sqrt(intraclass / Math.max(1e-9, 1 - intraclass));
  const effects = new Map(
    drawStanding(random, scales.length).map((z, s) => {
      const drawn = z * classSd;
      return [scales[s]!, plan.classEffect?.[scales[s]!] ?? drawn] as const;
    }),
  );
  const lasting = Array.from({ length: plan.pupils }, () => drawStanding(random, scales.length));
  const width = String(plan.pupils).length;
  return {
    simulated: true,
    seed,
    waves: waves.map(({ wave, change }) => {
      const sheets: { pupil: string; sheet: AnswerSheet }[] = [];
      lasting.forEach((stable, p) => {
        const today = drawStanding(random, scales.length);
        const present = random.uniform() >= (plan.absent ?? 0.08);
        const standing = new Map(
          scales.map((scale, s) => [
            scale,
            (effects.get(scale) ?? 0) +
              (change?.[scale] ?? 0) +
              Math.sqrt(stability) * stable[s]! +
              Math.sqrt(1 - stability) * today[s]!,
          ]),
        );
        const answers = answerAll(instrument, standing, plan.skipped ?? 0.03, random);
        if (!present) return;
        const pupil = `${plan.keyPrefix ?? 'p'}${String(p + 1).padStart(width, '0')}`;
        const locale = plan.locale ?? Object.keys(instrument.wording)[0] ?? 'nb';
        sheets.push({
          pupil,
          sheet: { instrument: instrument.id, edition: instrument.edition, locale, answers },
        });
      });
      return { wave, invited: plan.pupils, sheets };
    }),
  };
}

// Standard normal per scale; any two scales correlate by SCALE_CORRELATION.
function drawStanding(random: SeededRandom, scales: number): number[] {
  const shared = Math.sqrt(SCALE_CORRELATION) * random.normal();
  return Array.from({ length: scales }, () => shared + Math.sqrt(1 - SCALE_CORRELATION) * random.normal());
}

function answerAll(
  instrument: Instrument,
  standing: ReadonlyMap<string, number>,
  skipped: number,
  random: SeededRandom,
): Record<string, number | null> {
  const answers: Record<string, number | null> = {};
  choiceItems(instrument).forEach((item, place) => {
    const scale = instrument.scales.find((candidate) => candidate.items.includes(item.id));
    const codes = codesFromLow(instrument.options[item.options]!.codes, item.id, scale);
    const at = drawAnswer(scale ? standing.get(scale.id)! : 0, codes.length, place, random.uniform());
    answers[item.id] = random.uniform() < skipped ? null : codes[at]!;
  });
  return answers;
}

// Codes in the order of what they add to the scale: turned round for a reversed item.
function codesFromLow(codes: readonly number[], item: string, scale: Scale | undefined): number[] {
  const worth = scale?.recode?.[item] ?? codes;
  const direction = scale?.reverse?.includes(item) ? -1 : 1;
  return codes
    .map((code, i) => ({ code, worth: direction * worth[i]! }))
    .sort((a, b) => a.worth - b.worth)
    .map(({ code }) => code);
}

function requirePlan(plan: ClassSimulation, waves: readonly SimulatedWavePlan[]): void {
  if (!Number.isInteger(plan.pupils) || plan.pupils < 1)
    throw new InputError('too-few-pupils', 'simulateClass requires at least one pupil');
  if (!Number.isSafeInteger(plan.seed))
    throw new InputError('not-an-integer', 'simulateClass requires a whole number as seed');
  for (const name of ['intraclass', 'stability', 'skipped', 'absent'] as const) {
    const share = plan[name];
    if (share !== undefined && !(share >= 0 && share <= 1))
      throw new InputError('not-a-share', `simulateClass requires ${name} between 0 and 1`);
  }
  const known = new Set(plan.instrument.scales.map((scale) => scale.id));
  for (const named of [plan.classEffect ?? {}, ...waves.map((wave) => wave.change ?? {})]) {
    for (const scale of Object.keys(named)) {
      if (!known.has(scale))
        throw new InputError(
          'unknown-scale',
          `simulateClass found no scale "${scale}" in ${plan.instrument.id}`,
        );
    }
  }
}
