// Visits pages of the site without a browser, to see what the page's code calls on its way to a first result.
//
// `node visit.mjs JSON`, where JSON holds the paths of `module`, the page's wasm, instrumented by wasm-split, of its `glue`, of
// the `engine`, its `engineGlue` and its `library`, of the `site` (the folder that Trunk builds) and of the `pages` as src/prerender.rs
// lists them; which `paths` to visit; and where to write the `profiles`, one a page. Opens each page in a document of
// happy-dom's, presses Run and waits for the result. A document without a browser is enough, since nothing depends on what it
// draws; and where a browser behaves otherwise, a function that the profile lacks only comes with the later part.
//
// It is a process of its own, because a page believes to have the global object for itself.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Window } from "happy-dom";

const visit = JSON.parse(process.argv[2]);
const ORIGIN = "http://localhost/";
const PAGE = 65_536;
/** Between two messages, in milliseconds. */
const PAUSE = 2;
/** How long a page may take, in milliseconds. */
const PATIENCE = 60_000;

const compile = async (file) => new WebAssembly.Module(await readFile(file));
const pages = JSON.parse(await readFile(visit.pages, "utf8"));
const module = await compile(visit.module);
const library = await readFile(visit.library);
globalThis.fieldbookLibrary = () => library;
const engine = await import(pathToFileURL(visit.engineGlue));
await engine.default({ module_or_path: await compile(visit.engine) });

/** What stands where a browser has the worker: it answers as src/worker.js does. */
class Worker {
  postMessage({ kind, id, files }) {
    let pause = 0;
    const answer = (data) => setTimeout(() => this.onmessage?.({ data }), (pause += PAUSE));
    if (kind === "check") answer({ kind: "checked", id, diagnostics: engine.check(files) });
    if (kind !== "run") return;
    const events = [];
    const outcome = engine.run(files, (event) => events.push(event), () => {});
    // Each comes alone, so that the page shows every state that it can be seen in.
    for (const event of events) answer({ kind: "events", id, events: [event] });
    answer({ kind: "ended", id, outcome });
  }

  terminate() {}
}

function takeWorker() {
  const worker = new Worker();
  setTimeout(() => worker.onmessage?.({ data: { kind: "ready" } }));
  return worker;
}

/** What src/boot.js offers the page. */
const host = {
  bring() {},
  isOutdated: async () => false,
  // What comes after the first result is not followed.
  loadEditor: () => new Promise(() => {}),
  loadEngine: async () => {},
  loadParts: () => new Promise(() => {}),
  loadRest: () => new Promise(() => {}),
  loadWanted: async () => {},
  takeOver: () => false,
  takeWorker,
  version: "0",
};

/** Makes the global object that of a page, and answers with its window. */
function become({ path, html }) {
  const window = new Window({ url: ORIGIN + path, width: 1280, height: 900 });
  window.document.write(`<!doctype html><html><head><base href="${ORIGIN}"></head><body><div id="site">${html}</div></body></html>`);
  const set = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis) || OVERRIDDEN.includes(name)) set(name, window[name]);
  }
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent", "matchMedia", "requestAnimationFrame"]) {
    set(name, window[name].bind(window));
  }
  // The page asks whether the global object is a window.
  set("Window", { [Symbol.hasInstance]: (value) => value === globalThis || value === window });
  for (const name of ["window", "self", "parent", "top"]) set(name, globalThis);
  set("fetch", (address) => fetchFile(new URL(address, ORIGIN).pathname));
  set("fieldbookHost", host);
  set("fieldbook", undefined);
  return window;
}

/** What Node has too, but a document knows only in its own form. */
const OVERRIDDEN = ["document", "location", "navigator", "Event", "EventTarget", "CustomEvent", "MessageEvent", "localStorage", "sessionStorage"];

async function fetchFile(path) {
  const body = await readFile(join(visit.site, path)).catch(() => undefined);
  return new Response(body, { status: body ? 200 : 404 });
}

/** What a pointer passes, or a page does by itself, before there is a result. */
const PASSED = [[".editor-waiting", "pointerenter"], [".reader", "scroll"], ['[role="separator"]', "pointermove"]];

const find = (window, id) => window.document.querySelector(`[data-testid="${id}"]`);

/** Waits until the page is there, and its status, where it shows one, is one of these. */
async function until(window, path, ...wanted) {
  const end = Date.now() + PATIENCE;
  const status = () => find(window, "status")?.textContent.trim();
  while (!globalThis.fieldbook || !wanted.includes(status() ?? wanted[0])) {
    if (Date.now() > end) throw new Error(`/${path} has the status "${status()}", and never ${wanted.join(" or ")}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

for (const [number, path] of visit.paths.entries()) {
  const window = become(pages.find((page) => page.path === path));
  // A glue of its own for each page, since one holds one instance.
  const glue = await import(`${pathToFileURL(visit.glue)}?${number}`);
  const wasm = await glue.default({ module_or_path: module });
  await until(window, path, "ready");
  if (find(window, "run")) {
    // On its way to Run the pointer comes by, and what it passes hears of it.
    for (const [selector, name] of PASSED) {
      window.document.querySelector(selector)?.dispatchEvent(new window.PointerEvent(name, { bubbles: true }));
    }
    find(window, "run").click();
    await until(window, path, "done", "serving");
  }
  // What the result changes on the page is done after it.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const address = wasm.memory.grow(16) * PAGE;
  const length = wasm.__write_profile(address, 16 * PAGE);
  await writeFile(visit.profiles[number], new Uint8Array(wasm.memory.buffer, address, length));
}
process.exit(0);
