import type { Session } from './session.ts';

const WIDTH = 30;
const LEAST_STEP_MS = 200;

/** A bar that redraws one line of standard error at most five times a second. */
export function progressBar(session: Session, total: number) {
  let last = Number.NEGATIVE_INFINITY;
  const draw = (done: number) => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const full = Math.round(share * WIDTH);
    session.err(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} %`);
  };
  return {
    show(done: number) {
      if (performance.now() - last < LEAST_STEP_MS) return;
      last = performance.now();
      draw(done);
    },
    end() {
      draw(total);
      session.err('\n');
    },
  };
}
