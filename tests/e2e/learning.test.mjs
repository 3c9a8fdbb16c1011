// What a learner takes along: links to a moment, the program as a Cargo project, a statement that fails, exercises that come
// when they are asked for.

import assert from "node:assert/strict";
import { inflateRawSync } from "node:zlib";
import { journey } from "./driver.mjs";

const SOURCE = `use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("Rain").build());
    session.add(&Hero::builder().name("Echo").build());
    session.commit()?;
    println!("done");
    Ok(())
}
`;

const step = async (page) => (await page.find("timeline-step")).getText();

journey("a link leads to a moment of the run", async (page) => {
  await page.open("play/");
  // No page may write to this clipboard, so the link is shown.
  await page.script(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
  });
  assert.equal(await page.runSource(SOURCE), "done");
  await page.script(() => document.querySelector('[data-testid="timeline"] button[aria-label="Previous statement"]').click());
  const shown = await step(page);
  assert.match(shown, /^Step \d+ of \d+: INSERT INTO hero/);
  await page.click("share");
  const link = await page.waitFor("the shared link", () =>
    page.script(() => [...document.querySelectorAll("input, textarea, code, a")].map((it) => it.value ?? it.textContent).find((text) => text.includes("#code="))),
  );
  assert.match(link, /&at=\d+$/);
  await page.driver.get("about:blank");
  await page.driver.get(link);
  await page.waitFor("the shared program", async () => (await page.status()) === "ready");
  await page.click("run");
  await page.waitFor("the moment", async () => (await page.status()) === "done" && (await step(page)) === shown);
});

/** The files of a zip, by name. */
function unzipped(bytes) {
  const files = {};
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(begin, begin + size);
    files[bytes.toString("utf8", at + 46, at + 46 + name)] = (method === 8 ? inflateRawSync(data) : data).toString("utf8");
    at += 46 + name + extra + comment;
  }
  return files;
}

journey("a program is taken home as a Cargo project", async (page) => {
  await page.open("book/basics/filter-rows/");
  const before = await page.script(() => performance.getEntriesByType("resource").filter((it) => it.name.includes("/zip-")).length);
  assert.equal(before, 0, "what packs is loaded when it is asked for");
  await page.script(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.arrayBuffer().then((buffer) => { globalThis.packed = [...new Uint8Array(buffer)]; });
      return make(blob);
    };
  });
  await page.click("take-home");
  const bytes = Buffer.from(await page.waitFor("the zip", () => page.script(() => globalThis.packed)));
  const files = unzipped(bytes);
  assert.deepEqual(Object.keys(files).sort(), ["book-filter-rows/Cargo.toml", "book-filter-rows/src/main.rs"]);
  assert.match(files["book-filter-rows/Cargo.toml"], /fieldbook = \{ version = "=/);
  assert.match(files["book-filter-rows/src/main.rs"], /fn main\(\)/);
});

journey("an exercise comes when it is asked for, a sheet of SQL too", async (page) => {
  await page.open("book/before/a-table-by-hand/");
  const fetched = () => page.script(() => performance.getEntriesByType("resource").some((it) => it.name.includes("exercises.json")));
  await page.waitFor("the exercise", () => page.script(() => document.querySelector('[data-testid="exercise"]') !== null));
  assert.equal(await fetched(), false, "the page came without its exercises");
  await page.script(() => document.querySelector('[data-testid="exercise"] button').click());
  await page.waitFor("its task", () => page.script(() => document.querySelector('[data-testid="check"]') !== null));
  assert.equal(await fetched(), true);
  await page.click("check");
  const verdict = await page.waitFor("the verdict", () => page.script(() => document.querySelector('[data-testid="verdict"]')?.textContent));
  assert.match(verdict, /Not yet: .*gets a number/);
});
