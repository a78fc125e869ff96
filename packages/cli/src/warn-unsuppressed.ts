import type { Session } from './session.ts';

/** Said once by every command that prints figures: they are a researcher's and have not passed the release gate. */
export function warnUnsuppressed(session: Session): void {
  session.err(
    'Unsuppressed and unrounded, down to one pupil: for a researcher with access to the file, not for showing.\n',
  );
}
