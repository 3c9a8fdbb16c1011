fn first_even(numbers: &[i32]) -> Option<&i32> {
    numbers.iter().find(|n| *n % 2 == 0)
}

fn main() {
    println!("{}", first_even(&[1, 4, 6]).unwrap());
    println!("{}", first_even(&[1, 3]).unwrap());
}
