import type { Instrument } from '@klasseklima/core';
import { intlLocales, planWaves, say, tellPlan } from '@klasseklima/core/report';
import { useId, useState } from 'react';
import { points } from './page-words.ts';
import type { StaffText } from './staff-text.ts';

type WavePlannerProps = {
  readonly planning: NonNullable<Instrument['planning']>;
  readonly text: StaffText;
};

/** What two rounds of a class can show, before anybody is asked anything. */
export function WavePlanner({ planning, text }: WavePlannerProps) {
  const id = useId();
  const [size, setSize] = useState('22');
  const [rate, setRate] = useState('90');
  const [linked, setLinked] = useState(false);
  const design = readDesign(size, rate, linked, planning);
  const number = (value: number) => new Intl.NumberFormat(intlLocales(text.report.locale)).format(value);
  return (
    <section className="kk-planner">
      <h2>{say(text.report, 'plan')}</h2>
      <div className="kk-fields">
        <p className="kk-field">
          <label htmlFor={`${id}-size`}>{say(text.report, 'plan-size')}</label>
          <input
            id={`${id}-size`}
            inputMode="numeric"
            value={size}
            aria-invalid={design === null}
            aria-describedby={`${id}-answer`}
            onChange={(event) => setSize(event.target.value)}
          />
        </p>
        <p className="kk-field">
          <label htmlFor={`${id}-rate`}>{say(text.report, 'plan-rate')}</label>
          <input
            id={`${id}-rate`}
            inputMode="numeric"
            value={rate}
            aria-invalid={design === null}
            aria-describedby={`${id}-answer`}
            onChange={(event) => setRate(event.target.value)}
          />
        </p>
        <p className="kk-check">
          <input
            id={`${id}-linked`}
            type="checkbox"
            checked={linked}
            onChange={(event) => setLinked(event.target.checked)}
          />
          <label htmlFor={`${id}-linked`}>{say(text.report, 'plan-linked')}</label>
        </p>
      </div>
      <div role="status" id={`${id}-answer`} className="kk-plan-answer">
        {design === null ? (
          <p>{say(text.report, 'plan-invalid')}</p>
        ) : (
          <>
            <p className="kk-finding">
              {say(text.report, 'plan-answer', {
                size: number(design.classSize),
                rate: number(Number(rate)),
                points: points(planWaves(design).reliablyVisible, text.report.locale),
              })}
            </p>
            {tellPlan(text.plan, design, planWaves(design)).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </>
        )}
      </div>
      <p className="kk-answered">
        {say(text.report, 'plan-assumed', {
          sd: points(planning.sd, text.report.locale),
        })}
      </p>
    </section>
  );
}

function readDesign(size: string, rate: string, linked: boolean, planning: WavePlannerProps['planning']) {
  const classSize = Number(size.trim());
  const share = Number(rate.trim().replace(',', '.'));
  if (!Number.isInteger(classSize) || classSize < 2 || classSize > 60) return null;
  if (!(share >= 10 && share <= 100) || Math.round((classSize * share) / 100) < 2) return null;
  return { classSize, responseRate: share / 100, linked, sd: planning.sd, reliability: planning.retest };
}
