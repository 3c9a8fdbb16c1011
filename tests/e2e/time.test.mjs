// The timeline: the panels as they were at any moment of a run, by mouse and by keyboard; objects; hints and plans.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journey } from "./driver.mjs";

const MODELS = `use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn fill(engine: &Engine) -> Result<()> {
    engine.create_all((Team, Hero))?;
    let session = Session::new(engine);
    for number in 1..=10 {
        let team = Team::builder().name(format!("Team {number}")).build();
        session.add(&Hero::builder().name(format!("Hero {number}")).age(20 + number).team(&team).build());
    }
    session.commit()
}
`;

const program = (body) => `${MODELS}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    fill(&engine)?;
    let session = Session::new(&engine);
${body}
    Ok(())
}
`;

const CHANGES = `use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let hero = Hero::builder().name("Rusty-Man").age(48).build();
    session.add(&hero);
    session.commit()?;
    println!("kept");
    hero.set_age(49);
    session.flush()?;
    session.rollback()?;
    println!("undone");
    Ok(())
}
`;

const slider = (page) => page.find("timeline-position");
const step = async (page) => (await page.find("timeline-step")).getText();

/** Presses the button of that name beside the slider. */
const button = (page, name) =>
  page.script((label) => document.querySelector(`[data-testid="timeline"] button[aria-label="${label}"]`).click(), name);

/** The rows of a table as the page shows them, each as its cells' texts. */
const rows = (page, table) =>
  page.script(
    (name) => [...document.querySelectorAll(`[data-testid="db-table"][data-table="${name}"] tbody tr`)].map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
    table,
  );

const cards = (page) =>
  page.script(() => [...document.querySelectorAll('[data-testid="object-card"]')].map((card) => [card.dataset.state, card.textContent]));

/** Moves on to the next statement until its text fits. */
async function toStatement(page, text) {
  for (let turn = 0; turn < 40; turn += 1) {
    await button(page, "Next statement");
    if ((await step(page)).includes(text)) return;
  }
  assert.fail(`no step with ${text}`);
}

journey("the tables and objects of every moment, by keyboard", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(CHANGES), "done");
  await page.click("tab-tables");
  const range = await slider(page);
  assert.match(await step(page), /^The end/);
  await page.driver.executeScript("arguments[0].focus()", range);
  await page.press(Key.HOME);
  assert.match(await step(page), /^Before the first/);
  assert.deepEqual(await rows(page, "hero"), []);
  await toStatement(page, "INSERT INTO hero");
  assert.deepEqual(await rows(page, "hero"), [["1", "Rusty-Man", "48", "inserted, not committed"]]);
  await toStatement(page, "UPDATE hero");
  assert.deepEqual(await rows(page, "hero"), [["1", "Rusty-Man", "49 was 48", "changed, not committed"]]);
  await page.click("tab-objects");
  const [[state, text]] = await cards(page);
  assert.equal(state, "persistent");
  assert.match(text, /49/);
  await page.driver.executeScript("arguments[0].focus()", range);
  await page.press(Key.ARROW_RIGHT);
  await page.press(Key.ARROW_RIGHT);
  await page.click("tab-output");
  assert.equal((await (await page.find("output")).getText()).trim(), "kept");
  await page.driver.executeScript("arguments[0].focus()", range);
  await page.press(Key.END);
  assert.match(await step(page), /^The end/);
  assert.match(await (await page.find("output")).getText(), /undone/);
});

journey("what a rollback undoes is seen to be undone", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(CHANGES), "done");
  await page.click("tab-tables");
  await button(page, "Previous statement");
  await button(page, "Previous statement");
  await toStatement(page, "UPDATE hero");
  for (let turn = 0; turn < 6 && !(await step(page)).includes("rollback"); turn += 1) {
    await page.driver.executeScript("arguments[0].focus()", await slider(page));
    await page.press(Key.ARROW_RIGHT);
  }
  assert.match(await step(page), /rollback/);
  assert.deepEqual(await rows(page, "hero"), [["1", "Rusty-Man", "48 was 49", "changed"]]);
});

