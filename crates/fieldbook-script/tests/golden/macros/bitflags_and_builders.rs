//! Flags, builders and typed units from macros that take visibility, types and defaults.

use std::fmt;
use std::ops::{BitAnd, BitOr, Not};

macro_rules! flags {
    ($vis:vis struct $name:ident: $repr:ty { $(const $flag:ident = $value:expr;)* }) => {
        #[derive(Clone, Copy, PartialEq, Eq, Default)]
        $vis struct $name($repr);

        #[allow(non_upper_case_globals)]
        impl $name {
            $(pub const $flag: $name = $name($value);)*
            const ALL: &'static [(&'static str, $name)] = &[$((stringify!($flag), $name($value))),*];

            pub fn contains(self, other: $name) -> bool {
                self.0 & other.0 == other.0
            }
            pub fn bits(self) -> $repr {
                self.0
            }
        }

        impl BitOr for $name {
            type Output = Self;
            fn bitor(self, other: Self) -> Self { $name(self.0 | other.0) }
        }
        impl BitAnd for $name {
            type Output = Self;
            fn bitand(self, other: Self) -> Self { $name(self.0 & other.0) }
        }
        impl Not for $name {
            type Output = Self;
            fn not(self) -> Self {
                let all = Self::ALL.iter().fold(0, |all, (_, flag)| all | flag.0);
                $name(!self.0 & all)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let names: Vec<&str> =
                    Self::ALL.iter().filter(|(_, flag)| self.contains(*flag)).map(|(name, _)| *name).collect();
                write!(f, "{}({})", stringify!($name), names.join(" | "))
            }
        }
    };
}

flags! {
    pub struct Access: u8 {
        const READ = 1;
        const WRITE = 1 << 1;
        const EXECUTE = 1 << 2;
    }
}

macro_rules! builder {
    ($name:ident => $builder:ident { $($field:ident: $ty:ty = $default:expr),* $(,)? }) => {
        #[derive(Debug, Clone, PartialEq)]
        struct $name { $($field: $ty),* }

        #[derive(Default)]
        struct $builder { $($field: Option<$ty>),* }

        impl $name {
            fn builder() -> $builder { $builder::default() }
        }

        impl $builder {
            $(fn $field(mut self, value: impl Into<$ty>) -> Self {
                self.$field = Some(value.into());
                self
            })*

            fn build(self) -> $name {
                $name { $($field: self.$field.unwrap_or_else(|| $default)),* }
            }
        }
    };
}

builder!(Server => ServerBuilder {
    host: String = "localhost".to_string(),
    port: u16 = 80 + 8000,
    tags: Vec<String> = vec!["new".into()],
});

macro_rules! units {
    ($($name:ident($symbol:literal) = $factor:expr => $base:ident),* $(,)?) => {
        $(
            #[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
            struct $name(f64);
            impl From<$name> for $base {
                fn from(value: $name) -> $base { $base(value.0 * $factor) }
            }
            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{:.1}{}", self.0, $symbol) }
            }
        )*
    };
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Meter(f64);

units! {
    Kilometer("km") = 1000.0 => Meter,
    Mile("mi") = 1609.344 => Meter,
    Foot("ft") = 0.3048 => Meter,
}

macro_rules! total {
    ($first:expr $(, $rest:expr)* $(,)?) => {
        Meter::from($first).0 $(+ Meter::from($rest).0)*
    };
}

macro_rules! impl_all {
    ($trait:ident . $method:ident for $($ty:ty),+ => $how:expr) => {
        $(impl $trait for $ty {
            fn $method(&self) -> Self { ($how)(*self) }
        })+
    };
}

trait Doubled {
    fn doubled(&self) -> Self;
}

impl_all!(Doubled.doubled for i32, u8, f64 => |x| x + x);

fn main() {
    let access = Access::READ | Access::WRITE;
    println!("{access:?} {:?} {} {}", !access, access.bits(), access.contains(Access::EXECUTE));
    println!("{:?} {:?}", access & Access::WRITE, Access::default());
    let server = Server::builder().port(443u16).host("example.org").build();
    println!("{server:?}");
    println!("{:?} {}", Server::builder().build(), Server::builder().build() == server);
    println!("{} {} {}", Kilometer(1.5), Mile(2.0), Foot(6.0));
    println!("{:.3} {:?}", total!(Kilometer(1.0), Mile(1.0), Foot(10.0)), Meter::from(Foot(1.0)));
    println!("{} {} {}", 21.doubled(), 4u8.doubled(), 1.25.doubled());
}
