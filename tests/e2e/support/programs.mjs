// Programs that the journeys put into the editor.

export const HERO = `use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    age: Option<i32>,
}
`;

/** A program with the Hero table, an open session, and these statements. */
export const withHeroes = (body) => `${HERO}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("Night Owl").age(31).build());
    session.commit()?;
    println!("one hero is stored");
${body.replaceAll(/^(?=.)/gm, "    ")}
    Ok(())
}
`;

export const TWO_HEROES = withHeroes(`session.add(&Hero::builder().name("Rain").build());
session.commit()?;
for hero in session.exec(select(Hero))? {
    println!("{hero:?}");
}`);

export const ENDLESS = `fn main() {
    println!("before the loop");
    loop {}
}
`;

export const GREETING = `fn main() {
    println!("hello from the playground");
}
`;

/** The line, counted from 1, on which a text first stands in a program. */
export const lineOf = (program, text) => program.split("\n").findIndex((line) => line.includes(text)) + 1;
