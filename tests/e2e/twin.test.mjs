// The SQLModel program beside a chapter's: it comes when it is asked for, and what both sent stands row by row.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { expectNoViolation } from "./support/axe.mjs";

const fetched = (page) => page.script(() => performance.getEntriesByType("resource").filter((it) => it.name.includes("/twin.json")).length);
const words = (page) => page.script(() => [...document.querySelectorAll('[data-testid="twin-row"]')].map((row) => row.dataset.word));
const summary = async (page) => (await page.find("twin-summary")).getText();

journey("the SQLModel program stands beside the chapter's, and sent the same", async (page) => {
  await page.open("book/basics/filter-rows/");
  assert.equal(await page.run(), "done");
  assert.equal(await fetched(page), 0, "nothing of it is loaded before it is asked for");
  await page.click("tab-twin");
  assert.match(await (await page.find("twin-source")).getText(), /from sqlmodel import/);
  assert.equal(await fetched(page), 1);
  assert.match(await summary(page), /all \d+ lines are the same/);
  assert.ok((await words(page)).every((word) => word === "same"));
  await expectNoViolation(page);
  // A program that is changed is compared as it was run.
  await page.edit("Hero.age.gt(30)", "Hero.age.gt(31)");
  await page.run();
  await page.click("tab-twin");
  await page.waitFor("the difference", async () => (await words(page)).includes("differs"));
  assert.equal((await words(page)).filter((word) => word !== "same").length, 1);
  assert.equal(await fetched(page), 1, "it is fetched once");
});

journey("where the two differ, words say so, and why", { scheme: "dark" }, async (page) => {
  await page.open("book/data/validation/");
  await page.run();
  await page.click("tab-twin");
  assert.match(await (await page.find("twin-note")).getText(), /takes whatever it is given/);
  const found = await words(page);
  assert.ok(found.includes("only SQLModel") && found.includes("same"), found.join());
  assert.doesNotMatch(await summary(page), /all/);
  await expectNoViolation(page);
});

journey("the SQLModel tab is reached and left by the keyboard", async (page) => {
  await page.open("book/basics/create-a-table/");
  await page.run();
  await page.script(() => document.querySelector('[data-testid="tab-console"]').focus());
  await page.script(() => document.querySelector('[data-testid="tab-console"]').click());
  await page.press(Key.ARROW_RIGHT);
  await page.find("twin-source");
  assert.equal(await page.script(() => document.activeElement.dataset.testid), "tab-twin");
  await page.press(Key.ARROW_LEFT);
  assert.equal(await page.script(() => document.activeElement.dataset.testid), "tab-console");
});

journey("a page without a SQLModel program has no such tab, and turning to one closes it", async (page) => {
  await page.open("play/");
  assert.equal((await page.all("tab-twin")).length, 0);
  await page.open("book/growing/testing/");
  await page.click("tab-twin");
  await page.find("twin-source");
  await page.script(() => document.querySelector(".turn-link.forward").click());
  await page.waitFor("the next page", async () => (await page.all("tab-twin")).length === 0);
  await page.find("output");
  await page.script(() => document.querySelector(".turn-link:not(.forward)").click());
  await page.waitFor("the page before", async () => (await page.all("tab-twin")).length === 1);
  assert.equal(await page.script(() => document.querySelector('[role="tab"][aria-selected="true"]').dataset.testid), "tab-output");
});
