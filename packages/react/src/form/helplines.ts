import type { Words } from './form-words.ts';

/** Somebody outside the form who helps. */
export type Helpline = {
  readonly name: string;
  readonly about?: string;
  readonly phone?: string;
  /** An https address. */
  readonly address?: string;
};

/** How a pupil reaches an adult at school: a page of the host's, or a call to the host, who then knows who asked. */
export type AdultChannel =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'call'; readonly request: () => Promise<void> };

export type FormHelp = {
  /** Replaces the Norwegian helplines. */
  readonly lines?: readonly Helpline[];
  /** Without it the form does not offer to call an adult: it promises nothing that nobody answers. */
  readonly adult?: AdultChannel;
};

/** Norwegian services for children, as of 2026. */
export const norwegianHelplines = (words: Words): readonly Helpline[] => [
  {
    name: words('help-alarm-name'),
    about: words('help-alarm-about'),
    phone: '116 111',
    address: 'https://www.116111.no',
  },
  { name: words('help-cross-name'), about: words('help-cross-about'), address: 'https://korspahalsen.no' },
  {
    name: words('help-bullying-name'),
    about: words('help-bullying-about'),
    address: 'https://snakkommobbing.no',
  },
  { name: words('help-danger'), about: words('help-danger-about'), phone: '112' },
];

/** Only addresses that open a page or a call; never a script. */
export const isSafeAddress = (address: string): boolean =>
  /^(https?:\/\/|tel:|mailto:|\/(?!\/))/i.test(address);
