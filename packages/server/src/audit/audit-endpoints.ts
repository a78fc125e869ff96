import { type Endpoint, endpointWithoutBody, staff } from '../http/endpoint.ts';

export const auditEndpoints: readonly Endpoint[] = [
  endpointWithoutBody({
    method: 'GET',
    path: '/audit',
    summary: "Who did and read what in the leader's schools, newest first",
    access: ['leader'],
    query: ['wave', 'before'],
    replies: {
      200: '{ entries: [{ id, at, actor, role, action, wave, detail }] }, 500 at most; before = id of the last',
    },
    problems: [],
    run: async (call) => {
      const { schools } = staff(call);
      if (schools.length === 0) return { status: 200, json: { entries: [] } };
      let entries = call.at.db
        .selectFrom('audit as a')
        .innerJoin('wave as w', 'w.id', 'a.wave')
        .select(['a.id', 'a.at', 'a.actor', 'a.role', 'a.action', 'a.wave', 'a.detail'])
        .where('w.school', 'in', schools)
        .orderBy('a.id', 'desc')
        .limit(500);
      const wave = call.query.get('wave');
      if (wave !== null) entries = entries.where('a.wave', '=', wave);
      const before = Number(call.query.get('before') ?? '');
      if (Number.isInteger(before) && before > 0) entries = entries.where('a.id', '<', before);
      return { status: 200, json: { entries: await entries.execute() } };
    },
  }),
];
