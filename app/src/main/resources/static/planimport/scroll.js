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
    if (performance.now() < still || leader !== pane || performance.now() > until) return;
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

  const PAGING = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "];
  let until = 0;

  /** Only what a person scrolls is followed, not what moves because something grew or shrank. */
  function lead(pane, time) {
    leader = pane;
    until = performance.now() + time;
  }

  for (const pane of [text, draft]) {
    pane.addEventListener("wheel", () => lead(pane, 400), { passive: true });
    pane.addEventListener("touchmove", () => lead(pane, 1200), { passive: true });
    pane.addEventListener("pointerdown", (event) => { if (event.target === pane) lead(pane, 60000); });
    pane.addEventListener("keydown", (event) => {
      if (PAGING.includes(event.key) && !event.target.closest("input, textarea, select")) lead(pane, 400);
    });
    let asked = false;
    pane.addEventListener("scroll", () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => { asked = false; moved(pane); });
    }, { passive: true });
  }
  document.addEventListener("pointerup", () => { until = Math.min(until, performance.now() + 400); });
  return { quietly };
}
