// says: one can tell the ranks apart
use fieldbook::prelude::*;

#[model(table)]
struct Recipe {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    text: String,
}

fn find(session: &Session, word: &str) -> Result<Vec<String>> {
    let begins = Recipe.title.starts_with(word);
    let named = Recipe.title.contains(word);
    let mut found = session.exec(select(Recipe.title).filter(begins))?.all();
    for query in [select(Recipe.title).filter(named), select(Recipe.title).filter(Recipe.text.contains(word))] {
        for title in session.exec(query.order_by(Recipe.title))? {
            if !found.contains(&title) {
                found.push(title);
            }
        }
    }
    Ok(found)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Recipe)?;
    let session = Session::new(&engine);
    for (title, text) in [
        ("Almond slice", "almonds, butter, plum jam"),
        ("Fig jam", "figs, sugar, patience"),
        ("Jam tart", "butter, flour, a jar of it"),
        ("Bread", "flour, water, salt"),
        ("Cherry jam", "cherries, sugar"),
    ] {
        session.add(&Recipe::builder().title(title).text(text).build());
    }
    session.commit()?;

    println!("{:?}", find(&session, "jam")?);
    Ok(())
}
