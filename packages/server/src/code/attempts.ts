/** How many wrong codes one client has tried of late. In memory: a restart forgives, a guesser gains nothing by it. */
export type Attempts = { isSpent(client: string): boolean; spend(client: string): void };

/** At most `perMinute` wrong codes for each client, and twenty times as many for all together. */
export function countAttempts(now: () => Date, perMinute = 30): Attempts {
  const wrong = new Map<string, number>();
  let minute = 0;
  let all = 0;
  const turn = () => {
    const current = Math.floor(now().getTime() / 60_000);
    if (current === minute) return;
    minute = current;
    all = 0;
    wrong.clear();
  };
  return {
    isSpent: (client) => {
      turn();
      return all >= perMinute * 20 || (wrong.get(client) ?? 0) >= perMinute;
    },
    spend: (client) => {
      turn();
      all += 1;
      wrong.set(client, (wrong.get(client) ?? 0) + 1);
    },
  };
}
