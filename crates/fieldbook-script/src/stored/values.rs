//! How plain values are stored: numbers, names, texts, what holds others.

use std::borrow::Cow;
use std::hash::{BuildHasher, Hash};
use std::rc::Rc;

use super::Reader;
#[cfg(feature = "prelude")]
use super::Writer;
use super::{Kind, Stored};
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
                out.number(usize::try_from(*self).expect("the library's numbers are small"));
            }

            fn read(from: &mut Reader) -> Self {
                from.number() as $ty
            }
        }
    )*};
}
numbers!(u32, u64, usize);

/// Values of enums, of which one is negative.
impl Stored for i128 {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        out.number(usize::try_from(*self + 1).expect("the library's discriminants are small"));
    }

    fn read(from: &mut Reader) -> Self {
        from.number() as i128 - 1
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

/// Places in the library are all the same.
impl Stored for Loc {
    #[cfg(feature = "prelude")]
    fn write(&self, _: &mut Writer) {
        assert!(self.is_prelude(), "the library is in its own files, not at {self:?}");
    }

    fn read(_: &mut Reader) -> Self {
        Loc { file: PRELUDE_FILE, ..Loc::default() }
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
