fn main() {
    let numbers = [1, 2, 3, 4, 5, 6];
    let squares: Vec<i32> = numbers.iter().map(|n| n * n).collect();
    println!("{squares:?}");
    let even: Vec<&i32> = numbers.iter().filter(|n| *n % 2 == 0).collect();
    println!("{even:?}");
    let labels: Vec<String> = numbers
        .iter()
        .filter(|&&n| n > 3)
        .map(|n| format!("#{n}"))
        .collect();
    println!("{labels:?}");
    let parsed: Vec<i32> = ["1", "x", "3"]
        .iter()
        .filter_map(|s| s.parse().ok())
        .collect();
    println!("{parsed:?}");
    let text: String = numbers.iter().map(|n| n.to_string()).collect();
    println!("{text}");
    println!(
        "{}",
        numbers
            .iter()
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join("+")
    );
    let odd = numbers.into_iter().filter(|n| n % 2 == 1);
    println!("{:?}", odd.map(|n| n as f64 / 2.0).collect::<Vec<f64>>());
}
