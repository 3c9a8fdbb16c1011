// says: as nobody said how many
use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Weather {
    Clear,
    Cloudy,
    Rain,
}
#[model(table)]
struct Sighting {
    #[field(primary_key)]
    id: Option<i64>,
    bird: String,
    #[field(default = 0)]
    number: i32,
    weather: Weather,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sighting)?;
    let session = Session::new(&engine);
    session.add(&Sighting::builder().bird("tawny owl").weather(Weather::Clear).build());
    session.flush()?;
    session.add(&Sighting::builder().bird("swift").number(14).weather(Weather::Rain).build());
    session.commit()
}
