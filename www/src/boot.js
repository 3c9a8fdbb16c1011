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

// In a release the engine comes in parts (www/split.mjs). The later ones come late; pages whose programs are known to need
// the book's part bring that at once.
const withBook = document.querySelector('meta[name="fieldbook:with-book"]') !== null;
const later = Object.entries({ book: files.bookwasm, rest: files.restwasm }).filter(([, file]) => file);
const parts = Object.fromEntries(later.map(([name, file]) => [name, at(file)]));
const compilers = later.map(([name, file]) => [name, compiled(file)]);
const compileFirst = compiled(files.runnerwasm);

/** The later parts' compiled modules by name, all of them or one. */
async function compileParts(only) {
  const wanted = compilers.filter(([name]) => only === undefined || name === only);
  return Object.fromEntries(await Promise.all(wanted.map(async ([name, compile]) => [name, await compile()])));
}

const compileBook = () => compileParts("book");

function compileRunner() {
  if (withBook) compileBook().catch(() => {});
  return compileFirst();
}

globalThis.fieldbookHost = {
  base: new URL(document.baseURI).pathname,
  compileBook,
  compileParts: () => compileParts(),
  compileRunner,
  deflate,
  inflate,
  loadEditor: () => import(at(EDITOR)),
  parts,
  runner: at(files.runner),
  withBook,
  worker: at(WORKER),
};

const app = await import(at(files.app));
await app.default({ module_or_path: at(files.appwasm) });
