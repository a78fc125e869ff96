import type { ReactNode } from 'react';
import { CaseForm } from './CaseForm.tsx';
import { useCase } from './case-context.ts';

/** A form in a drawer of its own, or bare inside the entry that it corrects. */
export function EntryFrame(props: {
  readonly bare: boolean;
  readonly title: string;
  submit(): Promise<boolean>;
  readonly children: ReactNode;
}) {
  const { t } = useCase();
  if (!props.bare) {
    return (
      <section className="kk-case-panel kk-case-screen">
        <CaseForm title={props.title} submit={props.submit}>
          {props.children}
        </CaseForm>
      </section>
    );
  }
  return (
    <form
      className="kk-case-screen"
      onSubmit={(event) => {
        event.preventDefault();
        void props.submit();
      }}
    >
      {props.children}
      <div className="kk-case-actions">
        <button type="submit" className="kk-case-primary">
          {t('save')}
        </button>
      </div>
    </form>
  );
}
