// The engine does not come, or not at once: the page says so, keeps what it was asked for, and gets over it.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { GREETING } from "./support/programs.mjs";

const isEngine = (path) => /fieldbook-runner-.*\.wasm$/.test(path);
const trouble = (page) => page.script(() => document.querySelector(".trouble p")?.textContent);

async function visit(page, site, path = "play/") {
  await page.driver.get(new URL(path, site.address).href);
  await page.find("run");
  await page.waitFor("the page's code", () => page.script(() => Boolean(window.fieldbook)));
}

for (const type of ["application/octet-stream", "text/plain"]) {
  journey(`wasm that is served as ${type} runs`, async (page, site) => {
    site.fault = (path) => (path.endsWith(".wasm") ? { type } : undefined);
    await page.open("play/");
    assert.equal(await page.runSource(GREETING), "done");
  });
}

const isCompiled = (path) => /program-.*\.bin$/.test(path);
const isLibrary = (path) => /fieldbook-library-.*\.bin$/.test(path);
const AT_HOME = "book/examples/one-struct/";

journey("a program that is as it was compiled runs without the library; a changed one is read with it", { expectedErrors: /503/ }, async (page, site) => {
  await page.open(AT_HOME);
  site.fault = (path) => (isLibrary(path) ? { status: 503 } : undefined);
  assert.equal(await page.run(), "done");
  const asked = (is) => site.requests.filter(({ path }) => is(path)).length;
  // What comes after the service worker's script is asked by that, which keeps what the page has.
  const keeper = site.requests.findIndex(({ path }) => path.endsWith("/offline.js"));
  const byPage = keeper < 0 ? site.requests : site.requests.slice(0, keeper);
  assert.equal(byPage.filter(({ path }) => isCompiled(path)).length, 1);
  site.fault = undefined;
  assert.equal(await page.runSource(GREETING), "done");
  assert.match(await page.output(), /hello from the playground/);
  assert.ok(asked(isLibrary) > 0);
});

for (const [what, fault] of Object.entries({ lost: { status: 404 }, damaged: { body: Buffer.from("no program") } })) {
  journey(`a chapter whose compiled program is ${what} reads it`, { expectedErrors: /404/ }, async (page, site) => {
    site.fault = (path) => (isCompiled(path) ? fault : undefined);
    await page.open(AT_HOME);
    assert.equal(await page.run(), "done");
  });
}

journey("an engine that fails to come is asked for again, and the run that waited starts", { expectedErrors: /50\d/ }, async (page, site) => {
  site.fault = (path) => (isEngine(path) ? { status: 503 } : undefined);
  await visit(page, site);
  await page.setSource(GREETING);
  await page.click("run");
  assert.match(await page.waitFor("the trouble", () => trouble(page)), /could not be loaded/);
  assert.doesNotMatch(await page.output(), /printed nothing/);
  site.fault = undefined;
  await page.waitForStatus("done");
  assert.match(await page.output(), /hello from the playground/);
  assert.equal(await trouble(page), null);
});

journey("a network that comes back brings the engine without a reload", { expectedErrors: /ERR_/ }, async (page, site) => {
  site.fault = (path) => (isEngine(path) ? { drop: true } : undefined);
  await visit(page, site);
  await page.waitFor("the trouble", () => trouble(page));
  // Past the attempts that the page makes by itself.
  await page.script(() => (window.stillHere = true));
  site.fault = undefined;
  await page.script(() => dispatchEvent(new Event("online")));
  await page.waitForStatus("ready");
  assert.equal(await page.script(() => window.stillHere), true);
});

journey("a page older than the site says that there is a new version, and keeps the text", { expectedErrors: /404/ }, async (page, site) => {
  site.fault = (path) => {
    if (isEngine(path)) return { status: 404 };
    if (path.endsWith("version.json")) return { body: Buffer.from('{"version":"of tomorrow"}') };
  };
  await visit(page, site);
  await page.setSource(GREETING);
  assert.match(await page.waitFor("the trouble", () => trouble(page)), /new version/);
  site.fault = undefined;
  await page.script(() => document.querySelector(".trouble button").click());
  await page.waitFor("the new page", () => page.script(() => Boolean(window.fieldbook) && !document.querySelector(".trouble")));
  await page.waitForStatus("ready");
  assert.equal(await page.getSource(), GREETING);
});

journey("a Run pressed before the page's code is there is not lost", async (page, site) => {
  let late = true;
  site.delay = (path) => (late && /fieldbook-site-.*\.js$/.test(path) ? 1_500 : 0);
  await page.driver.get(new URL("book/basics/create-a-table/", site.address).href);
  await page.script(() => document.querySelector('[data-testid="run"]').click());
  late = false;
  await page.waitForStatus("done");
});

journey("a Run pressed before even the loader is there is not lost", async (page, site) => {
  site.delay = (path) => (/boot-.*\.js$/.test(path) ? 800 : 0);
  const source = `document.addEventListener("readystatechange", () => {
    if (document.readyState === "interactive") document.querySelector('[data-testid="run"]')?.click();
  });`;
  const { identifier } = await page.driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
  try {
    await page.driver.get(new URL("book/basics/create-a-table/", site.address).href);
    await page.waitForStatus("done");
  } finally {
    await page.driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
  }
});

journey("what the page calls before that part of its code is there is fetched on the spot", { expectedErrors: /503/ }, async (page, site) => {
  // Both attempts to bring it beforehand fail; the call that needs it makes a third.
  let asked = 0;
  const isLater = (path) => path.includes("fieldbook-page-rest-");
  site.fault = (path) => (isLater(path) && (asked += 1) <= 2 ? { status: 503 } : undefined);
  await page.openBook();
  await page.waitFor("two attempts", async () => asked === 2);
  await page.script(() => document.querySelector('[data-testid="tab-schema"]').click());
  assert.equal(asked, 3);
  await page.waitFor("the schema", () => page.script(() => /CREATE TABLE hero/.test(document.querySelector("#panel").textContent)));
});
