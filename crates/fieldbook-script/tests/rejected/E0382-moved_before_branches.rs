//! Of one move the use in the `else` is told, not the one before it.

fn main() {
    let name = String::from("Ada");
    let moved = name;
    if moved.len() > 3 {
        println!("{name}");
    } else {
        println!("short: {name}");
    }
}
