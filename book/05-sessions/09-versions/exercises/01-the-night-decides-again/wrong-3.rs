// says: two changes make version
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
    by_day.set_dose(by_day.dose() + 5);
    day.commit()?;

    by_night.set_dose(by_night.dose() + 5);
    night.rollback()?;
    by_night.set_dose(20);
    println!("somebody was faster");
    night.commit()?;
    night.refresh(&by_night)?;
    by_night.set_dose(21);
    night.commit()?;
    by_night.set_dose(20);
    night.commit()?;
    println!("the night leaves a dose of {}", by_night.dose());
    Ok(())
}
