// Unfolds and folds the lines of the tree of units; → and ← do so for the line one is on.
const depth = (row) => Number(row.dataset.depth);

function fold(row, link) {
  link.setAttribute("aria-expanded", "false");
  for (let next = row.nextElementSibling; next && depth(next) > depth(row); next = row.nextElementSibling) next.remove();
}

async function unfold(row, link) {
  link.setAttribute("aria-expanded", "true");
  const answer = await fetch(`/units/${row.dataset.unit}/below?depth=${row.dataset.depth}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) {
    location.assign(link.href);
    return;
  }
  const rows = document.createElement("template");
  rows.innerHTML = await answer.text();
  row.after(rows.content);
}

function turn(row, open) {
  const link = row?.querySelector("[data-unfold]");
  if (!link || (link.getAttribute("aria-expanded") === "true") === open) return;
  if (open) unfold(row, link);
  else fold(row, link);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-unfold]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  turn(link.closest("tr"), link.getAttribute("aria-expanded") !== "true");
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
  const row = event.target.closest?.("tr[data-unit]") ?? document.querySelector(".units tr.is-here");
  if (!row || event.target.closest("input, textarea, select")) return;
  turn(row, event.key === "ArrowRight");
  event.preventDefault();
});
