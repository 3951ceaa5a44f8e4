// What is asked of the server, and what its answers mean. Used by the page and by its service worker.

/** Not now: no network, or a server that cannot at the moment. */
export class Later extends Error {
  constructor(words, { reached = false, seconds = 0 } = {}) {
    super(words);
    this.reached = reached;
    this.seconds = seconds;
  }
}

/** Not as the one who is signed in now: "sign-in" nobody is, "no-right" may not, "other" somebody else is. */
export class Stopped extends Error {
  constructor(kind, words) {
    super(words);
    this.kind = kind;
  }
}

const MINUTE = 60000;

async function ask(address, options = {}, wait = MINUTE / 2) {
  let response;
  try {
    response = await fetch(address, {
      credentials: "same-origin",
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(wait),
      ...options,
      headers: { Accept: "application/json", "HX-Request": "true", ...options.headers },
    });
  } catch {
    throw new Later("连不上服务器");
  }
  if (response.status === 401 || response.type === "opaqueredirect") {
    const where = response.headers.get("HX-Redirect") ?? "";
    throw new Stopped("sign-in", where.startsWith("/account") ? "请先到“我的账号”完成要求的设置" : "登录已过期，登录后自动发送");
  }
  return response;
}

async function json(response) {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) {
    if (response.ok) throw new Later("回答的不是本系统，可能连上了要先认证的公共网络", { reached: true });
    return {};
  }
  try {
    return await response.json();
  } catch {
    throw new Later("连不上服务器");
  }
}

const busy = (response) => response.status >= 500 || [408, 425, 429].includes(response.status);

function later(response, told) {
  const seconds = Number(response.headers.get("Retry-After")) || 0;
  return new Later(told.reasons?.[0] ?? `服务器没有处理成功（${response.status}）`, { reached: true, seconds });
}

async function get(address) {
  const response = await ask(address);
  const told = await json(response);
  if (response.status === 403) throw new Stopped("no-right", "您现在的岗位没有上传佐证的权限");
  if (!response.ok) throw later(response, told);
  return told;
}

/** Who is signed in, with the token that the next items must carry. */
export const session = () => get("/field/session");

/** What there is to take along; without a list when it is the version one has. */
export const work = (version) => get(`/field/work?version=${encodeURIComponent(version ?? "")}`);

/** Sends one item: { stored: address } or { refused: [reasons] }; throws Later, Stopped, or "token" when that is stale. */
export async function post(item, picture, who) {
  const form = new FormData();
  form.set("key", item.key);
  form.set("kind", item.kind);
  form.set("owner", item.owner);
  for (const [name, value] of Object.entries(item.fields)) {
    for (const one of [value].flat()) if (one !== null && one !== "") form.append(name, String(one));
  }
  if (picture) form.set("file", new Blob([picture], { type: item.file.type }), item.file.name);
  const response = await ask("/field/items", { method: "POST", body: form, headers: { [who.token.header]: who.token.value } }, 5 * MINUTE);
  const told = await json(response);
  if (response.ok && told.outcome === "stored") return { stored: told.address };
  if (response.ok) throw new Later("回答的不是本系统，可能连上了要先认证的公共网络", { reached: true });
  if (response.status === 403) throw "token";
  if (told.outcome === "other") throw new Stopped("other", told.reasons[0]);
  if (busy(response)) throw later(response, told);
  if (response.status === 413) return { refused: ["照片太大，服务器不收。请在“设置”里打开“发送缩小的照片”，重新拍摄"] };
  const reasons = told.reasons ?? (told.title ? [told.title, told.detail, ...(told.errors ?? [])].filter((r) => typeof r === "string") : null);
  return { refused: reasons?.length ? reasons : [`服务器不收这条记录（${response.status}）`] };
}
