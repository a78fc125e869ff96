import { type CollectorText, say, type TextPack } from '@klasseklima/core';
import * as v from 'valibot';
import { type Endpoint, endpoint, staff } from '../http/endpoint.ts';
import { collectorPacks } from '../text/collector-packs.ts';
import { opaqueId } from '../wave/wave-body.ts';
import { erasePupil } from './erase-pupil.ts';
import { exportPupil } from './export-pupil.ts';
import { unlinkClass } from './unlink-class.ts';

// In the body and not in the address, so that no log keeps who was asked about.
const about = v.strictObject({
  school: opaqueId,
  class: opaqueId,
  participant: opaqueId,
  locale: v.optional(v.picklist(['nb', 'nn', 'en']), 'nb'),
});

/** The plain words a pupil or guardian gets where nobody can tell whose answers are whose. */
function explain<T extends { readonly kind: string }>(rows: readonly T[], pack: TextPack<CollectorText>) {
  return rows.map((row) =>
    row.kind === 'not-identifiable' ? { ...row, sentence: say(pack, 'not-identifiable') } : row,
  );
}

const classOnly = v.strictObject({ school: opaqueId, class: opaqueId });

export const pupilEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/pupils/export',
    summary: 'All that is kept of one pupil, wave by wave',
    access: ['leader'],
    body: about,
    replies: { 200: '{ waves: [{ wave, label, kind, sheets }] }' },
    problems: ['invalid-body'],
    run: async (call) => ({
      status: 200,
      json: {
        waves: explain(
          await exportPupil(call.at, staff(call), call.body),
          await collectorPacks[call.body.locale](),
        ),
      },
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/pupils/erase',
    summary: 'Erase one pupil: answers, concerns, and every choice of the pupil by others',
    access: ['leader'],
    body: about,
    replies: { 200: '{ waves: [{ wave, label, kind, answers, nominations }] }' },
    problems: ['invalid-body'],
    run: async (call) => ({
      status: 200,
      json: {
        waves: explain(
          await erasePupil(call.at, staff(call), call.body),
          await collectorPacks[call.body.locale](),
        ),
      },
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/classes/unlink',
    summary: "Destroy the key of a class's pseudonyms, for good",
    access: ['leader'],
    body: classOnly,
    replies: { 200: '{ unlinked: true }' },
    problems: ['invalid-body', 'forbidden'],
    run: async (call) => {
      await unlinkClass(call.at, staff(call), call.body);
      return { status: 200, json: { unlinked: true } };
    },
  }),
];
