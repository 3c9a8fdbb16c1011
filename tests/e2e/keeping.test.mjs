// What the reader wrote is kept: over a reload, over a look elsewhere, over opening a shared link.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { GREETING } from "./support/programs.mjs";

journey("an edit survives a reload", async (page) => {
  await page.openChapter("create");
  const mine = `// mine\n${await page.getSource()}`;
  await page.setSource(mine);
  await page.driver.sleep(1000);
  await page.driver.navigate().refresh();
  await page.waitForStatus("ready");
  assert.equal(await page.getSource(), mine);
});

journey("an edit belongs to its chapter", async (page) => {
  await page.openChapter("create");
  const first = await page.driver.getCurrentUrl();
  const mine = `// mine\n${await page.getSource()}`;
  await page.setSource(mine);
  await page.driver.sleep(1000);
  await page.openChapter("read-rows");
  assert.ok(!(await page.getSource()).includes("// mine"));
  await page.driver.get(first);
  await page.waitForStatus("ready");
  assert.equal(await page.getSource(), mine);
});

journey("reset brings the chapter's program back", async (page) => {
  await page.openChapter("create");
  const original = await page.getSource();
  await page.setSource(GREETING);
  await page.click("reset");
  await page.waitFor("the chapter's program", async () => (await page.getSource()) === original);
  await page.driver.navigate().refresh();
  await page.waitForStatus("ready");
  assert.equal(await page.getSource(), original);
});

journey("a shared link holds the program, does not run it, and overwrites nothing", async (page) => {
  await page.open("play/");
  await page.setSource(GREETING);
  const link = await page.share();
  assert.ok(link.startsWith(page.address), `${link} leads to this site`);

  await page.open("play/");
  const mine = "// my own sheet\nfn main() {}\n";
  await page.setSource(mine);
  await page.driver.sleep(1000);
  // A change of the fragment alone would load nothing, so the link is opened from elsewhere.
  await page.driver.get("about:blank");
  await page.driver.get(link);
  await page.waitForStatus("ready");
  assert.equal(await page.getSource(), GREETING);
  await page.driver.sleep(1000);
  assert.equal(await page.status(), "ready", "a shared program waits for the reader");
  assert.equal(await page.run(), "done");
  assert.match(await page.output(), /hello from the playground/);

  await page.driver.get("about:blank");
  await page.open("play/");
  assert.equal(await page.getSource(), mine);
});

journey("a browser that keeps nothing says so, and the page works", async (page) => {
  await page.open("play/");
  await page.script(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.setSource(GREETING);
  await page.waitFor("the warning", () => page.script(() => /not kept/.test(document.querySelector(".edited")?.textContent)));
  assert.equal(await page.run(), "done");
});

journey("a browser that denies all storage says so, and the page works", async (page) => {
  const source = `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(globalThis, name, { get() { throw new DOMException("denied", "SecurityError"); } });
  }`;
  const { identifier } = await page.driver.sendAndGetDevToolsCommand("Page.addScriptToEvaluateOnNewDocument", { source });
  try {
    await page.openChapter("create");
    assert.equal(await page.run(), "done");
    await page.setSource(GREETING);
    await page.waitFor("the warning", () => page.script(() => /not kept/.test(document.querySelector(".edited")?.textContent)));
    assert.equal(await page.run(), "done");
    assert.match(await page.output(), /hello from the playground/);
  } finally {
    await page.driver.sendDevToolsCommand("Page.removeScriptToEvaluateOnNewDocument", { identifier });
  }
});

journey("of two tabs with one sheet neither loses what was written in it", async (page) => {
  await page.open("play/");
  const first = await page.driver.getWindowHandle();
  await page.driver.switchTo().newWindow("tab");
  try {
    await page.open("play/");
    const second = await page.driver.getWindowHandle();
    const holds = (text) => page.waitFor(text, async () => (await page.getSource()).includes(text));
    // What is written in one and seen in the other goes on from there.
    await page.setSource("// of the second tab\nfn main() {}\n");
    await page.driver.switchTo().window(first);
    await holds("// of the second tab");
    await page.edit("second", "first");
    await page.driver.switchTo().window(second);
    await holds("// of the first tab");
    // What is written in both at once is kept in both, and the other's is offered.
    await page.script(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.edit("first", "second");
    await page.driver.switchTo().window(first);
    await page.edit("first", "very first");
    await page.driver.switchTo().window(second);
    await page.find("other-draft");
    await holds("// of the second tab");
    await page.script(() => document.querySelector('[data-testid="other-draft"] button').click());
    await holds("// of the very first tab");
  } finally {
    const handles = await page.driver.getAllWindowHandles();
    for (const handle of handles.filter((handle) => handle !== first)) {
      await page.driver.switchTo().window(handle);
      await page.driver.close();
    }
    await page.driver.switchTo().window(first);
  }
});

journey("another tab's text is offered, not taken", async (page) => {
  await page.open("play/");
  await page.setSource(GREETING);
  await page.driver.sleep(800);
  const key = await page.script(() => Object.keys(localStorage).find((key) => key.startsWith("fieldbook:draft:")));
  const theirs = "main.rs\u001f// theirs\nfn main() {}\n\u001e";
  // Typed here and not yet kept, when the other tab's text comes.
  const mine = `// mine\n${GREETING}`;
  await page.script(
    (key, theirs, mine) => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      window.fieldbook.setSource(mine);
      dispatchEvent(new StorageEvent("storage", { key, newValue: theirs, storageArea: localStorage }));
    },
    key,
    theirs,
    mine,
  );
  await page.find("other-draft");
  assert.equal(await page.getSource(), mine);
  await page.script(() => document.querySelector('[data-testid="other-draft"] button').click());
  assert.match(await page.getSource(), /theirs/);
});

journey("a chapter whose program changed offers the reader's old text", async (page) => {
  await page.openBook();
  await page.script(() => {
    localStorage.setItem("fieldbook:draft:book/basics/create-a-table/:main:0000000000000000", "main.rs\u001f// old and mine\n\u001e");
  });
  await page.openBook();
  await page.find("other-draft");
  assert.doesNotMatch(await page.getSource(), /old and mine/);
  await page.script(() => document.querySelector('[data-testid="other-draft"] button').click());
  assert.match(await page.getSource(), /old and mine/);
});

for (const [name, fragment, words] of [
  ["junk", "#code=1.$$$", /damaged/],
  ["a later version", "#code=2.AAAA", /another version/],
]) {
  journey(`a link with ${name} says so`, async (page) => {
    await page.driver.get(new URL(`play/${fragment}`, page.address).href);
    const said = await page.waitFor("a word on it", () => page.script(() => document.querySelector(".toast")?.textContent));
    assert.match(said, words);
  });
}

// Files that last are of files.test.mjs; within somebody else's page none does.
journey("where files do not last, each run starts with no file of another, and says so", async (page) => {
  await page.open("embed/");
  const program = `use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///heroes.db")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("Rain").build());
    session.commit()?;
    println!("{} heroes", session.exec(select(Hero))?.all().len());
    Ok(())
}
`;
  await page.setSource(program);
  for (const run of ["first", "second"]) {
    assert.equal(await page.run(), "done");
    assert.match(await page.output(), /1 heroes/, run);
    assert.match(await page.output(), /Files are in memory here, and empty at each run: within another site's page no files are kept/);
  }
});
