#[derive(Debug)]
enum List {
    Cons(i32, Box<List>),
    Nil,
}

use List::{Cons, Nil};

impl List {
    fn from_slice(values: &[i32]) -> List {
        match values {
            [] => Nil,
            [first, rest @ ..] => Cons(*first, Box::new(List::from_slice(rest))),
        }
    }

    fn sum(&self) -> i32 {
        match self {
            Cons(value, rest) => value + rest.sum(),
            Nil => 0,
        }
    }

    fn render(&self) -> String {
        match self {
            Cons(value, rest) => format!("{value} -> {}", rest.render()),
            Nil => "end".to_string(),
        }
    }

    fn push(self, value: i32) -> List {
        Cons(value, Box::new(self))
    }
}

fn main() {
    let list = List::from_slice(&[1, 2, 3]);
    println!("{} {}", list.render(), list.sum());
    let list = list.push(0);
    println!("{list:?}");
    if let Cons(head, tail) = list {
        println!("{head} | {}", tail.render());
    }
}
