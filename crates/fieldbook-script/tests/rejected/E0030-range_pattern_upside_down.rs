//! Range pattern upside down.

fn grade(points: u32) -> char {
    match points {
        90..=50 => 'a',
        _ => 'b',
    }
}

fn main() {
    println!("{}", grade(70));
}
