// The workbench as a test sees it: by its test ids and `window.fieldbook`, never by its looks.

import assert from "node:assert/strict";
import { By, Key } from "selenium-webdriver";

const byTestId = (id) => By.css(`[data-testid="${id}"]`);

/** One open page. Every wait names what it waited for. */
export class Page {
  constructor(driver, address) {
    this.driver = driver;
    this.address = address;
  }

  /** Opens a path below the site's base and waits until a program can run. */
  async open(path = "") {
    await this.driver.get(new URL(path, this.address).href);
    await this.waitForStatus("ready");
  }

  /** Opens the book's first chapter. */
  openBook() {
    return this.openChapter("create-a-table");
  }

  /** Opens the chapter whose address holds this word. */
  async openChapter(word) {
    const links = await this.chapterLinks();
    const link = links.find((href) => href.includes(word));
    assert.ok(link, `no chapter with "${word}" in its address; there are ${links.join(", ")}`);
    await this.driver.get(link);
    await this.waitForStatus("ready");
  }

  /** The addresses of all chapters, in the order of the contents list. */
  async chapterLinks() {
    const { parts } = await (await fetch(new URL("book/contents.json", this.address))).json();
    const paths = parts.flatMap((part) => part.chapters.map((chapter) => `book/${part.slug}/${chapter.slug}/`));
    return paths.map((path) => new URL(path, this.address).href);
  }

  script(code, ...values) {
    return this.driver.executeScript(code, ...values);
  }

  async waitFor(what, condition, limit = 20_000) {
    let last;
    await this.driver
      .wait(async () => (last = await condition()), limit)
      .catch(async (error) => {
        throw new Error(`waited ${limit} ms for ${what}; the status is "${await this.status()}" (${error.message})`);
      });
    return last;
  }

  async find(id) {
    return this.waitFor(`[data-testid="${id}"]`, async () => (await this.all(id))[0]);
  }

  all(id) {
    return this.driver.findElements(byTestId(id));
  }

  async click(id) {
    const element = await this.find(id);
    await this.driver.executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", element);
    await element.click();
  }

  status() {
    return this.script(() => document.querySelector('[data-testid="status"]')?.textContent.trim());
  }

  waitForStatus(...names) {
    return this.waitFor(`the status ${names.join(" or ")}`, async () => names.includes(await this.status()));
  }

  getSource() {
    return this.script(() => window.fieldbook.getSource());
  }

  async setSource(text) {
    await this.waitFor("window.fieldbook", () => this.script(() => Boolean(window.fieldbook?.setSource)));
    await this.script((source) => window.fieldbook.setSource(source), text);
  }

  /** Replaces text in the program that stands in the editor. */
  async edit(from, to) {
    const source = await this.getSource();
    assert.ok(source.includes(from), `the program holds no "${from}":\n${source}`);
    await this.setSource(source.replaceAll(from, to));
  }

  /** Presses Run and waits for the end; answers with `done` or `failed`. */
  async run() {
    await this.click("run");
    return this.finished();
  }

  /** Waits for the end of a run that has just been started, or until it serves. */
  async finished(limit) {
    // A short run may be over before the first look, so a run is told from the last one by the statuses' order.
    await this.driver.sleep(50);
    await this.waitFor("the end of the run", async () => ["done", "failed", "serving"].includes(await this.status()), limit);
    return this.status();
  }

  async runSource(text) {
    await this.setSource(text);
    return this.run();
  }

  /** The text of the output panel. */
  async output() {
    await this.click("tab-output");
    return (await this.find("output")).getText();
  }

  /** The SQL of every statement, in the order it was sent. */
  async statements() {
    await this.click("tab-sql");
    return this.script(() =>
      [...document.querySelectorAll('[data-testid="sql-statement"]')].map((e) => e.dataset.sql),
    );
  }

  /** The result tables as lists of rows of cells' texts, headings first. */
  async resultTables() {
    await this.click("tab-results");
    return this.script(readTables, '[data-testid="result-table"]');
  }

  /** One table of the database after the run, headings first. */
  async databaseTable(name) {
    await this.click("tab-tables");
    const selector = `[data-testid="db-table"][data-table="${name}"]`;
    await this.waitFor(`the table ${name}`, () => this.script((s) => Boolean(document.querySelector(s)), selector));
    return (await this.script(readTables, selector))[0];
  }

  /** Presses Share and answers with the link: shown, copied or put into the address bar. */
  async share() {
    // Without leave to read it, asking Chromium's clipboard waits for a person to answer.
    await this.driver.sendDevToolsCommand?.("Browser.grantPermissions", {
      permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    await this.click("share");
    return this.waitFor("the shared link", () =>
      this.driver.executeAsyncScript((done) => {
        const shown = [...document.querySelectorAll("input, a[href], output, [data-testid]")]
          .map((e) => e.value ?? e.getAttribute("href") ?? e.textContent)
          .map((text) => String(text).match(/https?:\/\/[^\s"']+#[^\s"']{20,}/)?.[0])
          .find(Boolean);
        if (shown) return done(shown);
        if (location.hash.length > 20) return done(location.href);
        if (!navigator.clipboard) return done("");
        navigator.clipboard.readText().then((text) => done(text.includes("#") ? text : ""), () => done(""));
      }),
    );
  }

  /** What was found before a run: each diagnostic's text and line. */
  diagnostics() {
    return this.script(() =>
      [...document.querySelectorAll('[data-testid="diagnostic"]')].map((element) => ({
        text: element.textContent,
        line: Number(element.dataset.line),
      })),
    );
  }

  /** The diagnostics' texts as one. */
  async findings() {
    return (await this.diagnostics()).map(({ text }) => text).join("\n");
  }

  async waitForDiagnostic(pattern) {
    return this.waitFor(`a diagnostic like ${pattern}`, async () =>
      (await this.diagnostics()).find(({ text }) => pattern.test(text)),
    );
  }

  /** Sends keys to whatever has the focus. */
  press(...keys) {
    return this.driver.actions().sendKeys(...keys).perform();
  }

  async chord(modifier, key) {
    await this.driver.actions().keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  /** The test ids around the focus, innermost first, and the focused element's text. */
  focus() {
    return this.script(() => {
      const ids = [];
      for (let e = document.activeElement; e; e = e.parentElement) if (e.dataset?.testid) ids.push(e.dataset.testid);
      return { ids, text: document.activeElement === document.body ? "" : (document.activeElement?.textContent?.trim() ?? ""), tag: document.activeElement?.tagName };
    });
  }

  /** Presses Tab until something with this test id, or this text, has the focus. */
  async tabTo(wanted, { most = 120, back = false } = {}) {
    const matches = ({ ids, text }) => (wanted instanceof RegExp ? wanted.test(text) : ids.includes(wanted));
    for (let presses = 0; presses < most; presses += 1) {
      const focus = await this.focus();
      if (matches(focus)) return;
      // The editor keeps Tab for indenting until Escape has been pressed.
      if (focus.ids.includes("editor")) await this.press(Key.ESCAPE);
      if (back) await this.chord(Key.SHIFT, Key.TAB);
      else await this.press(Key.TAB);
    }
    throw new Error(`Tab, pressed ${most} times, never reached ${wanted}`);
  }
}

function readTables(selector) {
  return [...document.querySelectorAll(selector)].map((element) => {
    const rows = [...element.querySelectorAll("tr")];
    return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
  });
}
