// After one visit the site is there without a network; a new version comes whole, at the next load.

import assert from "node:assert/strict";
import { unseen } from "./driver.mjs";
import { GREETING } from "./support/programs.mjs";

/** Runs a program once, and waits until the page is kept. */
async function visit(page) {
  await page.openBook();
  assert.equal(await page.run(), "done");
  await page.waitFor("the service worker", () =>
    page.driver.executeAsyncScript((done) => navigator.serviceWorker.getRegistration().then((found) => done(Boolean(found?.active)))),
  );
  // The first page is not its own yet: what it loads from now on is kept too.
  await page.openBook();
}

unseen("a visited chapter and the empty sheet run without a network", { expectedErrors: /ERR_|503/ }, async (page, site) => {
  await visit(page);
  await site.stop();
  await page.openBook();
  assert.equal(await page.run(), "done");
  await page.open("play/");
  assert.equal(await page.runSource(GREETING), "done");
  await page.driver.get(new URL("book/queries/count-and-group/", page.address).href);
  assert.match(await page.script(() => document.body.innerText), /was not loaded before/);
});

unseen("a new version is used at the next load", async (page, site) => {
  await visit(page);
  const { body } = await fetch(new URL("play/index.html", site.address)).then(async (response) => ({ body: await response.text() }));
  site.fault = (path) => (path.endsWith("/play/") ? { body: Buffer.from(body.replace("<title>", "<title>Tomorrow: ")) } : undefined);
  await page.open("play/");
  assert.match(await page.driver.getTitle(), /Tomorrow|Play/);
  assert.match(await page.script(() => fetch(location.href).then((response) => response.text())), /Tomorrow: /);
});
