use fieldbook::prelude::*;

#[model(table)]
struct Market {
    #[field(primary_key)]
    id: Option<i64>,
    town: String,
    #[relationship(back_populates = market)]
    stalls: Vec<Stall>,
}

#[model(table)]
struct Stall {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Market.id)]
    market_id: Option<i64>,
    #[relationship(back_populates = stalls)]
    market: Option<Market>,
    #[relationship(back_populates = stall)]
    sales: Vec<Sale>,
}

#[model(table)]
struct Sale {
    #[field(primary_key)]
    id: Option<i64>,
    kilos: i64,
    #[field(foreign_key = Stall.id)]
    stall_id: Option<i64>,
    #[relationship(back_populates = sales)]
    stall: Option<Stall>,
}

fn kilos(markets: &[Market]) -> i64 {
    let stalls = markets.iter().flat_map(|market| market.stalls().to_vec());
    stalls.flat_map(|stall| stall.sales().to_vec()).map(|sale| sale.kilos()).sum()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Market, Stall, Sale))?;
    let session = Session::new(&engine);
    for town in ["Aarup", "Bork"] {
        let stalls = ["fruit", "bread"].map(|name| {
            let sales = [2, 3].map(|kilos| Sale::builder().kilos(kilos).build());
            Stall::builder().name(name).sales(&sales).build()
        });
        session.add(&Market::builder().town(town).stalls(&stalls).build());
    }
    session.commit()?;
    drop(session);

    let session = Session::new(&engine);
    let lazy = session.exec(select(Market))?.all();
    println!("lazy: {} kilos", kilos(&lazy));
    drop(session);

    let session = Session::new(&engine);
    let path = selectin_load(Market.stalls).selectin_load(Stall.sales);
    let together = session.exec(select(Market).options(path))?.all();
    println!("together: {} kilos", kilos(&together));
    drop(session);

    let session = Session::new(&engine);
    let up = joined_load(Sale.stall).joined_load(Stall.market);
    for sale in session.exec(select(Sale).filter(Sale.kilos.gt(2)).options(up))? {
        let stall = sale.stall().expect("each sale has a stall");
        println!("{} in {:?}", stall.name(), stall.market().map(|market| market.town()));
    }
    Ok(())
}
