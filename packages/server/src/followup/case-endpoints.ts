import type { CasePerson, FollowupText, TextPack } from '@klasseklima/core';
import { en } from '@klasseklima/core/text/followup/en';
import { nb } from '@klasseklima/core/text/followup/nb';
import { nn } from '@klasseklima/core/text/followup/nn';
import { readJson } from '../http/read-json.ts';
import { caseCalendar } from './case-calendar.ts';
import { audit, CaseRefusal, type Filing } from './filing.ts';
import { listCases, readCase } from './read-case.ts';
import { confirmReceipt, exportRecord, requestErasure } from './record-export.ts';
import { postAction, postCase } from './write-case.ts';

export type CaseCall = {
  readonly filing: Filing;
  readonly person: CasePerson;
  readonly request: Request;
  readonly parameters: Readonly<Record<string, string>>;
};

/** One address. `path` is relative to where the host mounts the case file. */
export type CaseEndpoint = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  readonly status: 200 | 201;
  run(call: CaseCall): Promise<unknown>;
};

const packs: Readonly<Record<string, TextPack<FollowupText>>> = { nb, nn, en };
const part = (call: CaseCall, name: string) => call.parameters[name] ?? '';

export const caseEndpoints: readonly CaseEndpoint[] = [
  {
    method: 'GET',
    path: '/',
    summary: 'the cases you may know of, without a word that anybody wrote',
    status: 200,
    run: ({ filing, person }) => listCases(filing, person),
  },
  {
    method: 'POST',
    path: '/',
    summary: 'open a case: { id, school, grade, whoBullied, accused }',
    status: 201,
    run: async ({ filing, person, request }) => postCase(filing, person, await readJson(request)),
  },
  {
    method: 'GET',
    path: '/:id',
    summary: 'the frame and the dossiers that are yours to read; one line in the log for each',
    status: 200,
    run: (call) => readCase(call.filing, call.person, part(call, 'id')),
  },
  {
    method: 'POST',
    path: '/:id/actions',
    summary: 'one action: { version, action }; answers what you may then see',
    status: 200,
    run: async (call) => postAction(call.filing, call.person, part(call, 'id'), await readJson(call.request)),
  },
  {
    method: 'GET',
    path: '/:id/calendar.ics',
    summary: 'the open steps as iCalendar, without names; ?locale=nb, nn or en',
    status: 200,
    run: async (call) => {
      const view = await readCase(call.filing, call.person, part(call, 'id'));
      const words = packs[new URL(call.request.url).searchParams.get('locale') ?? 'nb'] ?? nb;
      return new Response(caseCalendar(view, words), {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'attachment; filename="plan.ics"',
          'cache-control': 'no-store',
        },
      });
    },
  },
  {
    method: 'GET',
    path: '/:id/log',
    summary: 'who read or wrote what and when; for whoever leads the case',
    status: 200,
    run: async ({ filing, person, parameters }) => {
      const id = parameters.id ?? '';
      const view = await readCase(filing, person, id);
      if (!view.me.holdsCase) throw new CaseRefusal(403, 'forbidden');
      await audit(filing.db, filing, person, 'read-log', id);
      return filing.db
        .selectFrom('case_audit')
        .select(['id as line', 'at', 'person', 'action', 'dossier'])
        .where('case_id', '=', id)
        .orderBy('id')
        .execute();
    },
  },
  {
    method: 'POST',
    path: '/:id/dossiers/:dossier/exports',
    summary: 'the record of one dossier for the archive; for whoever leads the case or keeps the archive',
    status: 201,
    run: (call) => exportRecord(call.filing, call.person, part(call, 'id'), part(call, 'dossier')),
  },
  {
    method: 'POST',
    path: '/:id/dossiers/:dossier/exports/:export/receipt',
    summary:
      'the archive holds it: { reference, digest }; the exported record of a closed case is then removed here',
    status: 200,
    run: async (call) =>
      confirmReceipt(
        call.filing,
        call.person,
        part(call, 'id'),
        part(call, 'dossier'),
        part(call, 'export'),
        await readJson(call.request),
      ),
  },
  {
    method: 'POST',
    path: '/:id/dossiers/:dossier/entries/:entry/erasure',
    summary: 'a request to erase: a note goes, a record stays, with the reason and where to complain',
    status: 200,
    run: (call) =>
      requestErasure(call.filing, call.person, part(call, 'id'), part(call, 'dossier'), part(call, 'entry')),
  },
];
