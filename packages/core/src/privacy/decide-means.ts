import { tooNarrow } from './audit-widths.ts';
import { chooseShown } from './choose-shown.ts';
import type { ScaleCase } from './decide-cells.ts';
import { meanEquation } from './equations-of.ts';
import type { LedgerEquation, LedgerSecret } from './ledger.ts';
import type { PlannedCell } from './planned-cells.ts';
import { differenceReachesBound, primaryReason } from './primary-reason.ts';
import type { HiddenReason, Unit } from './released.ts';
import { withhold } from './withhold.ts';

export type DecidedMeans = {
  readonly reasons: ReadonlyMap<string, HiddenReason | null>;
  readonly shown: readonly PlannedCell[];
  readonly equations: readonly LedgerEquation[];
  /** Populations of this wave whose mean must not be worked out. */
  readonly secrets: readonly LedgerSecret[];
};

/** Which means of a scale are shown: each by itself, then beside each other exactly, then by how far secrets stay open. */
export function decideMeans(scale: ScaleCase): DecidedMeans {
  const { cells, measure, wave, options, views } = scale;
  const reasons = new Map(cells.map((cell) => [cell.id, ownReason(cell, scale)]));
  const shown = () => cells.filter(({ id }) => reasons.get(id) === null);
  const secrets = cells
    .filter((cell) => isSecret(cell, scale, reasons))
    .map(({ sheets }) => ({ measure, wave, sheets }));
  const together = chooseShown(
    byWorth(shown()),
    shownBefore(scale),
    [...secrets, ...scale.knownSecrets.filter((each) => each.wave === wave)].map(({ sheets }) => sheets),
    options.policy.smallGroup,
  );
  for (const [id, reason] of together) reasons.set(id, reason);
  const equations = () => shown().map((cell) => meanEquation(cell, views, options.policy));
  withhold(
    () => failing(scale, equations(), secrets),
    () => shown().map((cell) => ({ figure: cell.id, sheets: cell.sheets })),
    (id) => reasons.set(id, 'secondary'),
  );
  return { reasons, shown: shown(), equations: equations(), secrets };
}

/** Secrets that do not stay open when these equations join those shown before. */
export function failing(
  { measure, bounds, known, knownSecrets, options }: ScaleCase,
  equations: readonly LedgerEquation[],
  secrets: readonly LedgerSecret[],
): LedgerSecret[] {
  return tooNarrow([...known, ...equations], [...knownSecrets, ...secrets], {
    measures: { [measure]: bounds },
    smallGroup: options.policy.smallGroup,
    solve: options.solve,
  });
}

function ownReason(cell: PlannedCell, scale: ScaleCase): HiddenReason | null {
  if (!cell.enough || !cell.estimate) return 'n-too-small';
  const reason = primaryReason(cell, scale.views, scale.options.policy);
  return reason ?? (differenceReachesBound(cell, scale) ? 'differencing' : null);
}

function shownBefore({ known, wave }: ScaleCase): (readonly string[])[] {
  return known.flatMap(({ terms }) =>
    terms.length === 1 && terms[0]?.wave === wave ? [terms[0].sheets] : [],
  );
}

/**
 * A mean is a secret if its value gives answers away, or if too few stand behind it. A grade too small to be shown
 * as a grade is none where it is made of classes that are each large enough for their own page.
 */
function isSecret(
  cell: PlannedCell,
  { cells }: ScaleCase,
  reasons: ReadonlyMap<string, HiddenReason | null>,
): boolean {
  const reason = reasons.get(cell.id);
  if (reason === null || reason === 'differencing' || cell.sheets.length === 0) return false;
  if (reason !== 'n-too-small' || cell.unit.unit.kind === 'class') return true;
  const large = cells.filter(({ unit, enough }) => unit.unit.kind === 'class' && enough);
  const covered = new Set(large.flatMap(({ sheets }) => sheets));
  return cell.sheets.some((sheet) => !covered.has(sheet));
}

const wanted: readonly Unit['kind'][] = ['class', 'grade', 'school', 'municipality'];

/** A class's own page comes first, the larger class before the smaller; then grades, then schools. */
function byWorth(cells: readonly PlannedCell[]): PlannedCell[] {
  return [...cells].sort(
    (a, b) =>
      wanted.indexOf(a.unit.unit.kind) - wanted.indexOf(b.unit.unit.kind) ||
      b.sheets.length - a.sheets.length ||
      a.id.localeCompare(b.id, 'en'),
  );
}
