//! A `match` of slices without the empty one.
fn first(numbers: &[i32]) -> i32 {
    match numbers {
        [only] => *only,
        [first, .., _last] => *first,
    }
}

fn main() {
    println!("{}", first(&[1, 2]));
}
