import type { Instrument, Issue } from '@klasseklima/core';
import type { WaveBody } from './wave-body.ts';

/** Everything that forbids a wave, each with how to mend it. The law and the promise to the pupil are kept here. */
export function findWaveFaults(
  body: WaveBody,
  instrument: Instrument,
  at: { readonly today: string; readonly hasConcernHandler: boolean },
): readonly Issue[] {
  const issues: Issue[] = [];
  const refuse = (code: string, path: string, message: string) => issues.push({ code, path, message });
  const anonymous = body.identity === 'anonymous';

  if (instrument.use !== 'class')
    refuse('not-for-classes', 'instrument', 'is meant for one person at a time; choose one for classes');
  if (instrument.sensitive)
    refuse(
      'sensitive-instrument',
      'instrument',
      'asks about health or the like and has no place in a class survey',
    );
  if (body.retainUntil <= at.today) refuse('retention-past', 'retainUntil', 'must be a day to come');
  if (tellsTooMuch(body.label))
    refuse(
      'telling-label',
      'label',
      'must not say case, bullying or the like: everyone would know whom it is about',
    );
  if (body.round && tellsTooMuch(body.round.label))
    refuse('telling-label', 'round.label', 'must not say case, bullying or the like');

  body.primary?.forEach((scale, i) => {
    if (!instrument.scales.some(({ id }) => id === scale))
      refuse('unknown-scale', `primary[${i}]`, 'is not a scale of this instrument');
  });

  if (anonymous && body.codes === 'host')
    refuse('anonymous-sign-in', 'codes', 'a pupil who signs in is not anonymous; hand out codes');
  if (!anonymous && body.codes === 'class')
    refuse(
      'class-code-links-nobody',
      'codes',
      'a code for all links answers to nobody; use "per-pupil" or "host"',
    );
  if (!anonymous && !body.riskAssessment)
    refuse('risk-assessment-missing', 'riskAssessment', 'is required in every mode but anonymous');
  if (!anonymous && !body.readers)
    refuse(
      'readers-missing',
      'readers',
      'name who may read single answers; required in every mode but anonymous',
    );
  if (body.purpose === 'investigation' && !body.justification)
    refuse(
      'justification-missing',
      'justification',
      'an investigation requires the suspicion and which other methods did not work',
    );

  if (!anonymous && instrument.concerns.length > 0) {
    if (!body.actsOnConcerns)
      refuse(
        'nobody-acts',
        'actsOnConcerns',
        'these answers can tell that somebody is not safe: name who acts on it',
      );
    if (!at.hasConcernHandler)
      refuse(
        'no-concern-handler',
        '',
        'createCollector requires onConcern for an instrument with concerns outside anonymous mode',
      );
  }
  return issues;
}

/** Words that would tell a class why it is asked, in the three languages. */
function tellsTooMuch(label: string): boolean {
  return /(?<!\p{L})(mobb|bull(y|ied)|krenk|plag(a|ing)|offer|victim|sak(en|a)?(?!\p{L})|case|9\s?a(?!\p{L})|12-4)/iu.test(
    label,
  );
}
