import type { Audience } from '@klasseklima/core';
import { type Role, reaches } from '../http/actor.ts';
import { type Endpoint, endpointWithoutBody, staff } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { readReport } from '../report/read-report.ts';
import { roundKeyOf } from '../report/round-key.ts';
import { findWave, termsOf } from '../wave/wave-record.ts';

/** Each role reads as the audience of its name; an operator runs the machine and reads nothing. */
function audienceOf(role: Role): Audience {
  if (role === 'operator') throw new Problem(403, 'forbidden');
  return role;
}

export const reportEndpoints: readonly Endpoint[] = [
  endpointWithoutBody({
    method: 'GET',
    path: '/waves/:id/report',
    summary: "The class's report as this role may see it; frozen at close",
    access: ['pupil', 'guardian', 'teacher', 'leader', 'researcher'],
    replies: { 200: 'A class report' },
    problems: ['wave-unknown', 'wave-open', 'wave-not-released', 'no-report'],
    run: async (call) => {
      const wave = await findWave(call.at.db, call.parameters.id ?? '', staff(call));
      const audience = audienceOf(staff(call).role);
      if (!termsOf(wave).audiences.includes(audience)) throw new Problem(404, 'no-report');
      if (wave.state === 'created' || wave.state === 'open') throw new Problem(409, 'wave-open');
      // The leader reads before releasing: that is when suspicion under § 12-4 is looked for.
      if (wave.state === 'closed' && audience !== 'leader') throw new Problem(409, 'wave-not-released');
      await call.at.freeze(wave);
      const report = await readReport(call.at.db, {
        school: wave.school,
        roundKey: roundKeyOf(wave),
        audience,
        unit: wave.class,
        kind: 'class-report',
      });
      return { status: 200, json: report };
    },
  }),
  endpointWithoutBody({
    method: 'GET',
    path: '/schools/:school/report',
    summary:
      'The classes of a round side by side, never ranked; with unit: one grade or the school over its waves',
    access: ['leader', 'municipality'],
    query: ['round', 'instrument', 'unit'],
    replies: { 200: 'A school report, or the class report of a grade or school' },
    problems: ['wave-unknown', 'wave-open', 'no-report'],
    run: async (call) => {
      const school = call.parameters.school ?? '';
      if (!reaches(staff(call), { school })) throw new Problem(404, 'wave-unknown');
      const unit = call.query.get('unit');
      const report = await readReport(call.at.db, {
        school,
        roundKey: `${call.query.get('round') ?? ''}/${call.query.get('instrument') ?? ''}`,
        audience: audienceOf(staff(call).role),
        unit: unit ?? school,
        kind: unit === null ? 'school-report' : 'class-report',
      });
      return { status: 200, json: report };
    },
  }),
];
