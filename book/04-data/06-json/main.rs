use fieldbook::prelude::*;

#[model(table)]
struct Signal {
    #[field(primary_key)]
    id: Option<i64>,
    place: String,
    settings: serde_json::Value,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Signal)?;
    let session = Session::new(&engine);

    let bridge = Signal::builder()
        .place("bridge")
        .settings(json!({"colour": "red", "lamps": [3, 5], "spare": null}))
        .build();
    let tunnel = Signal::builder()
        .place("tunnel")
        .settings(json!({"colour": "green", "lamps": []}))
        .build();
    session.add_all([&bridge, &tunnel]);
    session.commit()?;

    let settings = bridge.settings();
    println!("colour: {}", settings["colour"]);
    println!("lamps: {}", settings["lamps"].as_array().map_or(0, |lamps| lamps.len()));
    println!("speed: {}", settings["speed"]);

    let mut changed = bridge.settings();
    changed["colour"] = json!("yellow");
    bridge.set_settings(changed);
    session.commit()?;
    println!("now: {}", bridge.settings()["colour"]);

    let colour = func::call::<Option<String>>("json_extract", (Signal.settings.cast::<String>(), "$.colour"));
    let green = select(Signal.place).filter(colour.eq("green"));
    println!("green: {:?}", session.exec(green)?.all());
    Ok(())
}
