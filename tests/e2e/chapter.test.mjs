// The main journey: read a chapter, run its program, edit it, run it again.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { TWO_HEROES } from "./support/programs.mjs";

journey("a chapter opens with its text and its program", async (page) => {
  await page.openChapter("what-a-database-is");
  assert.match(await page.driver.getCurrentUrl(), /\/book\/[^/]+\/[^/]+\/$/);
  const chapter = await page.find("chapter");
  assert.ok((await chapter.getText()).length > 200, "the chapter has text");
  assert.match(await page.getSource(), /CREATE TABLE singer/, "the first chapter's program is a sheet of SQL");
  assert.equal(await page.status(), "ready", "nothing runs before it is asked to");
  assert.match(await page.script(() => document.querySelector(".recorded")?.textContent), /recorded/);
  const recorded = await page.statements();
  assert.ok(recorded.some((sql) => sql.startsWith("CREATE TABLE")), "what the program does stands there before it runs");
  assert.equal(await page.run(), "done");
  assert.equal(await page.script(() => document.querySelector(".recorded")), null);
  assert.deepEqual(await page.statements(), recorded, "the recorded run is what a run does");
});

journey("running a chapter that reads rows shows them", async (page) => {
  await page.openChapter("read-rows");
  assert.equal(await page.run(), "done");
  const selects = (await page.statements()).filter((sql) => /^SELECT/i.test(sql));
  assert.ok(selects.length > 0, "a SELECT was sent");
  const tables = await page.resultTables();
  assert.ok(tables.some((rows) => rows.length > 1), "a result table has rows");
  const heroes = await page.databaseTable("hero");
  assert.ok(heroes.length > 1, "the database browser has the rows");
  assert.ok(heroes[0].some((heading) => /name/.test(heading)), `headings: ${heroes[0]}`);
});

journey("a sheet of SQL runs in the page: statements, results, tables, and where it fails", async (page) => {
  await page.openChapter("what-a-database-is");
  assert.equal(await page.run(), "done", await page.output());
  const statements = await page.statements();
  assert.ok(statements.some((sql) => /^CREATE TABLE singer/.test(sql)), statements.join("\n"));
  assert.ok((await page.databaseTable("singer")).flat().includes("Otto"));
  assert.ok((await page.resultTables()).length >= 3, "each question has its result");
  await page.edit("SELECT name FROM singer", "SELECT name FROM nobody");
  assert.equal(await page.run(), "failed");
  assert.match(await page.output(), /no such table: nobody/);
});

journey("words that a test checks say so when pointed at, and are ordinary text otherwise", async (page) => {
  await page.openChapter("insert-rows");
  const shown = await page.script(() => {
    const words = [...document.querySelectorAll(".checked")];
    return { count: words.length, targets: document.querySelectorAll('a[href^="?"]').length };
  });
  assert.ok(shown.count >= 4, `${shown.count} claims`);
  assert.equal(shown.targets, 0, "a claim is no link");
});

journey("an edited name is in the SQL and in the table after the next run", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  assert.match(await page.output(), /Night Owl/);
  await page.edit("Night Owl", "Early Bird");
  assert.equal(await page.run(), "done");
  await page.click("tab-sql");
  const sql = await page.script(() =>
    [...document.querySelectorAll('[data-testid="sql-statement"]')].map((e) => `${e.dataset.sql} ${e.textContent}`),
  );
  assert.ok(sql.some((text) => /INSERT INTO/.test(text) && text.includes("Early Bird")), sql.join("\n"));
  const cells = (await page.databaseTable("hero")).flat();
  assert.ok(cells.includes("Early Bird") && !cells.includes("Night Owl"), cells.join(" | "));
});

/** What the panels tell of a run, without its times. */
async function told(page) {
  const output = (await page.output()).replace(/^(finished|failed|recorded).*$/m, "");
  const [statements, results] = [await page.statements(), await page.resultTables()];
  await page.click("tab-tables");
  const tables = await page.script(() => [...document.querySelectorAll('[data-testid="db-table"]')].map((e) => e.textContent));
  return { output, statements, results, tables };
}

/** Every tenth chapter, or with `FIELDBOOK_LONG=1` every one. */
const EACH = process.env.FIELDBOOK_LONG ? 1 : 10;

journey("the book's chapters open, and their programs do what is recorded", { timeout: 900_000 }, async (page) => {
  await page.open();
  const links = await page.chapterLinks();
  assert.ok(links.length >= 10, `the book's first part has ten chapters, there are ${links.length}`);
  // Some chapters have no program, and those on web APIs have programs that serve until they are stopped: their
  // recorded runs hold the requests beside them, which a reader sends from the panel.
  const runs = (link) => !/\/(glossary|differences)\//.test(link) && !link.includes("/book/web/");
  for (const link of links.filter(runs).filter((_, index) => index % EACH === 0)) {
    await page.driver.get(link);
    await page.waitForStatus("ready");
    const before = await told(page);
    assert.equal(await page.run(), "done", `${link}\n${await page.output()}`);
    assert.deepEqual(await told(page), before, `the recorded run of ${link} is what a run does`);
  }
});

journey("NULL and an empty string look different in the tables", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES.replace('name("Rain")', 'name("")')), "done");
  const rows = await page.databaseTable("hero");
  const row = rows.find((cells) => cells[0].startsWith("2")) ?? rows[2];
  assert.ok(row.some((cell) => /NULL/i.test(cell)), `the missing age is NULL: ${row.join(" | ")}`);
  assert.ok(row.some((cell) => !/NULL/i.test(cell) && !/\d/.test(cell)), `the empty name is not: ${row.join(" | ")}`);
});
