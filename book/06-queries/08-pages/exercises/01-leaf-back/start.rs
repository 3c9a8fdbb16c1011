use fieldbook::prelude::*;

#[model(table)]
struct Entry {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    day: i32,
    text: String,
}

const PAGE: i64 = 3;

/// The page before a mark, in the order of the diary.
fn before(session: &Session, day: i32, id: i64) -> Result<Vec<Entry>> {
    let query = select(Entry)
        .filter(Entry.day.lt(day) | (Entry.day.eq(day) & Entry.id.lt(id)))
        .order_by((Entry.day, Entry.id))
        .limit(PAGE);
    Ok(session.exec(query)?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Entry)?;
    let session = Session::new(&engine);
    for (day, text) in [(1, "sow"), (2, "water"), (2, "weed"), (2, "prop"), (5, "pick"), (6, "sell"), (7, "rest")] {
        session.add(&Entry::builder().day(day).text(text).build());
    }
    session.commit()?;

    let page = before(&session, 6, 6)?;
    println!("before sell: {:?}", page.iter().map(|entry| entry.text()).collect::<Vec<String>>());
    let page = before(&session, 2, 4)?;
    println!("before prop: {:?}", page.iter().map(|entry| entry.text()).collect::<Vec<String>>());
    Ok(())
}
