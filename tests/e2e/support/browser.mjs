// Headless Chromium with its driver, both from the system, talking to nobody but the site.

import { accessSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Browser, Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

/** What keeps Chromium quiet and apart. */
export const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate",
];

/** Starts a browser whose requests to other hosts go to the given proxy. */
export async function startBrowser({ proxy, width = 1280, height = 900 } = {}) {
  const options = new chrome.Options();
  options.addArguments(...FLAGS, `--window-size=${width},${height}`);
  if (proxy) options.addArguments(`--proxy-server=http://${proxy}`);
  options.setBinaryPath(program("chromium", "chromium-browser", "google-chrome"));
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  logs.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  options.setLoggingPrefs(logs);
  // With an explicit path selenium looks for no driver of its own, and so downloads none.
  const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER ?? program("chromedriver"));
  const driver = await new Builder()
    .forBrowser(Browser.CHROME)
    .setChromeOptions(options)
    .setChromeService(service)
    .build();
  await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  return driver;
}

/** The path of the first of these programs on the PATH. */
export function program(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path);
        return path;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  throw new Error(`none of ${names.join(", ")} is on the PATH; \`cargo xtask setup\` installs it`);
}
