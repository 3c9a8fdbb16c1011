// The console: SQL for the database that a run left behind, by mouse and by keyboard; what was changed is undone.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { expectNoViolationInEither } from "./support/axe.mjs";

const JARS = (url) => `use fieldbook::prelude::*;

#[model(table)]
struct Jar {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    label: String,
}

fn main() -> Result<()> {
    let engine = create_engine("${url}")?;
    engine.create_all(Jar)?;
    let session = Session::new(&engine);
    for label in ["plums", "honey", "quince"] {
        session.add(&Jar::builder().label(label).build());
    }
    session.commit()
}
`;

const entries = (page) => page.script(() => [...document.querySelectorAll('[data-testid="console-entry"]')].map((entry) => entry.textContent));

/** Writes a question in the field's place, by keys. */
async function write(page, sql) {
  await page.script(() => document.querySelector('[data-testid="console-field"] .cm-content, textarea[data-testid="console-field"]').focus());
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
  await page.press(Key.DELETE);
  await page.driver.actions().sendKeys(sql).perform();
}

/** Asks, and gives the latest entry's text. */
async function ask(page, sql) {
  const before = (await entries(page)).length;
  await write(page, sql);
  await page.press(Key.ESCAPE);
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys(Key.ENTER).keyUp(Key.CONTROL).perform();
  await page.waitFor(`an answer to ${sql}`, async () => (await entries(page)).length > before);
  return (await entries(page))[0];
}

async function open(page, url = "sqlite://") {
  await page.open("play/");
  await page.click("tab-console");
  assert.match(await page.script(() => document.querySelector("#panel").textContent), /Run the program/);
  assert.equal(await page.runSource(JARS(url)), "done");
  await page.click("tab-console");
  await page.waitFor("the field", () => page.script(() => document.querySelector('[data-testid="console-field"] .cm-content') !== null));
}

const table = (page) =>
  page.script(() => [...document.querySelector('[data-testid="console-table"]').querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent)));

journey("the database is asked after a run, changed, and what was changed is undone", async (page) => {
  await open(page);
  await ask(page, "SELECT id, label FROM jar ORDER BY label");
  assert.deepEqual(await table(page), [["2", "honey"], ["1", "plums"], ["3", "quince"]]);
  assert.equal((await page.all("console-undo")).length, 0);
  assert.match(await ask(page, "DELETE FROM jar WHERE id < 3"), /2 rows deleted/);
  await ask(page, "SELECT label FROM jar");
  assert.deepEqual(await table(page), [["quince"]]);
  // What the run left is what it left.
  await page.click("tab-tables");
  assert.equal((await page.script(() => document.querySelectorAll('[data-testid="db-table"] tbody tr').length)), 3);
  await page.click("tab-console");
  assert.equal((await entries(page)).length, 3);
  await page.click("console-undo");
  assert.match((await entries(page))[0], /are undone/);
  await ask(page, "SELECT count(*) FROM jar");
  assert.deepEqual(await table(page), [["3"]]);
  // Another run, other answers.
  await page.click("run");
  await page.waitFor("the run", async () => (await entries(page)).length === 0);
});

journey("an error of the database is told at its place", async (page) => {
  await open(page);
  assert.match(await ask(page, "SELECT colour FROM jar"), /Line 1, column 8: .*no such column: colour/);
  await page.waitFor("the mark", () => page.script(() => document.querySelector('[data-testid="console-field"] .cm-lintRange-error')?.textContent === "colour"));
  assert.match(await ask(page, "SELEC 1"), /Line 1, column 1: .*syntax error/);
  assert.match(await ask(page, "INSERT INTO jar (label) VALUES ('plums')"), /UNIQUE constraint failed: jar.label/);
  assert.match(await ask(page, "COMMIT"), /Undo takes back/);
  assert.equal((await page.all("console-undo")).length, 0);
});

journey("the console by keyboard: completion, the question before, out of the field, and no axe violation", async (page) => {
  await open(page);
  await write(page, "SELECT la");
  await page.waitFor("the names", () => page.script(() => [...document.querySelectorAll(".cm-tooltip-autocomplete li")].some((item) => item.textContent.startsWith("label"))));
  await page.press(Key.ENTER);
  await page.driver.actions().sendKeys(" FROM ja").perform();
  await page.waitFor("the table", () => page.script(() => [...document.querySelectorAll(".cm-tooltip-autocomplete li")].some((item) => item.textContent.startsWith("jar"))));
  await page.press(Key.ENTER);
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys(Key.ENTER).keyUp(Key.CONTROL).perform();
  await page.waitFor("the answer", async () => (await entries(page)).length === 1);
  assert.match((await entries(page))[0], /SELECT label FROM jar/);
  await ask(page, "SELECT 1");
  const text = () => page.script(() => document.querySelector('[data-testid="console-field"] .cm-content').textContent);
  await page.driver.actions().keyDown(Key.ALT).sendKeys(Key.ARROW_UP).keyUp(Key.ALT).perform();
  assert.equal(await text(), "SELECT label FROM jar");
  await page.driver.actions().keyDown(Key.ALT).sendKeys(Key.ARROW_DOWN).keyUp(Key.ALT).perform();
  assert.equal(await text(), "SELECT 1");
  await page.press(Key.TAB);
  assert.equal(await page.script(() => document.activeElement.dataset.testid), "console-ask");
  await page.press(Key.ENTER);
  await page.waitFor("the answer", async () => (await entries(page)).length === 3);
  // The run's own state is untouched: Ctrl + Enter in the field ran nothing.
  assert.equal(await page.status(), "done");
  await expectNoViolationInEither(page);
});

