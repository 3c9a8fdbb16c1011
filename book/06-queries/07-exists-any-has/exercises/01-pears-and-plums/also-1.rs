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
    #[field(foreign_key = Grower.id)]
    grower_id: Option<i64>,
    #[relationship(back_populates = crops)]
    grower: Option<Grower>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Grower, Crop))?;
    let session = Session::new(&engine);
    for (name, fruits) in [
        ("Ada", vec!["pears", "plums", "figs"]),
        ("Bo", vec!["pears", "pears"]),
        ("Cy", vec!["plums"]),
        ("Di", vec!["plums", "pears", "plums"]),
    ] {
        let crops: Vec<Crop> = fruits.into_iter().map(|fruit| Crop::builder().fruit(fruit).build()).collect();
        session.add(&Grower::builder().name(name).crops(&crops).build());
    }
    session.commit()?;

    let pears = select(Crop.grower_id).filter(Crop.fruit.eq("pears"));
    let plums = select(Crop.id).filter(Crop.grower_id.eq(Grower.id) & Crop.fruit.eq("plums"));
    let both = select(Grower.name)
        .filter(Grower.id.in_select(pears))
        .filter(plums.exists())
        .order_by(Grower.name);
    println!("{:?}", session.exec(both)?.all());
    Ok(())
}
