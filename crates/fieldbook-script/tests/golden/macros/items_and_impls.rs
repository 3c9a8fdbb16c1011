//! Macros that write structs, enums, functions, impls and tests of types.

use std::fmt;

macro_rules! newtype {
    ($(#[$meta:meta])* $vis:vis struct $name:ident($inner:ty);) => {
        $(#[$meta])*
        $vis struct $name($inner);

        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                $name(value)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }
    };
}

newtype! {
    /// A distance.
    #[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
    pub struct Meters(f64);
}
newtype! { struct Name(String); }

macro_rules! string_enum {
    ($name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum $name {
            $($variant),+
        }

        impl $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];

            fn as_str(self) -> &'static str {
                match self {
                    $($name::$variant => $text),+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok($name::$variant),)+
                    other => Err(format!("no {} is named {other:?}", stringify!($name))),
                }
            }
        }
    };
}

string_enum!(Color { Red = "red", Green = "green", Blue = "blue" });

trait Area {
    fn area(&self) -> f64;
    fn name(&self) -> &'static str;
}

macro_rules! shapes {
    ($($name:ident { $($field:ident),* } => $area:expr;)*) => {
        $(
            struct $name { $($field: f64),* }
            impl Area for $name {
                fn area(&self) -> f64 {
                    let $name { $($field),* } = self;
                    $area
                }
                fn name(&self) -> &'static str { stringify!($name) }
            }
        )*
    };
}

shapes! {
    Square { side } => side * side;
    Rect { width, height } => width * height;
    Circle { radius } => 3.0 * radius * radius;
}

macro_rules! getters {
    ($($field:ident: $ty:ty),* $(,)?) => {
        $(pub fn $field(&self) -> &$ty { &self.$field })*
    };
}

struct Account {
    owner: String,
    balance: i64,
}

impl Account {
    getters! { owner: String, balance: i64 }

    fn new(owner: &str, balance: i64) -> Self {
        Account { owner: owner.to_string(), balance }
    }
}

macro_rules! impl_describe {
    ($($ty:ty => $text:expr),* $(,)?) => {
        $(impl Describe for $ty { fn describe(&self) -> String { format!("{} {self:?}", $text) } })*
    };
}

trait Describe {
    fn describe(&self) -> String;
}

impl_describe!(i32 => "an integer", bool => "a truth", Vec<u8> => "bytes", (i32, char) => "a pair", [u8; 2] => "an array");

macro_rules! operations {
    ($($name:ident($($arg:ident: $ty:ty),*) -> $ret:ty $body:block)*) => {
        $(fn $name($($arg: $ty),*) -> $ret $body)*
    };
}

operations! {
    add(a: i32, b: i32) -> i32 { a + b }
    shout(text: &str) -> String { text.to_uppercase() }
    nothing() -> () {}
}

fn main() {
    let far = Meters::from(2.5);
    println!("{far} {far:?} {}", far < Meters(3.0));
    println!("{}", Name::from("x".to_string()));
    for color in Color::ALL {
        println!("{color:?} {}", color.as_str());
    }
    println!("{:?} {:?}", "green".parse::<Color>(), "pink".parse::<Color>());
    let all: Vec<Box<dyn Area>> = vec![
        Box::new(Square { side: 2.0 }),
        Box::new(Rect { width: 2.0, height: 3.5 }),
        Box::new(Circle { radius: 1.0 }),
    ];
    for shape in &all {
        println!("{} {:.1}", shape.name(), shape.area());
    }
    let account = Account::new("ann", 12);
    println!("{} {}", account.owner(), account.balance());
    println!("{}", 5.describe());
    println!("{} {}", true.describe(), vec![1u8, 2].describe());
    println!("{} {}", (1, 'x').describe(), [3u8, 4].describe());
    println!("{} {}", add(2, 3), shout("hey"));
    nothing();
}
