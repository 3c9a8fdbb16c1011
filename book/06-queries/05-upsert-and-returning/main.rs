use fieldbook::prelude::*;

#[model(table)]
struct Word {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    text: String,
    #[field(default = 1)]
    seen: i64,
}

fn words(texts: &str) -> Vec<Word> {
    let word = |text: &str| Word::builder().text(text).build();
    texts.split(' ').map(word).collect()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Word)?;
    let session = Session::new(&engine);

    let first = insert(Word)
        .values(words("the cat sat"))
        .returning((Word.id, Word.text));
    for (id, text) in session.exec(first)? {
        println!("{text} is number {}", id.unwrap_or(0));
    }

    let ignore = insert(Word)
        .values(words("the mat"))
        .on_conflict_do_nothing();
    println!("{} new", session.exec(ignore)?.rowcount());

    let the = session
        .exec(select(Word).filter(Word.text.eq("the")))?
        .one()?;
    for text in ["the", "cat", "and", "the"] {
        let count = insert(Word)
            .values(words(text))
            .on_conflict_do_update(Word.text)
            .set(Word.seen, Word.seen + excluded(Word.seen))
            .returning((Word.text, Word.seen));
        println!("{:?}", session.exec(count)?.one()?);
    }
    session.refresh(&the)?;
    println!("{the:?}");

    let fade = update(Word)
        .filter(Word.seen.gt(1))
        .set(Word.seen, Word.seen - 1)
        .returning((Word.text, Word.seen));
    let mut faded = session.exec(fade)?.all();
    faded.sort();
    println!("{faded:?}");
    println!("{the:?}");

    let rare = delete(Word).filter(Word.seen.eq(1)).returning(Word.text);
    let mut forgotten = session.exec(rare)?.all();
    forgotten.sort();
    println!("forgotten: {forgotten:?}");
    session.commit()
}
