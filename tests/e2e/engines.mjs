// The main journeys on every engine: Chromium, Firefox and WebKit, one set of them for all.
// `cargo xtask test engines`, or `node --test tests/e2e/engines.mjs`; with FIELDBOOK_ENGINES=WebKit on that one alone.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./support/engines.mjs";
import { keepEvidence } from "./support/evidence.mjs";
import { Page } from "./support/page.mjs";
import { ENDLESS, GREETING, SERVING, TWO_HEROES, lineOf, withHeroes } from "./support/programs.mjs";
import { serve } from "./support/server.mjs";

/** What a reader does, by name; each on a page of its own that has not been visited before. */
const JOURNEYS = {
  async "a chapter opens, runs, and shows output, SQL, results and tables"(page) {
    await page.openChapter("read-rows");
    assert.ok((await (await page.find("chapter")).getText()).length > 200, "the chapter has text");
    const recorded = await page.statements();
    assert.equal(await page.run(), "done");
    assert.match(await page.output(), /Hero/);
    assert.deepEqual(await page.statements(), recorded, "the recorded run is what a run does");
    assert.ok((await page.resultTables()).some((rows) => rows.length > 1), "a result table has rows");
    assert.ok((await page.databaseTable("hero")).length > 1, "the database's table has rows");
  },

  async "the chapter on cascades has its first result soon"(page, said) {
    await page.openChapter("cascades");
    const took = await firstRun(page);
    assert.equal(await page.status(), "done", await page.output());
    said(`the first run took ${Math.round(took)} ms`);
    assert.ok(took < 2_000 * Number(process.env.FIELDBOOK_SLOWNESS ?? 4), `the first run took ${Math.round(took)} ms`);
  },

  async "an edit is in the next run; what is wrong is told at its line"(page) {
    await page.open("play/");
    assert.equal(await page.runSource(TWO_HEROES), "done", await page.output());
    await page.edit("Night Owl", "Early Bird");
    assert.equal(await page.run(), "done");
    assert.ok((await page.databaseTable("hero")).flat().includes("Early Bird"));
    const wrong = TWO_HEROES.replace(".age(31)", ".aeg(31)");
    await page.setSource(wrong);
    const { line } = await page.waitForDiagnostic(/aeg/);
    assert.equal(line, lineOf(wrong, ".aeg(31)"));
    assert.equal(await page.runSource(withHeroes('panic!("the sky fell");')), "failed");
    assert.match(await page.output(), /one hero is stored[^]*the sky fell/);
  },

  async "an endless loop is stopped, and the next program runs"(page) {
    await page.open("play/");
    await page.setSource(ENDLESS);
    await page.click("run");
    await page.waitForStatus("running");
    await page.waitFor("what it printed, while it runs", async () => /before the loop/.test(await page.output()));
    await page.click("stop");
    await page.waitFor("an idle workbench", async () => (await page.status()) !== "running", 5_000);
    assert.equal(await page.runSource(GREETING), "done");
    assert.match(await page.output(), /hello from the playground/);
  },

  async "an API is asked, answers, and refuses"(page) {
    await page.open("play/");
    await page.setSource(SERVING);
    await page.click("run");
    await page.waitForStatus("serving");
    await page.click("tab-api");
    const ask = async (body) => {
      const operations = await page.all("api-operation");
      await operations[0].click();
      await page.script((text) => {
        const field = document.getElementById("api-body");
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }, body);
      await page.click("api-send");
    };
    const answered = (status) =>
      page.waitFor(`an answer ${status}`, () =>
        page.script((status) => {
          const shown = document.querySelector('[data-testid="api-response"]');
          return shown?.dataset.status === status && shown.textContent;
        }, status),
      );
    await ask('{"name": "Deadpond"}');
    assert.match(await answered("200"), /Deadpond/);
    await ask('{"name": ""}');
    assert.match(await answered("422"), /at least 1 character/);
    await page.click("stop");
    await page.waitForStatus("done");
  },

  async "keys alone: type, run, look through the panels"(page) {
    await page.openChapter("create");
    await page.tabTo("editor");
    await page.chord(Key.CONTROL, Key.HOME);
    await page.press("// typed", Key.ENTER);
    await page.waitFor("what was typed", async () => (await page.getSource()).startsWith("// typed\n"));
    await page.chord(Key.CONTROL, Key.ENTER);
    assert.equal(await page.finished(), "done");
    await page.tabTo("tab-output");
    await page.press(Key.ARROW_RIGHT);
    await page.waitFor("the SQL panel", () => page.script(() => document.querySelectorAll('[data-testid="sql-statement"]').length > 0));
  },

  async "a shared link holds the program, and waits for the reader"(page) {
    await page.open("play/");
    await page.setSource(GREETING);
    // Not every engine lets a driver read the clipboard; without one the page shows the link.
    await page.script(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no clipboard"))));
    const link = await page.share();
    await page.driver.get("about:blank");
    await page.driver.get(link);
    await page.waitForStatus("ready");
    assert.equal(await page.getSource(), GREETING);
    assert.equal(await page.run(), "done");
    assert.match(await page.output(), /hello from the playground/);
  },

  async "what one visit loaded runs without a network"(page, _, site) {
    await page.openChapter("read-rows");
    const address = await page.driver.getCurrentUrl();
    assert.equal(await page.run(), "done");
    const isKept = (done) => caches.match(location.href).then((found) => done(Boolean(found)));
    await page.waitFor("the kept page", () => page.driver.executeAsyncScript(isKept));
    await site.stop();
    await page.driver.get(address);
    await page.waitForStatus("ready");
    assert.equal(await page.run(), "done");
  },
};

/** Presses Run inside the page; answers with the milliseconds until the run is over. */
function firstRun(page) {
  return page.driver.executeAsyncScript((done) => {
    const find = (id) => document.querySelector(`[data-testid="${id}"]`);
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!["done", "failed"].includes(find("status").textContent.trim())) return;
      observer.disconnect();
      done(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    find("run").click();
  });
}

const wanted = process.env.FIELDBOOK_ENGINES?.split(",") ?? Object.keys(ENGINES);

for (const engine of wanted) {
  describe(engine, () => {
    let browser;
    before(async () => {
      browser = await ENGINES[engine]();
      await browser.driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
      await browser.driver.manage().window().setRect({ width: 1280, height: 900 });
    });
    after(() => browser?.quit());

    for (const [name, steps] of Object.entries(JOURNEYS)) {
      test(name, { timeout: 120_000 }, async (context) => {
        const site = await serve();
        try {
          const page = new Page(browser.driver, site.address);
          await steps(page, (what) => context.diagnostic(`${engine}: ${what}`), site);
          assert.equal(await page.script(() => document.querySelector(".trouble p")?.textContent ?? ""), "");
        } catch (error) {
          await keepEvidence(browser.driver, `${engine} ${name}`);
          throw error;
        } finally {
          await browser.driver.get("about:blank");
          await site.stop();
        }
      });
    }
  });
}
