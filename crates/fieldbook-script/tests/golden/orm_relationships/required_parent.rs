use fieldbook::prelude::*;

#[model(table)]
struct Customer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = customer, cascade_delete)]
    orders: Vec<Order>,
}

#[model(table)]
struct Order {
    #[field(primary_key)]
    id: Option<i64>,
    cents: i64,
    #[field(foreign_key = Customer.id)]
    customer_id: i64,
    #[relationship(back_populates = orders)]
    customer: Customer,
}

impl Customer {
    fn total(&self) -> i64 {
        self.orders().iter().map(|order| order.cents()).sum()
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Customer, Order))?;
    let session = Session::new(&engine);
    let ada = Customer::builder().name("Ada").build();
    let bob = Customer::builder().name("Bob").build();
    for (customer, cents) in [(&ada, 100), (&bob, 50), (&ada, 25)] {
        session.add(&Order::builder().cents(cents).customer(customer).build());
    }
    session.commit()?;
    for order in session.exec(select(Order).order_by(Order.cents))? {
        println!("{} by {}", order.cents(), order.customer().name());
    }
    println!("{} {}", ada.total(), bob.total());
    let cheap = session
        .exec(select(Order).filter(Order.cents.lt(30)))?
        .one()?;
    cheap.set_customer(&bob);
    session.commit()?;
    println!("{} {}", ada.total(), bob.total());
    Ok(())
}
