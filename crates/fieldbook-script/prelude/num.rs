//! Numbers.

impl<N: AnyInt> N {
    pub const MAX: N = _;
    pub const MIN: N = _;
    pub const BITS: u32 = _;
    /// The number to the power of `exp`.
    pub fn pow(self, exp: u32) -> N {}
    pub fn abs_diff(self, other: N) -> <N as IntKin>::Unsigned {}
    /// The number half way to another, towards zero.
    pub fn midpoint(self, rhs: N) -> N {}
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
    pub fn leading_ones(self) -> u32 { (!self).leading_zeros() }
    pub fn trailing_ones(self) -> u32 { (!self).trailing_zeros() }
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
    pub fn checked_div_euclid(self, rhs: N) -> Option<N> { self.checked_div(rhs)?; Some(self.div_euclid(rhs)) }
    pub fn checked_rem_euclid(self, rhs: N) -> Option<N> { self.checked_rem(rhs)?; Some(self.rem_euclid(rhs)) }
    pub fn checked_ilog2(self) -> Option<u32> { if self >= num_one() { Some(self.ilog2()) } else { None } }
    pub fn checked_ilog10(self) -> Option<u32> { if self >= num_one() { Some(self.ilog10()) } else { None } }
    pub fn checked_ilog(self, base: N) -> Option<u32> { if self >= num_one() && base > num_one() { Some(self.ilog(base)) } else { None } }
    pub fn checked_neg(self) -> Option<N> {}
    pub fn checked_shl(self, rhs: u32) -> Option<N> {}
    pub fn checked_shr(self, rhs: u32) -> Option<N> {}
    /// The sum, or the type's last value on overflow.
    pub fn saturating_add(self, rhs: N) -> N {}
    pub fn saturating_sub(self, rhs: N) -> N {}
    pub fn saturating_mul(self, rhs: N) -> N {}
    pub fn saturating_pow(self, exp: u32) -> N {}
    pub fn saturating_div(self, rhs: N) -> N { let wrapped = self.wrapping_div(rhs); self.checked_div(rhs).map_or(N::MAX, |_| wrapped) }
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
    pub fn strict_add(self, rhs: N) -> N { match self.checked_add(rhs) { Some(value) => value, None => panic!("attempt to add with overflow") } }
    pub fn strict_sub(self, rhs: N) -> N { match self.checked_sub(rhs) { Some(value) => value, None => panic!("attempt to subtract with overflow") } }
    pub fn strict_mul(self, rhs: N) -> N { match self.checked_mul(rhs) { Some(value) => value, None => panic!("attempt to multiply with overflow") } }
    pub fn strict_div(self, rhs: N) -> N { self / rhs }
    pub fn strict_rem(self, rhs: N) -> N { self % rhs }
    pub fn strict_div_euclid(self, rhs: N) -> N { self.div_euclid(rhs) }
    pub fn strict_rem_euclid(self, rhs: N) -> N { self.rem_euclid(rhs) }
    pub fn strict_neg(self) -> N { match self.checked_neg() { Some(value) => value, None => panic!("attempt to negate with overflow") } }
    pub fn strict_pow(self, exp: u32) -> N { match self.checked_pow(exp) { Some(value) => value, None => panic!("attempt to multiply with overflow") } }
    pub fn strict_shl(self, rhs: u32) -> N { match self.checked_shl(rhs) { Some(value) => value, None => panic!("attempt to shift left with overflow") } }
    pub fn strict_shr(self, rhs: u32) -> N { match self.checked_shr(rhs) { Some(value) => value, None => panic!("attempt to shift right with overflow") } }
    /// Shifts by as much as asked for: by all bits or more nothing is left.
    pub fn unbounded_shl(self, rhs: u32) -> N { self.checked_shl(rhs).unwrap_or(num_zero()) }
    pub fn unbounded_shr(self, rhs: u32) -> N { self.checked_shr(rhs).unwrap_or_else(|| self.wrapping_shr(N::BITS - 1).wrapping_shr(1)) }
    pub fn wrapping_div_euclid(self, rhs: N) -> N { match self.checked_div_euclid(rhs) { Some(value) => value, None => self.wrapping_div(rhs) } }
    pub fn wrapping_rem_euclid(self, rhs: N) -> N { match self.checked_rem_euclid(rhs) { Some(value) => value, None => self.wrapping_rem(rhs) } }
    pub fn overflowing_div_euclid(self, rhs: N) -> (N, bool) { (self.wrapping_div_euclid(rhs), self.checked_div(rhs).is_none()) }
    pub fn overflowing_rem_euclid(self, rhs: N) -> (N, bool) { (self.wrapping_rem_euclid(rhs), self.checked_rem(rhs).is_none()) }
    pub fn overflowing_add(self, rhs: N) -> (N, bool) {}
    pub fn overflowing_sub(self, rhs: N) -> (N, bool) {}
    pub fn overflowing_mul(self, rhs: N) -> (N, bool) {}
    pub fn overflowing_div(self, rhs: N) -> (N, bool) { (self.wrapping_div(rhs), self.checked_div(rhs).is_none()) }
    pub fn overflowing_rem(self, rhs: N) -> (N, bool) { (self.wrapping_rem(rhs), self.checked_rem(rhs).is_none()) }
    pub fn overflowing_neg(self) -> (N, bool) { (self.wrapping_neg(), self.checked_neg().is_none()) }
    pub fn overflowing_pow(self, exp: u32) -> (N, bool) { (self.wrapping_pow(exp), self.checked_pow(exp).is_none()) }
    pub fn overflowing_shl(self, rhs: u32) -> (N, bool) { (self.wrapping_shl(rhs), rhs >= N::BITS) }
    pub fn overflowing_shr(self, rhs: u32) -> (N, bool) { (self.wrapping_shr(rhs), rhs >= N::BITS) }
    pub fn from_str_radix(src: &str, radix: u32) -> Result<N, ParseIntError> {
        match int_parse(src, radix) { Ok(value) => Ok(value), Err(kind) => Err(ParseIntError { kind }) }
    }
    pub fn to_be_bytes(self) -> <N as IntKin>::Bytes {}
    pub fn to_le_bytes(self) -> <N as IntKin>::Bytes {}
    pub fn to_ne_bytes(self) -> <N as IntKin>::Bytes where N: IntKin { self.to_le_bytes() }
    pub fn from_be_bytes(bytes: <N as IntKin>::Bytes) -> N where N: IntKin { N::from_le_bytes(bytes).swap_bytes() }
    pub fn from_le_bytes(bytes: <N as IntKin>::Bytes) -> N {}
    pub fn from_ne_bytes(bytes: <N as IntKin>::Bytes) -> N where N: IntKin { N::from_le_bytes(bytes) }
    pub fn to_be(self) -> N { self.swap_bytes() }
    pub fn to_le(self) -> N { self }
    pub fn from_be(x: N) -> N { x.swap_bytes() }
    pub fn from_le(x: N) -> N { x }
    pub fn max_value() -> N { N::MAX }
    pub fn min_value() -> N { N::MIN }
}
impl<N: AnyInt + SignedInt> N {
    /// The number without its sign.
    pub fn abs(self) -> N {}
    pub fn unsigned_abs(self) -> <N as IntKin>::Unsigned {}
    pub fn signum(self) -> N {}
    pub fn is_positive(self) -> bool {}
    pub fn is_negative(self) -> bool {}
    pub fn checked_isqrt(self) -> Option<N> { if self.is_negative() { None } else { Some(self.isqrt()) } }
    pub fn checked_abs(self) -> Option<N> {}
    pub fn saturating_neg(self) -> N { self.checked_neg().unwrap_or(N::MAX) }
    pub fn saturating_abs(self) -> N { self.checked_abs().unwrap_or(N::MAX) }
    pub fn wrapping_abs(self) -> N {}
    pub fn overflowing_abs(self) -> (N, bool) { (self.wrapping_abs(), self.checked_abs().is_none()) }
    pub fn checked_add_unsigned(self, rhs: <N as IntKin>::Unsigned) -> Option<N> {}
    pub fn checked_sub_unsigned(self, rhs: <N as IntKin>::Unsigned) -> Option<N> {}
    pub fn saturating_add_unsigned(self, rhs: <N as IntKin>::Unsigned) -> N where N: IntKin { self.checked_add_unsigned(rhs).unwrap_or(N::MAX) }
    pub fn saturating_sub_unsigned(self, rhs: <N as IntKin>::Unsigned) -> N where N: IntKin { self.checked_sub_unsigned(rhs).unwrap_or(N::MIN) }
    pub fn wrapping_add_unsigned(self, rhs: <N as IntKin>::Unsigned) -> N where N: IntKin { self.wrapping_add(same(rhs)) }
    pub fn wrapping_sub_unsigned(self, rhs: <N as IntKin>::Unsigned) -> N where N: IntKin { self.wrapping_sub(same(rhs)) }
    pub fn overflowing_add_unsigned(self, rhs: <N as IntKin>::Unsigned) -> (N, bool) where N: IntKin { (self.wrapping_add(same(rhs)), self.checked_add_unsigned(rhs).is_none()) }
    pub fn overflowing_sub_unsigned(self, rhs: <N as IntKin>::Unsigned) -> (N, bool) where N: IntKin { (self.wrapping_sub(same(rhs)), self.checked_sub_unsigned(rhs).is_none()) }
    pub fn strict_abs(self) -> N { match self.checked_abs() { Some(value) => value, None => panic!("attempt to negate with overflow") } }
    /// The same bits as a number without a sign.
    pub fn cast_unsigned(self) -> <N as IntKin>::Unsigned {}
}
impl<N: AnyInt + UnsignedInt> N {
    pub fn is_power_of_two(self) -> bool {}
    pub fn next_power_of_two(self) -> N {}
    pub fn div_ceil(self, rhs: N) -> N {}
    pub fn is_multiple_of(self, rhs: N) -> bool {}
    pub fn next_multiple_of(self, rhs: N) -> N {}
    pub fn checked_next_power_of_two(self) -> Option<N> {}
    pub fn checked_next_multiple_of(self, rhs: N) -> Option<N> { let rest = self.checked_rem(rhs)?; if rest >= num_one() { self.checked_add(rhs - rest) } else { Some(self) } }
    /// The sum with a number of the other kind of sign, or `None` on overflow.
    pub fn checked_add_signed(self, rhs: <N as IntKin>::Signed) -> Option<N> {}
    pub fn checked_sub_signed(self, rhs: <N as IntKin>::Signed) -> Option<N> {}
    pub fn saturating_add_signed(self, rhs: <N as IntKin>::Signed) -> N {}
    pub fn wrapping_add_signed(self, rhs: <N as IntKin>::Signed) -> N where N: IntKin { self.wrapping_add(same(rhs)) }
    pub fn wrapping_sub_signed(self, rhs: <N as IntKin>::Signed) -> N where N: IntKin { self.wrapping_sub(same(rhs)) }
    pub fn overflowing_add_signed(self, rhs: <N as IntKin>::Signed) -> (N, bool) where N: IntKin { (self.wrapping_add(same(rhs)), self.checked_add_signed(rhs).is_none()) }
    pub fn overflowing_sub_signed(self, rhs: <N as IntKin>::Signed) -> (N, bool) where N: IntKin { (self.wrapping_sub(same(rhs)), self.checked_sub_signed(rhs).is_none()) }
    /// The same bits as a number with a sign.
    pub fn cast_signed(self) -> <N as IntKin>::Signed {}
}
pub trait SignedInt {}
pub trait UnsignedInt {}
impl SignedInt for i8 {}
impl SignedInt for i16 {}
impl SignedInt for i32 {}
impl SignedInt for i64 {}
impl SignedInt for i128 {}
impl SignedInt for isize {}
impl UnsignedInt for u8 {}
impl UnsignedInt for u16 {}
impl UnsignedInt for u32 {}
impl UnsignedInt for u64 {}
impl UnsignedInt for u128 {}
impl UnsignedInt for usize {}
fn int_parse<N>(src: &str, radix: u32) -> Result<N, IntErrorKind> {}
/// The types that belong to an integer type.
pub trait IntKin { type Signed; type Unsigned; type Bytes; }
impl IntKin for i8 { type Signed = i8; type Unsigned = u8; type Bytes = [u8; 1]; }
impl IntKin for u8 { type Signed = i8; type Unsigned = u8; type Bytes = [u8; 1]; }
impl IntKin for i16 { type Signed = i16; type Unsigned = u16; type Bytes = [u8; 2]; }
impl IntKin for u16 { type Signed = i16; type Unsigned = u16; type Bytes = [u8; 2]; }
impl IntKin for i32 { type Signed = i32; type Unsigned = u32; type Bytes = [u8; 4]; }
impl IntKin for u32 { type Signed = i32; type Unsigned = u32; type Bytes = [u8; 4]; }
impl IntKin for i64 { type Signed = i64; type Unsigned = u64; type Bytes = [u8; 8]; }
impl IntKin for u64 { type Signed = i64; type Unsigned = u64; type Bytes = [u8; 8]; }
impl IntKin for i128 { type Signed = i128; type Unsigned = u128; type Bytes = [u8; 16]; }
impl IntKin for u128 { type Signed = i128; type Unsigned = u128; type Bytes = [u8; 16]; }
impl IntKin for isize { type Signed = isize; type Unsigned = usize; type Bytes = [u8; 8]; }
impl IntKin for usize { type Signed = isize; type Unsigned = usize; type Bytes = [u8; 8]; }
impl u8 {
    pub fn is_ascii_digit(&self) -> bool { (*self as char).is_ascii_digit() }
    pub fn is_ascii_alphabetic(&self) -> bool { (*self as char).is_ascii_alphabetic() }
    pub fn is_ascii_alphanumeric(&self) -> bool { (*self as char).is_ascii_alphanumeric() }
    pub fn is_ascii_uppercase(&self) -> bool { (*self as char).is_ascii_uppercase() }
    pub fn is_ascii_lowercase(&self) -> bool { (*self as char).is_ascii_lowercase() }
    pub fn is_ascii_whitespace(&self) -> bool { (*self as char).is_ascii_whitespace() }
    pub fn is_ascii_punctuation(&self) -> bool { (*self as char).is_ascii_punctuation() }
    pub fn is_ascii_hexdigit(&self) -> bool { (*self as char).is_ascii_hexdigit() }
    pub fn is_ascii_graphic(&self) -> bool { (*self as char).is_ascii_graphic() }
    pub fn is_ascii_control(&self) -> bool { (*self as char).is_ascii_control() }
    pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool { self.to_ascii_lowercase() == other.to_ascii_lowercase() }
    pub fn make_ascii_uppercase(&mut self) { *self = self.to_ascii_uppercase(); }
    pub fn make_ascii_lowercase(&mut self) { *self = self.to_ascii_lowercase(); }
    pub fn is_ascii(&self) -> bool { *self < 128 }
    pub fn escape_ascii(self) -> String { [self].escape_ascii() }
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
    pub const DIGITS: u32 = _;
    pub const MANTISSA_DIGITS: u32 = _;
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
    /// The nearest whole number; halves to the even one.
    pub fn round_ties_even(self) -> F {}
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
    pub fn sin_cos(self) -> (F, F) { (self.sin(), self.cos()) }
    pub fn exp_m1(self) -> F {}
    pub fn ln_1p(self) -> F {}
    pub fn asinh(self) -> F {}
    pub fn acosh(self) -> F {}
    pub fn atanh(self) -> F {}
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
    pub fn is_normal(self) -> bool { self.is_finite() && self.abs() >= F::MIN_POSITIVE }
    pub fn is_subnormal(self) -> bool { self.classify() == FpCategory::Subnormal }
    pub fn classify(self) -> FpCategory { if self.is_nan() { FpCategory::Nan } else if self.is_infinite() { FpCategory::Infinite } else if self.is_normal() { FpCategory::Normal } else if self == num_zero() { FpCategory::Zero } else { FpCategory::Subnormal } }
    pub fn midpoint(self, other: F) -> F {}
    pub fn is_sign_positive(self) -> bool {}
    pub fn is_sign_negative(self) -> bool {}
    pub fn total_cmp(&self, other: &F) -> Ordering {}
}
/// What kind of number a float is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FpCategory { Nan, Infinite, Zero, Subnormal, Normal }
impl f64 {
    pub fn to_bits(self) -> u64 {}
    pub fn from_bits(bits: u64) -> f64 {}
    pub fn to_be_bytes(self) -> [u8; 8] { self.to_bits().to_be_bytes() }
    pub fn to_le_bytes(self) -> [u8; 8] { self.to_bits().to_le_bytes() }
    pub fn to_ne_bytes(self) -> [u8; 8] { self.to_bits().to_le_bytes() }
    pub fn from_be_bytes(bytes: [u8; 8]) -> f64 { f64::from_bits(u64::from_be_bytes(bytes)) }
    pub fn from_le_bytes(bytes: [u8; 8]) -> f64 { f64::from_bits(u64::from_le_bytes(bytes)) }
    pub fn from_ne_bytes(bytes: [u8; 8]) -> f64 { f64::from_le_bytes(bytes) }
    pub fn next_up(self) -> f64 { let bits = self.to_bits(); if self.is_nan() || self == f64::INFINITY { self } else if self == 0.0 { f64::from_bits(1) } else if self > 0.0 { f64::from_bits(bits + 1) } else { f64::from_bits(bits - 1) } }
    pub fn next_down(self) -> f64 { -(-self).next_up() }
}
impl f32 {
    pub fn to_bits(self) -> u32 {}
    pub fn from_bits(bits: u32) -> f32 {}
    pub fn to_be_bytes(self) -> [u8; 4] { self.to_bits().to_be_bytes() }
    pub fn to_le_bytes(self) -> [u8; 4] { self.to_bits().to_le_bytes() }
    pub fn to_ne_bytes(self) -> [u8; 4] { self.to_bits().to_le_bytes() }
    pub fn from_be_bytes(bytes: [u8; 4]) -> f32 { f32::from_bits(u32::from_be_bytes(bytes)) }
    pub fn from_le_bytes(bytes: [u8; 4]) -> f32 { f32::from_bits(u32::from_le_bytes(bytes)) }
    pub fn from_ne_bytes(bytes: [u8; 4]) -> f32 { f32::from_le_bytes(bytes) }
    pub fn next_up(self) -> f32 { let bits = self.to_bits(); if self.is_nan() || self == f32::INFINITY { self } else if self == 0.0 { f32::from_bits(1) } else if self > 0.0 { f32::from_bits(bits + 1) } else { f32::from_bits(bits - 1) } }
    pub fn next_down(self) -> f32 { -(-self).next_up() }
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

/// A number that is not zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NonZero<T> { value: T }
impl<N: AnyInt> NonZero<N> {
    pub fn new(value: N) -> Option<NonZero<N>> { if value == num_zero() { None } else { Some(NonZero { value }) } }
    pub fn get(self) -> N { self.value }
    pub fn checked_add(self, other: N) -> Option<NonZero<N>> { NonZero::new(self.value.checked_add(other)?) }
    pub fn checked_mul(self, other: NonZero<N>) -> Option<NonZero<N>> { NonZero::new(self.value.checked_mul(other.value)?) }
    pub fn checked_pow(self, exp: u32) -> Option<NonZero<N>> { NonZero::new(self.value.checked_pow(exp)?) }
    pub fn saturating_add(self, other: N) -> NonZero<N> { NonZero { value: self.value.saturating_add(other) } }
    pub fn saturating_mul(self, other: NonZero<N>) -> NonZero<N> { NonZero { value: self.value.saturating_mul(other.value) } }
    pub fn saturating_pow(self, exp: u32) -> NonZero<N> { NonZero { value: self.value.saturating_pow(exp) } }
    pub fn leading_zeros(self) -> u32 { self.value.leading_zeros() }
    pub fn trailing_zeros(self) -> u32 { self.value.trailing_zeros() }
    pub fn count_ones(self) -> NonZero<u32> { NonZero { value: self.value.count_ones() } }
    pub fn ilog2(self) -> u32 { self.value.ilog2() }
    pub fn ilog10(self) -> u32 { self.value.ilog10() }
    pub fn isqrt(self) -> NonZero<N> { NonZero { value: self.value.isqrt() } }
}
impl<T: Debug> Debug for NonZero<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { self.value.fmt(f) } }
impl<T: Display> Display for NonZero<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&self.value, f) } }
impl<N: AnyInt> TryFrom<N> for NonZero<N> {
    type Error = TryFromIntError;
    fn try_from(value: N) -> Result<NonZero<N>, TryFromIntError> { NonZero::new(value).ok_or(TryFromIntError(())) }
}
impl<N: AnyInt> From<NonZero<N>> for N { fn from(value: NonZero<N>) -> N { value.value } }
impl<N: AnyInt> FromStr for NonZero<N> {
    type Err = ParseIntError;
    fn from_str(s: &str) -> Result<NonZero<N>, ParseIntError> { let value: N = s.parse()?; NonZero::new(value).ok_or(ParseIntError { kind: IntErrorKind::Zero }) }
}
/// A number that on overflow counts on from the type's other end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Wrapping<T>(pub T);
impl<T: Debug> Debug for Wrapping<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { self.0.fmt(f) } }
impl<T: Display> Display for Wrapping<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&self.0, f) } }
impl<N: AnyInt> Add for Wrapping<N> { type Output = Wrapping<N>; fn add(self, rhs: Wrapping<N>) -> Wrapping<N> { Wrapping(self.0.wrapping_add(rhs.0)) } }
impl<N: AnyInt> AddAssign for Wrapping<N> { fn add_assign(&mut self, rhs: Wrapping<N>) { self.0 = self.0.wrapping_add(rhs.0); } }
impl<N: AnyInt> Sub for Wrapping<N> { type Output = Wrapping<N>; fn sub(self, rhs: Wrapping<N>) -> Wrapping<N> { Wrapping(self.0.wrapping_sub(rhs.0)) } }
impl<N: AnyInt> SubAssign for Wrapping<N> { fn sub_assign(&mut self, rhs: Wrapping<N>) { self.0 = self.0.wrapping_sub(rhs.0); } }
impl<N: AnyInt> Mul for Wrapping<N> { type Output = Wrapping<N>; fn mul(self, rhs: Wrapping<N>) -> Wrapping<N> { Wrapping(self.0.wrapping_mul(rhs.0)) } }
impl<N: AnyInt> MulAssign for Wrapping<N> { fn mul_assign(&mut self, rhs: Wrapping<N>) { self.0 = self.0.wrapping_mul(rhs.0); } }
/// A number that on overflow stays at the type's end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Saturating<T>(pub T);
impl<T: Debug> Debug for Saturating<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { self.0.fmt(f) } }
impl<T: Display> Display for Saturating<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&self.0, f) } }
impl<N: AnyInt> Saturating<N> {
    pub const MIN: Saturating<N> = Saturating(N::MIN);
    pub const MAX: Saturating<N> = Saturating(N::MAX);
    pub fn pow(self, exp: u32) -> Saturating<N> { Saturating(self.0.saturating_pow(exp)) }
    pub fn count_ones(self) -> u32 { self.0.count_ones() }
    pub fn leading_zeros(self) -> u32 { self.0.leading_zeros() }
    pub fn trailing_zeros(self) -> u32 { self.0.trailing_zeros() }
}
impl<N: AnyInt> Add for Saturating<N> { type Output = Saturating<N>; fn add(self, rhs: Saturating<N>) -> Saturating<N> { Saturating(self.0.saturating_add(rhs.0)) } }
impl<N: AnyInt> AddAssign for Saturating<N> { fn add_assign(&mut self, rhs: Saturating<N>) { self.0 = self.0.saturating_add(rhs.0); } }
impl<N: AnyInt> Sub for Saturating<N> { type Output = Saturating<N>; fn sub(self, rhs: Saturating<N>) -> Saturating<N> { Saturating(self.0.saturating_sub(rhs.0)) } }
impl<N: AnyInt> SubAssign for Saturating<N> { fn sub_assign(&mut self, rhs: Saturating<N>) { self.0 = self.0.saturating_sub(rhs.0); } }
impl<N: AnyInt> Mul for Saturating<N> { type Output = Saturating<N>; fn mul(self, rhs: Saturating<N>) -> Saturating<N> { Saturating(self.0.saturating_mul(rhs.0)) } }
impl<N: AnyInt> MulAssign for Saturating<N> { fn mul_assign(&mut self, rhs: Saturating<N>) { self.0 = self.0.saturating_mul(rhs.0); } }
impl<N: AnyInt> BitXor for Wrapping<N> { type Output = Wrapping<N>; fn bitxor(self, rhs: Wrapping<N>) -> Wrapping<N> { Wrapping(self.0 ^ rhs.0) } }
impl<N: AnyInt> BitXorAssign for Wrapping<N> { fn bitxor_assign(&mut self, rhs: Wrapping<N>) { self.0 = self.0 ^ rhs.0; } }
impl<N: AnyInt> BitAnd for Wrapping<N> { type Output = Wrapping<N>; fn bitand(self, rhs: Wrapping<N>) -> Wrapping<N> { Wrapping(self.0 & rhs.0) } }
impl<N: AnyInt> BitAndAssign for Wrapping<N> { fn bitand_assign(&mut self, rhs: Wrapping<N>) { self.0 = self.0 & rhs.0; } }
impl<N: AnyInt> BitOr for Wrapping<N> { type Output = Wrapping<N>; fn bitor(self, rhs: Wrapping<N>) -> Wrapping<N> { Wrapping(self.0 | rhs.0) } }
impl<N: AnyInt> BitOrAssign for Wrapping<N> { fn bitor_assign(&mut self, rhs: Wrapping<N>) { self.0 = self.0 | rhs.0; } }
impl<N: AnyInt> Shl<usize> for Wrapping<N> { type Output = Wrapping<N>; fn shl(self, rhs: usize) -> Wrapping<N> { Wrapping(self.0.wrapping_shl(rhs as u32)) } }
impl<N: AnyInt> Shr<usize> for Wrapping<N> { type Output = Wrapping<N>; fn shr(self, rhs: usize) -> Wrapping<N> { Wrapping(self.0.wrapping_shr(rhs as u32)) } }
