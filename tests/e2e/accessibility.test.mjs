// axe-core finds nothing to complain about: every kind of route, in light, dark and forced colours, on a desktop and on a phone,
// before, during and after a run, and without scripts.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { expectNoViolation } from "./support/axe.mjs";
import { ENDLESS, TWO_HEROES, withHeroes } from "./support/programs.mjs";

const PANELS = ["tab-output", "tab-sql", "tab-results", "tab-tables", "tab-objects", "tab-schema"];

async function expectPanelsClean(page, when) {
  for (const tab of PANELS) {
    if ((await page.all(tab)).length === 0) continue;
    await page.click(tab);
    await expectNoViolation(page, `${when}, ${tab}`);
  }
}

const ROUTES = ["", "examples/", "play/", "book/basics/read-rows/", "differences/", "embed/", "no/such/page/"];

/** Turns to a third of a narrow page; a wide one shows all three. */
const pane = (page, label) =>
  page.script((label) => {
    const tabs = [...document.querySelectorAll('[role="tab"]')];
    tabs.find((tab) => tab.textContent.trim() === label && tab.checkVisibility())?.click();
  }, label);

for (const [colours, scheme, forced] of [["light", "light", "none"], ["dark", "dark", "none"], ["forced colours", "light", "active"]]) {
  for (const [size, width] of [["desktop", 1280], ["phone", 500]]) {
    const look = `${colours}, ${size}`;
    const options = { scheme, forced, width, timeout: 240_000 };

    journey(`no violation on any route, ${look}`, { ...options, expectedErrors: /404/ }, async (page) => {
      for (const route of ROUTES) {
        await page.driver.get(new URL(route, page.address).href);
        await page.driver.sleep(600);
        await expectNoViolation(page, `/${route}`);
      }
    });

    journey(`no violation in a chapter, before and after a run, and with what opens over it, ${look}`, options, async (page) => {
      await page.openChapter("read-rows");
      for (const label of ["Read", "Code", "Result"]) {
        await pane(page, label);
        await expectNoViolation(page, `before a run, ${label}`);
      }
      await pane(page, "Code");
      assert.equal(await page.run(), "done");
      await pane(page, "Result");
      await expectPanelsClean(page, "after a run");
      for (const button of ["contents-button", "settings-button", "search-button"]) {
        await page.script((id) => document.querySelector(`#${id}, [data-testid="${id}"]`).click(), button);
        await page.driver.sleep(300);
        await expectNoViolation(page, `with ${button} pressed`);
        await page.press(Key.ESCAPE);
      }
    });

    journey(`no violation while a program runs, and when it is stopped, ${look}`, options, async (page) => {
      await page.open("play/");
      await pane(page, "Code");
      await page.setSource(ENDLESS);
      await page.click("run");
      await page.waitForStatus("running");
      await expectNoViolation(page, "during a run");
      await page.click("stop");
      await page.waitFor("an idle workbench", async () => (await page.status()) !== "running");
      await expectNoViolation(page, "after Stop");
    });

    journey(`no violation with errors on the page, ${look}`, options, async (page) => {
      await page.open("play/");
      await pane(page, "Code");
      await page.setSource(TWO_HEROES.replace(".age(31)", ".aeg(31)"));
      await page.waitForDiagnostic(/aeg/);
      await expectNoViolation(page, "with a diagnostic");
      assert.equal(await page.runSource(withHeroes('panic!("the sky fell");')), "failed");
      await pane(page, "Result");
      await expectPanelsClean(page, "after a panic");
    });
  }
}

for (const path of ["", "play/", "book/basics/read-rows/", "examples/"]) {
  journey(`no violation on /${path} without scripts`, async (page) => {
    await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
    try {
      await page.driver.get(new URL(path, page.address).href);
    } finally {
      await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: false });
    }
    // The page is as it was parsed, without scripts; only axe's own runs in it.
    const untouched = () => [document.querySelectorAll("noscript > *").length > 0, window.fieldbook, window.fieldbookEarly];
    assert.deepEqual(await page.script(untouched), [true, null, null]);
    await expectNoViolation(page, `/${path} without scripts`);
  });
}

journey("a screen reader finds the results by their headings", async (page) => {
  await page.openChapter("read-rows");
  assert.equal(await page.run(), "done");
  for (const [tab, name] of [["tab-sql", "SQL"], ["tab-results", "Results"], ["tab-tables", "Tables"]]) {
    await page.click(tab);
    const headings = await page.script(() => [...document.querySelectorAll("#panel h2, #panel h3")].map((e) => `${e.tagName} ${e.textContent}`));
    assert.equal(headings[0], `H2 ${name}`);
    assert.ok(headings.length > 1 && headings.slice(1).every((heading) => heading.startsWith("H3 ")), headings.join(", "));
  }
});
