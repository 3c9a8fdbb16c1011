// A printed chapter is the whole chapter: its text, its program, and all that the program did.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";

journey("printing gives text, program, output, SQL and tables", async (page) => {
  await page.openChapter("read-rows");
  assert.equal(await page.run(), "done");
  await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  try {
    await page.script(() => dispatchEvent(new Event("beforeprint")));
    const shown = await page.waitFor("all panels", () =>
      page.script(() => {
        const titles = [...document.querySelectorAll(".panel-title")].filter((title) => title.checkVisibility());
        return titles.length === 6 && document.body.innerText;
      }),
    );
    for (const text of ["fn main()", "SELECT", "Results", "Tables", "Objects", "Schema"]) assert.ok(shown.includes(text), `no ${text} on paper`);
    assert.equal(shown.split("fn main()").length, 2, "the program is there once");
    for (const id of ["run", "share", "tab-sql", "timeline"]) {
      assert.equal(await page.script((id) => document.querySelector(`[data-testid="${id}"]`).checkVisibility(), id), false, id);
    }
    const { data } = await page.driver.sendAndGetDevToolsCommand("Page.printToPDF", { printBackground: false });
    const pages = Buffer.from(data, "base64").toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages > 1, `${pages} pages`);
  } finally {
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
  }
});
