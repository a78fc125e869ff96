import type { AnswerSheet, Instrument } from '@klasseklima/core';
import type { DraftBox, OpenDrafts } from './draft-box.ts';
import type { FormEvent } from './form-event.ts';
import { sendUntilTaken } from './send-until-taken.ts';
import type { DraftOwner, Receipt, Submission, TransportProblem } from './transport.ts';

/** A code, the keys of classmates (`[]` = nobody), or null = skipped. */
export type AnswerValue = number | readonly string[] | null;
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What is kept on the device until it is sent. With `pending` the answers are final and on their way. */
export type Draft = {
  readonly answers: Answers;
  readonly page: number;
  readonly locale: string;
  readonly seed: number;
  readonly pending?: { readonly submissionId: string; readonly nonce: string };
};

export type FlowState = {
  readonly phase: 'intro' | 'pages' | 'sending' | 'receipt' | 'elsewhere' | 'problem';
  /** False until the page is alive. */
  readonly ready: boolean;
  readonly page: number;
  readonly answers: Answers;
  readonly locale: string;
  readonly notice: 'draft-restored' | 'draft-other-edition' | 'draft-memory' | null;
  /** Seconds until the next try, while waiting for the network. */
  readonly waitSeconds: number | null;
  readonly problem: TransportProblem | null;
  readonly receipt: string | null;
  /** Settles the order of classmates for this respondent. */
  readonly seed: number;
};

export type FlowSettings = {
  readonly instrument: Pick<Instrument, 'id' | 'edition' | 'items' | 'options' | 'pages'>;
  /** Items of each page, in order. */
  readonly pages: readonly (readonly string[])[];
  readonly locale: string;
  readonly draft: DraftOwner;
  readonly openDrafts: OpenDrafts;
  readonly submit: (submission: Submission) => Promise<Receipt>;
  readonly onEvent: (event: FormEvent) => void;
};

export type FormFlow = ReturnType<typeof createFormFlow>;

