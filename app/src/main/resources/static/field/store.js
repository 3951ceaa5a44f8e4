// The telephone's own store: items with their pictures, and the list that was taken along. Everything belongs to a
// person; nobody else's is ever handed out.
const NAME = "greenledger-field";
let opened = null;

function database() {
  opened ??= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("items", { keyPath: "key" }).createIndex("owner", "owner");
      asked.result.createObjectStore("pictures");
      asked.result.createObjectStore("work", { keyPath: "owner" });
      asked.result.createObjectStore("person");
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => { asked.result.close(); opened = null; };
      asked.result.onclose = () => { opened = null; };
      done(asked.result);
    };
    asked.onerror = () => { opened = null; failed(asked.error); };
  });
  return opened;
}

/** Does something in one transaction; the answer comes when it is on the disk, not when it is merely accepted. */
async function inOne(stores, mode, act) {
  const db = await database();
  return new Promise((done, failed) => {
    const one = db.transaction(stores, mode, mode === "readwrite" ? { durability: "strict" } : {});
    let answer;
    one.oncomplete = () => done(answer);
    one.onabort = () => failed(one.error ?? new DOMException("aborted", "AbortError"));
    act((name) => one.objectStore(name), (value) => { answer = value; });
  });
}

const byAge = (a, b) => a.made - b.made;

/** Keeps an item with its picture (bytes, which outlive a restart on every browser; blobs do not). */
export const add = (item, picture) =>
  inOne(["items", "pictures"], "readwrite", (of) => { of("items").add(item); of("pictures").add(picture, item.key); });

/** A person's items, the oldest first. */
export const items = (owner) =>
  inOne(["items"], "readonly", (of, answer) => {
    of("items").index("owner").getAll(owner).onsuccess = (event) => answer(event.target.result.sort(byAge));
  });

/** Whose unsent items there are beside this person's: names and numbers, nothing else. */
export const others = (owner) =>
  inOne(["items"], "readonly", (of, answer) => {
    const found = new Map();
    answer(found);
    of("items").openCursor().onsuccess = ({ target: { result: at } }) => {
      if (!at) return;
      const item = at.value;
      if (item.owner !== owner && item.state !== "sent") found.set(item.ownerName, (found.get(item.ownerName) ?? 0) + 1);
      at.continue();
    };
  });

/** An item's picture; undefined when it is gone. */
export const picture = (key) =>
  inOne(["pictures"], "readonly", (of, answer) => { of("pictures").get(key).onsuccess = (event) => answer(event.target.result); });

/** Changes an item; nothing happens when it was discarded meanwhile. */
export const change = (key, changes) =>
  inOne(["items"], "readwrite", (of, answer) => {
    of("items").get(key).onsuccess = (event) => {
      if (!event.target.result) return;
      const item = { ...event.target.result, ...changes };
      of("items").put(item);
      answer(item);
    };
  });

/** The item arrived: its picture is no longer needed here. */
export const arrived = (key, address) =>
  inOne(["items", "pictures"], "readwrite", (of) => {
    of("pictures").delete(key);
    of("items").get(key).onsuccess = (event) => {
      if (event.target.result) of("items").put({ ...event.target.result, state: "sent", sent: Date.now(), reason: "", address });
    };
  });

export const discard = (key) =>
  inOne(["items", "pictures"], "readwrite", (of) => { of("items").delete(key); of("pictures").delete(key); });

/** Forgets what arrived more than a week ago. */
export const tidy = () =>
  inOne(["items"], "readwrite", (of) => {
    of("items").openCursor().onsuccess = ({ target: { result: at } }) => {
      if (!at) return;
      if (at.value.state === "sent" && at.value.sent < Date.now() - 7 * 86400000) at.delete();
      at.continue();
    };
  });

/** What a person took along: version, time of the last confirmation, issues. */
export const work = (owner) =>
  inOne(["work"], "readonly", (of, answer) => { of("work").get(owner).onsuccess = (event) => answer(event.target.result); });
export const keepWork = (record) => inOne(["work"], "readwrite", (of) => { of("work").put(record); });

/** The person the page belongs to while the server cannot be asked: { id, name, unit }; undefined for nobody. */
export const person = () => inOne(["person"], "readonly", (of, answer) => { of("person").get("me").onsuccess = (event) => answer(event.target.result); });
export const keepPerson = (me) =>
  inOne(["person"], "readwrite", (of) => { if (me) of("person").put(me, "me"); else of("person").delete("me"); });
