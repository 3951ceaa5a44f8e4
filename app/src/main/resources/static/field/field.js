// 现场: the page that works without a network. Shows what is kept on the telephone first, then asks the server.
import { openCapture, prepareCapture, showPlace } from "./capture.js";
import { $, h, moment, say } from "./dom.js";
import { showList } from "./list.js";
import { prepareMore, showMore } from "./more.js";
import { look, lookIfAllowed, onPlace } from "./place.js";
import { changed, onChange, pause, send } from "./queue.js";
import { showQueue } from "./sending.js";
import { Later, Stopped, session, work } from "./server.js";
import * as store from "./store.js";

// Left by the other pages (frame/leave.js) when the person signed out or somebody signed in.
const LEFT = "greenledger-left";
const EVERY = 10 * 60000;
const page = document.body.dataset;

const app = {
  me: null,
  work: null,
  signedIn: false,
  offline: "正在准备…",
  picking: null,
  keepDays: Number(page.keepDays),
  largest: Number(page.largest),
  tooOld: () => app.work && Date.now() - app.work.at > app.keepDays * 86400000,
  choose,
  pick,
  edit,
  left,
  send: sendNow,
  enqueued,
  render,
  notice: (words) => say(words),
};

let away = 0;
let next = 0;
let timer = null;

/* What is seen. */

let drawing = null;
let again = false;

/** Draws everything anew; calls while it draws are gathered into one more. */
async function render() {
  if (drawing) { again = true; return drawing; }
  drawing = draw();
  await drawing;
  drawing = null;
  if (again) { again = false; await render(); }
}

async function draw() {
  app.work = app.me ? await store.work(String(app.me.id)) : null;
  $("owner").textContent = app.me ? `${app.me.name}${app.me.unit ? " · " + app.me.unit : ""}` : "没有登录";
  showNet();
  const drafts = await showQueue(app);
  showList(app);
  showPicking();
  showDrafts(drafts);
  await showMore(app);
}

function showNet() {
  const on = navigator.onLine !== false && away === 0;
  $("net").textContent = on ? "● 在线" : "○ 无网络";
  $("net").classList.toggle("net--off", !on);
}

/** One line that says what keeps the queue from going. */
function strip(words, act = null) {
  $("strip").hidden = !words;
  $("strip").replaceChildren(...(words ? [h("span", { text: words }), act].filter(Boolean) : []));
}

const signInLink = () => h("a", { class: "button button--primary", href: "/field/in", text: "登录" });

function showPicking() {
  $("picking").hidden = !app.picking;
  if (app.picking) $("picking-words").textContent = `为被退回的照片（原问题 ${app.picking.about.number}）选择问题`;
}

function showDrafts(drafts) {
  $("drafts").hidden = drafts.length === 0 || $("capture").open;
  if (drafts.length === 0) return;
  const { about } = drafts[0];
  const mine = drafts.filter((item) => item.about.id === about.id);
  $("drafts").replaceChildren(
    h("span", { text: `有 ${mine.length} 张照片还没有放入发送队列（问题 ${about.number}）` }),
    h("button", { class: "button", type: "button", text: "继续", onclick: () => { openCapture(known(about), null, mine); $("drafts").hidden = true; } }),
  );
}

function tab(name) {
  for (const one of document.querySelectorAll("[data-view]")) one.classList.toggle("is-shown", one.dataset.view === name);
  for (const one of document.querySelectorAll("[data-tab]")) one.setAttribute("aria-selected", String(one.dataset.tab === name));
}

/* What is done. */

function choose(issue, point) {
  if (!app.picking) return openCapture(issue, point);
  const { key, fields } = app.picking;
  app.picking = null;
  const moved = { ...fields, issue: issue.id, point: point?.id ?? null, measure: [] };
  store
    .change(key, { state: "waiting", next: 0, reason: "", about: { id: issue.id, number: issue.number, title: issue.title }, fields: moved })
    .then(() => { tab("queue"); sendNow({ now: true }); });
}

/** The issue as the list has it now; one that left the list has lost its points and measures. */
const known = (about) => app.work?.issues.find((one) => one.id === about.id) ?? { ...about, points: [], measures: [] };

function edit(item) {
  openCapture(known(item.about), null, [item], { edited: true });
}

function pick(item) {
  app.picking = item;
  tab("list");
  render();
}

async function enqueued() {
  changed();
  registerSync();
  sendNow();
}

function registerSync() {
  navigator.serviceWorker?.ready.then((one) => one.sync?.register("field-send")).catch(() => {});
}

/** Sends what is due, and plans the next try. */
async function sendNow(how = {}) {
  clearTimeout(timer);
  if (navigator.onLine === false) {
    // The browser knows that there is no network; it tells when there is.
    away = Math.max(away, 1);
    next = 0;
    strip("没有网络。照片都存在手机里，恢复网络后自动发送。");
    return render();
  }
  const told = await send(how);
  if (told.state === "busy") return plan(5);
  if (told.who && !app.leaving) await iAm(told.who);
  await after(told);
}

