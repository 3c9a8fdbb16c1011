use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

fn main() {
    let mut numbers = vec![5, 3, 8, 1, 3];
    numbers.sort();
    numbers.dedup();
    numbers.insert(1, 2);
    numbers.extend([13, 21]);
    numbers.retain(|number| number % 2 == 1);
    println!(
        "{numbers:?} {:?} {:?}",
        numbers.first(),
        numbers.binary_search(&13)
    );
    println!(
        "{:?} {:?}",
        &numbers[1..3],
        numbers.iter().position(|it| *it == 5)
    );
    numbers.swap(0, 1);
    numbers.truncate(3);
    println!("{numbers:?} {}", numbers.contains(&3));

    let mut people = vec![("Zoe", 31), ("Ada", 36), ("Ben", 31)];
    people.sort_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(b.0)));
    println!("{people:?}");
    people.sort_by_key(|(name, _)| name.len());
    println!(
        "{:?}",
        people.iter().map(|(name, _)| *name).collect::<Vec<_>>()
    );

    let mut counts: HashMap<char, usize> = HashMap::new();
    for letter in "mississippi".chars() {
        *counts.entry(letter).or_default() += 1;
    }
    let mut counted: Vec<_> = counts.into_iter().collect();
    counted.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    println!("{counted:?}");

    let mut ages = BTreeMap::from([("Ada", 36), ("Ben", 31)]);
    ages.insert("Cleo", 28);
    println!("{ages:?} {:?}", ages.get("Ben"));
    println!("{:?} {:?}", ages.remove("Ben"), ages.remove("Zoe"));
    if let Some(age) = ages.get_mut("Ada") {
        *age += 1;
    }
    println!("{:?} {:?}", ages.values().max(), ages.keys().next());

    let odd: HashSet<i32> = (1..10).step_by(2).collect();
    let square = HashSet::from([1, 4, 9]);
    let both: BTreeSet<i32> = odd.intersection(&square).copied().collect();
    println!("{both:?} {}", odd.contains(&4));

    let mut queue = VecDeque::from([1, 2, 3]);
    queue.push_front(0);
    queue.push_back(4);
    println!("{:?} {:?}", queue.pop_front(), queue.pop_back());
    println!("{queue:?} {:?}", queue.front());

    let grid = [[1, 2, 3], [4, 5, 6]];
    let sum: i32 = grid.iter().flatten().sum();
    println!("{sum} {}", grid[1][2]);
}
