//! Patterns: what they look at, copy, move and lend of a place.

use super::place::{Place, Step};
use super::region::{RTy, Why};
use super::{Act, Borrows};
use crate::hir::{self, Binding, PatKind};

/// Numbers of elements counted from the end of a slice, and of the rest between.
const FROM_END: u32 = 1 << 16;
const REST: u32 = u32::MAX;

impl Borrows<'_> {
    /// Binds the names of a pattern to parts of a place; they end with the innermost scope.
    pub(super) fn bind(&mut self, pat: &hir::Pat, place: &Place) {
        self.declare(pat);
        self.bind_parts(pat, place);
    }

    fn bind_parts(&mut self, pat: &hir::Pat, place: &Place) {
        match &pat.kind {
            PatKind::Wild | PatKind::Error => {}
            PatKind::Bind { local, mode, sub } => {
                let value = match mode {
                    Binding::Value => {
                        let value = self.take(place.clone(), pat.loc);
                        self.spend(std::slice::from_ref(&value), pat.loc);
                        value.ty
                    }
                    Binding::Ref | Binding::RefMut => {
                        let mutable = *mode == Binding::RefMut;
                        let region = self.regions.fresh();
                        self.lend(place.clone(), mutable, region, pat.loc, false);
                        RTy::new(place.ty.ty().clone().reference(mutable), vec![region], vec![place.ty.clone()])
                    }
                };
                let ty = self.vars[local.0 as usize].ty.clone();
                self.flow(&value, &ty, Why::Assigned, pat.loc);
                self.define(local.0, pat.loc);
                if let Some(sub) = sub {
                    self.bind_parts(sub, place);
                }
            }
            PatKind::Lit(_) | PatKind::Range { .. } => {
                self.act(Act::Inspect(place.clone()), pat.loc);
            }
            PatKind::Adt { id, variant, fields } => {
                if self.cx.items.adt(*id).variants.len() > 1 {
                    self.act(Act::Inspect(place.clone()), pat.loc);
                }
                for (index, sub) in fields {
                    let part = self.field_of(place, *variant, *index, &sub.ty);
                    self.bind_parts(sub, &part);
                }
            }
            PatKind::Tuple(parts) => {
                for (index, sub) in parts.iter().enumerate() {
                    let part = self.field_of(place, 0, index as u32, &sub.ty);
                    self.bind_parts(sub, &part);
                }
            }
            PatKind::Slice { before, rest, after } => {
                for (index, sub) in before.iter().enumerate() {
                    let part = self.element_of(place, Step::At(index as u32), &sub.ty);
                    self.bind_parts(sub, &part);
                }
                for (index, sub) in after.iter().rev().enumerate() {
                    let part = self.element_of(place, Step::At(FROM_END + index as u32), &sub.ty);
                    self.bind_parts(sub, &part);
                }
                if let Some(Some(sub)) = rest {
                    let item = place.ty.parts().first().cloned();
                    let ty = match item {
                        Some(item) => RTy::new(sub.ty.clone(), Vec::new(), vec![item]),
                        None => self.fresh(&sub.ty),
                    };
                    self.bind_parts(sub, &place.step(Step::At(REST), ty));
                }
            }
            PatKind::Deref(inner) => {
                let part = self.behind(place, &inner.ty);
                self.bind_parts(inner, &part);
            }
            PatKind::Or(alternatives) => {
                let from = self.here.clone();
                let mut after = Vec::new();
                for alternative in alternatives {
                    self.here = from.clone();
                    self.bind_parts(alternative, place);
                    after.append(&mut self.here);
                }
                after.sort_unstable();
                after.dedup();
                self.here = after;
            }
        }
    }
}
