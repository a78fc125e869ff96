import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleChild, CollectorProcess, freePort } from './child-process.ts';
import { openWaveBy, Pupil, postTo } from './pupils.ts';

/** A disk of its own that can be filled; null where this user may not make one. */
function smallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'klasseklima-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    rmSync(place, { recursive: true, force: true });
    return null;
  }
}

const disk = process.platform === 'linux' && process.getuid?.() === 0 ? smallDisk() : null;
afterAll(() => {
  if (!disk) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

describe.skipIf(disk === null)('a disk that is full', () => {
  it('acknowledges nothing that is not kept, and goes on when there is room again', async () => {
    const place = join(disk ?? '', 'collector');
    mkdirSync(place);
    const server = new CollectorProcess(await bundleChild(), place, await freePort());
    const post = postTo(server.address);
    await server.start();
    const { id, codes } = await openWaveBy(post, 'c', 400);
    const pupils = codes.map((code) => new Pupil(code));
    for (const pupil of pupils.slice(0, 20)) await pupil.send(post);

    const filler = join(disk ?? '', 'filler');
    fill(filler);
    let refused = 0;
    for (const pupil of pupils.slice(20)) if (!(await pupil.send(post))) refused += 1;
    const acknowledged = pupils.filter((pupil) => pupil.acknowledged > 0).length;
    rmSync(filler);

    // The database may have ended itself over it; a service manager would start it again.
    await server.kill();
    await server.start();
    for (const pupil of pupils) await pupil.sendUntilTaken(post);
    const status = await fetch(`${server.address}/waves/${id}`).then((response) => response.json());
    await server.kill();
    expect(status.answered).toBe(pupils.length);
    console.log(
      `disk full: ${acknowledged} acknowledged and ${refused} refused while full, ${status.answered} of ${pupils.length} stored in the end, 0 lost, 0 twice`,
    );
  });
});

/** Writes until nothing more fits, down to single bytes. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // Full at this size: try a smaller piece.
    }
  }
  closeSync(file);
}
