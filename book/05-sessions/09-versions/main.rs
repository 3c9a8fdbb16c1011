use fieldbook::prelude::*;

#[model(table)]
struct Chart {
    #[field(primary_key)]
    id: Option<i64>,
    patient: String,
    dose: i32,
    #[field(version)]
    version: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Chart)?;
    let session = Session::new(&engine);
    session.add(&Chart::builder().patient("Mina").dose(10).build());
    session.commit()?;
    drop(session);

    let day = Session::new(&engine);
    let night = Session::new(&engine);
    let by_day = day.get(Chart, 1)?.expect("the chart is there");
    let by_night = night.get(Chart, 1)?.expect("the chart is there");
    println!("both see dose {} of version {}", by_day.dose(), by_night.version());

    by_day.set_dose(by_day.dose() + 5);
    day.commit()?;
    println!("the day wrote version {}", by_day.version());

    by_night.set_dose(by_night.dose() + 5);
    match night.commit() {
        Ok(()) => println!("the night wrote, too"),
        Err(error) if error.is_stale() => println!("somebody was faster"),
        Err(error) => return Err(error),
    }

    night.rollback()?;
    println!("the night reads dose {} of version {}", by_night.dose(), by_night.version());
    by_night.set_dose(by_night.dose() + 5);
    night.commit()?;
    println!("and wrote dose {}", by_night.dose());
    Ok(())
}
