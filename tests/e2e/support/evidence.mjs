// What a failed journey leaves for whoever looks into it: a picture and the page's text.

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FAILURES = fileURLToPath(new URL("../../../target/journeys/", import.meta.url));

/** Writes them below target/journeys/ and says where. */
export async function keepEvidence(driver, name) {
  try {
    mkdirSync(FAILURES, { recursive: true });
    const file = `${FAILURES}${name.replace(/[^a-z0-9]+/gi, "-")}`;
    writeFileSync(`${file}.png`, Buffer.from(await driver.takeScreenshot(), "base64"));
    writeFileSync(`${file}.html`, await driver.getPageSource());
    console.log(`what the page looked like: ${file}.png and .html`);
  } catch (error) {
    console.log(`no picture of the failure: ${error.message}`);
  }
}
