// A program that does not end can be stopped, and the next one runs.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { ENDLESS, GREETING } from "./support/programs.mjs";

journey("an endless loop is stopped and another program runs", async (page) => {
  await page.open("play/");
  await page.setSource(ENDLESS);
  await page.click("run");
  await page.waitForStatus("running");
  await page.waitFor("what it printed, while it runs", async () => /before the loop/.test(await page.output()));
  await page.click("stop");
  const stopped = Date.now();
  await page.waitFor("an idle workbench", async () => (await page.status()) !== "running", 5_000);
  assert.match(await page.output(), /before the loop/);
  assert.equal(await page.runSource(GREETING), "done");
  assert.ok(Date.now() - stopped < 10_000, "the new worker was there soon");
  assert.match(await page.output(), /hello from the playground/);
});

journey("stopping works every time", async (page) => {
  await page.open("play/");
  await page.setSource(ENDLESS);
  for (let round = 0; round < 3; round += 1) {
    await page.waitFor("the run button", async () => (await page.find("run")).isEnabled());
    await page.click("run");
    await page.waitForStatus("running");
    await page.click("stop");
    await page.waitFor("an idle workbench", async () => (await page.status()) !== "running", 5_000);
  }
  assert.equal(await page.runSource(GREETING), "done");
});

journey("the page answers while a program runs", async (page) => {
  await page.open("play/");
  await page.setSource(ENDLESS);
  await page.click("run");
  await page.waitForStatus("running");
  const longest = await page.driver.executeAsyncScript((done) => {
    let longest = 0;
    let last = performance.now();
    const until = last + 1000;
    const tick = (now) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (now < until) requestAnimationFrame(tick);
      else done(longest);
    };
    requestAnimationFrame(tick);
  });
  assert.ok(longest < 500, `the page stood still for ${Math.round(longest)} ms`);
  await page.click("stop");
});

journey("a program that nobody stops runs out of its budget", async (page) => {
  await page.open("play/");
  await page.setSource(ENDLESS);
  await page.click("run");
  assert.equal(await page.finished(30_000), "failed");
  assert.match(await page.output(), /before the loop/);
  assert.equal(await page.runSource(GREETING), "done");
});

journey("a program that reached its limit goes on when the reader wants it to", async (page) => {
  await page.open("play/");
  await page.setSource(ENDLESS);
  await page.click("run");
  assert.equal(await page.finished(30_000), "failed");
  await page.click("continue");
  await page.waitForStatus("running");
  await page.waitFor("what happened before", async () => /and then went on/.test(await page.output()));
  assert.equal(await page.finished(30_000), "failed");
  assert.equal(await page.runSource(GREETING), "done");
  assert.equal(await page.driver.executeScript("return document.querySelector('[data-testid=continue]')"), null);
});
