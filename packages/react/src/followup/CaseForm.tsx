import { type ReactNode, useState } from 'react';
import { useCase } from './case-context.ts';
import { Drawer } from './Field.tsx';

/** A form in a drawer: sends once, closes when it was kept, and keeps what was written when it was not. */
export function CaseForm(props: {
  readonly title: string;
  readonly send?: string | undefined;
  /** True when it was kept. */
  submit(): Promise<boolean>;
  readonly children: ReactNode;
}) {
  const { t } = useCase();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  return (
    <Drawer title={props.title} open={open} onOpen={setOpen}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (busy) return;
          setBusy(true);
          const kept = await props.submit();
          setBusy(false);
          if (kept) setOpen(false);
        }}
      >
        {props.children}
        <div className="kk-case-actions">
          <button type="submit" className="kk-case-primary" disabled={busy}>
            {props.send ?? t('save')}
          </button>
          <button type="button" onClick={() => setOpen(false)}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Drawer>
  );
}
