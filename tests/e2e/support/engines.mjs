// The three engines that the site is tried on, each as its makers' own protocol has it, all behind selenium's `WebDriver`.

import { accessSync } from "node:fs";
import { program, startBrowser } from "./browser.mjs";
import { startFirefox } from "./marionette.mjs";
import { startWebKit } from "./webkit.mjs";

/** Where distributions put WebKitGTK's small browser, which is not on the PATH. */
const MINI_BROWSERS = ["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((machine) =>
  ["4.1", "4.0"].map((version) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`),
);

function miniBrowser() {
  for (const path of [process.env.MINI_BROWSER, ...MINI_BROWSERS].filter(Boolean)) {
    try {
      accessSync(path);
      return path;
    } catch {
      // Not here; the next place may have it.
    }
  }
  throw new Error(`WebKit's MiniBrowser is at none of ${MINI_BROWSERS.join(", ")}; webkit2gtk-driver brings it`);
}

/** By name, how each is started: with `{ driver, quit }` as the answer. */
export const ENGINES = {
  async Chromium() {
    const driver = await startBrowser();
    return { driver, quit: () => driver.quit() };
  },
  Firefox: () => startFirefox(program("firefox-esr", "firefox")),
  WebKit: () => startWebKit({ xvfb: program("Xvfb"), webDriver: program("WebKitWebDriver"), miniBrowser: miniBrowser() }),
};
