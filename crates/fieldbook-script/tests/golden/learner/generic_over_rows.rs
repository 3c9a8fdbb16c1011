use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use fieldbook::prelude::*;

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    shop: String,
    item: String,
    cents: i64,
}

fn group<T, K: Ord, F: Fn(&T) -> K>(rows: Vec<T>, key: F) -> BTreeMap<K, Vec<T>> {
    let mut groups: BTreeMap<K, Vec<T>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

fn tally<I>(values: I) -> Vec<(I::Item, usize)>
where
    I: Iterator,
    I::Item: Hash + Eq + Ord,
{
    let mut counts = HashMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.cmp(b)));
    counts
}

struct Money(i64);

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let text = format!("{sign}{}.{:02}", self.0.abs() / 100, self.0.abs() % 100);
        f.pad(&text)
    }
}

impl std::iter::Sum<i64> for Money {
    fn sum<I: Iterator<Item = i64>>(iter: I) -> Money {
        Money(iter.fold(0, |all, cents| all + cents))
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Sale)?;
    let session = Session::new(&engine);
    let sales = [
        ("north", "apple", 120),
        ("south", "pear", 95),
        ("north", "pear", 110),
        ("east", "apple", -30),
        ("north", "apple", 99),
    ];
    for (shop, item, cents) in sales {
        session.add(&Sale::builder().shop(shop).item(item).cents(cents).build());
    }
    session.commit()?;
    let by_shop = group(session.exec(select(Sale))?.all(), |sale| sale.shop());
    for (shop, sales) in &by_shop {
        let total: Money = sales.iter().map(|sale| sale.cents()).sum();
        println!("{shop:<6}{total:>8} in {} sales", sales.len());
    }
    let items = session.exec(select(Sale.item))?;
    println!("{:?}", tally(items.into_iter()));
    println!("{:?}", tally("mississippi".chars()));
    let pairs = session.exec(select((Sale.shop, Sale.cents)))?.all();
    let (income, costs): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(_, cents)| *cents >= 0);
    println!("{} {:?}", income.len(), costs);
    Ok(())
}
