//! Checked bodies: every expression with its type, every name resolved, every adjustment written out.
//!
//! A body of a generic function is checked once; types in it may hold the function's parameters. Operators stand as
//! operators: whether one is an instruction or a call of a trait's method is decided when types are concrete.

mod stored;
pub(crate) mod walk;

use std::rc::Rc;

use crate::items::{AdtId, ConstId, FnId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Args, ClosureId, Ty};

/// A checked function, constant or static.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    pub params: Vec<Pat>,
    pub value: Expr,
    pub locals: Vec<Local>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct LocalId(pub u32);

#[derive(Clone, Debug)]
pub(crate) struct Local {
    pub name: Symbol,
    pub ty: Ty,
    pub mutable: bool,
    pub loc: Loc,
}

#[derive(Clone, Debug)]
pub(crate) struct Expr {
    pub kind: Kind,
    pub ty: Ty,
    pub loc: Loc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum BinOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum UnOp {
    Neg,
    Not,
}

/// A loop or labelled block, as the target of `break` and `continue`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct LoopId(pub u32);

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Reported already.
    Error,
    Int(u128),
    Float(f64),
    Bool(bool),
    Char(char),
    Str(Rc<str>),
    Bytes(Rc<[u8]>),
    Local(LocalId),
    Const(ConstId, Args),
    /// The value of a const parameter.
    ConstParam(Ty),
    /// A function, constructor or model by name; the type says which.
    Item,
    Call(FnId, Args, Vec<Expr>),
    CallValue(Box<Expr>, Vec<Expr>),
    Adt {
        id: AdtId,
        variant: u32,
        fields: Vec<(u32, Expr)>,
        base: Option<Box<Expr>>,
    },
    Tuple(Vec<Expr>),
    Array(Vec<Expr>),
    Repeat(Box<Expr>, Box<Expr>),
    Field(Box<Expr>, u32),
    /// Of a slice, vector, string or map.
    Index(Box<Expr>, Box<Expr>),
    /// By the program's own `Index`.
    IndexBy(Box<Expr>, Box<Expr>),
    Deref(Box<Expr>),
    Borrow(bool, Box<Expr>),
    Unary(UnOp, Box<Expr>),
    Binary(BinOp, Box<Expr>, Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Or(Box<Expr>, Box<Expr>),
    Assign(Box<Expr>, Box<Expr>),
    AssignOp(BinOp, Box<Expr>, Box<Expr>),
    /// `(a, b) = …`: the value into a pattern, whose bindings are then assigned.
    AssignPat(Box<Pat>, Box<Expr>, Vec<Expr>),
    Cast(Box<Expr>),
    /// To a trait object.
    Unsize(Box<Expr>),
    If(Box<Expr>, Box<Expr>, Option<Box<Expr>>),
    /// `let pat = expr` in a condition.
    Let(Box<Pat>, Box<Expr>),
    Match(Box<Expr>, Vec<Arm>),
    Block(Box<Block>),
    Loop(LoopId, Box<Block>),
    While(LoopId, Box<Expr>, Box<Block>),
    /// The iterator is an iterator already; the function is its `next`.
    For {
        id: LoopId,
        pat: Box<Pat>,
        iter: Box<Expr>,
        body: Box<Block>,
    },
    Break(LoopId, Option<Box<Expr>>),
    Continue(LoopId),
    Return(Option<Box<Expr>>),
    Closure(Rc<Closure>),
    /// The operand and, for a `Result`, the conversion of its error.
    Try(Box<Expr>, Option<(FnId, Args)>),
    Format(Box<Format>),
    Print {
        text: Box<Expr>,
        stderr: bool,
    },
    Panic(Box<Expr>),
    /// `assert!` and its kind: the failing case only.
    Assert {
        op: &'static str,
        left: Box<Expr>,
        right: Box<Expr>,
        message: Option<Box<Expr>>,
    },
    Dbg {
        value: Box<Expr>,
        text: Rc<str>,
    },
    Json(Box<Json>),
}

#[derive(Clone, Debug)]
pub(crate) struct Arm {
    pub pat: Pat,
    pub guard: Option<Expr>,
    pub body: Expr,
}

#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub stmts: Vec<Stmt>,
    pub tail: Option<Expr>,
    pub label: Option<LoopId>,
}

#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "most are `let`, a box each would cost more; wasm32 finds no gap to mind")]
pub(crate) enum Stmt {
    Let { pat: Pat, init: Option<Expr>, diverge: Option<Expr>, loc: Loc },
    Expr(Expr),
}

#[derive(Clone, Debug)]
pub(crate) struct Closure {
    pub id: ClosureId,
    pub params: Vec<Pat>,
    pub body: Expr,
    pub by_move: bool,
    /// The block of an `async` closure borrows what the closure captured: the variables with numbers below this one.
    pub lends_before: Option<u32>,
    /// Locals with numbers from here on are the closure's own.
    pub first_local: u32,
    pub end_local: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct Pat {
    pub kind: PatKind,
    pub ty: Ty,
    pub loc: Loc,
}

/// How a name in a pattern takes what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Binding {
    Value,
    Ref,
    RefMut,
}

#[derive(Clone, Debug)]
pub(crate) enum PatKind {
    Wild,
    Error,
    Bind {
        local: LocalId,
        mode: Binding,
        sub: Option<Box<Pat>>,
    },
    Lit(Box<Expr>),
    Range {
        low: Option<Box<Expr>>,
        high: Option<Box<Expr>>,
        inclusive: bool,
    },
    /// A struct's or variant's fields, by number.
    Adt {
        id: AdtId,
        variant: u32,
        fields: Vec<(u32, Pat)>,
    },
    Tuple(Vec<Pat>),
    Slice {
        before: Vec<Pat>,
        rest: Option<Option<Box<Pat>>>,
        after: Vec<Pat>,
    },
    /// `&pat`, and a reference looked through without one.
    Deref(Box<Pat>),
    Or(Vec<Pat>),
}

/// A parsed format string with its arguments.
#[derive(Clone, Debug)]
pub(crate) struct Format {
    pub pieces: Vec<Piece>,
    pub args: Vec<Expr>,
}

#[derive(Clone, Debug)]
pub(crate) enum Piece {
    Text(Rc<str>),
    Arg { index: usize, spec: Spec },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trait {
    Display,
    Debug,
    LowerHex,
    UpperHex,
    Octal,
    Binary,
    LowerExp,
    UpperExp,
    Pointer,
}

/// Width or precision: none, written out, or an argument's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Count {
    #[default]
    None,
    Is(usize),
    Arg(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spec {
    pub kind: Trait,
    pub fill: char,
    pub align: Option<Align>,
    pub plus: bool,
    pub alternate: bool,
    pub zero: bool,
    /// `{:x?}` and `{:X?}`: numbers in hexadecimal, upper case or not.
    pub debug_hex: Option<bool>,
    pub width: Count,
    pub precision: Count,
}

impl Default for Spec {
    fn default() -> Self {
        Self {
            kind: Trait::Display,
            fill: ' ',
            align: None,
            plus: false,
            alternate: false,
            zero: false,
            debug_hex: None,
            width: Count::None,
            precision: Count::None,
        }
    }
}

/// The argument of `json!`.
#[derive(Clone, Debug)]
pub(crate) enum Json {
    Null,
    Expr(Expr),
    Array(Vec<Json>),
    Object(Vec<(Expr, Json)>),
}
