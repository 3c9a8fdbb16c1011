use fieldbook::prelude::*;
use fieldbook::{ConstraintKind, JournalMode, Synchronous, TransactionMode};
use std::time::Duration;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[field(version)]
    version: i64,
}

fn rename(engine: &Engine, name: &str) -> Result<i64> {
    engine.transaction(|session| {
        let hero = session.exec(select(Hero))?.one()?;
        hero.set_name(name);
        session.flush()?;
        Ok(hero.version())
    })
}

fn show(error: &Error) {
    println!(
        "{} {} {} {} {} {}",
        error.is_unique(),
        error.is_foreign_key(),
        error.is_not_null(),
        error.is_check(),
        error.is_busy(),
        error.is_retryable()
    );
    if let Some(constraint) = error.constraint() {
        println!(
            "{:?} {:?} {:?} {}",
            constraint.kind,
            constraint.table,
            constraint.columns,
            constraint.kind == ConstraintKind::Unique
        );
    }
    for problem in error.problems() {
        println!("{} {:?} {} {}", problem.kind, problem.loc, problem.msg, problem.input);
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://?timeout=0")?
        .foreign_keys(true)
        .journal_mode(JournalMode::Wal)
        .synchronous(Synchronous::Normal)
        .busy_timeout(Duration::ZERO)
        .pool_size(3)
        .max_overflow(1)
        .pool_timeout(Duration::ZERO);
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("orphan").team_id(7).build());
    show(&session.commit().unwrap_err());
    session.rollback()?;
    session.add_all(&[Team::builder().name("A").build(), Team::builder().name("A").build()]);
    show(&session.commit().unwrap_err());
    session.rollback()?;

    let hero = Hero::builder().name("one").build();
    session.add(&hero);
    session.commit()?;
    println!("{}", hero.version());
    println!("{}", rename(&engine, "two")?);
    // Loaded before another transaction changes the row.
    println!("{} {}", hero.name(), hero.version());
    session.rollback()?;
    println!("{} {}", hero.name(), hero.version());
    session.rollback()?;
    let failed: Result<()> = engine.transaction(|session| {
        session.exec(delete(Hero))?;
        session.exec(text("nonsense"))?;
        Ok(())
    });
    println!("{}", failed.unwrap_err());

    let holder = Session::builder(&engine).transaction(TransactionMode::Immediate).open();
    println!("{}", holder.exec(select(Hero))?.all().len());
    let mut attempts = 0;
    let refused: Result<()> = engine.transaction(|session| {
        attempts += 1;
        session.exec(select(Hero))?;
        Ok(())
    });
    show(&refused.unwrap_err());
    println!("{attempts}");
    println!("{} {:?}", engine.pool_status().in_use, engine.pool_status());
    holder.commit()?;
    engine.dispose();
    println!("{}", create_engine("sqlite:///x.db?mode=shared").unwrap_err());
    println!("{}", create_engine("sqlite:///x.db?mode=shared").unwrap_err().is_configuration());
    Ok(())
}