/** One respondent's way through a form: answers, page, language, draft, sending. Knows no engine and no DOM. */
export function createFormFlow(settings: FlowSettings) {
  const { instrument, pages, onEvent } = settings;
  let state: FlowState = {
    phase: 'intro',
    ready: false,
    page: 0,
    answers: {},
    locale: settings.locale,
    notice: null,
    waitSeconds: null,
    problem: null,
    receipt: null,
    seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
  };
  let drafts: DraftBox | undefined;
  let pending: Draft['pending'];
  let stopSending = () => {};
  const listeners = new Set<() => void>();

  function change(next: Partial<FlowState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }
  async function save() {
    const { answers, page, locale, seed } = state;
    const kept = await drafts?.save({ answers, page, locale, seed, ...(pending ? { pending } : {}) });
    if (kept === false) change({ notice: 'draft-memory' });
  }
  /** That nothing is kept must stay in sight until the answers are sent. */
  const lasting = () => (state.notice === 'draft-memory' ? state.notice : null);
  function showPage(page: number) {
    change({ phase: 'pages', page, notice: lasting() });
    onEvent({ kind: 'page-shown', page: page + 1, pages: pages.length });
  }

  /** The pupil need not wait for it: what is answered meanwhile goes on top of what was kept. */
  async function open(takeOver = false) {
    change({ ready: true });
    const found = await settings.openDrafts({
      ...settings.draft,
      instrument,
      takeOver,
      onTaken: () => leave(),
    });
    if (found.kind === 'elsewhere') return leave();
    drafts = found.box;
    onEvent({ kind: 'opened' });
    if (found.kind === 'refused') onEvent({ kind: 'draft-refused' });
    const notice =
      found.kind === 'refused' ? 'draft-other-edition' : found.kind === 'memory' ? 'draft-memory' : null;
    const { draft } = found;
    const started = state.phase === 'pages';
    if (!draft) {
      change({ notice, phase: started ? 'pages' : 'intro' });
      if (started) await save();
      return;
    }
    onEvent({ kind: 'draft-restored' });
    pending = draft.pending;
    const page = Math.min(draft.page, pages.length - 1);
    change({
      phase: 'pages',
      answers: { ...draft.answers, ...state.answers },
      locale: draft.locale,
      seed: draft.seed,
      page,
      notice: 'draft-restored',
    });
    if (pending) await send();
  }

  function leave() {
    stopSending();
    drafts = undefined;
    change({ phase: 'elsewhere' });
    onEvent({ kind: 'open-elsewhere' });
  }

  function sheet(): AnswerSheet {
    const asked = pages.flat();
    const nominated = new Set(
      instrument.items.filter(({ kind }) => kind === 'nomination').map(({ id }) => id),
    );
    const code = (value: AnswerValue | undefined) => (typeof value === 'number' ? value : null);
    const keys = (value: AnswerValue | undefined) => (Array.isArray(value) ? value : null);
    const answers = asked.filter((id) => !nominated.has(id)).map((id) => [id, code(state.answers[id])]);
    const nominations = asked.filter((id) => nominated.has(id)).map((id) => [id, keys(state.answers[id])]);
    return {
      instrument: instrument.id,
      edition: instrument.edition,
      locale: state.locale,
      answers: Object.fromEntries(answers),
      ...(nominations.length > 0
        ? { nominations: Object.fromEntries(nominations), rosterSeed: state.seed }
        : {}),
    };
  }

  async function send() {
    if (state.phase !== 'pages' && state.phase !== 'problem') return;
    change({ phase: 'sending', notice: lasting(), waitSeconds: null, problem: null });
    pending ??= { submissionId: crypto.randomUUID?.() ?? randomUuid(), nonce: randomHex(16) };
    // The id must outlive a crash of the tab, or a second try would count twice.
    await save();
    const sending = sendUntilTaken({
      submit: () => settings.submit({ ...pending!, sheet: sheet() }),
      onTry: (attempt) => {
        change({ waitSeconds: null });
        onEvent({ kind: 'sending', attempt });
      },
      onWait: (seconds) => {
        change({ waitSeconds: seconds });
        onEvent({ kind: 'waiting', seconds });
      },
    });
    stopSending = sending.stop;
    retry = sending.tryNow;
    const outcome = await sending.done;
    if (outcome.kind === 'stopped') return;
    if (outcome.kind === 'refused') {
      change({ phase: 'problem', problem: outcome.problem });
      onEvent({ kind: 'failed', problem: outcome.problem });
      return;
    }
    // A device that cannot forget must not hide that the answers arrived; what is left is sealed and expires.
    await drafts?.wipe().catch(() => {});
    pending = undefined;
    change({
      phase: 'receipt',
      answers: {},
      notice: null,
      waitSeconds: null,
      receipt: outcome.receipt.receipt ?? null,
    });
    onEvent({ kind: 'sent' });
  }
  let retry = () => {};

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open,
    takeOver: () => open(true),
    async close() {
      stopSending();
      await drafts?.close();
      drafts = undefined;
    },
    start() {
      onEvent({ kind: 'started' });
      showPage(state.page);
    },
    answer(item: string, value: AnswerValue) {
      if (state.phase !== 'pages' || pending) return;
      change({ answers: { ...state.answers, [item]: value } });
      void save();
    },
    goTo(page: number) {
      showPage(page);
      void save();
    },
    setLocale(locale: string) {
      change({ locale });
      onEvent({ kind: 'language-changed', locale });
      if (state.phase === 'pages') void save();
    },
    async startOver() {
      await drafts?.wipe();
      pending = undefined;
      change({ phase: 'intro', answers: {}, page: 0, notice: null });
    },
    send,
    tryNow: () => retry(),
  };
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
const randomHex = (bytes: number) => [...crypto.getRandomValues(new Uint8Array(bytes))].map(hex).join('');

/** `crypto.randomUUID` is missing where a page came without https. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = [...bytes].map(hex).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
