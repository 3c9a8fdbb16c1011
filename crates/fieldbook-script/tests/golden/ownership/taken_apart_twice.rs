//! A struct taken apart by one pattern after the other, each time by fields that are still there.

struct Settings {
    name: String,
    volume: u8,
    tags: Vec<String>,
}

fn main() {
    let settings = Settings { name: "night".to_string(), volume: 3, tags: vec!["dark".to_string()] };
    let Settings { name, volume, .. } = settings;
    println!("{name} {volume}");
    let Settings { tags: labels, .. } = settings;
    println!("{labels:?}");

    let pair = (String::from("left"), String::from("right"));
    let (left, _) = pair;
    match pair {
        (_, right) => println!("{left} {right}"),
    }
}
