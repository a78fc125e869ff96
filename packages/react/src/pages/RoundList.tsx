import type { ReportText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { shortDate } from './page-words.ts';

/** A round of questions. `due` means that its day has come and nobody has opened it. */
export type Round = {
  readonly label: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly status: 'planned' | 'due' | 'open' | 'closed';
};

/** Rounds planned, open and closed. */
export function RoundList({
  rounds,
  text,
}: {
  readonly rounds: readonly Round[];
  readonly text: TextPack<ReportText>;
}) {
  return (
    <section>
      <h2>{say(text, 'rounds')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable */}
      <section className="kk-table-frame" aria-label={say(text, 'rounds')} tabIndex={0}>
        <table className="kk-table">
          <caption className="kk-hidden">{say(text, 'rounds-lead')}</caption>
          <thead>
            <tr>
              <th scope="col">{say(text, 'round-name')}</th>
              <th scope="col">{say(text, 'round-opens')}</th>
              <th scope="col">{say(text, 'round-closes')}</th>
              <th scope="col">{say(text, 'round-status')}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr key={`${round.label} ${round.opensOn}`}>
                <th scope="row">{round.label}</th>
                <td>{shortDate(round.opensOn, text.locale)}</td>
                <td>{shortDate(round.closesOn, text.locale)}</td>
                <td data-status={round.status}>{say(text, `status-${round.status}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
