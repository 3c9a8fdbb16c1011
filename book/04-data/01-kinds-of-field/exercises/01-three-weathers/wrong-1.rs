// says: can still be any text
use fieldbook::prelude::*;

#[model(table)]
struct Sighting {
    #[field(primary_key)]
    id: Option<i64>,
    bird: String,
    #[field(default = 1)]
    number: i32,
    weather: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sighting)?;
    let session = Session::new(&engine);
    session.add(&Sighting::builder().bird("tawny owl").weather("Clear").build());
    session.flush()?;
    session.add(&Sighting::builder().bird("swift").number(14).weather("Rain").build());
    session.commit()
}
