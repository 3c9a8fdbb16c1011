//! Slice pattern of number.

fn main() {
    let speed = 12.5;
    match speed {
        [whole, part] => println!("{whole}.{part}"),
        _ => println!("fast"),
    }
}
