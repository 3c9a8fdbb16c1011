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
    #[field(default = 1)]
    number: i32,
    #[field(default = false)]
    heard_only: bool,
    weather: Weather,
    day: civil::Date,
    time: Option<civil::Time>,
    #[field(max_digits = 6, decimal_places = 2)]
    metres: Decimal,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sighting)?;
    let session = Session::new(&engine);

    let owl = Sighting::builder()
        .bird("tawny owl")
        .heard_only(true)
        .weather(Weather::Clear)
        .day(civil::date(2025, 10, 3))
        .time(civil::time(22, 40, 0, 0))
        .metres(Decimal::new(12050, 2))
        .build();
    let swifts = Sighting::builder()
        .bird("swift")
        .number(14)
        .weather(Weather::Cloudy)
        .day(civil::date(2025, 5, 9))
        .metres(Decimal::new(4000, 2))
        .build();
    session.add_all([&owl, &swifts]);
    session.commit()?;

    for sighting in session.exec(select(Sighting).order_by(Sighting.day))? {
        println!("{sighting:#?}");
    }

    let dry = select(Sighting.bird).filter(Sighting.weather.ne(Weather::Rain));
    println!("In dry weather: {:?}", session.exec(dry)?.all());
    let autumn = Sighting.day.ge(civil::date(2025, 9, 1));
    println!(
        "Since September: {:?}",
        session.exec(select(Sighting.bird).filter(autumn))?.all()
    );
    Ok(())
}
