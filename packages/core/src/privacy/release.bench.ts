import type { Benchmark } from '../../../../scripts/bench/benchmark.ts';
import { chooseShown } from './choose-shown.ts';
import { closeSchool, solve } from './close-school.test-support.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { planReports } from './plan-reports.ts';
import type { PlannedViews } from './planned-views.ts';
import { defaultPolicy } from './policy.ts';
import { release } from './release.ts';

// Two classes of six among 28 of 20 to 26 pupils, ten grades, one school, seven scales, four waves.
const sizes = Array.from({ length: 30 }, (_, index) => (index % 15 === 14 ? 6 : 20 + (index % 7)));

function ready(identity: 'anonymous' | 'pseudonymous'): { views: PlannedViews; ledger: Ledger } {
  const planned = closeSchool({ sizes, waves: 4, identity }).map((closed) => planReports(closed));
  const ledger = planned
    .slice(0, -1)
    .reduce<Ledger>(
      (known, views) => release(views, { policy: defaultPolicy, ledger: known, solve }).ledger,
      emptyLedger,
    );
  return { views: planned.at(-1)!, ledger };
}

const anonymous = ready('anonymous');
const linked = ready('pseudonymous');

function eliminate({ views }: { views: PlannedViews }): void {
  for (const { id: scale } of views.scales) {
    const cells = views.units.map(({ unit, populations }) => ({
      id: unit.id,
      sheets: populations[scale] ?? [],
    }));
    const large = cells.filter(({ sheets }) => sheets.length >= 5);
    const small = cells.filter(({ sheets }) => sheets.length > 0 && sheets.length < 5);
    // Four waves share no unknown: each is eliminated by itself.
    for (let wave = 0; wave < 4; wave += 1)
      chooseShown(
        large,
        [],
        small.map(({ sheets }) => sheets),
        defaultPolicy.smallGroup,
      );
  }
}

const close = ({ views, ledger }: { views: PlannedViews; ledger: Ledger }) =>
  void release(views, { policy: defaultPolicy, ledger, solve });

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'elimination, 30 classes × 7 scales × 4 waves',
    goal: 'under 1 s',
    cases: [{ name: 'exact elimination', run: () => eliminate(anonymous) }],
  },
  {
    name: 'close of the fourth wave, 30 classes × 7 scales, everything: elimination, widths, reports',
    goal: 'under 5 s',
    cases: [
      { name: 'anonymous', run: () => close(anonymous) },
      { name: 'pseudonymous, with linked changes', run: () => close(linked) },
    ],
  },
];