async function after({ state, words, who }) {
  if (state === "done") {
    away = 0;
    app.signedIn = true;
    strip("");
    plan(EVERY / 1000);
  } else if (state === "away") {
    away = who ? 0 : away + 1;
    const seconds = pause(Math.max(away, 1));
    next = Date.now() + seconds * 1000;
    strip(`${words}。照片都存在手机里，${moment(next)} 再试。`);
    plan(seconds);
  } else {
    away = 0;
    app.signedIn = state !== "sign-in";
    strip(app.me ? words : "登录后带上清单，没有网络也能拍照取证。", state === "no-right" ? null : signInLink());
  }
  await render();
}

function plan(seconds) {
  clearTimeout(timer);
  timer = setTimeout(() => refresh(), seconds * 1000);
}

/** Whoever the server says is signed in, the page belongs to. */
async function iAm(who) {
  if (app.leaving) throw new Stopped("sign-in", "已退出登录");
  const me = { id: who.person, name: who.name, unit: who.unit };
  if (app.me?.id !== me.id) {
    app.picking = null;
    app.shown = undefined;
    if ($("capture").open) $("capture").close();
  }
  app.me = me;
  app.signedIn = true;
  localStorage.removeItem(LEFT);
  await store.keepPerson(me);
}

/** Takes the list along anew, where it changed. */
async function takeAlong() {
  const who = await session();
  await iAm(who);
  const owner = String(who.person);
  const had = await store.work(owner);
  const told = await work(had?.version);
  if (String(told.person) !== owner) return;
  const { issues, cut } = told.list ?? had;
  await store.keepWork({ owner, version: told.version, at: Date.now(), issues, cut });
}

async function refresh(how = {}) {
  if (navigator.onLine === false) return sendNow();
  try {
    await takeAlong();
  } catch (failed) {
    if (!(failed instanceof Later || failed instanceof Stopped)) throw failed;
    return after({ state: failed instanceof Stopped ? failed.kind : "away", words: failed.message, who: null });
  }
  await render();
  return sendNow(how);
}

/* How it begins. */

/** Nobody's from now on; an answer that is still under way changes nothing. */
async function left() {
  app.leaving = true;
  app.me = null;
  await store.keepPerson(null);
}

async function whoseItIs() {
  if (localStorage.getItem(LEFT)) {
    await store.keepPerson(null);
    localStorage.removeItem(LEFT);
  }
  app.me = (await store.person()) ?? null;
}

async function prepareOffline() {
  if (!self.isSecureContext) {
    app.offline = "这个地址不是 https，浏览器不允许离线打开和定位。联网时可以照常拍照发送；拍下的照片仍先存在手机里。";
    return;
  }
  if (!navigator.serviceWorker) {
    app.offline = "这个浏览器不能离线打开。联网时可以照常拍照发送。";
    return;
  }
  try {
    const one = await navigator.serviceWorker.register("/field/worker.js", { scope: "/field", type: "module", updateViaCache: "none" });
    const patience = new Promise((done) => setTimeout(done, 30000));
    const ready = await Promise.race([navigator.serviceWorker.ready, patience]);
    one.update().catch(() => {});
    app.offline = ready ? "可以离线打开。" : "离线用的文件还没有存好，请在网络好的地方再打开一次。";
  } catch {
    app.offline = navigator.serviceWorker.controller ? "可以离线打开。" : "这个浏览器不能离线打开。联网时可以照常拍照发送。";
  }
}

for (const one of document.querySelectorAll("[data-tab]")) one.addEventListener("click", () => tab(one.dataset.tab));
$("find").addEventListener("input", () => { app.shown = undefined; showList(app); });
$("nearby").addEventListener("click", () => { look(); say("正在定位，找到后由近到远排列"); });
$("picking-away").addEventListener("click", () => { app.picking = null; render(); });
$("send-all").addEventListener("click", () => sendNow({ now: true }));
$("refresh").addEventListener("click", () => refresh({ now: true }));
onPlace(() => { showPlace(); if (!$("capture").open) showList(app); });
onChange(() => render());
self.addEventListener("storage", async ({ key, newValue }) => { if (key === LEFT && newValue) { await whoseItIs(); render(); } });
self.addEventListener("online", () => { away = 0; refresh({ now: true }); });
self.addEventListener("offline", () => sendNow());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && Date.now() >= next && refresh());
prepareCapture(app);
prepareMore(app);
lookIfAllowed();
begin().catch((failed) => {
  strip(`这个浏览器现在不能保存照片（${failed.name}），可能是无痕模式或空间已满。请换普通窗口，或者在问题页上传。`);
});

async function begin() {
  await whoseItIs();
  await render();
  document.body.dataset.ready = "yes";
  prepareOffline().then(() => showMore(app));
  await refresh({ now: true });
}
