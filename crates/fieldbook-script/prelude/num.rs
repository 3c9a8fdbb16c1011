//! Numbers.

impl<N: AnyInt> N {
    pub const MAX: N = _;
    pub const MIN: N = _;
    pub const BITS: u32 = _;
    /// The number to the power of `exp`.
    pub fn pow(self, exp: u32) -> N {}
    pub fn abs_diff(self, other: N) -> <N as Unsigned>::Unsigned {}
    pub fn div_euclid(self, rhs: N) -> N {}
    pub fn rem_euclid(self, rhs: N) -> N {}
    pub fn isqrt(self) -> N {}
    pub fn ilog2(self) -> u32 {}
    pub fn ilog10(self) -> u32 {}
    pub fn ilog(self, base: N) -> u32 {}
    pub fn count_ones(self) -> u32 {}
    pub fn count_zeros(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn rotate_left(self, n: u32) -> N {}
    pub fn rotate_right(self, n: u32) -> N {}
    pub fn swap_bytes(self) -> N {}
    pub fn reverse_bits(self) -> N {}
    /// The sum, or `None` on overflow.
    pub fn checked_add(self, rhs: N) -> Option<N> {}
    pub fn checked_sub(self, rhs: N) -> Option<N> {}
    pub fn checked_mul(self, rhs: N) -> Option<N> {}
    pub fn checked_div(self, rhs: N) -> Option<N> {}
    pub fn checked_rem(self, rhs: N) -> Option<N> {}
    pub fn checked_pow(self, exp: u32) -> Option<N> {}
    pub fn checked_neg(self) -> Option<N> {}
    pub fn checked_shl(self, rhs: u32) -> Option<N> {}
    pub fn checked_shr(self, rhs: u32) -> Option<N> {}
    /// The sum, or the type's last value on overflow.
    pub fn saturating_add(self, rhs: N) -> N {}
    pub fn saturating_sub(self, rhs: N) -> N {}
    pub fn saturating_mul(self, rhs: N) -> N {}
    pub fn saturating_pow(self, exp: u32) -> N {}
    /// The sum, counted past the type's last value from its first.
    pub fn wrapping_add(self, rhs: N) -> N {}
    pub fn wrapping_sub(self, rhs: N) -> N {}
    pub fn wrapping_mul(self, rhs: N) -> N {}
    pub fn wrapping_div(self, rhs: N) -> N {}
    pub fn wrapping_rem(self, rhs: N) -> N {}
    pub fn wrapping_neg(self) -> N {}
    pub fn wrapping_pow(self, exp: u32) -> N {}
    pub fn wrapping_shl(self, rhs: u32) -> N {}
    pub fn wrapping_shr(self, rhs: u32) -> N {}
    pub fn overflowing_add(self, rhs: N) -> (N, bool) {}
    pub fn overflowing_sub(self, rhs: N) -> (N, bool) {}
    pub fn overflowing_mul(self, rhs: N) -> (N, bool) {}
    pub fn from_str_radix(src: &str, radix: u32) -> Result<N, ParseIntError> {
        match int_parse(src, radix) { Ok(value) => Ok(value), Err(kind) => Err(ParseIntError { kind }) }
    }
    pub fn to_be_bytes(self) -> Vec<u8> {}
    pub fn to_le_bytes(self) -> Vec<u8> {}
    pub fn max_value() -> N { N::MAX }
    pub fn min_value() -> N { N::MIN }
}
fn int_parse<N>(src: &str, radix: u32) -> Result<N, IntErrorKind> {}
impl<N: AnyInt + SignedInt> N {
    /// The number without its sign.
    pub fn abs(self) -> N {}
    pub fn unsigned_abs(self) -> <N as SignedInt>::Unsigned {}
    pub fn signum(self) -> N {}
    pub fn is_positive(self) -> bool {}
    pub fn is_negative(self) -> bool {}
    pub fn checked_abs(self) -> Option<N> {}
    pub fn wrapping_abs(self) -> N {}
}
impl<N: AnyInt + UnsignedInt> N {
    pub fn is_power_of_two(self) -> bool {}
    pub fn next_power_of_two(self) -> N {}
    pub fn div_ceil(self, rhs: N) -> N {}
    pub fn is_multiple_of(self, rhs: N) -> bool {}
    pub fn next_multiple_of(self, rhs: N) -> N {}
    /// The sum with a signed number, or `None` on overflow.
    pub fn checked_add_signed(self, rhs: <N as UnsignedInt>::Signed) -> Option<N> {}
    pub fn saturating_add_signed(self, rhs: <N as UnsignedInt>::Signed) -> N {}
    pub fn wrapping_add_signed(self, rhs: <N as UnsignedInt>::Signed) -> N {}
}
pub trait SignedInt { type Unsigned; }
pub trait UnsignedInt { type Signed; }
impl SignedInt for i8 { type Unsigned = u8; }
impl UnsignedInt for u8 { type Signed = i8; }
impl SignedInt for i16 { type Unsigned = u16; }
impl UnsignedInt for u16 { type Signed = i16; }
impl SignedInt for i32 { type Unsigned = u32; }
impl UnsignedInt for u32 { type Signed = i32; }
impl SignedInt for i64 { type Unsigned = u64; }
impl UnsignedInt for u64 { type Signed = i64; }
impl SignedInt for i128 { type Unsigned = u128; }
impl UnsignedInt for u128 { type Signed = i128; }
impl SignedInt for isize { type Unsigned = usize; }
impl UnsignedInt for usize { type Signed = isize; }
pub trait Unsigned { type Unsigned; }
impl Unsigned for i8 { type Unsigned = u8; }
impl Unsigned for i16 { type Unsigned = u16; }
impl Unsigned for i32 { type Unsigned = u32; }
impl Unsigned for i64 { type Unsigned = u64; }
impl Unsigned for i128 { type Unsigned = u128; }
impl Unsigned for isize { type Unsigned = usize; }
impl Unsigned for u8 { type Unsigned = u8; }
impl Unsigned for u16 { type Unsigned = u16; }
impl Unsigned for u32 { type Unsigned = u32; }
impl Unsigned for u64 { type Unsigned = u64; }
impl Unsigned for u128 { type Unsigned = u128; }
impl Unsigned for usize { type Unsigned = usize; }
impl u8 {
    pub fn is_ascii_digit(&self) -> bool { (*self as char).is_ascii_digit() }
    pub fn is_ascii_alphabetic(&self) -> bool { (*self as char).is_ascii_alphabetic() }
    pub fn is_ascii_alphanumeric(&self) -> bool { (*self as char).is_ascii_alphanumeric() }
    pub fn is_ascii_uppercase(&self) -> bool { (*self as char).is_ascii_uppercase() }
    pub fn is_ascii_lowercase(&self) -> bool { (*self as char).is_ascii_lowercase() }
    pub fn is_ascii_whitespace(&self) -> bool { (*self as char).is_ascii_whitespace() }
    pub fn is_ascii_punctuation(&self) -> bool { (*self as char).is_ascii_punctuation() }
    pub fn is_ascii(&self) -> bool { *self < 128 }
    pub fn to_ascii_uppercase(&self) -> u8 { if self.is_ascii_lowercase() { *self - 32 } else { *self } }
    pub fn to_ascii_lowercase(&self) -> u8 { if self.is_ascii_uppercase() { *self + 32 } else { *self } }
}
impl<N: AnyInt> FromStr for N {
    type Err = ParseIntError;
    fn from_str(s: &str) -> Result<N, ParseIntError> {
        match int_parse(s, 10) { Ok(value) => Ok(value), Err(kind) => Err(ParseIntError { kind }) }
    }
}
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero }
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParseIntError { kind: IntErrorKind }
impl ParseIntError {
    pub fn kind(&self) -> &IntErrorKind { &self.kind }
}
impl Display for ParseIntError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}
impl Error for ParseIntError {}

