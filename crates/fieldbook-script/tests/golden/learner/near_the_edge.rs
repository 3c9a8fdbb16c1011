//! What looks like a mistake and is none: names, guards, parts, labels, attributes.

use std::cell::RefCell;
use std::fmt;

#[derive(Debug, Clone, PartialEq)]
enum Light {
    Red,
    Green,
}

use Light::Red;

struct Size(u32);

/// A function may be called as a type is.
#[allow(non_snake_case)]
mod apart {
    pub fn size(n: u32) -> u32 {
        n + 1
    }
}
use apart::size;

mod outer {
    fn private() -> u32 {
        3
    }

    pub mod inner {
        pub(in crate::outer) fn shown() -> u32 {
            super::private()
        }
    }

    pub fn both() -> u32 {
        private() + inner::shown()
    }
}

#[repr(u8)]
#[derive(Clone, Copy)]
enum Level {
    Low = 1,
    High = 1 << 3,
    Top,
}

#[repr(transparent)]
struct Meters(f64);

#[inline(always)]
#[deprecated(since = "1.0", note = "use another")]
#[must_use]
fn old() -> u8 {
    1
}

trait Shape {
    const SIDES: u32;

    fn sides(&self) -> u32 {
        Self::SIDES
    }

    fn scale(&self, by: impl Into<f64>) -> f64;
}

struct Square;

impl Shape for Square {
    const SIDES: u32 = 4;

    fn scale(&self, by: impl Into<f64>) -> f64 {
        by.into() * 2.0
    }
}

struct Noisy {
    name: String,
    count: u32,
}

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {} {}", self.name, self.count);
    }
}

struct Runs<I: Iterator<Item = T>, T> {
    items: I,
}

impl<I: Iterator<Item = T>, T: fmt::Debug> Runs<I, T> {
    fn show(self) -> String {
        self.items.map(|item| format!("{item:?}")).collect()
    }
}

fn take_apart(noisy: &Noisy) -> (&str, u32) {
    let Noisy { name, count } = noisy;
    (name, *count)
}

fn is_red(light: &Light) -> bool {
    match light {
        Red => true,
        Light::Green => false,
    }
}

fn main() {
    println!("{} {}", size(Size(1).0), outer::both());
    println!("{} {} {}", Level::Low as u8, Level::High as u8, Level::Top as u8);
    #[allow(deprecated)]
    let one = old();
    println!("{one} {} {} {}", Meters(1.5).0, Square.sides(), Square.scale(2.5f32));
    println!("{} {}", is_red(&Red), is_red(&Light::Green));
    println!("{}", Runs { items: [1, 2].iter() }.show());

    let mut noisy = Noisy { name: "n".to_string(), count: 1 };
    noisy.count += 1;
    let name = std::mem::take(&mut noisy.name);
    noisy.name = name.to_uppercase();
    println!("{:?}", take_apart(&noisy));
    drop(noisy);

    let mut pair = (String::from("left"), String::from("right"));
    let left = pair.0;
    pair.0 = String::from("new");
    println!("{left} {} {}", pair.0, pair.1);

    let mut turns = 0;
    'wait: while {
        turns += 1;
        if turns > 3 {
            break 'wait;
        }
        true
    } {
        print!("{turns} ");
    }
    println!();
    let found = 'search: {
        for n in 1..10 {
            if n * n > 20 {
                break 'search Some(n);
            }
        }
        None
    };
    println!("{found:?}");

    let mut queue = Some(4);
    match queue {
        Some(n) if { turns += n; n > 3 } => queue = None,
        Some(_) | None => queue = Some(1),
    }
    println!("{queue:?} {turns}");

    let [first, rest @ ..] = [1u8, 2, 3];
    let rest: [u8; 2] = rest;
    let [alone] = [String::from("one"); 1];
    println!("{first} {rest:?} {alone}");

    let cell = RefCell::new(vec![1]);
    let cloned = cell.borrow().clone();
    cell.borrow_mut().push(2);
    println!("{cloned:?} {:?}", cell.borrow());

    let mut sum = 0u64;
    sum += [1u64, 2].iter().sum::<u64>();
    let text = "5";
    let more: u64 = text.parse().unwrap();
    let mut popped = Vec::new();
    let twice = 1u32 + popped.pop().unwrap_or(3);
    popped.push(2u32);
    println!("{sum} {more} {twice}");

    let mut words = vec!["a", "b"];
    let slots = &mut words;
    (&mut *slots)[0] = "c";
    slots[1] = "d";
    println!("{words:?}");

    fn inner<T: fmt::Debug>(value: T) -> String {
        fn deeper<T: fmt::Debug>(value: &T) -> String {
            format!("<{value:?}>")
        }
        deeper(&value)
    }
    println!("{}", inner(Some(1)));
}
