//! Markers, operators, comparison, conversion; an empty body stands for native code. One file because these traits name each other.

#[marker(auto)]
pub trait Sized {}
#[marker(auto)]
pub trait Send {}
#[marker(auto)]
pub trait Sync {}
#[marker(auto)]
pub trait Unpin {}
#[marker(int)]
pub trait AnyInt {}
#[marker(float)]
pub trait AnyFloat {}
#[marker(lossless)]
pub trait LosslessFrom<A> {}

#[marker(structural)]
pub trait Clone {
    /// A copy of the value.
    fn clone(&self) -> Self {}
    fn clone_from(&mut self, source: &Self) {
        *self = source.clone();
    }
}
#[marker(structural)]
pub trait Copy: Clone {}
pub trait Drop {
    fn drop(&mut self);
}

impl<N: AnyInt> Clone for N {}
impl<N: AnyInt> Copy for N {}
impl<F: AnyFloat> Clone for F {}
impl<F: AnyFloat> Copy for F {}
impl Clone for bool {}
impl Copy for bool {}
impl Clone for char {}
impl Copy for char {}
impl<T> Clone for &T {}
impl<T> Copy for &T {}
impl<T: Clone, const N: usize> Clone for [T; N] {}
impl<T: Copy, const N: usize> Copy for [T; N] {}

pub trait Add<Rhs = Self> {
    type Output;
    fn add(self, rhs: Rhs) -> Self::Output;
}
pub trait Sub<Rhs = Self> {
    type Output;
    fn sub(self, rhs: Rhs) -> Self::Output;
}
pub trait Mul<Rhs = Self> {
    type Output;
    fn mul(self, rhs: Rhs) -> Self::Output;
}
pub trait Div<Rhs = Self> {
    type Output;
    fn div(self, rhs: Rhs) -> Self::Output;
}
pub trait Rem<Rhs = Self> {
    type Output;
    fn rem(self, rhs: Rhs) -> Self::Output;
}
pub trait BitAnd<Rhs = Self> {
    type Output;
    fn bitand(self, rhs: Rhs) -> Self::Output;
}
pub trait BitOr<Rhs = Self> {
    type Output;
    fn bitor(self, rhs: Rhs) -> Self::Output;
}
pub trait BitXor<Rhs = Self> {
    type Output;
    fn bitxor(self, rhs: Rhs) -> Self::Output;
}
pub trait Shl<Rhs = Self> {
    type Output;
    fn shl(self, rhs: Rhs) -> Self::Output;
}
pub trait Shr<Rhs = Self> {
    type Output;
    fn shr(self, rhs: Rhs) -> Self::Output;
}
pub trait Neg {
    type Output;
    fn neg(self) -> Self::Output;
}
pub trait Not {
    type Output;
    fn not(self) -> Self::Output;
}
pub trait AddAssign<Rhs = Self> {
    fn add_assign(&mut self, rhs: Rhs);
}
pub trait SubAssign<Rhs = Self> {
    fn sub_assign(&mut self, rhs: Rhs);
}
pub trait MulAssign<Rhs = Self> {
    fn mul_assign(&mut self, rhs: Rhs);
}
pub trait DivAssign<Rhs = Self> {
    fn div_assign(&mut self, rhs: Rhs);
}
pub trait RemAssign<Rhs = Self> {
    fn rem_assign(&mut self, rhs: Rhs);
}
pub trait BitAndAssign<Rhs = Self> {
    fn bitand_assign(&mut self, rhs: Rhs);
}
pub trait BitOrAssign<Rhs = Self> {
    fn bitor_assign(&mut self, rhs: Rhs);
}
pub trait BitXorAssign<Rhs = Self> {
    fn bitxor_assign(&mut self, rhs: Rhs);
}
pub trait ShlAssign<Rhs = Self> {
    fn shl_assign(&mut self, rhs: Rhs);
}
pub trait ShrAssign<Rhs = Self> {
    fn shr_assign(&mut self, rhs: Rhs);
}

