use std::collections::{BTreeMap, HashMap};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Suit {
    Clubs,
    Hearts,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Card {
    suit: Suit,
    rank: u8,
}

fn main() {
    let mut values = HashMap::new();
    values.insert(
        Card {
            suit: Suit::Hearts,
            rank: 12,
        },
        10,
    );
    values.insert(
        Card {
            suit: Suit::Clubs,
            rank: 1,
        },
        11,
    );
    println!(
        "{:?}",
        values.get(&Card {
            suit: Suit::Hearts,
            rank: 12
        })
    );
    println!(
        "{:?}",
        values.get(&Card {
            suit: Suit::Hearts,
            rank: 11
        })
    );
    let sorted: BTreeMap<&Card, &i32> = values.iter().collect();
    println!("{sorted:?}");
    let mut positions: HashMap<(i32, i32), char> = HashMap::new();
    positions.insert((0, 1), 'x');
    positions.insert((1, 0), 'o');
    let board: String = (0..2)
        .flat_map(|y| (0..2).map(move |x| (x, y)))
        .map(|at| *positions.get(&at).unwrap_or(&'.'))
        .collect();
    println!("{board}");
    println!("{:?}", positions.get_key_value(&(1, 0)));
}
