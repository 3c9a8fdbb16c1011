//! Patterns: first tests that jump when something does not fit, then the names.

use crate::hir::{Binding, Expr, Kind as HirKind, LocalId, Pat, PatKind};
use crate::ty::Ty;
use crate::vm::op::{Kind, Op, Proj, Slot};
use crate::vm::value::Value;

use super::func::{FnLower, Var};
use super::place::PlaceTy;

impl FnLower<'_, '_> {
    /// Gives every name of a pattern its slot.
    pub fn declare(&mut self, pat: &Pat) {
        let mut locals = Vec::new();
        pat.bindings(&mut locals);
        for local in locals {
            self.declare_local(local);
        }
    }

    pub fn declare_local(&mut self, local: LocalId) -> Slot {
        let ty = self.local_ty(local);
        let slot = self.slot_for(&ty);
        self.vars.insert(local, Var { slot, by_ref: false });
        slot
    }

    /// Jumps to be filled in when the place does not fit.
    pub fn test(&mut self, pat: &Pat, place: &PlaceTy, no: &mut Vec<usize>) {
        match &pat.kind {
            PatKind::Wild | PatKind::Error | PatKind::Bind { sub: None, .. } => {}
            PatKind::Bind { sub: Some(sub), .. } => self.test(sub, place, no),
            PatKind::Lit(value) => self.test_literal(value, place, no),
            PatKind::Range { low, high, inclusive } => {
                self.test_range(place, (low.as_deref(), high.as_deref(), *inclusive), no);
            }
            PatKind::Adt { id, variant, fields } => {
                if self.lo.is_enum(*id) {
                    let s = self.read(place);
                    no.push(match (self.lo.is_option(*id), variant) {
                        (true, 0) if self.lo.none_first(*id) => self.emit(Op::JumpSome { s, to: 0 }),
                        (true, 1) if !self.lo.none_first(*id) => self.emit(Op::JumpSome { s, to: 0 }),
                        (true, _) => self.emit(Op::JumpNone { s, to: 0 }),
                        (false, variant) => self.emit(Op::JumpNotVariant { s, variant: *variant as u16, to: 0 }),
                    });
                }
                for (index, part) in fields {
                    let place = self.part(place, Some(*id), *variant, *index);
                    self.test(part, &place, no);
                }
            }
            PatKind::Tuple(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    let place = self.part(place, None, 0, index as u32);
                    self.test(part, &place, no);
                }
            }
            PatKind::Slice { before, rest, after } => {
                let s = self.read(place);
                let len = (before.len() + after.len()) as u16;
                no.push(self.emit(Op::JumpNotLen { s, len, at_least: rest.is_some(), to: 0 }));
                self.slice_parts(before, after, place, &mut |lower, part, place| lower.test(part, place, no));
            }
            PatKind::Deref(inner) => {
                let place = self.behind(place);
                self.test(inner, &place, no);
            }
            PatKind::Or(cases) => self.test_or(cases, place, no),
        }
    }

    /// One of several must fit; which one did is found out again when names are bound.
    fn test_or(&mut self, cases: &[Pat], place: &PlaceTy, no: &mut Vec<usize>) {
        let mut yes = Vec::new();
        for (index, case) in cases.iter().enumerate() {
            let mut next = Vec::new();
            self.test(case, place, &mut next);
            if index + 1 == cases.len() {
                no.append(&mut next);
            } else {
                yes.push(self.emit(Op::Jump { to: 0 }));
                self.land_all(&next);
            }
        }
        self.land_all(&yes);
    }

    fn test_literal(&mut self, value: &Expr, place: &PlaceTy, no: &mut Vec<usize>) {
        let s = self.read(place);
        let literal = match &value.kind {
            HirKind::Int(_) | HirKind::Bool(_) | HirKind::Char(_) | HirKind::Str(_) => self.literal_value(value),
            _ => None,
        };
        if let Some(literal) = literal {
            let index = match &literal {
                Value::Str(text) => self.lo.text(&text.text),
                _ => self.lo.constant(literal),
            };
            if let Ok(index) = u16::try_from(index) {
                no.push(self.emit(Op::JumpNotConst { s, index, to: 0 }));
                return;
            }
        }
        let mark = self.top;
        let ty = self.ty(&value.ty);
        let other = self.slot_for(&ty);
        self.eval(value, other);
        let d = self.slot();
        let (left, right) = (place.ty.peel_refs().clone(), ty.peel_refs().clone());
        self.compare_slots(crate::hir::BinOp::Eq, (s, &left), (other, &right), d);
        no.push(self.emit(Op::JumpIfNot { s: d, to: 0 }));
        self.top = mark.max(self.heavy.iter().max().map_or(0, |slot| slot + 1));
    }

    fn literal_value(&mut self, value: &Expr) -> Option<Value> {
        Some(match &value.kind {
            HirKind::Int(number) => match self.ty(&value.ty) {
                Ty::Int(ty) => crate::vm::arith::wrap(ty, *number as i128),
                _ => return None,
            },
            HirKind::Bool(value) => Value::bool(*value),
            HirKind::Char(value) => Value::char(*value),
            HirKind::Str(text) => Value::str(&**text),
            _ => return None,
        })
    }

    fn test_range(
        &mut self,
        place: &PlaceTy,
        (low, high, inclusive): (Option<&Expr>, Option<&Expr>, bool),
        no: &mut Vec<usize>,
    ) {
        use crate::hir::BinOp;
        let s = self.read(place);
        let kind = match place.ty.peel_refs() {
            Ty::Int(crate::ty::IntTy::I128) => Kind::WideSigned,
            Ty::Int(crate::ty::IntTy::U128) => Kind::WideUnsigned,
            Ty::Int(int) if !int.signed() => Kind::Unsigned,
            Ty::Float(_) => Kind::Float,
            _ => Kind::Signed,
        };
        let ends = [(low, BinOp::Ge), (high, if inclusive { BinOp::Le } else { BinOp::Lt })];
        for (end, op) in ends {
            let Some(end) = end else { continue };
            let b = self.slot();
            self.eval(end, b);
            let d = self.slot();
            self.emit(Op::Compare { op, kind, d, a: s, b });
            no.push(self.emit(Op::JumpIfNot { s: d, to: 0 }));
        }
    }

    fn part(&mut self, place: &PlaceTy, id: Option<crate::items::AdtId>, variant: u32, index: u32) -> PlaceTy {
        let ty = self.lo.field_ty(&place.ty, variant, index);
        match id {
            Some(id) if self.lo.is_option(id) => place.then(Some(Proj::Payload), ty),
            _ => place.then(Some(Proj::Field(index)), ty),
        }
    }

    /// What a reference (or box) in a place leads to.
    fn behind(&mut self, place: &PlaceTy) -> PlaceTy {
        match place.ty.clone() {
            Ty::Ref(inner, mutable) => place.then(mutable.then_some(Proj::Deref), (*inner).clone()),
            Ty::Adt(id, args) => {
                let ty = match self.lo.cx_adt_name(id) {
                    "String" => Ty::Str,
                    "Vec" => Ty::Slice(crate::infer::rc(args[0].clone())),
                    _ => args.first().cloned().unwrap_or(Ty::Error),
                };
                place.then(None, ty)
            }
            _ => place.clone(),
        }
    }

    fn slice_parts(
        &mut self,
        before: &[Pat],
        after: &[Pat],
        place: &PlaceTy,
        f: &mut dyn FnMut(&mut Self, &Pat, &PlaceTy),
    ) {
        let elem = match &place.ty {
            Ty::Array(elem, _) | Ty::Slice(elem) => (**elem).clone(),
            _ => Ty::Error,
        };
        for (index, part) in before.iter().enumerate() {
            let place = place.then(Some(Proj::At(index as i32)), elem.clone());
            f(self, part, &place);
        }
        for (index, part) in after.iter().enumerate() {
            let place = place.then(Some(Proj::At(index as i32 - after.len() as i32)), elem.clone());
            f(self, part, &place);
        }
    }

    /// Gives the names what they name; the tests have passed. With `moves`, values are moved out.
    pub fn bind(&mut self, pat: &Pat, place: &PlaceTy, moves: bool) {
        match &pat.kind {
            PatKind::Wild | PatKind::Error | PatKind::Lit(_) | PatKind::Range { .. } => {}
            PatKind::Bind { local, mode, sub } => {
                let slot = self.var_place(*local).place.root;
                match mode {
                    Binding::Value if moves && sub.is_none() => self.consume(place, slot),
                    Binding::Value | Binding::Ref => self.load(place, slot),
                    Binding::RefMut => self.refer(place, slot),
                }
                if let Some(sub) = sub {
                    self.bind(sub, place, moves);
                }
            }
            PatKind::Adt { id, variant, fields } => {
                for (index, part) in fields {
                    let place = self.part(place, Some(*id), *variant, *index);
                    self.bind(part, &place, moves);
                }
            }
            PatKind::Tuple(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    let place = self.part(place, None, 0, index as u32);
                    self.bind(part, &place, moves);
                }
            }
            PatKind::Slice { before, rest, after } => {
                self.slice_parts(before, after, place, &mut |lower, part, place| lower.bind(part, place, moves));
                if let Some(Some(rest)) = rest {
                    let within = Proj::Within(before.len() as u32, after.len() as u32);
                    let place = place.then(Some(within), self.lo_slice_of(&place.ty));
                    self.bind(rest, &place, moves);
                }
            }
            PatKind::Deref(inner) => {
                let place = self.behind(place);
                self.bind(inner, &place, moves);
            }
            PatKind::Or(cases) => self.bind_or(cases, place, moves),
        }
    }

    fn bind_or(&mut self, cases: &[Pat], place: &PlaceTy, moves: bool) {
        let mut names = Vec::new();
        cases[0].bindings(&mut names);
        if names.is_empty() {
            return;
        }
        let mut done = Vec::new();
        for (index, case) in cases.iter().enumerate() {
            let mut next = Vec::new();
            if index + 1 < cases.len() {
                self.test(case, place, &mut next);
            }
            self.bind(case, place, moves);
            done.push(self.emit(Op::Jump { to: 0 }));
            self.land_all(&next);
        }
        self.land_all(&done);
    }

    fn lo_slice_of(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Array(elem, _) | Ty::Slice(elem) => Ty::Slice(elem.clone()),
            other => other.clone(),
        }
    }
}

