// The built site on a plain static host: any base path, deep links, a policy of its own, nobody else's help.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { journey } from "./driver.mjs";
import { GREETING } from "./support/programs.mjs";
import { DIST } from "./support/server.mjs";

journey("the site works below a base path", { base: "/some/where/" }, async (page, site) => {
  await page.openBook();
  assert.match(await page.driver.getCurrentUrl(), /\/some\/where\/book\//);
  assert.equal(await page.run(), "done");
  const astray = site.requests.filter(({ path, status }) => status === 404 && !path.endsWith("favicon.ico"));
  assert.deepEqual(astray, [], "every request stayed below the base path");
});

journey("a deep link and a reload of it lead to the same chapter", async (page) => {
  await page.openChapter("read-rows");
  const url = await page.driver.getCurrentUrl();
  const text = await (await page.find("chapter")).getText();
  await page.driver.navigate().refresh();
  await page.waitForStatus("ready");
  assert.equal(await page.driver.getCurrentUrl(), url);
  assert.equal(await (await page.find("chapter")).getText(), text);
});

journey("going to a chapter and back works with the browser's buttons", async (page) => {
  await page.openChapter("create");
  const first = await page.driver.getCurrentUrl();
  const links = await page.chapterLinks();
  const next = links[links.indexOf(first) + 1];
  await page.script((href) => [...document.querySelectorAll("a")].find((a) => a.href === href).click(), next);
  await page.waitFor("the next chapter", async () => (await page.driver.getCurrentUrl()) === next);
  await page.driver.navigate().back();
  await page.waitFor("the first chapter", async () => (await page.driver.getCurrentUrl()) === first);
  await page.waitForStatus("ready");
  assert.equal(await page.run(), "done");
});

journey("an address that does not exist says so", { expectedErrors: /404/ }, async (page, site) => {
  await page.driver.get(new URL("book/no-such/chapter/", page.address).href);
  assert.match(await page.script(() => document.body.textContent), /no such page/i);
  assert.ok(site.requests.some(({ path, status }) => path.endsWith("/no-such/chapter/") && status === 404));
});

journey("the page's policy allows no inline script and no eval", { expectedErrors: /Content Security Policy/ }, async (page) => {
  await page.open("play/");
  const policy = await page.script(
    () => document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content,
  );
  assert.ok(policy, "the page has a content security policy");
  const directives = new Map(policy.split(";").map((part) => [part.trim().split(/\s+/)[0], part.trim()]));
  const scripts = directives.get("script-src") ?? directives.get("default-src");
  assert.ok(scripts, policy);
  assert.doesNotMatch(scripts, /'unsafe-inline'|'unsafe-eval'|\*|https?:/);
  // In a task of its own, because the driver's own script may do what the page's scripts may not.
  const refused = await page.driver.executeAsyncScript((done) => {
    const attempt = document.createElement("a");
    attempt.addEventListener("click", (event) => {
      event.preventDefault();
      setTimeout(() => {
        try {
          done(`eval answered ${new Function("return 1")()}`);
        } catch (error) {
          done(error.name);
        }
      });
    });
    attempt.click();
  });
  assert.equal(refused, "EvalError");
});

journey("the text is there before the engine", async (page, site) => {
  await page.driver.get(new URL("play/", page.address).href);
  await page.find("editor");
  await page.waitForStatus("ready");
  assert.equal(await page.runSource(GREETING), "done");
  const wasm = new Set(site.requests.filter(({ path }) => path.endsWith(".wasm")).map(({ path }) => path));
  assert.ok(wasm.size >= 2, `page and engine are modules of their own: ${[...wasm].join(", ")}`);
});

journey("the start page names the site in its markup", async () => {
  const html = await readFile(join(DIST, "index.html"), "utf8");
  assert.match(html, /<html[^>]* lang="?en/i);
  assert.match(html, /<title>[^<]*Fieldbook/);
  assert.match(html, /<meta[^>]*name="?viewport/i);
});
