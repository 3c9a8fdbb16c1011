// Under 900 pixels: three tabs instead of three columns, and nothing is cut off.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { TWO_HEROES } from "./support/programs.mjs";

const NARROW = { width: 520, height: 900 };

/** Presses one of the three tabs of a narrow screen. */
async function show(page, label) {
  const tab = await page.waitFor(`the tab ${label}`, () =>
    page.script(
      (wanted) =>
        [...document.querySelectorAll('[role="tab"]')].find(
          (tab) => tab.textContent.trim() === wanted && tab.checkVisibility(),
        ),
      label,
    ),
  );
  await tab.click();
}

const isShown = (page, id) =>
  page.script((testId) => document.querySelector(`[data-testid="${testId}"]`)?.checkVisibility() ?? false, id);

journey("a narrow screen shows text, code and result one at a time", NARROW, async (page) => {
  await page.openBook();
  await show(page, "Read");
  assert.ok(await isShown(page, "chapter"));
  assert.ok(!(await isShown(page, "editor")));
  await show(page, "Code");
  assert.ok(await isShown(page, "editor"));
  assert.ok(!(await isShown(page, "chapter")));
  await page.setSource(TWO_HEROES);
  assert.equal(await page.run(), "done");
  await show(page, "Result");
  assert.match(await page.output(), /one hero is stored/);
});

journey("a narrow page does not scroll sideways", NARROW, async (page) => {
  await page.openBook();
  for (const label of ["Read", "Code", "Result"]) {
    await show(page, label);
    const [content, window] = await page.script(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${label}: ${content} pixels of content in a window of ${window}`);
  }
});

journey("a wide screen has no such tabs", async (page) => {
  await page.openBook();
  assert.ok((await isShown(page, "chapter")) && (await isShown(page, "editor")));
});
