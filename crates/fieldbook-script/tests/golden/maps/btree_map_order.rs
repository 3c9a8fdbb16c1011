use std::collections::BTreeMap;

fn main() {
    let mut capitals = BTreeMap::new();
    capitals.insert("Norway", "Oslo");
    capitals.insert("Austria", "Vienna");
    capitals.insert("Peru", "Lima");
    for (country, capital) in &capitals {
        println!("{country:>8} {capital}");
    }
    println!(
        "{:?} {:?}",
        capitals.first_key_value(),
        capitals.last_key_value()
    );
    println!("{:?}", capitals.keys().collect::<Vec<_>>());
    println!("{:?}", capitals.values().rev().collect::<Vec<_>>());
    println!(
        "{:?}",
        capitals
            .range("B".."Q")
            .map(|(k, _)| *k)
            .collect::<Vec<_>>()
    );
    println!("{:?}", capitals.pop_first());
    println!("{:?} {}", capitals, capitals.len());
    capitals.retain(|_, capital| capital.len() > 4);
    println!("{}", capitals.is_empty());
}
