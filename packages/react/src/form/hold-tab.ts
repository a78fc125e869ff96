/** The same page may close a form and open it again at once; the browser lets go of a lock a moment later. */
let lastRelease: Promise<unknown> = Promise.resolve();

/** A lock that one tab holds and another may take. Let go of when its holder leaves, also by a crash. */
export async function holdTab(name: string, takeOver: boolean, onTaken: () => void) {
  await lastRelease;
  let held = true;
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  let settled: Promise<unknown> = Promise.resolve();
  const got = await new Promise<boolean>((resolve) => {
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
    settled = navigator.locks
      .request(name, options, (lock) => {
        resolve(lock !== null);
        return lock ? left : undefined;
      })
      .catch(() => {
        // Only a lock that another tab takes is rejected.
        if (held) onTaken();
        held = false;
      });
  });
  if (!got) return null;
  return {
    held: () => held,
    async release() {
      held = false;
      leave();
      lastRelease = settled;
      await settled;
    },
  };
}
