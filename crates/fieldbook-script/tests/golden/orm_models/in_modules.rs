use fieldbook::prelude::*;

mod models {
    use fieldbook::prelude::*;

    #[model(table)]
    pub struct City {
        #[field(primary_key)]
        pub id: Option<i64>,
        pub name: String,
        pub people: i64,
    }

    pub fn big() -> Select<City> {
        select(City)
            .filter(City.people.gt(1_000_000))
            .order_by(City.name)
    }
}

mod seed {
    use super::models::City;
    use fieldbook::prelude::*;

    pub fn cities(session: &Session) -> Result<usize> {
        let cities = [
            ("Oslo", 700_000),
            ("Vienna", 2_000_000),
            ("Lima", 10_000_000),
        ];
        for (name, people) in cities {
            session.add(&City::builder().name(name).people(people).build());
        }
        session.commit()?;
        Ok(cities.len())
    }
}

use models::City;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(models::City)?;
    let session = Session::new(&engine);
    println!("{}", seed::cities(&session)?);
    let big: Vec<City> = session.exec(models::big())?.all();
    println!(
        "{:?}",
        big.iter().map(|city| city.name()).collect::<Vec<_>>()
    );
    println!("{:?}", session.get(City, 1)?.map(|c| c.people()));
    Ok(())
}