journey("a database file is asked too, and what was changed there is not what the next run finds", async (page) => {
  await open(page, "sqlite:///jars.db");
  await ask(page, "DELETE FROM jar; SELECT count(*) FROM jar");
  assert.deepEqual(await table(page), [["0"]]);
  // The file has its three jars still, and their labels are unique.
  await page.click("run");
  await page.waitFor("the run", async () => (await entries(page)).length === 0 && (await page.status()) === "failed");
  assert.match(await page.output(), /UNIQUE constraint failed: jar\.label/);
  await page.click("tab-console");
  await page.waitFor("the field", () => page.script(() => document.querySelector('[data-testid="console-field"] .cm-content') !== null));
  await ask(page, "SELECT count(*) FROM jar");
  assert.deepEqual(await table(page), [["3"]]);
});

journey("a question without end is interrupted, and the next one is answered", async (page) => {
  await open(page);
  await ask(page, "DELETE FROM jar");
  const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  await write(page, endless);
  await page.press(Key.ESCAPE);
  await page.click("console-ask");
  // What comes in between does not lose the answer.
  await page.script(() => document.querySelector('[data-testid="console-undo"]').click());
  await page.click("tab-tables");
  await page.click("download-database");
  await page.waitFor("the way out", () => page.script(() => /A question is on its way/.test(document.body.textContent)));
  await page.click("tab-console");
  await page.waitFor("the end", async () => /interrupted/.test((await entries(page))[0] ?? ""), 15_000);
  await page.click("console-undo");
  await page.waitFor("the field", () => page.script(() => document.querySelector('[data-testid="console-field"] .cm-content') !== null));
  await ask(page, "SELECT count(*) FROM jar");
  assert.deepEqual(await table(page), [["3"]]);
});

journey("a moment of the run is asked as it was then", async (page) => {
  await open(page);
  const step = () => page.script(() => document.querySelector('[data-testid="timeline-step"]').textContent);
  const press = (name) => page.script((label) => document.querySelector(`[data-testid="timeline"] button[aria-label="${label}"]`).click(), name);
  await page.script(() => document.querySelector('[data-testid="timeline-position"]').focus());
  await page.press(Key.HOME);
  for (let turn = 0; turn < 20 && !/INSERT INTO jar/.test(await step()); turn += 1) await press("Next statement");
  assert.equal((await page.all("console-moment")).length, 1);
  await ask(page, "SELECT count(*) FROM jar");
  assert.deepEqual(await table(page), [["1"]]);
  assert.match(await ask(page, "DELETE FROM jar"), /After step \d+.*1 row deleted/s);
  await page.click("console-undo");
  await ask(page, "SELECT label FROM jar");
  assert.deepEqual(await table(page), [["plums"]]);
  await page.script(() => document.querySelector('[data-testid="timeline-position"]').focus());
  await page.press(Key.END);
  await ask(page, "SELECT count(*) FROM jar");
  assert.deepEqual(await table(page), [["3"]]);
});

journey("the database is downloaded as a file, and a table copied for other programs", async (page) => {
  await open(page);
  await page.script(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.handedOut = blob;
      return make.call(URL, blob);
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void (window.copied = text) } });
  });
  await page.click("tab-tables");
  await page.click("download-database");
  await page.waitFor("the file", () => page.script(() => window.handedOut !== undefined));
  const file = await page.driver.executeAsyncScript("const done = arguments[arguments.length - 1]; window.handedOut.text().then(done)");
  assert.match(file, /^SQLite format 3\0/);
  for (const label of ["plums", "honey", "quince"]) assert.ok(file.includes(label));
  await page.script(() => {
    document.querySelector(".copy-as").open = true;
    [...document.querySelectorAll('[data-testid="copy-as"]')].find((button) => button.textContent === "CSV").click();
  });
  await page.waitFor("the text", () => page.script(() => window.copied !== undefined));
  assert.equal(await page.script(() => window.copied), "id,label\r\n1,plums\r\n2,honey\r\n3,quince\r\n");
  // What the console changed is not what the run left.
  await page.click("tab-console");
  await page.waitFor("the field", () => page.script(() => document.querySelector('[data-testid="console-field"] .cm-content') !== null));
  await ask(page, "DELETE FROM jar");
  await page.script(() => delete window.handedOut);
  await page.click("tab-tables");
  await page.click("download-database");
  await page.waitFor("the way out", () => page.script(() => /Undo the changes/.test(document.body.textContent)));
  assert.equal(await page.script(() => window.handedOut === undefined), true);
});
