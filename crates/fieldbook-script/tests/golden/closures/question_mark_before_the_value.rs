//! `?` in closures whose return type only their value tells.

use std::num::ParseIntError;

fn main() -> Result<(), ParseIntError> {
    let double = |text: &str| {
        let number: i32 = text.parse()?;
        Ok::<i32, ParseIntError>(number * 2)
    };
    println!("{:?} {}", double("4"), double("x").is_err());

    let initials = |words: &[&str]| {
        let first = words.first()?.chars().next()?;
        let last = words.last()?.chars().last()?;
        Some((first, last))
    };
    println!("{:?} {:?}", initials(&["ab", "cd"]), initials(&[]));

    let sums: Result<Vec<i32>, ParseIntError> = ["1 2", "3 4"]
        .iter()
        .map(|line| {
            let mut sum = 0;
            for part in line.split(' ') {
                sum += part.parse::<i32>()?;
            }
            Ok(sum)
        })
        .collect();
    println!("{sums:?}");

    let boxed = |text: &str| -> Result<f64, Box<dyn std::error::Error>> {
        let halves = || {
            let number: f64 = text.parse()?;
            Ok(number / 2.0)
        };
        let value: Result<f64, std::num::ParseFloatError> = halves();
        Ok(value? + 1.0)
    };
    println!("{:?} {}", boxed("3").unwrap(), boxed("three").unwrap_err());
    Ok(())
}
