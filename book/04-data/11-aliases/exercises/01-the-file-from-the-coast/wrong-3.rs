// says: are to stay id, name and north
use fieldbook::prelude::*;

#[model(table)]
struct Station {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(alias = "stationName")]
    stationName: String,
    lat: f64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Station)?;
    let session = Session::new(&engine);
    let harbour = Station::model_validate(json!({"stationName": "Harbour", "lat": 54.3}))?;
    session.add(&harbour);
    session.commit()?;
    session.refresh(&harbour)?;
    println!("{}", harbour.model_dump().to_json());
    Ok(())
}
