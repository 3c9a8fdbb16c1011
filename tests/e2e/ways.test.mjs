// Three readers and their ways through the book: at most one click to the next step, from anywhere.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";

/** The next step that the bar at the top offers. */
const offered = (page) => page.script(() => document.querySelector(".next-step")?.pathname);

async function choose(page, name) {
  await page.open("");
  await page.script((value) => document.querySelector(`input[name="way"][value="${value}"]`).click(), name);
}

async function step(page) {
  const path = await offered(page);
  await page.script(() => document.querySelector(".next-step").click());
  await page.waitFor(path, async () => new URL(await page.driver.getCurrentUrl()).pathname === path);
  return path.replace(/^.*book\//, "").replace(/\/$/, "");
}

for (const [way, first] of [
  ["new-to-sql", ["before/what-a-database-is", "before/a-table-by-hand", "before/asking-it-questions"]],
  ["from-sqlmodel", ["reference/from-sqlmodel", "before/on-your-own-machine", "basics/create-a-table"]],
  ["deadline", ["before/from-sql-to-rust", "before/on-your-own-machine", "basics/create-a-table"]],
]) {
  journey(`${way}: one click leads on, and leads back after an excursion`, async (page) => {
    await choose(page, way);
    for (const path of first) assert.equal(await step(page), path);
    await page.waitForStatus("ready");
    // The chapter's own way on is the same.
    const below = await page.script(() => document.querySelector(".turn-link.forward").pathname);
    assert.equal(below, await offered(page));
    await page.open("play/");
    assert.ok(await offered(page), "from the empty sheet, too");
    await page.open("");
    const said = await page.script(() => document.querySelector(".way-next").textContent);
    assert.match(said, /^Next: .+ of \d+ chapters done$/);
  });
}
