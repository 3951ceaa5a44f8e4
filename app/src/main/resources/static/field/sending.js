// The queue as the person sees it: whose it is, what became of each item and why, and what can be done about it.
import { $, h, moment, size, sure } from "./dom.js";
import * as store from "./store.js";

const STAGES = { before: "整改前", during: "整改中", after: "整改后", other: "其他" };

/** Shows the queue. */
export async function showQueue(app) {
  const all = app.me ? await store.items(String(app.me.id)) : [];
  const open = all.filter((item) => ["waiting", "sending", "refused"].includes(item.state));
  const sent = all.filter((item) => item.state === "sent").reverse();
  const strangers = await store.others(app.me ? String(app.me.id) : "");
  $("count").textContent = open.length || "";
  $("count").hidden = open.length === 0;
  $("queue-owner").textContent = app.me ? `${open.length} 项待发送，属于 ${app.me.name}${app.me.unit ? "（" + app.me.unit + "）" : ""}` : "没有登录";
  $("strangers").replaceChildren(
    ...[...strangers].map(([name, many]) => h("p", { class: "strip", text: `这部手机上另有 ${many} 项属于 ${name}，只有本人登录后才能看到和发送。` })),
  );
  $("send-all").hidden = navigator.onLine === false || open.every((item) => item.state === "refused");
  $("queue").replaceChildren(...open.map((item) => row(app, item)));
  $("queue-empty").hidden = open.length > 0 || !app.me;
  $("sent-box").hidden = sent.length === 0;
  $("sent-title").textContent = `已送达 ${sent.length} 项`;
  $("sent").replaceChildren(...sent.slice(0, 50).map(sentRow));
  return all.filter((item) => item.state === "draft");
}

const line = (item) => [STAGES[item.fields.stage], item.file ? size(item.file.size) : "", moment(item.made)].filter(Boolean).join(" · ");

const picture = (item) => (item.thumb ? h("img", { class: "item__picture", src: item.thumb, alt: "" }) : h("span", { class: "item__picture item__picture--none", text: "照片" }));

function words(item) {
  if (item.state === "sending") return "正在发送…";
  if (item.state === "refused") return "被退回：" + item.reason;
  if (!item.reason) return navigator.onLine === false ? "等待网络" : "等待发送";
  return item.next > Date.now() ? `${item.reason}，将于 ${moment(item.next)} 再试` : item.reason;
}

function row(app, item) {
  return h(
    "li",
    { class: `item item--${item.state}`, "data-key": item.key },
    picture(item),
    h(
      "div",
      { class: "item__words" },
      h("p", { class: "item__title", text: `问题 ${item.about.number}　${item.about.title}` }),
      h("p", { class: "soft", text: line(item) }),
      item.fields.note ? h("p", { class: "item__note", text: item.fields.note }) : null,
      h("p", { class: "item__state", text: words(item) }),
    ),
    h("div", { class: "item__acts" }, ...acts(app, item)),
  );
}

function acts(app, item) {
  const button = (text, act, kind = "") => h("button", { class: `button ${kind}`, type: "button", text, onclick: act });
  if (item.state === "sending") return [];
  const refused = item.state === "refused";
  const again = button(refused ? "重试" : "立即发送", async () => {
    await store.change(item.key, { state: "waiting", next: 0, reason: "" });
    app.send({ now: true });
  });
  const others = refused ? [button("修改", () => app.edit(item)), button("改到其他问题", () => app.pick(item))] : [];
  const first = navigator.onLine === false ? [] : [again];
  return [...first, ...others, button("另存", () => save(item)), button("丢弃", () => discard(app, item), "button--quiet")];
}

/** Gives the picture back to the telephone, so that nothing is lost by discarding it here. */
async function save(item) {
  const bytes = await store.picture(item.key);
  if (!bytes) return;
  const address = URL.createObjectURL(new Blob([bytes], { type: item.file.type }));
  const link = h("a", { href: address, download: item.file.name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

async function discard(app, item) {
  const unsure = item.unsure ? "上一次发送没有得到回答，它可能已经送达。" : "它还没有送达。";
  if (!(await sure("丢弃这张照片？", `${unsure}丢弃后这部手机上不再有它，可以先“另存”。`, "丢弃"))) return;
  await store.discard(item.key);
  app.render();
}

const sentRow = (item) =>
  h(
    "li",
    { class: "item item--sent" },
    picture(item),
    h("div", { class: "item__words" }, h("p", { class: "item__title", text: `问题 ${item.about.number}　${item.about.title}` }), h("p", { class: "soft", text: `${moment(item.sent)} 送达` })),
    item.address ? h("a", { class: "button", href: item.address, text: "查看" }) : null,
  );
