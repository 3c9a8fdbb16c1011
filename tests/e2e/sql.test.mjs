// The SQL panel: what was sent, in order, and the way from a statement to its line and back.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { TWO_HEROES, lineOf } from "./support/programs.mjs";

journey("SQL stands in the order it was sent, with its parameters", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  const kinds = (await page.statements()).map((sql) => sql.trim().split(/\s+/)[0].toUpperCase());
  const wanted = ["CREATE", "INSERT", "INSERT", "SELECT"];
  assert.deepEqual(kinds.filter((kind) => wanted.includes(kind)).slice(0, 4), wanted, kinds.join(" "));
});

journey("a statement leads to the line that sent it", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  await page.click("tab-sql");
  const shown = await page.script(() => {
    const statements = [...document.querySelectorAll('[data-testid="sql-statement"]')];
    const select = statements.find((statement) => statement.dataset.sql.startsWith("SELECT"));
    const button = [...select.querySelectorAll("button")].find((button) => /line \d+/.test(button.textContent));
    button?.click();
    return button?.textContent;
  });
  const line = lineOf(TWO_HEROES, "select(Hero)");
  assert.match(String(shown), new RegExp(`line ${line}$`));
  await page.waitFor("the focus in the editor", async () => (await page.focus()).ids.includes("editor"));
  await page.press(Key.END, " // it was here");
  const lines = (await page.getSource()).split("\n");
  assert.match(lines[line - 1], /select\(Hero\).* \/\/ it was here$/);
});

journey("a line leads to the statement that it sent", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  await page.click("tab-sql");
  await page.tabTo("editor", { back: true });
  await page.chord(Key.CONTROL, Key.HOME);
  for (let line = 1; line < lineOf(TWO_HEROES, "select(Hero)"); line += 1) await page.press(Key.ARROW_DOWN);
  const current = await page.waitFor("the statement of the cursor's line", () =>
    page.script(() => document.querySelector('[data-testid="sql-statement"][aria-current="true"]')?.dataset.sql),
  );
  assert.match(current, /^SELECT/);
});

journey("what a run sent is replaced by the next run", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  const first = await page.statements();
  assert.equal(await page.run(), "done");
  assert.deepEqual(await page.statements(), first, "the database starts empty each time");
});

journey("the same statements are shown as other databases would be sent them", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  await page.click("tab-sql");
  const choose = (name) =>
    page.script((value) => {
      const select = document.querySelector('[data-testid="sql-dialect"]');
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, name);
  const shown = () => page.script(() => document.querySelector(".sql-panel").textContent);
  await choose("PostgreSQL");
  await page.waitFor("PostgreSQL's placeholders", async () => /\$1/.test(await shown()));
  assert.match(await shown(), /Rendered for PostgreSQL, not run/);
  await choose("MySQL");
  await page.waitFor("MySQL's keys", async () => /AUTO_INCREMENT/.test(await shown()));
  await page.click("tab-schema");
  const made = () => page.script(() => document.querySelector('[data-testid="ddl"]').textContent);
  assert.match(await made(), /AUTO_INCREMENT/, "the schema is said in the same database's words");
  await page.click("tab-sql");
  await choose("SQLite");
  await page.waitFor("what was sent", async () => !/not run|AUTO_INCREMENT/.test(await shown()));
  await page.click("tab-schema");
  assert.doesNotMatch(await made(), /AUTO_INCREMENT/);
});
