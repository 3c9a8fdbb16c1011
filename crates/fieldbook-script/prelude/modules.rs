//! Where the library's items are found, and what every module sees without asking.

pub mod prelude {
    pub use crate::Option::{self, None, Some};
    pub use crate::Result::{self, Err, Ok};
    pub use crate::{
        AsMut, AsRef, AsyncFn, AsyncFnMut, AsyncFnOnce, Box, Clone, Copy, Default, DoubleEndedIterator, Drop, Eq,
        ExactSizeIterator, Extend, Fn, FnMut, FnOnce, From, FromIterator, Future, Into, IntoFuture, IntoIterator, Iterator, Ord, PartialEq, PartialOrd, Send, Sized, String, Sync, ToOwned,
        ToString, TryFrom, TryInto, Unpin, Vec, align_of, drop, size_of, size_of_val,
    };
    pub mod v1 {
        pub use super::*;
    }
}
pub mod cmp {
    pub use crate::{Eq, Ord, Ordering, PartialEq, PartialOrd, Reverse, max, min};
    pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T { if compare(&a, &b) == Ordering::Greater { a } else { b } }
    pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T { if compare(&a, &b) == Ordering::Greater { b } else { a } }
    pub fn max_by_key<T, K: Ord, F: FnMut(&T) -> K>(a: T, b: T, key: F) -> T { if key(&a) > key(&b) { a } else { b } }
    pub fn min_by_key<T, K: Ord, F: FnMut(&T) -> K>(a: T, b: T, key: F) -> T { if key(&a) > key(&b) { b } else { a } }
}
pub mod ops {
    pub use crate::{
        Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Bound, ControlFlow, Deref, DerefMut, Div, DivAssign,
        Drop, Fn, FnMut, FnOnce, Index, IndexMut, Mul, MulAssign, Neg, Not, Range, RangeBounds, RangeFrom, RangeFull,
        RangeInclusive, RangeTo, RangeToInclusive, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign,
    };
}
pub mod convert {
    pub use crate::{AsMut, AsRef, From, Infallible, Into, TryFrom, TryInto, identity};
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
    pub use crate::{FromUtf8Error, FromUtf16Error, String, ToString};
}
pub mod str {
    pub use crate::{FromStr, ParseBoolError, Utf8Error, from_utf8};
    pub type Chars = crate::Iter<char>;
    pub type CharIndices = crate::Iter<(usize, char)>;
    pub type SplitWhitespace = crate::Iter<&str>;
    pub type Lines = crate::Iter<&str>;
    pub type Bytes = crate::Iter<u8>;
    pub type Split<P> = crate::Iter<&str>;
    pub type SplitN<P> = crate::Iter<&str>;
    pub type RSplit<P> = crate::Iter<&str>;
    pub type SplitTerminator<P> = crate::Iter<&str>;
    pub type Matches<P> = crate::Iter<&str>;
}
pub mod char {
    pub use crate::{CharTryFromError, ParseCharError, TryFromCharError, from_digit, from_u32};
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
    pub type ChunksMut<T> = crate::Iter<&mut [T]>;
    pub use crate::{ChunksExact, GetDisjointMutError};
    pub fn from_ref<T>(x: &T) -> &[T] { crate::same(vec![x]) }
}
pub mod boxed {
    pub use crate::Box;
}
pub mod rc {
    pub use crate::{Rc, Weak};
}
pub mod sync {
    pub use crate::arc::{Arc, Weak};
    pub use crate::{
        Barrier, BarrierWaitResult, Condvar, LazyLock, Mutex, OnceLock, PoisonError, RwLock, TryLockError, WaitTimeoutResult, atomic,
        mpsc, once::Once,
    };
    pub type LockResult<G> = crate::Result<G, crate::PoisonError<G>>;
    pub type TryLockResult<G> = crate::Result<G, crate::TryLockError<G>>;
    pub type MutexGuard<T> = crate::RefMut<T>;
    pub type RwLockReadGuard<T> = crate::Ref<T>;
    pub type RwLockWriteGuard<T> = crate::RefMut<T>;
}
pub mod cell {
    pub use crate::{BorrowError, BorrowMutError, Cell, LazyCell, OnceCell, Ref, RefCell, RefMut};
}
pub mod mem {
    pub use crate::{Discriminant, align_of, discriminant, drop, forget, replace, size_of, size_of_val, swap, take};
}
pub mod collections {
    pub use crate::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, TryReserveError, VecDeque};
    pub mod vec_deque {
        pub use crate::VecDeque;
        pub type Iter<T> = crate::Iter<&T>;
        pub type IntoIter<T> = crate::Iter<T>;
    }
    pub mod hash_set {
        pub use crate::HashSet;
        pub type Iter<T> = crate::Iter<&T>;
        pub type IntoIter<T> = crate::Iter<T>;
    }
    pub mod btree_set {
        pub use crate::BTreeSet;
        pub type Iter<T> = crate::Iter<&T>;
        pub type IntoIter<T> = crate::Iter<T>;
    }
    pub mod binary_heap {
        pub use crate::{BinaryHeap, PeekMut};
    }
    pub mod hash_map {
        pub use crate::{DefaultHasher, Entry, HashMap, OccupiedEntry, VacantEntry};
        pub type Iter<K, V> = crate::Iter<(&K, &V)>;
        pub type IterMut<K, V> = crate::Iter<(&K, &mut V)>;
        pub type IntoIter<K, V> = crate::Iter<(K, V)>;
        pub type Keys<K, V> = crate::Iter<&K>;
        pub type Values<K, V> = crate::Iter<&V>;
        pub type ValuesMut<K, V> = crate::Iter<&mut V>;
    }
    pub mod btree_map {
        pub use crate::{BTreeMap, Entry, OccupiedEntry, VacantEntry};
        pub type Iter<K, V> = crate::Iter<(&K, &V)>;
        pub type IterMut<K, V> = crate::Iter<(&K, &mut V)>;
        pub type IntoIter<K, V> = crate::Iter<(K, V)>;
        pub type Keys<K, V> = crate::Iter<&K>;
        pub type Values<K, V> = crate::Iter<&V>;
        pub type ValuesMut<K, V> = crate::Iter<&mut V>;
        pub type Range<K, V> = crate::Iter<(&K, &V)>;
    }
}
pub mod iter {
    pub use crate::{
        DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, FusedIterator, IntoIterator, Iterator, Peekable, Product, Sum, empty,
        from_fn, once, once_with, repeat, repeat_n, repeat_with, successors, zip,
    };
    pub type Rev<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Take<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Skip<I> = crate::Iter<<I as Iterator>::Item>;
    pub type StepBy<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Cycle<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Enumerate<I> = crate::Iter<(usize, <I as Iterator>::Item)>;
    pub type Fuse<I> = crate::Iter<<I as Iterator>::Item>;
    pub type Filter<I, P> = crate::Iter<<I as Iterator>::Item>;
    pub type TakeWhile<I, P> = crate::Iter<<I as Iterator>::Item>;
    pub type SkipWhile<I, P> = crate::Iter<<I as Iterator>::Item>;
    pub type Inspect<I, F> = crate::Iter<<I as Iterator>::Item>;
    pub type Map<I, F> = crate::Iter<<F as FnOnce<(<I as Iterator>::Item,)>>::Output>;
    pub type Zip<A, B> = crate::Iter<(<A as Iterator>::Item, <B as Iterator>::Item)>;
    pub type Chain<A, B> = crate::Iter<<A as Iterator>::Item>;
    pub type Once<T> = crate::Iter<T>;
    pub type Empty<T> = crate::Iter<T>;
    pub type Repeat<T> = crate::Iter<T>;
}
pub mod num {
    pub use crate::{FpCategory, IntErrorKind, NonZero, ParseFloatError, ParseIntError, Saturating, TryFromIntError, Wrapping};
    pub type NonZeroI8 = crate::NonZero<i8>;
    pub type NonZeroI16 = crate::NonZero<i16>;
    pub type NonZeroI32 = crate::NonZero<i32>;
    pub type NonZeroI64 = crate::NonZero<i64>;
    pub type NonZeroI128 = crate::NonZero<i128>;
    pub type NonZeroIsize = crate::NonZero<isize>;
    pub type NonZeroU8 = crate::NonZero<u8>;
    pub type NonZeroU16 = crate::NonZero<u16>;
    pub type NonZeroU32 = crate::NonZero<u32>;
    pub type NonZeroU64 = crate::NonZero<u64>;
    pub type NonZeroU128 = crate::NonZero<u128>;
    pub type NonZeroUsize = crate::NonZero<usize>;
}
pub mod any {
    pub use crate::{Any, TypeId, type_name, type_name_of_val};
}
pub mod process {
    pub use crate::{ExitCode, Termination, exit};
}
pub mod f64 {
    pub const EPSILON: f64 = f64::EPSILON;
    pub const MAX: f64 = f64::MAX;
    pub const MIN: f64 = f64::MIN;
    pub const INFINITY: f64 = f64::INFINITY;
    pub const NEG_INFINITY: f64 = f64::NEG_INFINITY;
    pub const NAN: f64 = f64::NAN;
    pub const MIN_POSITIVE: f64 = f64::MIN_POSITIVE;
    pub mod consts {
        pub const PI: f64 = 3.141592653589793;
        pub const TAU: f64 = 6.283185307179586;
        pub const E: f64 = 2.718281828459045;
        pub const SQRT_2: f64 = 1.4142135623730951;
        pub const FRAC_1_SQRT_2: f64 = 0.7071067811865476;
        pub const LN_2: f64 = 0.6931471805599453;
        pub const LN_10: f64 = 2.302585092994046;
        pub const LOG2_E: f64 = 1.4426950408889634;
        pub const LOG2_10: f64 = 3.321928094887362;
        pub const LOG10_E: f64 = 0.4342944819032518;
        pub const LOG10_2: f64 = 0.3010299956639812;
        pub const FRAC_1_PI: f64 = 0.3183098861837907;
        pub const FRAC_2_PI: f64 = 0.6366197723675814;
        pub const FRAC_2_SQRT_PI: f64 = 1.1283791670955126;
        pub const FRAC_PI_2: f64 = 1.5707963267948966;
        pub const FRAC_PI_3: f64 = 1.0471975511965979;
        pub const FRAC_PI_4: f64 = 0.7853981633974483;
        pub const FRAC_PI_6: f64 = 0.5235987755982989;
        pub const FRAC_PI_8: f64 = 0.39269908169872414;
    }
}
pub mod f32 {
    pub const EPSILON: f32 = f32::EPSILON;
    pub const MAX: f32 = f32::MAX;
    pub const MIN: f32 = f32::MIN;
    pub const INFINITY: f32 = f32::INFINITY;
    pub const NEG_INFINITY: f32 = f32::NEG_INFINITY;
    pub const NAN: f32 = f32::NAN;
    pub const MIN_POSITIVE: f32 = f32::MIN_POSITIVE;
    pub mod consts {
        pub const PI: f32 = 3.141592653589793;
        pub const TAU: f32 = 6.283185307179586;
        pub const E: f32 = 2.718281828459045;
        pub const SQRT_2: f32 = 1.4142135623730951;
        pub const FRAC_1_SQRT_2: f32 = 0.7071067811865476;
        pub const LN_2: f32 = 0.6931471805599453;
        pub const LN_10: f32 = 2.302585092994046;
        pub const LOG2_E: f32 = 1.4426950408889634;
        pub const LOG2_10: f32 = 3.321928094887362;
        pub const LOG10_E: f32 = 0.4342944819032518;
        pub const LOG10_2: f32 = 0.3010299956639812;
        pub const FRAC_1_PI: f32 = 0.3183098861837907;
        pub const FRAC_2_PI: f32 = 0.6366197723675814;
        pub const FRAC_2_SQRT_PI: f32 = 1.1283791670955126;
        pub const FRAC_PI_2: f32 = 1.5707963267948966;
        pub const FRAC_PI_3: f32 = 1.0471975511965979;
        pub const FRAC_PI_4: f32 = 0.7853981633974483;
        pub const FRAC_PI_6: f32 = 0.5235987755982989;
        pub const FRAC_PI_8: f32 = 0.39269908169872414;
    }
}
pub mod i8 {
    pub const MAX: i8 = i8::MAX;
    pub const MIN: i8 = i8::MIN;
}
pub mod i16 {
    pub const MAX: i16 = i16::MAX;
    pub const MIN: i16 = i16::MIN;
}
pub mod i32 {
    pub const MAX: i32 = i32::MAX;
    pub const MIN: i32 = i32::MIN;
}
pub mod i64 {
    pub const MAX: i64 = i64::MAX;
    pub const MIN: i64 = i64::MIN;
}
pub mod i128 {
    pub const MAX: i128 = i128::MAX;
    pub const MIN: i128 = i128::MIN;
}
pub mod isize {
    pub const MAX: isize = isize::MAX;
    pub const MIN: isize = isize::MIN;
}
pub mod u8 {
    pub const MAX: u8 = u8::MAX;
    pub const MIN: u8 = u8::MIN;
}
pub mod u16 {
    pub const MAX: u16 = u16::MAX;
    pub const MIN: u16 = u16::MIN;
}
pub mod u32 {
    pub const MAX: u32 = u32::MAX;
    pub const MIN: u32 = u32::MIN;
}
pub mod u64 {
    pub const MAX: u64 = u64::MAX;
    pub const MIN: u64 = u64::MIN;
}
pub mod u128 {
    pub const MAX: u128 = u128::MAX;
    pub const MIN: u128 = u128::MIN;
}
pub mod usize {
    pub const MAX: usize = usize::MAX;
    pub const MIN: usize = usize::MIN;
}

