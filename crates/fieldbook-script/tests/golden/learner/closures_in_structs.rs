use std::collections::BTreeMap;

use fieldbook::prelude::*;

#[model(table)]
struct Order {
    #[field(primary_key)]
    id: Option<i64>,
    customer: String,
    total: i64,
    country: String,
}

type Rule = Box<dyn Fn(&Order) -> Option<i64>>;

struct Discounts<'a> {
    rules: Vec<(&'a str, Rule)>,
    used: BTreeMap<&'a str, u32>,
}

impl<'a> Discounts<'a> {
    fn new() -> Self {
        Discounts { rules: Vec::new(), used: BTreeMap::new() }
    }

    fn rule(mut self, name: &'a str, rule: impl Fn(&Order) -> Option<i64> + 'static) -> Self {
        self.rules.push((name, Box::new(rule)));
        self
    }

    fn best(&mut self, order: &Order) -> Option<(&'a str, i64)> {
        let (name, amount) = self
            .rules
            .iter()
            .filter_map(|(name, rule)| rule(order).map(|amount| (*name, amount)))
            .max_by_key(|(_, amount)| *amount)?;
        *self.used.entry(name).or_default() += 1;
        Some((name, amount))
    }
}

fn percent(of: u8, above: i64) -> impl Fn(&Order) -> Option<i64> {
    move |order| (order.total() > above).then(|| order.total() * i64::from(of) / 100)
}

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

struct Counter<F> {
    made: usize,
    make: F,
}

impl<F: FnMut(usize) -> String> Iterator for Counter<F> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        self.made += 1;
        (self.made < 6).then(|| (self.make)(self.made))
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Order)?;
    let session = Session::new(&engine);
    let orders = [("ann", 5_000, "NL"), ("bob", 900, "BE"), ("cy", 20_000, "NL"), ("dee", 10, "FR")];
    for (customer, total, country) in orders {
        session.add(&Order::builder().customer(customer).total(total).country(country).build());
    }
    session.commit()?;
    let vip = String::from("b");
    let mut discounts = Discounts::new()
        .rule("bulk", percent(10, 1_000))
        .rule("local", |order| if order.country() == "NL" { Some(300) } else { None })
        .rule("vip", move |order| order.customer().starts_with(&vip).then_some(50));
    for order in session.exec(select(Order).order_by(Order.customer))? {
        match discounts.best(&order) {
            Some((name, amount)) => println!("{}: {name} saves {amount}", order.customer()),
            None => println!("{}: pays {}", order.customer(), order.total()),
        }
    }
    println!("{:?}", discounts.used);
    let all = session.exec(select(Order))?.all();
    let shout = compose(|order: &Order| order.customer(), |name| name.to_uppercase() + "!");
    println!("{}", all.iter().map(&shout).collect::<Vec<_>>().join(" "));
    let mut last = String::from("-");
    let names = Counter {
        made: 0,
        make: |number| {
            let text = format!("{last}{number}");
            last = text.clone();
            text
        },
    };
    println!("{:?}", names.skip(1).step_by(2).collect::<Vec<_>>());
    println!("{last}");
    let table: [(&str, fn(f64) -> f64); 3] = [("sqrt", f64::sqrt), ("half", |x| x / 2.0), ("abs", f64::abs)];
    for (name, function) in &table {
        println!("{name:>5}: {:.3}", function(2.0));
    }
    Ok(())
}
