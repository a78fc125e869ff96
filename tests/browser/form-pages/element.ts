import type { KlasseklimaFormElement } from '@klasseklima/element';
import { locale, owner, take, wanted } from './wanted.ts';

/** A host without React: plain markup and properties. */
const form = document.createElement('klasseklima-form') as KlasseklimaFormElement;
form.setAttribute('locale', locale);
form.setAttribute('src', '/catalog/class-climate/{locale}.json');
form.setAttribute('identity', 'anonymous');
form.setAttribute('purpose', 'preventive');
form.submit = take;
form.draft = wanted.has('shared') ? {} : { owner };
form.help = { adult: { kind: 'call', request: async () => {} } };
form.recordings = ({ item, part }) => (wanted.has('recordings') ? `/sound/${item}-${part}.mp3` : undefined);
for (const kind of [
  'opened',
  'started',
  'page-shown',
  'draft-restored',
  'draft-refused',
  'open-elsewhere',
  'sending',
  'waiting',
  'sent',
  'failed',
  'language-changed',
  'listened',
  'adult-asked-for',
  'help-opened',
])
  form.addEventListener(`klasseklima-${kind}`, (event) => {
    if (event instanceof CustomEvent) window.events.push(event.detail);
  });
document.getElementById('root')?.append(form);
