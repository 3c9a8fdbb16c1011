fn answer(input: &str) -> &'static str {
    match input.trim() {
        "y" | "yes" => "agreed",
        "n" | "no" => "refused",
        "" => "silent",
        other if other.len() > 5 => "too long",
        _ => "unclear",
    }
}

fn main() {
    for input in ["yes", " n ", "", "perhaps", "hm"] {
        println!("{input:?}: {}", answer(input));
    }
    let owned = String::from("yes");
    println!("{}", answer(&owned));
    println!(
        "{}",
        match owned.as_str() {
            "yes" => 1,
            _ => 0,
        }
    );
    println!("{:?}", "banana".matches("an").count());
    println!(
        "{:?}",
        "banana"
            .match_indices('a')
            .map(|(i, _)| i)
            .collect::<Vec<_>>()
    );
    println!("{}", "banana".replacen("a", "o", 2));
}
