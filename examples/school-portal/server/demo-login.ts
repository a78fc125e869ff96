import type { CasePerson } from '@klasseklima/core';
import type { Actor, Authorize } from '@klasseklima/server';

/** The people of the trial school. A real host takes them from its own login (Feide, LTI, its sessions). */
const people: Readonly<Record<string, { readonly actor: Actor; readonly office: CasePerson['roles'] }>> = {
  teacher: {
    actor: { role: 'teacher', subject: 'teacher-1', schools: ['solbakken'], classes: ['7b'] },
    office: ['staff'],
  },
  leader: {
    actor: { role: 'leader', subject: 'leader-1', schools: ['solbakken'], classes: [] },
    office: ['leader'],
  },
};

/** Whoever opens the teacher's page is the teacher: this is a trial school, and the page says so. */
const personOf = (request: Request) => people[request.headers.get('x-portal-role') ?? ''] ?? null;

/** For waves and reports. An adult whom an open case is about is nobody here. */
export const waveLogin =
  (isBarred: (person: string) => Promise<boolean>): Authorize =>
  async (request) => {
    const found = personOf(request);
    return found === null || (await isBarred(found.actor.subject)) ? null : found.actor;
  };

/** For cases: the case file itself decides what each person may read. */
export const caseLogin = (request: Request): CasePerson | null => {
  const found = personOf(request);
  return found && { id: found.actor.subject, roles: found.office, schools: found.actor.schools };
};
