import type { WhoBullied } from '@klasseklima/core';
import { useState } from 'react';
import { type CaseSetting, newId, speak } from './case-context.ts';
import { problemSentence } from './case-problem.ts';
import { Drawer, LineField } from './Field.tsx';
import { WhoBulliedField } from './WhoBulliedField.tsx';

/** Opens a case: grade and who bullied. No pupil is in it yet, and no name is written. */
export function OpenCaseForm(
  props: Omit<CaseSetting, 'now' | 'guides' | 'practice'> & {
    readonly school: string;
    onOpened(caseId: string): void;
    onProblem(sentence: string): void;
  },
) {
  const { t } = speak(props);
  const [grade, setGrade] = useState('');
  const [who, setWho] = useState<readonly WhoBullied[]>(['unknown']);
  const [accused, setAccused] = useState<readonly string[]>([]);
  return (
    <section className="kk-case-panel">
      <Drawer title={t('open-case')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const adult = who.includes('staff') || who.includes('leader');
            props.client
              .open({
                id: newId(),
                school: props.school,
                grade: Number(grade),
                whoBullied: [...who],
                accused: adult ? [...accused] : [],
              })
              .then(
                ({ id }) => props.onOpened(id),
                (error: unknown) => props.onProblem(problemSentence(props.words, error)),
              );
          }}
        >
          <p className="kk-case-hint">{t('open-case-about')}</p>
          <LineField
            type="number"
            label={t('grade')}
            required
            min="1"
            max="13"
            value={grade}
            onChange={setGrade}
          />
          <WhoBulliedField
            who={who}
            accused={accused}
            staff={props.staff}
            t={t}
            onWho={setWho}
            onAccused={setAccused}
          />
          <div className="kk-case-actions">
            <button type="submit" className="kk-case-primary" disabled={who.length === 0}>
              {t('open-case')}
            </button>
          </div>
        </form>
      </Drawer>
    </section>
  );
}
