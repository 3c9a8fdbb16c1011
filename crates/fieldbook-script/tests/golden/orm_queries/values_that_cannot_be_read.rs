use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Voice {
    Alto,
    Bass,
}

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: u8,
    voice: Option<Voice>,
    joined: civil::Date,
}

#[model(table)]
struct Chair {
    #[field(primary_key)]
    id: Option<i64>,
    singer_id: Option<i64>,
}

fn said<T: std::fmt::Debug>(what: &str, found: Result<T>) {
    match found {
        Ok(found) => println!("{what}: {found:?}"),
        Err(error) => println!("{what}: {} ({error})", error.is_value()),
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    session.exec(text("CREATE TABLE singer (id INTEGER PRIMARY KEY, name TEXT, age, voice, joined)"))?;
    session.exec(text("INSERT INTO singer VALUES (1, NULL, 300, 'Alto', '2024-05-01'), (2, 'Ada', -1, NULL, NULL)"))?;
    session.exec(text("CREATE TABLE chair (id INTEGER PRIMARY KEY, singer_id INTEGER)"))?;
    session.exec(text("INSERT INTO chair VALUES (1, NULL)"))?;
    session.commit()?;

    // A getter's way out, and that of a query for one column.
    let first = session.get(Singer, 1)?.expect("there is one");
    said("name", first.try_name());
    said("age", first.try_age());
    let second = session.get(Singer, 2)?.expect("there is another");
    said("joined", second.try_joined());
    said("voice", second.try_voice());
    said("names", session.exec(select(Singer.name)).map(|names| names.all()));
    said("ages", session.exec(select((Singer.id, Singer.age))).map(|ages| ages.all()));
    said("oldest", session.exec(select(func::max(Singer.age))).map(|ages| ages.all()));
    said("some", session.exec(select(Singer.voice).filter(Singer.id.eq(2))).map(|voices| voices.all()));

    // Of text written by hand, values by place.
    let row = session.exec(text("SELECT 'Oboe', 'Bass', NULL, 12.5, 70000"))?.one()?;
    said("no voice", row.get::<Voice>(0));
    said("a voice", row.get::<Voice>(1));
    said("none", row.get::<Voice>(2));
    said("no date", row.get::<civil::Date>(2));
    said("text", row.get::<civil::Date>(0));
    said("id", row.get::<Uuid>(0));
    said("price", row.get::<Decimal>(0));
    said("half", row.get::<i64>(3));
    said("much", row.get::<u16>(4));
    said("enough", row.get::<u32>(4));
    said("list", row.get::<Vec<String>>(2));

    // Nothing where an outer join finds nothing.
    let pairs = select((Chair, Singer)).left_join_on(Singer, Chair.singer_id.eq(Singer.id));
    said("pairs", session.exec(pairs).map(|pairs| pairs.all().len()));
    session.exec(text("UPDATE singer SET voice = 'Oboe' WHERE id = 2"))?;
    said("stored", session.exec(select(Singer.voice)).map(|voices| voices.all()));
    session.rollback()?;

    println!("{}", first.name());
    Ok(())
}
