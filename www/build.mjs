// Bundles the page's loader, the editor, the worker and the styles into www/dist/, for Trunk.
//
// What the loader loads later carries its contents' hash in its name; the loader's own name gets one from
// Trunk. A file is written only when it changed, so that `trunk serve` does not see its own output.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "dist");

const common = {
  absWorkingDir: here,
  bundle: true,
  format: "esm",
  legalComments: "none",
  logLevel: "warning",
  minify: true,
  target: ["es2022"],
  write: false,
};

const hashed = (name, text) => {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return `${name}-${hash}.js`;
};

async function bundle(entry, options = {}) {
  const result = await build({ ...common, ...options, entryPoints: [entry] });
  return result.outputFiles[0].text;
}

const files = new Map();
const parts = {};
for (const [name, entry] of [["editor", "src/editor.js"], ["embedded", "src/embedded.js"], ["search", "src/search.js"], ["worker", "src/worker.js"], ["zip", "src/zip.js"]]) {
  const text = await bundle(entry);
  parts[name] = `parts/${hashed(name, text)}`;
  files.set(parts[name], text);
}
const define = { EDITOR: JSON.stringify(parts.editor), EMBEDDED: JSON.stringify(parts.embedded), SEARCH: JSON.stringify(parts.search), WORKER: JSON.stringify(parts.worker), ZIP: JSON.stringify(parts.zip) };
files.set("boot.js", await bundle("src/boot.js", { define }));
files.set("offline.js", await bundle("src/offline.js", { format: "iife" }));
files.set("embed.js", await bundle("src/element.js", { format: "iife" }));
files.set("early.js", (await bundle("src/early.js", { format: "iife" })).trim());
files.set("missing.js", (await bundle("src/missing.js")).trim());
files.set("site.css", await bundle("styles/site.css"));

for (const [name, text] of files) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
for (const name of readdirSync(join(out, "parts"))) {
  const path = join(out, "parts", name);
  if (!files.has(relative(out, path))) rmSync(path);
}