impl<N: AnyInt> Add for N { type Output = N; fn add(self, rhs: N) -> N { self + rhs } }
impl<N: AnyInt> Sub for N { type Output = N; fn sub(self, rhs: N) -> N { self - rhs } }
impl<N: AnyInt> Mul for N { type Output = N; fn mul(self, rhs: N) -> N { self * rhs } }
impl<N: AnyInt> Div for N { type Output = N; fn div(self, rhs: N) -> N { self / rhs } }
impl<N: AnyInt> Rem for N { type Output = N; fn rem(self, rhs: N) -> N { self % rhs } }
impl<N: AnyInt> BitAnd for N { type Output = N; fn bitand(self, rhs: N) -> N { self & rhs } }
impl<N: AnyInt> BitOr for N { type Output = N; fn bitor(self, rhs: N) -> N { self | rhs } }
impl<N: AnyInt> BitXor for N { type Output = N; fn bitxor(self, rhs: N) -> N { self ^ rhs } }
impl<N: AnyInt, M: AnyInt> Shl<M> for N { type Output = N; fn shl(self, rhs: M) -> N { self << rhs } }
impl<N: AnyInt, M: AnyInt> Shr<M> for N { type Output = N; fn shr(self, rhs: M) -> N { self >> rhs } }
impl<N: AnyInt> Add<&N> for N { type Output = N; fn add(self, rhs: &N) -> N { self + *rhs } }
impl<N: AnyInt> Sub<&N> for N { type Output = N; fn sub(self, rhs: &N) -> N { self - *rhs } }
impl<N: AnyInt> Mul<&N> for N { type Output = N; fn mul(self, rhs: &N) -> N { self * *rhs } }
impl<N: AnyInt> Div<&N> for N { type Output = N; fn div(self, rhs: &N) -> N { self / *rhs } }
impl<N: AnyInt> Rem<&N> for N { type Output = N; fn rem(self, rhs: &N) -> N { self % *rhs } }
impl<N: AnyInt> Add<N> for &N { type Output = N; fn add(self, rhs: N) -> N { *self + rhs } }
impl<N: AnyInt> Add<&N> for &N { type Output = N; fn add(self, rhs: &N) -> N { *self + *rhs } }
impl<N: AnyInt> Sub<N> for &N { type Output = N; fn sub(self, rhs: N) -> N { *self - rhs } }
impl<N: AnyInt> Sub<&N> for &N { type Output = N; fn sub(self, rhs: &N) -> N { *self - *rhs } }
impl<N: AnyInt> Mul<N> for &N { type Output = N; fn mul(self, rhs: N) -> N { *self * rhs } }
impl<N: AnyInt> Mul<&N> for &N { type Output = N; fn mul(self, rhs: &N) -> N { *self * *rhs } }
impl<N: AnyInt> Div<N> for &N { type Output = N; fn div(self, rhs: N) -> N { *self / rhs } }
impl<N: AnyInt> Div<&N> for &N { type Output = N; fn div(self, rhs: &N) -> N { *self / *rhs } }
impl<N: AnyInt> Rem<N> for &N { type Output = N; fn rem(self, rhs: N) -> N { *self % rhs } }
impl<N: AnyInt> Rem<&N> for &N { type Output = N; fn rem(self, rhs: &N) -> N { *self % *rhs } }
impl<N: AnyInt> BitAnd<&N> for N { type Output = N; fn bitand(self, rhs: &N) -> N { self & *rhs } }
impl<N: AnyInt> BitAnd<N> for &N { type Output = N; fn bitand(self, rhs: N) -> N { *self & rhs } }
impl<N: AnyInt> BitAnd<&N> for &N { type Output = N; fn bitand(self, rhs: &N) -> N { *self & *rhs } }
impl<N: AnyInt> BitOr<&N> for N { type Output = N; fn bitor(self, rhs: &N) -> N { self | *rhs } }
impl<N: AnyInt> BitOr<N> for &N { type Output = N; fn bitor(self, rhs: N) -> N { *self | rhs } }
impl<N: AnyInt> BitOr<&N> for &N { type Output = N; fn bitor(self, rhs: &N) -> N { *self | *rhs } }
impl<N: AnyInt> BitXor<&N> for N { type Output = N; fn bitxor(self, rhs: &N) -> N { self ^ *rhs } }
impl<N: AnyInt> BitXor<N> for &N { type Output = N; fn bitxor(self, rhs: N) -> N { *self ^ rhs } }
impl<N: AnyInt> BitXor<&N> for &N { type Output = N; fn bitxor(self, rhs: &N) -> N { *self ^ *rhs } }
impl Neg for i8 { type Output = i8; fn neg(self) -> i8 { -self } }
impl Neg for i16 { type Output = i16; fn neg(self) -> i16 { -self } }
impl Neg for i32 { type Output = i32; fn neg(self) -> i32 { -self } }
impl Neg for i64 { type Output = i64; fn neg(self) -> i64 { -self } }
impl Neg for i128 { type Output = i128; fn neg(self) -> i128 { -self } }
impl Neg for isize { type Output = isize; fn neg(self) -> isize { -self } }
impl<N: AnyInt> Not for N { type Output = N; fn not(self) -> N { !self } }
impl<F: AnyFloat> Add for F { type Output = F; fn add(self, rhs: F) -> F { self + rhs } }
impl<F: AnyFloat> Sub for F { type Output = F; fn sub(self, rhs: F) -> F { self - rhs } }
impl<F: AnyFloat> Mul for F { type Output = F; fn mul(self, rhs: F) -> F { self * rhs } }
impl<F: AnyFloat> Div for F { type Output = F; fn div(self, rhs: F) -> F { self / rhs } }
impl<F: AnyFloat> Rem for F { type Output = F; fn rem(self, rhs: F) -> F { self % rhs } }
impl<F: AnyFloat> Add<&F> for F { type Output = F; fn add(self, rhs: &F) -> F { self + *rhs } }
impl<F: AnyFloat> Sub<&F> for F { type Output = F; fn sub(self, rhs: &F) -> F { self - *rhs } }
impl<F: AnyFloat> Mul<&F> for F { type Output = F; fn mul(self, rhs: &F) -> F { self * *rhs } }
impl<F: AnyFloat> Div<&F> for F { type Output = F; fn div(self, rhs: &F) -> F { self / *rhs } }
impl<F: AnyFloat> Rem<&F> for F { type Output = F; fn rem(self, rhs: &F) -> F { self % *rhs } }
impl<F: AnyFloat> Add<F> for &F { type Output = F; fn add(self, rhs: F) -> F { *self + rhs } }
impl<F: AnyFloat> Add<&F> for &F { type Output = F; fn add(self, rhs: &F) -> F { *self + *rhs } }
impl<F: AnyFloat> Sub<F> for &F { type Output = F; fn sub(self, rhs: F) -> F { *self - rhs } }
impl<F: AnyFloat> Sub<&F> for &F { type Output = F; fn sub(self, rhs: &F) -> F { *self - *rhs } }
impl<F: AnyFloat> Mul<F> for &F { type Output = F; fn mul(self, rhs: F) -> F { *self * rhs } }
impl<F: AnyFloat> Mul<&F> for &F { type Output = F; fn mul(self, rhs: &F) -> F { *self * *rhs } }
impl<F: AnyFloat> Div<F> for &F { type Output = F; fn div(self, rhs: F) -> F { *self / rhs } }
impl<F: AnyFloat> Div<&F> for &F { type Output = F; fn div(self, rhs: &F) -> F { *self / *rhs } }
impl<F: AnyFloat> Rem<F> for &F { type Output = F; fn rem(self, rhs: F) -> F { *self % rhs } }
impl<F: AnyFloat> Rem<&F> for &F { type Output = F; fn rem(self, rhs: &F) -> F { *self % *rhs } }
impl<F: AnyFloat> RemAssign for F { fn rem_assign(&mut self, rhs: F) { *self = *self % rhs; } }
impl<F: AnyFloat> Neg for F { type Output = F; fn neg(self) -> F { -self } }
impl<N: AnyInt> AddAssign for N { fn add_assign(&mut self, rhs: N) { *self = *self + rhs; } }
impl<N: AnyInt> SubAssign for N { fn sub_assign(&mut self, rhs: N) { *self = *self - rhs; } }
impl<N: AnyInt> MulAssign for N { fn mul_assign(&mut self, rhs: N) { *self = *self * rhs; } }
impl<N: AnyInt> DivAssign for N { fn div_assign(&mut self, rhs: N) { *self = *self / rhs; } }
impl<N: AnyInt> RemAssign for N { fn rem_assign(&mut self, rhs: N) { *self = *self % rhs; } }
impl<F: AnyFloat> AddAssign for F { fn add_assign(&mut self, rhs: F) { *self = *self + rhs; } }
impl<F: AnyFloat> SubAssign for F { fn sub_assign(&mut self, rhs: F) { *self = *self - rhs; } }
impl<F: AnyFloat> MulAssign for F { fn mul_assign(&mut self, rhs: F) { *self = *self * rhs; } }
impl<F: AnyFloat> DivAssign for F { fn div_assign(&mut self, rhs: F) { *self = *self / rhs; } }
impl<N: AnyInt> AddAssign<&N> for N { fn add_assign(&mut self, rhs: &N) { *self = *self + *rhs; } }
impl<N: AnyInt> SubAssign<&N> for N { fn sub_assign(&mut self, rhs: &N) { *self = *self - *rhs; } }
impl<N: AnyInt> MulAssign<&N> for N { fn mul_assign(&mut self, rhs: &N) { *self = *self * *rhs; } }
impl<N: AnyInt> DivAssign<&N> for N { fn div_assign(&mut self, rhs: &N) { *self = *self / *rhs; } }
impl<N: AnyInt> RemAssign<&N> for N { fn rem_assign(&mut self, rhs: &N) { *self = *self % *rhs; } }
impl<F: AnyFloat> AddAssign<&F> for F { fn add_assign(&mut self, rhs: &F) { *self = *self + *rhs; } }
impl<F: AnyFloat> SubAssign<&F> for F { fn sub_assign(&mut self, rhs: &F) { *self = *self - *rhs; } }
impl<F: AnyFloat> MulAssign<&F> for F { fn mul_assign(&mut self, rhs: &F) { *self = *self * *rhs; } }
impl<F: AnyFloat> DivAssign<&F> for F { fn div_assign(&mut self, rhs: &F) { *self = *self / *rhs; } }
impl<F: AnyFloat> RemAssign<&F> for F { fn rem_assign(&mut self, rhs: &F) { *self = *self % *rhs; } }
impl<N: AnyInt> BitAndAssign for N { fn bitand_assign(&mut self, rhs: N) { *self = *self & rhs; } }
impl<N: AnyInt> BitOrAssign for N { fn bitor_assign(&mut self, rhs: N) { *self = *self | rhs; } }
impl<N: AnyInt> BitXorAssign for N { fn bitxor_assign(&mut self, rhs: N) { *self = *self ^ rhs; } }
impl<N: AnyInt, M: AnyInt> ShlAssign<M> for N { fn shl_assign(&mut self, rhs: M) { *self = *self << rhs; } }
impl<N: AnyInt, M: AnyInt> ShrAssign<M> for N { fn shr_assign(&mut self, rhs: M) { *self = *self >> rhs; } }
impl Not for bool { type Output = bool; fn not(self) -> bool { !self } }
impl BitAnd for bool { type Output = bool; fn bitand(self, rhs: bool) -> bool { self & rhs } }
impl BitOr for bool { type Output = bool; fn bitor(self, rhs: bool) -> bool { self | rhs } }
impl BitXor for bool { type Output = bool; fn bitxor(self, rhs: bool) -> bool { self ^ rhs } }

