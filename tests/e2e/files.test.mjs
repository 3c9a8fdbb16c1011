// Files that last: from run to run and from visit to visit, one tab at a time; opened from the reader's disk, and refused in words.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { expectNoViolationInEither } from "./support/axe.mjs";

/** A program that puts one more jar into a file and says how many there are; then it does this. */
const JARS = (then = "Ok(())", url = "sqlite:///jars.db") => `use fieldbook::prelude::*;

#[model(table)]
struct Jar {
    #[field(primary_key)]
    id: Option<i64>,
    label: String,
}

fn main() -> Result<()> {
    let engine = create_engine("${url}")?;
    engine.create_all(Jar)?;
    let session = Session::new(&engine);
    session.add(&Jar::builder().label("plums").build());
    session.commit()?;
    println!("{} jars", session.exec(select(Jar))?.all().len());
    ${then}
}
`;

async function counted(page, program) {
  assert.equal(await (program ? page.runSource(program) : page.run()), "done");
  return (await page.output()).split("\n")[0];
}

/** Unfolds the page's files and waits for the list. */
async function unfold(page) {
  await page.click("tab-tables");
  await page.find("files");
  if (!(await page.script(() => document.querySelector('[data-testid="files"]').open))) {
    await page.script(() => document.querySelector('[data-testid="files"] summary').click());
  }
  await page.find("open-file");
  await settled(page);
}

/** Waits until no file is on its way. */
const settled = (page) => page.waitFor("the files", () => page.script(() => document.querySelector('[data-testid="open-file"]')?.disabled === false), 60_000);

const names = (page) => page.script(() => [...document.querySelectorAll(".stored-file-name")].map((name) => name.textContent));

/** Chooses a file in the page's field: a text, or what `window.handedOut` holds, changed by a function. */
async function choose(page, name, text, change = "bytes") {
  await page.driver.executeAsyncScript(
    `const [name, text, change, done] = arguments;
    (async () => {
      const bytes = text === null ? new Function("bytes", "return " + change)(new Uint8Array(await window.handedOut.arrayBuffer())) : text;
      const files = new DataTransfer();
      files.items.add(new File([bytes], name));
      const field = document.querySelector('[data-testid="open-file"]');
      field.files = files.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      done();
    })();`,
    name,
    text,
    change,
  );
  await page.driver.sleep(50);
  await settled(page);
}

const words = async (page, id) => (await (await page.find(id)).getText()).trim();

/** Keeps what the page hands out next as `window.handedOut`. */
const intercept = (page) =>
  page.script(() => {
    window.handedOut = undefined;
    URL.createObjectURL = (blob) => {
      window.handedOut = blob;
      return "data:,";
    };
  });

const handedOut = (page) => page.waitFor("the file", () => page.script(() => window.handedOut?.size), 60_000);

const press = (page, id, name) =>
  page.script((id, name) => [...document.querySelectorAll('[data-testid="stored-file"]')].find((file) => file.textContent.startsWith(name)).querySelector(`[data-testid="${id}"]`).click(), id, name);

journey("a file outlives its run, a stopped run and a reload, and each page has its own", async (page) => {
  await page.open("play/");
  assert.equal(await counted(page, JARS()), "1 jars");
  assert.equal(await counted(page), "2 jars");
  await page.driver.navigate().refresh();
  await page.waitForStatus("ready");
  assert.equal(await counted(page, JARS()), "3 jars");
  // What was committed before Stop is there, what was not is not.
  await page.setSource(JARS('session.add(&Jar::builder().label("lost").build()); session.flush()?; loop {}'));
  await page.click("run");
  await page.waitFor("its output", async () => /4 jars/.test(await page.script(() => document.querySelector('[data-testid="output"]')?.textContent ?? "")));
  await page.click("stop");
  await page.waitForStatus("stopped", "ready");
  assert.equal(await counted(page, JARS()), "5 jars");
  // A link to a chapter leads to a page with files of its own.
  await page.openChapter("create");
  assert.equal(await counted(page, JARS()), "1 jars");
  await page.open("play/");
  await page.waitForStatus("ready");
  assert.equal(await counted(page, JARS()), "6 jars");
});

