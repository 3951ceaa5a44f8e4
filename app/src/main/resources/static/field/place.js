// Where the telephone is. Browsers tell only on https or localhost, and only when the person allows it.
let last = null;
let watch = null;
let trouble = "";
const listeners = new Set();

/** Calls back with every new place. */
export const onPlace = (listener) => listeners.add(listener);

/** The last place: { latitude, longitude, accuracy, at }, in WGS-84; null when nothing is known. */
export const here = () => last;

/** The place when it is not older than two minutes: what a photograph taken now may carry. */
export const fresh = () => (last && Date.now() - last.at < 120000 ? last : null);

/** Why there is none, in words; empty when there is one or it is still being looked for. */
export const why = () => (last ? "" : trouble);

/** Begins to look; asks for permission when it was never asked. */
export function look() {
  if (watch !== null) return;
  if (!self.isSecureContext || !navigator.geolocation) {
    trouble = self.isSecureContext ? "这个浏览器不提供位置" : "这个地址不是 https，浏览器不提供位置";
    listeners.forEach((one) => one());
    return;
  }
  watch = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) => {
      last = { latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy, at: timestamp };
      listeners.forEach((one) => one());
    },
    (error) => {
      trouble = error.code === 1 ? "没有允许使用位置，可在浏览器的网站设置里打开" : "暂时找不到位置，请到开阔处";
      if (error.code === 1) watch = null;
      listeners.forEach((one) => one());
    },
    { enableHighAccuracy: true, maximumAge: 15000, timeout: 60000 },
  );
}

/** Begins without asking: only where the person allowed it before. */
export async function lookIfAllowed() {
  const state = await navigator.permissions?.query({ name: "geolocation" }).then((p) => p.state, () => "");
  if (state === "granted") look();
}

/** Metres between two places. */
export function metres(a, b) {
  const turn = Math.PI / 180;
  const north = Math.sin(((b.latitude - a.latitude) * turn) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * turn) / 2);
  const half = north * north + Math.cos(a.latitude * turn) * Math.cos(b.latitude * turn) * east * east;
  return 2 * 6371009 * Math.asin(Math.min(1, Math.sqrt(half)));
}
