// Keys that act when one is not writing.
export const writing = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing ||
  event.target.closest("input, textarea, select, [contenteditable], dialog[open]") !== null;

document.addEventListener("keydown", (event) => {
  if (writing(event)) return;
  if (event.key === "?") {
    document.getElementById("keys")?.showModal();
    event.preventDefault();
    return;
  }
  const box = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
  if (box) {
    if (box.matches("input, textarea, select")) {
      box.focus();
      box.select?.();
    } else {
      box.click();
    }
    event.preventDefault();
  }
});
