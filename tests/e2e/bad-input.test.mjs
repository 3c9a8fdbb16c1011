// Whatever is put into the editor: a clear error, what ran before stays, and the page stays usable.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { GREETING, lineOf, withHeroes } from "./support/programs.mjs";

/** After any failure an ordinary program runs as ever. */
async function expectUsable(page) {
  assert.equal(await page.runSource(GREETING), "done");
  assert.match(await page.output(), /hello from the playground/);
}

/** Runs a program that fails half-way and checks that its first half is still to be seen. */
async function expectFailure(page, body, message) {
  const program = withHeroes(body);
  assert.equal(await page.runSource(program), "failed");
  const output = await page.output();
  assert.match(output, /one hero is stored/);
  assert.match(output, message);
  assert.ok((await page.statements()).some((sql) => sql.startsWith("INSERT")), "the earlier INSERT is still there");
  assert.ok((await page.databaseTable("hero")).flat().includes("Night Owl"), "the earlier row is still there");
  return { program, output };
}

journey("a panic says its message and its line", async (page) => {
  await page.open("play/");
  const { program, output } = await expectFailure(page, 'panic!("the sky fell");', /the sky fell/);
  assert.match(output, new RegExp(`(?<!\\d)${lineOf(program, "panic!")}(?!\\d)`));
  await expectUsable(page);
});

journey("an index out of bounds panics as in Rust", async (page) => {
  await page.open("play/");
  const body = "let ages = vec![1, 2];\nlet at = ages.len() + 3;\nprintln!(\"{}\", ages[at]);";
  await expectFailure(page, body, /index out of bounds: the len is 2 but the index is 5/);
  await expectUsable(page);
});

journey("a unique violation shows the statement and what it said", async (page) => {
  await page.open("play/");
  const body = 'session.add(&Hero::builder().name("Night Owl").build());\nsession.commit()?;';
  await expectFailure(page, body, /UNIQUE constraint failed: hero\.name/);
  await expectUsable(page);
});

journey("an error returned from main is shown", async (page) => {
  await page.open("play/");
  const body = 'session.exec(select(Hero).filter(Hero.name.eq("Nobody")))?.one()?;';
  await expectFailure(page, body, /no row|no result|not found/i);
  await expectUsable(page);
});

journey("endless recursion ends in an error", async (page) => {
  await page.open("play/");
  const program = `fn down(n: u64) -> u64 {\n    down(n + 1) + 1\n}\n\nfn main() {\n    println!("before");\n    println!("{}", down(0));\n}\n`;
  assert.equal(await page.runSource(program), "failed");
  assert.match(await page.output(), /before/);
  await expectUsable(page);
});

journey("a source of 200 KB is refused, not choked on", async (page) => {
  await page.open("play/");
  const filler = "    // nothing to see here, the file is only long\n".repeat(4300);
  await page.setSource(`fn main() {\n${filler}}\n`);
  assert.equal(await page.run(), "failed");
  const text = `${await page.output()}\n${await page.findings()}`;
  assert.match(text, /64 KiB|65,?536|too (long|large|big)/i);
  await expectUsable(page);
});

journey("deep nesting is refused", async (page) => {
  await page.open("play/");
  const program = `fn main() {\n    let x = ${"(".repeat(5000)}1${")".repeat(5000)};\n    println!("{x}");\n}\n`;
  assert.equal(await page.runSource(program), "failed");
  await expectUsable(page);
});

journey("endless output is cut short with a notice", async (page) => {
  await page.open("play/");
  const program = 'fn main() {\n    for n in 0..200_000 {\n        println!("line {n} of a very long story");\n    }\n}\n';
  await page.setSource(program);
  await page.click("run");
  await page.finished(60_000);
  assert.match(await page.output(), /line 0 of a very long story/);
  await expectUsable(page);
});

journey("a program without main, and an empty one, say what is missing", async (page) => {
  await page.open("play/");
  for (const program of ["", "fn helper() {}\n"]) {
    assert.equal(await page.runSource(program), "failed");
    const text = `${await page.output()}\n${await page.findings()}`;
    assert.match(text, /main/);
  }
  await expectUsable(page);
});

journey("text that looks like HTML stays text", async (page) => {
  await page.open("play/");
  const name = "<img src=x onerror=alert(1)>";
  const body = `session.add(&Hero::builder().name("${name}").build());\nsession.commit()?;\nprintln!("${name}");`;
  assert.equal(await page.runSource(withHeroes(body)), "done");
  assert.ok((await page.output()).includes(name));
  assert.ok((await page.databaseTable("hero")).flat().includes(name));
  assert.equal(await page.script(() => document.querySelectorAll('img[src="x"]').length), 0);
});
