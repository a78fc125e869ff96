import * as v from 'valibot';
import { writeAudit } from '../audit/write-audit.ts';
import { sheetResponse } from '../code/code-sheet.ts';
import { issueCodes } from '../code/issue-codes.ts';
import { voidCode } from '../code/void-code.ts';
import { type Call, type Endpoint, endpoint, endpointWithoutBody, staff } from '../http/endpoint.ts';
import { previewForm } from '../submission/open-form.ts';
import { closeWave } from '../wave/close-wave.ts';
import { createWave } from '../wave/create-wave.ts';
import { listWaves } from '../wave/list-waves.ts';
import { openWave } from '../wave/open-wave.ts';
import { releaseBody, releaseWave } from '../wave/release-wave.ts';
import { opaqueId, waveBody, words } from '../wave/wave-body.ts';
import { findWave } from '../wave/wave-record.ts';
import { waveStatus } from '../wave/wave-status.ts';

const codesBody = v.strictObject({
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
  participants: v.optional(v.pipe(v.array(opaqueId), v.minLength(1), v.maxLength(500))),
  /** The page where a pupil types the code; the QR leads there with the code behind `#`. */
  address: v.optional(
    v.pipe(v.string(), v.url(), v.maxLength(300), v.regex(/^https?:/, 'use http or https')),
  ),
  locale: v.optional(v.picklist(['nb', 'nn', 'en']), 'nb'),
});

const waveOf = (call: Call<unknown>) => findWave(call.at.db, call.parameters.id ?? '', staff(call));

export const waveEndpoints: readonly Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/waves',
    summary: 'Create a wave for a class',
    access: ['leader', 'operator'],
    body: waveBody,
    replies: { 201: 'The wave, in state "created"' },
    problems: ['invalid-body', 'wave-refused', 'forbidden'],
    run: async (call) => {
      const wave = await createWave(call.at, staff(call), call.body);
      return { status: 201, json: await waveStatus(call.at.db, wave) };
    },
  }),
  endpointWithoutBody({
    method: 'GET',
    path: '/waves',
    summary: 'The waves this person may see, newest first',
    access: ['teacher', 'leader', 'operator'],
    query: ['class', 'school', 'round'],
    replies: { 200: '{ waves: [status] }' },
    problems: [],
    run: async (call) => ({
      status: 200,
      json: { waves: await listWaves(call.at.db, staff(call), call.query) },
    }),
  }),
  endpointWithoutBody({
    method: 'GET',
    path: '/waves/:id',
    summary: 'Status of a wave: counts, no result',
    access: ['teacher', 'leader', 'operator'],
    replies: { 200: 'The status' },
    problems: ['wave-unknown'],
    run: async (call) => ({ status: 200, json: await waveStatus(call.at.db, await waveOf(call)) }),
  }),
  endpoint({
    method: 'POST',
    path: '/waves/:id/codes',
    summary: 'Make codes and tell them this once; as a printable sheet with accept: text/html',
    access: ['teacher', 'leader', 'operator'],
    body: codesBody,
    replies: { 201: '{ codes: [{ code, participant }] }, or the sheet' },
    problems: ['invalid-body', 'wave-unknown', 'wave-state'],
    run: async (call) => {
      const { id } = await waveOf(call);
      const { wave, codes } = await issueCodes(call.at, id, call.body);
      await writeAudit(call.at.db, call.at, staff(call), 'codes-issued', id, { count: codes.length });
      if ((call.request.headers.get('accept') ?? '').includes('text/html'))
        return sheetResponse({ wave, codes, locale: call.body.locale, address: call.body.address ?? null });
      return { status: 201, json: { codes } };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/waves/:id/codes/void',
    summary: 'Take a lost code back; one that was used stays used',
    access: ['teacher', 'leader', 'operator'],
    body: v.strictObject({ code: words(40) }),
    replies: { 200: '{ voided: true }' },
    problems: ['invalid-body', 'wave-unknown', 'code-unknown', 'code-used'],
    run: async (call) => {
      const { id } = await waveOf(call);
      await voidCode(call.at, id, call.body.code);
      await writeAudit(call.at.db, call.at, staff(call), 'code-voided', id);
      return { status: 200, json: { voided: true } };
    },
  }),
  ...(['open', 'close'] as const).map((step) =>
    endpointWithoutBody({
      method: 'POST',
      path: `/waves/:id/${step}`,
      summary: step === 'open' ? 'Take answers from now on' : 'Take no more answers, and freeze the reports',
      access: ['teacher', 'leader', 'operator'],
      replies: { 200: 'The status' },
      problems: ['wave-unknown', 'wave-state'],
      run: async (call) => {
        const { id } = await waveOf(call);
        const wave = await (step === 'open' ? openWave : closeWave)(call.at, staff(call), id);
        if (step === 'close') await call.at.freeze(wave);
        return { status: 200, json: await waveStatus(call.at.db, wave) };
      },
    }),
  ),
  endpoint({
    method: 'POST',
    path: '/waves/:id/release',
    summary: 'Release the report, after having looked for suspicion under § 12-4',
    access: ['leader'],
    body: releaseBody,
    replies: { 200: 'The status' },
    problems: ['invalid-body', 'wave-unknown', 'wave-state', 'wave-open'],
    run: async (call) => {
      const { id } = await waveOf(call);
      const wave = await releaseWave(call.at, staff(call), id, call.body);
      return { status: 200, json: await waveStatus(call.at.db, wave) };
    },
  }),
  endpointWithoutBody({
    method: 'GET',
    path: '/waves/:id/form',
    summary: 'Preview of the form; stores nothing',
    access: ['teacher', 'leader', 'operator'],
    replies: { 200: 'The form, with preview: true' },
    problems: ['wave-unknown'],
    run: async (call) => ({ status: 200, json: await previewForm(call.at, await waveOf(call)) }),
  }),
];
