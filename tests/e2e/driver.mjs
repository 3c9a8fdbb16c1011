// The journeys' shared helper: `journey` gives a test its own site and browser, and holds it to what always holds.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { logging } from "selenium-webdriver";
import { startBrowser } from "./support/browser.mjs";
import { keepEvidence } from "./support/evidence.mjs";
import { recordOutside } from "./support/outside.mjs";
import { Page } from "./support/page.mjs";
import { serve } from "./support/server.mjs";

let browser;
let outside;

before(async () => {
  outside = await recordOutside();
  browser = await startBrowser({ proxy: outside.address });
});

after(async () => {
  await browser?.quit();
  await outside?.stop();
});

/**
 * One journey through the built site. Each gets a server on a port of its own, so nothing is left in storage.
 * Afterwards no other host may have been asked for anything, and the console may hold no error.
 *
 * Options: `base`, the path the site is served below; `width` and `height` of the window;
 * `scheme`, "light" or "dark"; `forced`, "active" where the reader's system picks the colours; `todo`, why it is known to fail; `expectedErrors`, a pattern for console errors that belong to the journey.
 */
export function journey(name, options, steps) {
  if (typeof options === "function") [options, steps] = [{}, options];
  test(name, { timeout: options.timeout ?? 120_000, todo: options.todo }, async () => {
    const site = await serve({ base: options.base ?? "/" });
    try {
      const page = await prepare(site, options);
      await steps(page, site);
      await checkConsole(site, options.expectedErrors);
      await checkRequests(site);
    } catch (error) {
      await keepEvidence(browser, name);
      await showConsole();
      throw error;
    } finally {
      // Leave the page, so that it cannot ask for anything once its server is gone.
      await browser.get("about:blank");
      await site.stop();
    }
  });
}

async function prepare(site, { width = 1280, height = 900, scheme = "light", forced = "none" }) {
  await browser.manage().window().setRect({ width, height });
  await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: scheme }, { name: "forced-colors", value: forced }],
  });
  // What earlier journeys logged is not this one's.
  await browser.manage().logs().get(logging.Type.BROWSER);
  await browser.manage().logs().get(logging.Type.PERFORMANCE);
  outside.asked.length = 0;
  return new Page(browser, site.address);
}

/**
 * A journey may end while its browser still fetches the service worker, and its server stops: Chromium says so a moment later, with
 * no address, to whichever journey runs then. It is that journey's own where its server did not give the worker's script.
 */
const LEFT_BEHIND = /^network - An unknown error occurred when fetching the script\.$/;

async function checkConsole(site, expected) {
  const gaveWorker = site.requests.every(({ path, status, dropped }) => !path.endsWith("/offline.js") || (!dropped && [200, 304].includes(status)));
  const entries = await browser.manage().logs().get(logging.Type.BROWSER);
  const errors = entries
    .filter((entry) => entry.level.value >= logging.Level.SEVERE.value)
    .map((entry) => entry.message)
    .filter((message) => !(gaveWorker && LEFT_BEHIND.test(message)) && !expected?.test(message));
  assert.deepEqual(errors, [], "errors in the browser's console");
}

async function checkRequests(site) {
  const entries = await browser.manage().logs().get(logging.Type.PERFORMANCE);
  const origin = new URL(site.address).origin;
  const foreign = entries
    .map((entry) => JSON.parse(entry.message).message)
    .filter((message) => message.method === "Network.requestWillBeSent")
    .map((message) => message.params.request.url)
    .filter((url) => /^(https?|wss?):/.test(url) && ![origin, site.around].includes(new URL(url).origin));
  assert.deepEqual(foreign, [], "requests that left for another host");
  assert.deepEqual(outside.asked, [], "requests that left for another host, a worker's included");
}

async function showConsole() {
  const entries = await browser.manage().logs().get(logging.Type.BROWSER).catch(() => []);
  for (const entry of entries) console.log(`console ${entry.level.name}: ${entry.message}`);
}
