import type { Checked } from '../issue/issue.ts';
import { bad, editDossier, endReader, write } from './amend-dossier.ts';
import type { Actor, CaseAction } from './case-action.ts';
import type { CaseFile } from './case-schema.ts';

/** The receiving adult says yes: the one who hands over loses the dossier, and the pupil has a new adult. */
export function receiveHandOver(
  caseFile: CaseFile,
  action: Extract<CaseAction, { kind: 'receive-hand-over' }>,
  actor: Actor,
): Checked<CaseFile> {
  const dossier = caseFile.dossiers.find(({ id }) => id === action.dossier);
  const body = dossier?.entries.find((entry) => entry.id === action.handOver)?.body;
  if (body?.kind !== 'hand-over')
    return bad('unknown-hand-over', 'is not a hand-over in this dossier', 'handOver');
  if (body.to !== actor.by)
    return bad('not-the-receiver', 'only the receiving adult can say that they have received');
  const written = write(caseFile, action.dossier, {
    id: action.entry,
    ...actor,
    corrects: action.handOver,
    body: { ...body, receivedOn: actor.on },
  });
  if (written.kind === 'bad') return written;
  return editDossier(written.value, action.dossier, (before) => {
    const adult = before.trustedAdult;
    if (adult === null || adult.person !== body.from) return endReader(before, body.from, actor.on);
    // Chosen by staff until the pupil has been asked: the overview then says so.
    return {
      ...endReader(before, body.from, actor.on),
      trustedAdult: { ...adult, person: body.to, chosenWithPupil: null },
    };
  });
}
