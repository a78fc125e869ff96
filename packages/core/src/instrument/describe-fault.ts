import type * as v from 'valibot';
import type { Issue } from '../issue/issue.ts';

/** A fault of shape with its path written as `scales[2].items[0]`, its cause and how to mend it. */
export function describeFault(fault: v.BaseIssue<unknown>): Issue {
  return { code: 'malformed-instrument', path: pathOf(fault), message: messageOf(fault) };
}

function pathOf(fault: v.BaseIssue<unknown>): string {
  const steps = fault.path ?? [];
  return steps
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function messageOf(fault: v.BaseIssue<unknown>): string {
  if (fault.kind === 'validation') return fault.message;
  if (fault.expected === 'never') return 'is no field here; remove it or correct its name';
  if (fault.received === 'undefined') return 'is missing; add it';
  return `is ${fault.received}; use ${wanted(fault.expected)}`;
}

/** Valibot writes `(("choice" | undefined) | "text")`; people read `"choice" or "text"`. */
function wanted(expected: string | null): string {
  const options = (expected ?? 'another value')
    .replace(/[()]/g, '')
    .split(' | ')
    .filter((option) => option !== 'undefined');
  const last = options.pop();
  return options.length > 0 ? `${options.join(', ')} or ${last}` : `${last}`;
}
