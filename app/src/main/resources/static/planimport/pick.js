// Words selected in the text go into a field of the part in hand, or become a new issue.
export function wirePick(review, text, draft) {
  const bar = document.getElementById("pick");
  const fresh = document.getElementById("fresh");
  const editable = review.dataset.editable === "true";
  let range = null;

  const cuts = (node) => node.parentElement?.closest(".source__out") !== null;

  /** The position in the plan's text of a place in the page. */
  function position(node, offset) {
    const start = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = start?.closest?.("[data-at]");
    if (!block || !text.contains(block)) return null;
    let at = Number(block.dataset.at);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const target = node.nodeType === Node.TEXT_NODE ? node : node.childNodes[offset] ?? null;
    for (let leaf = walker.nextNode(); leaf; leaf = walker.nextNode()) {
      if (leaf === node) return at + offset;
      if (target && node.nodeType !== Node.TEXT_NODE && (target === leaf || target.contains(leaf))) return at;
      if (!cuts(leaf)) at += leaf.data.length;
    }
    return at;
  }

  function picked() {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return null;
    const chosen = selection.getRangeAt(0);
    if (!text.contains(chosen.commonAncestorContainer)) return null;
    const start = position(chosen.startContainer, chosen.startOffset);
    const end = position(chosen.endContainer, chosen.endOffset);
    return start === null || end === null || end <= start
      ? null
      : { start, end, box: chosen.getBoundingClientRect(), words: String(selection) };
  }

  function offer() {
    range = editable ? picked() : null;
    bar.hidden = range === null;
    if (!range) return;
    const item = draft.querySelector(".item.is-current");
    const kind = item ? ["issue", "task", "plan", "indicator"].find((k) => item.classList.contains("item--" + k)) : "";
    bar.querySelector("[data-to]").textContent = item ? "填入 " + item.dataset.name : "先点选右边的一条，或";
    for (const button of bar.querySelectorAll("[data-act]")) {
      button.hidden = !button.dataset.kind.split(" ").includes(kind);
    }
    const lit = item?.querySelector(".is-lit[data-field]");
    bar.querySelector("[data-replace]").hidden = !lit || kind === "indicator";
    bar.style.left = Math.max(8, Math.min(range.box.left, innerWidth - bar.offsetWidth - 8)) + "px";
    bar.style.top = Math.min(range.box.bottom + 6, innerHeight - bar.offsetHeight - 8) + "px";
  }

  function send(act, more = {}) {
    const item = draft.querySelector(".item.is-current");
    const values = { act, version: item.dataset.version, start: range.start, end: range.end, ...more };
    bar.hidden = true;
    getSelection().removeAllRanges();
    htmx.ajax("POST", `/imports/${review.dataset.review}/items/${item.dataset.item}`, { target: item, swap: "outerHTML", values });
  }

  function replace() {
    const field = draft.querySelector(".item.is-current .is-lit[data-field]").dataset.field;
    const numbered = /^(measure|duty)-(\d+)$/.exec(field);
    if (!numbered) return send(field);
    return send(numbered[1] === "measure" ? "measure-text" : "duty-set", { n: numbered[2] });
  }

  function ask(after, words, span) {
    fresh.querySelector("[name=after]").value = after;
    fresh.querySelector("[name=value]").value = words;
    fresh.querySelector("[name=start]").value = span?.start ?? "";
    fresh.querySelector("[name=end]").value = span?.end ?? "";
    fresh.showModal();
  }

  document.addEventListener("mouseup", () => setTimeout(offer));
  document.addEventListener("keyup", (event) => { if (event.shiftKey) offer(); });
  text.addEventListener("scroll", () => { bar.hidden = true; }, { passive: true });
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("mouseup", (event) => event.stopPropagation());
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || !range) return;
    if (button.dataset.act) send(button.dataset.act);
    else if ("replace" in button.dataset) replace();
    else {
      bar.hidden = true;
      ask(draft.querySelector(".item.is-current")?.dataset.item ?? 0, range.words, range);
    }
  });
  fresh.querySelector("textarea").addEventListener("input", () => {
    fresh.querySelector("[name=start]").value = "";
  });
  review.addEventListener("click", (event) => {
    const knob = event.target.closest("[data-new-after]");
    if (knob) ask(knob.dataset.newAfter, "", null);
  });
}