pub trait Deref {
    type Target;
    fn deref(&self) -> &Self::Target;
}
pub trait DerefMut: Deref {
    fn deref_mut(&mut self) -> &mut Self::Target;
}
impl<T> Deref for &T { type Target = T; fn deref(&self) -> &T { *self } }
impl<T> Deref for &mut T { type Target = T; fn deref(&self) -> &T { &**self } }
impl<T> DerefMut for &mut T { fn deref_mut(&mut self) -> &mut T { &mut **self } }
pub trait Index<Idx> {
    type Output;
    fn index(&self, index: Idx) -> &Self::Output;
}
pub trait IndexMut<Idx>: Index<Idx> {
    fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
}
pub trait FnOnce<Args> {
    type Output;
}
pub trait FnMut<Args>: FnOnce<Args> {}
pub trait Fn<Args>: FnMut<Args> {}
/// Bounds alone: they are read as those above, of functions whose results are futures.
pub trait AsyncFnOnce<Args> {}
pub trait AsyncFnMut<Args> {}
pub trait AsyncFn<Args> {}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Ordering {
    Less = -1,
    Equal = 0,
    Greater = 1,
}
impl Ordering {
    /// `Less` for `Greater`, and the other way.
    pub fn reverse(self) -> Ordering {
        match self {
            Ordering::Less => Ordering::Greater,
            Ordering::Equal => Ordering::Equal,
            Ordering::Greater => Ordering::Less,
        }
    }
    /// `other` where this is `Equal`.
    pub fn then(self, other: Ordering) -> Ordering {
        match self {
            Ordering::Equal => other,
            _ => self,
        }
    }
    /// What `f` gives where this is `Equal`.
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {
        match self {
            Ordering::Equal => f(),
            _ => self,
        }
    }
    pub fn is_lt(self) -> bool { matches!(self, Ordering::Less) }
    pub fn is_gt(self) -> bool { matches!(self, Ordering::Greater) }
    pub fn is_eq(self) -> bool { matches!(self, Ordering::Equal) }
    pub fn is_ne(self) -> bool { !matches!(self, Ordering::Equal) }
    pub fn is_le(self) -> bool { !matches!(self, Ordering::Greater) }
    pub fn is_ge(self) -> bool { !matches!(self, Ordering::Less) }
}

