// `cargo xtask size`: visits the built site, runs a program, and weighs every file the server handed out until then.

import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { startBrowser } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { DIST, serve } from "./support/server.mjs";

/** The most that a first visit should download, compressed with brotli: 900 KB. Not reached yet. */
const BUDGET = 900_000;
/** What it may download meanwhile; whoever makes the site smaller lowers this, nobody raises it. */
const CEILING = 1_420_000;

/** Visits the start page, runs what stands in the editor, and answers with the files this took. */
async function filesOfFirstResult() {
  const site = await serve();
  const browser = await startBrowser();
  try {
    const page = new Page(browser, site.address);
    await page.open();
    const outcome = await page.run();
    if (outcome !== "done") throw new Error(`the start page's program ended with "${outcome}"`);
    return [...new Set(site.requests.map(({ file }) => file).filter(Boolean))];
  } finally {
    await browser.quit();
    await site.stop();
  }
}

async function weigh(file) {
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const brotli = await promisify(brotliCompress)(bytes, { params });
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  return { name: relative(DIST, file), raw: bytes.length, gzip: zipped.length, brotli: brotli.length };
}

const line = ({ name, raw, gzip, brotli }) =>
  [raw, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join("") + `  ${name}`;

const weights = await Promise.all((await filesOfFirstResult()).map(weigh));
weights.sort((a, b) => b.brotli - a.brotli);
const sum = (key) => weights.reduce((total, weight) => total + weight[key], 0);
const total = { name: `total of ${weights.length} files`, raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
console.log(`${"raw".padStart(10)}${"gzip".padStart(10)}${"brotli".padStart(10)}  file (bytes until the first result)`);
for (const weight of [...weights, total]) console.log(line(weight));
console.log(`budget: ${total.brotli} of ${BUDGET} bytes, ${Math.round((100 * total.brotli) / BUDGET)} %`);
if (total.brotli >= BUDGET) {
  console.error(`the first load is ${total.brotli - BUDGET} bytes over its budget of ${BUDGET}`);
}
if (total.brotli >= CEILING) {
  console.error(`and ${total.brotli - CEILING} bytes over what it may be until then, ${CEILING}`);
  process.exitCode = 1;
}
