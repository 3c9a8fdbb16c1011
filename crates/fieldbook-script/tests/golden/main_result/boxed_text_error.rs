fn open(door: u32) -> Result<(), Box<dyn std::error::Error>> {
    if door > 2 {
        return Err(format!("door {door} is locked").into());
    }
    println!("door {door} is open");
    Ok(())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    (1..5).try_for_each(open)?;
    println!("never");
    Ok(())
}
