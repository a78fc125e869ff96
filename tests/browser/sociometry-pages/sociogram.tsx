import { en } from '@klasseklima/core/text/sociometry/en';
import { nb } from '@klasseklima/core/text/sociometry/nb';
import { nn } from '@klasseklima/core/text/sociometry/nn';
import { SociogramFigure } from '@klasseklima/react';
import { createRoot } from 'react-dom/client';
import { inventedView } from '../../../packages/charts/src/sociogram/fixture-class.test-support.ts';

declare global {
  interface Window {
    listsShown: number;
  }
}
window.listsShown = 0;

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
  'Anne-Margrethe',
  'Jenny',
  'Kasper',
  'Åse',
];
const nameOf = (pupil: string) => {
  const at = Number(pupil.slice(1)) - 1;
  return `${names[at % names.length]} ${String.fromCharCode(65 + Math.floor(at / names.length))}`;
};
const view = inventedView(Number(wanted.get('pupils') ?? 24), 3, 5);

createRoot(document.getElementById('root')!).render(
  <div className="kk-root">
    <SociogramFigure
      view={view}
      contextLabel="jobbe sammen"
      nameOf={wanted.has('keys') ? (pupil) => pupil : nameOf}
      text={{ nb, nn, en }[wanted.get('locale') ?? 'nb'] ?? nb}
      level={2}
      onListsShown={() => {
        window.listsShown += 1;
      }}
    />
  </div>,
);
