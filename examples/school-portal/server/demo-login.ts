import type { Actor, Authorize } from '@klasseklima/server';

/** The people of the trial school. A real host takes them from its own login (Feide, LTI, its sessions). */
const people: Readonly<Record<string, Actor>> = {
  teacher: { role: 'teacher', subject: 'teacher-1', schools: ['solbakken'], classes: ['7b'] },
  leader: { role: 'leader', subject: 'leader-1', schools: ['solbakken'], classes: [] },
};

/** Whoever opens the teacher's page is the teacher: this is a trial school, and the page says so. */
export const demoLogin: Authorize = (request) => people[request.headers.get('x-portal-role') ?? ''] ?? null;