journey("one query in place of eleven, at one click, and back", async (page) => {
  await page.open("play/");
  const text = program("    for team in session.exec(select(Team))? {\n        println!(\"{}\", team.heroes().len());\n    }");
  assert.equal(await page.runSource(text), "done");
  await page.click("tab-sql");
  const selects = async () => (await page.statements()).filter((sql) => sql.startsWith("SELECT")).length;
  assert.equal(await selects(), 11);
  const hint = await page.find("hint");
  assert.match(await hint.getText(), /10 times, once for each Team/);
  await page.script(() => [...document.querySelectorAll('[data-testid="hint"] button')].find((b) => b.textContent === "Load them together").click());
  await page.finished();
  assert.equal(await selects(), 2);
  assert.match(await page.getSource(), /select\(Team\)\.options\(selectin_load\(Team\.heroes\)\)/);
  assert.equal((await page.all("hint")).length, 0);
  await page.tabTo("editor", { back: true });
  await page.chord(Key.CONTROL, "z");
  await page.waitFor("the program as it was", async () => (await page.getSource()) === text);
});

journey("a plan that scans, an index at one click, a plan that searches", async (page) => {
  await page.open("play/");
  const text = program("    for hero in session.exec(select(Hero).filter(Hero.age.gt(28)))? {\n        println!(\"{}\", hero.name());\n    }");
  assert.equal(await page.runSource(text), "done");
  await page.click("tab-sql");
  const plan = () =>
    page.script(() => {
      const sent = [...document.querySelectorAll('[data-testid="sql-statement"]')].filter((s) => s.dataset.sql.includes("WHERE hero.age"));
      return sent.at(-1)?.querySelector('[data-testid="plan"]')?.textContent;
    });
  assert.match(await plan(), /reads every row of hero.*SCAN hero/);
  await page.script(() => [...document.querySelectorAll('[data-testid="hint"] button')].find((b) => b.textContent.startsWith("Add an index")).click());
  await page.finished();
  assert.match(await page.getSource(), /#\[field\(index\)\]\n {4}age/);
  assert.match(await plan(), /finds rows of hero by index ix_hero_age.*SEARCH hero/);
});

journey("a move of the slider is instant after a thousand statements", { timeout: 240_000 }, async (page) => {
  await page.open("play/");
  const text = program(
    "    for number in 0..500 {\n        session.add(&Team::builder().name(format!(\"New {number}\")).build());\n        session.flush()?;\n        session.exec(select(Team).filter(Team.id.eq(number)))?.first();\n    }\n    session.commit()?;",
  );
  assert.equal(await page.runSource(text), "done");
  await page.click("tab-tables");
  const last = Number(await (await slider(page)).getAttribute("max"));
  const metrics = async () => {
    const { metrics } = await page.driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  await page.driver.sendDevToolsCommand("Performance.enable", {});
  const move = (position) =>
    page.script((to) => {
      const range = document.querySelector('[data-testid="timeline-position"]');
      range.value = String(to);
      range.dispatchEvent(new Event("input", { bubbles: true }));
    }, position);
  await move(last - 1);
  await page.driver.sleep(300);
  const moves = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const before = await metrics();
    await move(last - 2 - turn * 7);
    await page.driver.sleep(60);
    moves.push((await metrics()) - before);
  }
  moves.sort((a, b) => a - b);
  console.log(`a move after ${last} steps: median ${moves[20].toFixed(1)} ms, longest ${moves.at(-1).toFixed(1)} ms of the main thread`);
  assert.ok(moves[20] < 125 * Number(process.env.FIELDBOOK_SLOWNESS ?? 4), `half of the moves take ${moves[20]} ms or more`);
});

journey("ten thousand changed rows leave the page responsive, and two hundred thousand say where their history ends", { timeout: 240_000 }, async (page) => {
  await page.open("play/");
  const many = (rows) =>
    `use fieldbook::prelude::*;\nfn main() -> Result<()> {\n    let engine = create_engine("sqlite://")?;\n    let session = Session::new(&engine);\n    session.exec(text("CREATE TABLE t (n INTEGER)"))?;\n    session.exec(text("INSERT INTO t WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${rows}) SELECT n FROM c"))?;\n    session.commit()?;\n    println!("done");\n    Ok(())\n}\n`;
  assert.equal(await page.runSource(many(10_000)), "done");
  await page.click("tab-tables");
  await toBeginning(page);
  await toStatement(page, "INSERT INTO t");
  assert.equal((await rows(page, "t")).length > 50, true);
  assert.equal(await page.runSource(many(200_000)), "done");
  assert.match(await page.output(), /changed more rows than its history keeps/);
});

async function toBeginning(page) {
  await page.driver.executeScript("arguments[0].focus()", await slider(page));
  await page.press(Key.HOME);
}
