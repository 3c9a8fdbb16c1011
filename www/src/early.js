// What cannot wait for a file: the reader's own colours and splits, before anything is painted, so that nothing changes when the
// page's code comes; a Run that is pressed before that; and what comes behind the text, the engine and the page's code.
// It stands in the page itself, and the policy names it by its hash. www/src/boot.js goes on with `fieldbookEarly`.

try {
  const get = (key) => localStorage.getItem(`fieldbook:${key}`);
  const root = document.documentElement;
  const theme = get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  const size = get("code-size");
  if (size === "small" || size === "large") root.dataset.codeSize = size;
  for (const [key, name] of [["reader", "--reader-kept"], ["panels", "--editor-kept"]]) {
    const share = Number(get(`split:${key}`));
    if (share > 0) root.style.setProperty(name, `${Math.min(Math.max(share, 0.15), 0.85) * 100}%`);
  }
} catch {
  // A browser that keeps nothing has nothing to bring back.
}

const isRun = (event) =>
  event.type === "click"
    ? event.target.closest?.('[data-testid="run"]')
    : event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing && event.keyCode !== 229;
let isRunWanted = false;
const remember = (event) => {
  if (!isRun(event)) return;
  event.preventDefault();
  isRunWanted = true;
};
for (const kind of ["click", "keydown"]) document.addEventListener(kind, remember);

/** How long everything waits for the text, in milliseconds: in a tab behind, or a frame out of sight, nothing is painted. */
const PATIENCE = 1_500;

const painted = new Promise((resolve) => {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes("paint")) resolve();
  else new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
  setTimeout(resolve, PATIENCE);
});

painted.then(() => {
  const asked = document.querySelector('meta[name="fieldbook:asks"]')?.content.split(" ") ?? [];
  for (const href of asked) document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
});

globalThis.fieldbookEarly = {
  isRun,
  painted,
  /** From now on the page listens itself; answers whether the reader asked for a run before. */
  takeOver() {
    for (const kind of ["click", "keydown"]) document.removeEventListener(kind, remember);
    return isRunWanted;
  },
};
