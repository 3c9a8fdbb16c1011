//! Types, as the check knows them.
//!
//! A type is a small tree that shares its parts; inference variables stand in it as [`Ty::Infer`] and generic
//! parameters as [`Ty::Param`] (by position: the container's parameters first, then the function's own). Lengths of
//! arrays are types too ([`Ty::Const`]), so that const generics need nothing of their own.

mod path;
mod print;
mod stored;
mod visit;

use std::rc::Rc;

use crate::items::{AdtId, FnId, TraitId};
use crate::sym::Symbol;

pub(crate) use print::{bounds_text as show_bounds, full_name, show};

pub(crate) type Args = Rc<[Ty]>;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Ty {
    /// Something already reported, or that this interpreter does not follow: unifies with anything.
    Error,
    Never,
    Bool,
    Char,
    Str,
    Int(IntTy),
    Float(FloatTy),
    Adt(AdtId, Args),
    /// A reference; `true` for `&mut`.
    Ref(Rc<Ty>, bool),
    Tuple(Args),
    /// An element type and a length.
    Array(Rc<Ty>, Rc<Ty>),
    Slice(Rc<Ty>),
    FnPtr(Rc<FnSig>),
    /// A function by name; arguments of its container first.
    FnDef(FnId, Args),
    /// A tuple struct or tuple variant by name, as a function.
    Ctor(AdtId, u32, Args),
    /// A closure; the arguments are those of the function around it.
    Closure(ClosureId, Args),
    Dyn(Rc<DynTy>),
    Param(u32, Symbol),
    Proj(Rc<Projection>),
    /// `impl Trait` in the return type of a function: the function, which one, its arguments.
    Opaque(FnId, u32, Args),
    Const(u64),
    Infer(u32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ClosureId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FnSig {
    pub params: Vec<Ty>,
    pub ret: Ty,
}

/// A trait and its arguments, `Self` first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct TraitRef {
    pub id: TraitId,
    pub args: Args,
}

impl TraitRef {
    pub fn new(id: TraitId, args: Vec<Ty>) -> Self {
        Self { id, args: args.into() }
    }

    pub fn self_ty(&self) -> &Ty {
        &self.args[0]
    }
}

/// `<Self as Trait>::Name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Projection {
    pub trait_ref: TraitRef,
    pub name: Symbol,
}

/// `dyn Trait<args, Name = Ty>`; in the bounds `Self` is [`Ty::Error`] and replaced on use.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DynTy {
    pub preds: Vec<Pred>,
}

impl DynTy {
    pub fn principal(&self) -> Option<&TraitRef> {
        self.preds.iter().find_map(|pred| match pred {
            Pred::Trait(trait_ref) => Some(trait_ref),
            Pred::Proj(..) => None,
        })
    }

    /// The bounds with `ty` as `Self`.
    pub fn preds_for(&self, ty: &Ty) -> Vec<Pred> {
        self.preds.iter().map(|pred| pred.with_self(ty)).collect()
    }
}

/// Something that must hold of types.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Pred {
    Trait(TraitRef),
    Proj(Projection, Ty),
}

impl Pred {
    pub fn trait_ref(&self) -> &TraitRef {
        match self {
            Pred::Trait(trait_ref) => trait_ref,
            Pred::Proj(projection, _) => &projection.trait_ref,
        }
    }

    fn with_self(&self, ty: &Ty) -> Self {
        let swap = |trait_ref: &TraitRef| {
            let mut args = trait_ref.args.to_vec();
            args[0] = ty.clone();
            TraitRef::new(trait_ref.id, args)
        };
        match self {
            Pred::Trait(trait_ref) => Pred::Trait(swap(trait_ref)),
            Pred::Proj(projection, value) => {
                Pred::Proj(Projection { trait_ref: swap(&projection.trait_ref), name: projection.name }, value.clone())
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum IntTy {
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
}

impl IntTy {
    pub const ALL: [IntTy; 12] = [
        IntTy::I8,
        IntTy::I16,
        IntTy::I32,
        IntTy::I64,
        IntTy::I128,
        IntTy::Isize,
        IntTy::U8,
        IntTy::U16,
        IntTy::U32,
        IntTy::U64,
        IntTy::U128,
        IntTy::Usize,
    ];

    pub fn name(self) -> &'static str {
        match self {
            IntTy::I8 => "i8",
            IntTy::I16 => "i16",
            IntTy::I32 => "i32",
            IntTy::I64 => "i64",
            IntTy::I128 => "i128",
            IntTy::Isize => "isize",
            IntTy::U8 => "u8",
            IntTy::U16 => "u16",
            IntTy::U32 => "u32",
            IntTy::U64 => "u64",
            IntTy::U128 => "u128",
            IntTy::Usize => "usize",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ty| ty.name() == name)
    }

    /// A pointer has 64 bits here, as on the machines that people compile for.
    pub fn bits(self) -> u32 {
        match self {
            IntTy::I8 | IntTy::U8 => 8,
            IntTy::I16 | IntTy::U16 => 16,
            IntTy::I32 | IntTy::U32 => 32,
            IntTy::I64 | IntTy::U64 | IntTy::Isize | IntTy::Usize => 64,
            IntTy::I128 | IntTy::U128 => 128,
        }
    }

    /// The value of `MIN`, `MAX` or `BITS`, as far as 64 bits hold it.
    pub fn constant(self, name: &str) -> Option<u64> {
        let bits = self.bits();
        match (name, self.signed()) {
            ("BITS", _) => Some(bits.into()),
            ("MIN", true) => Some((i128::MIN >> (128 - bits)) as u64),
            ("MAX", true) => Some((i128::MAX >> (128 - bits)) as u64),
            ("MIN", false) => Some(0),
            ("MAX", false) => Some((u128::MAX >> (128 - bits)) as u64),
            _ => None,
        }
    }

    pub fn signed(self) -> bool {
        matches!(self, IntTy::I8 | IntTy::I16 | IntTy::I32 | IntTy::I64 | IntTy::I128 | IntTy::Isize)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum FloatTy {
    F32,
    F64,
}

impl Ty {
    pub fn unit() -> Self {
        Ty::Tuple(Rc::new([]))
    }

    pub fn tuple(parts: Vec<Ty>) -> Self {
        Ty::Tuple(parts.into())
    }

    pub fn reference(self, mutable: bool) -> Self {
        Ty::Ref(Rc::new(self), mutable)
    }

    pub fn is_unit(&self) -> bool {
        matches!(self, Ty::Tuple(parts) if parts.is_empty())
    }

    pub fn is_error(&self) -> bool {
        matches!(self, Ty::Error)
    }

    /// The type behind any references.
    pub fn peel_refs(&self) -> &Ty {
        let mut ty = self;
        while let Ty::Ref(inner, _) = ty {
            ty = inner;
        }
        ty
    }
}
