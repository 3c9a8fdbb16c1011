// Nothing is cut, hidden or broken up, however the window is shaped and however much it is enlarged.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { HERO } from "./support/programs.mjs";

const WORDS = `${HERO.replace("age: Option<i32>,", "age: Option<i32>,\n    created_at: civil::DateTime,\n    motto: String,")}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let at = civil::date(2024, 5, 17).at(22, 40, 0, 0);
    session.add(&Hero::builder().name("Captain North America").created_at(at).motto("never tired").build());
    session.commit()?;
    Ok(())
}
`;

for (const [width, height] of [[1024, 768], [390, 844]]) {
  journey(`cells keep their words at ${width} pixels`, { width: Math.max(width, 500), height }, async (page) => {
    await page.open("play/");
    await page.setSource(WORDS);
    await page.script(() => document.querySelector("#pane-code")?.click());
    assert.equal(await page.run(), "done");
    await page.click("tab-tables");
    const broken = await page.script(() => {
      const range = document.createRange();
      const found = [];
      for (const cell of document.querySelectorAll(".data td, .data th")) {
        const text = cell.firstChild;
        if (text?.nodeType !== Node.TEXT_NODE) continue;
        for (const { index, 0: word } of text.data.matchAll(/[^\s-]+/g)) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
      }
      return found;
    });
    assert.deepEqual(broken, [], "words on two lines");
  });
}

journey("a split remembered from a wide window hides nothing on a narrow one", { width: 1600, height: 900 }, async (page) => {
  await page.openBook();
  await page.script(() => localStorage.setItem("fieldbook:split:reader", "0.85"));
  await page.driver.manage().window().setRect({ width: 920, height: 800 });
  await page.openBook();
  const { right, width } = await page.script(() => {
    const { right } = document.querySelector('[data-testid="run"]').getBoundingClientRect();
    return { right, width: innerWidth };
  });
  assert.ok(right <= width, `Run ends at ${right} of ${width}`);
});

/** A window of 1,280 by 1,024 pixels, enlarged. */
for (const zoom of [200, 400]) {
  const [width, height] = [1_280, 1_024].map((pixels) => (pixels * 100) / zoom);
  journey(`at ${zoom} % the editor has room, and nothing scrolls sideways`, { width: 1_280, height: 1_024 }, async (page) => {
    await page.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: zoom / 100, mobile: false });
    try {
      for (const path of ["", "play/", "examples/"]) {
        await page.driver.get(new URL(path, page.address).href);
        await expectNoSideways(page, `/${path}`);
      }
      await page.openBook();
      for (const id of ["pane-read", "pane-code", "pane-result"]) {
        await page.script((id) => document.querySelector(`#${id}`)?.click(), id);
        await expectNoSideways(page, id);
        if (id !== "pane-code") continue;
        const room = await page.script(() => document.querySelector('[data-testid="editor"]').clientHeight);
        assert.ok(room >= 200, `${room} pixels`);
        assert.equal(await page.run(), "done");
      }
    } finally {
      await page.driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
    }
  });
}

async function expectNoSideways(page, where) {
  const [content, window] = await page.script(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${where}: ${content} pixels of content in a window of ${window}`);
}

journey("the editor comes without moving or recolouring the text", async (page) => {
  await page.openBook();
  const look = (root, lines) =>
    page.script(
      (selector) => {
        const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
        const found = {};
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const word of ["model", "struct", "primary_key", "create_engine", "Hero"]) {
            const at = node.data.indexOf(word);
            if (at < 0 || found[word]) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + word.length);
            const { x, y } = range.getBoundingClientRect();
            found[word] = { x: Math.round(x), y: Math.round(y), color: getComputedStyle(node.parentElement).color };
          }
        }
        return found;
      },
      root,
      lines,
    );
  const before = await look(".waiting-text");
  await page.script(() => document.querySelector(".editor-waiting").dispatchEvent(new PointerEvent("pointerenter")));
  await page.waitFor("the editor", () => page.script(() => Boolean(document.querySelector(".cm-content") && !document.querySelector(".editor-waiting"))));
  assert.deepEqual(await look(".cm-content"), before);
});

journey("findings come and go without moving the editor", async (page) => {
  await page.open("play/");
  const height = () => page.script(() => document.querySelector(".editor-place").clientHeight);
  const before = await height();
  await page.setSource("fn main() {\n    let x = ;\n}\n");
  await page.waitForDiagnostic(/./);
  assert.equal(await height(), before);
});
