// The service worker of the field page: keeps one version of the page with all its files, opens it without a network,
// and sends the queue when the browser says that the network is back. It touches nothing but that page and those files.
import { send } from "./queue.js";

const PATIENCE = 4000;

/** page: its path; base: the folder of this version's files; files: their addresses. */
export function serve({ page, base, files }) {
  const name = "field:" + base;
  const kept = new Set(files);

  self.addEventListener("install", (event) => {
    self.skipWaiting();
    event.waitUntil(fill());
  });
  self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
  self.addEventListener("sync", (event) => {
    if (event.tag === "field-send") event.waitUntil(deliver());
  });
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== self.location.origin) return;
    if (request.mode === "navigate" && url.pathname === page) event.respondWith(open(request));
    else if (kept.has(url.pathname)) event.respondWith(file(request, url.pathname));
  });

  /** All of one version or nothing: while the server is being updated, the browser tries again later. */
  async function fill() {
    const shell = await fetch(page, { cache: "no-store" });
    if (!shell.ok || shell.redirected || !(await shell.clone().text()).includes(base)) throw new Error("the page is of another version");
    const cache = await caches.open(name);
    await cache.addAll(files);
    await cache.put(page, shell);
  }

  async function takeOver() {
    for (const one of await caches.keys()) if (one.startsWith("field:") && one !== name) await caches.delete(one);
    await self.clients.claim();
  }

  /** The server's page when it answers soon, so that an update is never hidden; the kept one otherwise. */
  async function open(request) {
    const own = await (await caches.open(name)).match(page);
    if (!own || navigator.onLine === false) return own ?? fetch(request);
    const fresh = fetch(request).then((answer) => (answer.ok || answer.type === "opaqueredirect" ? answer : own.clone()), () => own.clone());
    const late = new Promise((done) => setTimeout(() => done(own.clone()), PATIENCE));
    return Promise.race([fresh, late]);
  }

  /** Files never change under their address. */
  async function file(request, path) {
    return (await (await caches.open(name)).match(path)) ?? fetch(request);
  }

  /** When it does not go through, the browser is told so and tries again in its own time. */
  async function deliver() {
    const { state, words } = await send({ now: true });
    if (state === "away") throw new Error(words);
  }
}
