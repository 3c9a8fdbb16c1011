// Files as a good host sends them: compressed with brotli, each once.

import { brotliCompressSync, constants } from "node:zlib";

const TEXT = /\.(css|html|js|json|mjs|svg|txt|wasm|webmanifest|xml)$/;

/** A function that gives a file's bytes compressed, or nothing for one that would not get smaller. */
export function compressedFiles(quality = 9) {
  const known = new Map();
  return (file, body) => {
    if (!TEXT.test(file)) return undefined;
    if (!known.has(file)) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
      known.set(file, brotliCompressSync(body, { params }));
    }
    return known.get(file);
  };
}
