//! Macros that make collections, count their arguments and nest.

use std::collections::{BTreeMap, HashSet};

macro_rules! map {
    () => { BTreeMap::new() };
    ($($key:expr => $value:expr),+ $(,)?) => {{
        let mut map = BTreeMap::new();
        $(map.insert($key, $value);)+
        map
    }};
}

macro_rules! set {
    ($($item:expr),* $(,)?) => {{
        let mut items = HashSet::new();
        $(items.insert($item);)*
        items
    }};
}

macro_rules! count {
    () => { 0usize };
    ($head:tt $($tail:tt)*) => { 1usize + count!($($tail)*) };
}

macro_rules! max {
    ($only:expr) => { $only };
    ($first:expr, $($rest:expr),+) => {{
        let a = $first;
        let b = max!($($rest),+);
        if a > b { a } else { b }
    }};
}

macro_rules! my_vec {
    ($($x:expr),* $(,)?) => { { let mut all = Vec::new(); $(all.push($x);)* all } };
}

macro_rules! sum {
    ($($x:expr),*) => { 0 $(+ $x)* };
}

macro_rules! matrix {
    ($([$($x:expr),*]),* $(,)?) => { vec![$(vec![$($x),*]),*] };
}

macro_rules! pairs {
    ($($a:ident = $b:literal),*) => { [$((stringify!($a), $b)),*] };
}

macro_rules! hash_of_lists {
    ($($name:literal: [$($item:expr),* $(,)?]);* $(;)?) => {
        map! { $($name => vec![$($item),*]),* }
    };
}

const WORDS: usize = count!(a b c d e);

fn main() {
    let ages = map! { "ann" => 31, "bob" => 27, };
    println!("{ages:?}");
    let empty: BTreeMap<i32, i32> = map!();
    println!("{}", empty.len());
    let letters = set!['a', 'b', 'a'];
    println!("{} {}", letters.len(), letters.contains(&'b'));
    println!("{} {}", count!(), count!(x y z));
    println!("{WORDS} {}", [0u8; count!(one two)].len());
    println!("{}", max!(3, 9 - 1, 2 * 2, 7));
    println!("{}", sum!(1, 2 + 3, 4 * 5));
    println!("{}", sum!() + 2 * sum!(1, 1));
    let m = matrix!([1, 2, 3], [4, 5, 6]);
    for row in &m {
        println!("{}", row.iter().map(|x| x.to_string()).collect::<Vec<_>>().join(" "));
    }
    println!("{:?}", pairs!(one = 1, two = 2));
    let lists = hash_of_lists! { "even": [2, 4, 6]; "odd": [1, 3,]; "none": [] };
    for (name, list) in &lists {
        println!("{name}: {list:?}");
    }
    let v: Vec<i32> = my_vec![1, 2, 3,];
    println!("{v:?}");
}