pub fn drop<T>(value: T) {}
pub fn replace<T>(dest: &mut T, value: T) -> T {}
pub fn take<T: Default>(dest: &mut T) -> T { replace(dest, T::default()) }
pub fn swap<T>(a: &mut T, b: &mut T) {}
fn variant_of<T>(value: &T) -> isize {}
/// Bytes that a value of the type takes.
pub fn size_of<T>() -> usize {}
pub fn align_of<T>() -> usize {}
pub fn size_of_val<T>(value: &T) -> usize { size_of::<T>() }
/// Which variant a value is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Discriminant<T> { variant: isize }
impl<T> Debug for Discriminant<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_tuple("Discriminant").field(&self.variant).finish() } }
pub fn discriminant<T>(value: &T) -> Discriminant<T> { Discriminant { variant: variant_of(value) } }
pub fn exit(code: i32) -> ! {}
/// What a program that ended says to whoever started it.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct ExitCode { code: u8 }
impl ExitCode {
    pub const SUCCESS: ExitCode = ExitCode { code: 0 };
    pub const FAILURE: ExitCode = ExitCode { code: 1 };
}
impl Debug for ExitCode { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { write!(f, "ExitCode(unix_exit_status({}))", self.code) } }
impl From<u8> for ExitCode { fn from(code: u8) -> ExitCode { ExitCode { code } } }
/// What `main` may return.
pub trait Termination { fn report(self) -> ExitCode; }
impl Termination for () { fn report(self) -> ExitCode { ExitCode::SUCCESS } }
impl Termination for ExitCode { fn report(self) -> ExitCode { self } }
impl<T: Termination, E: Debug> Termination for Result<T, E> { fn report(self) -> ExitCode { match self { Ok(value) => value.report(), Err(error) => { eprintln!("Error: {error:?}"); ExitCode::FAILURE } } } }
fn end_with(code: ExitCode) { if code.code != 0 { exit(code.code as i32) } }
/// Drops nothing: the value is gone, and what it holds stays.
pub fn forget<T>(value: T) {}
pub fn type_name<T: ?Sized>() -> &str {}
pub fn type_name_of_val<T>(value: &T) -> &str { type_name::<T>() }
pub enum Infallible {}
impl Debug for Infallible {}
impl Display for Infallible {}
impl Error for Infallible {}
