//! How plain values are stored: numbers, names, texts, what holds others.

use std::borrow::Cow;
use std::hash::{BuildHasher, Hash};
use std::rc::Rc;

use super::Reader;
use super::Stored;
#[cfg(feature = "prelude")]
use super::{Kind, Writer};
use crate::items::Generics;
use crate::source::{Loc, PRELUDE_FILE};
use crate::sym::Symbol;
use crate::ty::{Args, Ty};

impl Stored for bool {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.byte((*self).into());
    }

    fn read(from: &mut Reader) -> Self {
        from.byte() != 0
    }
}

macro_rules! numbers {
    ($($ty:ident),*) => {$(
        impl Stored for $ty {
            #[cfg(feature = "prelude")]
            fn write(&self, out: &mut Writer) {
                out.number(usize::try_from(*self).expect("a number of the host"));
            }

            fn read(from: &mut Reader) -> Self {
                from.number() as $ty
            }
        }
    )*};
}
numbers!(u8, u16, u32, usize);

/// Numbers of programs, which may be longer than the host's.
impl Stored for u64 {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.long((*self).into());
    }

    fn read(from: &mut Reader) -> Self {
        from.long() as u64
    }
}

/// The sign comes last, so that what is near zero is short.
macro_rules! signed {
    ($($ty:ident),*) => {$(
        impl Stored for $ty {
            #[cfg(feature = "prelude")]
            fn write(&self, out: &mut Writer) {
                let number = i128::from(*self);
                out.long(((number << 1) ^ (number >> 127)) as u128);
            }

            fn read(from: &mut Reader) -> Self {
                let number = from.long();
                ((number >> 1) as i128 ^ -((number & 1) as i128)) as $ty
            }
        }
    )*};
}
signed!(i16, i32, i64, i128);

impl Stored for f64 {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        self.to_bits().write(out);
    }

    fn read(from: &mut Reader) -> Self {
        Self::from_bits(u64::read(from))
    }
}

impl Stored for char {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        u32::from(*self).write(out);
    }

    fn read(from: &mut Reader) -> Self {
        char::from_u32(u32::read(from)).expect("a character")
    }
}

impl Stored for String {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.text(self);
    }

    fn read(from: &mut Reader) -> Self {
        from.text().to_owned()
    }
}

impl Stored for Symbol {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.name(*self);
    }

    fn read(from: &mut Reader) -> Self {
        let number = from.number();
        from.names[number]
    }
}

impl Stored for &'static str {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.text(self);
    }

    fn read(from: &mut Reader) -> Self {
        from.text()
    }
}

impl Stored for Cow<'static, str> {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.text(self);
    }

    fn read(from: &mut Reader) -> Self {
        Cow::Borrowed(from.text())
    }
}

/// Places in the library are all the same; one in a program is often the last one, and mostly near it.
impl Stored for Loc {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        if self.is_prelude() {
            return out.number(0);
        }
        let last = std::mem::replace(&mut out.last, *self);
        if *self == last {
            return out.number(1);
        }
        let Self { file, line, column, end_line, end_column } = *self;
        out.number(usize::from(file) + 2);
        (i32::from(line) - i32::from(last.line)).write(out);
        column.write(out);
        (i32::from(end_line) - i32::from(line)).write(out);
        (i32::from(end_column) - i32::from(column)).write(out);
    }

    fn read(from: &mut Reader) -> Self {
        match from.number() {
            0 => return Self { file: PRELUDE_FILE, ..Self::default() },
            1 => {}
            file => {
                let after = |step: i32, before: u16| (i32::from(before) + step) as u16;
                let line = after(i32::read(from), from.last.line);
                let column = u16::read(from);
                let end_line = after(i32::read(from), line);
                let end_column = after(i32::read(from), column);
                from.last = Self { file: (file - 2) as u16, line, column, end_line, end_column };
            }
        }
        from.last
    }
}

impl<T: Stored> Stored for Option<T> {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        self.is_some().write(out);
        self.iter().for_each(|value| value.write(out));
    }

    fn read(from: &mut Reader) -> Self {
        bool::read(from).then(|| T::read(from))
    }
}

impl<T: Stored> Stored for Vec<T> {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.number(self.len());
        self.iter().for_each(|value| value.write(out));
    }

    fn read(from: &mut Reader) -> Self {
        let len = from.number();
        let mut values = Vec::with_capacity(len);
        values.extend((0..len).map(|_| T::read(from)));
        values
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Reader) -> Self {
        let first = A::read(from);
        (first, B::read(from))
    }
}

impl<A: Stored, B: Stored, C: Stored> Stored for (A, B, C) {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
        self.1.write(out);
        self.2.write(out);
    }

    fn read(from: &mut Reader) -> Self {
        let first = A::read(from);
        let second = B::read(from);
        (first, second, C::read(from))
    }
}

impl<T: Stored> Stored for Rc<T> {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        (**self).write(out);
    }

    fn read(from: &mut Reader) -> Self {
        Rc::new(T::read(from))
    }
}

/// In the order of the keys, so that equal maps are equal bytes.
impl<K: Stored + Ord + Hash, V: Stored, S: BuildHasher + Default> Stored for std::collections::HashMap<K, V, S> {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        let mut entries: Vec<(&K, &V)> = self.iter().collect();
        entries.sort_unstable_by_key(|(key, _)| *key);
        out.number(entries.len());
        for (key, value) in entries {
            key.write(out);
            value.write(out);
        }
    }

    fn read(from: &mut Reader) -> Self {
        let len = from.number();
        let mut map = Self::with_capacity_and_hasher(len, S::default());
        map.extend((0..len).map(|_| <(K, V)>::read(from)));
        map
    }
}

impl Stored for Ty {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.share(Kind::Ty, |out| self.write_own(out));
    }

    fn read(from: &mut Reader) -> Self {
        let number = from.number();
        from.types[number].clone()
    }
}

impl Stored for Args {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.share(Kind::Args, |out| self.to_vec().write(out));
    }

    fn read(from: &mut Reader) -> Self {
        let number = from.number();
        from.args[number].clone()
    }
}

impl Stored for Rc<Generics> {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.share(Kind::Generics, |out| self.write_own(out));
    }

    fn read(from: &mut Reader) -> Self {
        let number = from.number();
        from.generics[number].clone()
    }
}
