// Keys that act when one is not writing.
export const writing = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing ||
  event.target.closest("input, textarea, select, [contenteditable], dialog[open]") !== null;

/** The page's own keys stand in lists marked data-keys and are told with everybody's. */
function ownKeys() {
  const list = document.querySelector("#keys .keys");
  for (const own of document.querySelectorAll("dl[data-keys]")) {
    for (const entry of [...own.children]) {
      if (entry.tagName === "DT" && !entry.querySelector("kbd")) {
        const key = document.createElement("kbd");
        key.textContent = entry.textContent;
        entry.replaceChildren(key);
      }
      list.append(entry);
    }
    own.remove();
  }
}

function help() {
  const dialog = document.getElementById("keys");
  if (!dialog || dialog.open) return;
  dialog.showModal();
}

ownKeys();
document.addEventListener("keydown", (event) => {
  if (writing(event)) return;
  if (event.key === "?") {
    help();
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
