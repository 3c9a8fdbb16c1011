// The engine's files and its workers: fetched and compiled once for the page, however many workers come and go.
//
// `load()` may be called again after a failure. It fails with what src/state/trouble.rs knows: "unreachable", "outdated" or
// "unusable".

import { isOutdated } from "./version.js";

/** Compiles what came, while it comes where the server says that it is wasm; some servers say nothing, or something else. */
async function compile(response) {
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Fetches and compiles a file; what a cache holds of it may be damaged, or a refusal of long ago, and is passed by then. */
export async function fetchModule(address) {
  let problem = "unreachable";
  for (const cache of ["default", "reload"]) {
    let response;
    try {
      response = await fetch(address, { cache });
    } catch {
      throw "unreachable";
    }
    if (!response.ok) continue;
    try {
      return await compile(response);
    } catch (error) {
      problem = error instanceof WebAssembly.CompileError ? "unusable" : "unreachable";
    }
  }
  throw problem === "unreachable" && (await isOutdated()) ? "outdated" : problem;
}

/** A file's bytes. */
async function fetchBytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw "unreachable";
  return new Uint8Array(await response.arrayBuffer());
}

/** Remembers what `work` promised, unless that failed. */
export function once(work) {
  let promise;
  return () => {
    promise ??= work().catch((error) => {
      promise = undefined;
      throw error;
    });
    return promise;
  };
}

/**
 * `addresses` holds those of `first`, the engine's first part, of its `script` (wasm-bindgen's), of the `worker`, by
 * name those of its `later` parts (www/split.mjs), of the `library` that it reads programs with, and of the page's `program`,
 * compiled, where it has one; `wanted` are the names of the parts that this is known to need.
 */
export function engine({ first, script, worker, later, wanted, library, program }) {
  const loaders = Object.fromEntries(Object.entries(later).map(([name, address]) => [name, once(() => fetchModule(address))]));
  const modules = {};
  let module;
  let bytes;
  let compiled;
  let early;

  const loadPart = async (name) => {
    modules[name] = await loaders[name]();
  };
  const loadWanted = () => Promise.all(wanted.map(loadPart));
  const loadLibrary = once(async () => {
    bytes = await fetchBytes(library);
  });

  const load = once(async () => {
    loadWanted().catch(() => {});
    // Without it the program is read, as one that was changed.
    const coming = program && fetchBytes(program).catch(() => undefined);
    module = await fetchModule(first);
    compiled = await coming;
    // The first worker need not wait for the page's own code.
    early ??= start();
  });

  function start() {
    const started = new Worker(worker, { type: "module" });
    const said = [];
    started.onmessage = (event) => said.push(event);
    started.onerror = (event) => said.push(event);
    started.postMessage({ kind: "start", module, script, parts: later, library, program: compiled });
    bring(started);
    return { started, said };
  }

  function bring(to) {
    if (bytes || Object.keys(modules).length > 0) to.postMessage({ kind: "parts", modules, library: bytes });
  }

  return {
    load,
    /** A worker, and what it said before anyone listened. Only after `load`. */
    takeWorker() {
      const taken = early ?? start();
      early = undefined;
      // Whoever takes it sets its listeners first.
      queueMicrotask(() => taken.said.forEach((event) => taken.started.dispatchEvent(new event.constructor(event.type, event))));
      return taken.started;
    },
    loadWanted,
    loadParts: () => Promise.all([loadLibrary(), ...Object.keys(loaders).map(loadPart)]),
    bring,
  };
}
