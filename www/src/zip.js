// Hands files to the reader, several packed into one; loaded when somebody asks for that.

import { strToU8, zipSync } from "fflate";

export function downloadZip(name, paths, texts) {
  download(name, zipSync(Object.fromEntries(paths.map((path, at) => [path, strToU8(texts[at])]))), "application/zip");
}

/** One file with these bytes. */
export function download(name, bytes, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
