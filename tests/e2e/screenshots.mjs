// Pictures of the built site for people to look at: light, dark and narrow, before and after a run.
// `node tests/e2e/screenshots.mjs` writes them to target/screenshots/; with `keep` it writes those few to docs/screenshots/ that
// show what the site is: home, chapter, empty sheet, phone, dark, paper.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./support/browser.mjs";
import { Page } from "./support/page.mjs";
import { ENDLESS, TWO_HEROES, withHeroes } from "./support/programs.mjs";
import { serve } from "./support/server.mjs";

const IS_KEPT = process.argv[2] === "keep";
const PLACE = IS_KEPT ? "docs/screenshots/" : "target/screenshots/";
const FOLDER = fileURLToPath(new URL(`../../${PLACE}`, import.meta.url));
const PANELS = ["output", "sql", "results", "tables", "schema"];

mkdirSync(FOLDER, { recursive: true });
const site = await serve();
const browser = await startBrowser();
const page = new Page(browser, site.address);

async function picture(name) {
  await browser.sleep(300);
  writeFileSync(`${FOLDER}${name}.png`, Buffer.from(await browser.takeScreenshot(), "base64"));
  console.log(`${PLACE}${name}.png`);
}

async function screen(scheme, width, height) {
  await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: scheme }],
  });
  await browser.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: width < 600,
  });
}

async function workbench(scheme) {
  await screen(scheme, 1440, 900);
  await page.openChapter("read-rows");
  await picture(`${scheme}-chapter`);
  await page.run();
  for (const panel of PANELS) {
    if ((await page.all(`tab-${panel}`)).length === 0) continue;
    await page.click(`tab-${panel}`);
    await picture(`${scheme}-${panel}`);
  }
  await page.open("play/");
  await page.setSource(TWO_HEROES.replace(".age(31)", ".aeg(31)"));
  await page.waitForDiagnostic(/aeg/);
  await picture(`${scheme}-diagnostic`);
  await page.runSource(withHeroes('panic!("the sky fell");'));
  await page.click("tab-output");
  await picture(`${scheme}-panic`);
  await page.setSource(ENDLESS);
  await page.click("run");
  await page.waitForStatus("running");
  await picture(`${scheme}-running`);
  await page.click("stop");
}

/** The API panel: before a request, with an answer, with a refusal at its field, with what a failed handler said. */
async function api(scheme, width, height, name) {
  await screen(scheme, width, height);
  await page.openChapter("passwords");
  const narrow = async (label) => {
    await page.script((wanted) => {
      [...document.querySelectorAll('[role="tab"]')].find((tab) => tab.textContent.trim() === wanted)?.click();
    }, label);
  };
  await narrow("Code");
  await page.click("run");
  await page.waitForStatus("serving");
  await narrow("Result");
  await page.click("tab-api");
  await picture(`${scheme}-${name}`);
  for (const [number, ready] of (await page.all("api-ready")).entries()) {
    await page.script((element) => element.click(), ready);
    await page.click("api-send");
    await page.waitFor("an answer", async () => (await page.all("api-history")).length === number + 1);
    await page.waitForStatus("serving");
  }
  await page.script(() => {
    const body = document.getElementById("api-body");
    if (!body) return;
    body.value = "{}";
    body.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.click("api-send");
  await page.waitForStatus("serving");
  await picture(`${scheme}-${name}-answer`);
  await page.script(() => document.querySelector('[data-testid="panel-api"]').closest(".panel").scrollTo(0, 1e6));
  await picture(`${scheme}-${name}-end`);
}

async function narrow(scheme) {
  await screen(scheme, 420, 860);
  await page.openChapter("read-rows");
  for (const label of ["Read", "Code", "Result"]) {
    await page.script((wanted) => {
      [...document.querySelectorAll('[role="tab"]')].find((tab) => tab.textContent.trim() === wanted)?.click();
    }, label);
    if (label === "Code") await page.run();
    await picture(`${scheme}-narrow-${label.toLowerCase()}`);
  }
}

/** What the site is, in a few pictures. */
async function kept() {
  await screen("light", 1280, 800);
  await page.open();
  await picture("home");
  await page.openChapter("read-rows");
  assert.equal(await page.run(), "done");
  await page.click("tab-sql");
  await picture("chapter");
  await paper();
  await screen("light", 1280, 800);
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  await page.click("tab-tables");
  await picture("play");
  await screen("dark", 1280, 800);
  await page.openChapter("cascades");
  assert.equal(await page.run(), "done");
  await page.click("tab-tables");
  await picture("dark");
  await screen("light", 390, 844);
  await page.openChapter("read-rows");
  await picture("phone");
}

/** The chapter as it would be printed, all of it. */
async function paper() {
  await screen("light", 794, 1123);
  await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  await page.script(() => dispatchEvent(new Event("beforeprint")));
  await browser.sleep(500);
  await screen("light", 794, await page.script(() => document.documentElement.scrollHeight));
  await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  await picture("print");
  await browser.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
  await page.script(() => dispatchEvent(new Event("afterprint")));
}

try {
  if (IS_KEPT) await kept();
  for (const scheme of IS_KEPT ? [] : ["light", "dark"]) {
    await workbench(scheme);
    await api(scheme, 1440, 900, "api");
    await narrow(scheme);
    await api(scheme, 420, 860, "narrow-api");
  }
} finally {
  await browser.quit();
  await site.stop();
}
