import type { Clip, Recordings } from './listening.ts';

/** Languages of voices that a pupil reading this locale understands, best first. */
const voiceLanguages: Readonly<Record<string, readonly string[]>> = {
  nb: ['nb', 'no', 'nn'],
  nn: ['nn', 'no', 'nb'],
  en: ['en'],
};

/**
 * Reads the parts of a clip one after the other and marks each while it is read.
 * Voices that send the text to a server are never used; a host without a voice on the device brings recordings.
 */
export function readAloud(clip: Clip, locale: string, recordings: Recordings | undefined) {
  let stopped = false;
  let silence = () => {};
  async function run(): Promise<'read' | 'no-voice'> {
    const voice = await findVoice(locale);
    for (const [part, { id, text }] of clip.parts.entries()) {
      if (stopped) break;
      const address = clip.item === undefined ? undefined : recordings?.({ locale, item: clip.item, part });
      if (address === undefined && voice === undefined) return 'no-voice';
      const mark = clip.root.querySelector(`#${CSS.escape(id)}`);
      mark?.classList.add('kk-reading');
      const spoken = address === undefined ? speak(text, voice!) : play(address);
      silence = spoken.stop;
      await spoken.done;
      mark?.classList.remove('kk-reading');
    }
    return 'read';
  }
  return {
    done: run(),
    stop() {
      stopped = true;
      silence();
    },
  };
}

function speak(text: string, voice: SpeechSynthesisVoice) {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  const done = new Promise<void>((resolve) => {
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
  });
  speechSynthesis.speak(utterance);
  return { done, stop: () => speechSynthesis.cancel() };
}

function play(address: string) {
  const audio = new Audio(address);
  const done = new Promise<void>((resolve) => {
    for (const end of ['ended', 'error', 'pause']) audio.addEventListener(end, () => resolve());
  });
  audio.play().catch(() => audio.dispatchEvent(new Event('error')));
  return { done, stop: () => audio.pause() };
}

async function findVoice(locale: string): Promise<SpeechSynthesisVoice | undefined> {
  if (typeof speechSynthesis === 'undefined') return undefined;
  const voices = (await loadVoices()).filter(({ localService }) => localService);
  const languageOf = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().split(/[-_]/)[0];
  return (voiceLanguages[locale] ?? [locale])
    .map((language) => voices.find((voice) => languageOf(voice) === language))
    .find((voice) => voice !== undefined);
}

/** Chromium lists its voices only after the first asking. */
async function loadVoices(): Promise<SpeechSynthesisVoice[]> {
  const voices = speechSynthesis.getVoices();
  if (voices.length > 0) return voices;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, 1000);
  });
  return speechSynthesis.getVoices();
}
