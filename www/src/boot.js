// The page's loader: asks for the engine and for the page's wasm at once, and keeps what the reader asks for meanwhile.
//
// It is a file of its own because the content security policy forbids inline scripts. What it offers to the
// page's wasm hangs on `fieldbookHost`; src/host/ in the site is the only reader.

import { deflate, inflate } from "./deflate.js";
import { engine } from "./engine.js";
import { isOutdated, version } from "./version.js";

const base = document.querySelector("base");
// The base is written relative to this page; later addresses of the same document would move it.
base.href = base.href;

const at = (path) => new URL(path, document.baseURI).href;
const files = document.querySelector('meta[name="fieldbook:files"]').dataset;
const later = { book: files.bookwasm, rest: files.restwasm };
const parts = Object.entries(later).filter(([, file]) => file);

const runner = engine({
  first: at(files.runnerwasm),
  script: at(files.runner),
  worker: at(WORKER),
  later: Object.fromEntries(parts.map(([name, file]) => [name, at(file)])),
  withBook: document.querySelector('meta[name="fieldbook:with-book"]') !== null,
});

// The page stands there before its code does: a Run that comes too early is kept, and honoured as soon as it can be.
let wanted = false;
const isRun = (event) =>
  event.type === "click"
    ? event.target.closest?.('[data-testid="run"]')
    : event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && event.keyCode !== 229;
const remember = (event) => {
  if (!isRun(event)) return;
  event.preventDefault();
  wanted = true;
};
document.addEventListener("click", remember);
document.addEventListener("keydown", remember);

/** Once everything is here, it is kept for the days without a network. */
function keepOffline() {
  navigator.serviceWorker?.register(at("offline.js")).catch(() => {});
}

globalThis.fieldbookHost = {
  bring: runner.bring,
  deflate,
  downloadZip: async (name, paths, texts) => (await import(at(ZIP))).download(name, paths, texts),
  inflate,
  isOutdated,
  loadBook: runner.loadBook,
  loadEditor: () => import(at(EDITOR)),
  loadEngine: runner.load,
  /** Opens the search; the page that is chosen goes to the `go` that the first opening brought. */
  openSearch: async (go, query) => (await import(at(SEARCH))).open({ index: at(files.search), go, query }),
  loadParts: () => runner.loadParts().finally(keepOffline),
  takeWorker: runner.takeWorker,
  /** From now on the page listens itself; answers whether the reader asked for a run before. */
  takeOver() {
    document.removeEventListener("click", remember);
    document.removeEventListener("keydown", remember);
    return wanted;
  },
  version,
  withBook: runner.withBook,
};

// Asked for before the page's code, and by it again: that hears of a failure.
runner.load().catch(() => {});
const app = await import(at(files.app));
await app.default({ module_or_path: at(files.appwasm) });
if (parent !== window && new URL(location).pathname === `${new URL(document.baseURI).pathname}embed/`) {
  const { embedded } = await import(at(EMBEDDED));
  const isHere = () => window.fieldbook !== undefined;
  while (!isHere()) await new Promise((resolve) => setTimeout(resolve, 20));
  embedded();
}
