//! Values as bytes, for what is made at build time and read at every start: the library's definitions, and programs that
//! are ready to run.
//!
//! Numbers are LEB128. Names and texts stand in one text beside the bytes, from which they are borrowed. What many
//! values share (names, types, lists of types, generics) is written once and named by its number afterwards. Each field
//! of a definition stands with that field of all others, which halves what a browser downloads. The bytes are read by
//! the version that wrote them, so they say nothing of their own shape.

mod values;
#[cfg(feature = "prelude")]
mod writer;

use std::rc::Rc;

use crate::items::Generics;
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Args, Ty};

#[cfg(feature = "prelude")]
pub(crate) use writer::Writer;

/// What can be written and read.
pub(crate) trait Stored: Sized {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer);

    /// Panics when the bytes are no value of this type.
    fn read(from: &mut Reader) -> Self;
}

/// What is written once and shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(not(feature = "prelude"), expect(dead_code, reason = "what is no type and no list is one of these"))]
pub(crate) enum Kind {
    Ty = 1,
    Args = 2,
    Generics = 3,
}

/// Where the values of one field stand, of all values of their type: alike beside alike packs well.
#[derive(Clone, Copy, Default)]
struct Lane {
    text: &'static str,
    bytes: &'static [u8],
    /// The last number of a definition.
    last: u32,
}

/// How many lanes there are: see [`Lanes`].
const LANES: usize = 120;

/// The lanes of what is shared: first which kinds follow each other, then one of each kind. They have no lanes in them.
const SHARED: std::ops::Range<usize> = 0..4;

/// The lane of what belongs to no field.
const OUTSIDE: usize = SHARED.end;

/// The lanes of a struct's fields, one by one; of a struct without lanes of its own always that of the value around it.
pub(crate) struct Lanes(pub usize);

impl Lanes {
    pub fn next(&mut self) -> usize {
        let lane = self.0;
        self.0 += usize::from(lane > 0);
        lane
    }
}

/// Reads part after part; what is shared is known from then on.
#[derive(Default)]
pub(crate) struct Reader {
    lanes: Vec<Lane>,
    lane: usize,
    names: Vec<Symbol>,
    types: Vec<Ty>,
    args: Vec<Args>,
    generics: Vec<Rc<Generics>>,
    /// The last place in a program.
    last: Loc,
}

impl Reader {
    /// Begins a part.
    pub fn part(&mut self, text: &'static str, bytes: &'static [u8]) {
        self.lane = 0;
        self.lanes = vec![Lane { bytes, ..Lane::default() }; LANES];
        let (names, mut text) = text.split_at(self.number());
        self.names.extend(names.split_terminator('\n').map(Symbol::of_static));
        let lens: Vec<(usize, usize)> = (0..LANES).map(|_| (self.number(), self.number())).collect();
        let mut bytes = self.lanes[0].bytes;
        for (lane, (text_len, len)) in self.lanes.iter_mut().zip(lens) {
            (lane.text, text) = text.split_at(text_len);
            (lane.bytes, bytes) = bytes.split_at(len);
        }
        while !self.lanes[0].bytes.is_empty() {
            self.lane = usize::from(self.byte());
            if self.lane == Kind::Ty as usize {
                let ty = Ty::read_own(self);
                self.types.push(ty);
            } else if self.lane == Kind::Args as usize {
                let args: Vec<Ty> = Stored::read(self);
                self.args.push(args.into());
            } else {
                let generics = Generics::read_own(self);
                self.generics.push(Rc::new(generics));
            }
            self.lane = 0;
        }
        self.lane = OUTSIDE;
    }

    /// Reads in a lane; in what is shared there are no others.
    pub fn within<T>(&mut self, lane: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        if lane == 0 || SHARED.contains(&self.lane) {
            return read(self);
        }
        let outside = std::mem::replace(&mut self.lane, lane);
        let value = read(self);
        self.lane = outside;
        value
    }

