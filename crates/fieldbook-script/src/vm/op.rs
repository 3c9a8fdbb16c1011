//! The instructions. Slots are numbers within the frame of the running function; `d` is where a result goes.

use std::rc::Rc;

use super::value::{Step, Value};
use crate::hir::BinOp;
use crate::source::Loc;
use crate::ty::{FloatTy, IntTy};

pub(crate) type Slot = u16;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Op {
    Int {
        d: Slot,
        value: i32,
    },
    Const {
        d: Slot,
        index: u32,
    },
    /// A static that has its value; one that has not is computed next.
    Static {
        d: Slot,
        index: u32,
        to: u32,
    },
    KeepStatic {
        s: Slot,
        index: u32,
    },
    Copy {
        d: Slot,
        s: Slot,
    },
    /// Leaves nothing behind.
    Move {
        d: Slot,
        s: Slot,
    },
    /// Empties slots, the last first.
    Clear {
        from: Slot,
        count: u16,
    },
    Add {
        ty: IntTy,
        d: Slot,
        a: Slot,
        b: Slot,
    },
    Sub {
        ty: IntTy,
        d: Slot,
        a: Slot,
        b: Slot,
    },
    Mul {
        ty: IntTy,
        d: Slot,
        a: Slot,
        b: Slot,
    },
    /// `d += value`, in place.
    AddTo {
        ty: IntTy,
        d: Slot,
        value: i16,
    },
    Arith {
        op: BinOp,
        ty: IntTy,
        d: Slot,
        a: Slot,
        b: Slot,
    },
    /// A shift's right side has a type of its own.
    Shift {
        left: bool,
        ty: IntTy,
        by: IntTy,
        d: Slot,
        a: Slot,
        b: Slot,
    },
    FloatArith {
        op: BinOp,
        ty: FloatTy,
        d: Slot,
        a: Slot,
        b: Slot,
    },
    Neg {
        ty: IntTy,
        d: Slot,
        s: Slot,
    },
    Not {
        ty: Option<IntTy>,
        d: Slot,
        s: Slot,
    },
    FloatNeg {
        d: Slot,
        s: Slot,
    },
    Compare {
        op: BinOp,
        kind: Kind,
        d: Slot,
        a: Slot,
        b: Slot,
    },
    Jump {
        to: u32,
    },
    /// Backwards: the budget is looked at.
    Loop {
        to: u32,
    },
    JumpIf {
        s: Slot,
        to: u32,
    },
    JumpIfNot {
        s: Slot,
        to: u32,
    },
    /// Jumps unless the comparison of signed integers holds.
    JumpUnless {
        op: BinOp,
        a: Slot,
        b: Slot,
        to: u32,
    },
    /// Jumps unless it is the variant.
    JumpNotVariant {
        s: Slot,
        variant: u16,
        to: u32,
    },
    JumpNone {
        s: Slot,
        to: u32,
    },
    JumpSome {
        s: Slot,
        to: u32,
    },
    /// Jumps unless the slot's value equals the constant.
    JumpNotConst {
        s: Slot,
        index: u16,
        to: u32,
    },
    /// Jumps unless a slice's length is that, or at least that.
    JumpNotLen {
        s: Slot,
        len: u16,
        at_least: bool,
        to: u32,
    },
    /// One step of `for` over a range: to `to` when it is over.
    RangeNext {
        ty: IntTy,
        d: Slot,
        range: Slot,
        to: u32,
    },
    Cast {
        from: Num,
        into: Num,
        d: Slot,
        s: Slot,
    },
    Tuple {
        d: Slot,
        from: Slot,
        count: u16,
    },
    Variant {
        d: Slot,
        from: Slot,
        count: u16,
        variant: u16,
    },
    Array {
        d: Slot,
        from: Slot,
        count: u16,
    },
    /// `[value; count]`; the elements share the value until one is written to.
    Repeat {
        d: Slot,
        value: Slot,
        count: Slot,
    },
    Some {
        d: Slot,
        s: Slot,
    },
    /// Gives a copy of a closure variables of its own, where calls change them.
    Fork {
        d: Slot,
    },
    /// Gives a fresh value its type's `drop`.
    OnDrop {
        d: Slot,
        func: u32,
    },
    Field {
        d: Slot,
        s: Slot,
        index: u16,
    },
    Index {
        d: Slot,
        s: Slot,
        index: Slot,
    },
    Load {
        d: Slot,
        place: u32,
    },
    /// Moves out of a place.
    Take {
        d: Slot,
        place: u32,
    },
    Store {
        s: Slot,
        place: u32,
    },
    RefMut {
        d: Slot,
        place: u32,
    },
    Push {
        s: Slot,
        place: u32,
    },
    Len {
        d: Slot,
        s: Slot,
    },
    LenOf {
        d: Slot,
        place: u32,
    },
    /// A part of a string, slice or vector, by a range's ends in `from` and the slot after it.
    SubSlice {
        d: Slot,
        s: Slot,
        from: Slot,
    },
    /// `wide`: -1 where the range is open.
    Call {
        func: u32,
        base: Slot,
        d: Slot,
    },
    /// The callee stands in `base`, its arguments after it.
    CallValue {
        base: Slot,
        count: u16,
        d: Slot,
    },
    CallDyn {
        method: u32,
        base: Slot,
        count: u16,
        d: Slot,
    },
    Native {
        native: u32,
        base: Slot,
        count: u16,
        d: Slot,
    },
    Closure {
        func: u32,
        from: Slot,
        count: u16,
        d: Slot,
    },
    MakeDyn {
        d: Slot,
        s: Slot,
        vtable: u32,
    },
    Return {
        s: Slot,
    },
    FormatNew {
        d: Slot,
    },
    FormatText {
        f: Slot,
        index: u32,
    },
    /// How the next argument is written; width and precision that are arguments stand in `from` and after it.
    FormatSpec {
        f: Slot,
        spec: u32,
        from: Slot,
    },
    FormatDone {
        d: Slot,
        f: Slot,
    },
    Print {
        s: Slot,
        stderr: bool,
    },
    Panic {
        s: Slot,
        /// The message is written in the program as it stands.
        literal: bool,
    },
    Fail {
        index: u32,
    },
    /// `Ok` or `Some` goes on with the payload in `d`; otherwise to `to` with what `?` returns still in `s`.
    TryOk {
        d: Slot,
        s: Slot,
        option: bool,
        to: u32,
    },
}