#[marker(structural)]
pub trait PartialEq<Rhs = Self> {
    fn eq(&self, other: &Rhs) -> bool {}
    fn ne(&self, other: &Rhs) -> bool {
        !self.eq(other)
    }
}
#[marker(structural)]
pub trait Eq: PartialEq {}
#[marker(structural)]
pub trait PartialOrd<Rhs = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering> {}
    fn lt(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Less)) }
    fn le(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Less | Ordering::Equal)) }
    fn gt(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Greater)) }
    fn ge(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Greater | Ordering::Equal)) }
}
#[marker(structural)]
pub trait Ord: Eq + PartialOrd {
    /// How this stands to `other`.
    fn cmp(&self, other: &Self) -> Ordering {}
    /// The greater of the two.
    fn max(self, other: Self) -> Self {
        if other.cmp(&self) == Ordering::Less { self } else { other }
    }
    /// The lesser of the two.
    fn min(self, other: Self) -> Self {
        if other.cmp(&self) == Ordering::Less { other } else { self }
    }
    /// The value, but no less than `min` and no more than `max`.
    fn clamp(self, min: Self, max: Self) -> Self {
        if !(min <= max) { panic!("assertion failed: min <= max"); }
        if self < min { min } else if self > max { max } else { self }
    }
}
#[marker(structural)]
pub trait Hash {
    fn hash<H: Hasher>(&self, state: &mut H) {}
}
pub trait Hasher {
    fn finish(&self) -> u64;
    fn write(&mut self, bytes: &[u8]);
    fn write_u64(&mut self, value: u64) {}
    fn write_u8(&mut self, value: u8) { self.write(&value.to_le_bytes()) }
    fn write_u16(&mut self, value: u16) { self.write(&value.to_le_bytes()) }
    fn write_u32(&mut self, value: u32) { self.write(&value.to_le_bytes()) }
    fn write_u128(&mut self, value: u128) { self.write(&value.to_le_bytes()) }
    fn write_usize(&mut self, value: usize) { self.write(&value.to_le_bytes()) }
    fn write_i8(&mut self, value: i8) { self.write(&value.to_le_bytes()) }
    fn write_i16(&mut self, value: i16) { self.write(&value.to_le_bytes()) }
    fn write_i32(&mut self, value: i32) { self.write(&value.to_le_bytes()) }
    fn write_i64(&mut self, value: i64) { self.write(&value.to_le_bytes()) }
    fn write_i128(&mut self, value: i128) { self.write(&value.to_le_bytes()) }
    fn write_isize(&mut self, value: isize) { self.write(&value.to_le_bytes()) }
}
#[derive(Clone, Default, Debug)]
pub struct DefaultHasher { state: u64 }
impl DefaultHasher {
    pub fn new() -> DefaultHasher { DefaultHasher { state: 14695981039346656037 } }
}
impl Hasher for DefaultHasher {
    fn finish(&self) -> u64 { self.state }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.state = (self.state ^ (*byte as u64)).wrapping_mul(1099511628211);
        }
    }
    fn write_u64(&mut self, value: u64) {
        self.state = (self.state ^ value).wrapping_mul(1099511628211);
    }
}
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Default)]
pub struct Reverse<T>(pub T);
impl<T: PartialOrd> PartialOrd for Reverse<T> {
    fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> { other.0.partial_cmp(&self.0) }
}
impl<T: Ord> Ord for Reverse<T> {
    fn cmp(&self, other: &Reverse<T>) -> Ordering { other.0.cmp(&self.0) }
}

