// Both panes move together: what stands at the top of the one is brought to the top of the other.
export function wireScroll(text, draft) {
  let leader = null;
  let still = 0;

  /** Scrolls without the other pane following. */
  function quietly(act) {
    still = performance.now() + 250;
    act();
  }

  const topOf = (pane) => pane.getBoundingClientRect().top;

  function firstSeen(pane, selector) {
    const edge = topOf(pane) + 24;
    const box = pane.getBoundingClientRect();
    for (const step of [40, 90, 150, 220, 300]) {
      const hit = document.elementFromPoint(box.left + box.width / 3, Math.min(edge + step, box.bottom - 4));
      const found = hit?.closest?.(selector) ?? hit?.querySelector?.(selector);
      if (found && pane.contains(found)) return found;
    }
    return null;
  }

  function follow(pane, target, from) {
    const shift = target.getBoundingClientRect().top - topOf(pane) - Math.max(40, from.getBoundingClientRect().top - topOf(from.closest("#source, #draft")));
    if (Math.abs(shift) > 24) pane.scrollTop += shift;
  }

  function moved(pane) {
    if (performance.now() < still || leader !== pane) return;
    if (pane === text) {
      const mark = firstSeen(text, ".sm[data-mark]");
      const field = mark && draft.querySelector(`[data-for="${CSS.escape(mark.dataset.mark)}"]`);
      if (field) follow(draft, field, mark);
    } else {
      const field = firstSeen(draft, "[data-for]");
      const mark = field && text.querySelector(`.sm[data-mark="${CSS.escape(field.dataset.for)}"]`);
      if (mark) follow(text, mark, field);
    }
  }

  for (const pane of [text, draft]) {
    for (const kind of ["wheel", "pointerdown", "keydown", "touchstart", "focusin"]) {
      pane.addEventListener(kind, () => { leader = pane; }, { passive: true });
    }
    let asked = false;
    pane.addEventListener("scroll", () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => { asked = false; moved(pane); });
    }, { passive: true });
  }
  return { quietly };
}
