//! A list of references holds their list.
fn main() {
    let mut numbers = vec![1, 2, 3];
    let even: Vec<&i32> = numbers.iter().filter(|number| *number % 2 == 0).collect();
    numbers[0] = 2;
    println!("{even:?}");
}
