import type { Ledger, LedgerSecret, LedgerTerm } from './ledger.ts';
import { partition } from './partition.ts';
import type { PublishedView } from './published-view.ts';

/**
 * Everything ever shown of one measure in some waves, as a reader has it in hand, for `inspectRelease`. Hidden are
 * the means withheld and every group smaller than a small group that the shown figures tell apart.
 *
 * @param about the measure as the ledger names it, the waves, and the bounds of the scale
 */
export function viewOfLedger(
  ledger: Ledger,
  about: {
    readonly measure: string;
    readonly waves: readonly string[];
    readonly min: number;
    readonly max: number;
    readonly smallGroup?: number;
  },
): PublishedView {
  const belongs = (each: LedgerSecret) => each.measure === about.measure && about.waves.includes(each.wave);
  const equations = ledger.equations.filter(({ terms }) => terms.every(belongs));
  const secrets = ledger.secrets.filter(belongs);
  const groups = about.waves.flatMap((wave) => {
    const populations = [...equations.flatMap(({ terms }) => terms), ...secrets].filter(
      (each) => each.wave === wave,
    );
    return partition(populations.map(({ sheets }) => sheets)).groups.map((sheets, index) => ({
      id: `${wave} group ${index + 1}`,
      wave,
      sheets: new Set(sheets),
    }));
  });
  const inside = ({ wave, sheets }: Pick<LedgerTerm, 'wave' | 'sheets'>) => {
    const members = new Set(sheets);
    return groups.filter(
      (group) => group.wave === wave && [...group.sheets].some((sheet) => members.has(sheet)),
    );
  };
  const sums = (secret: LedgerSecret) => Object.fromEntries(inside(secret).map(({ id }) => [id, 1]));
  const small = groups.filter(({ sheets }) => sheets.size < (about.smallGroup ?? 5));
  return {
    unknowns: groups.map(({ id, sheets }) => ({
      id,
      min: about.min * sheets.size,
      max: about.max * sheets.size,
      respondents: sheets.size,
    })),
    published: equations.map(({ id, terms, lower, upper }) => ({
      id,
      terms: Object.fromEntries(
        terms.flatMap((term) => inside(term).map((group) => [group.id, term.weight[0] / term.weight[1]])),
      ),
      lower,
      upper,
    })),
    hidden: [
      ...secrets.map((secret) => ({ id: `${secret.wave} withheld`, terms: sums(secret) })),
      ...small.map(({ id }) => ({ id, terms: { [id]: 1 } })),
    ],
  };
}
