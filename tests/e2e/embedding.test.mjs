// A program on a page of another origin, under a strict policy: shown, run, and kept apart.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { journey } from "./driver.mjs";

const PROGRAM = `
# use fieldbook::prelude::*;
#
#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;

    println!("from another page");
    Ok(())
}
`;

const escaped = PROGRAM.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Serves a page of another origin, with a policy where it has one. */
async function around(site, html, policy) {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html", ...(policy && { "content-security-policy": policy }) }).end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.around = `http://127.0.0.1:${server.address().port}`;
  return () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
}

/** A plain page, which allows no more than docs/embedding.md says it must. */
function plainPage(site, attributes) {
  const { origin } = new URL(site.address);
  const html = `<!doctype html><html lang="en"><title>Another page</title><h1>Another page</h1>
<script async src="${site.address}embed.js"></script>
<fieldbook-playground ${attributes}><pre>${escaped}</pre></fieldbook-playground></html>`;
  return around(site, html, `default-src 'none'; script-src ${origin}; frame-src ${origin}`);
}

/** What mdBook 0.5.4 makes of a chapter written as docs/embedding.md shows, in the frame of its page. */
function mdBookPage(site) {
  const html = `<!doctype html><html lang="en" class="light sidebar-visible" dir="ltr"><head><meta charset="UTF-8"><title>One table - Heroes</title></head>
<body><div id="mdbook-body-container"><div id="mdbook-page-wrapper" class="page-wrapper"><div class="page"><div id="mdbook-content" class="content">
<main>
<h1 id="one-table"><a class="header" href="#one-table">One table</a></h1>
<p>Before the program.</p>
<script async="" src="${site.address}embed.js"></script>
<fieldbook-playground panel="sql">
<pre>${escaped}</pre>

</fieldbook-playground>
<p>After the program.</p>
</main></div></div></div></div></body></html>`;
  return around(site, html);
}

journey("a program runs on a page of another origin, under a strict policy", async (page, site) => {
  const stop = await plainPage(site, 'panel="sql" theme="dark"');
  try {
    await page.driver.get(site.around);
    const frame = await page.waitFor("the frame", () =>
      page.script(() => document.querySelector("fieldbook-playground")?.shadowRoot?.querySelector("iframe")),
    );
    const told = () => page.script(() => window.told ?? []);
    await page.script(() => {
      document.querySelector("fieldbook-playground").addEventListener("status", ({ detail }) => (window.told ??= []).push(detail));
    });
    await page.driver.switchTo().frame(frame);
    await page.waitForStatus("ready");
    await page.waitFor("the program", async () => /from another page/.test(await page.getSource()));
    const shown = await page.waitFor("the editor", () => page.script(() => document.querySelector(".cm-content")?.innerText));
    assert.match(shown, /#\[model\(table\)\]/);
    assert.doesNotMatch(shown, /use fieldbook/);
    assert.equal(await page.status(), "ready", "nothing runs before it is asked to");
    assert.equal(await page.script(() => document.documentElement.dataset.theme), "dark");

    await page.driver.switchTo().defaultContent();
    await page.script(() => document.querySelector("fieldbook-playground").run());
    await page.waitFor("the end of the run", async () => (await told()).includes("done"));
    const source = await page.driver.executeAsyncScript((done) => document.querySelector("fieldbook-playground").source().then(done));
    assert.match(source, /^use fieldbook::prelude::\*;\n/);
    const height = await page.script(() => Number(document.querySelector("fieldbook-playground").shadowRoot.querySelector("iframe").height));
    assert.ok(height > 300, `${height} pixels high`);

    await page.driver.switchTo().frame(frame);
    const selected = await page.script(() => document.querySelector('.tab[aria-selected="true"]').dataset.testid);
    assert.equal(selected, "tab-sql");
    assert.ok((await page.statements()).some((sql) => sql.startsWith("CREATE TABLE")));
  } finally {
    await page.driver.switchTo().defaultContent();
    await page.driver.get("about:blank");
    await stop();
  }
});

journey("a program runs in a chapter of an mdBook, whose text stays around it", async (page, site) => {
  const stop = await mdBookPage(site);
  try {
    await page.driver.get(site.around);
    const frame = await page.waitFor("the frame", () =>
      page.script(() => document.querySelector("main fieldbook-playground")?.shadowRoot?.querySelector("iframe")),
    );
    const texts = await page.script(() => [...document.querySelectorAll("main > p")].map((e) => [e.textContent, e.checkVisibility()]));
    assert.deepEqual(texts, [["Before the program.", true], ["After the program.", true]]);
    await page.driver.switchTo().frame(frame);
    await page.waitForStatus("ready");
    await page.waitFor("the program", async () => /from another page/.test(await page.getSource()));
    assert.equal(await page.run(), "done");
    assert.match(await page.output(), /from another page/);
  } finally {
    await page.driver.switchTo().defaultContent();
    await page.driver.get("about:blank");
    await stop();
  }
});
