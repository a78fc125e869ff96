import type { Instrument } from '../src/instrument/instrument-schema.ts';
import type { Scale } from '../src/instrument/scale-schema.ts';

/** How one scale is scored, in a few lines of Markdown. */
export function scaleEntry(instrument: Instrument) {
  return (scale: Scale) => {
    const words = instrument.wording.en?.scales[scale.id];
    const lines = [
      `Items: ${scale.items.map((id) => `\`${id}\``).join(', ')}.`,
      scale.reverse?.length ? `Reversed: ${scale.reverse.map((id) => `\`${id}\``).join(', ')}.` : '',
      `Score: ${describeScore(scale)}${scale.transform ? `, then × ${scale.transform.multiply} + ${scale.transform.add}` : ''}. Missing: ${describeMissing(scale)}. Higher is ${scale.higherIs}.`,
      scale.bands
        ? `Bands: ${scale.bands.cuts.map(({ band, from }) => (from === undefined ? band : `${band} from ${from}`)).join(', ')} (${scale.bands.population}).`
        : '',
      scale.audience ? `Shown only to: ${scale.audience.join(', ')}.` : '',
    ];
    const title = words ? `${words.name} (\`${scale.id}\`)` : `\`${scale.id}\``;
    return [`### ${title}`, words?.about, lines.filter(Boolean).join('\n')].filter(Boolean).join('\n\n');
  };
}

function describeScore({ score }: Scale): string {
  if (score.kind === 'partial-credit')
    return `Rasch partial credit, weighted likelihood, ${score.rescale.add} + ${score.rescale.multiply} × location`;
  if (score.kind !== 'count' && score.kind !== 'any') return score.kind;
  const cut =
    score.atOrAbove === undefined ? `at or below ${score.atOrBelow}` : `at or above ${score.atOrAbove}`;
  return score.kind === 'count' ? `number of items ${cut}` : `1 if any item is ${cut}, else 0`;
}

function describeMissing({ missing, items }: Scale): string {
  switch (missing.kind) {
    case 'min-answered':
      return `at least ${missing.count} of ${items.length} answered`;
    case 'max-missing':
      return `at most ${missing.count} of ${items.length} missing`;
    case 'min-share':
      return `at least ${missing.share * 100} % answered`;
    case 'prorate':
      return `prorated from ${missing.minAnswered} of ${items.length} answered`;
    case 'none':
      return 'none may be missing';
  }
}
