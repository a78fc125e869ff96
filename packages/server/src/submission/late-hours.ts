/** How long after close a form that was opened before is still taken. */
export const lateHours = 72;
