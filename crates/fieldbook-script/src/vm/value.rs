//! Values of a running program: 16 bytes each, shared behind counted pointers, copied when written to while shared.
//!
//! A shared reference is the value itself (nothing can change while it is borrowed), a `Box` is what it holds, and
//! `None` is [`Value::Nil`] while `Some(x)` is `x`; so most of Rust's indirections cost nothing here.

use std::any::Any;
use std::cell::{Cell as StdCell, RefCell};
use std::rc::{Rc, Weak};

use super::heap::Charge;
use super::map::Map;
use super::seq::Seq;

#[derive(Clone, Default)]
pub(crate) enum Value {
    #[default]
    Unit,
    /// `None`, or that many `Some`s around one less.
    Nil(u32),
    /// Integers to 64 bits, booleans, characters, variants without fields.
    Int(i64),
    Float(f64),
    /// Integers of 128 bits.
    Wide(Rc<i128>),
    Str(Rc<Text>),
    /// A tuple, a struct, a variant with fields.
    Adt(Rc<Adt>),
    /// A vector, an array, or a whole slice of one.
    Vec(Rc<Seq>),
    /// A part of a vector.
    Slice(Rc<Slice>),
    Map(Rc<Map>),
    /// A `Cell` or `RefCell`.
    Cell(Rc<Cell>),
    /// An `Rc`.
    Rc(Rc<Cell>),
    Weak(Weak<Cell>),
    /// What `borrow` and `borrow_mut` give.
    Guard(Rc<Guard>),
    Func(u32),
    Closure(Rc<Closure>),
    Dyn(Rc<Dyn>),
    /// `&mut` to a slot of the stack.
    Slot(u32),
    /// `&mut` to a part of something.
    Ref(Rc<Reference>),
    Formatter(Rc<super::format::Formatter>),
    /// Last among the fields of a value whose type implements `Drop`: the number of that function.
    Fall(Rc<u32>),
    Host(Rc<dyn Any>),
}

#[derive(Default)]
pub(crate) struct Text {
    pub text: String,
    charge: Charge,
}

pub(crate) struct Adt {
    pub variant: u32,
    pub fields: Box<[Value]>,
    _charge: Charge,
}

pub(crate) struct Slice {
    pub base: Rc<Seq>,
    pub start: usize,
    pub end: usize,
}

/// A place of its own, with identity.
pub(crate) struct Cell {
    pub value: RefCell<Value>,
    /// Readers, or -1 for a writer.
    pub borrows: StdCell<i32>,
    /// A panic came while somebody wrote: what a lock says from then on.
    pub poisoned: StdCell<bool>,
    _charge: Charge,
}

/// A borrow of a cell that ends when the last handle goes.
pub(crate) struct Guard {
    pub cell: Rc<Cell>,
    /// The way from the cell to the part that `Ref::map` chose.
    pub path: Vec<Step>,
    pub writes: bool,
}

pub(crate) struct Closure {
    pub func: u32,
    pub captures: RefCell<Vec<Value>>,
}

#[derive(Clone)]
pub(crate) struct Dyn {
    pub vtable: u32,
    pub value: Value,
}

#[derive(Clone)]
pub(crate) enum Root {
    Slot(u32),
    Cell(Rc<Cell>),
}

/// One step from a value to a part of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Step {
    Field(u32),
    Index(usize),
    /// From here to there.
    Range(usize, usize),
    /// The value of an entry of a map, by its number.
    Entry(usize),
    Payload,
    DynInner,
}

pub(crate) struct Reference {
    pub root: Root,
    pub path: Vec<Step>,
}

pub(crate) const CELL: usize = std::mem::size_of::<Value>();

/// A `usize` of the program, which has 64 bits, as one of the host: in a browser, where that has 32, the nearest.
#[inline]
pub(crate) fn host_size(value: i64) -> usize {
    usize::try_from(value as u64).unwrap_or(usize::MAX)
}

impl Text {
    pub fn new(text: String) -> Self {
        let charge = Charge::new(32 + text.capacity());
        Self { text, charge }
    }

    /// Accounts for growth.
    pub fn settle(&mut self) {
        self.charge.set(32 + self.text.capacity());
    }
}

impl Clone for Text {
    fn clone(&self) -> Self {
        Self::new(self.text.clone())
    }
}

impl Adt {
    pub fn new(variant: u32, fields: Box<[Value]>) -> Self {
        let charge = Charge::new(48 + fields.len() * CELL);
        Self { variant, fields, _charge: charge }
    }
}

impl Clone for Adt {
    fn clone(&self) -> Self {
        Self::new(self.variant, self.fields.clone())
    }
}

impl Drop for Adt {
    fn drop(&mut self) {
        super::heap::fall(self.variant, &mut self.fields);
        super::heap::bury(&mut self.fields);
    }
}