/// What two values are compared as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Signed,
    Unsigned,
    WideSigned,
    WideUnsigned,
    Float,
    /// By their structure.
    Value,
}

/// A primitive number, for casts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Num {
    Int(IntTy),
    Float(FloatTy),
    Bool,
    Char,
}

/// One step in the code of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Proj {
    /// Through a `&mut`.
    Deref,
    /// Into an `Rc`.
    Shared,
    /// Into what a guard guards.
    Guard,
    Field(u32),
    Index(Slot),
    /// Counted from the end when negative.
    At(i32),
    /// Ends in two slots.
    Range(Slot),
    /// Without so many at each end.
    Within(u32, u32),
    Payload,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub root: Slot,
    pub projs: Vec<Proj>,
}

/// A function as instructions.
#[derive(Default)]
pub(crate) struct Func {
    pub name: String,
    pub code: Vec<Op>,
    pub locs: Vec<Loc>,
    pub places: Vec<Place>,
    pub params: u16,
    pub slots: u16,
    /// Not shown in call stacks: the caller is to blame.
    pub library: bool,
    /// Captured variables that a call changes, as slots; they follow the parameters.
    pub captures: Vec<bool>,
}

/// The methods of one type as one trait's object.
pub(crate) struct VTable {
    /// The number of the type whose methods they are.
    pub ty: u32,
    pub methods: Vec<(u32, Callee)>,
}

#[derive(Clone)]
pub(crate) enum Callee {
    Func(u32),
    Native(u32),
}

/// Native code and its name, by which a stored program finds it again.
#[derive(Clone, Copy)]
pub(crate) struct Native {
    pub name: &'static str,
    pub run: NativeFn,
}

pub(crate) type NativeFn = fn(&mut super::Vm<'_>, &mut [Value], &NativeInfo) -> super::trap::Run<Value>;

/// A call of the library's own code: which, and for which types.
pub(crate) struct NativeInfo {
    pub code: Native,
    pub tys: Vec<crate::ty::Ty>,
    /// The names of those that are the library's; empty for others.
    pub names: Vec<&'static str>,
    pub ret: crate::ty::Ty,
    /// Which of a model's own methods it is.
    pub host: Option<crate::model::HostFn>,
}

/// Everything a run needs.
#[derive(Default)]
pub(crate) struct Program {
    pub funcs: Vec<Rc<Func>>,
    pub consts: Vec<Value>,
    pub natives: Vec<Rc<NativeInfo>>,
    pub vtables: Vec<VTable>,
    /// Whether a type of the program implements `Drop`.
    pub drops: bool,
    /// Whether the library's core may call functions of the program.
    pub calls_back: bool,
    pub specs: Vec<crate::hir::Spec>,
    /// What the host must know of the models.
    pub host: crate::host::Plan,
    pub main: u32,
}

impl Place {
    /// The steps of a place that needs nothing but the steps.
    pub fn fixed(proj: Proj) -> Option<Step> {
        match proj {
            Proj::Field(index) => Some(Step::Field(index)),
            Proj::Payload => Some(Step::Payload),
            _ => None,
        }
    }
}
