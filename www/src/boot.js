// The page's loader: fetches the page's wasm and everything that it asks for later.
//
// It is a file of its own because the content security policy forbids inline scripts. What it offers to the
// page's wasm hangs on `fieldbookHost`; src/host/ in the site is the only reader.

import { deflate, inflate } from "./deflate.js";

const base = document.querySelector("base");
// The base is written relative to this page; later addresses of the same document would move it.
base.href = base.href;

const at = (path) => new URL(path, document.baseURI).href;
const files = document.querySelector('meta[name="fieldbook:files"]').dataset;

let runner;

/** The engine's compiled module, compiled once for all workers. */
function compileRunner() {
  runner ??= WebAssembly.compileStreaming(fetch(at(files.runnerwasm))).catch((error) => {
    runner = undefined;
    throw error;
  });
  return runner;
}

globalThis.fieldbookHost = {
  base: new URL(document.baseURI).pathname,
  compileRunner,
  deflate,
  inflate,
  loadEditor: () => import(at(EDITOR)),
  runner: at(files.runner),
  worker: at(WORKER),
};

const app = await import(at(files.app));
await app.default({ module_or_path: at(files.appwasm) });
