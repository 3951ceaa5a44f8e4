// Files become proofs as soon as they are chosen, dropped or photographed; two at a time, each with its progress.
const waiting = [];
let running = 0;

const token = () => document.querySelector('meta[name="csrf"]');

function row(file) {
  const item = document.createElement("li");
  item.className = "picked";
  const picture = document.createElement("span");
  picture.className = "picked__picture";
  const name = document.createElement("span");
  name.className = "picked__name";
  name.textContent = file.name;
  const note = document.createElement("span");
  note.className = "picked__note";
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  note.append(bar);
  const remove = document.createElement("button");
  remove.className = "picked__remove";
  remove.type = "button";
  remove.dataset.remove = "";
  remove.setAttribute("aria-label", "取消上传" + file.name);
  remove.textContent = "×";
  item.append(picture, name, note, remove);
  return item;
}

function failed(job, words) {
  job.item.classList.add("picked--refused");
  const line = document.createElement("span");
  line.className = "field__error";
  line.setAttribute("role", "alert");
  line.textContent = words + " ";
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button button--small";
  again.textContent = "重试";
  again.addEventListener("click", () => {
    const fresh = row(job.file);
    job.item.replaceWith(fresh);
    enqueue({ ...job, item: fresh });
  });
  line.append(again);
  job.item.querySelector(".picked__note, .field__error")?.replaceWith(line);
}

function body(job) {
  const data = new FormData();
  const { source, name } = job.picker.dataset;
  const { stage, measures } = job.said;
  data.append("file", job.file);
  data.append("source", source);
  data.append("stage", stage);
  data.append("name", name);
  data.append("key", job.key);
  if (measures) data.append("measures", measures);
  return data;
}

function send(job) {
  const request = new XMLHttpRequest();
  job.request = request;
  job.item.sending = request;
  request.open("POST", job.picker.dataset.address);
  request.setRequestHeader("HX-Request", "true");
  if (token()) request.setRequestHeader(token().dataset.header, token().content);
  request.upload.addEventListener("progress", (event) => {
    const bar = job.item.querySelector("progress");
    if (bar && event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.addEventListener("load", () => {
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    const item = answer.querySelector("li.picked");
    if (item) job.item.replaceWith(document.importNode(item, true));
    else failed(job, answer.querySelector(".toast__text strong, h1")?.textContent.trim() || `没有传成（${request.status}）`);
    if (item) job.picker.dispatchEvent(new Event("change", { bubbles: true }));
  });
  request.addEventListener("error", () => failed(job, "连不上服务器"));
  request.addEventListener("loadend", () => {
    running -= 1;
    next();
  });
  request.send(body(job));
}

function next() {
  while (running < 2 && waiting.length) {
    const job = waiting.shift();
    if (!job.item.isConnected) continue;
    running += 1;
    send(job);
  }
}

function enqueue(job) {
  waiting.push(job);
  next();
}

function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// Which measures and stage files are for: as the picker says, or as the form around it says at this moment.
function about(picker) {
  const { stage, measures, fromForm } = picker.dataset;
  if (fromForm !== "true") return { stage, measures };
  const form = new FormData(picker.closest("form"));
  return { stage: form.get("stage") || stage, measures: form.getAll("measures").join(",") };
}

function withdraw(id) {
  const data = new FormData();
  data.append("reason", "选错文件，上传时移除");
  const headers = { "HX-Request": "true" };
  if (token()) headers[token().dataset.header] = token().content;
  fetch(`/proofs/${id}/withdraw`, { method: "POST", body: data, headers });
}

function take(picker, files) {
  const list = picker.querySelector("[data-picked]");
  const said = about(picker);
  for (const file of files) {
    const item = row(file);
    list.append(item);
    enqueue({ picker, file, item, said, key: uuid() });
  }
}

document.addEventListener("change", (event) => {
  if (!event.target.matches?.("[data-pick]")) return;
  event.stopPropagation();
  take(event.target.closest("[data-picker]"), [...event.target.files]);
  event.target.value = "";
}, true);

document.addEventListener("click", (event) => {
  const knob = event.target.closest?.("[data-picker] [data-remove]");
  if (!knob) return;
  const item = knob.closest("li");
  const picker = knob.closest("[data-picker]");
  item.sending?.abort();
  if (item.dataset.proof && "fresh" in item.dataset && item.dataset.fresh !== "false") withdraw(item.dataset.proof);
  item.remove();
  picker.dispatchEvent(new Event("change", { bubbles: true }));
});

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const picker = event.target.closest?.("[data-picker]");
    if (!picker) return;
    event.preventDefault();
    picker.classList.toggle("is-over", kind === "dragover");
    if (kind === "drop") take(picker, [...event.dataTransfer.files]);
  });
}

window.addEventListener("beforeunload", (event) => {
  if (running > 0) event.preventDefault();
});
