use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let hero = {
        let session = Session::builder(&engine).expire_on_commit(false).open();
        let hero = Hero::builder().name("Kept").build();
        session.add(&hero);
        session.commit()?;
        hero
    };
    println!("{hero:?} {}", hero.name());
    let session = Session::builder(&engine).autoflush(false).open();
    session.add(&Hero::builder().name("Waiting").build());
    println!("{}", session.exec(select(Hero))?.all().len());
    session.flush()?;
    println!("{}", session.exec(select(Hero))?.all().len());
    session.commit()
}
