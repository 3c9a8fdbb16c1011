//! A range of numbers that ends in a text.

fn grade(points: u32) -> char {
    match points {
        90..="100" => 'A',
        _ => 'B',
    }
}

fn main() {
    println!("{}", grade(95));
}
