use std::collections::{BTreeSet, HashMap, HashSet};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Token {
    Word(String),
    Number(i64),
    End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Cell(i32, i32);

fn main() {
    let tokens = vec![
        Token::Word("a".into()),
        Token::Number(3),
        Token::Word("a".into()),
        Token::End,
    ];
    let unique: HashSet<Token> = tokens.iter().cloned().collect();
    println!("{}", unique.len());
    let ordered: BTreeSet<&Token> = tokens.iter().collect();
    println!("{ordered:?}");
    let mut counts: HashMap<Token, u32> = HashMap::new();
    for token in tokens.clone() {
        *counts.entry(token).or_default() += 1;
    }
    println!(
        "{:?} {:?}",
        counts.get(&Token::Word("a".into())),
        counts.get(&Token::Number(4))
    );
    let mut copy = tokens.clone();
    copy[0] = Token::End;
    println!("{:?} {:?}", tokens[0], copy[0]);
    let alive: HashSet<Cell> = [Cell(0, 1), Cell(1, 1), Cell(2, 1)].into();
    let neighbours = |c: Cell| {
        alive
            .iter()
            .filter(|o| **o != c && (o.0 - c.0).abs() <= 1 && (o.1 - c.1).abs() <= 1)
            .count()
    };
    println!("{} {}", neighbours(Cell(1, 1)), neighbours(Cell(1, 0)));
}
