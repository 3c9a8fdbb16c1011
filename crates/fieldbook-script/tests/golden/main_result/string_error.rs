fn load(name: &str) -> Result<u32, String> {
    match name {
        "ok" => Ok(7),
        _ => Err(format!("cannot load {name:?}")),
    }
}

fn main() -> Result<(), String> {
    println!("{}", load("ok")?);
    let value = load("missing")?;
    println!("{value}");
    Ok(())
}
