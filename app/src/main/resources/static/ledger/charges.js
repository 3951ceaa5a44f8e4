// One tick for all rows of the page.
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-tick-all]")) return;
  for (const box of event.target.form.querySelectorAll('input[name="duties"]')) {
    box.checked = event.target.checked;
  }
});
