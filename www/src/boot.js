// The page's loader: asks for the engine and for the page's wasm at once, and keeps what the reader asks for meanwhile.
//
// It is a file of its own because the content security policy forbids inline scripts. What it offers to the
// page's wasm hangs on `fieldbookHost`; src/host/ in the site is the only reader.

import { deflate, inflate } from "./deflate.js";
import { engine, fetchModule, once } from "./engine.js";
import { parts } from "./parts.js";
import { isOutdated, version } from "./version.js";

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

// The page stands there before its code does: a Run that comes too early is kept, and honoured as soon as it can be.
let isRunWanted = false;
const isRun = (event) =>
  event.type === "click"
    ? event.target.closest?.('[data-testid="run"]')
    : event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && event.keyCode !== 229;
const remember = (event) => {
  if (!isRun(event)) return;
  event.preventDefault();
  isRunWanted = true;
};
document.addEventListener("click", remember);
document.addEventListener("keydown", remember);

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
  downloadZip: async (name, paths, texts) => (await import(at(ZIP))).download(name, paths, texts),
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
  /** From now on the page listens itself; answers whether the reader asked for a run before. */
  takeOver() {
    document.removeEventListener("click", remember);
    document.removeEventListener("keydown", remember);
    return isRunWanted;
  },
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
