// `cargo xtask size`: visits the built site, runs a program, and weighs every file the server handed out until then;
// what it handed out after that is listed too.

import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { startBrowser } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST, serve } from "./support/server.mjs";

/** The most that a first visit may download until its first result, compressed with brotli: 900 KB. */
const BUDGET = 900_000;

/** Visits the start page, runs what stands in the editor, and answers with the files that took, and those after. */
async function filesOfFirstResult() {
  const site = await serve();
  const browser = await startBrowser();
  try {
    const page = new Page(browser, site.address);
    await page.open();
    await page.script(noteFirstResult);
    const outcome = await page.run();
    if (outcome !== "done") throw new Error(`the start page's program ended with "${outcome}"`);
    const end = await page.script(() => window.firstResult);
    // What the page loads after its first result has come by now too, and must be told from the first load.
    await page.driver.sleep(2_000);
    const [first, later] = [site.requests.filter(({ at }) => at <= end), site.requests.filter(({ at }) => at > end)];
    return { first: names(first), later: names(later) };
  } finally {
    await browser.quit();
    await site.stop();
  }
}

const names = (requests) => [...new Set(requests.map(({ file }) => file).filter(Boolean))];

/** In the page: notes the time at which the status says that the first run is done. */
function noteFirstResult() {
  const status = document.querySelector('[data-testid="status"]');
  const look = () => {
    if (status.textContent.trim() === "done") window.firstResult ??= performance.timeOrigin + performance.now();
  };
  new MutationObserver(look).observe(status, { childList: true, characterData: true, subtree: true });
}

async function weigh(file) {
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const brotli = await promisify(brotliCompress)(bytes, { params });
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  return { name: relative(DIST, file), raw: bytes.length, gzip: zipped.length, brotli: brotli.length };
}

const sum = (weights, key) => weights.reduce((total, weight) => total + weight[key], 0);
const line = ({ name, raw, gzip, brotli }) =>
  [raw, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join("") + `  ${name}`;

/** Prints the files, heaviest first, and their sum; answers with that. */
async function table(title, files) {
  const weights = await Promise.all(files.map(weigh));
  weights.sort((a, b) => b.brotli - a.brotli);
  const total = { name: `total of ${weights.length} files` };
  for (const key of ["raw", "gzip", "brotli"]) total[key] = sum(weights, key);
  console.log(`${"raw".padStart(10)}${"gzip".padStart(10)}${"brotli".padStart(10)}  file (${title})`);
  for (const weight of [...weights, total]) console.log(line(weight));
  return total;
}

const { first, later } = await filesOfFirstResult();
const total = await table("bytes until the first result", first);
await table("bytes that follow it", later);
console.log(`budget: ${total.brotli} of ${BUDGET} bytes, ${Math.round((100 * total.brotli) / BUDGET)} %`);
if (total.brotli >= BUDGET) {
  console.error(`the first load is ${total.brotli - BUDGET} bytes over its budget of ${BUDGET}`);
  process.exitCode = 1;
}
