use fieldbook::prelude::*;

#[model(table)]
struct Item {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    cents: i64,
    pieces: i64,
    note: Option<String>,
}

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (name, cents, pieces, note) in [
        ("Tea", 450, 2, Some("green")),
        ("Cup", 1200, 6, None),
        ("Spoon", 80, 12, Some("")),
        ("Pot", 8900, 1, None),
    ] {
        let item = Item::builder().name(name).cents(cents).pieces(pieces);
        session.add(&item.note(note.map(str::to_string)).build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Item)?;
    fill(&engine)?;
    let session = Session::new(&engine);

    let total = (Item.cents * Item.pieces).label("total");
    let sums = select((
        Item.name,
        total.clone(),
        total.clone() / 100,
        total.clone() % 100,
    ))
    .order_by(total.desc());
    for (name, total, euros, cents) in session.exec(sums)? {
        println!("{name}: {total} cents, or {euros}.{cents:02}");
    }

    let size = case()
        .when((Item.cents * Item.pieces).ge(8000), "large")
        .when(Item.pieces.gt(10), "many")
        .otherwise("small")
        .label("size");
    let sizes = select((size.clone(), func::count(Item.id)))
        .group_by(size.clone())
        .order_by(size.asc());
    for (size, items) in session.exec(sizes)? {
        println!("{size}: {items}");
    }

    let few = func::sum(case().when(Item.pieces.lt(5), 1).otherwise(0));
    let counted = select((few, func::count(Item.note), func::count_all()));
    println!("{:?}", session.exec(counted)?.one()?);

    let label = func::upper(Item.name) + ": " + func::coalesce(Item.note, "no note");
    let labels = select(label).filter((func::length(Item.name) + 1).le(4));
    println!("{:?}", session.exec(labels)?.all());

    let padded = func::call::<String>("printf", ("%05d", Item.cents));
    let texts = select((padded, Item.cents.cast::<String>())).limit(1);
    println!("{:?}", session.exec(texts)?.one()?);

    session.exec(update(Item).set(Item.cents, Item.cents + Item.cents / 10))?;
    println!("{:?}", session.exec(select(Item.cents))?.all());
    Ok(())
}
