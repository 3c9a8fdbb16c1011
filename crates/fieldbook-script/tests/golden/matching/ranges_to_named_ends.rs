//! Ranges that end at a named constant cover what they say.

fn sign(n: i64) -> i32 {
    match n {
        1.. => 1,
        0 => 0,
        i64::MIN..0 => -1,
    }
}
fn grade(n: i64) -> &'static str {
    match n {
        90.. => "a",
        75..90 => "b",
        50..=74 => "c",
        i64::MIN..50 => "d",
    }
}
fn main() {
    println!("{} {}", sign(-3), grade(49));
}
