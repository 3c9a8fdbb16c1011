// axe-core finds nothing to complain about: every kind of route, light and dark, before, during and after a run.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { journey } from "./driver.mjs";
import { ENDLESS, TWO_HEROES, withHeroes } from "./support/programs.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const PANELS = ["tab-output", "tab-sql", "tab-results", "tab-tables", "tab-objects", "tab-schema"];

async function expectNoViolation(page, when) {
  await page.script(AXE);
  const violations = await page.driver.executeAsyncScript((rules, done) => {
    window.axe.run(document, { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] }).then(
      ({ violations }) =>
        done(violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((n) => `${n.html} — ${n.failureSummary}`) }))),
      (error) => done([{ id: "axe", help: String(error), nodes: [] }]),
    );
  }, RULES);
  const report = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 5).join("\n  ")}`);
  assert.equal(violations.length, 0, `${when}:\n${report.join("\n")}`);
}

async function expectPanelsClean(page, when) {
  for (const tab of PANELS) {
    if ((await page.all(tab)).length === 0) continue;
    await page.click(tab);
    await expectNoViolation(page, `${when}, ${tab}`);
  }
}

for (const scheme of ["light", "dark"]) {
  journey(`no violation in a chapter, ${scheme}`, { scheme }, async (page) => {
    await page.openChapter("read-rows");
    await expectNoViolation(page, "before a run");
    assert.equal(await page.run(), "done");
    await expectPanelsClean(page, "after a run");
  });

  journey(`no violation during a run, ${scheme}`, { scheme }, async (page) => {
    await page.open("play/");
    await page.setSource(ENDLESS);
    await page.click("run");
    await page.waitForStatus("running");
    await expectNoViolation(page, "during a run");
    await page.click("stop");
    await page.waitFor("an idle workbench", async () => (await page.status()) !== "running");
    await expectNoViolation(page, "after Stop");
  });

  journey(`no violation with errors on the page, ${scheme}`, { scheme }, async (page) => {
    await page.open("play/");
    await page.setSource(TWO_HEROES.replace(".age(31)", ".aeg(31)"));
    await page.waitForDiagnostic(/aeg/);
    await expectNoViolation(page, "with a diagnostic");
    assert.equal(await page.runSource(withHeroes('panic!("the sky fell");')), "failed");
    await expectPanelsClean(page, "after a panic");
  });

  journey(`no violation on a narrow screen, ${scheme}`, { scheme, width: 520, height: 900 }, async (page) => {
    await page.openBook();
    for (const name of ["Read", "Code", "Result"]) {
      await page.script((label) => {
        [...document.querySelectorAll('[role="tab"]')].find((tab) => tab.textContent.trim() === label)?.click();
      }, name);
      await expectNoViolation(page, `the ${name} tab`);
    }
  });
}

const ROUTES = ["", "examples/", "play/", "book/basics/read-rows/", "differences/", "embed/", "no/such/page/"];

for (const [scheme, forced] of [["light", "none"], ["dark", "none"], ["light", "active"]]) {
  for (const width of [1280, 500]) {
    const name = `no violation on any route, ${forced === "active" ? "forced colours" : scheme}, ${width} pixels`;
    journey(name, { scheme, width, timeout: 240_000, expectedErrors: /404/ }, async (page) => {
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
        features: [{ name: "prefers-color-scheme", value: scheme }, { name: "forced-colors", value: forced }],
      });
      for (const route of ROUTES) {
        await page.driver.get(new URL(route, page.address).href);
        await page.driver.sleep(600);
        await expectNoViolation(page, `/${route}`);
      }
      await page.openBook();
      for (const button of ["contents-button", "settings-button"]) {
        await page.script((id) => document.querySelector(`#${id}`).click(), button);
        await expectNoViolation(page, `with ${button} pressed`);
        await page.driver.actions().sendKeys("\uE00C").perform();
      }
    });
  }
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
