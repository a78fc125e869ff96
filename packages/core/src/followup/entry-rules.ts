import type { Issue } from '../issue/issue.ts';
import type { CaseFile, Dossier } from './case-schema.ts';
import { daysBetween } from './civil-date.ts';
import { dataClassOf } from './data-class.ts';
import type { CaseEntry, EntryBody } from './entry-schema.ts';

/** A working note lives at most this long; what matters longer is made a record. */
export const LONGEST_NOTE_DAYS = 90;

const guideOf = {
  bullied: 'guide-bullied-pupil',
  'bullied-others': 'guide-pupil-who-bullied',
  bystander: 'guide-bystander',
} as const;
const ofPupil = ['individual', 'family'];
const frameKinds: readonly EntryBody['kind'][] = ['report', 'plan', 'done', 'practice', 'note'];

/** What stands in the way of an entry, beyond its shape. `dossier` is null for the frame. */
export function entryIssues(entry: CaseEntry, dossier: Dossier | null, caseFile: CaseFile): Issue[] {
  const { body } = entry;
  const entries = dossier?.entries ?? caseFile.entries;
  const issues: Issue[] = [];
  const refuse = (code: string, path: string, message: string) => issues.push({ code, path, message });

  if (dossier === null && !frameKinds.includes(body.kind)) {
    refuse('about-a-pupil', 'body.kind', 'belongs in a dossier; the frame holds nothing about a pupil');
  }
  if (dossier !== null && body.kind === 'practice') {
    refuse('about-the-school', 'body.kind', 'belongs in the frame of the case');
  }
  if (body.kind === 'guide' && dossier !== null && body.guide !== guideOf[dossier.role]) {
    refuse('wrong-guide', 'body.guide', `must be ${guideOf[dossier.role]} in this dossier`);
  }
  if (body.kind === 'plan') {
    body.measures.forEach((measure, i) => {
      if (ofPupil.includes(measure.level) !== (dossier !== null)) {
        refuse(
          'wrong-level',
          `body.measures[${i}].level`,
          'individual and family belong in a dossier, the rest in the frame',
        );
      }
      if (measure.to < measure.from)
        refuse('bad-period', `body.measures[${i}].to`, 'must not be before "from"');
    });
    if (body.evaluateOn < entry.on) refuse('bad-date', 'body.evaluateOn', 'must not be in the past');
  }
  if (body.kind === 'statement' && body.statedOn > entry.on) {
    refuse('bad-date', 'body.statedOn', 'must not be in the future');
  }
  if (body.kind === 'note' || body.kind === 'absence') {
    const days = daysBetween(entry.on, body.deleteOn);
    if (days < 1 || days > LONGEST_NOTE_DAYS) {
      refuse('bad-date', 'body.deleteOn', `must be 1 to ${LONGEST_NOTE_DAYS} days ahead`);
    }
  }
  if (entries.some((other) => other.id === entry.id)) refuse('same-id', 'entry', 'is taken');
  const old = entries.find((other) => other.id === entry.corrects);
  if (entry.corrects !== null && (old === undefined || old.body.kind !== body.kind)) {
    refuse('nothing-to-correct', 'corrects', 'must name an entry of the same kind in the same dossier');
  }
  if (
    old !== undefined &&
    dataClassOf(old) === 'record' &&
    entries.some((other) => other.corrects === old.id)
  ) {
    refuse('corrected-already', 'corrects', 'was corrected before; correct the newer entry');
  }
  return issues;
}
