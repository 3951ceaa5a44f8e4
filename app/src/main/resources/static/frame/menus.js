// Menus close when one looks elsewhere; dialogs open by name; one step back.
const openMenus = () => document.querySelectorAll("details.menu[open], details.phonebar__more[open]");

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  const opener = event.target.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open)?.showModal();
  const closer = event.target.closest("[data-close]");
  if (closer) closer.closest("dialog")?.close();
  if (event.target.closest("[data-back]")) history.back();
  if (event.target.closest("[data-print]")) print();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A form that was not accepted begins with what to mend.
const problems = document.querySelector(".notice--bad[role=alert]");
if (problems) {
  problems.tabIndex = -1;
  problems.focus();
}
