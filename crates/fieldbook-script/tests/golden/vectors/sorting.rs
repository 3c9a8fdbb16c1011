#[derive(Debug, Clone)]
struct Hero {
    name: &'static str,
    age: u32,
}

fn main() {
    let mut heroes = vec![
        Hero {
            name: "Spider-Boy",
            age: 16,
        },
        Hero {
            name: "Deadpond",
            age: 28,
        },
        Hero {
            name: "Black Lion",
            age: 35,
        },
        Hero {
            name: "Tarantula",
            age: 28,
        },
    ];
    heroes.sort_by_key(|hero| hero.age);
    println!("{:?}", heroes.iter().map(|h| h.name).collect::<Vec<_>>());
    heroes.sort_by(|a, b| b.age.cmp(&a.age).then_with(|| a.name.cmp(b.name)));
    println!("{:?}", heroes.iter().map(|h| h.name).collect::<Vec<_>>());
    heroes.sort_by_key(|hero| std::cmp::Reverse(hero.name.len()));
    println!("{:?}", heroes.iter().map(|h| h.name).collect::<Vec<_>>());
    let mut numbers = vec![5, 3, 8, 1];
    numbers.sort();
    println!("{numbers:?}");
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    println!("{numbers:?}");
    numbers.reverse();
    println!("{numbers:?} {}", numbers.is_sorted());
    let mut words = vec!["delta", "Alpha", "charlie"];
    words.sort_by_cached_key(|w| w.to_lowercase());
    println!("{words:?}");
}
