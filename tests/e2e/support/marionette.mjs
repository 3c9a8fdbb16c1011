// Firefox driven over Marionette, the protocol that it speaks itself: commands and answers as JSON over a socket, named and
// shaped as WebDriver's. geckodriver only translates it; without that nothing has to be compiled for the journeys.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Session, WebDriver, error as webdriver } from "selenium-webdriver";

/** Marionette's names of what the journeys ask for. */
const COMMANDS = {
  actions: "PerformActions",
  clearActions: "ReleaseActions",
  clickElement: "ElementClick",
  executeAsyncScript: "ExecuteAsyncScript",
  executeScript: "ExecuteScript",
  findElements: "FindElements",
  get: "Navigate",
  getCurrentUrl: "GetCurrentURL",
  getElementText: "GetElementText",
  getPageSource: "GetPageSource",
  isElementEnabled: "IsElementEnabled",
  refresh: "Refresh",
  screenshot: "TakeScreenshot",
  setTimeout: "SetTimeouts",
  setWindowRect: "SetWindowRect",
};

/** A quiet Firefox: no first-run pages, no updates, nothing sent anywhere. */
const PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "marionette.port": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** One connection: each message is its length, a colon and JSON. */
class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #waiting = new Map();
  #count = 0;

  constructor(socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => this.#take(bytes));
    socket.on("close", () => this.#lose(new Error("Firefox closed the connection")));
    socket.on("error", (error) => this.#lose(error));
  }

  #take(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end));
      this.#received = this.#received.subarray(end);
      // The first message is a greeting, and no answer.
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, failure, result]) {
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure) reject(failure);
    else resolve(result);
  }

  #lose(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  send(name, parameters) {
    const id = (this.#count += 1);
    const text = JSON.stringify([0, id, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close() {
    this.#socket.destroy();
  }
}

/** What selenium's `WebDriver` hands its commands to. */
class Marionette {
  constructor(connection) {
    this.connection = connection;
  }

  async execute(command) {
    const name = COMMANDS[command.getName()];
    if (!name) throw new Error(`the journeys' Firefox knows no ${command.getName()}`);
    const { id, sessionId, ...parameters } = command.getParameters();
    // An element is an object with its id under WebDriver's name for that.
    if (id) parameters.id = Object.values(id)[0];
    try {
      const result = await this.connection.send(`WebDriver:${name}`, parameters);
      return result && "value" in result ? result.value : result;
    } catch (failure) {
      if (failure instanceof Error) throw failure;
      return webdriver.throwDecodedError(failure);
    }
  }
}

/** Waits until Firefox has written which port it took. */
async function portOf(profile, isAlive) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      const port = Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8"));
      if (port > 0) return port;
    } catch {
      // Not yet.
    }
    if (!isAlive()) throw new Error("Firefox ended before it could be driven");
    await sleep(100);
  }
  throw new Error("Firefox did not say within a minute where it can be driven");
}

/** Starts a headless Firefox with a profile of its own; answers with its driver and a way to end it. */
export async function startFirefox(path) {
  const profile = mkdtempSync(join(tmpdir(), "fieldbook-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const firefox = spawn(path, ["--headless", "--no-remote", "--marionette", "--profile", profile], { stdio: "ignore" });
  const ended = new Promise((resolve) => firefox.once("exit", resolve));
  const port = await portOf(profile, () => firefox.exitCode === null);
  const connection = new Connection(connect(port, "127.0.0.1"));
  const { sessionId, capabilities } = await connection.send("WebDriver:NewSession", {});
  const driver = new WebDriver(new Session(sessionId, capabilities), new Marionette(connection));
  const quit = async () => {
    // It may hang up instead of answering.
    await connection.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => {});
    await ended;
    connection.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { driver, quit };
}
