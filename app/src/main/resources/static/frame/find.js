// The search box: arrows walk its suggestions, Esc and looking elsewhere close them.
const box = document.getElementById("find");
const hits = document.getElementById("find-hits");

function walk(event, step) {
  const links = [...hits.querySelectorAll("a")];
  if (links.length === 0) return;
  const here = links.indexOf(document.activeElement);
  const next = here + step;
  if (next < 0) box.focus();
  else links[Math.min(next, links.length - 1)].focus();
  event.preventDefault();
}

if (box && hits) {
  box.form.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") walk(event, 1);
    else if (event.key === "ArrowUp") walk(event, -1);
    else if (event.key === "Escape") {
      hits.replaceChildren();
      box.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!box.form.contains(event.target)) hits.replaceChildren();
  });
}
