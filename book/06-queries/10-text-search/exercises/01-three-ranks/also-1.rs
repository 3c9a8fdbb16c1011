use fieldbook::prelude::*;

#[model(table)]
struct Recipe {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    text: String,
}

fn find(session: &Session, word: &str) -> Result<Vec<String>> {
    let begins = case().when(Recipe.title.starts_with(word), 0).otherwise(1);
    let named = case().when(Recipe.title.contains(word), 0).otherwise(1);
    let query = select(Recipe.title)
        .filter(Recipe.title.contains(word) | Recipe.text.contains(word))
        .order_by(begins)
        .order_by(named)
        .order_by(Recipe.title);
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
