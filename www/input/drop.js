/** Takes files, folders and text dropped anywhere on the page, and files pasted on it. */

/**
 * @param {Document | HTMLElement} area what is dropped on
 * @param {{
 *   onEntries: (entries: FileSystemEntry[]) => void,
 *   onFiles: (files: File[]) => void,
 *   onText: (text: string, html: string) => void,
 *   onDragging: (dragging: boolean) => void,
 * }} handlers `onEntries` takes what holds a folder
 */
export function acceptDrops(area, { onEntries, onFiles, onText, onDragging }) {
  /** What is carried can be asked for only while the event lasts. @param {DataTransfer} data */
  const take = (data) => {
    const entries = [...data.items].flatMap((item) => (item.kind === "file" && item.webkitGetAsEntry?.()) || []);
    const files = [...data.files];
    if (entries.some((entry) => entry.isDirectory)) onEntries(entries);
    else if (files.length) onFiles(files);
    else onText(data.getData("text/plain"), data.getData("text/html"));
  };
  /**
   * @template {"dragenter" | "dragleave" | "dragover" | "drop" | "paste"} T
   * @param {T} type
   * @param {(event: GlobalEventHandlersEventMap[T]) => void} heard
   */
  const listen = (type, heard) => area.addEventListener(type, /** @type {EventListener} */ (heard));
  let depth = 0; // dragenter and dragleave come for every element that is crossed
  /** @param {number} value */
  const setDepth = (value) => {
    depth = Math.max(0, value);
    onDragging(depth > 0);
  };
  listen("dragenter", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    setDepth(depth + 1);
  });
  listen("dragleave", (event) => {
    if (carries(event)) setDepth(depth - 1);
  });
  listen("dragover", (event) => {
    if (carries(event)) event.preventDefault();
  });
  listen("drop", (event) => {
    setDepth(0);
    if (!carries(event) || !event.dataTransfer) return;
    event.preventDefault();
    take(event.dataTransfer);
  });
  listen("paste", (event) => {
    const { target, clipboardData } = event;
    if (!clipboardData || (isField(target) && clipboardData.files.length === 0)) return;
    // Office programs put a picture of the text beside the text.
    if (isField(target) && clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    take(clipboardData);
  });
}

/**
 * Whether a drag carries something to read. Text dragged into a field is left to the field.
 * @param {DragEvent} event
 */
function carries(event) {
  const types = event.dataTransfer?.types ?? [];
  return types.includes("Files") || (types.includes("text/plain") && !isField(event.target));
}

/** @param {EventTarget | null} target */
function isField(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
