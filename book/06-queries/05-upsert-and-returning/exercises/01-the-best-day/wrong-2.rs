// says: are not to be added up
use fieldbook::prelude::*;

#[model(table)]
struct Word {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    text: String,
    best: i64,
}

fn words(counts: &[(&str, i64)]) -> Vec<Word> {
    let word = |(text, best): &(&str, i64)| Word::builder().text(*text).best(*best).build();
    counts.iter().map(word).collect()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Word)?;
    let session = Session::new(&engine);
    let monday = [("the", 7), ("cat", 2)];
    let tuesday = [("the", 4), ("cat", 5), ("mat", 1)];
    for day in [&monday[..], &tuesday[..]] {
        let sum = insert(Word)
            .values(words(day))
            .on_conflict_do_update(Word.text)
            .set(Word.best, Word.best + excluded(Word.best));
        session.exec(sum)?;
    }
    session.commit()?;
    for word in session.exec(select(Word).order_by(Word.id))? {
        println!("{}: {}", word.text(), word.best());
    }
    Ok(())
}
