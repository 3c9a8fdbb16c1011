// `cargo xtask speeds`: the page's times in Chromium with SQLModel on Pyodide beside it, in one sitting, as ratios.
//
// Both are served from this machine, compressed; each round has a port of its own, so that nothing of an earlier one is kept.
// The first program is the book's first one in Rust, and the same in Python.

import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "../../tests/e2e/support/browser.mjs";
import { compressedFiles } from "../../tests/e2e/support/compressed.mjs";
import { DIST, serve } from "../../tests/e2e/support/server.mjs";

const here = fileURLToPath(new URL("./", import.meta.url));
const work = fileURLToPath(new URL("../../target/speeds/", import.meta.url));
const ROUNDS = Number(process.env.FIELDBOOK_ROUNDS ?? 5);
const INSERTS = 10_000;
const CHAPTER = "book/basics/create-a-table/";

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const program = (name) => readFileSync(join(here, name), "utf8").replaceAll("{N}", String(INSERTS));

/** Pyodide's page, in a folder of its own with all that it loads. */
function pythonSite() {
  const root = join(work, "site");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"]) {
    copyFileSync(join(here, "node_modules/pyodide", name), join(root, name));
  }
  cpSync(join(work, "wheels"), join(root, "wheels"), { recursive: true });
  writeFileSync(join(root, "wheels.json"), JSON.stringify(readdirSync(join(work, "wheels"))));
  for (const [from, to] of [["pyodide.html", "index.html"], ["page.mjs", "page.mjs"], ["first.py", "first.py"]]) copyFileSync(join(here, from), join(root, to));
  return root;
}

/** In Fieldbook's page, before anything else: presses Run as soon as the page hears that, and notes when the run is over. */
const PRESS_RUN = `(() => {
  const find = (id) => document.querySelector('[data-testid="' + id + '"]');
  const look = () => {
    if (find("status")?.textContent.trim() === "done") window.firstResult ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener("DOMContentLoaded", () => find("run")?.click());
})()`;

