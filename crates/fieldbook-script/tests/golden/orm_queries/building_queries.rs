use fieldbook::prelude::*;

#[model(table)]
struct Product {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    price: i64,
    in_stock: bool,
}

struct Search<'a> {
    name: Option<&'a str>,
    cheaper_than: Option<i64>,
    only_stock: bool,
}

fn find(session: &Session, search: &Search) -> Result<Vec<Product>> {
    let mut query = select(Product).order_by(Product.price);
    if let Some(name) = search.name {
        query = query.filter(Product.name.contains(name));
    }
    if let Some(limit) = search.cheaper_than {
        query = query.filter(Product.price.lt(limit));
    }
    if search.only_stock {
        query = query.filter(Product.in_stock);
    }
    Ok(session.exec(query)?.all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Product)?;
    let session = Session::new(&engine);
    for (name, price, in_stock) in [
        ("red pen", 150, true),
        ("blue pen", 120, false),
        ("ruler", 90, true),
    ] {
        session.add(
            &Product::builder()
                .name(name)
                .price(price)
                .in_stock(in_stock)
                .build(),
        );
    }
    session.commit()?;
    let everything = Search {
        name: None,
        cheaper_than: None,
        only_stock: false,
    };
    for search in [
        Search {
            name: Some("pen"),
            ..everything
        },
        Search {
            name: Some("pen"),
            cheaper_than: Some(130),
            ..everything
        },
        Search {
            only_stock: true,
            ..everything
        },
        everything,
    ] {
        let found = find(&session, &search)?;
        println!(
            "{}: {}",
            found.len(),
            found
                .iter()
                .map(|p| p.name())
                .collect::<Vec<_>>()
                .join(", ")
        );
    }
    Ok(())
}
