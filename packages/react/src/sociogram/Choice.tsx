import type { ReactNode } from 'react';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

/** A labelled list to choose one thing from. */
export function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <label className="kk-sociogram-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
