/** Where a command writes and how it ended: 0 done, 1 done with listed faults in the data, 2 bad input. */
export type Session = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  exitCode: 0 | 1 | 2;
};
