fn main() {
    let limit = 3;
    let checked: Vec<i32> = (1..=5)
        .map(|n| {
            if n > limit {
                panic!("{n} exceeds {limit}");
            }
            println!("checked {n}");
            n * 2
        })
        .collect();
    println!("{checked:?}");
}
