// The page before any script, and without any: text, program, and everything that the program did.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { journey } from "./driver.mjs";
import { DIST } from "./support/server.mjs";

const contents = JSON.parse(await readFile(join(DIST, "book/contents.json"), "utf8"));
const chapters = contents.parts.flatMap((part) => part.chapters.map((chapter) => ({ ...chapter, path: `book/${part.slug}/${chapter.slug}/` })));
const text = (html) => html.replace(/<[^>]*>/g, "").replace(/&#(\d+);|&(lt|gt|amp|quot);/g, (_, code, name) => (code ? String.fromCodePoint(code) : { lt: "<", gt: ">", amp: "&", quot: '"' }[name]));

test("every chapter's file holds its text, its program and its run", async () => {
  for (const { path, title } of chapters) {
    const html = await readFile(join(DIST, path, "index.html"), "utf8");
    const { programs } = JSON.parse(await readFile(join(DIST, path, "chapter.json"), "utf8"));
    if (programs.length === 0) continue;
    const [events] = JSON.parse(await readFile(join(DIST, path, "run.json"), "utf8"));
    const whole = text(html);
    assert.ok(whole.includes(title), `${path}: no title`);
    assert.ok(whole.includes(programs[0].files[0].text.trim()), `${path}: not the program`);
    const printed = events.filter(({ event }) => event === "stdout").map(({ text }) => text).join("").trim();
    assert.ok(whole.includes(printed.split("\n")[0]), `${path}: not what the program printed`);
    for (const { sql } of events.filter(({ event }) => event === "statement").slice(0, 20)) {
      assert.ok(whole.includes(sql.trim()), `${path}: not ${sql}`);
    }
    const tables = events.find(({ event }) => event === "tables").tables;
    for (const { name } of tables) assert.ok(html.includes(`data-table="${name}"`), `${path}: not the table ${name}`);
  }
});

test("every page has a head of its own, and can be read in 60 KB", async () => {
  const seen = new Map();
  const styles = (await readFile(join(DIST, "index.html"), "utf8")).match(/href="([^"]*\.css)"/)[1];
  const style = brotliCompressSync(await readFile(join(DIST, styles))).length;
  for (const path of ["", "play/", "examples/", ...chapters.map(({ path }) => path)]) {
    const html = await readFile(join(DIST, path, "index.html"), "utf8");
    const title = /<title>([^<]*)/.exec(html)[1];
    const description = /<meta name="description" content="([^"]*)/.exec(html)?.[1];
    assert.ok(description?.length > 20, `${path}: its description is "${description}"`);
    for (const what of [title, description]) {
      assert.equal(seen.get(what), undefined, `${path} and ${seen.get(what)} say the same: ${what}`);
      seen.set(what, path);
    }
    assert.match(html, /<meta property="og:title"/);
    const bytes = style + brotliCompressSync(Buffer.from(html)).length;
    assert.ok(bytes <= 60_000, `${path}: ${bytes} bytes`);
  }
  assert.match(await readFile(join(DIST, "robots.txt"), "utf8"), /Allow/);
});

for (const path of ["book/basics/read-rows/", "", "play/"]) {
  journey(`without scripts /${path} is whole`, async (page) => {
    await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
    try {
      await page.driver.get(new URL(path, page.address).href);
      const shown = await page.script(() => document.body.innerText);
      assert.match(shown, /fn main\(\)|empty sheet/);
      if (path !== "play/") for (const text of ["SELECT", "Output", "Tables"]) assert.ok(shown.includes(text), `no ${text}`);
      assert.match(shown, /needs JavaScript/);
    } finally {
      await page.driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: false });
    }
  });
}

journey("the page stays as it was when its code comes", async (page, site) => {
  site.delay = (path) => (/fieldbook-site-.*\.wasm$/.test(path) ? 1_500 : 0);
  await page.driver.get(new URL("book/basics/read-rows/", site.address).href);
  const look = () =>
    page.script(() => {
      document.querySelector(".reader").scrollTop = 120;
      return ["h1", ".prose p", ".waiting-text", ".tabs", "#panel pre"].map((selector) => {
        const { x, y, width } = document.querySelector(selector).getBoundingClientRect();
        return [selector, Math.round(x), Math.round(y), Math.round(width)];
      });
    });
  const before = await look();
  await page.waitForStatus("ready");
  assert.equal(await page.script(() => document.querySelector(".reader").scrollTop), 120);
  assert.deepEqual(await look(), before);
  const shift = await page.driver.executeAsyncScript((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 200);
  });
  assert.equal(shift, 0, `the layout shifts by ${shift}`);
});

journey("the text is painted before the engine is asked for", async (page, site) => {
  site.delay = (path) => (path.endsWith(".css") ? 700 : 0);
  await page.openChapter("read-rows");
  const at = (ending) => site.requests.filter(({ path }) => path.endsWith(ending)).map(({ at }) => at);
  assert.ok(at(".wasm").length >= 2);
  const waited = Math.min(...at(".wasm")) - Math.min(...at(".css"));
  assert.ok(waited >= 700, `asked for ${waited} ms after the styles, which take 700`);
});
