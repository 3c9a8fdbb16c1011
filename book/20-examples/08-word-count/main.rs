use fieldbook::prelude::*;

const TEXT: &str = "the owl saw the lantern and the lantern saw the owl
and nobody saw the map";

#[model(table)]
struct Word {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    text: String,
    #[field(default = 1)]
    seen: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Word)?;
    let session = Session::new(&engine);

    for line in TEXT.lines() {
        for text in line.split_whitespace() {
            let count = insert(Word)
                .values(vec![Word::builder().text(text).build()])
                .on_conflict_do_update(Word.text)
                .set(Word.seen, Word.seen + excluded(Word.seen));
            session.exec(count)?;
        }
    }
    session.commit()?;

    println!("Most often:");
    let often = select((Word.text, Word.seen)).order_by((Word.seen.desc(), Word.text));
    for (text, seen) in session.exec(often.limit(3))? {
        println!("  {text}: {seen}");
    }

    let length = func::length(Word.text).label("length");
    let by_length = select((length.clone(), func::count(Word.id)))
        .group_by(length.clone())
        .order_by(length.desc());
    println!("By length:");
    for (length, words) in session.exec(by_length)? {
        println!("  {} letters: {words}", length.unwrap_or(0));
    }
    Ok(())
}
