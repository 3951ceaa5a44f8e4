// Pictures: a small one to look at, a reduced one to send, and whether there is room for another.
const LONG_SIDE = 2560;

async function drawn(file, side) {
  const whole = await createImageBitmap(file);
  const factor = Math.min(1, side / Math.max(whole.width, whole.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(whole.width * factor);
  canvas.height = Math.round(whole.height * factor);
  canvas.getContext("2d").drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  return canvas;
}

/** A thumbnail as a data address; empty where the browser cannot read the picture (some HEIC). */
export async function thumbnail(file) {
  try {
    return (await drawn(file, 240)).toDataURL("image/jpeg", 0.7);
  } catch {
    return "";
  }
}

/** A copy of at most 2560 points on its long side; the original where that is not smaller or cannot be made. */
export async function reduced(file) {
  try {
    const canvas = await drawn(file, LONG_SIDE);
    const copy = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return copy && copy.size < file.size ? new File([copy], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

/** { usage, quota } in bytes; null where the browser does not tell. */
export async function room() {
  try {
    return (await navigator.storage?.estimate()) ?? null;
  } catch {
    return null;
  }
}

/** Why there is no room for so many bytes more; empty when there is. */
export async function tooFull(bytes) {
  const now = await room();
  return now?.quota && now.quota - now.usage < bytes * 1.2 + 1048576
    ? "手机的存储空间不够，这张照片没有保存。请先联网发送队列里的照片，或者清理手机，再拍一次"
    : "";
}

/** Asks the browser not to clear away what waits here when space runs short. */
export const keep = async () => (await navigator.storage?.persist?.()) ?? false;
export const kept = async () => (await navigator.storage?.persisted?.()) ?? false;

/** A key that nobody else makes. */
export function key() {
  if (self.crypto.randomUUID) return self.crypto.randomUUID();
  const bytes = self.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
