// Taking a picture down: where, which stage, a note. A picture is on the disk before anything else is asked; what was
// not put into the queue yet is offered again after a restart.
import { $, distance, h, moment, say, size, sure } from "./dom.js";
import { fresh, here, look, metres, why } from "./place.js";
import { key, keep, reduced, thumbnail, tooFull } from "./pictures.js";
import * as store from "./store.js";

let app;
let issue;
let drafts = [];
let editing = false;

const wantsReduced = () => localStorage.getItem("greenledger-field-reduce") === "1";

/** Ties the form to the page, once. */
export function prepareCapture(given) {
  app = given;
  $("take").addEventListener("change", (event) => took(event.target, true));
  $("choose").addEventListener("change", (event) => took(event.target, false));
  $("capture-form").addEventListener("submit", (event) => { event.preventDefault(); enqueue(); });
  $("capture-away").addEventListener("click", leave);
  $("capture").addEventListener("cancel", (event) => { event.preventDefault(); leave(); });
}

/**
 * Opens the form for an issue, at a point of it, or with pictures that were kept before: not put into the queue yet, or,
 * when they are edited, refused.
 */
export function openCapture(chosen, point, kept = [], { edited = false } = {}) {
  issue = chosen;
  drafts = kept;
  editing = edited;
  const fields = kept[0]?.fields ?? {};
  look();
  $("capture-title").textContent = `问题 ${issue.number}`;
  $("capture-about").textContent = issue.title;
  fillPoints(kept.length ? fields.point : (point?.id ?? nearest()));
  fillMeasures(new Set(fields.measure ?? []));
  for (const one of $("capture-form").elements.stage) one.checked = one.value === (fields.stage ?? "after");
  $("note").value = fields.note ?? "";
  trouble("");
  showPlace();
  showDrafts();
  $("capture").showModal();
}

/** A point within 300 metres is most likely meant. */
function nearest() {
  const place = here();
  const close = place ? issue.points.filter((p) => p.latitude !== null && metres(place, p) < 300) : [];
  return close.sort((a, b) => metres(place, a) - metres(place, b))[0]?.id ?? null;
}

function fillPoints(selected) {
  const place = here();
  const far = (p) => (place && p.latitude !== null ? metres(place, p) : Infinity);
  const sorted = [...issue.points].sort((a, b) => far(a) - far(b) || a.number - b.number);
  const label = (p) => `${p.number}　${p.name}${far(p) < Infinity ? "，" + distance(far(p)) : ""}`;
  $("point").replaceChildren(h("option", { value: "", text: "不对应点位" }), ...sorted.map((p) => h("option", { value: p.id, text: label(p), selected: p.id === selected })));
  $("point-field").hidden = issue.points.length === 0;
}

function fillMeasures(chosen) {
  const row = (m) => h("label", { class: "tick" }, h("input", { type: "checkbox", name: "measure", value: m.id, checked: chosen.has(m.id) }), h("span", { text: `${m.number}　${m.text}` }));
  $("measures").replaceChildren(...issue.measures.map(row));
  $("measures-field").hidden = issue.measures.length === 0;
  $("measures-field").open = chosen.size > 0;
}

/** What the place line says; called with every new place. */
export function showPlace() {
  if (!issue) return;
  const place = here();
  $("place").textContent = place
    ? `位置 ${place.longitude.toFixed(5)}，${place.latitude.toFixed(5)}（误差约 ${Math.round(place.accuracy)} 米，${moment(place.at)}）`
    : why() ? `没有位置：${why()}` : "正在定位…";
  $("place").classList.toggle("place--known", Boolean(place));
}

function trouble(words) {
  $("capture-trouble").textContent = words;
  $("capture-trouble").hidden = !words;
}

function fields() {
  const form = new FormData($("capture-form"));
  return {
    issue: issue.id,
    point: form.get("point") ? Number(form.get("point")) : null,
    measure: form.getAll("measure").map(Number),
    stage: form.get("stage"),
    note: form.get("note").trim(),
  };
}

