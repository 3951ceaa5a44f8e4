// One tick for all rows of the page; data-tick-all names the boxes where they are not duties.
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-tick-all]")) return;
  const name = event.target.dataset.tickAll || "duties";
  for (const box of event.target.form.querySelectorAll(`input[name="${name}"]`)) {
    box.checked = event.target.checked;
  }
});