journey("of two tabs one has the files, the other is told so, and nothing is damaged", async (page) => {
  await page.open("play/");
  const first = await page.driver.getWindowHandle();
  assert.equal(await counted(page, JARS()), "1 jars");
  await page.driver.switchTo().newWindow("tab");
  try {
    await page.open("play/");
    await page.waitForStatus("ready");
    assert.equal(await page.runSource(JARS()), "failed");
    assert.match(await page.output(), /jars\.db: another tab of this page has its files open/);
    await unfold(page);
    assert.match(await words(page, "files-error"), /another tab of this page has its files open/);
    // What is in memory goes on there.
    assert.equal(await counted(page, JARS("Ok(())", "sqlite://")), "1 jars");
    const second = await page.driver.getWindowHandle();
    await page.driver.switchTo().window(first);
    // The sheet is the same in both; what the other tab wrote in it came here.
    assert.equal(await counted(page, JARS()), "2 jars");
    // Once the first leaves, the second has them.
    await page.driver.get("about:blank");
    await page.driver.switchTo().window(second);
    assert.equal(await counted(page, JARS('session.exec(text("SELECT * FROM pragma_integrity_check"))?; Ok(())')), "3 jars");
    assert.deepEqual((await page.resultTables()).at(-1).at(-1).slice(-1), ["ok"]);
  } finally {
    for (const handle of (await page.driver.getAllWindowHandles()).filter((handle) => handle !== first)) {
      await page.driver.switchTo().window(handle);
      await page.driver.close();
    }
    await page.driver.switchTo().window(first);
  }
});

journey("a database of one's own is opened, looked into, asked, handed out and deleted", async (page) => {
  await page.open("play/");
  await counted(page, JARS());
  await counted(page);
  await unfold(page);
  assert.deepEqual(await names(page), ["jars.db"]);
  await intercept(page);
  await press(page, "download-file", "jars.db");
  assert.ok((await handedOut(page)) >= 8192);
  await choose(page, "My jars?.sqlite", null);
  assert.deepEqual(await names(page), ["My jars-.sqlite", "jars.db"]);
  // The same again is refused, and so is what is no database, or a damaged one; what is there stays.
  await choose(page, "My jars?.sqlite", null);
  assert.match(await words(page, "files-error"), /there is a file of that name already/);
  await choose(page, "photo.png", "not a database");
  assert.match(await words(page, "files-error"), /photo\.png is of another kind/);
  await choose(page, "text.db", "this was never a database. ".repeat(100));
  assert.match(await words(page, "files-error"), /it is no SQLite database/);
  await choose(page, "cut.db", null, "bytes.slice(0, 4096)");
  assert.match(await words(page, "files-error"), /it is damaged/);
  await choose(page, "broken.db", null, "bytes.fill(0x5a, 4200, 8192)");
  assert.match(await words(page, "files-error"), /it is damaged/);
  assert.deepEqual(await names(page), ["My jars-.sqlite", "jars.db"]);
  // Looked into, it is what the panels show, and can be asked; nothing that is done there lasts.
  await press(page, "look-into", "My jars-");
  assert.deepEqual((await page.databaseTable("jar")).slice(1).map((row) => row.at(-1)), ["plums", "plums"]);
  await page.click("tab-console");
  await page.waitFor("the console", () => page.script(() => document.querySelector('[data-testid="console"]') !== null));
  // A program reads and changes it.
  assert.equal(await counted(page, JARS("Ok(())", "sqlite:///My jars-.sqlite")), "3 jars");
  await unfold(page);
  await press(page, "delete-file", "jars.db");
  await press(page, "delete-file", "jars.db");
  await page.waitFor("its end", async () => (await names(page)).length === 1);
  assert.equal(await counted(page, JARS()), "1 jars");
});

journey("a CSV file becomes a table whole, or not at all", async (page) => {
  await page.open("play/");
  await unfold(page);
  await choose(page, "harvest.csv", 'tree,kilos,code\n"Gala, old",12.50,007\nQuince,,8\n');
  assert.match(await words(page, "files-remark"), /harvest\.sqlite has a table harvest of 2 rows/);
  await choose(page, "bad.csv", "tree,kilos\nGala,12\nQuince,3,4\n");
  assert.match(await words(page, "files-error"), /line 3 has 3 fields, but there are 2 columns/);
  assert.deepEqual(await names(page), ["harvest.sqlite"]);
  await press(page, "look-into", "harvest");
  const [headings, ...rows] = await page.databaseTable("harvest");
  assert.deepEqual(headings.slice(-3), ["tree", "kilos", "code"]);
  assert.deepEqual(rows.map((row) => row.slice(-3)), [["Gala, old", "12.5", "007"], ["Quince", "NULL", "8"]]);
});

