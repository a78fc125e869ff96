import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './packed.ts';

const portalFolder = join(root, 'examples/school-portal');

/** The school portal as `npm run demo` starts it, in a folder or on a database of its own. Needs a build. */
export class PortalProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'klasseklima-portal-'));
  address = '';
  private child: ChildProcess | null = null;

  constructor(private readonly databaseUrl: string | null = null) {}

  async start(): Promise<this> {
    const child = spawn('pnpm', ['exec', 'tsx', 'server/main.ts', '--port', '0', '--folder', this.folder], {
      cwd: portalFolder,
      env: { ...process.env, DATABASE_URL: this.databaseUrl ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    let printed = '';
    child.stderr.on('data', (data) => {
      printed += String(data);
    });
    for await (const data of child.stdout) {
      printed += String(data);
      const address = /Start\s+(http:\/\/localhost:\d+)/.exec(printed)?.[1];
      if (address) {
        this.address = address;
        child.stdout.resume();
        return this;
      }
    }
    throw new Error(`the portal did not start:\n${printed}`);
  }

  /** Codes of the wave that is open from the start. */
  codes(): string[] {
    return JSON.parse(readFileSync(join(this.folder, 'codes.json'), 'utf8'));
  }

  /** Without a chance to tidy up, as a power cut would: the whole process group gets SIGKILL. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  async ask(role: 'teacher' | 'leader', path: string, body?: unknown) {
    const response = await fetch(`${this.address}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'x-portal-role': role, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  }
}
