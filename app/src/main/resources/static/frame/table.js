// j and k walk the rows of the list marked data-walk; Enter opens; x ticks; [ and ] turn the page.
import { writing } from "./keys.js";

const rows = () => [...document.querySelectorAll("[data-walk] tbody tr:not(.table__group)")];

function walk(step) {
  const all = rows();
  if (all.length === 0) return;
  const here = all.findIndex((row) => row.classList.contains("is-here"));
  const next = all[Math.min(all.length - 1, Math.max(0, here + step))];
  all[here]?.classList.remove("is-here");
  next.classList.add("is-here");
  const open = next.querySelector("[data-open-row]") ?? next.querySelector("a");
  open?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (writing(event)) return;
  const here = document.querySelector("[data-walk] tr.is-here");
  if (event.key === "j") walk(1);
  else if (event.key === "k") walk(-1);
  else if (event.key === "x") here?.querySelector('input[type="checkbox"]')?.click();
  else if (event.key === "[") document.querySelector('.pager a[rel="prev"]')?.click();
  else if (event.key === "]") document.querySelector('.pager a[rel="next"]')?.click();
});
