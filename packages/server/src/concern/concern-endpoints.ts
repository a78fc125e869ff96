import { writeAudit } from '../audit/write-audit.ts';
import { reaches } from '../http/actor.ts';
import { type Endpoint, endpointWithoutBody, staff } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { namedFor } from '../wave/named-readers.ts';

export const concernEndpoints: readonly Endpoint[] = [
  endpointWithoutBody({
    method: 'GET',
    path: '/concerns',
    summary: 'Concerns that wait for whoever was named to read or act on them; each look is logged',
    access: ['teacher', 'leader'],
    replies: { 200: '{ concerns: [{ id, wave, respondent, items, raisedAt, attempts }] }' },
    problems: [],
    run: async (call) => {
      const rows = await call.at.db
        .selectFrom('concern as c')
        .innerJoin('wave as w', 'w.id', 'c.wave')
        .selectAll('w')
        .select(['c.id as concern', 'c.respondent', 'c.items', 'c.raised_at', 'c.attempts'])
        .where('c.acknowledged_at', 'is', null)
        .orderBy('c.raised_at')
        .execute();
      const mine = rows.filter((row) => reaches(staff(call), row) && namedFor(row, staff(call)));
      for (const row of mine)
        await writeAudit(call.at.db, call.at, staff(call), 'concern-read', row.id, { concern: row.concern });
      const concerns = mine.map((row) => ({
        id: row.concern,
        wave: row.id,
        respondent: row.respondent,
        items: row.items,
        raisedAt: row.raised_at,
        attempts: row.attempts,
      }));
      return { status: 200, json: { concerns } };
    },
  }),
  endpointWithoutBody({
    method: 'POST',
    path: '/concerns/:id/acknowledge',
    summary: 'Say that you have seen it and act; it is not raised again',
    access: ['teacher', 'leader'],
    replies: { 200: '{ acknowledged: true }' },
    problems: ['not-found'],
    run: async (call) => {
      const row = await call.at.db
        .selectFrom('concern as c')
        .innerJoin('wave as w', 'w.id', 'c.wave')
        .selectAll('w')
        .where('c.id', '=', call.parameters.id ?? '')
        .executeTakeFirst();
      if (!row || !reaches(staff(call), row) || !namedFor(row, staff(call)))
        throw new Problem(404, 'not-found');
      await call.at.db
        .updateTable('concern')
        .set({ acknowledged_at: call.at.now().toISOString(), acknowledged_by: staff(call).subject })
        .where('id', '=', call.parameters.id ?? '')
        .where('acknowledged_at', 'is', null)
        .execute();
      await writeAudit(call.at.db, call.at, staff(call), 'concern-acknowledged', row.id, {
        concern: call.parameters.id ?? '',
      });
      return { status: 200, json: { acknowledged: true } };
    },
  }),
];
