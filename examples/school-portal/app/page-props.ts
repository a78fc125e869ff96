import type { Settings } from './settings.ts';
import type { Words } from './words.ts';

export type PageProps = { readonly settings: Settings; readonly words: Words };
