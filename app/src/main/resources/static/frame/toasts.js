// Short words at the foot of the page.
const box = () => document.getElementById("toasts");

/** Says a short word. An error stays until it is closed. */
export function say(text, { error = false, undo = null } = {}) {
  const toast = document.createElement("div");
  toast.className = error ? "toast toast--error" : "toast";
  toast.dataset.toast = error ? "stay" : "";
  const words = document.createElement("span");
  words.className = "toast__text";
  words.textContent = text;
  toast.append(words);
  if (undo) toast.append(undoForm(undo));
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast__close";
  close.dataset.dismiss = "";
  close.setAttribute("aria-label", "关闭");
  close.textContent = "×";
  toast.append(close);
  box().append(toast);
  fade(toast);
}

function undoForm(address) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf) {
    const token = document.createElement("input");
    token.type = "hidden";
    token.name = csrf.dataset.parameter;
    token.value = csrf.content;
    form.append(token);
  }
  const button = document.createElement("button");
  button.className = "toast__undo";
  button.textContent = "撤销";
  form.append(button);
  return form;
}

function fade(toast) {
  if (toast.dataset.toast === "stay") return;
  const life = toast.querySelector("form") ? 10000 : 5000;
  let timer = setTimeout(() => toast.remove(), life);
  toast.addEventListener("pointerenter", () => clearTimeout(timer));
  toast.addEventListener("pointerleave", () => { timer = setTimeout(() => toast.remove(), 2000); });
}

document.addEventListener("click", (event) => {
  const close = event.target.closest("[data-dismiss]");
  if (close) close.closest("[data-toast]")?.remove();
});
document.addEventListener("toast", (event) => say(event.detail.text, { undo: event.detail.undo }));
document.querySelectorAll("[data-toast]").forEach(fade);
