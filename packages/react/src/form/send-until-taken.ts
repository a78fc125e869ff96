import { type Receipt, TransportError, type TransportProblem } from './transport.ts';

/** Seconds before try number `attempt + 1`: 1, 2, 4 … 300. */
export const retryDelaySeconds = (attempt: number): number => Math.min(300, 2 ** (attempt - 1));

type Outcome =
  | { readonly kind: 'taken'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly problem: TransportProblem }
  | { readonly kind: 'stopped' };

type Sending = {
  readonly submit: () => Promise<Receipt>;
  readonly onTry: (attempt: number) => void;
  readonly onWait: (seconds: number) => void;
};

/**
 * Sends until the backend has it or says no. Only a backend out of reach is tried again; each try sends the same
 * bytes under the same id. A network that comes back ends the wait.
 *
 * @returns `done`: what came of it; `tryNow` ends the wait
 */
export function sendUntilTaken({ submit, onTry, onWait }: Sending) {
  let stopped = false;
  let wake = () => {};
  const tryNow = () => wake();
  const wait = (seconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<Outcome> {
    globalThis.addEventListener?.('online', tryNow);
    try {
      for (let attempt = 1; ; attempt++) {
        onTry(attempt);
        try {
          const receipt = await submit();
          return { kind: 'taken', receipt };
        } catch (error) {
          const problem = error instanceof TransportError ? error.problem : 'offline';
          if (problem !== 'offline') return { kind: 'refused', problem };
          const asked = error instanceof TransportError ? error.waitSeconds : 0;
          if (stopped) return { kind: 'stopped' };
          const seconds = Math.max(asked, retryDelaySeconds(attempt));
          onWait(seconds);
          await wait(seconds);
          if (stopped) return { kind: 'stopped' };
        }
      }
    } finally {
      globalThis.removeEventListener?.('online', tryNow);
    }
  }

  return {
    done: run(),
    tryNow,
    stop() {
      stopped = true;
      wake();
    },
  };
}