impl<F: AnyFloat> F {
    pub const MAX: F = _;
    pub const MIN: F = _;
    pub const EPSILON: F = _;
    pub const INFINITY: F = _;
    pub const NEG_INFINITY: F = _;
    pub const NAN: F = _;
    pub const MIN_POSITIVE: F = _;
    pub fn sqrt(self) -> F {}
    pub fn cbrt(self) -> F {}
    pub fn powi(self, n: i32) -> F {}
    pub fn powf(self, n: F) -> F {}
    pub fn abs(self) -> F {}
    pub fn signum(self) -> F {}
    pub fn floor(self) -> F {}
    pub fn ceil(self) -> F {}
    /// The nearest whole number; halves away from zero.
    pub fn round(self) -> F {}
    pub fn trunc(self) -> F {}
    pub fn fract(self) -> F {}
    pub fn exp(self) -> F {}
    pub fn exp2(self) -> F {}
    pub fn ln(self) -> F {}
    pub fn log(self, base: F) -> F {}
    pub fn log2(self) -> F {}
    pub fn log10(self) -> F {}
    pub fn sin(self) -> F {}
    pub fn cos(self) -> F {}
    pub fn tan(self) -> F {}
    pub fn asin(self) -> F {}
    pub fn acos(self) -> F {}
    pub fn atan(self) -> F {}
    pub fn atan2(self, other: F) -> F {}
    pub fn sinh(self) -> F {}
    pub fn cosh(self) -> F {}
    pub fn tanh(self) -> F {}
    pub fn hypot(self, other: F) -> F {}
    pub fn mul_add(self, a: F, b: F) -> F {}
    pub fn to_degrees(self) -> F {}
    pub fn to_radians(self) -> F {}
    pub fn recip(self) -> F {}
    pub fn max(self, other: F) -> F {}
    pub fn min(self, other: F) -> F {}
    pub fn clamp(self, min: F, max: F) -> F {}
    pub fn copysign(self, sign: F) -> F {}
    pub fn rem_euclid(self, rhs: F) -> F {}
    pub fn div_euclid(self, rhs: F) -> F {}
    pub fn is_nan(self) -> bool {}
    pub fn is_finite(self) -> bool {}
    pub fn is_infinite(self) -> bool {}
    pub fn is_sign_positive(self) -> bool {}
    pub fn is_sign_negative(self) -> bool {}
    pub fn total_cmp(&self, other: &F) -> Ordering {}
}
impl f64 {
    pub fn to_bits(self) -> u64 {}
    pub fn from_bits(bits: u64) -> f64 {}
}
impl<F: AnyFloat> FromStr for F {
    type Err = ParseFloatError;
    fn from_str(s: &str) -> Result<F, ParseFloatError> {
        match float_parse(s) {
            Some(value) => Ok(value),
            None => Err(ParseFloatError { kind: if s.is_empty() { FloatErrorKind::Empty } else { FloatErrorKind::Invalid } }),
        }
    }
}
fn float_parse<F>(s: &str) -> Option<F> {}
#[derive(Clone, PartialEq, Eq, Debug)]
enum FloatErrorKind { Empty, Invalid }
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParseFloatError { kind: FloatErrorKind }
impl Display for ParseFloatError {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        f.pad(match self.kind {
            FloatErrorKind::Empty => "cannot parse float from empty string",
            FloatErrorKind::Invalid => "invalid float literal",
        })
    }
}
impl Error for ParseFloatError {}