impl<N: AnyInt> PartialEq for N {}
impl<N: AnyInt> Eq for N {}
impl<N: AnyInt> PartialOrd for N {}
impl<N: AnyInt> Ord for N {
    fn clamp(self, min: N, max: N) -> N { if min > max { panic!("min > max. min = {min:?}, max = {max:?}"); } if self < min { min } else if self > max { max } else { self } }
}
impl<N: AnyInt> Hash for N {}
impl<F: AnyFloat> PartialEq for F {}
impl<F: AnyFloat> PartialOrd for F {}
impl PartialEq for bool {}
impl Eq for bool {}
impl PartialOrd for bool {}
impl Ord for bool {}
impl Hash for bool {}
impl PartialEq for char {}
impl Eq for char {}
impl PartialOrd for char {}
impl Ord for char {
    fn clamp(self, min: char, max: char) -> char { if min > max { panic!("min > max. min = {min:?}, max = {max:?}"); } if self < min { min } else if self > max { max } else { self } }
}
impl Hash for char {}
impl PartialEq for str {}
impl Eq for str {}
impl PartialOrd for str {}
impl Ord for str {}
impl Hash for str {}
impl<A: PartialEq<B>, B> PartialEq<&B> for &A {}
impl<A: Eq> Eq for &A {}
impl<A: Eq> Eq for &mut A {}
impl<A: PartialOrd<B>, B> PartialOrd<&B> for &A {}
impl<A: PartialOrd<B>, B> PartialOrd<&mut B> for &mut A {}
impl<A: Ord> Ord for &A {}
impl<A: Ord> Ord for &mut A {}
impl<A: Hash> Hash for &A {}
impl<A: Hash> Hash for &mut A {}
impl<A: PartialEq<B>, B> PartialEq<&mut B> for &mut A {}
impl<A: PartialEq<B>, B> PartialEq<&mut B> for &A {}
impl<A: PartialEq<B>, B> PartialEq<&B> for &mut A {}
impl<A: PartialEq<B>, B> PartialEq<[B]> for [A] {}
impl<A: Eq> Eq for [A] {}
impl<A: PartialOrd> PartialOrd for [A] {}
impl<A: Ord> Ord for [A] {}
impl<A: Hash> Hash for [A] {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A; N] {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B]> for [A; N] {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A] {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B]> for [A; N] {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for &[A] {}
impl<A: Eq, const N: usize> Eq for [A; N] {}
impl<A: PartialOrd, const N: usize> PartialOrd for [A; N] {}
impl<A: Ord, const N: usize> Ord for [A; N] {}
impl<A: Hash, const N: usize> Hash for [A; N] {}

pub fn max<T: Ord>(a: T, b: T) -> T { a.max(b) }
pub fn min<T: Ord>(a: T, b: T) -> T { a.min(b) }
pub fn identity<T>(x: T) -> T { x }

#[marker(structural)]
pub trait Default {
    /// The type's usual starting value.
    fn default() -> Self {}
}
impl<N: AnyInt> Default for N {}
impl<F: AnyFloat> Default for F {}
impl Default for bool {}
impl Default for char {}
impl Default for &str {}
impl<T> Default for &[T] { fn default() -> Self { &[] } }
impl Default for &mut str { fn default() -> Self { Box::leak(Box::new(String::new())).as_mut_str() } }
impl<T> Default for &mut [T] { fn default() -> Self { Box::leak(Box::new(Vec::new())).as_mut_slice() } }
impl<T: Default, const N: usize> Default for [T; N] {}

pub trait From<T> {
    fn from(value: T) -> Self;
}
pub trait Into<T> {
    /// The value as another type, by that type's `From`.
    fn into(self) -> T;
}
impl<T> From<T> for T {
    fn from(value: T) -> T { value }
}
impl<A, B: LosslessFrom<A>> From<A> for B {
    fn from(value: A) -> B {}
}
impl<T, U: From<T>> Into<U> for T {
    fn into(self) -> U { U::from(self) }
}
pub trait TryFrom<T> {
    type Error;
    fn try_from(value: T) -> Result<Self, Self::Error>;
}
pub trait TryInto<T> {
    type Error;
    fn try_into(self) -> Result<T, Self::Error>;
}
impl<T, U: TryFrom<T>> TryInto<U> for T {
    type Error = <U as TryFrom<T>>::Error;
    fn try_into(self) -> Result<U, <U as TryFrom<T>>::Error> { U::try_from(self) }
}
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TryFromIntError(());
impl Display for TryFromIntError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("out of range integral type conversion attempted") }
}
impl Debug for TryFromIntError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("TryFromIntError(())") }
}
impl Error for TryFromIntError {}
impl<A: AnyInt, B: AnyInt> TryFrom<A> for B {
    type Error = TryFromIntError;
    fn try_from(value: A) -> Result<B, TryFromIntError> {
        match int_from_int(value) {
            Some(value) => Ok(value),
            None => Err(TryFromIntError(())),
        }
    }
}
fn int_from_int<A, B>(value: A) -> Option<B> {}
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CharTryFromError(());
impl Display for CharTryFromError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("converted integer out of range for `char`") }
}
impl Debug for CharTryFromError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("CharTryFromError(())") }
}
impl TryFrom<u32> for char {
    type Error = CharTryFromError;
    fn try_from(value: u32) -> Result<char, CharTryFromError> { char::from_u32(value).ok_or(CharTryFromError(())) }
}
impl<T: Clone, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;
    fn try_from(value: Vec<T>) -> Result<[T; N], Vec<T>> { array_from_slice(value.as_slice()).ok_or(value) }
}
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(value: &[T]) -> Result<[T; N], TryFromSliceError> { array_from_slice(value).ok_or(TryFromSliceError(())) }
}
impl<T, const N: usize> TryFrom<&[T]> for &[T; N] {
    type Error = TryFromSliceError;
    fn try_from(value: &[T]) -> Result<&[T; N], TryFromSliceError> { if value.len() == N { Ok(same(value)) } else { Err(TryFromSliceError(())) } }
}
impl TryFrom<char> for u8 {
    type Error = TryFromCharError;
    fn try_from(value: char) -> Result<u8, TryFromCharError> { u8::try_from(value as u32).map_err(|_| TryFromCharError(())) }
}
impl TryFrom<char> for u16 {
    type Error = TryFromCharError;
    fn try_from(value: char) -> Result<u16, TryFromCharError> { u16::try_from(value as u32).map_err(|_| TryFromCharError(())) }
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromCharError(());
impl Display for TryFromCharError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("unicode code point out of range") }
}
impl Error for TryFromCharError {}
impl Error for CharTryFromError {}
impl Error for TryFromSliceError {}
fn array_from_slice<T, A>(slice: &[T]) -> Option<A> {}
#[derive(Clone, Copy, Debug)]
pub struct TryFromSliceError(());
impl Display for TryFromSliceError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("could not convert slice to array") }
}
pub trait AsRef<T> {
    fn as_ref(&self) -> &T;
}
pub trait AsMut<T> {
    fn as_mut(&mut self) -> &mut T;
}
impl AsRef<str> for str { fn as_ref(&self) -> &str { self } }
impl AsRef<str> for String { fn as_ref(&self) -> &str { self } }
impl AsRef<[u8]> for str { fn as_ref(&self) -> &[u8] { self.as_bytes() } }
impl AsRef<[u8]> for String { fn as_ref(&self) -> &[u8] { self.as_bytes() } }
impl<T> AsRef<[T]> for [T] { fn as_ref(&self) -> &[T] { self } }
impl<T> AsRef<[T]> for Vec<T> { fn as_ref(&self) -> &[T] { self } }
impl<T, const N: usize> AsRef<[T]> for [T; N] { fn as_ref(&self) -> &[T] { self } }
impl<T, U: AsRef<T>> AsRef<T> for &U { fn as_ref(&self) -> &T { (**self).as_ref() } }
impl<T> AsMut<[T]> for [T] { fn as_mut(&mut self) -> &mut [T] { self } }
impl<T, const N: usize> AsMut<[T]> for [T; N] { fn as_mut(&mut self) -> &mut [T] { self } }
impl<T> AsRef<Vec<T>> for Vec<T> { fn as_ref(&self) -> &Vec<T> { self } }
impl<T> AsMut<Vec<T>> for Vec<T> { fn as_mut(&mut self) -> &mut Vec<T> { self } }
impl<T, U: AsRef<T>> AsRef<T> for &mut U { fn as_ref(&self) -> &T { (**self).as_ref() } }
impl<T> AsMut<[T]> for Vec<T> { fn as_mut(&mut self) -> &mut [T] { self } }
pub trait Borrow<T> {
    fn borrow(&self) -> &T;
}
impl<T> Borrow<T> for T { fn borrow(&self) -> &T { self } }
impl Borrow<str> for String { fn borrow(&self) -> &str { self } }
impl<T> Borrow<[T]> for Vec<T> { fn borrow(&self) -> &[T] { self } }
impl<T> Borrow<T> for &T { fn borrow(&self) -> &T { *self } }
impl<T> Borrow<T> for Box<T> { fn borrow(&self) -> &T { &**self } }
pub trait ToOwned {
    type Owned;
    /// An owned copy.
    fn to_owned(&self) -> Self::Owned;
}
impl ToOwned for str { type Owned = String; fn to_owned(&self) -> String { same(self) } }
impl<T: Clone> ToOwned for [T] { type Owned = Vec<T>; fn to_owned(&self) -> Vec<T> { self.to_vec() } }
impl<T: Clone> ToOwned for T { type Owned = T; fn to_owned(&self) -> T { self.clone() } }

