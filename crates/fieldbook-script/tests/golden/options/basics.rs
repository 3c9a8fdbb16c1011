fn find_age(name: &str) -> Option<u32> {
    match name {
        "Ada" => Some(36),
        "Bob" => Some(0),
        _ => None,
    }
}

fn main() {
    for name in ["Ada", "Bob", "Eve"] {
        let age = find_age(name);
        println!("{name}: {age:?} {} {}", age.is_some(), age.is_none());
        println!("{}", age.unwrap_or(99));
        println!("{}", age.unwrap_or_default());
        println!("{:?}", age.map(|a| a + 1));
        println!(
            "{}",
            age.map_or("unknown".to_string(), |a| format!("{a} years"))
        );
    }
    if let Some(age) = find_age("Ada") {
        println!("{age}");
    }
    println!("{}", find_age("Ada").is_some_and(|a| a > 18));
    println!("{}", find_age("Eve").is_none_or(|a| a > 18));
    println!("{}", Some(3) == Some(3));
    println!("{} {}", Some(1) < Some(2), None < Some(0));
}
