import { type CaseEntry, dataClassOf, deletionRule, standingEntries } from '@klasseklima/core';
import { useState } from 'react';
import { newId, useCase } from './case-context.ts';
import { EntryText } from './EntryText.tsx';
import { WriteEntry } from './WriteEntry.tsx';

/** What has been written, the newest first, each with its class of data and what may be done with it. */
export function EntryList({
  dossier,
  entries,
}: {
  readonly dossier: string | null;
  readonly entries: readonly CaseEntry[];
}) {
  const { t } = useCase();
  const standing = standingEntries(entries);
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-entries">
      <h2 id="kk-case-entries">{t('entries')}</h2>
      {entries.length === 0 && <p>{t('entries-none')}</p>}
      <ol className="kk-case-entries">
        {[...entries].reverse().map((entry) => (
          <EntryItem key={entry.id} dossier={dossier} entry={entry} stands={standing.includes(entry)} />
        ))}
      </ol>
    </section>
  );
}

function EntryItem(props: {
  readonly dossier: string | null;
  readonly entry: CaseEntry;
  readonly stands: boolean;
}) {
  const { entry, dossier } = props;
  const { view, act, client, words, reload, tell, fail, t, day, nameOf } = useCase();
  const [correcting, setCorrecting] = useState(false);
  const rule = deletionRule(entry);
  const isNote = dataClassOf(entry) === 'working-note';
  const ask = async () => {
    if (dossier === null) return;
    try {
      const answer = await client.requestErasure(view.caseFile.id, dossier, entry.id);
      if (answer.kind === 'erased') {
        await reload();
        tell(t('erasure-erased'));
        return;
      }
      const list = new Intl.ListFormat(words.locale, { type: 'disjunction' });
      const complain = list.format(answer.complainTo.map((body) => t(`body-${body}`)));
      tell(`${t(`erasure-refused-${answer.reason}`)} ${t('erasure-complain', { bodies: complain })}`);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <li className={isNote ? 'kk-case-note' : undefined}>
      <h3>
        {t(`entry-${entry.body.kind}`)}
        <span className="kk-case-meta">{t('by', { date: day(entry.on), person: nameOf(entry.by) })}</span>
      </h3>
      <p className="kk-case-class">
        {rule.kind === 'on-day' ? t('class-working-note', { date: day(rule.day) }) : t('class-record')}
        {entry.corrects !== null && ` · ${t('entry-correction')}`}
        {!props.stands && ` · ${t('entry-corrected')}`}
      </p>
      <EntryText entry={entry} dossier={dossier} stands={props.stands} />
      <div className="kk-case-actions kk-case-screen">
        {entry.body.kind === 'note' && (
          <button
            type="button"
            onClick={() => act({ kind: 'keep-note', dossier, note: entry.id, entry: newId() })}
          >
            {t('keep-note')}
          </button>
        )}
        {!isNote && props.stands && canCorrect(entry) && (
          <button type="button" aria-expanded={correcting} onClick={() => setCorrecting(!correcting)}>
            {t('correct')}
          </button>
        )}
        {dossier !== null && (
          <button type="button" onClick={ask}>
            {t('ask-erasure')}
          </button>
        )}
      </div>
      {correcting && <WriteEntry dossier={dossier} corrects={entry} onDone={() => setCorrecting(false)} />}
    </li>
  );
}

/** Plans and evaluations have newer versions, hand-overs are received; the rest is corrected in words. */
const canCorrect = ({ body }: CaseEntry) =>
  ['report', 'hearing', 'statement', 'conversation', 'done'].includes(body.kind);
