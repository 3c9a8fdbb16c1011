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

/** A wasm file's compiled module, compiled once for all workers; asked for again after a failure. */
function compiled(file) {
  let module;
  return () => {
    module ??= WebAssembly.compileStreaming(fetch(at(file))).catch((error) => {
      module = undefined;
      throw error;
    });
    return module;
  };
}

// In a release the engine comes in two halves (www/split.mjs). The second comes late, but for pages whose programs are
// known to need it.
const withRest = document.querySelector('meta[name="fieldbook:with-rest"]') !== null;
const compileFirst = compiled(files.runnerwasm);
const compileRest = files.restwasm ? compiled(files.restwasm) : async () => undefined;

function compileRunner() {
  if (withRest) compileRest().catch(() => {});
  return compileFirst();
}

globalThis.fieldbookHost = {
  base: new URL(document.baseURI).pathname,
  compileRest,
  compileRunner,
  deflate,
  inflate,
  loadEditor: () => import(at(EDITOR)),
  rest: files.restwasm ? at(files.restwasm) : "",
  runner: at(files.runner),
  withRest,
  worker: at(WORKER),
};

const app = await import(at(files.app));
await app.default({ module_or_path: at(files.appwasm) });
