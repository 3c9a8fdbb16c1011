fn main() {
    let names = ["Ada", "Bob", "Eve"];
    let ages = [36, 20];
    for (name, age) in names.iter().zip(ages.iter()) {
        println!("{name} {age}");
    }
    for (place, (name, age)) in names.iter().zip(ages).enumerate() {
        println!("{}. {name} {age}", place + 1);
    }
    let (left, right): (Vec<i32>, Vec<char>) = [(1, 'a'), (2, 'b')].into_iter().unzip();
    println!("{left:?} {right:?}");
    let dot: i32 = [1, 2, 3]
        .iter()
        .zip([4, 5, 6].iter())
        .map(|(a, b)| a * b)
        .sum();
    println!("{dot}");
    println!(
        "{:?}",
        (1..).zip("abc".chars()).collect::<Vec<(i32, char)>>()
    );
    println!(
        "{:?}",
        names
            .iter()
            .enumerate()
            .filter(|(i, _)| i % 2 == 0)
            .map(|(_, n)| *n)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        names
            .iter()
            .enumerate()
            .max_by_key(|(_, name)| name.to_lowercase())
    );
}
