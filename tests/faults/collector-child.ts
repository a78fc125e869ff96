import { createServer } from 'node:http';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { createCollector, folderKeys, openStorage, toNodeListener } from '@klasseklima/server';

// A collector in a process of its own, to be killed. Everybody is the leader.
const [place = '', keys = '', port = '0'] = process.argv.slice(2);
const storage = await openStorage(place.startsWith('postgres:') ? { databaseUrl: place } : { folder: place });
const collector = createCollector({
  storage,
  instruments: [classClimate],
  keys: folderKeys(keys),
  authorize: () => ({ role: 'leader', subject: 'leader', schools: ['fjell'], classes: [] }),
});
const server = createServer(toNodeListener(collector.handle));
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
