import { type FollowupText, say, type TextPack } from '@klasseklima/core';
import { CaseProblem } from './case-client.ts';

/** What to say to staff when something was not kept: the first code that has a sentence of its own. */
export function problemSentence(words: TextPack<FollowupText>, error: unknown): string {
  const codes = error instanceof CaseProblem ? [...error.issues, error.code] : [];
  const known = codes.map((code) => `problem-${code}`).find((key) => hasText(words, key));
  return say(words, 'problem', {
    reason: say(words, known !== undefined && hasText(words, known) ? known : 'problem-other'),
  });
}

const hasText = (words: TextPack<FollowupText>, key: string): key is FollowupText => key in words.messages;

/** Somebody else wrote in between. */
export const isConflict = (error: unknown): boolean =>
  error instanceof CaseProblem && error.code === 'version-conflict';
