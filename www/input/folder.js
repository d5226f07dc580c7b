/** Collects the files of what was dropped or picked: folders to their depths, in the order in which people count. */

/** @typedef {{ file: File, path: string }} Found `path` leads from the dropped or picked folder to the file; its name, where there is no folder */
/** @typedef {{ found: Found[], left: string[], failed: string[], more: boolean }} Collected paths of files of other kinds, and of what could not be opened */

/** A folder with more files than this is no collection of articles; what comes behind them is left out. */
const MOST_FILES = 2000;
const READABLE = /\.(?:txt|text|md|markdown|x?html?|mht|mhtml|docx|pdf)$/i;
/** What programs and systems keep beside a person's files. */
const HIDDEN = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

const { compare } = new Intl.Collator("en", { numeric: true });

/**
 * The files below what was dropped.
 * @param {readonly FileSystemEntry[]} entries
 * @returns {Promise<Collected>}
 */
export async function filesBelow(entries) {
  /** @type {Found[]} */
  const found = [];
  /** @type {string[]} */
  const failed = [];
  const pending = [...entries].reverse();
  for (let entry = pending.pop(); entry && found.length <= MOST_FILES; entry = pending.pop()) {
    const path = entry.fullPath.replace(/^\//, "");
    if (isHidden(path)) continue;
    try {
      if (entry.isDirectory) pending.push(...(await children(/** @type {FileSystemDirectoryEntry} */ (entry))));
      else found.push({ file: await fileOf(/** @type {FileSystemFileEntry} */ (entry)), path });
    } catch {
      failed.push(path);
    }
  }
  return { ...articlesAmong(found), failed };
}

/**
 * The files that were picked.
 * @param {readonly File[]} files
 * @returns {Collected}
 */
export function filesPicked(files) {
  return { ...articlesAmong(files.map((file) => ({ file, path: file.webkitRelativePath || file.name }))), failed: [] };
}

/**
 * In natural order, without hidden files, without what belongs to a saved page, and without what a folder holds besides articles. A
 * file that was named itself is tried whatever it is.
 * @param {readonly Found[]} all
 */
function articlesAmong(all) {
  const pages = all.flatMap(({ path }) => /^(.+)\.x?html?$/i.exec(path)?.[1] ?? []);
  const seen = all.filter(({ path }) => !isHidden(path) && !belongsToPage(path, pages)).sort((a, b) => compare(a.path, b.path));
  const readable = seen.filter(({ path }) => !path.includes("/") || READABLE.test(path));
  const left = seen.filter((one) => !readable.includes(one)).map(({ path }) => path);
  return { found: readable.slice(0, MOST_FILES), left, more: readable.length > MOST_FILES };
}

/** @param {string} path */
function isHidden(path) {
  return path.split("/").some((name) => HIDDEN.test(name));
}

/**
 * Whether a file is in the folder of pictures and scripts that browsers save beside "Page.html": "Page_files", "Page-Dateien", and so on.
 * @param {string} path
 * @param {readonly string[]} pages paths of pages without their endings
 */
function belongsToPage(path, pages) {
  return pages.some((page) => path.startsWith(page) && /^(?:[_.-]| - )[\p{L}_.-]+\//u.test(path.slice(page.length)));
}

/**
 * @param {FileSystemDirectoryEntry} folder
 * @returns {Promise<FileSystemEntry[]>}
 */
async function children(folder) {
  const reader = folder.createReader();
  const all = [];
  // They come in batches, the last of which is empty.
  for (;;) {
    const batch = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return all.sort((a, b) => compare(b.name, a.name));
    all.push(...batch);
  }
}

/**
 * @param {FileSystemFileEntry} entry
 * @returns {Promise<File>}
 */
function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
