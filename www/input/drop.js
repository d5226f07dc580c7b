/** Takes files and text dropped anywhere on the page. */

/**
 * @param {{ onFiles: (files: File[]) => void, onText: (text: string, html: string) => void, onDragging: (dragging: boolean) => void }} handlers
 */
export function acceptDrops({ onFiles, onText, onDragging }) {
  let depth = 0; // dragenter and dragleave come for every element that is crossed
  /** @param {number} value */
  const setDepth = (value) => {
    depth = Math.max(0, value);
    onDragging(depth > 0);
  };
  document.addEventListener("dragenter", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    setDepth(depth + 1);
  });
  document.addEventListener("dragleave", (event) => {
    if (carries(event)) setDepth(depth - 1);
  });
  document.addEventListener("dragover", (event) => {
    if (carries(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    setDepth(0);
    if (!carries(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) onFiles(files);
    else onText(event.dataTransfer?.getData("text/plain") ?? "", event.dataTransfer?.getData("text/html") ?? "");
  });
}

/**
 * Whether a drag carries something to read. Text dragged into a field is left to the field.
 * @param {DragEvent} event
 */
function carries(event) {
  const types = event.dataTransfer?.types ?? [];
  if (types.includes("Files")) return true;
  const inField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  return types.includes("text/plain") && !inField;
}
