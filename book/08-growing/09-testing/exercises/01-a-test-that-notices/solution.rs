use fieldbook::prelude::*;

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    code: String,
    #[field(default = false)]
    delivered: bool,
}

fn deliver(session: &Session, code: &str) -> Result<bool> {
    let open = select(Parcel).filter(Parcel.code.eq(code) & Parcel.delivered.eq(false));
    let Some(parcel) = session.exec(open)?.one_or_none()? else { return Ok(false) };
    parcel.set_delivered(true);
    session.commit()?;
    Ok(true)
}

fn forgetful(session: &Session, code: &str) -> Result<bool> {
    let open = select(Parcel).filter(Parcel.code.eq(code) & Parcel.delivered.eq(false));
    let Some(parcel) = session.exec(open)?.one_or_none()? else { return Ok(false) };
    parcel.set_delivered(true);
    Ok(true)
}

fn careless(session: &Session, _code: &str) -> Result<bool> {
    let all = session.exec(select(Parcel).filter(Parcel.delivered.eq(false)))?.all();
    for parcel in &all {
        parcel.set_delivered(true);
    }
    session.commit()?;
    Ok(!all.is_empty())
}

/// Whether a function delivers one parcel, as it should; `B-1` and `B-2` wait in the database.
fn test(engine: &Engine, deliver: fn(&Session, &str) -> Result<bool>) -> Result<bool> {
    let session = Session::new(engine);
    let said = deliver(&session, "B-1")?;
    drop(session);
    let delivered = select(Parcel.code).filter(Parcel.delivered.eq(true));
    let left = Session::new(engine).exec(delivered)?.all();
    Ok(said && left == ["B-1"])
}

fn main() -> Result<()> {
    for (name, function) in [
        ("deliver", deliver as fn(&Session, &str) -> Result<bool>),
        ("forgetful", forgetful),
        ("careless", careless),
    ] {
        let engine = create_engine("sqlite://")?;
        engine.create_all(Parcel)?;
        engine.transaction(|session| {
            session.add_all(&["B-1", "B-2"].map(|code| Parcel::builder().code(code).build()));
            Ok(())
        })?;
        println!("{name}: {}", if test(&engine, function)? { "ok" } else { "broken" });
    }
    Ok(())
}
