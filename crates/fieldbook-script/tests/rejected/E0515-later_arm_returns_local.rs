//! Later arm returns local.

fn name(id: u8, known: &str) -> &str {
    let made = format!("no. {id}");
    match id {
        0 => known,
        _ => made.as_str(),
    }
}

fn main() {
    println!("{}", name(0, "zero"));
}
