// The review: fields and sentences light each other up, both panes scroll together, doubts by key.
import { goTo, restoreDoubts, wireDoubts } from "./doubts.js";
import { wirePick } from "./pick.js";
import { wireScroll } from "./scroll.js";

const review = document.querySelector(".review");
const text = document.getElementById("source");
const draft = document.getElementById("draft");
const narrow = matchMedia("(max-width: 900px)");
review.dataset.live = "";

const byMark = (anchor) => document.querySelectorAll(`.sm[data-mark="${CSS.escape(anchor)}"]`);
const fieldOf = (anchor) => draft.querySelector(`[data-for="${CSS.escape(anchor)}"]`);

export function pane(name) {
  review.dataset.pane = name;
  for (const tab of review.querySelectorAll(".review__switch [data-pane]")) {
    tab.setAttribute("aria-selected", String(tab.dataset.pane === name));
  }
}

function clear() {
  for (const lit of review.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
}

export function current(item) {
  for (const other of draft.querySelectorAll(".item.is-current")) other.classList.remove("is-current");
  item?.classList.add("is-current");
}

/** Lights a field and its sentence; brings the named side into sight. */
export function light(anchor, { show = "text" } = {}) {
  clear();
  const marks = byMark(anchor);
  const field = fieldOf(anchor);
  marks.forEach((mark) => mark.classList.add("is-lit"));
  field?.classList.add("is-lit");
  if (field) current(field.closest(".item"));
  if (show !== "draft" && marks.length > 0) {
    if (narrow.matches && show === "both") pane("text");
    wired.quietly(() => marks[0].scrollIntoView({ block: "center" }));
  }
  if (show !== "text" && field && !narrow.matches) {
    wired.quietly(() => field.scrollIntoView({ block: "center" }));
  }
  return { marks, field };
}

const wired = wireScroll(text, draft);
wireDoubts(review);
wirePick(review, text, draft);

text.addEventListener("click", (event) => {
  if (String(getSelection()).length > 0) return;
  const mark = event.target.closest(".sm[data-mark]");
  if (!mark) return;
  const anchor = mark.dataset.mark;
  if (/^q\d+$/.test(anchor)) goTo(anchor.slice(1), { still: true });
  let field = mark;
  while (field && /^q\d+$/.test(field.dataset.mark)) field = field.parentElement.closest(".sm[data-mark]");
  const own = field?.dataset.mark;
  if (!own) return;
  light(own, { show: "draft" });
  if (narrow.matches) {
    pane("draft");
    fieldOf(own)?.scrollIntoView({ block: "center" });
  }
});

draft.addEventListener("click", (event) => {
  const shown = event.target.closest("[data-show]");
  const item = event.target.closest(".item");
  if (item) current(item);
  const edited = event.target.closest("[data-edit]")?.closest("[data-for]");
  if (edited) light(edited.dataset.for);
  if (shown) event.preventDefault();
  else if (event.target.closest("a, button, input, select, textarea, form, summary")) return;
  const field = event.target.closest("[data-for]");
  if (field) light(field.dataset.for, { show: shown && narrow.matches ? "both" : "text" });
});

draft.addEventListener("click", (event) => {
  const link = event.target.closest("[data-doubt-link]");
  if (!link) return;
  event.preventDefault();
  goTo(link.dataset.doubtLink);
});

review.querySelector(".review__switch").addEventListener("click", (event) => {
  const tab = event.target.closest("[data-pane]");
  if (tab) pane(tab.dataset.pane);
});

// A form that opens takes the focus; Ctrl+Enter saves, Esc leaves it.
document.addEventListener("htmx:load", (event) => {
  const box = event.detail.elt.querySelector?.("[data-focus]");
  if (box) {
    if (box.matches("textarea")) box.style.height = Math.min(360, box.scrollHeight + 4) + "px";
    box.focus({ preventScroll: true });
    wired.quietly(() => (box.closest(".fact") ?? box).scrollIntoView({ block: "nearest" }));
  }
});
draft.addEventListener("keydown", (event) => {
  const form = event.target.closest(".change");
  if (!form) return;
  if (event.key === "Escape") {
    form.querySelector("[data-cancel]").click();
    event.preventDefault();
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    form.requestSubmit();
    event.preventDefault();
  }
});

// When marks have moved, the text is fetched anew and stays where it was.
document.addEventListener("source-changed", async () => {
  const answer = await fetch(`/imports/${review.dataset.review}/source`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const top = text.scrollTop;
  const markup = await answer.text();
  wired.quietly(() => {
    text.innerHTML = markup;
    text.scrollTop = top;
  });
});

// A card that comes back from the server stays the one in hand.
let inHand = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  const item = event.detail.target;
  if (item?.matches?.(".item.is-current")) inHand = item.id;
});
document.addEventListener("htmx:afterSettle", () => {
  if (inHand) document.getElementById(inHand)?.classList.add("is-current");
  inHand = null;
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id === "doubts") restoreDoubts(review);
});

const at = new URLSearchParams(location.search).get("at");
if (at) {
  const item = document.getElementById("item-" + at);
  current(item);
  const first = item?.querySelector("[data-for]");
  if (first) light(first.dataset.for);
  wired.quietly(() => item?.scrollIntoView({ block: "start" }));
} else if (location.hash.length > 1 && fieldOf(location.hash.slice(1))) {
  light(location.hash.slice(1), { show: "both" });
}