/// A pattern without or-patterns for each way in which one with them can fit, in the order in which they are tried;
/// the pattern itself where they are too many.
pub(super) fn alternatives(pat: &Pat) -> Vec<Pat> {
    const MOST: usize = 64;
    let mut found = vec![pat.clone()];
    while let Some(index) = found.iter().position(|pat| first_or(pat).is_some()) {
        let cases = first_or(&found[index]).map_or(0, <[Pat]>::len);
        if found.len() + cases > MOST {
            return vec![pat.clone()];
        }
        let opened: Vec<Pat> = (0..cases)
            .map(|case| {
                let mut one = found[index].clone();
                choose(&mut one, case);
                one
            })
            .collect();
        found.splice(index..=index, opened);
    }
    found
}

/// The first or-pattern in a pattern.
fn first_or(pat: &Pat) -> Option<&[Pat]> {
    if let PatKind::Or(cases) = &pat.kind {
        return Some(cases);
    }
    let mut found = None;
    crate::hir::walk::pat_parts(pat, &mut |part| {
        if let crate::hir::walk::Part::Pat(part) = part {
            found = found.or_else(|| first_or(part));
        }
    });
    found
}

/// Puts one case in the place of the first or-pattern.
fn choose(pat: &mut Pat, case: usize) -> bool {
    if let PatKind::Or(cases) = &mut pat.kind {
        *pat = cases.swap_remove(case);
        return true;
    }
    let mut done = false;
    crate::hir::walk::pat_parts_mut(pat, &mut |part| {
        if let crate::hir::walk::PartMut::Pat(part) = part {
            done = done || choose(part, case);
        }
    });
    done
}

/// Whether a pattern takes a mutable reference to a part.
pub(super) fn refers(pat: &Pat) -> bool {
    any_binding(pat, &|mode| mode == Binding::RefMut)
}

/// Whether a pattern takes any reference to a part.
pub(super) fn borrows(pat: &Pat) -> bool {
    any_binding(pat, &|mode| mode != Binding::Value)
}

fn any_binding(pat: &Pat, test: &dyn Fn(Binding) -> bool) -> bool {
    let mut found = false;
    if let PatKind::Bind { mode, .. } = &pat.kind {
        found = test(*mode);
    }
    crate::hir::walk::pat_parts(pat, &mut |part| {
        if let crate::hir::walk::Part::Pat(part) = part {
            found |= any_binding(part, test);
        }
    });
    found
}
