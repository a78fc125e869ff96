import type { FollowUpStep, FollowupText } from '@klasseklima/core';
import { useCase } from './case-context.ts';

/** What a step is called: a wave by its form, everything else by its kind. */
export function useStepLabel() {
  const { t, words } = useCase();
  return (step: FollowUpStep): string => {
    if (step.wave === null) return t(`step-${step.kind}`);
    const key = `instrument-${step.wave.instrument}`;
    const isKnown = (text: string): text is FollowupText => text in words.messages;
    return `${t('step-wave')}: ${isKnown(key) ? t(key) : step.wave.instrument}`;
  };
}
