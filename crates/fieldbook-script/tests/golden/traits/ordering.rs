use std::cmp::{Ordering, Reverse};

#[derive(Debug, PartialEq, Eq, Clone)]
struct Player {
    name: String,
    score: u32,
}

impl Ord for Player {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .score
            .cmp(&self.score)
            .then_with(|| self.name.cmp(&other.name))
    }
}

impl PartialOrd for Player {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn main() {
    let player = |name: &str, score| Player {
        name: name.to_string(),
        score,
    };
    let mut players = vec![player("Bob", 10), player("Ada", 30), player("Abe", 10)];
    players.sort();
    println!(
        "{:?}",
        players.iter().map(|p| p.name.as_str()).collect::<Vec<_>>()
    );
    println!("{}", player("X", 5) < player("Y", 1));
    println!(
        "{:?} {:?}",
        players.iter().max().map(|p| &p.name),
        players.iter().min().map(|p| &p.name)
    );
    println!("{:?}", 1.cmp(&2).reverse());
    println!("{:?}", Ordering::Equal.then(Ordering::Less).is_lt());
    println!(
        "{:?}",
        match 3.cmp(&3) {
            Ordering::Less => "<",
            Ordering::Equal => "=",
            Ordering::Greater => ">",
        }
    );
    let mut numbers = [3, 1, 2];
    numbers.sort_by_key(|n| Reverse(*n));
    println!("{numbers:?} {}", Reverse(1) > Reverse(2));
    println!("{:?} {:?}", std::cmp::max("a", "b"), std::cmp::min(4, 2));
}
