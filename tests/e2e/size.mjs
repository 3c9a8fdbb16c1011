// `cargo xtask size`: visits the built site, runs a program, and weighs every file the server handed out until then;
// what it handed out after that is listed too. With `all` it visits every page, and otherwise the start page, the empty sheet,
// and of each part of the book the page whose HTML asks for most.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip, gzipSync } from "node:zlib";
import { startBrowser } from "./support/browser.mjs";
import { firstResult } from "./support/first-result.mjs";
import { Page } from "./support/page.mjs";
import { DIST, serve } from "./support/server.mjs";

/**
 * The most that a page may download until its first result, compressed with brotli: the start page's, and any chapter's.
 * The goals are 750 and 850 KB. Of the chapters two are above theirs, by a few per cent; this holds what is reached, and what a
 * build differs from the last one by how it happens to be parted.
 */
const BUDGET = { start: 700_000, chapter: 900_000 };

/** Visits a page, runs what stands in the editor, and answers with the files that took, and those after. */
async function filesOfFirstResult(browser, path) {
  // On a port of its own, so that nothing is there already.
  const site = await serve();
  try {
    const page = new Page(browser, site.address);
    const end = await firstResult(page, path);
    // What the page loads after its first result is told too, once.
    if (path === "") await page.driver.sleep(3_000);
    const [first, later] = [site.requests.filter(({ at }) => at <= end), site.requests.filter(({ at }) => at > end)];
    return { first: names(first), later: names(later) };
  } finally {
    await browser.get("about:blank");
    await site.stop();
  }
}

const names = (requests) => [...new Set(requests.map(({ file }) => file).filter(Boolean))];

const weighed = new Map();

/** What a file weighs; most are the same for every page. */
function weigh(file) {
  if (!weighed.has(file)) weighed.set(file, weights(file));
  return weighed.get(file);
}

async function weights(file) {
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

const contents = JSON.parse(await readFile(join(DIST, "book/contents.json"), "utf8"));
// Some chapters have no program, and no run either.
const hasRun = (path) => JSON.parse(readFileSync(join(DIST, path, "run.json"), "utf8")).length > 0;
const parts = contents.parts.map((part) => part.chapters.map(({ slug }) => `book/${part.slug}/${slug}/`).filter(hasRun));

/** About what a file weighs: enough to choose by, and quick. */
const estimates = new Map();
function estimate(file) {
  if (!estimates.has(file)) estimates.set(file, gzipSync(readFileSync(join(DIST, file)), { level: 1 }).length);
  return estimates.get(file);
}

/** About what a page and the files that it asks for by itself weigh. */
function asked(path) {
  const html = readFileSync(join(DIST, path, "index.html"), "utf8");
  const files = /<meta name="fieldbook:asks" content="([^"]*)/.exec(html)[1].split(" ").map((file) => file.split("?")[0]);
  return [join(path, "index.html"), ...files].reduce((sum, file) => sum + estimate(file), 0);
}

/** The heaviest candidate of a part. */
function heaviest(paths) {
  const weights = paths.map(asked);
  return paths[weights.indexOf(Math.max(...weights))];
}

const isAll = process.argv[2] === "all";
const chapters = isAll ? parts.flat() : parts.filter((paths) => paths.length > 0).map(heaviest);
const browser = await startBrowser();
const over = [];
try {
  for (const path of ["", "play/", ...chapters]) {
    const { first, later } = await filesOfFirstResult(browser, path);
    if (path === "") {
      await table("bytes until the first result", first);
      await table("bytes that follow it", later);
    }
    const bytes = sum(await Promise.all(first.map(weigh)), "brotli");
    const budget = path === "" ? BUDGET.start : BUDGET.chapter;
    console.log(`${String(bytes).padStart(10)} of ${budget}  /${path}`);
    if (bytes > budget) over.push(`/${path} is ${bytes - budget} bytes over its budget of ${budget}`);
  }
} finally {
  await browser.quit();
}
if (over.length > 0) {
  console.error(over.join("\n"));
  process.exitCode = 1;
}
