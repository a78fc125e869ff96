import type { AuditLine } from '@klasseklima/core';
import { useState } from 'react';
import { useCase } from './case-context.ts';
import { Drawer } from './Field.tsx';

/** Actions that have words of their own; everything else is writing. */
const told = [
  'log-read',
  'log-refused',
  'log-export',
  'log-removed-after-receipt',
  'log-erasure-refused',
  'log-erasure-erased',
] as const;

/** Who read and wrote what, for whoever leads the case. */
export function CaseLog() {
  const { client, view, words, fail, t, nameOf, titleOf } = useCase();
  const [lines, setLines] = useState<readonly AuditLine[] | null>(null);
  const instant = new Intl.DateTimeFormat(words.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: view.policy.timeZone,
  });
  const what = ({ action }: AuditLine) => t(told.find((known) => `log-${action}` === known) ?? 'log-written');
  const whose = (id: string | null) => {
    const dossier = view.caseFile.dossiers.find((candidate) => candidate.id === id);
    return dossier ? titleOf(dossier) : t('nav-overview');
  };
  return (
    <section className="kk-case-panel" aria-labelledby="kk-case-log">
      <h2 id="kk-case-log">{t('log')}</h2>
      <Drawer
        title={t('log-show')}
        onOpen={(open) => {
          if (open) client.log(view.caseFile.id).then(setLines, fail);
        }}
      >
        <section className="kk-case-scroll" aria-label={t('log')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('log-when')}</th>
                <th scope="col">{t('log-who')}</th>
                <th scope="col">{t('log-what')}</th>
                <th scope="col">{t('dossier')}</th>
              </tr>
            </thead>
            <tbody>
              {lines?.map((line) => (
                <tr key={line.line}>
                  <td>{instant.format(new Date(line.at))}</td>
                  <td>{nameOf(line.person)}</td>
                  <td>{what(line)}</td>
                  <td>{whose(line.dossier)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Drawer>
    </section>
  );
}
