// Times that a reader feels. The limits are wide, for a slow machine under load; the times themselves are printed.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { ENDLESS, GREETING } from "./support/programs.mjs";

/** Presses a button inside the page and answers with the milliseconds until the status is one of these. */
function timeUntil(page, button, ...statuses) {
  return page.driver.executeAsyncScript(
    (id, wanted, done) => {
      const find = (testId) => document.querySelector(`[data-testid="${testId}"]`);
      const start = performance.now();
      const observer = new MutationObserver(() => {
        if (!wanted.includes(find("status").textContent.trim())) return;
        observer.disconnect();
        done(performance.now() - start);
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      find(id).click();
    },
    button,
    statuses,
  );
}

journey("a warm run of a chapter is over at once", async (page) => {
  await page.openChapter("read-rows");
  assert.equal(await page.run(), "done");
  const times = [];
  for (let round = 0; round < 5; round += 1) times.push(await timeUntil(page, "run", "done", "failed"));
  times.sort((a, b) => a - b);
  console.log(`warm run, from the click to the result: ${times.map((time) => time.toFixed(1)).join(", ")} ms`);
  assert.ok(times[2] < 500, `the median is ${times[2]} ms`);
});

journey("after Stop the next program runs soon", async (page) => {
  await page.open("play/");
  await page.setSource(ENDLESS);
  await page.click("run");
  await page.waitForStatus("running");
  await page.click("stop");
  await page.waitFor("an idle workbench", async () => (await page.status()) !== "running");
  const stopped = Date.now();
  assert.equal(await page.runSource(GREETING), "done");
  console.log(`first result after Stop: ${Date.now() - stopped} ms`);
  assert.ok(Date.now() - stopped < 5_000);
});
