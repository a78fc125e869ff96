import { InputError, releaseSociometry } from '@klasseklima/core';
import { writeAudit } from '../audit/write-audit.ts';
import { type Call, type Endpoint, endpointWithoutBody, staff } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { namedFor, requireReader } from '../wave/named-readers.ts';
import { findWave, type WaveRecord } from '../wave/wave-record.ts';
import { codebookOf, tableOf } from './answer-table.ts';
import { readAnswers, readNominations } from './read-answers.ts';

/** A wave whose single answers this person may read, with the look on record before anything is read. */
async function waveToRead(call: Call<null>, action: string): Promise<WaveRecord> {
  const wave = await findWave(call.at.db, call.parameters.id ?? '', staff(call));
  requireReader(wave, staff(call));
  await writeAudit(call.at.db, call.at, staff(call), action, wave.id);
  return wave;
}

export const answerEndpoints: readonly Endpoint[] = [
  endpointWithoutBody({
    method: 'GET',
    path: '/waves/:id/answers',
    summary: 'Single answers, for the readers the wave names; every look is logged',
    access: ['teacher', 'leader'],
    query: ['format'],
    replies: {
      200: '{ answers: [{ respondent, late, sheet }] }; with format=csv a table, format=codebook its codebook',
    },
    problems: ['wave-unknown', 'not-identifiable', 'forbidden'],
    run: async (call) => {
      const wave = await waveToRead(call, 'answers-read');
      const answers = await readAnswers(call.at.db, wave);
      const format = call.query.get('format');
      if (format !== 'csv' && format !== 'codebook') return { status: 200, json: { answers } };
      const instrument = await call.at.instrumentByHash(wave.instrument_hash);
      return csv(format === 'csv' ? tableOf(instrument, answers) : codebookOf(instrument));
    },
  }),
  endpointWithoutBody({
    method: 'GET',
    path: '/waves/:id/sociogram',
    summary:
      'The class as a network over its waves so far, for the readers the waves name; every look is logged',
    access: ['teacher', 'leader'],
    query: ['context'],
    replies: { 200: 'A released sociogram' },
    problems: ['wave-unknown', 'wave-open', 'not-identifiable', 'forbidden', 'no-report'],
    run: async (call) => {
      const wave = await waveToRead(call, 'sociogram-read');
      if (wave.state !== 'closed' && wave.state !== 'released') throw new Problem(409, 'wave-open');
      const waves = [];
      for (const each of await wavesUpTo(call, wave)) waves.push(await readNominations(call.at, each));
      const context = call.query.get('context') ?? waves.at(-1)?.nominations.contexts?.[0]?.id ?? '';
      try {
        const released = releaseSociometry({
          waves,
          unit: { kind: 'class', id: wave.class, label: wave.class_label },
          context,
          reader: { id: staff(call).subject, audience: staff(call).role === 'leader' ? 'leader' : 'teacher' },
          simulated: wave.simulated,
        });
        return { status: 200, json: released };
      } catch (error) {
        if (error instanceof InputError) throw new Problem(404, 'no-report');
        throw error;
      }
    },
  }),
];

/** Earlier waves of the same class and instrument whose pupils were told of this reader, and the wave itself, oldest first. */
async function wavesUpTo(call: Call<null>, wave: WaveRecord): Promise<WaveRecord[]> {
  const closed = await call.at.db
    .selectFrom('wave')
    .selectAll()
    .where('school', '=', wave.school)
    .where('class', '=', wave.class)
    .where('instrument', '=', wave.instrument)
    .where('identity', '=', wave.identity)
    .where('simulated', '=', wave.simulated)
    .where('state', 'in', ['closed', 'released'])
    .where('closed_at', '<', wave.closed_at)
    .orderBy('closed_at')
    .execute();
  return [...closed.filter((each) => namedFor(each, staff(call))), wave];
}

function csv(text: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="klasseklima.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
