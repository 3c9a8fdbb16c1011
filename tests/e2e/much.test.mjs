// However much a program does, the page stays at hand: every panel is bounded, input and scripts go on.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { HERO, withHeroes } from "./support/programs.mjs";

const PANELS = ["tab-output", "tab-sql", "tab-results", "tab-tables", "tab-schema"];
/** The longest that a panel may take to open, in milliseconds; a shared machine is given its share on top. */
const OPENING = 50 * Number(process.env.FIELDBOOK_SLOWNESS ?? 4);

const printing = (lines) => `fn main() {
    for number in 0..${lines} {
        println!("line {number}");
    }
}
`;

/** Runs the program with a panel open; answers with how long that took and with the longest task of the page meanwhile. */
async function timed(page, program, tab) {
  await page.setSource(program);
  await page.click(tab);
  await page.script(() => {
    window.longest = 0;
    window.watcher?.disconnect();
    window.watcher = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    });
    window.watcher.observe({ entryTypes: ["longtask"] });
  });
  const start = Date.now();
  await page.click("run");
  await page.finished(60_000);
  return { took: Date.now() - start, longest: await page.script(() => window.longest) };
}

/** How long each panel takes to open, until it is painted. */
async function openings(page) {
  const times = {};
  for (const tab of PANELS) {
    await page.click(tab === "tab-output" ? "tab-schema" : "tab-output");
    times[tab] = await page.driver.executeAsyncScript((id, done) => {
      const start = performance.now();
      document.querySelector(`[data-testid="${id}"]`).click();
      setTimeout(() => {
        document.querySelector("#panel").getBoundingClientRect();
        done(performance.now() - start);
      });
    }, tab);
  }
  return times;
}

async function expectQuick(page) {
  for (const [tab, time] of Object.entries(await openings(page))) {
    console.log(`${tab}: ${Math.round(time)} ms`);
    assert.ok(time < OPENING, `${tab} opens in ${Math.round(time)} ms`);
  }
}

journey("a million lines cost no more with Output open", { timeout: 240_000 }, async (page) => {
  await page.open("play/");
  const sql = await timed(page, printing(1_000_000), "tab-sql");
  const output = await timed(page, `${printing(1_000_000)}// once more\n`, "tab-output");
  console.log(`1,000,000 lines: ${sql.took} ms with SQL open, ${output.took} ms with Output open`);
  console.log(`longest task: ${Math.round(sql.longest)} ms and ${Math.round(output.longest)} ms`);
  assert.ok(output.took < sql.took + 4_000, `${output.took} ms with Output open, ${sql.took} ms with SQL open`);
  assert.ok(output.longest < 100 * Number(process.env.FIELDBOOK_SLOWNESS ?? 4), `a task of ${output.longest} ms`);
  assert.match(await page.output(), /^line 0$/m);
  await expectQuick(page);
});

journey("long cells and many results open at once", { timeout: 240_000 }, async (page) => {
  await page.open("play/");
  const cells = withHeroes(`for number in 0..350 {
    let name = format!("{number}{}", "x".repeat(10_000));
    session.add(&Hero::builder().name(name).build());
    session.flush()?;
}
println!("{}", session.exec(select(Hero))?.all().len());`);
  await page.setSource(cells);
  await page.click("run");
  await page.finished(60_000);
  await expectQuick(page);
});

journey("a long message opens at once and can be seen whole", { timeout: 240_000 }, async (page) => {
  await page.open("play/");
  await page.setSource('fn main() {\n    let text = "far too long ".repeat(15_000);\n    panic!("{text}");\n}\n');
  await page.click("run");
  await page.finished(60_000);
  await expectQuick(page);
  await page.click("tab-output");
  const button = 'document.querySelector(".failure .cut-more")';
  assert.match(await page.script(`return ${button}.textContent`), /show all [\d,]+ characters/);
  await page.script(`${button}.click()`);
  await page.waitFor("the whole message", () => page.script(() => document.querySelector(".failure").textContent.length > 190_000));
});

journey("a thousand results are a list to go through", async (page) => {
  await page.open("play/");
  await page.setSource(`${HERO}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for number in 0..30 {
        session.add(&Hero::builder().name(format!("Hero {number}")).build());
    }
    session.commit()?;
    for _ in 0..300 {
        session.exec(select((Hero.id, Hero.name, Hero.age)))?.all();
    }
    Ok(())
}
`);
  await page.click("run");
  assert.equal(await page.finished(60_000), "done");
  await expectQuick(page);
  await page.click("tab-results");
  const tables = () => page.script(() => document.querySelectorAll('[data-testid="result-table"]').length);
  const before = await tables();
  assert.ok(before < 60, `${before} tables`);
  await page.script(() => document.querySelector("#panel > .panel-body > .found:last-child .table-more button").click());
  await page.waitFor("more of them", async () => (await tables()) > before);
});
