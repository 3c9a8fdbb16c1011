use std::collections::{BTreeMap as Map, BTreeSet};
use std::fmt::{self, Display};

mod tools {
    pub fn one() -> i32 {
        1
    }

    pub fn two() -> i32 {
        one() + self::one()
    }

    pub mod deep {
        pub use super::two as deux;

        pub enum Level {
            Low,
            High,
        }
    }
}

use tools::deep::{self, Level, Level::*};
use tools::*;

struct Wrapper(i32);

impl Display for Wrapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

fn rank(level: &Level) -> i32 {
    match level {
        Low => 1,
        High => 2,
    }
}

fn main() {
    use std::cmp::max;
    let mut map = Map::new();
    map.insert(one(), two());
    println!("{map:?} {}", deep::deux());
    println!("{} {}", rank(&High), rank(&deep::Level::Low));
    println!("{} {}", Wrapper(max(3, 8)), BTreeSet::from([1]).len());
    {
        use std::collections::VecDeque;
        println!("{:?}", VecDeque::from([1, 2]));
    }
}
