// After one visit the site is there without a network; a new version comes whole, at the next load.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "./driver.mjs";
import { GREETING } from "./support/programs.mjs";
import { DIST } from "./support/server.mjs";

const CHAPTER = "book/basics/create-a-table/";

/** Opens a chapter once, runs its program, and waits until the service worker has kept the page. */
async function visit(page) {
  await page.open(CHAPTER);
  assert.equal(await page.run(), "done");
  await page.waitFor("the kept page", () => page.driver.executeAsyncScript((done) => caches.match(location.href).then((found) => done(Boolean(found)))));
}

journey("what one visit loaded, and the empty sheet, run without a network", { expectedErrors: /ERR_|503/ }, async (page, site) => {
  await visit(page);
  await site.stop();
  await page.open(CHAPTER);
  assert.equal(await page.run(), "done");
  await page.open("play/");
  assert.equal(await page.runSource(GREETING), "done");
  await page.click("search-button");
  const input = await page.find("search-input");
  await input.sendKeys("savepoint");
  await page.find("search-option");
  await page.driver.get(new URL("book/queries/count-and-group/", page.address).href);
  assert.match(await page.script(() => document.body.innerText), /was not loaded before/);
});

journey("a new version is used at the next load, and kept by itself", async (page, site) => {
  await visit(page);
  // The next version: every page and the service worker say so, and nothing else differs.
  const { version } = await (await fetch(new URL("version.json", site.address))).json();
  const next = version.replace(/./, (digit) => (digit === "0" ? "1" : "0"));
  site.fault = (path) => {
    const file = join(DIST, path.endsWith("/") ? `${path}index.html` : path);
    if (!/(\/|offline\.js|version\.json)$/.test(path) || !existsSync(file)) return undefined;
    return { body: Buffer.from(readFileSync(file, "utf8").replaceAll(version, next)) };
  };
  const shown = () => page.script(() => document.querySelector('meta[name="fieldbook:version"]').content);
  await page.open("play/");
  assert.equal(await shown(), next);
  assert.equal(await page.runSource(GREETING), "done");
  // The one before stays until its pages are gone, and then leaves nothing behind.
  const isWaiting = (done) => navigator.serviceWorker.getRegistration().then(({ waiting }) => done(Boolean(waiting)));
  await page.waitFor("the next version", () => page.driver.executeAsyncScript(isWaiting));
  const kept = () => page.driver.executeAsyncScript((done) => caches.keys().then(done));
  await page.waitFor("one version alone", async () => {
    await page.driver.get("about:blank");
    // The browser takes its time to see that the page and its workers are gone.
    await page.driver.sleep(1_000);
    await page.open("play/");
    return (await kept()).join() === `fieldbook-${next}`;
  });
  await site.stop();
  await page.open("play/");
  assert.equal(await shown(), next);
  assert.equal(await page.runSource(GREETING), "done");
});
