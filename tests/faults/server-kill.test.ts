import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '@klasseklima/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleChild, CollectorProcess, freePort } from './child-process.ts';
import { openWaveBy, Pupil, postTo } from './pupils.ts';

const long = process.env.KLASSEKLIMA_FAULTS === 'long';
const kills = long ? 200 : 4;
const perKill = 12;

let script: string;
let folder: string;
beforeAll(async () => {
  script = await bundleChild();
  folder = mkdtempSync(join(tmpdir(), 'klasseklima-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('kill -9 of the server while a class sends', () => {
  it(`loses no acknowledged answer and stores none twice in ${kills} kills`, async () => {
    const server = new CollectorProcess(script, folder, await freePort());
    const post = postTo(server.address);
    const waves: { id: string; pupils: Pupil[] }[] = [];
    await server.start();
    for (let k = 0; k < kills; k += 1) {
      const { id, codes } = await openWaveBy(post, `c${k}`, perKill);
      const pupils = codes.map((code) => new Pupil(code));
      waves.push({ id, pupils });
      const sending = Promise.all(
        pupils.map((pupil, i) => pause(i * 4).then(() => pupil.sendUntilTaken(post))),
      );
      await pause(Math.random() * perKill * 6);
      await server.kill();
      await server.start();
      await sending;
    }
    // Everything that was acknowledged before a kill is still known: sent again it gets the very same receipt.
    for (const { pupils } of waves) for (const pupil of pupils) expect(await pupil.send(post)).toBe(true);
    await server.kill();

    const storage = await openStorage({ folder: join(folder, 'data') });
    let stored = 0;
    for (const { id, pupils } of waves) {
      const rows = await storage.db
        .selectFrom(`inbox_${id.replaceAll('-', '')}`)
        .select('id')
        .execute();
      expect(rows).toHaveLength(pupils.length);
      stored += rows.length;
    }
    await storage.close();
    const pupils = waves.flatMap((wave) => wave.pupils);
    const sends = pupils.reduce((sum, pupil) => sum + pupil.sends, 0);
    console.log(
      `kill -9 of the server: ${kills} kills, ${pupils.length} pupils, ${sends} sends, ${stored} stored, 0 lost, 0 twice`,
    );
    expect(stored).toBe(pupils.length);
  });
});

describe('kill -9 while the storage is made', () => {
  it(`leaves a folder that opens, in ${long ? 20 : 3} kills`, async () => {
    const rounds = long ? 20 : 3;
    const port = await freePort();
    for (let k = 0; k < rounds; k += 1) {
      const place = join(folder, `fresh-${k}`);
      const server = new CollectorProcess(script, place, port);
      server.spawn();
      await pause(300 + ((k + 1) / rounds) * 5_000);
      await server.kill();
      const storage = await openStorage({ folder: join(place, 'data') });
      expect(await storage.db.selectFrom('wave').select('id').execute()).toEqual([]);
      await storage.close();
      rmSync(place, { recursive: true, force: true });
    }
    console.log(`kill -9 while the storage is made: ${rounds} kills, ${rounds} folders open`);
  });
});
