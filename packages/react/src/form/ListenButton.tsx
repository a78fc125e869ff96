import { useWords } from './form-words.ts';
import { useListening } from './listening.ts';

export type SpokenPart = {
  /** Id of the element that is highlighted. */ readonly id: string;
  readonly text: string;
};

type ListenButtonProps = {
  /** What a screen reader says. */
  readonly name: string;
  readonly parts: readonly SpokenPart[];
  /** Item whose recording a host may have. */
  readonly item?: string;
};

/** Reads its parts aloud, one after the other, and marks the one being read. Never starts by itself. */
export function ListenButton({ name, parts, item }: ListenButtonProps) {
  const words = useWords();
  const { current, toggle } = useListening();
  const first = parts[0]!.id;
  const active = current === first;
  return (
    <button
      className="kk-listen"
      type="button"
      aria-label={active ? words('listen-stop') : name}
      aria-pressed={active}
      onClick={({ currentTarget }) => {
        const root = currentTarget.closest('.kk-form');
        if (root) toggle({ first, parts, root, ...(item === undefined ? {} : { item }) });
      }}
    >
      <svg className="kk-listen-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M4 9v6h4l5 4V5L8 9z" />
        <path className="kk-listen-wave" d="M16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11" />
      </svg>
      <span className="kk-listen-word">{active ? words('listen-stop') : words('listen')}</span>
    </button>
  );
}
