/** What lies on the device: nothing in it can be read without the key. */
export type SealedDraft = {
  readonly id: string;
  /** Hash of the instrument, to refuse a draft of another edition without opening it. */
  readonly instrument: string;
  readonly savedAt: number;
  readonly pending: boolean;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
};

const hour = 3_600_000;
/** A lesson and a break; answers on their way wait as long as the collector takes late ones. */
export const keptFor = (draft: Pick<SealedDraft, 'pending'>): number => (draft.pending ? 72 : 4) * hour;

/** Drafts in IndexedDB, which survives a crash of the browser; localStorage loses its last seconds. */
export async function openDraftStore() {
  const database = await openDatabase();
  const run = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('drafts', mode);
      const request = work(transaction.objectStore('drafts'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  const all = (): Promise<SealedDraft[]> => run('readonly', (store) => store.getAll());
  return {
    get: (id: string): Promise<SealedDraft | undefined> => run('readonly', (store) => store.get(id)),
    put: (draft: SealedDraft) => run('readwrite', (store) => store.put(draft)),
    remove: (id: string) => run('readwrite', (store) => store.delete(id)),
    async removeExpired(now: number) {
      for (const draft of await all())
        if (now - draft.savedAt > keptFor(draft)) await run('readwrite', (store) => store.delete(draft.id));
    },
    close: () => database.close(),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('klasseklima', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}
