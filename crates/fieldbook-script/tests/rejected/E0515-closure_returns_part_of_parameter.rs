//! A closure that is given a value cannot give back a reference into it.

fn main() {
    let names = vec!["Ada".to_string(), "Bo".to_string()];
    let short: Vec<&str> = names.into_iter().map(|name| name.as_str()).collect();
    println!("{}", short.len());
}
