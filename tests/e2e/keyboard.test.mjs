// The whole way without a mouse: open, edit, run, read the SQL, reset, next chapter.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";

journey("a chapter can be worked through with the keyboard alone", async (page) => {
  await page.openChapter("create");
  const original = await page.getSource();

  await page.tabTo("editor");
  await page.chord(Key.CONTROL, Key.HOME);
  await page.press("// typed", Key.ENTER);
  // The first keys may have come before the editor, which the focus brings; none is lost.
  await page.waitFor("what was typed", async () => (await page.getSource()).startsWith("// typed\n"));

  await page.chord(Key.CONTROL, Key.ENTER);
  assert.equal(await page.finished(), "done");

  // The panels' tabs are one stop; arrows go from one to the next.
  await page.tabTo("tab-output");
  await page.press(Key.ARROW_RIGHT);
  const statements = await page.script(() => document.querySelectorAll('[data-testid="sql-statement"]').length);
  assert.ok(statements > 0, "the SQL panel is open");

  await page.tabTo("reset", { back: true });
  await page.press(Key.ENTER);
  await page.waitFor("the chapter's program", async () => (await page.getSource()) === original);

  const before = await page.driver.getCurrentUrl();
  await page.tabTo(/next/i);
  await page.press(Key.ENTER);
  await page.waitFor("the next chapter", async () => (await page.driver.getCurrentUrl()) !== before);
  await page.waitForStatus("ready");
});

journey("Escape, then Tab, leaves the editor", async (page) => {
  await page.open("play/");
  await page.tabTo("editor");
  await page.press(Key.ESCAPE);
  await page.press(Key.TAB);
  assert.ok(!(await page.focus()).ids.includes("editor"));
});

journey("the panels' tabs take arrow keys", async (page) => {
  await page.open("play/");
  await page.click("tab-output");
  const selected = () =>
    page.script(() => document.querySelector('[role="tab"][aria-selected="true"][data-testid^="tab-"]')?.dataset.testid);
  assert.equal(await selected(), "tab-output");
  await page.press(Key.ARROW_RIGHT);
  await page.waitFor("another tab", async () => (await page.focus()).ids[0] !== "tab-output");
  assert.match((await page.focus()).ids[0], /^tab-/);
});

journey("the end of a run is announced politely", async (page) => {
  await page.open("play/");
  const live = await page.script(() => {
    const regions = document.querySelectorAll('[aria-live="polite"], [role="status"], output');
    return regions.length;
  });
  assert.ok(live > 0, "there is a polite live region");
});
