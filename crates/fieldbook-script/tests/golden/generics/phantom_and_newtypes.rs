use std::fmt::Display;
use std::ops::Add;

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Meters(f64);

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Labelled<T> {
    value: T,
    label: &'static str,
}

impl<T: Add<Output = T>> Add for Labelled<T> {
    type Output = Labelled<T>;

    fn add(self, other: Self) -> Self::Output {
        Labelled {
            value: self.value + other.value,
            label: self.label,
        }
    }
}

impl Add for Meters {
    type Output = Meters;

    fn add(self, other: Meters) -> Meters {
        Meters(self.0 + other.0)
    }
}

fn show<T: Display>(item: &Labelled<T>) -> String {
    format!("{}={}", item.label, item.value)
}

fn total<T: Add<Output = T> + Default + Copy>(items: &[T]) -> T {
    items.iter().fold(T::default(), |sum, item| sum + *item)
}

fn main() {
    let a = Labelled {
        value: 1,
        label: "a",
    };
    println!(
        "{}",
        show(
            &(a + Labelled {
                value: 41,
                label: "b"
            })
        )
    );
    println!(
        "{:?}",
        Labelled {
            value: Meters(1.5),
            label: "way"
        } + Labelled {
            value: Meters(2.0),
            label: "?"
        }
    );
    println!("{} {}", total(&[1, 2, 3]), total(&[0.5, 0.25]));
}
