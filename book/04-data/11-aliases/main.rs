use fieldbook::prelude::*;

#[model(table)]
struct Station {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(alias = "stationName")]
    name: String,
    #[field(validation_alias = "lat", serialization_alias = "latitude")]
    north: f64,
    #[field(exclude)]
    code: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Station)?;
    let session = Session::new(&engine);

    let data = json!({"stationName": "Harbour", "lat": 54.3, "code": "k-17"});
    let harbour = Station::model_validate(data)?;
    session.add(&harbour);
    session.commit()?;
    session.refresh(&harbour)?;

    println!("in Rust:   {harbour:?}");
    println!("dumped:    {}", harbour.model_dump().to_json());
    println!("by alias:  {}", harbour.model_dump().by_alias().to_json());
    println!("some of it: {}", harbour.model_dump().include(["name"]).to_json());

    match Station::model_validate(json!({"name": "Hill", "north": 50.0, "code": "x"})) {
        Ok(station) => println!("accepted {station:?}"),
        Err(error) => println!("{error}"),
    }
    Ok(())
}
