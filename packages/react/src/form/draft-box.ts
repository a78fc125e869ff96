import type { Instrument } from '@klasseklima/core';
import type { Draft } from './form-flow.ts';
import type { DraftOwner } from './transport.ts';

/** Where one respondent's draft is kept. */
export type DraftBox = {
  /** False when the device refused to keep it. */
  readonly save: (draft: Draft) => Promise<boolean>;
  readonly wipe: () => Promise<void>;
  /** Lets another tab have it. */
  readonly close: () => Promise<void>;
};

/** `memory`: it cannot be kept safely here. `refused`: it was of another edition and is gone. */
export type OpenedDrafts =
  | { readonly kind: 'kept' | 'memory' | 'refused'; readonly box: DraftBox; readonly draft: Draft | null }
  | { readonly kind: 'elsewhere' };

export type DraftRequest = DraftOwner & {
  readonly instrument: Pick<Instrument, 'id' | 'edition' | 'items' | 'options' | 'pages'>;
  /** Takes the draft from another tab. */
  readonly takeOver: boolean;
  /** Another tab took it. */
  readonly onTaken: () => void;
};

export type OpenDrafts = (request: DraftRequest) => Promise<OpenedDrafts>;

const nowhere: DraftBox = { save: async () => true, wipe: async () => {}, close: async () => {} };

/** Keeps nothing and says nothing of it: for a preview. */
export const openNoDrafts: OpenDrafts = async () => ({ kind: 'kept', draft: null, box: nowhere });

/** Keeps answers in memory alone where the browser cannot keep them safely. */
export const openLazily: OpenDrafts = async (request) => {
  try {
    const { openDrafts } = await import('./kept-draft.ts');
    return await openDrafts(request);
  } catch {
    return { kind: 'memory', draft: null, box: nowhere };
  }
};
