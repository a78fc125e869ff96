import { caseState, type Dossier, type RecordExport } from '@klasseklima/core';
import { useState } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { useCase } from './case-context.ts';
import { LineField } from './Field.tsx';
import { saveText } from './save-text.ts';

/** The record leaves for the archive; here it goes only when the archive has confirmed what it received. */
export function ArchivePanel({ dossier }: { readonly dossier: Dossier }) {
  const { client, view, act, reload, tell, fail, t, today } = useCase();
  const [removeOn, setRemoveOn] = useState(dossier.removeOn ?? '');
  const [made, setMade] = useState<RecordExport | null>(null);
  const [reference, setReference] = useState('');
  const [digest, setDigest] = useState('');
  const id = view.caseFile.id;
  const get = async () => {
    try {
      const record = await client.exportRecord(id, dossier.id);
      setMade(record);
      saveText(`${record.exportId}.json`, 'application/json', JSON.stringify(record, null, 2));
    } catch (error) {
      fail(error);
    }
  };
  const confirm = async (exportId: string) => {
    try {
      const { removed } = await client.confirmReceipt(id, dossier.id, exportId, {
        reference,
        digest: digest.trim(),
      });
      await reload();
      tell(t('export-removed', { count: removed }));
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return (
    <section className="kk-case-panel kk-case-screen" aria-labelledby="kk-case-archive">
      <h2 id="kk-case-archive">{t('export')}</h2>
      <p>{t('export-about')}</p>
      <CaseForm
        title={t('export-day')}
        submit={() =>
          act({ kind: 'set-removal', dossier: dossier.id, removeOn: removeOn === '' ? null : removeOn })
        }
      >
        <LineField type="date" label={t('export-day')} min={today} value={removeOn} onChange={setRemoveOn} />
      </CaseForm>
      <button type="button" onClick={get}>
        {t('export-get')}
      </button>
      {made && (
        <p className="kk-case-digest">
          {t('export-made', { count: made.records.length, digest: made.digest })}
        </p>
      )}
      {caseState(view.caseFile).kind !== 'closed' ? (
        <p className="kk-case-hint">{t('export-open-case')}</p>
      ) : (
        made && (
          <CaseForm
            title={t('export-confirm')}
            send={t('export-confirm')}
            submit={() => confirm(made.exportId)}
          >
            <LineField label={t('export-reference')} required value={reference} onChange={setReference} />
            <LineField label={t('export-digest')} required value={digest} onChange={setDigest} />
          </CaseForm>
        )
      )}
    </section>
  );
}
