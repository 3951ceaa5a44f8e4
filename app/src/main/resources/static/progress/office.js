// One tick for all rows of a table.
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-tick-all]")) return;
  for (const box of event.target.closest("table").querySelectorAll('tbody input[type="checkbox"]')) {
    box.checked = event.target.checked;
  }
});
