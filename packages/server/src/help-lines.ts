import type { HelpLine } from './collecting.ts';

/** Where a pupil in Norway finds help, free and without giving a name. Only numbers found in public sources; a host passes its own. */
export const norwegianHelpLines: readonly HelpLine[] = [
  {
    id: 'alarmtelefonen',
    name: 'Alarmtelefonen for barn og unge',
    phone: '116 111',
    address: 'https://www.116111.no',
  },
  {
    id: 'kors-pa-halsen',
    name: 'Kors på halsen',
    address: 'https://korspahalsen.no',
  },
  { id: 'ung', name: 'Ung.no', address: 'https://www.ung.no' },
];
