/**
 * IndexedDB by promises: opening with an upgrade by steps, and requests. These few lines stand here instead of a library because they are
 * needed before the first article can be shown, and because a library would have to be fetched before the page could be served at all.
 */

/** A browser that neither opens nor refuses a database is not waited for longer. */
const PATIENCE_MS = 5000;

/**
 * Opens a database in the version of the last step; each step makes the next version out of the one before.
 * @param {string} name
 * @param {readonly ((database: IDBDatabase) => void)[]} steps
 * @returns {Promise<IDBDatabase>}
 */
export function openDatabase(name, steps) {
  return new Promise((resolve, reject) => {
    // Asking for `indexedDB` alone throws where a browser forbids it.
    const request = indexedDB.open(name, steps.length);
    const timer = setTimeout(() => reject(new Error("the database does not open")), PATIENCE_MS);
    request.onupgradeneeded = ({ oldVersion }) => steps.slice(oldVersion).forEach((step) => step(request.result));
    request.onerror = () => (clearTimeout(timer), reject(request.error));
    request.onsuccess = () => {
      clearTimeout(timer);
      // Another tab that wants a newer version, or to delete everything, must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

/**
 * Deletes a database, with or without the consent of other tabs: it goes when the last of them lets go of it.
 * @param {string} name
 * @returns {Promise<void>}
 */
export function deleteDatabase(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onblocked = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/**
 * What a request gives.
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Runs a transaction: all of what `work` does is kept, or nothing. `work` may wait for requests and for nothing else.
 * @template T
 * @param {IDBDatabase} database
 * @param {readonly string[]} names of the stores that `work` gets
 * @param {IDBTransactionMode} mode
 * @param {(...stores: any) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function transact(database, names, mode, work) {
  const transaction = database.transaction(names, mode);
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error("the browser gave up"));
  });
  done.catch(() => {}); // told below, or by `work`
  try {
    const value = await work(...names.map((name) => transaction.objectStore(name)));
    await done;
    return value;
  } catch (error) {
    if (!transaction.error) tryTo(() => transaction.abort());
    throw transaction.error ?? error;
  }
}

/** @param {() => void} act */
function tryTo(act) {
  try {
    act();
  } catch {
    // It had ended already.
  }
}
