// `cargo xtask test lighthouse`: what Lighthouse says about the built site, as a phone on a slow network sees it: the median
// of three visits per page, held against what the site promises. With `short`, two pages, each visited once.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { compressedFiles } from "./support/compressed.mjs";
import { FLAGS, program } from "./support/browser.mjs";
import { DIST, serve } from "./support/server.mjs";

const IS_SHORT = process.argv[2] === "short";
const PAGES = IS_SHORT ? ["", "book/basics/create-a-table/"] : ["", "book/basics/create-a-table/", "book/data/validation/", "book/queries/subqueries-and-ctes/", "play/"];
/** What else a machine does counts in the blocked time: the short form, which runs beside others, only sees a page that got much slower. */
const PROMISED = { performance: IS_SHORT ? 65 : 95, accessibility: 100, "best-practices": 100, seo: 100 };
/** The largest paint, in milliseconds, and the layout's shifts. */
const LARGEST_PAINT = 1_500;
const VISITS = Number(process.env.FIELDBOOK_VISITS ?? (IS_SHORT ? 1 : 3));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function visit(url, port) {
  const { lhr } = await lighthouse(url, { port, logLevel: "error", onlyCategories: Object.keys(PROMISED) });
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const value = (audit) => lhr.audits[audit].numericValue;
  const scores = Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]);
  const failed = Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
    id === "performance" ? [] : auditRefs.filter((ref) => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1).map((ref) => ref.id),
  );
  const paints = { first: value("first-contentful-paint"), largest: value("largest-contentful-paint") };
  return { ...Object.fromEntries(scores), ...paints, blocked: value("total-blocking-time"), shift: value("cumulative-layout-shift"), failed };
}

// A host has them compressed before anyone comes.
const compressed = compressedFiles();
for (const name of readdirSync(DIST)) if (/\.(css|js|wasm)$/.test(name)) compressed(join(DIST, name), readFileSync(join(DIST, name)));
const site = await serve({ compressed });
const chrome = await launch({ chromePath: program("chromium", "chromium-browser", "google-chrome"), chromeFlags: FLAGS });
const broken = [];
try {
  console.log("page                                     perf  a11y  best   seo   FCP    LCP    TBT   CLS");
  for (const path of PAGES) {
    const visits = [];
    for (let count = 0; count < VISITS; count += 1) visits.push(await visit(new URL(path, site.address).href, chrome.port));
    const of = (key) => median(visits.map((visit) => visit[key]));
    const scores = Object.keys(PROMISED).map((name) => String(of(name)).padStart(6)).join("");
    const times = ["first", "largest", "blocked"].map((name) => String(Math.round(of(name))).padStart(7)).join("");
    console.log(`${`/${path}`.padEnd(38)}${scores}${times}  ${of("shift").toFixed(3)}`);
    for (const [name, least] of Object.entries(PROMISED)) {
      if (of(name) < least) broken.push(`/${path}: ${name} is ${of(name)}, less than ${least} (${[...new Set(visits.flatMap((v) => v.failed))].join(", ")})`);
    }
    if (of("largest") > LARGEST_PAINT) broken.push(`/${path}: the largest paint takes ${Math.round(of("largest"))} ms, more than ${LARGEST_PAINT}`);
    if (of("shift") > 0) broken.push(`/${path}: the layout shifts by ${of("shift")}`);
  }
} finally {
  await chrome.kill();
  await site.stop();
}
if (broken.length > 0) {
  console.error(broken.join("\n"));
  process.exitCode = 1;
}
