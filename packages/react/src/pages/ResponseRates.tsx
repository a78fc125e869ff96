import type { Released, SchoolReport } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import type { StaffText } from './staff-text.ts';

/** How many of each class answered. */
export function ResponseRates({
  report,
  text,
}: {
  readonly report: Released<SchoolReport>;
  readonly text: StaffText;
}) {
  return (
    <section>
      <h2>{say(text.report, 'rates')}</h2>
      <ul className="kk-rates">
        {report.units.map(({ unit, invited, answered }) => (
          <li key={unit.id}>
            <span>{unit.label}</span>
            <progress max={invited} value={answered} aria-label={unit.label} />
            <span>{say(text.report, 'rates-value', { answered, invited })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
