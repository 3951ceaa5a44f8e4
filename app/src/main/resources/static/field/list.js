// The list that was taken along: issues with their points, the nearest first when the place is known, found by number,
// name or place.
import { $, ago, distance, h, moment } from "./dom.js";
import { here, metres } from "./place.js";

const SHOWN = 40;
const NEAR = 3;

/** What is typed, and each issue's points with their distance, nearest first. */
function ranked(issues, typed) {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const place = here();
  const found = [];
  for (const issue of issues) {
    const points = issue.points.map((point) => ({
      ...point,
      metres: place && point.latitude !== null ? metres(place, point) : Infinity,
      hit: words.length > 0 && words.every((word) => `${point.name} ${point.area ?? ""}`.toLowerCase().includes(word)),
    }));
    const text = `${issue.number} ${issue.title} ${issue.area ?? ""} ${issue.inspection}`.toLowerCase();
    if (!words.every((word) => text.includes(word)) && !points.some((point) => point.hit)) continue;
    points.sort((a, b) => b.hit - a.hit || a.metres - b.metres || a.number - b.number);
    const exact = words.length === 1 && issue.number.toLowerCase() === words[0];
    found.push({ issue, points, exact, metres: Math.min(Infinity, ...points.map((point) => point.metres)) });
  }
  return found.sort((a, b) => b.exact - a.exact || (a.metres === b.metres ? 0 : a.metres - b.metres));
}

/** Shows the list. app.work is what was taken along; app.choose(issue, point) is called for the one that is pressed. */
export function showList(app) {
  $("age").replaceChildren(...age(app));
  const box = $("list");
  if (!app.me || !app.work) {
    box.replaceChildren(h("p", { class: "outdoor__empty", text: app.me ? "还没有带上清单。联网后自动取得。" : "登录后，这里列出您负责和督导的问题，没有网络也能打开。" }));
    return;
  }
  if (app.tooOld()) {
    box.replaceChildren(h("p", { class: "outdoor__empty", text: `清单已超过 ${app.keepDays} 天没有更新。联网登录后再查看，待发送的照片不受影响。` }));
    return;
  }
  const found = ranked(app.work.issues, $("find").value);
  const cards = found.slice(0, app.shown ?? SHOWN).map((one) => card(app, one));
  if (found.length === 0) cards.push(h("p", { class: "outdoor__empty", text: app.work.issues.length === 0 ? "您的单位现在没有承担或督导的问题。" : "清单里没有符合的问题。" }));
  if (found.length > cards.length) {
    cards.push(h("button", { class: "button button--wide", type: "button", text: `再显示一些（共 ${found.length} 个）`, onclick: () => { app.shown = (app.shown ?? SHOWN) + SHOWN; showList(app); } }));
  }
  box.replaceChildren(...cards);
}

function age(app) {
  if (!app.me || !app.work) return [];
  const points = app.work.issues.reduce((sum, issue) => sum + issue.points.length, 0);
  const cut = app.work.cut ? "（只带上最近要到期的，其余请联网在台账里查看）" : "";
  return [
    h("span", { text: `${app.work.issues.length} 个问题、${points} 个点位${cut}` }),
    h("span", { class: "soft", text: `清单 ${moment(app.work.at)} 更新，${ago(app.work.at)}`, title: `版本 ${app.work.version}` }),
  ];
}

function card(app, { issue, points }) {
  const measures = issue.measures.length ? `${issue.measures.length} 条措施` : "";
  const due = issue.due ? `时限 ${issue.due}` : "";
  return h(
    "article",
    { class: "card", "data-issue": issue.id },
    h("p", { class: "card__head" }, h("strong", { class: "card__number", text: issue.number }), h("span", { class: "soft", text: [issue.area, due, measures].filter(Boolean).join(" · ") }), issue.mine ? h("span", { class: "card__mine", text: "我负责" }) : null),
    h("p", { class: "card__title", text: issue.title }),
    points.length ? pointList(app, issue, points) : null,
    h("button", { class: "button card__act", type: "button", text: app.picking ? "改到这个问题" : "拍照取证", onclick: () => app.choose(issue, null) }),
  );
}

function pointList(app, issue, points) {
  const row = (point) =>
    h(
      "li",
      {},
      h(
        "button",
        { class: "point", type: "button", "data-point": point.id, "aria-label": `${point.number}号点位 ${point.name}，拍照`, onclick: () => app.choose(issue, point) },
        h("span", { class: "point__number", text: point.number }),
        h("span", { class: "point__name", text: point.name }),
        h("span", { class: "point__far", text: point.metres < Infinity ? distance(point.metres) : point.latitude === null ? "无坐标" : "" }),
      ),
    );
  const rest = points.slice(NEAR);
  return h(
    "div",
    {},
    h("ul", { class: "points" }, ...points.slice(0, NEAR).map(row)),
    rest.length ? unfolded(rest, row) : null,
  );
}

/** The rest of the points, made only when they are asked for. */
function unfolded(rest, row) {
  const body = h("ul", { class: "points" });
  const box = h("details", { class: "card__more" }, h("summary", { text: `其余 ${rest.length} 个点位` }), body);
  box.addEventListener("toggle", () => box.open && body.childElementCount === 0 && body.append(...rest.map(row)));
  return box;
}
