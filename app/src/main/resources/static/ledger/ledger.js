// What the book's pages do beyond what every page does.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
