// The engine as it was cut, without a browser: every program that a page shows runs as recorded while only those parts are
// there that it calls. So what the first result waits for is enough for it, code and data.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parts } from "../../www/src/parts.js";
import { DIST } from "./support/server.mjs";

let folder;
let files;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fieldbook-parts-"));
  files = await readdir(DIST);
});
after(() => rm(folder, { recursive: true }));

const text = (...path) => readFile(join(DIST, ...path), "utf8");
/** The file of the site whose name has a hash in that place. */
const named = (start, end) => files.find((name) => name.startsWith(start) && name.endsWith(end) && /^[0-9a-f]{12}$/.test(name.slice(start.length, name.length - end.length)));
const compiled = async (name) => new WebAssembly.Module(await readFile(join(DIST, name)));

/** The names of the engine's later parts, with their files. */
async function later() {
  const listed = /data-laterbook="([^"]*)"/.exec(await text("index.html"))[1].split(" ");
  return Object.fromEntries(listed.map((file) => [/^fieldbook-book-(.*)-[0-9a-f]{12}\.wasm$/.exec(file)[1], file]));
}

/** An engine of its own, whose parts join it when it calls them. */
async function engine(number) {
  // A module of JavaScript is loaded once for each address.
  const glue = join(folder, `engine-${number}.mjs`);
  await copyFile(join(DIST, named("fieldbook-runner-", ".js")), glue);
  const [code, addresses] = [await import(pathToFileURL(glue)), await later()];
  const modules = Object.entries(addresses).map(async ([name, file]) => [name, await compiled(file)]);
  parts(addresses)(Object.fromEntries(await Promise.all(modules)));
  await code.default({ module_or_path: await compiled(named("fieldbook-runner-", ".wasm")) });
  return code;
}

/** What an event says that a record holds too: without times, and without what only a run's history needs. */
const said = ({ event, sql, params, columns, rows, row_count, error, text, action, span }) => ({ event, sql, params, columns, rows, row_count, error, text, action, span });
const isRecorded = ({ event }) => ["statement", "transaction", "stdout", "stderr", "error"].includes(event);

test("the programs of the pages run as recorded with the parts that they call", { timeout: 600_000 }, async (context) => {
  globalThis.fieldbookLibrary = () => assert.fail("a compiled program asked for the library");
  const { parts: contents } = JSON.parse(await text("book/contents.json"));
  let number = 0;
  for (const { slug, chapters } of contents) {
    for (const chapter of chapters) {
      const path = join("book", slug, chapter.slug);
      const program = (await readdir(join(DIST, path))).find((name) => name.startsWith("program-"));
      if (!program) continue;
      number += 1;
      const code = await engine(number);
      assert.ok(code.prepare(await readFile(join(DIST, path, program))), path);
      const shown = JSON.parse(await text(path, "chapter.json")).programs[0].files;
      const [events, recorded] = [[], JSON.parse(await text(path, "run.json"))[0]];
      code.run(shown, (event) => events.push(event), () => {});
      const [live, once] = [events, recorded].map((list) => list.filter(isRecorded).map(said));
      // A program that serves was handed its requests when it was recorded.
      assert.deepEqual(live, once.slice(0, live.length), path);
    }
  }
  context.diagnostic(`${number} programs`);
  assert.ok(number > 50);
});