/// An error value.
pub trait Error: Debug + Display {
    fn source(&self) -> Option<&dyn Error> { None }
    fn description(&self) -> &str { "description() is deprecated; use Display" }
}
impl<E: Error> From<E> for Box<dyn Error> {
    fn from(value: E) -> Box<dyn Error> { Box::new(value) }
}
impl From<&str> for Box<dyn Error> {
    fn from(value: &str) -> Box<dyn Error> { Box::new(StringError(value.to_string())) }
}
impl From<String> for Box<dyn Error> {
    fn from(value: String) -> Box<dyn Error> { Box::new(StringError(value)) }
}
pub struct StringError(String);
impl Display for StringError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&self.0, f) }
}
impl Debug for StringError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&self.0, f) }
}
impl Error for StringError {}
impl<E: Error> Error for Box<E> {
    fn source(&self) -> Option<&dyn Error> { (**self).source() }
}
impl Error for fmt::Error {}
impl dyn Error {
    /// Whether it is one of this type.
    pub fn is<T: Error>(&self) -> bool { object_type(self) == type_number::<T>() }
    pub fn downcast_ref<T: Error>(&self) -> Option<&T> { if object_type(self) == type_number::<T>() { Some(object_inner(self)) } else { None } }
    pub fn downcast_mut<T: Error>(&mut self) -> Option<&mut T> { if object_type(self) == type_number::<T>() { Some(object_inner(self)) } else { None } }
}
impl Box<dyn Error> {
    /// The value itself, if it is one of this type.
    pub fn downcast<T: Error>(self) -> Result<Box<T>, Box<dyn Error>> { if object_type(&*self) == type_number::<T>() { Ok(object_inner(self)) } else { Err(self) } }
}
/// The number of the type that an object holds.
fn object_type<O>(object: &O) -> u32 {}
fn object_inner<O, R>(object: O) -> R {}
fn type_number<T>() -> u32 {}
/// A value of any type.
pub trait Any { fn type_id(&self) -> TypeId { TypeId { number: type_number::<Self>() } } }
impl<T> Any for T {}
impl Debug for dyn Any { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("Any { .. }") } }
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TypeId { number: u32 }
impl TypeId { pub fn of<T>() -> TypeId { TypeId { number: type_number::<T>() } } }
impl dyn Any {
    /// Whether it is one of this type.
    pub fn is<T>(&self) -> bool { object_type(self) == type_number::<T>() }
    pub fn downcast_ref<T>(&self) -> Option<&T> { if object_type(self) == type_number::<T>() { Some(object_inner(self)) } else { None } }
    pub fn downcast_mut<T>(&mut self) -> Option<&mut T> { if object_type(self) == type_number::<T>() { Some(object_inner(self)) } else { None } }
}
impl Box<dyn Any> {
    /// The value itself, if it is one of this type.
    pub fn downcast<T>(self) -> Result<Box<T>, Box<dyn Any>> { if object_type(&*self) == type_number::<T>() { Ok(object_inner(self)) } else { Err(self) } }
}

// By hand: what a derive gives would ask the same of `T`.
pub struct PhantomData<T: ?Sized>;
impl<T: ?Sized> Clone for PhantomData<T> { fn clone(&self) -> PhantomData<T> { PhantomData } }
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> PartialEq for PhantomData<T> { fn eq(&self, other: &PhantomData<T>) -> bool { true } }
impl<T: ?Sized> Eq for PhantomData<T> {}
impl<T: ?Sized> PartialOrd for PhantomData<T> { fn partial_cmp(&self, other: &PhantomData<T>) -> Option<Ordering> { Some(Ordering::Equal) } }
impl<T: ?Sized> Ord for PhantomData<T> { fn cmp(&self, other: &PhantomData<T>) -> Ordering { Ordering::Equal } }
impl<T: ?Sized> Hash for PhantomData<T> { fn hash<H: Hasher>(&self, state: &mut H) { () } }
impl<T: ?Sized> Default for PhantomData<T> { fn default() -> PhantomData<T> { PhantomData } }
impl<T: ?Sized> Debug for PhantomData<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("PhantomData<")?; f.write_str(type_name::<T>())?; f.write_str(">") } }

