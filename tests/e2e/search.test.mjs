// Search over the book: opened by a key, ranked, kept out of the first load, and reached from a name in the editor.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { expectNoViolation } from "./support/axe.mjs";

const found = (page) => page.script(() => [...document.querySelectorAll('[data-testid="search-option"] .search-title')].map((title) => title.textContent));
const isOpen = (page) => page.script(() => document.querySelector('dialog[data-testid="search"]')?.open === true);

/** Asks for something in the open dialog, and answers with the chapters' titles. */
async function ask(page, query) {
  const input = await page.find("search-input");
  await input.clear();
  await input.sendKeys(query);
  await page.waitFor(`an answer to ${query}`, async () => (await found(page)).length > 0);
  return found(page);
}

journey("a key opens the search, and Enter leads to the chapter", async (page, site) => {
  await page.openChapter("create-a-table");
  assert.ok(!site.requests.some(({ path }) => path.includes("search")), "nothing of the search is loaded before it is opened");
  await page.script(() => document.activeElement.blur());
  await page.press("/");
  await page.waitFor("the dialog", () => isOpen(page));
  for (const [query, title] of [["selectin_load", "Load relationships"], ["uuid", "Ids that are not numbers"], ["passw", "Passwords"], ["rollbak", "What a rollback gives back"]]) {
    assert.equal((await ask(page, query))[0], title, query);
  }
  assert.ok((await ask(page, "index")).indexOf("Indexes") >= 0);
  const loaded = [...new Set(site.requests.filter(({ path }) => path.includes("search")).map(({ file }) => file))];
  const weight = (await Promise.all(loaded.map((file) => readFile(file)))).reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
  console.log(`the search and its index weigh ${weight} bytes, compressed`);
  assert.ok(loaded.length === 2 && weight < 60_000, `${weight} bytes in ${loaded}`);

  await ask(page, "savepoint");
  await page.press(Key.ARROW_DOWN, Key.ARROW_UP, Key.ENTER);
  await page.waitFor("the chapter", async () => (await page.driver.getCurrentUrl()).endsWith("book/sessions/savepoints/"));
  assert.ok(!(await isOpen(page)));
});

journey("Ctrl+K opens it too, Escape closes it, and axe finds nothing", async (page) => {
  await page.openChapter("read-rows");
  await page.tabTo("search-button", { back: true });
  await page.chord(Key.CONTROL, "k");
  await page.waitFor("the dialog", () => isOpen(page));
  await ask(page, "commit");
  await expectNoViolation(page);
  await page.press(Key.ESCAPE);
  await page.waitFor("the closed dialog", async () => !(await isOpen(page)));
  assert.ok((await page.focus()).ids.includes("search-button"), "the focus is back");
});

journey("F1 on a name in the editor looks it up", async (page) => {
  await page.open("play/");
  await page.tabTo("editor");
  // Until it is there, what is typed is kept, and keys that move wait for nobody.
  await page.waitFor("the editor itself", () => page.script(() => document.activeElement.matches(".cm-content")));
  await page.chord(Key.CONTROL, Key.END);
  await page.press(Key.ENTER, "selectin_load");
  await page.press(Key.F1);
  await page.waitFor("the dialog", () => isOpen(page));
  await page.waitFor("an answer", async () => (await found(page)).length > 0);
  assert.equal((await found(page))[0], "Load relationships");
});

journey("a slash in the editor is a slash", async (page) => {
  await page.open("play/");
  await page.tabTo("editor");
  await page.chord(Key.CONTROL, Key.HOME);
  await page.press("/", "/");
  await page.waitFor("the slashes", async () => (await page.getSource()).startsWith("//"));
  assert.ok(!(await isOpen(page)));
});
