import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { SpokenPart } from './ListenButton.tsx';

/** Address of a recording, or undefined to let the device read. `part` 0 is the sentence, 1 … the options, the last one to skip. */
export type Recordings = (clip: {
  readonly locale: string;
  readonly item: string;
  readonly part: number;
}) => string | undefined;

export type Clip = {
  /** Id of the first part; names the clip. */
  readonly first: string;
  readonly parts: readonly SpokenPart[];
  readonly item?: string;
  /** The form that the parts stand in. */
  readonly root: ParentNode;
};

export type Listening = {
  /** Id of the first part of the clip that plays. */
  readonly current: string | null;
  readonly noVoice: boolean;
  readonly toggle: (clip: Clip) => void;
};

const ListeningContext = createContext<Listening>({ current: null, noVoice: false, toggle: () => {} });
export const ListeningProvider = ListeningContext.Provider;
export const useListening = (): Listening => useContext(ListeningContext);

/** One voice for the whole form: a second clip or a change of `stopOn` stops the first. */
export function useReader(
  locale: string,
  recordings: Recordings | undefined,
  onListen: () => void,
  stopOn: unknown,
): Listening {
  const [current, setCurrent] = useState<string | null>(null);
  const [noVoice, setNoVoice] = useState(false);
  const stop = useRef(() => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: stopOn is a signal, its value is not read
  useEffect(() => () => stop.current(), [stopOn, locale]);
  const toggle = useCallback(
    async (clip: Clip) => {
      stop.current();
      if (current === clip.first) return;
      const { readAloud } = await import('./read-aloud.ts');
      setCurrent(clip.first);
      onListen();
      const reading = readAloud(clip, locale, recordings);
      stop.current = reading.stop;
      const outcome = await reading.done;
      setNoVoice(outcome === 'no-voice');
      setCurrent((now) => (now === clip.first ? null : now));
    },
    [current, locale, recordings, onListen],
  );
  return { current, noVoice, toggle };
}
