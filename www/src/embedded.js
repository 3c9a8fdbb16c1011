// The page within somebody else's: takes the program and the choices of the element around it (www/src/element.js), and
// tells that what happens here. Only the window around this one is listened to.

const PANELS = ["output", "sql", "results", "tables", "schema"];
const tell = (message) => parent.postMessage({ fieldbook: message }, "*");
const press = (id) => document.querySelector(`[data-testid="${id}"]`)?.click();

const verbs = {
  program: ({ text }) => window.fieldbook.embed(text),
  theme({ theme }) {
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  },
  panel: ({ panel }) => PANELS.includes(panel) && press(`tab-${panel}`),
  run: () => press("run"),
  source: ({ id }) => tell({ kind: "source", id, text: window.fieldbook.getSource() }),
};

/** Starts once the application stands there. */
export function embedded() {
  addEventListener("message", ({ source, data }) => {
    const message = source === parent && data?.fieldbook;
    if (message && Object.hasOwn(verbs, message.kind)) verbs[message.kind](message);
  });
  const root = document.querySelector("#site");
  new ResizeObserver(() => tell({ kind: "height", height: root.scrollHeight })).observe(root);
  const status = document.querySelector('[data-testid="status"]');
  let last;
  const look = () => {
    const word = status.textContent.trim();
    if (word !== last) tell({ kind: "status", status: word });
    last = word;
  };
  new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true });
  tell({ kind: "here" });
  look();
}
