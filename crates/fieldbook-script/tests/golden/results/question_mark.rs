use std::num::ParseIntError;

fn sum(text: &str) -> Result<i32, ParseIntError> {
    let mut total = 0;
    for part in text.split('+') {
        total += part.trim().parse::<i32>()?;
    }
    Ok(total)
}

fn area(text: &str) -> Result<i32, ParseIntError> {
    let (width, height) = text.split_once('x').unwrap_or((text, "1"));
    let width: i32 = width.parse()?;
    let height: i32 = height.parse()?;
    Ok(width * height)
}

fn main() {
    println!("{:?}", sum("1 + 2 + 39"));
    println!("{:?}", sum("1 + two"));
    println!("{:?} {:?}", area("3x4"), area("7"));
    match area("3x") {
        Ok(value) => println!("{value}"),
        Err(error) => println!("bad size: {error}"),
    }
}