impl Drop for Closure {
    fn drop(&mut self) {
        super::heap::bury(self.captures.get_mut());
    }
}

impl Cell {
    pub fn new(value: Value) -> Self {
        Self {
            value: RefCell::new(value),
            borrows: StdCell::new(0),
            poisoned: StdCell::new(false),
            _charge: Charge::new(56),
        }
    }
}

impl Drop for Cell {
    fn drop(&mut self) {
        super::heap::bury(std::slice::from_mut(self.value.get_mut()));
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let now = self.cell.borrows.get();
        self.cell.borrows.set(if self.writes { now + 1 } else { now - 1 });
        if self.writes && super::threads::unwinds() {
            self.cell.poisoned.set(true);
        }
    }
}

impl Value {
    pub fn str(text: impl Into<String>) -> Self {
        Value::Str(Rc::new(Text::new(text.into())))
    }

    pub fn vec(items: Vec<Value>) -> Self {
        Value::Vec(Rc::new(Seq::new(items)))
    }

    pub fn adt(variant: u32, fields: Vec<Value>) -> Self {
        Value::Adt(Rc::new(Adt::new(variant, fields.into())))
    }

    /// The value with a function to be called when it is dropped.
    pub fn with_drop(self, func: u32) -> Self {
        let mut fields = self.fields().to_vec();
        fields.push(Value::Fall(Rc::new(func)));
        Self::adt(self.variant(), fields)
    }

    pub fn tuple(fields: Vec<Value>) -> Self {
        Self::adt(0, fields)
    }

    pub fn bool(value: bool) -> Self {
        Value::Int(i64::from(value))
    }

    pub fn char(value: char) -> Self {
        Value::Int(i64::from(u32::from(value)))
    }

    pub fn usize(value: usize) -> Self {
        Value::Int(value as i64)
    }

    pub fn cell(value: Value) -> Self {
        Value::Cell(Rc::new(Cell::new(value)))
    }

    pub fn host<T: 'static>(value: T) -> Self {
        Value::Host(Rc::new(value))
    }

    /// `Some(self)`.
    #[inline]
    pub fn some(self) -> Self {
        match self {
            Value::Nil(depth) => Value::Nil(depth + 1),
            value => value,
        }
    }

    pub const NONE: Value = Value::Nil(0);

    pub fn option(value: Option<Value>) -> Self {
        value.map_or(Value::NONE, Value::some)
    }

    /// The `x` of `Some(x)`.
    #[inline]
    pub fn payload(self) -> Self {
        match self {
            Value::Nil(depth) if depth > 0 => Value::Nil(depth - 1),
            value => value,
        }
    }

    pub fn is_none(&self) -> bool {
        matches!(self, Value::Nil(0))
    }

    pub fn ok(value: Value) -> Self {
        Self::adt(0, vec![value])
    }

    pub fn err(value: Value) -> Self {
        Self::adt(1, vec![value])
    }

    #[inline]
    pub fn as_int(&self) -> i64 {
        match self {
            Value::Int(value) => *value,
            Value::Wide(value) => **value as i64,
            _ => 0,
        }
    }

    pub fn as_usize(&self) -> usize {
        host_size(self.as_int())
    }

    pub fn as_bool(&self) -> bool {
        self.as_int() != 0
    }

    pub fn as_char(&self) -> char {
        u32::try_from(self.as_int()).ok().and_then(char::from_u32).unwrap_or('\u{fffd}')
    }

    pub fn as_float(&self) -> f64 {
        match self {
            Value::Float(value) => *value,
            _ => 0.0,
        }
    }

    pub fn as_wide(&self) -> i128 {
        match self {
            Value::Wide(value) => **value,
            Value::Int(value) => i128::from(*value),
            _ => 0,
        }
    }

    pub fn as_str(&self) -> &str {
        match self {
            Value::Str(text) => &text.text,
            _ => "",
        }
    }

    /// The elements of a vector, array or slice.
    pub fn as_slice(&self) -> &[Value] {
        match self {
            Value::Vec(seq) => seq,
            Value::Slice(slice) => &slice.base[slice.start..slice.end],
            _ => &[],
        }
    }

    pub fn fields(&self) -> &[Value] {
        match self {
            Value::Adt(adt) => &adt.fields,
            _ => &[],
        }
    }

    pub fn field(&self, index: usize) -> Value {
        self.fields().get(index).cloned().unwrap_or_default()
    }

    pub fn variant(&self) -> u32 {
        match self {
            Value::Adt(adt) => adt.variant,
            Value::Int(variant) => *variant as u32,
            _ => 0,
        }
    }

    pub fn as_host<T: 'static>(&self) -> Option<&T> {
        match self {
            Value::Host(host) => host.downcast_ref(),
            _ => None,
        }
    }
}
