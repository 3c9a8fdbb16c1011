// What if it fails here? Any statement is made to fail, and the error, the rollback and the objects' states after it are there.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";
import { expectNoViolation } from "./support/axe.mjs";

const THREE = `use fieldbook::prelude::*;

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
    let heroes: Vec<Hero> = ["Ida", "Otto", "Mina"].into_iter().map(|name| Hero::builder().name(name).build()).collect();
    session.add_all(&heroes);
    if let Err(error) = session.commit() {
        println!("refused: {error}");
        session.rollback()?;
    }
    println!("{} stored", session.exec(select(Hero))?.all().len());
    Ok(())
}
`;

/** Unfolds the ways in which the `number`th INSERT can fail, and presses the button that says so. */
async function press(page, number, words) {
  const choices = (number, words, press) => {
    const inserts = [...document.querySelectorAll('[data-testid="sql-statement"]')].filter((item) => item.dataset.sql.startsWith("INSERT"));
    const details = inserts[number - 1].querySelector('[data-testid="fail-here"]');
    details.open = true;
    const button = [...details.querySelectorAll("button")].find((button) => button.textContent.includes(words));
    if (press) button.click();
    return Boolean(button);
  };
  await page.waitFor(`"${words}"`, () => page.script(choices, number, words, false));
  await page.script(choices, number, words, true);
}

for (const [words, said] of [["a constraint refuses it", /constraint failed/], ["the disk is full", /disk is full/], ["the connection is lost", /connection was lost/]]) {
  journey(`the second INSERT of a flush fails because ${words}`, async (page) => {
    await page.open("play/");
    assert.equal(await page.runSource(THREE), "done");
    assert.match(await page.output(), /3 stored/);
    await page.click("tab-sql");
    await press(page, 2, words);
    await page.waitFor("the other end", async () => /0 stored/.test(await page.output()));
    assert.match(await page.output(), said);
    await page.click("tab-sql");
    const broken = await page.script(() => [...document.querySelectorAll(".statement.broken")].map((item) => [item.dataset.sql, item.querySelector(".statement-error").textContent]));
    assert.equal(broken.length, 1);
    assert.match(broken[0][0], /^INSERT INTO hero/);
    assert.match(broken[0][1], said);
    assert.equal((await page.all("fails-here")).length, 1);
    // The states are those that the library's own tests assert: tests/suite/engine_faults.rs. At the end no object is alive any more.
    await page.click("tab-objects");
    while (!/SELECT hero/.test(await (await page.find("timeline-step")).getText())) {
      await page.script(() => document.querySelector('[data-testid="timeline"] button[aria-label="Previous statement"]').click());
    }
    const states = await page.script(() => [...document.querySelectorAll('[data-testid="object-card"]')].map((card) => card.textContent));
    assert.equal(states.length, 3);
    for (const state of states) assert.match(state, /transient/i);
    await page.click("tab-sql");
    await expectNoViolation(page);
    await page.click("fail-no-more");
    await page.waitFor("the first end again", async () => /3 stored/.test(await page.output()));
    assert.equal((await page.all("fails-here")).length, 0);
  });
}

journey("a statement is made to fail by the keyboard alone", async (page) => {
  await page.open("play/");
  await page.runSource(THREE);
  await page.click("tab-sql");
  // The first INSERT: what stands before it is folded away, and can't be reached.
  await page.script(() => document.querySelector('[data-testid="sql-statement"][data-sql^="INSERT"] [data-testid="fail-here"] summary').focus());
  await page.press(Key.ENTER);
  await page.press(Key.TAB);
  await page.press(Key.TAB);
  assert.equal(await page.script(() => document.activeElement.textContent), "the disk is full");
  await page.press(Key.ENTER);
  await page.waitFor("the failure", async () => (await page.all("fails-here")).length === 1);
});
