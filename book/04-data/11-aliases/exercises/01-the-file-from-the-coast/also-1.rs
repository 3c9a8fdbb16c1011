use fieldbook::prelude::*;

#[model(table)]
struct Station {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validation_alias = "stationName", serialization_alias = "stationName")]
    name: String,
    #[field(validation_alias = "lat", serialization_alias = "lat")]
    north: f64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Station)?;
    let session = Session::new(&engine);
    let harbour = Station::model_validate(json!({"stationName": "Harbour", "lat": 54.3}))?;
    session.add(&harbour);
    session.commit()?;
    session.refresh(&harbour)?;
    println!("{}", harbour.model_dump().by_alias().to_json());
    Ok(())
}
