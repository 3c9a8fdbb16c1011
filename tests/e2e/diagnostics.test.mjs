// Mistakes found before a program runs stand on their line, and go away with the mistake.

import assert from "node:assert/strict";
import { journey } from "./driver.mjs";
import { TWO_HEROES, lineOf, withHeroes } from "./support/programs.mjs";

async function expectDiagnostic(page, program, pattern, line) {
  await page.setSource(program);
  const diagnostic = await page.waitForDiagnostic(pattern);
  assert.equal(diagnostic.line, line, diagnostic.text);
}

journey("a typo in a field is marked on its line and a fix is offered", async (page) => {
  await page.open("play/");
  const typo = withHeroes(`let heroes = session.exec(select(Hero).filter(Hero.nmae.eq("Rain")))?.all();
println!("{}", heroes.len());`);
  await expectDiagnostic(page, typo, /nmae/, lineOf(typo, "nmae"));
  assert.match(await page.findings(), /`name`/);
  await page.edit("nmae", "name");
  await page.waitFor("no diagnostic", async () => (await page.diagnostics()).length === 0);
  assert.equal(await page.run(), "done");
});

journey("a program with a mistake does not run, and says why", async (page) => {
  await page.open("play/");
  assert.equal(await page.runSource(TWO_HEROES), "done");
  await page.edit(".age(31)", ".aeg(31)");
  assert.equal(await page.run(), "failed");
  await page.waitForDiagnostic(/aeg/);
  await page.edit(".aeg(31)", ".age(31)");
  assert.equal(await page.run(), "done");
});

journey("a syntax error is marked on its line", async (page) => {
  await page.open("play/");
  const broken = 'fn main() {\n    let x = ;\n    println!("{x}");\n}\n';
  await expectDiagnostic(page, broken, /expect/i, 2);
});

journey("an unsupported construct is named as such", async (page) => {
  await page.open("play/");
  const program = "fn main() {\n    println!(\"now\");\n}\n\nuse std::fs;\n";
  await expectDiagnostic(page, program, /not supported yet/, 5);
});

journey("an unknown option of a model is marked", async (page) => {
  await page.open("play/");
  const program = TWO_HEROES.replace("#[field(unique)]", "#[field(uniqe)]");
  await expectDiagnostic(page, program, /uniqe/, lineOf(program, "uniqe"));
});
