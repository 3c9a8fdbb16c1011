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

fn page(session: &Session, after: Option<(i32, i64)>) -> Result<Vec<Entry>> {
    let mut query = select(Entry).order_by((Entry.day, Entry.id)).limit(PAGE);
    if let Some((day, id)) = after {
        query = query.filter(Entry.day.gt(day) | (Entry.day.eq(day) & Entry.id.gt(id)));
    }
    Ok(session.exec(query)?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Entry)?;
    let session = Session::new(&engine);
    for (day, text) in [(1, "sow"), (2, "water"), (2, "weed"), (2, "prop"), (5, "pick"), (6, "sell")] {
        session.add(&Entry::builder().day(day).text(text).build());
    }
    session.commit()?;

    let first = page(&session, None)?;
    println!("first:  {:?}", texts(&first));
    let last = first.last().expect("a page has rows");
    let mark = (last.day(), last.id().unwrap_or(0));

    // Meanwhile somebody writes at the top.
    session.add(&Entry::builder().day(0).text("plan").build());
    session.commit()?;

    let by_offset = select(Entry).order_by((Entry.day, Entry.id)).limit(PAGE).offset(PAGE);
    println!("offset: {:?}", texts(&session.exec(by_offset)?.all()));
    println!("marked: {:?}", texts(&page(&session, Some(mark))?));
    Ok(())
}

fn texts(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| entry.text()).collect()
}
