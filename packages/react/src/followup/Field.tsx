import { type ReactNode, useId } from 'react';
import type { NamedPerson } from './case-context.ts';

type Common = { readonly label: string; readonly hint?: string | undefined; readonly required?: boolean };

/** A text area with its label and hint. */
export function TextField(
  props: Common & { readonly value: string; onChange(value: string): void; readonly rows?: number },
) {
  const id = useId();
  return (
    <div className="kk-case-field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint && (
        <p id={`${id}-hint`} className="kk-case-hint">
          {props.hint}
        </p>
      )}
      <textarea
        id={id}
        rows={props.rows ?? 3}
        maxLength={4000}
        required={props.required}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

/** One line of text, a day or a number. */
export function LineField(
  props: Common & {
    readonly type?: 'text' | 'date' | 'number';
    readonly value: string;
    readonly min?: string | undefined;
    readonly max?: string | undefined;
    onChange(value: string): void;
  },
) {
  const id = useId();
  return (
    <div className="kk-case-field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint && (
        <p id={`${id}-hint`} className="kk-case-hint">
          {props.hint}
        </p>
      )}
      <input
        id={id}
        type={props.type ?? 'text'}
        required={props.required}
        min={props.min}
        max={props.max}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

export function SelectField<const Value extends string>(
  props: Common & {
    readonly value: Value | '';
    readonly empty?: string;
    readonly options: readonly (readonly [value: Value, label: string])[];
    onChange(value: NoInfer<Value>): void;
  },
) {
  const id = useId();
  return (
    <div className="kk-case-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        required={props.required}
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(([value]) => value === event.target.value);
          if (chosen) props.onChange(chosen[0]);
        }}
      >
        {props.empty !== undefined && (
          <option value="" disabled={props.required}>
            {props.empty}
          </option>
        )}
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Chooses among the people the host brought; without any, an id is typed. */
export function PersonField(
  props: Common & {
    readonly people: readonly NamedPerson[];
    readonly value: string;
    readonly empty: string;
    onChange(value: string): void;
  },
) {
  if (props.people.length === 0) return <LineField {...props} />;
  return <SelectField {...props} options={props.people.map(({ id, name }) => [id, name] as const)} />;
}

/** One choice of a few, all of them seen. */
export function ChoiceField<const Value extends string | number>(
  props: Common & {
    readonly value: Value | null;
    readonly options: readonly (readonly [value: Value, label: string])[];
    onChange(value: NoInfer<Value>): void;
  },
) {
  const id = useId();
  return (
    <fieldset className="kk-case-choice">
      <legend>{props.label}</legend>
      {props.hint && <p className="kk-case-hint">{props.hint}</p>}
      <div className="kk-case-choice-row">
        {props.options.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={id}
              required={props.required}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A form that opens on demand, so that a page of a case shows what is, not what could be written. */
export function Drawer(props: {
  readonly title: string;
  readonly open?: boolean;
  onOpen?(open: boolean): void;
  readonly children: ReactNode;
}) {
  return (
    <details
      className="kk-case-drawer"
      open={props.open}
      onToggle={(event) => props.onOpen?.(event.currentTarget.open)}
    >
      <summary>{props.title}</summary>
      <div className="kk-case-drawer-body">{props.children}</div>
    </details>
  );
}
