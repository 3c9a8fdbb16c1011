use fieldbook::prelude::*;

#[model(table)]
struct Grower {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = grower)]
    crops: Vec<Crop>,
}

#[model(table)]
struct Crop {
    #[field(primary_key)]
    id: Option<i64>,
    fruit: String,
    kilos: i64,
    #[field(foreign_key = Grower.id)]
    grower_id: Option<i64>,
    #[relationship(back_populates = crops)]
    grower: Option<Grower>,
}

fn fill(session: &Session) -> Result<()> {
    for (name, crops) in [
        ("Ada", vec![("pears", 40), ("plums", 5)]),
        ("Bo", vec![("figs", 3)]),
        ("Cy", vec![]),
    ] {
        let crops = crops.into_iter().map(|(fruit, kilos)| Crop::builder().fruit(fruit).kilos(kilos).build());
        let crops: Vec<Crop> = crops.collect();
        session.add(&Grower::builder().name(name).crops(&crops).build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Grower, Crop))?;
    let session = Session::new(&engine);
    fill(&session)?;

    let small = select(Grower.name).filter(Grower.crops.any(Crop.kilos.lt(10)));
    println!("with a small crop: {:?}", session.exec(small)?.all());

    let joined = select(Grower.name).join(Grower.crops).filter(Crop.kilos.gt(0));
    println!("by a join: {:?}", session.exec(joined)?.all());

    let idle = select(Grower.name).filter(!Grower.crops.any(Crop.kilos.gt(0)));
    println!("with none: {:?}", session.exec(idle)?.all());

    let hers = select(Crop.fruit).filter(Crop.grower.has(Grower.name.eq("Ada")));
    println!("Ada's: {:?}", session.exec(hers)?.all());

    let same = select(Crop.id).filter(Crop.grower_id.eq(Grower.id) & Crop.fruit.eq("figs"));
    let figs = select(Grower.name).filter(same.exists());
    println!("with figs: {:?}", session.exec(figs)?.all());
    Ok(())
}
