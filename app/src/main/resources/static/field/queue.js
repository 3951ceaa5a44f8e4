// The queue: items are sent one after another, each until it arrived or was refused. An item says of itself what kind
// it is, which fields it has and whether a picture goes with it; the queue carries any kind. Used by the page and by its
// service worker; a lock keeps them from sending at the same time, and the server takes a key only once anyway.
import * as store from "./store.js";
import { Later, Stopped, post, session } from "./server.js";

const STEPS = [15, 30, 60, 120, 300, 600];
const channel = "BroadcastChannel" in self ? new BroadcastChannel("greenledger-field") : null;
const listeners = new Set();

/** Calls back whenever an item changed, here or in another window. */
export function onChange(listener) {
  listeners.add(listener);
  if (channel) channel.onmessage = () => listeners.forEach((one) => one());
}

export function changed() {
  channel?.postMessage("changed");
  listeners.forEach((one) => one());
}

/** Seconds until the next try, after so many. */
export const pause = (tries) => STEPS[Math.min(tries, STEPS.length) - 1] ?? STEPS[0];

let running = false;

/**
 * Sends what is due. Answers { state, words, who }: "done", "away" (try again later), "sign-in", "no-right", "other", or
 * "busy" when somebody is sending already.
 *
 * now: does not wait for the time of the next try.
 */
export async function send({ now = false } = {}) {
  if (navigator.locks) {
    return navigator.locks.request("greenledger-field-send", { ifAvailable: true }, (lock) => (lock ? run(now) : { state: "busy" }));
  }
  if (running) return { state: "busy" };
  running = true;
  try {
    return await run(now);
  } finally {
    running = false;
  }
}

async function run(now) {
  let who = null;
  try {
    who = await session();
    const tried = new Set();
    let words = "";
    for (;;) {
      const item = (await store.items(String(who.person))).find((one) => isDue(one, now) && !tried.has(one.key));
      if (!item) break;
      tried.add(item.key);
      [who, words] = await one(item, who, words);
    }
    await store.tidy();
    return words ? { state: "away", words, who } : { state: "done", words: "", who };
  } catch (stopped) {
    if (stopped instanceof Stopped) return { state: stopped.kind, words: stopped.message, who };
    if (stopped instanceof Later) return { state: "away", words: stopped.message, who };
    throw stopped;
  }
}

/** What was being sent when the browser was killed counts as waiting: nobody else holds the lock now. */
const isDue = (item, now) => ["waiting", "sending"].includes(item.state) && (now || (item.next ?? 0) <= Date.now());

async function one(item, who, words) {
  await store.change(item.key, { state: "sending", reason: "" });
  changed();
  try {
    const picture = await store.picture(item.key);
    if (!picture && item.file) {
      await store.change(item.key, { state: "refused", reason: "手机里找不到这张照片了，可能被浏览器清理" });
      return [who, words];
    }
    let answer;
    [answer, who] = await delivered(item, picture, who);
    if (answer.refused) await store.change(item.key, { state: "refused", reason: answer.refused.join("；") });
    else await store.arrived(item.key, answer.stored);
    return [who, words];
  } catch (failed) {
    const tries = (item.tries ?? 0) + 1;
    const known = failed instanceof Later || failed instanceof Stopped;
    const seconds = Math.max(failed.seconds ?? 0, pause(tries));
    await store.change(item.key, {
      state: "waiting",
      tries,
      reason: known ? failed.message : "没有发成，原因不明",
      next: failed instanceof Stopped ? 0 : Date.now() + seconds * 1000,
      unsure: item.unsure || !(failed instanceof Stopped),
    });
    // A server that answered may like the next item better; without a network there is no use in trying.
    if (failed instanceof Later && failed.reached && !failed.seconds) return [who, failed.message];
    throw known ? failed : new Later("没有发成，原因不明");
  } finally {
    changed();
  }
}

/** The form's token may be older than the session: asks for a new one, once. */
async function delivered(item, picture, who) {
  try {
    return [await post(item, picture, who), who];
  } catch (failed) {
    if (failed !== "token") throw failed;
  }
  const fresh = await session();
  if (String(fresh.person) !== item.owner) throw new Stopped("other", "现在登录的是另一个人");
  try {
    return [await post(item, picture, fresh), fresh];
  } catch (failed) {
    if (failed !== "token") throw failed;
    return [{ refused: ["服务器不接受这次发送（403）。请刷新页面后重试"] }, fresh];
  }
}
