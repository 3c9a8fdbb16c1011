// The recorded requests of SQLModel's own web programs, through the path that the API panel takes: a worker of the page
// runs each program, which serves, and is handed one request after the other. Each answer and each statement is what the
// same program compiled by rustc gives, as crates/fieldbook-script/tests/suite/web_parity.rs writes it down where it is
// told a folder for them; `FIELDBOOK_ANSWERS` names that folder here too.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { journey } from "./driver.mjs";

const FOLDER = process.env.FIELDBOOK_ANSWERS ?? fileURLToPath(new URL("../../target/web-answers", import.meta.url));

/** Runs a program in a worker of its own and hands it requests; answers with what each came to. */
function inPage(files, requests, done) {
  const follow = async () => {
    await window.fieldbookHost.loadEngine();
    const worker = window.fieldbookHost.takeWorker();
    let heard;
    let events = [];
    worker.onmessage = ({ data }) => {
      if (data.kind === "events") events.push(...data.events);
      else heard?.(data);
    };
    const say = (message) =>
      new Promise((resolve, reject) => {
        events = [];
        heard = (data) => {
          if (data.kind === "ended") resolve(data.outcome);
          else if (data.kind === "crashed") reject(new Error(data.message));
        };
        worker.postMessage(message);
      });
    const step = (event) => {
      if (event.event === "statement") return [event.sql, event.params, event.rows ?? null];
      if (event.event === "transaction") return event.action;
      return undefined;
    };
    const begun = await say({ kind: "run", id: 1, files });
    if (begun.ending !== "serving") throw new Error(`it does not serve: ${JSON.stringify(begun)}`);
    const told = [];
    for (const request of requests) {
      await say({ kind: "request", id: 1, request });
      const response = events.find(({ event }) => event === "response");
      const steps = events.map(step).filter((step) => step !== undefined);
      told.push({ answer: [response?.status, response?.headers, response?.body], steps });
    }
    worker.terminate();
    return told;
  };
  follow().then(
    (told) => done({ told }),
    (error) => done({ error: String(error) }),
  );
}

/** The pages of documentation are compiled in natively where the feature `docs` is on; the page's engine has it never. */
const DOCUMENTATION = ["/docs", "/redoc"];

/** What must be the same of an answer. */
function compared({ answer, steps }, { path }) {
  const [status, headers] = answer;
  const isPage = DOCUMENTATION.includes(path);
  return isPage ? { status, kind: headers.find(([name]) => name === "content-type"), steps } : { answer, steps };
}

journey("every recorded request is answered in the page as it is natively", { timeout: 600_000 }, async (page) => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  assert.equal(files.length, 13, `the answers in ${FOLDER}`);
  await page.open("play/");
  await page.driver.manage().setTimeouts({ script: 300_000 });
  let count = 0;
  const different = [];
  for (const file of files) {
    const { files: program, exchanges } = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
    const requests = exchanges.map(({ request }) => request);
    const { told, error } = await page.driver.executeAsyncScript(inPage, program, requests);
    assert.equal(error, undefined, file);
    exchanges.forEach(({ request, answer, steps }, index) => {
      count += 1;
      try {
        assert.deepEqual(compared(told[index], request), compared({ answer, steps }, request));
      } catch (failure) {
        different.push(`${file}, ${request.name}: ${failure.message}`);
      }
    });
  }
  console.log(`${count - different.length} of ${count} requests are answered alike`);
  assert.deepEqual(different.slice(0, 5), []);
  assert.equal(count, 1477);
});
