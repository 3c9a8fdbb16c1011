//! A shop: models three deep, sums in decimals, errors of its own around the library's.

use fieldbook::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::fmt;

#[derive(FieldEnum, Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Status {
    Open,
    Shipped,
    Cancelled,
}

#[model(table)]
struct Customer {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique, min_length = 3)]
    email: String,
    name: Option<String>,
    #[relationship(back_populates = customer, cascade_delete)]
    orders: Vec<Order>,
}
#[model(table = "orders")]
struct Order {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Customer.id)]
    customer_id: Option<i64>,
    placed: civil::Date,
    #[field(default = Status::Open)]
    status: Status,
    #[relationship(back_populates = orders)]
    customer: Option<Customer>,
    #[relationship(back_populates = order, cascade_delete)]
    lines: Vec<Line>,
}
#[model(table)]
struct Line {
    #[field(primary_key)]
    id: Option<i64>,
    sku: String,
    #[field(ge = 1, le = 99)]
    quantity: i32,
    price: Decimal,
    #[field(foreign_key = Order.id)]
    order_id: Option<i64>,
    #[relationship(back_populates = lines)]
    order: Option<Order>,
}
#[derive(Debug)]
enum ShopError {
    Db(Error),
    Empty { customer: String },
    TooMany(usize),
}
impl fmt::Display for ShopError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ShopError::Db(e) if e.is_integrity() => write!(f, "conflict: {e}"),
            ShopError::Db(e) if e.is_validation() => write!(f, "invalid: {} problem(s)", e.problems().len()),
            ShopError::Db(e) => write!(f, "database: {e}"),
            ShopError::Empty { customer } => write!(f, "{customer} ordered nothing"),
            ShopError::TooMany(n) => write!(f, "{n} lines are too many"),
        }
    }
}
impl std::error::Error for ShopError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Db(e) = self { Some(e) } else { None }
    }
}
impl From<Error> for ShopError {
    fn from(e: Error) -> Self {
        ShopError::Db(e)
    }
}
type Shop<T> = std::result::Result<T, ShopError>;

impl Order {
    fn total(&self) -> Decimal {
        self.lines().iter().map(|l| l.price() * Decimal::from(l.quantity())).sum()
    }
    fn age(&self, today: civil::Date) -> i32 {
        (i32::from(today.year()) - i32::from(self.placed().year())) * 12
            + i32::from(today.month() - self.placed().month())
    }
}
fn place(session: &Session, who: &Customer, placed: civil::Date, items: &[(&str, i32, i64)]) -> Shop<Order> {
    match items.len() {
        0 => return Err(ShopError::Empty { customer: who.email() }),
        n @ 4.. => return Err(ShopError::TooMany(n)),
        _ => {}
    }
    let order = Order::builder().customer(who).placed(placed).build();
    for &(sku, quantity, cents) in items {
        order.lines().push(&Line::builder().sku(sku).quantity(quantity).price(Decimal::new(cents, 2)).build());
    }
    session.add(&order);
    session.flush()?;
    Ok(order)
}
fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Customer, Order, Line))?;
    let session = Session::new(&engine);
    let [ann, bob] = ["ann@x.org", "bob@y.org"].map(|email| Customer::builder().email(email).build());
    session.add_all([&ann, &bob]);
    session.commit()?;
    let day = |m, d| civil::date(2024, m, d);
    let first = place(&session, &ann, day(1, 15), &[("pen", 3, 150), ("ink", 1, 999)])?;
    place(&session, &ann, day(3, 1), &[("nib", 2, 75)])?;
    place(&session, &bob, day(2, 29), &[("pen", 10, 150)])?;
    session.commit()?;
    for result in [
        place(&session, &bob, day(5, 5), &[]),
        place(&session, &bob, day(5, 5), &[("a", 1, 1); 4]),
        place(&session, &bob, day(5, 5), &[("pen", 0, 1)]),
    ] {
        match result {
            Ok(o) => println!("ok {:?}", o.id()),
            Err(e) => {
                println!("refused: {e}");
                session.rollback()?;
            }
        }
    }
    println!("{:?} total {} age {}", first, first.total(), first.age(day(6, 1)));
    first.set_status(Status::Shipped);
    session.commit()?;
    let duplicate = Customer::builder().email("ann@x.org").name("Ann II").build();
    session.add(&duplicate);
    if let Err(e) = session.commit().map_err(ShopError::from) {
        println!("{e}");
        println!("{}", std::error::Error::source(&e).is_some());
        session.rollback()?;
    }
    let revenue = func::sum(Line.price * Line.quantity.cast::<Decimal>()).label("revenue");
    let by_customer = select((Customer.email, func::count(Order.id.distinct()), func::sum(Line.quantity)))
        .join(Customer.orders)
        .join(Order.lines)
        .group_by(Customer.id)
        .having(func::count(Line.id).gt(0))
        .order_by(Customer.email.desc());
    for (email, orders, pieces) in session.exec(by_customer)? {
        println!("{email:<12}{orders:>3}{:>4}", pieces.unwrap_or_default());
    }
    let _ = revenue;
    let mut per_sku: BTreeMap<String, (i32, Decimal)> = BTreeMap::new();
    for line in session.exec(select(Line).order_by((Line.sku, Line.id.desc())))? {
        let e = per_sku.entry(line.sku()).or_insert((0, Decimal::ZERO));
        e.0 += line.quantity();
        e.1 += line.price() * Decimal::from(line.quantity());
    }
    println!("{per_sku:?}");
    let names: HashMap<Option<i64>, String> =
        session.exec(select((Customer.id, Customer.email)))?.into_iter().collect();
    let open: Vec<_> = session
        .exec(select(Order).filter(Order.status.eq(Status::Open)).order_by(Order.placed))?
        .all()
        .iter()
        .map(|o| (names[&o.customer_id()].clone(), o.placed().to_string(), o.status()))
        .collect();
    println!("{open:?}");
    session.delete(&ann)?;
    session.commit()?;
    println!(
        "{} orders, {} lines left",
        session.exec(select(func::count(Order.id)))?.one()?,
        session.exec(select(Line))?.all().len()
    );
    Ok(())
}