#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Range<T> { pub start: T, pub end: T }
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeInclusive<T> { start: T, end: T, done: bool }
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeFrom<T> { pub start: T }
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeTo<T> { pub end: T }
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeToInclusive<T> { pub end: T }
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeFull;
impl<T: Debug> Debug for Range<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { self.start.fmt(f)?; f.write_str("..")?; self.end.fmt(f) } }
impl<T: Debug> Debug for RangeInclusive<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { self.start.fmt(f)?; f.write_str("..=")?; self.end.fmt(f) } }
impl<T: Debug> Debug for RangeFrom<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { self.start.fmt(f)?; f.write_str("..") } }
impl<T: Debug> Debug for RangeTo<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("..")?; self.end.fmt(f) } }
impl<T: Debug> Debug for RangeToInclusive<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("..=")?; self.end.fmt(f) } }
impl Debug for RangeFull { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("..") } }
impl<T: PartialOrd> Range<T> {
    /// Whether the value lies in the range.
    pub fn contains(&self, item: &T) -> bool { *item >= self.start && *item < self.end }
    pub fn is_empty(&self) -> bool { !(self.start < self.end) }
}
impl<T: PartialOrd> RangeInclusive<T> {
    /// Whether the value lies in the range.
    pub fn contains(&self, item: &T) -> bool { *item >= self.start && *item <= self.end }
    pub fn is_empty(&self) -> bool { !(self.start <= self.end) }
}
impl<T> RangeInclusive<T> {
    pub fn new(start: T, end: T) -> RangeInclusive<T> { RangeInclusive { start, end, done: false } }
    pub fn start(&self) -> &T { &self.start }
    pub fn end(&self) -> &T { &self.end }
    pub fn into_inner(self) -> (T, T) { (self.start, self.end) }
}
impl<T: PartialOrd> RangeFrom<T> { pub fn contains(&self, item: &T) -> bool { *item >= self.start } }
impl<T: PartialOrd> RangeTo<T> { pub fn contains(&self, item: &T) -> bool { *item < self.end } }
impl<T: PartialOrd> RangeToInclusive<T> { pub fn contains(&self, item: &T) -> bool { *item <= self.end } }
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Bound<T> { Included(T), Excluded(T), Unbounded }
pub trait RangeBounds<T> {
    fn start_bound(&self) -> Bound<&T>;
    fn end_bound(&self) -> Bound<&T>;
    /// Whether the value lies in the range.
    fn contains(&self, item: &T) -> bool where T: PartialOrd {
        let after = match self.start_bound() { Bound::Included(start) => *start <= *item, Bound::Excluded(start) => *start < *item, Bound::Unbounded => true };
        after && match self.end_bound() { Bound::Included(end) => *item <= *end, Bound::Excluded(end) => *item < *end, Bound::Unbounded => true }
    }
}
impl<T: Sized> RangeBounds<T> for Range<&T> { fn start_bound(&self) -> Bound<&T> { Bound::Included(self.start) } fn end_bound(&self) -> Bound<&T> { Bound::Excluded(self.end) } }
impl<T: Sized> RangeBounds<T> for RangeInclusive<&T> { fn start_bound(&self) -> Bound<&T> { Bound::Included(self.start) } fn end_bound(&self) -> Bound<&T> { Bound::Included(self.end) } }
impl<T> RangeBounds<T> for (Bound<&T>, Bound<&T>) { fn start_bound(&self) -> Bound<&T> { self.0 } fn end_bound(&self) -> Bound<&T> { self.1 } }
impl<T> Bound<T> {
    pub fn as_ref(&self) -> Bound<&T> { bound_ref(self) }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Bound<U> { match self { Bound::Included(x) => Bound::Included(f(x)), Bound::Excluded(x) => Bound::Excluded(f(x)), Bound::Unbounded => Bound::Unbounded } }
}
impl<T: Clone> Bound<&T> { pub fn cloned(self) -> Bound<T> { self.map(|x| x.clone()) } }
impl<T: Sized> RangeBounds<T> for RangeFrom<&T> { fn start_bound(&self) -> Bound<&T> { Bound::Included(self.start) } fn end_bound(&self) -> Bound<&T> { Bound::Unbounded } }
impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) { fn start_bound(&self) -> Bound<&T> { bound_ref(&self.0) } fn end_bound(&self) -> Bound<&T> { bound_ref(&self.1) } }
fn bound_ref<T>(bound: &Bound<T>) -> Bound<&T> { match bound { Bound::Included(x) => Bound::Included(x), Bound::Excluded(x) => Bound::Excluded(x), Bound::Unbounded => Bound::Unbounded } }
impl<T> RangeBounds<T> for Range<T> { fn start_bound(&self) -> Bound<&T> { Bound::Included(&self.start) } fn end_bound(&self) -> Bound<&T> { Bound::Excluded(&self.end) } }
impl<T> RangeBounds<T> for RangeInclusive<T> { fn start_bound(&self) -> Bound<&T> { Bound::Included(&self.start) } fn end_bound(&self) -> Bound<&T> { Bound::Included(&self.end) } }
impl<T> RangeBounds<T> for RangeFrom<T> { fn start_bound(&self) -> Bound<&T> { Bound::Included(&self.start) } fn end_bound(&self) -> Bound<&T> { Bound::Unbounded } }
impl<T> RangeBounds<T> for RangeTo<T> { fn start_bound(&self) -> Bound<&T> { Bound::Unbounded } fn end_bound(&self) -> Bound<&T> { Bound::Excluded(&self.end) } }
impl<T> RangeBounds<T> for RangeToInclusive<T> { fn start_bound(&self) -> Bound<&T> { Bound::Unbounded } fn end_bound(&self) -> Bound<&T> { Bound::Included(&self.end) } }
impl<T> RangeBounds<T> for RangeFull { fn start_bound(&self) -> Bound<&T> { Bound::Unbounded } fn end_bound(&self) -> Bound<&T> { Bound::Unbounded } }

#[marker(structural)]
pub trait Debug {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {}
}
pub trait Display {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {}
}
pub trait LowerHex { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {} }
pub trait UpperHex { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {} }
pub trait Octal { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {} }
pub trait Binary { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {} }
pub trait LowerExp { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {} }
pub trait UpperExp { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {} }
impl<N: AnyInt> Debug for N {}
impl<N: AnyInt> Display for N {}
impl<N: AnyInt> LowerHex for N {}
impl<N: AnyInt> UpperHex for N {}
impl<N: AnyInt> Octal for N {}
impl<N: AnyInt> Binary for N {}
impl<N: AnyInt> LowerExp for N {}
impl<N: AnyInt> UpperExp for N {}
impl<F: AnyFloat> Debug for F {}
impl<F: AnyFloat> Display for F {}
impl<F: AnyFloat> LowerExp for F {}
impl<F: AnyFloat> UpperExp for F {}
impl Debug for bool {}
impl Display for bool {}
impl Debug for char {}
impl Display for char {}
impl Debug for str {}
impl Display for str {}
impl<T: Debug> Debug for &T {}
impl<T: Display> Display for &T {}
impl<T: LowerHex> LowerHex for &T {}
impl<T: UpperHex> UpperHex for &T {}
impl<T: Octal> Octal for &T {}
impl<T: Binary> Binary for &T {}
impl<T: Debug> Debug for &mut T {}
impl<T: Display> Display for &mut T {}
impl<T: Debug> Debug for [T] {}
impl<T: Debug, const N: usize> Debug for [T; N] {}

