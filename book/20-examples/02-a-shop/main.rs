use fieldbook::prelude::*;

#[model(table)]
struct Customer {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    #[relationship(back_populates = customer)]
    orders: Vec<Order>,
}

#[model(table)]
struct Order {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(default = false)]
    paid: bool,
    #[field(foreign_key = Customer.id)]
    customer_id: Option<i64>,
    #[relationship(back_populates = orders)]
    customer: Option<Customer>,
    #[relationship(back_populates = order)]
    lines: Vec<Line>,
}

#[model(table)]
struct Line {
    #[field(primary_key)]
    id: Option<i64>,
    article: String,
    #[field(ge = 1)]
    pieces: i64,
    cents: i64,
    #[field(foreign_key = Order.id)]
    order_id: Option<i64>,
    #[relationship(back_populates = lines)]
    order: Option<Order>,
}

fn order(session: &Session, customer: &Customer, articles: &[(&str, i64, i64)]) -> Order {
    let order = Order::builder().customer(customer).build();
    for (article, pieces, cents) in articles {
        let line = Line::builder().article(*article).pieces(*pieces).cents(*cents);
        session.add(&line.order(&order).build());
    }
    session.add(&order);
    order
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Customer, Order, Line))?;
    let session = Session::new(&engine);

    let mina = Customer::builder().name("Mina").build();
    let otto = Customer::builder().name("Otto").build();
    let first = order(&session, &mina, &[("Lantern", 2, 1950), ("Wick", 10, 45)]);
    order(&session, &mina, &[("Map", 1, 1200)]);
    order(&session, &otto, &[("Lantern", 1, 1950), ("Map", 2, 1200)]);
    session.commit()?;

    first.set_paid(true);
    session.commit()?;

    let total = func::sum(Line.cents * Line.pieces).label("total");
    let open = select((Customer.name, total.clone()))
        .join(Order)
        .join(Line)
        .filter(Order.paid.eq(false))
        .group_by(Customer.name)
        .order_by(total.desc());
    println!("To be paid:");
    for (name, cents) in session.exec(open)? {
        let cents = cents.unwrap_or(0);
        println!("  {name}: {}.{:02}", cents / 100, cents % 100);
    }

    let pieces = func::sum(Line.pieces).label("pieces");
    let best = select((Line.article, pieces.clone()))
        .group_by(Line.article)
        .order_by(pieces.desc());
    println!("Sold:");
    for (article, pieces) in session.exec(best)? {
        println!("  {article}: {}", pieces.unwrap_or(0));
    }
    Ok(())
}
