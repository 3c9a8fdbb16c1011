// axe-core in a journey: what it complains about on the page as it is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Fails with what axe finds. */
export async function expectNoViolation(page, when = "") {
  await page.script(AXE);
  const violations = await page.driver.executeAsyncScript((rules, done) => {
    window.axe.run(document, { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] }).then(
      ({ violations }) =>
        done(violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => `${node.html} — ${node.failureSummary}`) }))),
      (error) => done([{ id: "axe", help: String(error), nodes: [] }]),
    );
  }, RULES);
  const report = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 5).join("\n  ")}`);
  assert.equal(violations.length, 0, `${when}:\n${report.join("\n")}`);
}

/** The same in light and in dark. */
export async function expectNoViolationInEither(page) {
  for (const scheme of ["light", "dark"]) {
    await page.script((scheme) => document.documentElement.style.setProperty("color-scheme", scheme), scheme);
    // Colours fade into one another.
    await page.driver.sleep(600);
    await expectNoViolation(page, scheme);
  }
}
