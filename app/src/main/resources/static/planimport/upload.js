// Files are dropped or chosen, listed, and sent with their progress shown. Without this script the form works as it is.
const form = document.querySelector("[data-upload]");
const input = form.querySelector("input[type=file]");
const bar = form.querySelector("progress");
const said = form.querySelector("[data-said]");

const size = (bytes) => (bytes < 1048576 ? Math.ceil(bytes / 1024) + " KB" : (bytes / 1048576).toFixed(1) + " MB");

function show() {
  form.querySelector("[data-chosen]").replaceChildren(
    ...[...input.files].map((file) => {
      const row = document.createElement("li");
      const bytes = document.createElement("span");
      bytes.className = "soft";
      bytes.textContent = size(file.size);
      row.append(file.name, bytes);
      return row;
    }),
  );
  said.textContent = "";
}

function error(words) {
  const line = document.createElement("span");
  line.className = "field__error";
  line.textContent = words;
  said.replaceChildren(line);
  bar.hidden = true;
  form.querySelector("button").disabled = false;
}

function send() {
  if (input.files.length === 0) return error("还没有选择文件。请选择整改方案文件再上传。");
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  request.upload.addEventListener("progress", (event) => {
    if (!event.lengthComputable) return;
    bar.value = Math.round((event.loaded / event.total) * 100);
    said.textContent = bar.value < 100 ? `正在上传 ${bar.value}%（${size(event.loaded)} / ${size(event.total)}）` : "已传完，正在读取…";
  });
  request.addEventListener("load", () => {
    const next = request.getResponseHeader("HX-Redirect");
    if (next) return location.assign(next);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    error(page.querySelector(".field__error, .refusal, [role=alert], h1")?.textContent.trim() || `没有传成（${request.status}）。请稍后再试。`);
  });
  request.addEventListener("error", () => error("连不上服务器。请检查网络后再试，选好的文件还在。"));
  bar.hidden = false;
  bar.value = 0;
  form.querySelector("button").disabled = true;
  request.send(new FormData(form));
}

input.addEventListener("change", show);
form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("is-over"); });
}
for (const kind of ["dragleave", "drop"]) {
  form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.remove("is-over"); });
}
form.addEventListener("drop", (event) => { input.files = event.dataTransfer.files; show(); });
