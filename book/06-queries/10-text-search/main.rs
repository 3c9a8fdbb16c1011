use fieldbook::prelude::*;

#[model(table)]
struct Recipe {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    text: String,
}

fn find(session: &Session, wanted: &str) -> Result<Vec<String>> {
    let mut query = select(Recipe.title);
    for word in wanted.split_whitespace() {
        query = query.filter(Recipe.title.contains(word) | Recipe.text.contains(word));
    }
    let rank = case().when(Recipe.title.contains(wanted), 0).otherwise(1);
    Ok(session.exec(query.order_by((rank, Recipe.title)))?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Recipe)?;
    let session = Session::new(&engine);
    for (title, text) in [
        ("Plum cake", "flour, butter, plums"),
        ("Bread", "flour, water, salt"),
        ("Fig jam", "figs, sugar, 100% patience"),
        ("Jam tart", "butter, flour, plum jam"),
    ] {
        session.add(&Recipe::builder().title(title).text(text).build());
    }
    session.commit()?;

    println!("plum:       {:?}", find(&session, "plum")?);
    println!("plum flour: {:?}", find(&session, "plum flour")?);
    println!("jam:        {:?}", find(&session, "jam")?);

    let careless = select(Recipe.title).filter(Recipe.text.contains("%"));
    println!("%:          {} recipes", session.exec(careless)?.all().len());
    let place = func::call::<i64>("instr", (Recipe.text, "%"));
    let careful = select(Recipe.title).filter(place.gt(0));
    println!("a real %:   {:?}", session.exec(careful)?.all());
    Ok(())
}
