// The field page shows without a network what belongs to the person it last knew. Whoever signs out, or signs in anew,
// is no longer taken for that person.
const leave = () => localStorage.setItem("greenledger-left", "1");

document.addEventListener("submit", (event) => {
  if (["/sign-out", "/sign-in"].includes(new URL(event.target.action, location.href).pathname)) leave();
});
document.addEventListener("click", (event) => {
  if (event.target.closest('a[href^="/oidc/"]')) leave();
});
