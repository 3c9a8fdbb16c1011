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
 * `addresses` holds those of `first`, the engine's first part, of its `script` (wasm-bindgen's), of the `worker`, and by
 * name those of its `later` parts (www/split.mjs); `wanted` are the names of those that the page's program is known to need.
 */
export function engine({ first, script, worker, later, wanted }) {
  const loaders = Object.fromEntries(Object.entries(later).map(([name, address]) => [name, once(() => fetchModule(address))]));
  const modules = {};
  let module;
  let early;

  const loadPart = async (name) => {
    modules[name] = await loaders[name]();
  };
  const loadWanted = () => Promise.all(wanted.map(loadPart));

  const load = once(async () => {
    loadWanted().catch(() => {});
    module = await fetchModule(first);
    // The first worker need not wait for the page's own code.
    early ??= start();
  });

  function start() {
    const started = new Worker(worker, { type: "module" });
    const said = [];
    started.onmessage = (event) => said.push(event);
    started.onerror = (event) => said.push(event);
    started.postMessage({ kind: "start", module, script, parts: later });
    bring(started);
    return { started, said };
  }

  function bring(to) {
    if (Object.keys(modules).length > 0) to.postMessage({ kind: "parts", modules });
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
    loadParts: () => Promise.all(Object.keys(loaders).map(loadPart)),
    bring,
  };
}
