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
    let settings = json!({"colour": "red", "lamps": [3, 5], "spare": null});
    let bridge = Signal::builder().place("bridge").settings(settings).build();
    session.add(&bridge);
    session.commit()?;

    let old = bridge.settings();
    bridge.set_settings(json!({"colour": "green", "lamps": old["lamps"].clone(), "spare": old["spare"].clone()}));
    session.commit()?;
    println!("stored: {}", bridge.settings());
    Ok(())
}
