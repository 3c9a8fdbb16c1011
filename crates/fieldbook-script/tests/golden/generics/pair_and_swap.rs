use std::fmt::Display;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Pair<A, B> {
    first: A,
    second: B,
}

impl<A, B> Pair<A, B> {
    fn swap(self) -> Pair<B, A> {
        Pair {
            first: self.second,
            second: self.first,
        }
    }

    fn map_first<C>(self, f: impl FnOnce(A) -> C) -> Pair<C, B> {
        Pair {
            first: f(self.first),
            second: self.second,
        }
    }
}

impl<T: PartialOrd + Display> Pair<T, T> {
    fn larger(&self) -> String {
        if self.first >= self.second {
            format!("first: {}", self.first)
        } else {
            format!("second: {}", self.second)
        }
    }
}

impl Pair<i32, i32> {
    fn sum(&self) -> i32 {
        self.first + self.second
    }
}

fn main() {
    let pair = Pair {
        first: 1,
        second: "one",
    };
    println!("{:?} {:?}", pair, pair.swap());
    println!("{:?}", pair.map_first(|n| n as f64 / 2.0));
    println!(
        "{}",
        Pair {
            first: 2.5,
            second: 1.0
        }
        .larger()
    );
    let numbers = Pair {
        first: 3,
        second: 4,
    };
    println!(
        "{} {} {}",
        numbers.larger(),
        numbers.sum(),
        numbers.swap() == numbers
    );
}
