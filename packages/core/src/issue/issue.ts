/**
 * What is wrong with data somebody brought, where it is and how to mend it. Shape, never value: no answer,
 * name or key of a pupil is ever put into one.
 */
export type Issue = {
  /** Stable kebab-case code. */
  readonly code: string;
  /** What is wrong and how to mend it, in English, for a developer or an operator. */
  readonly message: string;
  /** Place in a document, such as `scales[2].items[0]`. */
  readonly path?: string;
  /** Line of data in a table, the first line after the header being 1. */
  readonly row?: number;
  readonly column?: string;
};

/** A value, or all that is wrong with what was meant to become one. */
export type Checked<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad'; readonly issues: readonly Issue[] };
