import { type ReactNode, useRef } from 'react';

type ConfirmProps = {
  readonly label: string;
  readonly question: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
};

/** A button that asks once more, in the browser's own dialog: Escape closes it, focus returns. */
export function ConfirmButton({ label, question, confirm, cancel, onConfirm }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="portal-button" onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} className="portal-dialog" aria-label={label}>
        <p>{question}</p>
        <form method="dialog" className="portal-row">
          <button type="submit" className="portal-button" onClick={onConfirm}>
            {confirm}
          </button>
          <button type="submit" className="portal-button quiet">
            {cancel}
          </button>
        </form>
      </dialog>
    </>
  );
}
