// A phone: a small screen that is touched, not clicked.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";

/** Runs steps as on a phone of 390 by 844 points. */
async function onPhone(page, steps) {
  const send = (name, parameters = {}) => page.driver.sendDevToolsCommand(name, parameters);
  await send("Emulation.setDeviceMetricsOverride", { width: 390, height: 844, deviceScaleFactor: 3, mobile: true });
  await send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
  try {
    await steps();
  } finally {
    await send("Emulation.setTouchEmulationEnabled", { enabled: false });
    await send("Emulation.clearDeviceMetricsOverride");
  }
}

const middle = (page, selector) =>
  page.waitFor(selector, () =>
    page.script((selector) => {
      const element = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
      element?.scrollIntoView({ block: "nearest" });
      const box = element?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
    }, selector),
  );

/** A finger on the middle of an element, and off again; answers with the element's size. */
async function tap(page, selector) {
  const { x, y, width, height } = await middle(page, selector);
  await page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  return { width, height };
}

/** A finger that draws what lies under it upwards. */
async function drag(page, selector, distance) {
  const { x, y } = await middle(page, selector);
  await page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (let step = 1; step <= 10; step += 1) {
    await page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y - (distance * step) / 10 }] });
  }
  await page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

journey("a chapter is read, run and looked through with a finger", async (page) => {
  await onPhone(page, async () => {
    await page.openChapter("read-rows");
    const position = () => page.script(() => Math.max(scrollY, ...[...document.querySelectorAll("*")].map((e) => e.scrollTop)));
    await drag(page, '[data-testid="chapter"] p', 300);
    await page.waitFor("the text to follow the finger", async () => (await position()) > 100);
    // A finger on text that still moves only stops it.
    await page.waitFor("the text to rest", async () => {
      const before = await position();
      await page.driver.sleep(300);
      return (await position()) === before;
    });

    await tap(page, "#pane-code");
    const run = await tap(page, '[data-testid="run"]');
    assert.ok(run.width >= 24 && run.height >= 24, `Run is ${run.width} by ${run.height}`);
    assert.equal(await page.finished(), "done");

    await tap(page, "#pane-result");
    for (const [tab, shown] of [["sql", "sql-statement"], ["results", "result-table"], ["tables", "db-table"], ["output", "output"]]) {
      await tap(page, `[data-testid="tab-${tab}"]`);
      await page.waitFor(`the panel ${tab}`, () => page.script((id) => [...document.querySelectorAll(`[data-testid="${id}"]`)].some((e) => e.checkVisibility()), shown));
    }
    const [content, window] = await page.script(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(content <= window, `${content} pixels of content in a window of ${window}`);
  });
});

journey("on a phone the contents open and close, and lead to another chapter", async (page) => {
  await onPhone(page, async () => {
    await page.openChapter("read-rows");
    const before = await page.driver.getCurrentUrl();
    await tap(page, "#contents-button");
    await tap(page, '#contents a[href*="filter-rows"]');
    await page.waitFor("the other chapter", async () => (await page.driver.getCurrentUrl()) !== before);
    await page.waitForStatus("ready");
    assert.equal(await page.script(() => document.querySelector("#contents").hidden), true);
  });
});
