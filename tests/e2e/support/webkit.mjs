// WebKit as Debian packages it: the driver and the small browser of WebKitGTK, on a screen that exists in memory alone.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Builder } from "selenium-webdriver";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** A screen of its own; answers with its process and its name. */
async function startScreen(path) {
  const screen = spawn(path, ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
  const [number] = await Promise.race([once(screen.stdout, "data"), once(screen, "exit").then(() => [""])]);
  if (!String(number).trim()) throw new Error("Xvfb ended before there was a screen");
  return { screen, display: `:${String(number).trim()}` };
}

async function isListening(port) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    try {
      return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
    } catch {
      await sleep(100);
    }
  }
  throw new Error("WebKitWebDriver did not answer within half a minute");
}

/** Starts the browser; answers with its driver and a way to end it. */
export async function startWebKit({ xvfb, webDriver, miniBrowser }) {
  const { screen, display } = await startScreen(xvfb);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", WAYLAND_DISPLAY: "" };
  const server = spawn(webDriver, [`--port=${port}`, "--host=127.0.0.1"], { env, stdio: "ignore" });
  await isListening(port);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] } })
    .build();
  const quit = async () => {
    await driver.quit();
    for (const process of [server, screen]) {
      if (process.exitCode === null && process.kill()) await once(process, "exit");
    }
  };
  return { driver, quit };
}
