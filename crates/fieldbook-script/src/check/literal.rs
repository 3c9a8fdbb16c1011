//! Literals.

use syn::Lit;

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::infer::VarKind;
use crate::source::Loc;
use crate::ty::{FloatTy, IntTy, Ty};

impl Checker<'_> {
    pub(super) fn literal(&mut self, lit: &Lit, want: Want<'_>, loc: Loc) -> hir::Expr {
        let wanted = want.ty().map(|ty| self.infer.shallow(ty));
        let (kind, ty) = match lit {
            Lit::Str(text) => (Kind::Str(text.value().into()), Ty::Str.reference(false)),
            Lit::Char(c) => (Kind::Char(c.value()), Ty::Char),
            Lit::Bool(value) => (Kind::Bool(value.value), Ty::Bool),
            Lit::Byte(byte) => (Kind::Int(byte.value().into()), Ty::Int(IntTy::U8)),
            Lit::ByteStr(bytes) => {
                let value = bytes.value();
                let len = Ty::Const(value.len() as u64);
                let array = Ty::Array(crate::infer::rc(Ty::Int(IntTy::U8)), crate::infer::rc(len));
                (Kind::Bytes(value.into()), array.reference(false))
            }
            Lit::Int(int) => return self.int_literal(int, wanted, loc),
            Lit::Float(float) => {
                let value: f64 = float.base10_digits().replace('_', "").parse().unwrap_or(0.0);
                (Kind::Float(value), self.float_ty(float.suffix(), wanted, loc))
            }
            _ => return self.fail(loc, Problem::unsupported(loc, "this kind of literal")),
        };
        hir::Expr { kind, ty, loc }
    }

    fn int_literal(&mut self, int: &syn::LitInt, wanted: Option<Ty>, loc: Loc) -> hir::Expr {
        if matches!(int.suffix(), "f32" | "f64") {
            let value = int.base10_digits().parse().unwrap_or(0.0);
            return hir::Expr { kind: Kind::Float(value), ty: self.float_ty(int.suffix(), None, loc), loc };
        }
        // In patterns the sign is part of the literal.
        let digits = int.base10_digits();
        let value = digits.trim_start_matches('-').parse::<u128>();
        let ty = match (IntTy::from_name(int.suffix()), &wanted) {
            (Some(ty), _) => Ty::Int(ty),
            (None, _) if !int.suffix().is_empty() => {
                let message = format!("invalid suffix `{}` for number literal", int.suffix());
                return self.fail(loc, Problem::plain(loc, message));
            }
            (None, Some(ty @ Ty::Int(_))) => ty.clone(),
            // Only a byte becomes a character.
            (None, Some(Ty::Char)) => Ty::Int(IntTy::U8),
            (None, Some(ty @ Ty::Infer(var))) if self.infer.kind(*var) == VarKind::Int => ty.clone(),
            _ => self.infer.fresh(VarKind::Int),
        };
        match value {
            Ok(value) => signed(digits, hir::Expr { kind: Kind::Int(value), ty, loc }),
            Err(_) => self.fail(loc, Problem::plain(loc, "integer literal is too large")),
        }
    }

    fn float_ty(&mut self, suffix: &str, wanted: Option<Ty>, _loc: Loc) -> Ty {
        match (suffix, wanted) {
            ("f32", _) => Ty::Float(FloatTy::F32),
            ("f64", _) => Ty::Float(FloatTy::F64),
            (_, Some(ty @ Ty::Float(_))) => ty,
            (_, Some(ty @ Ty::Infer(var))) if self.infer.kind(var) == VarKind::Float => ty,
            _ => self.infer.fresh(VarKind::Float),
        }
    }
}

/// The literal with its sign as an operator.
fn signed(digits: &str, value: hir::Expr) -> hir::Expr {
    if !digits.starts_with('-') {
        return value;
    }
    let (ty, loc) = (value.ty.clone(), value.loc);
    hir::Expr { kind: Kind::Unary(hir::UnOp::Neg, Box::new(value)), ty, loc }
}
