import { InputError } from '../issue/input-error.ts';
import { composeReports } from './compose-reports.ts';
import type { Ledger } from './ledger.ts';
import type { LinearSolver } from './linear-solver.ts';
import type { PlannedViews } from './planned-views.ts';
import type { Policy } from './policy.ts';
import type { Released } from './released.ts';
import type { ReleasedViews } from './released-views.ts';
import { settleLinks } from './settle-links.ts';

/**
 * The gate: takes everything planned to be shown of one wave, to all audiences together, and returns what may be
 * shown, each figure either rounded as its number of answers allows or hidden with a reason and without its value.
 *
 * Pure and deterministic: the same input gives the same bytes. A wave that the ledger holds as frozen is not
 * looked at again: the frozen answer comes back. The gate computes no statistics.
 *
 * @param views from `planReports`
 * @param options.policy thresholds and precision, `defaultPolicy` unless a host has its own
 * @param options.ledger what the school was ever shown; `emptyLedger` at first
 * @param options.solve a linear solver, `createLinearSolver` of the server package
 * @returns the reports, and the ledger to be saved before any of them is handed out
 * @throws InputError "own-spread" if an interval below 20 answers rests on the class's own spread,
 *   "population-mismatch" if a summary counts other sheets than its unit holds, "wave-mismatch" if it is of another wave,
 *   "missing-links" if a linked change comes without links, "not-frozen" if late or extra views come before the planned set
 */
export function release(
  views: PlannedViews,
  options: { readonly policy: Policy; readonly ledger: Ledger; readonly solve: LinearSolver },
): { released: Released<ReleasedViews>; ledger: Ledger } {
  const frozen = options.ledger.frozen[views.wave.id];
  if (frozen && views.kind === 'planned') return { released: mint(frozen), ledger: options.ledger };
  if (!frozen && views.kind !== 'planned')
    throw new InputError(
      'not-frozen',
      'release requires the planned set of a wave before late answers or extra views',
    );
  if (views.units.some(({ summary }) => summary.wave !== views.wave.id))
    throw new InputError('wave-mismatch', 'release requires summaries of the very wave that is released');
  const settled = settleLinks(views, options);
  const { decided } = settled;
  const reports = composeReports({ ...settled, options });
  const ledger: Ledger = {
    ...options.ledger,
    equations: [...options.ledger.equations, ...decided.equations],
    secrets: [...options.ledger.secrets, ...decided.secrets],
    // An extra view is answered once more beside the frozen set, it does not become the set.
    frozen:
      views.kind === 'extra' ? options.ledger.frozen : { ...options.ledger.frozen, [views.wave.id]: reports },
  };
  return { released: mint(reports), ledger };
}

function mint(reports: ReleasedViews): Released<ReleasedViews> {
  return reports as Released<ReleasedViews>;
}
