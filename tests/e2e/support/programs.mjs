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

/** A web API: heroes are written and read back, one handler panics, and one never ends. */
export const SERVING = `use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct HeroCreate {
    #[field(min_length = 1)]
    name: String,
}

#[model(table, extends = HeroCreate)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
}

fn create_hero(session: Session, Json(hero): Json<HeroCreate>) -> Answer<Hero> {
    let hero = Hero::model_validate(&hero)?;
    session.add(&hero);
    session.commit()?;
    session.refresh(&hero)?;
    Ok(hero)
}

fn read_hero(session: Session, Path(hero_id): Path<i64>) -> Answer<Hero> {
    session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))
}

fn broken() -> i64 {
    let none: Option<i64> = None;
    none.unwrap()
}

fn endless() -> i64 {
    loop {}
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    Api::new(&engine)
        .title("Heroes")
        .route("/heroes/", post(create_hero))
        .route("/heroes/{hero_id}", get(read_hero))
        .route("/broken", get(broken))
        .route("/endless", get(endless))
        .serve("127.0.0.1:8000")?;
    println!("stopped serving");
    Ok(())
}
`;

/** The line, counted from 1, on which a text first stands in a program. */
export const lineOf = (program, text) => program.split("\n").findIndex((line) => line.includes(text)) + 1;