const about = () => ({ id: issue.id, number: issue.number, title: issue.title });

/** Keeps each picture at once. A picture from the album tells its own time and place; one taken now has this telephone's. */
async function took(input, now) {
  const files = [...input.files];
  const place = now ? fresh() : null;
  input.value = "";
  trouble("");
  for (const original of files) {
    try {
      const file = wantsReduced() ? await reduced(original) : original;
      const full = await tooFull(file.size);
      if (full) return trouble(full);
      if (file.size > app.largest) return trouble(`照片有 ${size(file.size)}，超过 ${size(app.largest)}。请在“设置”里打开“发送缩小的照片”再拍`);
      const taken = now ? Date.now() : file === original ? null : original.lastModified;
      const item = { ...(await made(file, taken, place)), now };
      await store.add(item, await file.arrayBuffer());
      drafts.push(item);
      keep();
    } catch (failed) {
      trouble(failed?.name === "QuotaExceededError" ? "手机的存储空间不够，这张照片没有保存。请先联网发送队列里的照片，或者清理手机，再拍一次" : "这张照片没有保存成，请再拍一次");
    }
    showDrafts();
  }
}

async function made(file, taken, place) {
  return {
    key: key(),
    kind: "photo",
    owner: String(app.me.id),
    ownerName: app.me.name,
    made: Date.now(),
    state: "draft",
    about: about(),
    fields: {
      ...fields(),
      taken: taken ? new Date(taken).toISOString() : null,
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
      accuracy: place ? Math.round(place.accuracy) : null,
    },
    file: { name: file.name || "photo.jpg", type: file.type || "image/jpeg", size: file.size },
    thumb: await thumbnail(file),
  };
}

function showDrafts() {
  const one = (item) =>
    h(
      "li",
      { class: "shot" },
      item.thumb ? h("img", { src: item.thumb, alt: "刚拍的照片" }) : h("span", { class: "shot__blank", text: "照片" }),
      editing ? null : h("button", { class: "shot__away", type: "button", "aria-label": "去掉这张照片", text: "×", onclick: () => remove(item) }),
    );
  $("shots").replaceChildren(...drafts.map(one));
  $("take").closest(".shoot").hidden = editing;
  $("enqueue").disabled = drafts.length === 0;
  $("enqueue").textContent = drafts.length ? `放入发送队列（${drafts.length} 张）` : "先拍照";
}

async function remove(item) {
  if (!(await sure("去掉这张照片？", "它还没有放入发送队列，去掉后无法找回。", "去掉"))) return;
  await store.discard(item.key);
  drafts = drafts.filter((one) => one !== item);
  showDrafts();
}

/** The place of a picture taken just before the telephone found out where it is. */
function placed(item) {
  const place = here();
  if (!item.now || item.fields.latitude !== null || !place || Math.abs(place.at - item.made) > 120000) return {};
  return { latitude: place.latitude, longitude: place.longitude, accuracy: Math.round(place.accuracy) };
}

async function enqueue() {
  const now = fields();
  if (drafts.length === 0) return;
  for (const item of drafts) {
    await store.change(item.key, { state: "waiting", next: 0, tries: 0, reason: "", about: about(), fields: { ...item.fields, ...placed(item), ...now } });
  }
  const many = drafts.length;
  close();
  say(`${many} 张照片已存在手机里，有网络时自动发送`);
  app.enqueued();
}

async function leave() {
  if (drafts.length > 0 && !editing) {
    const many = drafts.length;
    if (!(await sure("不要这些照片？", `${many} 张照片还没有放入发送队列，去掉后无法找回。`, `去掉 ${many} 张`))) return;
    for (const item of drafts) await store.discard(item.key);
  }
  close();
  app.render();
}

function close() {
  drafts = [];
  issue = null;
  $("capture").close();
}
