// says: is to come first of all
use fieldbook::prelude::*;

#[model(table)]
struct Recipe {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    text: String,
}

fn find(session: &Session, word: &str) -> Result<Vec<String>> {
    let rank = case()
        .when(Recipe.title.contains(word), 0)
        .when(Recipe.title.starts_with(word), 1)
        .otherwise(2);
    let query = select(Recipe.title)
        .filter(Recipe.title.contains(word) | Recipe.text.contains(word))
        .order_by((rank, Recipe.title));
    Ok(session.exec(query)?.all())
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
