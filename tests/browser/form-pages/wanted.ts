import { type Submission, TransportError } from '@klasseklima/react/light';

/** What a test asks a page for, and where the page leaves what happened. */
export const wanted = new URLSearchParams(location.search);

declare global {
  interface Window {
    events: unknown[];
    submissions: Submission[];
  }
}
window.events = [];
window.submissions = [];

export const locale = wanted.get('locale') ?? 'nb';
export const owner = wanted.get('owner') ?? 'pupil-1';

/** Fails as often as the page was asked to, as a network that is away. */
export async function take(submission: Submission) {
  window.submissions.push(submission);
  if (window.submissions.length <= Number(wanted.get('fail') ?? 0)) throw new TransportError('offline');
  return { receipt: 'AB12-CD34' };
}