journey("a database of 50 MB is written, handed out and opened again", { timeout: 240_000 }, async (page) => {
  await page.open("play/");
  const FILL = `session.exec(text("CREATE TABLE load (data BLOB)"))?;
    for _ in 0..50 { session.exec(text("INSERT INTO load VALUES (randomblob(1048576))"))?; }
    session.commit()`;
  await page.setSource(JARS(FILL));
  await page.click("run");
  assert.equal(await page.finished(120_000), "done");
  await unfold(page);
  await intercept(page);
  await press(page, "download-file", "jars.db");
  assert.ok((await handedOut(page)) > 52_000_000);
  await choose(page, "big.sqlite", null);
  assert.deepEqual(await names(page), ["big.sqlite", "jars.db"]);
  await press(page, "look-into", "big");
  assert.equal((await page.databaseTable("jar")).length, 2);
});

journey("a full quota is told, and what is there stays", async (page, site) => {
  await page.open("play/");
  assert.equal(await counted(page, JARS()), "1 jars");
  const { origin } = new URL(await page.driver.getCurrentUrl());
  const usage = await page.driver.executeAsyncScript("const done = arguments[0]; navigator.storage.estimate().then(({ usage }) => done(usage));");
  await page.driver.sendDevToolsCommand("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 1_000_000 });
  try {
    const FILL = `session.exec(text("CREATE TABLE load (data BLOB)"))?;
    for _ in 0..8 { session.exec(text("INSERT INTO load VALUES (randomblob(1048576))"))?; }
    session.commit()`;
    assert.equal(await page.runSource(JARS(FILL)), "failed");
    const output = await page.output();
    assert.match(output, /disk I\/O error|disk is full/);
    assert.match(output, /A file could not be written to\. This site uses .* MB of the .* MB/);
  } finally {
    await page.driver.sendDevToolsCommand("Storage.overrideQuotaForOrigin", { origin });
  }
  assert.equal(await counted(page, JARS()), "3 jars");
});

/** Drags files of the disk over the middle of an element and, unless only `over`, lets go. */
async function drag(page, element, files, { over = false } = {}) {
  const [x, y] = await page.script((element) => {
    const { left, top, width, height } = document.querySelector(element).getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }, element);
  const data = { items: [], files, dragOperationsMask: 1 };
  // It may be gone again before this test asks.
  await page.script(() => {
    window.dropIsSaid = false;
    new MutationObserver(() => (window.dropIsSaid ||= document.querySelector('[data-testid="dropping"]') !== null)).observe(document.body, { childList: true, subtree: true });
  });
  for (const type of ["dragEnter", "dragOver", over ? "dragCancel" : "drop"]) {
    await page.driver.sendDevToolsCommand("Input.dispatchDragEvent", { type, x, y, data });
  }
  await page.waitFor("a word of dropping", () => page.script(() => window.dropIsSaid));
  await page.waitFor("no word of dropping", async () => (await page.all("dropping")).length === 0);
}

journey("a file dropped on the editor becomes one of the page's, and is not typed", async (page) => {
  const folder = await mkdtemp(join(tmpdir(), "dropped-"));
  const dropped = async (name, text) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const said = (words) => page.waitFor(String(words), async () => words.test(await page.script(() => document.querySelector(".toast")?.textContent ?? "")));
  try {
    await page.open("play/");
    assert.equal(await counted(page, JARS()), "1 jars");
    const source = await page.getSource();
    const csv = await dropped("harvest.csv", "tree,kilos\nGala,12\n");
    const photo = await dropped("photo.png", "no table");
    await drag(page, '[data-testid="editor"]', [csv], { over: true });
    assert.equal(await page.script(() => document.querySelector('[data-testid="files"]')?.open ?? false), false);
    await drag(page, '[data-testid="editor"]', [csv]);
    await page.waitFor("its table", async () => /harvest\.sqlite has a table harvest of 1 row/.test(await words(page, "files-remark").catch(() => "")));
    assert.deepEqual(await names(page), ["harvest.sqlite", "jars.db"]);
    assert.equal(await page.getSource(), source);
    // What can't be taken is told, and the page is still there.
    await drag(page, '[data-testid="tab-tables"]', [photo]);
    await said(/photo\.png is of another kind/);
    await drag(page, '[data-testid="tab-tables"]', [csv, photo]);
    await said(/several files: drop one at a time/);
    assert.equal(await counted(page), "2 jars");
  } finally {
    await rm(folder, { recursive: true });
  }
});

journey("the files by keyboard, and no axe violation", async (page) => {
  await page.open("play/");
  await counted(page, JARS());
  await page.click("tab-tables");
  await page.tabTo("files");
  await page.press(Key.ENTER);
  await page.waitFor("the list", async () => (await names(page)).length === 1);
  await page.tabTo("delete-file");
  await page.press(Key.ENTER);
  assert.equal(await page.script(() => document.activeElement.textContent.trim()), "Delete for good?");
  await expectNoViolationInEither(page);
  await page.press(Key.ENTER);
  await page.waitFor("its end", async () => (await names(page)).length === 0);
});
