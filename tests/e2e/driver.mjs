// The journeys' shared helper: `journey` gives a test its own site and browser, and holds it to what always holds.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { logging } from "selenium-webdriver";
import { startBrowser } from "./support/browser.mjs";
import { recordOutside } from "./support/outside.mjs";
import { Page } from "./support/page.mjs";
import { serve } from "./support/server.mjs";

const FAILURES = fileURLToPath(new URL("../../target/journeys/", import.meta.url));

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
 * `scheme`, "light" or "dark"; `todo`, why it is known to fail; `expectedErrors`, a pattern for console errors that belong to the journey.
 */
export function journey(name, options, steps) {
  if (typeof options === "function") [options, steps] = [{}, options];
  test(name, { timeout: options.timeout ?? 120_000, todo: options.todo }, async () => {
    const site = await serve({ base: options.base ?? "/" });
    try {
      const page = await prepare(site, options);
      await steps(page, site);
      await checkConsole(options.expectedErrors);
      await checkRequests(site);
    } catch (error) {
      await keepEvidence(name);
      throw error;
    } finally {
      // Leave the page, so that it cannot ask for anything once its server is gone.
      await browser.get("about:blank");
      await site.stop();
    }
  });
}

async function prepare(site, { width = 1280, height = 900, scheme = "light" }) {
  await browser.manage().window().setRect({ width, height });
  await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: scheme }],
  });
  // What earlier journeys logged is not this one's.
  await browser.manage().logs().get(logging.Type.BROWSER);
  await browser.manage().logs().get(logging.Type.PERFORMANCE);
  outside.asked.length = 0;
  return new Page(browser, site.address);
}

async function checkConsole(expected) {
  const entries = await browser.manage().logs().get(logging.Type.BROWSER);
  const errors = entries
    .filter((entry) => entry.level.value >= logging.Level.SEVERE.value)
    .map((entry) => entry.message)
    .filter((message) => !expected?.test(message));
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

/** A picture and the page's text, for whoever looks into the failure. */
async function keepEvidence(name) {
  try {
    mkdirSync(FAILURES, { recursive: true });
    const file = `${FAILURES}${name.replace(/[^a-z0-9]+/gi, "-")}`;
    writeFileSync(`${file}.png`, Buffer.from(await browser.takeScreenshot(), "base64"));
    writeFileSync(`${file}.html`, await browser.getPageSource());
    const entries = await browser.manage().logs().get(logging.Type.BROWSER);
    for (const entry of entries) console.log(`console ${entry.level.name}: ${entry.message}`);
    console.log(`what the page looked like: ${file}.png and .html`);
  } catch (error) {
    console.log(`no picture of the failure: ${error.message}`);
  }
}
