import { peerNomination } from '@klasseklima/core/catalog/peer-nomination';
import { en } from '@klasseklima/core/text/nomination/en';
import { nb } from '@klasseklima/core/text/nomination/nb';
import { nn } from '@klasseklima/core/text/nomination/nn';
import { createRoot } from 'react-dom/client';
import { NominationForm } from '../../../packages/react/src/nomination/NominationForm.tsx';

declare global {
  interface Window {
    sent: unknown[];
  }
}
window.sent = [];

const wanted = new URLSearchParams(location.search);
const names = [
  'Aurora',
  'Bjørn',
  'Cecilie',
  'Daniel',
  'Ella',
  'Fatima',
  'Gustav',
  'Hedda',
  'Isak',
  'Jenny',
  'Kasper',
  'Anne-Margrethe Constanse',
  'Mikkel',
  'Nora',
  'Oskar',
  'Pernille',
  'Ravn',
  'Sofia',
  'Tobias',
  'Ylva',
  'Åse',
  'Ødegård',
];
const roster = names.map((name, i) => ({ key: `p${i}`, name }));
const text = { nb, nn, en }[wanted.get('locale') ?? 'nb'] ?? nb;
const limited = wanted.has('atMost');
const instrument = limited
  ? {
      ...peerNomination,
      items: peerNomination.items.map((item) => ({ ...item, atMost: Number(wanted.get('atMost')) })),
    }
  : peerNomination;

createRoot(document.getElementById('root')!).render(
  <NominationForm
    instrument={instrument}
    roster={roster}
    self="p4"
    seed={Number(wanted.get('seed') ?? 11)}
    text={text}
    readers={['kontaktlærer Hansen']}
    deletedOn="2027-06-30"
    onSubmit={async (answers) => {
      if (wanted.has('fail') && window.sent.length === 0) {
        window.sent.push(null);
        throw new Error('no network');
      }
      window.sent.push(answers);
    }}
  />,
);
