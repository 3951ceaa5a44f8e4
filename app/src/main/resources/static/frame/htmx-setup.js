// Requests by htmx carry the form token; what goes wrong is said in a toast, never swapped into a list.
import { say } from "./toasts.js";

document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector('meta[name="csrf"]');
  if (csrf && event.detail.verb !== "get") {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  const ours = xhr.getResponseHeader("X-Fragment") !== null;
  if (xhr.status >= 400 && !ours && xhr.status !== 422) {
    event.detail.shouldSwap = false;
    say("没有完成（" + xhr.status + "）。请稍后再试；若仍不行，请联系系统管理员。", { error: true });
  }
});

document.addEventListener("htmx:sendError", () =>
  say("连不上服务器。请检查网络后再试，页面上填写的内容还在。", { error: true }));
document.addEventListener("htmx:timeout", () =>
  say("服务器很久没有回答。请稍后再试，页面上填写的内容还在。", { error: true }));
