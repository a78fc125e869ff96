import { type ClassReport, parseReleased, type Released, type SchoolReport } from '@klasseklima/core';
import type { WaveStatus } from '@klasseklima/server';

export type Role = 'teacher' | 'leader';

/** A refusal of the collector: its stable code, which the page turns into a sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly code: string) {
    super(code);
  }
}

/** Speaks with the collector as one role of the trial school. */
export async function ask(
  role: Role,
  path: string,
  init: { method?: string; body?: unknown; accept?: string } = {},
) {
  const response = await fetch(`/api${path}`, {
    method: init.method ?? 'GET',
    headers: {
      'x-portal-role': role,
      ...(init.accept ? { accept: init.accept } : {}),
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  if (!response.ok) {
    const { code }: { code?: string } = await response.json().catch(() => ({}));
    throw new Refused(code ?? String(response.status));
  }
  return response;
}

export async function listWaves(role: Role): Promise<readonly WaveStatus[]> {
  const { waves } = await (await ask(role, '/waves')).json();
  return waves;
}

/** A report as the gate released it; anything else is refused. */
async function readReleased(role: Role, path: string) {
  const parsed = parseReleased(await (await ask(role, path)).json());
  if (parsed.kind === 'bad') throw new Refused(parsed.issues[0]?.code ?? 'not-released');
  return parsed.value;
}

export async function readClassReport(role: Role, path: string): Promise<Released<ClassReport>> {
  const report = await readReleased(role, path);
  if (report.kind !== 'class-report') throw new Refused('not-a-class-report');
  return report;
}

export async function readSchoolReport(role: Role, path: string): Promise<Released<SchoolReport>> {
  const report = await readReleased(role, path);
  if (report.kind !== 'school-report') throw new Refused('not-a-school-report');
  return report;
}
