use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    shop: String,
    day: civil::Date,
    amount: i64,
}

fn show<T: std::fmt::Debug>(title: &str, rows: Vec<T>) {
    println!("{title}");
    for row in rows {
        println!("  {row:?}");
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    let session = Session::new(&engine);
    for (shop, day, amount) in [("north", 1, 5), ("North", 2, 7), ("south", 1, 7), ("south", 3, 2), ("south", 4, 9)] {
        let day = civil::Date::new(2024, 2, day).expect("a day");
        session.add(&Sale::builder().shop(shop).day(day).amount(amount).build());
    }
    session.commit()?;

    let place = func::row_number().over(window().partition_by(Sale.shop).order_by(Sale.amount.desc()));
    show("newest", session.exec(select((Sale.shop, Sale.amount, place.clone())).order_by(Sale.id))?.all());
    let ranks = select((
        Sale.amount,
        func::rank().over(window().order_by((Sale.amount, Sale.shop))),
        func::dense_rank().over(window().order_by(Sale.amount)),
        func::ntile(2).over(window().order_by(Sale.id)),
    ));
    show("ranks", session.exec(ranks.order_by(Sale.id))?.all());
    let ordered = || window().order_by(Sale.id);
    let running = select((
        func::sum(Sale.amount).over(ordered().rows(None, Some(0))),
        func::sum(Sale.amount).over(ordered().rows(Some(-1), Some(1))),
        func::count(Sale.id).over(window()),
        func::sum(Sale.amount).over(ordered().range(None, None)),
        func::count(Sale.id).over(window().order_by(Sale.shop).groups(Some(0), Some(3))),
    ));
    show("running", session.exec(running.order_by(Sale.id))?.all());
    let beside = select((func::lag(Sale.amount, 1).over(ordered()), func::lead(Sale.shop, 2).over(ordered())));
    show("beside", session.exec(beside.order_by(Sale.id))?.all());

    show("ilike", session.exec(select(Sale.id).filter(Sale.shop.ilike("NOR%")))?.all());
    show("not ilike", session.exec(select(Sale.id).filter((Sale.shop.not_ilike("nor%"), Sale.id.gt(3))))?.all());
    let same = select(Sale.id).filter(Sale.shop.collate("NOCASE").eq("NORTH"));
    show("collate", session.exec(same.order_by(Sale.shop.collate("BINARY").desc()))?.all());
    let day = select((func::extract("year", Sale.day), func::extract("day", Sale.day)));
    show("extract", session.exec(day.filter(func::extract("doy", Sale.day).gt(33)))?.all());
    Ok(())
}
