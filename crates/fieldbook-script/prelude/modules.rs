//! Where the library's items are found, and what every module sees without asking.

pub mod prelude {
    pub use crate::Option::{self, None, Some};
    pub use crate::Result::{self, Err, Ok};
    pub use crate::{
        AsMut, AsRef, Box, Clone, Copy, Default, DoubleEndedIterator, Drop, Eq, ExactSizeIterator, Extend, Fn, FnMut, FnOnce,
        From, FromIterator, Into, IntoIterator, Iterator, Ord, PartialEq, PartialOrd, Send, Sized, String, Sync, ToOwned,
        ToString, TryFrom, TryInto, Unpin, Vec, drop,
    };
    pub mod v1 {
        pub use super::*;
    }
}
pub mod cmp {
    pub use crate::{Eq, Ord, Ordering, PartialEq, PartialOrd, Reverse, max, min};
}
pub mod ops {
    pub use crate::{
        Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Bound, Deref, DerefMut, Div, DivAssign,
        Drop, Fn, FnMut, FnOnce, Index, IndexMut, Mul, MulAssign, Neg, Not, Range, RangeBounds, RangeFrom, RangeFull,
        RangeInclusive, RangeTo, RangeToInclusive, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign,
    };
}
pub mod convert {
    pub use crate::{AsMut, AsRef, From, Infallible, Into, TryFrom, TryInto};
}
pub mod clone {
    pub use crate::Clone;
}
pub mod default {
    pub use crate::Default;
}
pub mod marker {
    pub use crate::{Copy, PhantomData, Send, Sized, Sync};
}
pub mod hash {
    pub use crate::{DefaultHasher, Hash, Hasher};
}
pub mod borrow {
    pub use crate::{Borrow, ToOwned};
    pub use crate::Cow;
}
pub mod error {
    pub use crate::Error;
}
pub mod option {
    pub use crate::Option;
}
pub mod result {
    pub use crate::Result;
}
pub mod string {
    pub use crate::{String, ToString};
}
pub mod str {
    pub use crate::{FromStr, from_utf8};
    pub type Chars = crate::Iter<char>;
    pub type CharIndices = crate::Iter<(usize, char)>;
    pub type SplitWhitespace = crate::Iter<&str>;
    pub type Lines = crate::Iter<&str>;
    pub type Bytes = crate::Iter<u8>;
}
pub mod char {
    pub use crate::{from_digit, from_u32};
}
pub mod vec {
    pub use crate::Vec;
    pub type IntoIter<T> = crate::Iter<T>;
    pub type Drain<T> = crate::Iter<T>;
}
pub mod slice {
    pub type Iter<T> = crate::Iter<&T>;
    pub type IterMut<T> = crate::Iter<&mut T>;
    pub type Windows<T> = crate::Iter<&[T]>;
    pub type Chunks<T> = crate::Iter<&[T]>;
}
pub mod boxed {
    pub use crate::Box;
}
pub mod rc {
    pub use crate::{Rc, Weak};
}
pub mod sync {
    pub use crate::Rc as Arc;
    pub use crate::{Mutex, OnceLock, RwLock, atomic};
}
pub mod cell {
    pub use crate::{Cell, OnceCell, Ref, RefCell, RefMut};
}
pub mod mem {
    pub use crate::{drop, replace, swap, take};
}
pub mod collections {
    pub use crate::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, VecDeque};
    pub mod hash_map {
        pub use crate::{DefaultHasher, Entry, HashMap, OccupiedEntry, VacantEntry};
    }
    pub mod btree_map {
        pub use crate::{BTreeMap, Entry, OccupiedEntry, VacantEntry};
    }
}
pub mod iter {
    pub use crate::{
        DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator, Peekable, Product, Sum, empty,
        from_fn, once, repeat, repeat_n, repeat_with, successors, zip,
    };
    pub type Rev<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Take<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Skip<I> = crate::Iter<<I as Iterator>::Item>;
    pub type StepBy<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Cycle<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Enumerate<I> = crate::Iter<(usize, <I as Iterator>::Item)>;
}
pub mod num {
    pub use crate::{IntErrorKind, ParseFloatError, ParseIntError, TryFromIntError};
}
pub mod any {
    pub use crate::type_name;
}
pub mod process {
    pub use crate::exit;
}
pub mod f64 {
    pub const EPSILON: f64 = 2.2204460492503131e-16;
    pub const MAX: f64 = 1.7976931348623157e308;
    pub const MIN: f64 = -1.7976931348623157e308;
    pub mod consts {
        pub const PI: f64 = 3.141592653589793;
        pub const TAU: f64 = 6.283185307179586;
        pub const E: f64 = 2.718281828459045;
        pub const SQRT_2: f64 = 1.4142135623730951;
        pub const LN_2: f64 = 0.6931471805599453;
        pub const LN_10: f64 = 2.302585092994046;
        pub const FRAC_PI_2: f64 = 1.5707963267948966;
        pub const FRAC_PI_3: f64 = 1.0471975511965979;
        pub const FRAC_PI_4: f64 = 0.7853981633974483;
        pub const FRAC_PI_6: f64 = 0.5235987755982989;
    }
}
pub mod f32 {
    pub const EPSILON: f32 = 1.1920929e-7;
    pub mod consts {
        pub const PI: f32 = 3.14159265358979323846264338327950288_f32;
        pub const TAU: f32 = 6.28318530717958647692528676655900577_f32;
        pub const E: f32 = 2.71828182845904523536028747135266250_f32;
    }
}
pub mod i32 {
    pub const MAX: i32 = 2147483647;
    pub const MIN: i32 = -2147483648;
}
pub mod u32 {
    pub const MAX: u32 = 4294967295;
}
pub mod i64 {
    pub const MAX: i64 = 9223372036854775807;
    pub const MIN: i64 = -9223372036854775808;
}
pub mod u64 {
    pub const MAX: u64 = 18446744073709551615;
}
pub mod usize {
    pub const MAX: usize = 18446744073709551615;
}

pub fn drop<T>(value: T) {}
pub fn replace<T>(dest: &mut T, value: T) -> T {}
pub fn take<T: Default>(dest: &mut T) -> T { replace(dest, T::default()) }
pub fn swap<T>(a: &mut T, b: &mut T) {}
pub fn exit(code: i32) -> ! {}
pub fn type_name<T>() -> &str {}
pub enum Infallible {}
impl Debug for Infallible {}
impl Display for Infallible {}
impl Error for Infallible {}