/// Where formatted text goes, and how it is to look.
pub struct Formatter { handle: () }
impl Formatter {
    pub fn write_str(&mut self, data: &str) -> Result<(), fmt::Error> {}
    pub fn write_char(&mut self, c: char) -> Result<(), fmt::Error> {}
    pub fn write_fmt(&mut self, args: Arguments) -> Result<(), fmt::Error> {}
    pub fn pad(&mut self, s: &str) -> Result<(), fmt::Error> {}
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result<(), fmt::Error> {}
    pub fn alternate(&self) -> bool {}
    pub fn width(&self) -> Option<usize> {}
    pub fn precision(&self) -> Option<usize> {}
    pub fn fill(&self) -> char {}
    pub fn sign_plus(&self) -> bool {}
    pub fn sign_minus(&self) -> bool { false }
    pub fn sign_aware_zero_pad(&self) -> bool {}
    pub fn align(&self) -> Option<Alignment> { match format_align(self) { '<' => Some(Alignment::Left), '>' => Some(Alignment::Right), '^' => Some(Alignment::Center), _ => None } }
    pub fn debug_struct(&mut self, name: &str) -> DebugStruct { debug_open(self, "", name); DebugStruct { f: self, any: false } }
    pub fn debug_tuple(&mut self, name: &str) -> DebugTuple { debug_open(self, "", name); DebugTuple { f: self, any: false, lone: name.is_empty(), count: 0 } }
    pub fn debug_list(&mut self) -> DebugList { DebugList { f: self, any: false } }
    pub fn debug_set(&mut self) -> DebugSet { DebugSet { f: self, any: false } }
    pub fn debug_map(&mut self) -> DebugMap { DebugMap { f: self, any: false } }
}
fn format_align(f: &Formatter) -> char {}
/// Where a value stands in its width.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alignment { Left, Right, Center }
/// What `format_args!` gives: text that is already put together.
#[derive(Clone, Copy)]
pub struct Arguments { handle: () }
impl Arguments { pub fn as_str(&self) -> Option<&str> { None } }
impl Display for Arguments { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str(same(self)) } }
impl Debug for Arguments { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str(same(self)) } }
fn debug_open(f: &mut Formatter, style: &str, text: &str) {}
fn debug_first(f: &mut Formatter, style: &str, text: &str) {}
fn debug_next(f: &mut Formatter, style: &str, text: &str) {}
fn debug_close(f: &mut Formatter, style: &str, text: &str) {}
fn debug_rest(f: &mut Formatter, any: bool) {}
fn debug_item(f: &mut Formatter, any: bool, style: &str, text: &str) { if any { debug_next(f, style, text) } else { debug_first(f, style, text) } }
pub struct DebugStruct { f: &mut Formatter, any: bool }
impl DebugStruct {
    pub fn field<T: Debug>(&mut self, name: &str, value: &T) -> &mut DebugStruct {
        debug_item(self.f, self.any, "{", name);
        self.any = true;
        let _ = value.fmt(self.f);
        self
    }
    pub fn finish(&mut self) -> Result<(), fmt::Error> { if self.any { debug_close(self.f, "{", ""); } Ok(()) }
    pub fn finish_non_exhaustive(&mut self) -> Result<(), fmt::Error> { debug_rest(self.f, self.any); Ok(()) }
}
pub struct DebugTuple { f: &mut Formatter, any: bool, lone: bool, count: usize }
impl DebugTuple {
    pub fn field<T: Debug>(&mut self, value: &T) -> &mut DebugTuple {
        debug_item(self.f, self.any, "(", "");
        self.any = true;
        self.count += 1;
        let _ = value.fmt(self.f);
        self
    }
    pub fn finish(&mut self) -> Result<(), fmt::Error> { if self.any { debug_close(self.f, "(", if self.lone && self.count == 1 { "," } else { "" }); } Ok(()) }
}
pub struct DebugList { f: &mut Formatter, any: bool }
impl DebugList {
    pub fn entry<T: Debug>(&mut self, value: &T) -> &mut DebugList {
        debug_item(self.f, self.any, "[", "");
        self.any = true;
        let _ = value.fmt(self.f);
        self
    }
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugList { for entry in entries { self.entry(&entry); } self }
    pub fn finish(&mut self) -> Result<(), fmt::Error> { if self.any { debug_close(self.f, "[", ""); } else { self.f.write_str("[]")?; } Ok(()) }
}
pub struct DebugSet { f: &mut Formatter, any: bool }
impl DebugSet {
    pub fn entry<T: Debug>(&mut self, value: &T) -> &mut DebugSet {
        debug_item(self.f, self.any, "{", "");
        self.any = true;
        let _ = value.fmt(self.f);
        self
    }
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut DebugSet { for entry in entries { self.entry(&entry); } self }
    pub fn finish(&mut self) -> Result<(), fmt::Error> { if self.any { debug_close(self.f, "{", "set"); } else { self.f.write_str("{}")?; } Ok(()) }
}
pub struct DebugMap { f: &mut Formatter, any: bool }
impl DebugMap {
    pub fn entry<K: Debug, V: Debug>(&mut self, key: &K, value: &V) -> &mut DebugMap { self.key(key).value(value) }
    pub fn key<K: Debug>(&mut self, key: &K) -> &mut DebugMap {
        debug_item(self.f, self.any, "{", "");
        self.any = true;
        let _ = key.fmt(self.f);
        self
    }
    pub fn value<V: Debug>(&mut self, value: &V) -> &mut DebugMap {
        let _ = self.f.write_str(": ");
        let _ = value.fmt(self.f);
        self
    }
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut DebugMap { for (key, value) in entries { self.entry(&key, &value); } self }
    pub fn finish(&mut self) -> Result<(), fmt::Error> { if self.any { debug_close(self.f, "{", "set"); } else { self.f.write_str("{}")?; } Ok(()) }
}
pub trait Write {
    fn write_str(&mut self, s: &str) -> Result<(), fmt::Error>;
    fn write_char(&mut self, c: char) -> Result<(), fmt::Error> { self.write_str(&c.to_string()) }
    fn write_fmt(&mut self, args: Arguments) -> Result<(), fmt::Error> { self.write_str(same(args)) }
}
impl Write for String {
    fn write_str(&mut self, s: &str) -> Result<(), fmt::Error> { self.push_str(s); Ok(()) }
}
pub trait ToString {
    /// The value as `{}` shows it.
    fn to_string(&self) -> String;
}
impl<T: Display> ToString for T {
    fn to_string(&self) -> String { format!("{self}") }
}

pub mod fmt {
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub struct Error;
    impl crate::Display for Error {
        fn fmt(&self, f: &mut crate::Formatter) -> crate::Result<(), Error> { f.pad("an error occurred when formatting an argument") }
    }
    pub type Result = crate::Result<(), Error>;
    pub fn format(args: Arguments) -> String { args.to_string() }
    pub use crate::{
        Alignment, Arguments, Binary, Debug, DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple, Display, Formatter, LowerExp, LowerHex, Octal,
        UpperExp, UpperHex, Write,
    };
}
