// axe-core finds nothing to complain about: every kind of route, light and dark, before, during and after a run.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { journey } from "./driver.mjs";
import { ENDLESS, TWO_HEROES, withHeroes } from "./support/programs.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const PANELS = ["tab-output", "tab-sql", "tab-results", "tab-tables", "tab-schema"];

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
    await page.open();
    for (const name of ["Read", "Code", "Result"]) {
      await page.script((label) => {
        [...document.querySelectorAll('[role="tab"]')].find((tab) => tab.textContent.trim() === label)?.click();
      }, name);
      await expectNoViolation(page, `the ${name} tab`);
    }
  });
}
