use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Rig {
    Sloop,
    Ketch,
}

fn read(given: serde_json::Value) -> std::result::Result<serde_json::Value, String> {
    match given.as_str().map(|text| text.trim_end_matches(" cm").parse::<i32>()) {
        Some(Ok(centimetres)) => Ok(json!(centimetres)),
        Some(Err(_)) => Err("a draught is such as 150 cm".to_string()),
        None => Ok(given),
    }
}

fn shown(centimetres: i32) -> String {
    format!("{centimetres} cm")
}

#[model(table = "harbours")]
struct Harbour {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index, unique)]
    name: String,
    #[relationship(back_populates = harbour, cascade_delete)]
    boats: Vec<Boat>,
}

#[model]
struct BoatBase {
    #[field(index, min_length = 2, max_length = 40)]
    name: String,
    #[field(gt = 0, le = 99)]
    metres: Option<i32>,
    #[field(default = 1)]
    masts: i32,
    #[field(default = 150, validate_before = read, serialize = shown)]
    draught: i32,
}

#[model(table, extends = BoatBase)]
struct Boat {
    #[field(primary_key)]
    id: Option<i64>,
    rig: Option<Rig>,
    #[field(foreign_key = Harbour.id, ondelete = SetNull)]
    harbour_id: Option<i64>,
    #[relationship(back_populates = boats)]
    harbour: Option<Harbour>,
}

#[model(extends = BoatBase, all_optional)]
struct BoatUpdate {}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.echo(true);
    engine.create_all((Harbour, Boat))?;
    let session = Session::new(&engine);

    let skagen = Harbour::builder().name("Skagen").build();
    let gull = Boat::builder().name("Gull").metres(9).rig(Rig::Sloop).harbour(&skagen).build();
    session.add(&gull);
    session.add_all([&Boat::builder().name("Tern").metres(14).rig(Rig::Ketch).build()]);
    session.flush()?;
    session.commit()?;
    session.refresh(&gull)?;
    println!("{:?} {:?}", gull.id(), gull.harbour().map(|harbour| harbour.name()));
    for boat in skagen.boats() {
        println!("{}", boat.name());
    }

    let all = session.exec(select(Boat))?.all();
    let one = session.exec(select(Boat).filter(Boat.name.eq("Gull")))?.one()?;
    let first = session.exec(select(Boat).order_by(Boat.metres.desc()))?.first();
    let none = session.exec(select(Boat).filter(Boat.name.eq("Nobody")))?.one_or_none()?;
    let found = session.get(Boat, 1)?;
    println!("{} {} {} {} {}", all.len(), one.name(), first.is_some(), none.is_none(), found.is_some());

    let many = select(Boat)
        .filter((Boat.metres.ge(5), Boat.metres.lt(20)))
        .filter(Boat.rig.eq(Rig::Sloop) | Boat.rig.is_null())
        .filter(!Boat.name.is_in(["Heron", "Auk"]))
        .filter(Boat.name.contains("ul"))
        .offset(0)
        .limit(3);
    println!("{}", session.exec(many)?.all().len());

    let pairs = select((Boat, Harbour)).join(Harbour);
    let every = select((Boat.name, Harbour.optional())).left_join(Harbour);
    println!("{} {}", session.exec(pairs)?.all().len(), session.exec(every)?.all().len());
    let counts = select((Boat.masts, func::count(Boat.id))).group_by(Boat.masts).having(func::count(Boat.id).gt(1));
    println!("{:?}", session.exec(counts)?.all());
    let eager = select(Harbour).options(selectin_load(Harbour.boats));
    println!("{}", session.exec(eager)?.all().len());

    let given = BoatUpdate::model_validate(json!({"metres": 10}))?;
    one.sqlmodel_update(&given);
    println!("{}", one.model_dump().exclude_unset().to_json());
    session.exec(update(Boat).filter(Boat.metres.gt(12)).set(Boat.masts, 2))?;
    println!("{}", session.exec(delete(Boat).filter(Boat.masts.eq(2)))?.rowcount());

    skagen.boats().remove(&gull);
    skagen.boats().push(&Boat::builder().name("Auk").build());
    let nested = session.begin_nested()?;
    nested.rollback()?;
    session.rollback()?;
    session.delete(&skagen)?;
    session.commit()?;

    let plain = Session::builder(&engine).expire_on_commit(false).autoflush(false).open();
    println!("{}", plain.exec(text("SELECT count(*) FROM boat"))?.one()?.get::<i64>(0)?);
    Ok(())
}
