import type { TransportProblem } from './transport.ts';

/** What happened in the form, for the host's own log. Never holds an answer. */
export type FormEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'started' }
  | { readonly kind: 'page-shown'; readonly page: number; readonly pages: number }
  | { readonly kind: 'language-changed'; readonly locale: string }
  | { readonly kind: 'listened' }
  | { readonly kind: 'help-opened' }
  | { readonly kind: 'adult-asked-for' }
  | { readonly kind: 'draft-restored' }
  | { readonly kind: 'draft-refused' }
  | { readonly kind: 'open-elsewhere' }
  | { readonly kind: 'sending'; readonly attempt: number }
  | { readonly kind: 'waiting'; readonly seconds: number }
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly problem: TransportProblem };
