//! An `if` that gives a value only sometimes; that `?` has no place then is not said as well.

fn parse(texts: &[&str]) -> Result<Vec<i64>, String> {
    texts
        .iter()
        .map(|text| {
            let n: i64 = text.parse().map_err(|_| format!("no number: {text}"))?;
            if n >= 0 { Ok(n) }
        })
        .collect()
}

fn main() {
    println!("{:?}", parse(&["1", "2"]));
}