/** In Fieldbook's page: puts a program in, runs it several times, and answers with what it printed and each time. */
function runHere(source, times, done) {
  const find = (id) => document.querySelector(`[data-testid="${id}"]`);
  const next = () => new Promise((resolve) => setTimeout(resolve, 300));
  const over = () =>
    new Promise((resolve) => {
      const look = () => ["done", "failed"].includes(find("status").textContent.trim()) && (observer.disconnect(), resolve(performance.now()));
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  (async () => {
    if (source) window.fieldbook.setSource(source);
    const took = [];
    for (let round = 0; round < times; round += 1) {
      await next();
      const end = over();
      const start = performance.now();
      find("run").click();
      took.push((await end) - start);
    }
    document.querySelector('[data-testid="tab-output"]').click();
    await next();
    return { printed: find("output").textContent, took };
  })().then(done, (error) => done({ printed: String(error), took: [] }));
}

/** In Fieldbook's page, whose engine is compiled: how long a new worker takes until it can run something. */
function readyWorkers(times, done) {
  (async () => {
    const took = [];
    for (let round = 0; round <= times; round += 1) {
      const start = performance.now();
      const worker = window.fieldbookHost.takeWorker();
      await new Promise((resolve, reject) => {
        worker.addEventListener("message", ({ data }) => (data.kind === "ready" ? resolve() : reject(new Error(data.message))));
        worker.addEventListener("error", reject);
      });
      took.push(performance.now() - start);
      worker.terminate();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // The first one may have been started long before.
    return took.slice(1);
  })().then(done, (error) => done(String(error)));
}

const SIDES = {
  Fieldbook: {
    root: DIST,
    path: CHAPTER,
    async run(driver, name, times) {
      const { printed, took } = await driver.executeAsyncScript(runHere, name === "first" ? "" : program("inserts.rs"), times);
      return { printed, took };
    },
  },
  Pyodide: {
    root: pythonSite(),
    path: "",
    async run(driver, name, times) {
      const text = program(`${name}.py`);
      const runs = [];
      for (let round = 0; round < times; round += 1) runs.push(await driver.executeScript((text) => window.python(text), text));
      return { printed: runs[0].printed, took: runs.map(({ took }) => took) };
    },
  },
};

const compressed = compressedFiles();

/** Opens a page and waits for its first result; answers with the milliseconds and the bytes that came until then. */
async function visit(driver, site, path) {
  site.requests.length = 0;
  await driver.get(new URL(path, site.address).href);
  const took = await driver.wait(() => driver.executeScript(() => window.firstResult), 120_000);
  const end = await driver.executeScript(() => performance.timeOrigin + window.firstResult);
  return { took, bytes: site.requests.filter(({ at }) => at <= end).reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Everything about one side, in a browser and on a port of its own; `null` for the round that only warms up. */
async function round(side, isLast) {
  const site = await serve({ root: side.root, compressed });
  const driver = await startBrowser();
  try {
    await driver.sendDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source: PRESS_RUN });
    const cold = await visit(driver, site, side.path);
    // What a page keeps for later it keeps behind the first result.
    await driver.sleep(6_000);
    const warm = [];
    for (let count = 0; count < 3; count += 1) {
      await driver.get("about:blank");
      warm.push(await visit(driver, site, side.path));
      await driver.sleep(1_500);
    }
    const found = { cold: cold.took, warm: median(warm.map(({ took }) => took)), bytes: cold.bytes, again: warm.at(-1).bytes };
    if (!isLast) return found;
    for (const name of ["first", "inserts"]) found[name] = await side.run(driver, name, name === "first" ? 7 : 3);
    if (side === SIDES.Fieldbook) found.ready = await driver.executeAsyncScript(readyWorkers, 9);
    return found;
  } finally {
    await driver.quit();
    await site.stop();
  }
}

const found = {};
for (const [name, side] of Object.entries(SIDES)) {
  const rounds = [];
  // The first round compresses the files, and does not count.
  for (let count = 0; count <= ROUNDS; count += 1) {
    const one = await round(side, count === ROUNDS);
    if (count > 0) rounds.push(one);
    console.error(`${name}, ${count === 0 ? "to warm up" : `round ${count} of ${ROUNDS}`}: cold ${Math.round(one.cold)} ms, warm ${Math.round(one.warm)} ms`);
  }
  const of = (key) => median(rounds.map((one) => one[key]));
  const { first, inserts, ready } = rounds.at(-1);
  found[name] = { cold: of("cold"), warm: of("warm"), bytes: of("bytes"), again: of("again"), first, inserts, ready };
}

for (const name of ["first", "inserts"]) {
  const [ours, theirs] = [found.Fieldbook[name].printed, found.Pyodide[name].printed].map((text) => text.trim());
  if (!ours.includes(theirs)) throw new Error(`the programs do not print the same:\n${ours}\n---\n${theirs}`);
}

const ms = (value) => (value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value).toLocaleString("en")} ms`);
const kb = (value) => `${Math.round(value / 1000).toLocaleString("en")} KB`;
const row = (what, of, show) => {
  const [ours, theirs] = [of(found.Fieldbook), of(found.Pyodide)];
  console.log(`${what.padEnd(46)}${show(ours).padStart(12)}${show(theirs).padStart(12)}${(ours > 0 ? `${(theirs / ours).toFixed(1)} ×` : "–").padStart(9)}`);
};
console.log(`${"".padEnd(46)}${"Fieldbook".padStart(12)}${"Pyodide".padStart(12)}${"ratio".padStart(9)}`);
row("first result, first visit", ({ cold }) => cold, ms);
row("first result, next visit", ({ warm }) => warm, ms);
row("bytes until then, first visit", ({ bytes }) => bytes, kb);
row("bytes until then, next visit", ({ again }) => again, kb);
row("the first program once more", ({ first }) => median(first.took), ms);
row(`${INSERTS.toLocaleString("en")} inserts`, ({ inserts }) => median(inserts.took), ms);
const ready = found.Fieldbook.ready;
if (!Array.isArray(ready)) throw new Error(ready);
console.log(`\na new worker of the compiled engine is ready in ${ready.map((time) => time.toFixed(1)).toSorted((a, b) => a - b).join(", ")} ms; wanted: under 20`);
