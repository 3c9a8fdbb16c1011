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

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for town in ["Aarup", "Bork", "Cove"] {
        let stalls = ["fruit", "bread"].map(|name| {
            let sales = [2, 3].map(|kilos| Sale::builder().kilos(kilos).build());
            Stall::builder().name(name).sales(&sales).build()
        });
        session.add(&Market::builder().town(town).stalls(&stalls).build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Market, Stall, Sale))?;
    fill(&engine)?;

    let session = Session::new(&engine);
    let query = select(Stall)
        .options(selectin_load(Stall.sales))
        .options(joined_load(Stall.market))
        .order_by(Stall.id);
    for stall in session.exec(query)? {
        let town = stall.market().map(|market| market.town()).unwrap_or_default();
        let kilos: i64 = stall.sales().iter().map(|sale| sale.kilos()).sum();
        println!("{} in {town}: {kilos} kilos", stall.name());
    }
    Ok(())
}
