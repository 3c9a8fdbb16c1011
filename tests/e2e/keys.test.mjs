// Keys that mean something else: an input method's, the browser's own, and those that leave.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { GREETING } from "./support/programs.mjs";

const send = (page, init) =>
  page.script((options) => {
    const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...options });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  }, init);

journey("Ctrl+Enter while an input method composes runs nothing", async (page) => {
  await page.open("play/");
  await page.setSource(GREETING);
  assert.equal(await send(page, { key: "Enter", ctrlKey: true, isComposing: true }), false);
  assert.equal(await send(page, { key: "Enter", ctrlKey: true, keyCode: 229 }), false);
  await page.driver.sleep(500);
  assert.equal(await page.status(), "ready");
  // The journey's end also checks that no listener complained in the console.
  assert.equal(await send(page, { key: "Enter", ctrlKey: true }), true);
  assert.equal(await page.finished(), "done");
});

journey("what an input method writes comes into the program, and its Enter runs nothing", async (page) => {
  await page.open("play/");
  await page.setSource("fn main() {}\n// ");
  await page.tabTo("editor");
  await page.waitFor("the editor", () => page.script(() => Boolean(document.activeElement.closest(".cm-content"))));
  await page.chord(Key.CONTROL, Key.END);
  const compose = (text) => page.driver.sendDevToolsCommand("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("に");
  await compose("にほ");
  const composing = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229, modifiers: 2 };
  await page.driver.sendDevToolsCommand("Input.dispatchKeyEvent", { type: "rawKeyDown", ...composing });
  await page.driver.sendDevToolsCommand("Input.dispatchKeyEvent", { type: "keyUp", ...composing });
  await page.driver.sleep(500);
  assert.equal(await page.status(), "ready");
  await page.driver.sendDevToolsCommand("Input.insertText", { text: "日本" });
  await page.waitFor("what was composed", async () => (await page.getSource()) === "fn main() {}\n// 日本");
  await page.chord(Key.CONTROL, Key.ENTER);
  assert.equal(await page.finished(), "done");
});

journey("Ctrl+S keeps the text and opens no dialog", async (page) => {
  await page.open("play/");
  await page.setSource(GREETING);
  assert.equal(await send(page, { key: "s", ctrlKey: true }), true);
  assert.match(await page.waitFor("a word on it", () => page.script(() => document.querySelector(".toast")?.textContent)), /kept/);
});

journey("the way out of the editor can be seen on every page", async (page) => {
  for (const path of ["play/", "book/basics/create-a-table/"]) {
    await page.open(path);
    assert.match(await page.script(() => document.querySelector(".findings").textContent), /Esc, then Tab/);
  }
});

journey("Escape closes the contents, and Tab stays in them", async (page) => {
  await page.openBook();
  await page.script(() => document.querySelector("#contents-button").click());
  await page.waitFor("the focus in the contents", () => page.script(() => Boolean(document.activeElement.closest("#contents"))));
  for (let presses = 0; presses < 70; presses += 1) {
    await page.press(Key.TAB);
    assert.ok(await page.script(() => Boolean(document.activeElement.closest("#contents"))), `after ${presses} times Tab`);
  }
  await page.press(Key.ESCAPE);
  assert.equal(await page.script(() => document.querySelector("#contents").hidden), true);
  assert.equal(await page.script(() => document.activeElement.id), "contents-button");
});

journey("the result's tabs are one stop", async (page) => {
  await page.openBook();
  const stops = await page.script(() => [...document.querySelectorAll(".tab")].filter((tab) => tab.tabIndex === 0).length);
  assert.equal(stops, 1);
  assert.equal(await page.script(() => document.querySelector("#panel h2").textContent), "Output");
});

journey("Escape takes a drag back", async (page) => {
  await page.openBook();
  const share = () => page.script(() => document.querySelector(".splitter.upright").getAttribute("aria-valuenow"));
  const before = await share();
  const bar = await page.driver.findElement({ css: ".splitter.upright" });
  const move = page.driver.actions({ async: true });
  await move.move({ origin: bar }).press().move({ origin: "pointer", x: 120, y: 0 }).perform();
  assert.notEqual(await share(), before);
  await page.press(Key.ESCAPE);
  assert.equal(await share(), before);
  await page.driver.actions({ async: true }).release().perform();
});
