//! How types are stored.

use super::{Args, ClosureId, DynTy, FloatTy, FnSig, IntTy, Pred, Projection, TraitRef, Ty};
#[cfg(feature = "prelude")]
use crate::stored::Writer;
use crate::stored::{Reader, Stored, stored_enum, stored_in_place, stored_struct};

stored_enum! {
    Ty {
        0 Error,
        1 Never,
        2 Bool,
        3 Char,
        4 Str,
        5 Int(int),
        6 Float(float),
        7 Adt(id, args),
        8 Ref(inner, mutable),
        9 Tuple(parts),
        10 Array(inner, len),
        11 Slice(inner),
        12 FnPtr(sig),
        13 FnDef(id, args),
        14 Ctor(id, variant, args),
        15 Dyn(object),
        16 Param(index, name),
        17 Proj(projection),
        18 Opaque(id, index, args),
        19 Const(value),
        20 Closure(id, args);
        but Infer
    }
    Pred { 0 Trait(trait_ref), 1 Proj(projection, ty) }
    IntTy {
        0 I8,
        1 I16,
        2 I32,
        3 I64,
        4 I128,
        5 Isize,
        6 U8,
        7 U16,
        8 U32,
        9 U64,
        10 U128,
        11 Usize,
    }
    FloatTy { 0 F32, 1 F64 }
}

stored_struct! {
    FnSig { params, ret }
    Projection { trait_ref, name }
    DynTy { preds }
}

impl Stored for ClosureId {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }

    fn read(from: &mut Reader) -> Self {
        Self(u32::read(from))
    }
}

/// The first argument apart: in an impl it is what the trait is for, and mostly there are no others.
impl Stored for TraitRef {
    #[cfg(feature = "prelude")]
    fn write(&self, out: &mut Writer) {
        let (first, others) = self.args.split_first().expect("`Self` is an argument");
        out.within(108, |out| self.id.write(out));
        out.within(109, |out| first.write(out));
        out.within(110, |out| Args::from(others).write(out));
    }

    fn read(from: &mut Reader) -> Self {
        let id = from.within(108, Stored::read);
        let first: Ty = from.within(109, Stored::read);
        let others: Args = from.within(110, Stored::read);
        Self { id, args: std::iter::once(first).chain(others.iter().cloned()).collect() }
    }
}

stored_in_place!(Pred, IntTy, FloatTy, FnSig, Projection, DynTy);
