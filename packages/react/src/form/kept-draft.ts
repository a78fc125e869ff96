import type { DraftRequest, OpenedDrafts } from './draft-box.ts';
import { createSeal, hash, hashInstrument, newKey } from './draft-seal.ts';
import { keptFor, openDraftStore } from './draft-store.ts';
import type { Draft } from './form-flow.ts';
import { holdTab } from './hold-tab.ts';

const place = 'klasseklima.draft';
type Session = { readonly owner: string; readonly key: string };

function readSession(): Session | null {
  const text = sessionStorage.getItem(place);
  return text === null ? null : JSON.parse(text);
}

/** One form per load of the page may go on with a draft under a shared code: the one that was reloaded. */
let openedHere = false;
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation !== undefined && 'type' in navigation && navigation.type === 'reload' && !openedHere;
}

/**
 * Opens the draft of this respondent and no other: the key of anyone else in this tab is forgotten and their draft
 * removed first. Under a shared code a draft lives in its tab and comes back only after a reload.
 *
 * @throws where the browser has no Web Crypto, storage or locks for this page
 */
export async function openDrafts(request: DraftRequest): Promise<OpenedDrafts> {
  if (!crypto.subtle || !navigator.locks) throw new Error('no safe place');
  const instrument = await hashInstrument(request.instrument);
  const owner = await hash(request.owner ?? request.key ?? '');
  const shared = request.owner === undefined && request.key === undefined;
  const store = await openDraftStore();
  await store.removeExpired(Date.now());

  const before = readSession();
  const same = before?.owner === owner && (!shared || wasReloaded());
  openedHere = true;
  if (before && !same) {
    const abandoned = await store.get(await hash(before.key));
    // Unsent answers whose key the collector also has can still be sent on their own code.
    if (abandoned && !(abandoned.pending && before.owner === (await hash(before.key))))
      await store.remove(abandoned.id);
    sessionStorage.removeItem(place);
  }
  const key = request.key ?? (same ? before.key : newKey());
  sessionStorage.setItem(place, JSON.stringify({ owner, key } satisfies Session));
  const id = await hash(key);

  const tab = await holdTab(`${place}.${id}`, request.takeOver, request.onTaken);
  if (!tab) {
    store.close();
    return { kind: 'elsewhere' };
  }
  const seal = await createSeal(key, instrument);
  const sealed = await store.get(id);
  const expired = sealed !== undefined && Date.now() - sealed.savedAt > keptFor(sealed);
  const refused = sealed !== undefined && !expired && sealed.instrument !== instrument;
  const draft = sealed && !expired && !refused ? await seal.open(sealed) : null;
  if (sealed && !draft) await store.remove(id);

  let last: Promise<unknown> = Promise.resolve();
  let newest: Draft | null = null;
  const put = async () => {
    const draft = newest;
    if (!draft || !tab.held()) return;
    newest = null;
    const pending = draft.pending !== undefined;
    await store.put({ id, instrument, savedAt: Date.now(), pending, ...(await seal.close(draft)) });
  };
  return {
    kind: refused ? 'refused' : 'kept',
    draft,
    box: {
      save(draft) {
        newest = draft;
        const saved = last.then(put).then(
          () => true,
          () => false,
        );
        last = saved;
        return saved;
      },
      async wipe() {
        newest = null;
        await last;
        await store.remove(id);
        sessionStorage.removeItem(place);
      },
      async close() {
        await last;
        await tab.release();
        store.close();
      },
    },
  };
}
