use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let number: i32 = "41".parse()?;
    println!("{}", number + 1);
    let ratio: f64 = "0.5".parse()?;
    println!("{ratio}");
    let bad: u8 = "256".parse()?;
    println!("{bad}");
    Ok(())
}
