import { checkNominationWave, type Instrument, type Issue } from '@klasseklima/core';
import type { WaveBody } from './wave-body.ts';

type Circumstances = { readonly today: string; readonly hasConcernHandler: boolean };

/** Everything that forbids a wave, each with how to mend it. The law and the promise to the pupil are kept here. */
export function findWaveFaults(body: WaveBody, instrument: Instrument, at: Circumstances): readonly Issue[] {
  const wrong: Issue[] = [];
  const refuse = (code: string, path: string, message: string) => wrong.push({ code, path, message });

  if (body.retainUntil <= at.today) refuse('retention-past', 'retainUntil', 'must be a day to come');
  const labels = [
    ['label', body.label],
    ['round.label', body.round?.label ?? ''],
  ] as const;
  for (const [path, label] of labels)
    if (tellsTooMuch(label))
      refuse('telling-label', path, 'must not say case or bullying: everyone would know whom it is about');
  const units = [body.class.id, body.grade?.id, body.school.id].filter((id) => id !== undefined);
  if (new Set(units).size < units.length)
    refuse('equal-ids', 'class.id', 'class, grade and school must have different ids');
  body.primary?.forEach((scale, i) => {
    if (!instrument.scales.some(({ id }) => id === scale))
      refuse('unknown-scale', `primary[${i}]`, 'is not a scale of this instrument');
  });
  return [
    ...wrong,
    ...findUnfitInstrument(instrument, body),
    ...findIdentityFaults(body),
    ...findConcernFaults(body, instrument, at),
    ...findNominationFaults(body, instrument, at),
  ];
}

function findUnfitInstrument(instrument: Instrument, body: WaveBody): Issue[] {
  const issues: Issue[] = [];
  const refuse = (code: string, message: string) => issues.push({ code, path: 'instrument', message });
  if (instrument.use !== 'class') refuse('not-for-classes', 'is meant for one person at a time');
  if (instrument.sensitive)
    refuse('sensitive-instrument', 'asks about health or the like; not in a class survey');
  if (instrument.restricted) refuse('restricted-instrument', 'may not be used without its holder; ask there');
  if (Object.keys(instrument.wording).length === 0)
    refuse('no-wording', 'has no wording; join the licensed one with withWording');
  if (instrument.identity && !instrument.identity.includes(body.identity))
    issues.push({
      code: 'mode-not-allowed',
      path: 'identity',
      message: `this instrument may only be ${instrument.identity.join(' or ')}`,
    });
  return issues;
}

function findIdentityFaults(body: WaveBody): Issue[] {
  const issues: Issue[] = [];
  const refuse = (code: string, path: string, message: string) => issues.push({ code, path, message });
  if (body.purpose === 'investigation' && !body.justification)
    refuse(
      'justification-missing',
      'justification',
      'give the suspicion and which other methods did not work',
    );
  if (body.identity === 'anonymous') {
    if (body.codes === 'host')
      refuse('anonymous-sign-in', 'codes', 'a pupil who signs in is not anonymous; hand out codes');
    return issues;
  }
  if (body.codes === 'class')
    refuse(
      'class-code-links-nobody',
      'codes',
      'a code for all links answers to nobody; use "per-pupil" or "host"',
    );
  if (!body.riskAssessment)
    refuse('risk-assessment-missing', 'riskAssessment', 'is required in every mode but anonymous');
  if (!body.readers)
    refuse(
      'readers-missing',
      'readers',
      'name who may read single answers; required in every mode but anonymous',
    );
  return issues;
}

/** An answer may tell that somebody is not safe: then somebody must read it and somebody must act. */
function findConcernFaults(body: WaveBody, { concerns }: Instrument, at: Circumstances): Issue[] {
  if (body.identity === 'anonymous' || concerns.length === 0) return [];
  const issues: Issue[] = [];
  if (!body.actsOnConcerns)
    issues.push({ code: 'nobody-acts', path: 'actsOnConcerns', message: 'name who acts on a concern' });
  if (!at.hasConcernHandler)
    issues.push({
      code: 'no-concern-handler',
      path: 'instrument',
      message: 'createCollector requires onConcern for an instrument with concerns outside anonymous mode',
    });
  return issues;
}

function findNominationFaults(body: WaveBody, instrument: Instrument, { today }: Circumstances): Issue[] {
  const asked = instrument.items.flatMap((item) => (item.kind === 'nomination' ? [item] : []));
  if (asked.length === 0) return [];
  const plan = {
    identity: body.identity,
    purpose: body.purpose,
    contexts: asked.map(({ context, valence, atMost }) => ({ id: context, valence, limit: atMost ?? null })),
    assessment: body.riskAssessment
      ? { recordedOn: body.riskAssessment.on, reference: body.riskAssessment.reference }
      : null,
    readers: body.readers?.map(({ subject }) => subject) ?? [],
    deleteOn: body.retainUntil,
    ...(body.justification
      ? { reason: { suspicion: body.justification.suspicion, triedFirst: body.justification.otherMethods } }
      : {}),
  };
  const roster: Issue[] = body.roster
    ? []
    : [
        {
          code: 'roster-missing',
          path: 'roster',
          message: 'give the opaque ids of everyone who may be chosen',
        },
      ];
  return [...checkNominationWave(plan, today), ...roster];
}

/** Words that would tell a class why it is asked, in the three languages. */
function tellsTooMuch(label: string): boolean {
  const words =
    /(?<!\p{L})(mobb|bull(y|ied)|krenk|plag(a|ing)|offer|victim|sak(en|a)?(?!\p{L})|case|9\s?a(?!\p{L})|12-4)/iu;
  return words.test(label);
}
