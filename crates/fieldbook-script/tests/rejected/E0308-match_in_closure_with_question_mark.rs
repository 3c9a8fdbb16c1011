//! An `Ok` is missing in one arm; that `?` has no place then is not said as well.

fn parse(lines: &[&str]) -> Result<Vec<i64>, String> {
    lines
        .iter()
        .map(|line| {
            let n: i64 = line.parse().map_err(|_| format!("no number: {line}"))?;
            match n {
                0..100 => n,
                _ => Err("too large".to_string()),
            }
        })
        .collect()
}

fn main() {
    println!("{:?}", parse(&["1"]));
}
