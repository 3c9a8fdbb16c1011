// A program that serves: its API is called in the page, and every request shows what it did.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { expectNoViolation } from "./support/axe.mjs";
import { firstResult } from "./support/first-result.mjs";
import { SERVING } from "./support/programs.mjs";
import { DIST } from "./support/server.mjs";

const CREATE = /POST\s*\/heroes\//;

async function serving(page) {
  await page.open("play/");
  await page.setSource(SERVING);
  await page.click("run");
  await page.waitForStatus("serving");
  await page.click("tab-api");
}

async function choose(page, pattern) {
  const operations = await page.all("api-operation");
  for (const operation of operations) {
    if (pattern.test(await operation.getText())) return operation.click();
  }
  throw new Error(`no operation is like ${pattern}`);
}

/** Replaces what stands in a field of the form. */
const write = (page, id, text) =>
  page.script(
    (id, text) => {
      const field = document.getElementById(id);
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    id,
    text,
  );

const answer = (page) =>
  page.script(() => {
    const shown = document.querySelector('[data-testid="api-response"]');
    return { status: shown?.dataset.status, text: shown?.textContent ?? "" };
  });

async function answered(page, status, limit) {
  await page.waitFor(`an answer ${status}`, async () => (await answer(page)).status === String(status), limit);
  await page.waitForStatus("serving");
  return (await answer(page)).text;
}

const problems = (page) =>
  page.script(() =>
    [...document.querySelectorAll('[data-testid="api-problem"]')]
      .filter((problem) => !problem.hidden)
      .map((problem) => [problem.dataset.field, problem.textContent.trim()]),
  );

for (const scheme of ["light", "dark"]) {
  journey(`a hero is written, read back, and refused without a name, ${scheme}`, { scheme, timeout: 240_000 }, async (page) => {
    await serving(page);
    await expectNoViolation(page, "before a request");
    await choose(page, CREATE);
    assert.match(await page.script(() => document.getElementById("api-body").value), /"name": "text"/);
    await write(page, "api-body", '{"name": "<b>Deadpond</b>"}');
    await page.click("api-send");
    assert.match(await answered(page, 200), /"name": "<b>Deadpond<\/b>"/);
    assert.equal((await page.all("api-history")).length, 1);
    assert.equal(await page.script(() => document.querySelectorAll('[data-testid="api-response"] b').length), 0);
    await expectNoViolation(page, "with an answer");

    await choose(page, /GET\s*\/heroes\/\{hero_id\}/);
    await page.click("api-send");
    // There is no path without the id: nothing is sent.
    assert.deepEqual((await problems(page)).map(([field]) => field), ["hero_id"]);
    await expectNoViolation(page, "with a field that is empty");
    await write(page, "api-field-0", "1");
    await page.click("api-send");
    assert.match(await answered(page, 200), /Deadpond/);

    await choose(page, CREATE);
    await write(page, "api-body", '{"name": ""}');
    await page.click("api-send");
    await answered(page, 422);
    const [[field, message]] = await problems(page);
    assert.equal(field, "name");
    assert.match(message, /at least 1 character/);
    await expectNoViolation(page, "with a refusal");

    await page.click("tab-sql");
    const titles = await page.script(() => [...document.querySelectorAll('[data-testid="sql-request"]')].map((e) => e.textContent));
    assert.ok(titles.some((title) => /POST \/heroes\//.test(title)), titles.join("; "));
    assert.ok((await page.statements()).some((sql) => sql.startsWith("INSERT INTO hero")));
    assert.deepEqual((await page.databaseTable("hero")).at(-1).slice(0, 2).sort(), ["1", "<b>Deadpond</b>"]);
  });
}

journey("the history outlives a change of the program, goes again, and goes with a link", { timeout: 240_000 }, async (page) => {
  await serving(page);
  await choose(page, CREATE);
  await write(page, "api-body", '{"name": "Rusty-Man"}');
  await page.click("api-send");
  await answered(page, 200);
  await page.edit('.title("Heroes")', '.title("Other heroes")');
  await page.click("run");
  await page.waitFor("the other program", async () => /Other heroes/.test(await (await page.find("panel-api")).getText()));
  await page.waitForStatus("serving");
  assert.equal((await page.all("api-history")).length, 1);
  await page.click("api-again");
  assert.match(await answered(page, 200), /Rusty-Man/);
  assert.equal((await page.all("api-history")).length, 2);
  const link = await page.share();
  await page.driver.get("about:blank");
  await page.driver.get(link);
  await page.waitForStatus("ready");
  await page.click("tab-api");
  assert.equal((await page.all("api-history")).length, 1, "each request once");
  await expectNoViolation(page, "with requests that a link brought");
  // Send runs the program first.
  await page.click("api-again");
  assert.match(await answered(page, 200), /Rusty-Man/);
});

journey("a handler that panics or never ends leaves the API usable", { timeout: 240_000 }, async (page) => {
  await serving(page);
  await choose(page, /\/broken/);
  await page.click("api-send");
  assert.match(await answered(page, 500), /called `Option::unwrap\(\)` on a `None` value/);
  await expectNoViolation(page, "with a failure");
  await choose(page, /\/endless/);
  await page.click("api-send");
  assert.match(await answered(page, 500, 60_000), /was stopped/);
  await choose(page, CREATE);
  await page.click("api-send");
  await answered(page, 200);
  await page.click("stop");
  await page.waitForStatus("done");
  await expectNoViolation(page, "when nothing serves any more");
  assert.match(await page.output(), /stopped serving/);
});

journey("an API is called with the keyboard alone", { timeout: 240_000 }, async (page) => {
  await page.open("play/");
  await page.setSource(SERVING);
  await page.tabTo("editor");
  await page.chord(Key.CONTROL, Key.ENTER);
  await page.waitForStatus("serving");
  await page.tabTo("tab-api");
  await page.tabTo("api-operation");
  await page.press(Key.ENTER);
  await page.waitFor("the form's body", () => page.script(() => Boolean(document.getElementById("api-body"))));
  await page.tabTo("api-form");
  for (let presses = 0; presses < 10 && (await page.script(() => document.activeElement.id)) !== "api-body"; presses += 1) {
    await page.press(Key.TAB);
  }
  await page.chord(Key.CONTROL, "a");
  await page.press('{"name": "Tarantula"}');
  await page.chord(Key.CONTROL, Key.ENTER);
  assert.match(await answered(page, 200), /Tarantula/);
  await page.tabTo("api-send");
  await page.press(Key.ENTER);
  await page.waitFor("the second answer", async () => (await page.all("api-history")).length === 2);
  await answered(page, 200);
});

journey("a program without an API has no panel for one", async (page) => {
  await page.openBook();
  assert.equal(await page.run(), "done");
  assert.equal((await page.all("tab-api")).length, 0);
});

/** The parts of the engine's and the page's code that a page's HTML asks for. */
async function partsOf(path) {
  const html = await readFile(join(DIST, path, "index.html"), "utf8");
  return /<meta name="fieldbook:asks" content="([^"]*)"/.exec(html)[1].split(" ").filter((file) => /^fieldbook-(book|page)-/.test(file));
}

journey("a page without an API fetches nothing of it before its first result", async (page, site) => {
  const { parts } = JSON.parse(await readFile(join(DIST, "book/contents.json"), "utf8"));
  const paths = parts.flatMap(({ slug, chapters }) => chapters.map((chapter) => `book/${slug}/${chapter.slug}/`));
  const [serving, others] = [[], []];
  for (const path of ["", "play/", ...paths]) (path.startsWith("book/web/") ? serving : others).push(...await partsOf(path));
  const own = new Set(serving.filter((file) => !others.includes(file)));
  for (const kind of ["book", "page"]) assert.ok([...own].some((file) => file.startsWith(`fieldbook-${kind}-`)), `APIs have parts of the ${kind}`);
  const end = await firstResult(page, "book/basics/create-a-table/");
  const fetched = site.requests.filter(({ at, path }) => at <= end && own.has(path.slice(1)));
  assert.deepEqual(fetched, []);
});
