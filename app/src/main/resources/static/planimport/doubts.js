// One doubt at a time: n and p walk, Enter settles, e corrects the field it is about.
import { writing } from "../frame/keys.js";
import { light, pane } from "./review.js";

let review;
let here = null;

const all = () => [...review.querySelectorAll(".doubt")];
const narrow = () => matchMedia("(max-width: 900px)").matches;

/** The marks that a mark stands in, from the inside, then those inside it. */
function* marksAround(mark) {
  if (!mark) return;
  for (let m = mark.parentElement.closest(".sm[data-mark]"); m; m = m.parentElement.closest(".sm[data-mark]")) yield m;
  yield* mark.querySelectorAll(".sm[data-mark]");
}

function fieldOf(doubt) {
  const draft = document.getElementById("draft");
  if (doubt.dataset.of && doubt.dataset.measure) {
    const field = draft.querySelector(`[data-for="f${doubt.dataset.of}-m${doubt.dataset.measure}"]`);
    if (field) return field;
  }
  const mark = doubt.dataset.anchor && document.querySelector(`.sm[data-mark="${doubt.dataset.anchor}"]`);
  for (const around of marksAround(mark)) {
    const field = draft.querySelector(`[data-for="${around.dataset.mark}"]`);
    if (field && (!doubt.dataset.of || field.closest(".item").dataset.item === doubt.dataset.of)) return field;
  }
  return doubt.dataset.of ? draft.querySelector(`#item-${doubt.dataset.of} [data-for]`) : null;
}

/** Shows a doubt and what it is about. */
export function goTo(number, { still = false } = {}) {
  const doubt = document.getElementById("doubt-" + number);
  if (!doubt) return;
  here = doubt.dataset.doubt;
  for (const other of all()) other.classList.toggle("is-here", other === doubt);
  const count = review.querySelector("[data-here]");
  if (count) count.textContent = String(all().indexOf(doubt) + 1);
  if (still) return;
  const field = fieldOf(doubt);
  if (field) light(field.dataset.for, { show: "all" });
  const mark = doubt.dataset.anchor && document.querySelector(`.sm[data-mark="${doubt.dataset.anchor}"]`);
  if (mark) {
    mark.classList.add("is-lit");
    if (!narrow()) mark.scrollIntoView({ block: "center" });
  }
  if (narrow() && field) field.scrollIntoView({ block: "center" });
}

function step(by) {
  const doubts = all();
  if (doubts.length === 0) return;
  const at = doubts.findIndex((d) => d.dataset.doubt === here);
  goTo(doubts[(at + by + doubts.length) % doubts.length].dataset.doubt);
}

/** After a doubt was settled: on to the next one that is open. */
export function restoreDoubts() {
  const doubts = all();
  const at = Math.max(0, doubts.findIndex((d) => d.dataset.doubt === here));
  const open = [...doubts.slice(at), ...doubts.slice(0, at)].find((d) => !d.classList.contains("is-settled"));
  const next = doubts[at]?.classList.contains("is-settled") && open ? open : doubts[at];
  if (next) goTo(next.dataset.doubt, { still: next === doubts[at] });
}

export function wireDoubts(page) {
  review = page;
  const first = all().find((d) => !d.classList.contains("is-settled")) ?? all()[0];
  if (first) goTo(first.dataset.doubt, { still: true });
  review.addEventListener("click", (event) => {
    if (event.target.closest("[data-next]")) step(1);
    else if (event.target.closest("[data-previous]")) step(-1);
    else if (event.target.closest("[data-all]")) {
      const box = review.querySelector(".doubts");
      const open = box.classList.toggle("is-open");
      event.target.closest("[data-all]").setAttribute("aria-expanded", String(open));
    } else if (event.target.closest("[data-look]")) {
      event.preventDefault();
      const doubt = event.target.closest(".doubt");
      goTo(doubt.dataset.doubt);
      if (narrow()) {
        pane("text");
        document.getElementById(doubt.dataset.anchor)?.scrollIntoView({ block: "center" });
      }
    } else if (event.target.closest(".doubt__message, .doubt__place")) {
      goTo(event.target.closest(".doubt").dataset.doubt);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (writing(event) || event.target.closest("a, button, summary") && event.key === "Enter") return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Enter") review.querySelector(".doubt.is-here:not(.is-settled) [data-settle]")?.click();
    else if (event.key === "e") (review.querySelector("#draft .is-lit [data-edit]") ?? review.querySelector("#draft .is-current [data-edit]"))?.click();
    else return;
    event.preventDefault();
  });
}
