import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allEndpoints } from './endpoints/all-endpoints.ts';
import { send, startWave, withCode } from './fixture/send-answers.ts';
import {
  people,
  type TestCollector,
  temporaryStorage,
  testCollector,
  waveOf,
} from './fixture/test-collector.ts';
import type { Role } from './http/actor.ts';
import type { Storage } from './storage/open-storage.ts';

const roles: readonly Role[] = [
  'pupil',
  'guardian',
  'teacher',
  'leader',
  'municipality',
  'researcher',
  'operator',
];

/** Who may do what, written out a second time on purpose: a change of access must be made twice. */
const matrix: Readonly<Record<string, string>> = {
  'POST /waves': 'leader operator',
  'GET /waves': 'teacher leader operator',
  'GET /waves/:id': 'teacher leader operator',
  'POST /waves/:id/codes': 'teacher leader operator',
  'POST /waves/:id/codes/void': 'teacher leader operator',
  'POST /waves/:id/open': 'teacher leader operator',
  'POST /waves/:id/close': 'teacher leader operator',
  'POST /waves/:id/release': 'leader',
  'GET /waves/:id/form': 'teacher leader operator',
  'GET /form': 'answering',
  'POST /submissions': 'answering',
  'GET /waves/:id/report': 'pupil guardian teacher leader researcher',
  'GET /schools/:school/report': 'leader municipality',
  'GET /waves/:id/answers': 'teacher leader',
  'GET /waves/:id/sociogram': 'teacher leader',
  'GET /concerns': 'teacher leader',
  'POST /concerns/:id/acknowledge': 'teacher leader',
  'POST /pupils/export': 'leader',
  'POST /pupils/erase': 'leader',
  'POST /classes/unlink': 'leader',
  'GET /audit': 'leader',
  'GET /health': 'open',
};

let storage: Storage;
let at: TestCollector;
let wave: { id: string; codes: string[] };
beforeAll(async () => {
  storage = await temporaryStorage();
  at = testCollector(storage);
  wave = await startWave(at, { invited: 8 });
}, 60_000);
afterAll(() => storage.close());

describe('the role matrix', () => {
  it('names every endpoint', () =>
    expect(allEndpoints.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      Object.keys(matrix).sort(),
    ));

  const staffed = allEndpoints.filter(({ access }) => typeof access !== 'string');
  describe.each(staffed.map((each) => [`${each.method} ${each.path}`, each] as const))('%s', (name, each) => {
    const path = each.path.replace(':id', 'nothing').replace(':school', 'fjell');
    const body = each.method === 'POST' ? {} : undefined;
    it('asks nobody to sign in', async () =>
      expect((await at.call(each.method, path, { body })).json.code).toBe('sign-in'));
    it.each(roles)('%s', async (role) => {
      const as = { role, subject: role, schools: ['fjell'], classes: ['7b'] };
      const { status } = await at.call(each.method, path, { as, body });
      if (matrix[name]?.split(' ').includes(role)) expect(status).not.toBe(403);
      else expect(status).toBe(403);
    });
  });
});

describe('reach', () => {
  const { teacher, leader } = people;
  it.each([
    ['a teacher of another class', { ...teacher, classes: ['7a'] }],
    ['a teacher of a class with the same id elsewhere', { ...teacher, schools: ['dal'] }],
    ['a leader of another school', { ...leader, schools: ['dal'] }],
  ])('%s gets the answer of an unknown wave', async (_, as) => {
    const found = await at.call('GET', `/waves/${wave.id}`, { as });
    const unknown = await at.call('GET', '/waves/00000000-0000-4000-8000-000000000000', { as });
    expect([found.status, found.json]).toEqual([unknown.status, unknown.json]);
    expect((await at.call('GET', '/waves', { as })).json.waves).toEqual([]);
  });
  it('a leader cannot create a wave for another school', async () => {
    const elsewhere = { ...leader, schools: ['dal'] };
    expect((await at.call('POST', '/waves', { as: elsewhere, body: waveOf() })).json.code).toBe('forbidden');
  });
  it('a code opens its own wave and no staff page', async () => {
    const code = wave.codes[0] ?? '';
    expect((await at.call('GET', '/form', withCode(code))).json.wave.id).toBe(wave.id);
    expect((await at.call('GET', `/waves/${wave.id}`, withCode(code))).json.code).toBe('sign-in');
    expect((await at.call('GET', `/waves/${wave.id}/report`, withCode(code))).json.code).toBe('sign-in');
  });
  it('a person of staff cannot answer for a pupil', async () =>
    expect((await at.call('GET', `/form?wave=${wave.id}`, { as: teacher })).json.code).toBe('code-missing'));

  it('shows each role only its own report, after release, and an operator none', async () => {
    for (const code of wave.codes.slice(0, 6)) await send(at, code);
    await at.call('POST', `/waves/${wave.id}/close`, { as: leader });
    await at.call('POST', `/waves/${wave.id}/release`, { as: leader, body: { suspicion: { found: false } } });
    const as = (role: Role) => ({ as: { role, subject: role, schools: ['fjell'], classes: ['7b'] } });
    const report = (role: Role) => at.call('GET', `/waves/${wave.id}/report`, as(role));
    expect((await report('teacher')).json.audience).toBe('teacher');
    expect((await report('leader')).json.audience).toBe('leader');
    // Not among the audiences of this wave.
    expect((await report('pupil')).json.code).toBe('no-report');
    expect((await report('researcher')).json.code).toBe('no-report');
    expect((await report('operator')).status).toBe(403);
  });
});
