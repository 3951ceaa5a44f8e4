// Settings and facts: offline use, storage, reduced pictures, signing out.
import { $, size } from "./dom.js";
import { keep, kept, room } from "./pictures.js";
import { session } from "./server.js";

let install = null;

/** Ties the settings to the page, once. */
export function prepareMore(app) {
  const reduce = $("reduce");
  reduce.checked = localStorage.getItem("greenledger-field-reduce") === "1";
  reduce.addEventListener("change", () => localStorage.setItem("greenledger-field-reduce", reduce.checked ? "1" : "0"));
  $("keep").addEventListener("click", async () => { await keep(); showMore(app); });
  self.addEventListener("beforeinstallprompt", (event) => { event.preventDefault(); install = event; $("install").hidden = false; });
  $("install").addEventListener("click", () => install?.prompt());
  $("sign-out").addEventListener("click", () => signOut(app));
}

/** Shows how things stand now. */
export async function showMore(app) {
  $("offline-words").textContent = app.offline;
  const now = await room();
  $("room").textContent = now ? `已用 ${size(now.usage)}，浏览器允许 ${size(now.quota)}` : "浏览器没有告诉用量";
  const safe = await kept();
  $("kept").textContent = safe ? "浏览器已答应不自行清理。" : "空间紧张时浏览器可能自行清理，请及时联网发送。";
  $("keep").hidden = safe || !navigator.storage?.persist;
  $("whose").textContent = app.me ? `${app.me.name}${app.me.unit ? " · " + app.me.unit : ""}` : "没有登录";
  $("sign-out").hidden = !app.signedIn;
}

/** Signing out needs the server; the queue stays and belongs to the same person. */
async function signOut(app) {
  try {
    const who = await session();
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/sign-out";
    const token = document.createElement("input");
    token.type = "hidden";
    token.name = "_csrf";
    token.value = who.token.value;
    form.append(token);
    document.body.append(form);
    await app.left();
    form.submit();
  } catch (failed) {
    app.notice(failed.message + "，现在不能退出。");
  }
}