    pub fn byte(&mut self) -> u8 {
        let lane = &mut self.lanes[self.lane];
        let (byte, rest) = lane.bytes.split_first().expect("what was stored is whole");
        lane.bytes = rest;
        *byte
    }

    pub fn number(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= usize::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    /// A number that may be longer than the host's.
    pub fn long(&mut self) -> u128 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u128::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    /// The number of a definition, which mostly is near the last one of its lane.
    pub fn id(&mut self) -> u32 {
        let number = self.number() as u32;
        if SHARED.contains(&self.lane) {
            return number;
        }
        let last = &mut self.lanes[self.lane].last;
        *last = last.wrapping_add(number >> 1 ^ 0u32.wrapping_sub(number & 1));
        *last
    }

    /// The next text.
    pub fn text(&mut self) -> &'static str {
        let len = self.number();
        let lane = &mut self.lanes[self.lane];
        let (text, rest) = lane.text.split_at(len);
        lane.text = rest;
        text
    }
}

/// One function for all enums: the first load holds what is read here.
#[cold]
pub(crate) fn no_variant(tag: u8) -> ! {
    panic!("no variant has the number {tag}")
}

/// A struct, by the names of all of its fields, with the first lane of those that have lanes of their own. Fields that
/// are derived from others are not stored.
macro_rules! stored_struct {
    ($($ty:ident $(in $lane:literal)? { $($field:ident),* $(,)? $(; derived $($derived:ident),*)? })*) => {$(
        impl $ty {
            #[cfg(feature = "prelude")]
            pub(crate) fn write_own(&self, out: &mut $crate::stored::Writer) {
                let Self { $($field,)* $($($derived: _),*)? } = self;
                let mut lanes = $crate::stored::Lanes(0 $(+ $lane)?);
                $(out.within(lanes.next(), |out| $crate::stored::Stored::write($field, out));)*
            }

            pub(crate) fn read_own(from: &mut $crate::stored::Reader) -> Self {
                let mut lanes = $crate::stored::Lanes(0 $(+ $lane)?);
                Self {
                    $($field: from.within(lanes.next(), $crate::stored::Stored::read),)*
                    $($($derived: Default::default()),*)?
                }
            }
        }
    )*};
}

/// An enum, by the names of its variants and of what they hold; `but` those that are never written.
macro_rules! stored_enum {
    ($($ty:ident {
        $($tag:literal $variant:ident $(($($part:ident),*))? $({ $($field:ident),* })?),* $(,)?
        $(; but $($never:ident),+)?
    })*) => {$(
        impl $ty {
            #[cfg(feature = "prelude")]
            pub(crate) fn write_own(&self, out: &mut $crate::stored::Writer) {
                match self {
                    $(Self::$variant $(($($part),*))? $({ $($field),* })? => {
                        out.byte($tag);
                        $($($crate::stored::Stored::write($part, out);)*)?
                        $($($crate::stored::Stored::write($field, out);)*)?
                    })*
                    $($(Self::$never { .. })|+ => panic!("{self:?} is never stored"),)?
                }
            }

            pub(crate) fn read_own(from: &mut $crate::stored::Reader) -> Self {
                match from.byte() {
                    $($tag => {
                        $($(let $part = $crate::stored::Stored::read(from);)*)?
                        $($(let $field = $crate::stored::Stored::read(from);)*)?
                        Self::$variant $(($($part),*))? $({ $($field),* })?
                    })*
                    tag => $crate::stored::no_variant(tag),
                }
            }
        }
    )*};
}

/// Types whose values are written where they stand.
macro_rules! stored_in_place {
    ($($ty:ident),* $(,)?) => {$(
        impl $crate::stored::Stored for $ty {
            #[cfg(feature = "prelude")]
            fn write(&self, out: &mut $crate::stored::Writer) {
                self.write_own(out);
            }

            fn read(from: &mut $crate::stored::Reader) -> Self {
                Self::read_own(from)
            }
        }
    )*};
}

pub(crate) use {stored_enum, stored_in_place, stored_struct};
