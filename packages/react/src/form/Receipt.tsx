import type { FormText } from '@klasseklima/core';
import { useState } from 'react';
import { useWords } from './form-words.ts';

const colours: readonly FormText[] = [
  'calm-colour-0',
  'calm-colour-1',
  'calm-colour-2',
  'calm-colour-3',
  'calm-colour-4',
  'calm-colour-5',
];
const blank: readonly number[] = Array.from({ length: 30 }, () => 0);

/** Thanks, and something calm to do, so that nobody sees who is done first. */
export function Receipt({ receipt }: { readonly receipt: string | null }) {
  const words = useWords();
  return (
    <>
      <h2 className="kk-title" tabIndex={-1}>
        {words('receipt-title')}
      </h2>
      <p className="kk-text">{words('receipt-about')}</p>
      {receipt !== null && <p className="kk-text">{words('receipt-code', { receipt })}</p>}
      <Tiles />
    </>
  );
}

function Tiles() {
  const words = useWords();
  const [tiles, setTiles] = useState(blank);
  const turn = (place: number) =>
    setTiles(tiles.map((colour, i) => (i === place ? (colour + 1) % colours.length : colour)));
  return (
    <section className="kk-calm" aria-label={words('calm-title')}>
      <h3 className="kk-calm-title">{words('calm-title')}</h3>
      <p className="kk-text">{words('calm-about')}</p>
      <div className="kk-tiles">
        {tiles.map((colour, place) => (
          <button
            className="kk-tile"
            type="button"
            // biome-ignore lint/suspicious/noArrayIndexKey: a tile is its place
            key={place}
            data-kk-colour={colour}
            aria-label={words('calm-tile', { number: place + 1, colour: words(colours[colour]!) })}
            onClick={() => turn(place)}
          />
        ))}
      </div>
    </section>
  );
}
