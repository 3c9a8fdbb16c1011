use std::error::Error;

fn parse_pair(text: &str) -> Result<(i32, f64), Box<dyn Error>> {
    let (left, right) = text.split_once(',').ok_or("no comma")?;
    let number = left.trim().parse::<i32>()?;
    let ratio: f64 = right.trim().parse()?;
    if ratio < 0.0 {
        return Err(format!("{ratio} is negative").into());
    }
    if number == 0 {
        return Err("zero".into());
    }
    Ok((number, ratio))
}

fn run() -> Result<(), Box<dyn Error>> {
    println!("{:?}", parse_pair("3, 0.5")?);
    println!("{:?}", parse_pair("4, 1e2")?);
    parse_pair("0, 1")?;
    println!("never");
    Ok(())
}

fn main() {
    for text in ["1,2", "1", "x,2", "1,y", "1,-2"] {
        match parse_pair(text) {
            Ok(pair) => println!("{pair:?}"),
            Err(error) => println!("{text:?}: {error}"),
        }
    }
    if let Err(error) = run() {
        println!("stopped: {error} {:?}", error.to_string());
    }
}
