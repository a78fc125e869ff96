import { useCallback, useEffect, useState } from 'react';

/** What a page fetched, or that it could not; `reload` fetches again and keeps the old in sight until then. */
export function useLoaded<T>(load: () => Promise<T>, key: string) {
  const [state, setState] = useState<{ value: T | null; failed: boolean }>({ value: null, failed: false });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    load().then(
      (value) => wanted && setState({ value, failed: false }),
      () => wanted && setState((old) => ({ ...old, failed: true })),
    );
    return () => {
      wanted = false;
    };
  }, [key, round]);
  const reload = useCallback(() => setRound((old) => old + 1), []);
  return { ...state, reload };
}
