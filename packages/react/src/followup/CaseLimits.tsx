import type { FollowupText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core';

/** What the page does not do, and where pupils and parents may complain. Stands on every page of a case. */
export function CaseLimits({ words }: { readonly words: TextPack<FollowupText> }) {
  return (
    <aside className="kk-case-limits kk-case-screen">
      <section>
        <h2>{say(words, 'limits')}</h2>
        <ul>
          <li>{say(words, 'limits-decide')}</li>
          <li>{say(words, 'limits-diagnose')}</li>
          <li>{say(words, 'limits-notify')}</li>
          <li>{say(words, 'limits-duty')}</li>
        </ul>
      </section>
      <section>
        <h2>{say(words, 'rights')}</h2>
        <p>{say(words, 'rights-statsforvalter')}</p>
        <p>{say(words, 'rights-mobbeombud')}</p>
      </section>
    </aside>
  );
}
