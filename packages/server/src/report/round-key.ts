import { createHash } from 'node:crypto';
import type { WaveRecord } from '../wave/wave-record.ts';

/** Waves that are released together: those of one round and instrument, or one wave by itself. */
export function roundKeyOf({
  id,
  round,
  instrument,
}: Pick<WaveRecord, 'id' | 'round' | 'instrument'>): string {
  return round === null ? id : `${round}/${instrument}`;
}

/** What must be equal for two waves to be compared, as one text. */
export function conditionsOf({ instrument_hash, identity, administration }: WaveRecord) {
  return {
    instrument: instrument_hash,
    edition: instrument_hash,
    itemOrder: 'as-edited',
    optionOrder: 'as-edited',
    mode: `${identity === 'anonymous' ? 'anonymous' : 'not-anonymous'}/${administration}`,
  };
}

/** A short name for those conditions: waves with the same name may be compared. */
export function seriesOf(wave: WaveRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(conditionsOf(wave)))
    .digest('hex')
    .slice(0, 12);
}
