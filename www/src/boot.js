// The page's loader: asks for the engine and for the page's wasm as soon as the text is painted, and brings them together.
//
// It is a file of its own because the content security policy forbids inline scripts. What it offers to the
// page's wasm hangs on `fieldbookHost`; src/host/ in the site is the only reader.

import { deflate, inflate } from "./deflate.js";
import { engine, fetchModule, once } from "./engine.js";
import { parts } from "./parts.js";
import { isOutdated, version } from "./version.js";

/** What www/src/early.js began: a Run that came too early is kept there, and the text comes first. */
const { isRun, painted, takeOver } = globalThis.fieldbookEarly;
const base = document.querySelector("base");
// The base is written relative to this page; later addresses of the same document would move it.
base.href = base.href;

const at = (path) => new URL(path, document.baseURI).href;
const files = document.querySelector('meta[name="fieldbook:files"]').dataset;
/** Later parts by name, which their files' names hold; there are some in a release. */
const partsIn = (list = "") => Object.fromEntries(list.split(" ").filter(Boolean).map((file) => [/-(\w+)-\w+\.wasm$/.exec(file)[1], at(file)]));
/** The names of those that this page is known to need. */
const wanted = (name) => document.querySelector(`meta[name="fieldbook:${name}-parts"]`)?.content.split(" ") ?? [];

/** The page's program, compiled when the site was built. */
const program = document.querySelector('meta[name="fieldbook:program"]')?.content;

const runner = engine({
  first: at(files.runnerwasm),
  script: at(files.runner),
  worker: at(WORKER),
  later: partsIn(files.laterbook),
  wanted: wanted("book"),
  library: at(files.library),
  program: program && at(program),
});

/** The page's own code comes in parts too. */
const own = partsIn(files.laterpage);
const joinOwn = parts(own);
const ownLoaders = Object.fromEntries(
  Object.entries(own).map(([name, address]) => [name, once(async () => joinOwn({ [name]: await fetchModule(address) }))]),
);
const loadOwn = (names) => Promise.all(names.map((name) => ownLoaders[name]()));
const loadRest = () => loadOwn(Object.keys(own));

/** Once everything is here, it is kept for the days without a network: this page too, which came before its keeper. */
async function keepOffline() {
  const keeper = navigator.serviceWorker;
  if (!keeper) return;
  await keeper.register(at("offline.js"));
  if (keeper.controller) return;
  const { active } = await keeper.ready;
  const resources = performance.getEntriesByType("resource").map(({ name }) => name);
  active.postMessage({ loaded: [location.href, ...resources] });
}

globalThis.fieldbookHost = {
  bring: runner.bring,
  deflate,
  download: async (...file) => (await import(at(ZIP))).download(...file),
  downloadZip: async (...files) => (await import(at(ZIP))).downloadZip(...files),
  inflate,
  isOutdated,
  async loadEditor() {
    // What follows the editor is in the later part; it is brought before it is called.
    await loadRest().catch(() => {});
    return import(at(EDITOR));
  },
  loadEngine: runner.load,
  /** Opens the search; the page that is chosen goes to the `go` that the first opening brought. */
  openSearch: async (go, query) => (await import(at(SEARCH))).open({ index: at(files.search), go, query }),
  loadRest,
  loadWanted: runner.loadWanted,
  loadParts: () => runner.loadParts().finally(() => keepOffline().catch(() => {})),
  takeWorker: runner.takeWorker,
  takeOver,
  version,
};

/** The reader is about to do something else than run: what that needs comes before the click. */
function foresee({ target }) {
  if (!target.closest?.("a, button, input, select, summary, [tabindex]") || target.closest('[data-testid="run"]')) return;
  document.removeEventListener("pointerover", foresee);
  loadRest().catch(() => {});
}
document.addEventListener("pointerover", foresee);
/** And a page that is only read is whole after a while; in milliseconds after the engine's arrival. */
const READING = 5_000;
// A run comes first; the rest follows its result.
let isOnlyRead = true;
const notOnlyRead = (event) => isRun(event) && (isOnlyRead = false);
document.addEventListener("click", notOnlyRead, true);
document.addEventListener("keydown", notOnlyRead, true);

await painted;
// Asked for before the page's code, and by it again: that hears of a failure.
runner.load().then(() => setTimeout(() => isOnlyRead && loadRest().catch(() => {}), READING), () => {});
const [app, module] = await Promise.all([import(at(files.app)), fetchModule(at(files.appwasm)), loadOwn(wanted("page")).catch(() => {})]);
await app.default({ module_or_path: module });
if (parent !== window && new URL(location).pathname === `${new URL(document.baseURI).pathname}embed/`) {
  const { embedded } = await import(at(EMBEDDED));
  const isHere = () => window.fieldbook !== undefined;
  while (!isHere()) await new Promise((resolve) => setTimeout(resolve, 20));
  embedded();
}
