use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Sky {
    Rain,
    Cloudy,
    Clear,
}
#[model(table)]
struct Sighting {
    #[field(primary_key)]
    id: Option<i64>,
    bird: String,
    weather: Sky,
    #[field(default = 1)]
    number: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sighting)?;
    let session = Session::new(&engine);
    use Sky::*;
    for (bird, number, weather) in [("tawny owl", None, Clear), ("swift", Some(14), Rain)] {
        let sighting = Sighting::builder().bird(bird).weather(weather).build();
        if let Some(number) = number {
            sighting.set_number(number);
        }
        session.add(&sighting);
        session.flush()?;
    }
    session.commit()
}
