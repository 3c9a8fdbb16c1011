use std::collections::BTreeMap;
use std::fmt;

use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shelf {
    Kitchen,
    Cellar,
}

#[model(table)]
struct Jar {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    label: String,
    shelf: Shelf,
    #[field(default = 0)]
    grams: i32,
}

struct Total {
    shelf: Shelf,
    grams: i32,
}

impl fmt::Display for Total {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?}: {:.1} kg",
            self.shelf,
            f64::from(self.grams) / 1000.0
        )
    }
}

fn totals(jars: &[Jar]) -> Vec<Total> {
    let mut by_shelf: BTreeMap<Shelf, i32> = BTreeMap::new();
    for jar in jars {
        *by_shelf.entry(jar.shelf()).or_insert(0) += jar.grams();
    }
    by_shelf
        .into_iter()
        .map(|(shelf, grams)| Total { shelf, grams })
        .collect()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Jar)?;
    let session = Session::new(&engine);
    let stock = [
        ("plums", Shelf::Cellar, 750),
        ("honey", Shelf::Kitchen, 500),
        ("beans", Shelf::Cellar, 1200),
    ];
    for (label, shelf, grams) in stock {
        session.add(
            &Jar::builder()
                .label(label)
                .shelf(shelf)
                .grams(grams)
                .build(),
        );
    }
    session.commit()?;

    let jars = session.exec(select(Jar))?.all();
    for total in totals(&jars) {
        println!("{total}");
    }
    let Some(heaviest) = jars.iter().max_by_key(|jar| jar.grams()) else {
        return Ok(());
    };
    println!("heaviest: {}", heaviest.label());
    Ok(())
}
