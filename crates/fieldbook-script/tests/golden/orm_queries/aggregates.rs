use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    shop: String,
    amount: i64,
    weight: Option<f64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    let session = Session::new(&engine);
    let sale = |shop: &str, amount, weight: Option<f64>| {
        Sale::builder()
            .shop(shop)
            .amount(amount)
            .weight(weight)
            .build()
    };
    let sales = [
        sale("north", 10, Some(1.5)),
        sale("north", 30, None),
        sale("south", 5, Some(2.5)),
    ];
    session.add_all(&sales);
    session.commit()?;
    let count: i64 = session.exec(select(func::count(Sale.id)))?.one()?;
    println!(
        "{count} {}",
        session.exec(select(func::count(Sale.weight)))?.one()?
    );
    let total = session.exec(select(func::sum(Sale.amount)))?.one()?;
    println!("{total:?} {}", total.unwrap_or(0) + 1);
    println!(
        "{:?}",
        session
            .exec(select((
                func::min(Sale.amount),
                func::max(Sale.amount),
                func::avg(Sale.weight)
            )))?
            .one()?
    );
    let none = session
        .exec(select(func::sum(Sale.amount)).filter(Sale.shop.eq("west")))?
        .one()?;
    println!("{none:?}");
    let shops = select((Sale.shop, func::count(Sale.id), func::sum(Sale.amount)))
        .group_by(Sale.shop)
        .order_by(Sale.shop);
    for (shop, count, sum) in session.exec(shops)? {
        println!("{shop:<6} {count} {:>4}", sum.unwrap_or_default());
    }
    let busy = select(Sale.shop)
        .group_by(Sale.shop)
        .having(func::count(Sale.id).gt(1));
    println!("{:?}", session.exec(busy)?.all());
    println!(
        "{:?}",
        session
            .exec(select(Sale.shop).distinct().order_by(Sale.shop.desc()))?
            .all()
    );
    println!(
        "{:?}",
        session
            .exec(select((func::upper(Sale.shop), func::length(Sale.shop))))?
            .first()
    );
    Ok(())
}
