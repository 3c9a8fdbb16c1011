use std::collections::HashMap;

fn main() {
    let mut ages = HashMap::new();
    println!("{:?}", ages.insert("Ada".to_string(), 36));
    println!("{:?}", ages.insert("Ada".to_string(), 37));
    ages.insert("Bob".to_string(), 20);
    println!("{} {}", ages.contains_key("Ada"), ages.contains_key("Eve"));
    println!("{:?} {:?}", ages.remove("Bob"), ages.remove("Bob"));
    if let Some(age) = ages.get_mut("Ada") {
        *age += 1;
    }
    println!("{}", ages["Ada"]);
    println!("{}", ages.get("Eve").copied().unwrap_or(0));
    ages.entry("Eve".to_string()).or_insert(50);
    ages.entry("Ada".to_string())
        .and_modify(|age| *age *= 2)
        .or_insert(1);
    let mut names: Vec<&String> = ages.keys().collect();
    names.sort();
    println!("{names:?}");
    println!("{}", ages.values().sum::<i32>());
    for age in ages.values_mut() {
        *age -= 1;
    }
    let mut pairs: Vec<(String, i32)> = ages.into_iter().collect();
    pairs.sort();
    println!("{pairs:?}");
}
