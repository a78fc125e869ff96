import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { sources } from '../support/bundle-page.ts';
import { root } from '../support/packed.ts';

/** The child as one file from the sources; what it takes from npm is found beside the server package. */
export async function bundleChild(name = 'collector-child'): Promise<string> {
  const cache = join(root, 'packages/server/node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outfile = join(mkdtempSync(join(cache, 'faults-')), 'child.mjs');
  await build({
    entryPoints: [join(root, `tests/faults/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: [
      '@electric-sql/pglite',
      'pg',
      'highs',
      'kysely',
      'hono',
      '@hono/node-server',
      'papaparse',
      'uqr',
    ],
    plugins: [sources],
    // A dependency in CommonJS asks for `require`, which a module does not have.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

/** A collector that can be killed and started again on the same folder and port. */
export class CollectorProcess {
  private child: ChildProcess | null = null;
  constructor(
    private readonly script: string,
    private readonly folder: string,
    readonly port: number,
    private readonly databaseUrl: string | null = null,
  ) {}

  /** Memory the process holds, in MiB, as Linux counts it. */
  get memoryMiB(): number {
    const status = readFileSync(`/proc/${this.child?.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the process without waiting for it. */
  spawn(): ChildProcess {
    const args = [
      this.script,
      this.databaseUrl ?? join(this.folder, 'data'),
      join(this.folder, 'keys'),
      String(this.port),
    ];
    this.child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    return this.child;
  }

  async start(): Promise<void> {
    const child = this.spawn();
    let said = '';
    child.stderr?.on('data', (text) => {
      said += String(text);
    });
    for await (const text of child.stdout ?? [])
      if (String(text).includes('ready')) return void child.stdout?.resume();
    throw new Error(`the collector did not start:\n${said.slice(0, 2000)}`);
  }

  /** As a power switch does it for the process: no warning, nothing flushed. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
