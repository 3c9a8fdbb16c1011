// Packs files into one and hands it to the reader; loaded when somebody asks for that.

import { strToU8, zipSync } from "fflate";

export function download(name, paths, texts) {
  const files = Object.fromEntries(paths.map((path, at) => [path, strToU8(texts[at])]));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([zipSync(files)], { type: "application/zip" }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
