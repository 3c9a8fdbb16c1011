//! What closures take from around them, and when calling one changes something.

use super::{Moves, State};
use crate::hir::walk::{Part, parts};
use crate::hir::{self, Kind, LocalId};
use crate::source::Loc;
use crate::ty::{Pred, Ty};

/// What the captures of a closure make of it.
#[derive(Clone, Copy)]
pub(super) struct Traits {
    /// It changes what it captured.
    pub changes: Option<Changed>,
    /// It gives away what it captured, so that it can be called only once.
    pub once: Option<GivenAway>,
    pub copy: bool,
}

/// The first captured place that a closure changes, whether by an assignment, and where the closure stands.
#[derive(Clone, Copy)]
pub(super) struct Changed {
    pub local: LocalId,
    pub at: Loc,
    pub assigns: bool,
    pub closure_at: Loc,
}

/// A captured local that a closure gives away, where it does, and where the closure stands.
#[derive(Clone, Copy)]
pub(super) struct GivenAway {
    pub local: LocalId,
    pub at: Loc,
    pub closure_at: Loc,
}

impl Moves<'_> {
    /// Whether a local belongs to code outside the closure being walked.
    pub(super) fn is_captured(&self, local: LocalId) -> bool {
        self.closure_depth.last().is_some_and(|(first, end, _)| local.0 < *first || local.0 >= *end)
    }

    pub(super) fn closure(&mut self, closure: &hir::Closure, closure_at: Loc) {
        let mut captured = Vec::new();
        self.captures(&closure.body, closure, &mut captured);
        for (local, at, by_value) in &captured {
            // Of a local that it takes apart a closure borrows only the parts; what it takes, a run takes whole.
            let whole =
                hir::Expr { kind: Kind::Local(*local), ty: self.body.locals[local.0 as usize].ty.clone(), loc: *at };
            let places = match parts_of(&closure.body, *local) {
                Some(parts) if !closure.by_move && !by_value => parts.into_iter().cloned().collect(),
                _ => vec![whole],
            };
            for place in &places {
                // What a closure misses it misses where it stands itself.
                self.read_place(&hir::Expr { loc: closure_at, ..place.clone() });
                if (closure.by_move || *by_value) && !self.is_copy(&place.ty) {
                    self.move_out(place);
                }
            }
        }
        let outer = self.state.clone();
        self.state = State { given: outer.given.clone(), ..State::default() };
        self.closure_depth.push((closure.first_local, closure.end_local, closure_at));
        let loops = std::mem::take(&mut self.loops);
        for pat in &closure.params {
            self.declare(pat, true);
        }
        self.value(&closure.body);
        self.loops = loops;
        self.closure_depth.pop();
        self.state = outer;
        let changes = changes_captured(&closure.body, closure, closure_at);
        let given_away = captured.iter().find(|(.., by_value)| *by_value);
        let once = given_away.map(|(local, at, _)| GivenAway { local: *local, at: *at, closure_at });
        let copy = match closure.by_move {
            true => captured.iter().all(|(local, ..)| {
                let ty = self.body.locals[local.0 as usize].ty.clone();
                self.is_copy(&ty)
            }),
            false => once.is_none() && changes.is_none(),
        };
        self.closures.insert(closure.id, Traits { changes, once, copy });
    }

    /// Outer locals that a closure uses, each once: where, and whether its value is taken.
    fn captures(&mut self, expr: &hir::Expr, closure: &hir::Closure, out: &mut Vec<(LocalId, Loc, bool)>) {
        let mut note = |moves: &mut Self, local: LocalId, expr: &hir::Expr, taken: bool| {
            if local.0 >= closure.first_local && local.0 < closure.end_local {
                return;
            }
            let taken = taken && !moves.is_copy(&expr.ty);
            match out.iter_mut().find(|(known, ..)| *known == local) {
                Some(found) => found.2 |= taken,
                None => out.push((local, expr.loc, taken)),
            }
        };
        match &expr.kind {
            Kind::Local(local) => return note(self, *local, expr, true),
            Kind::Borrow(_, inner) | Kind::Field(inner, _) | Kind::Deref(inner) => {
                if let Some((path, _)) = self.path(inner) {
                    let whole_copy = matches!(expr.kind, Kind::Borrow(..))
                        || self.is_copy(&expr.ty)
                        || matches!(expr.kind, Kind::Deref(_));
                    note(self, path.0, expr, !whole_copy);
                    return self.capture_indices(inner, closure, out);
                }
            }
            _ => {}
        }
        let borrows = matches!(
            expr.kind,
            Kind::Format(_)
                | Kind::Assert { .. }
                | Kind::Index(..)
                | Kind::IndexBy(..)
                | Kind::Json(_)
                | Kind::Match(..)
                | Kind::Let(..)
                | Kind::Assign(..)
                | Kind::AssignOp(..)
                | Kind::CallValue(..)
        ) || matches!(expr.kind, Kind::Binary(op, ..) if super::is_comparison(op));
        parts(expr, &mut |part| {
            let Part::Expr(inner) = part else { return };
            match (borrows, self.path(inner)) {
                (true, Some((path, _))) if self.is_place(inner) => {
                    let borrowed = hir::Expr { kind: Kind::Bool(true), ty: Ty::Bool, loc: inner.loc };
                    let local = path.0;
                    if local.0 < closure.first_local || local.0 >= closure.end_local {
                        match out.iter().any(|(known, ..)| *known == local) {
                            true => {}
                            false => out.push((local, borrowed.loc, false)),
                        }
                    }
                    self.capture_indices(inner, closure, out);
                }
                _ => self.captures(inner, closure, out),
            }
        });
    }

    fn capture_indices(&mut self, place: &hir::Expr, closure: &hir::Closure, out: &mut Vec<(LocalId, Loc, bool)>) {
        match &place.kind {
            Kind::Field(base, _) | Kind::Deref(base) => self.capture_indices(base, closure, out),
            Kind::Index(base, index) | Kind::IndexBy(base, index) => {
                self.capture_indices(base, closure, out);
                self.captures(index, closure, out);
            }
            _ => {}
        }
    }

    /// Calling a closure that changes its captures changes the closure.
    pub(super) fn call_value(&mut self, callee: &hir::Expr) {
        if !self.is_place(callee) {
            return self.value(callee);
        }
        self.read_place(callee);
        let closure = match &callee.ty {
            Ty::Closure(id, _) => self.closures.get(id).copied(),
            _ => None,
        };
        if closure.is_some_and(|traits| traits.once.is_some()) {
            return self.move_out(callee);
        }
        let changes = match &callee.ty {
            Ty::Closure(..) => closure.is_some_and(|traits| traits.changes.is_some()),
            Ty::Param(..) | Ty::Opaque(..) => self.only_fn_mut(&callee.ty.clone()),
            Ty::Dyn(object) => {
                let principal = object.principal().map(|principal| self.cx.items.trait_(principal.id).name);
                principal.is_some_and(|name| name.text() == "FnMut")
            }
            _ => false,
        };
        if changes {
            self.require_mutable(callee, false);
        } else if let Ty::Param(..) = &callee.ty
            && self.calls_by(&callee.ty.clone()) == ["FnOnce"]
            && !self.is_copy(&callee.ty)
        {
            self.move_out(callee);
        }
    }

    fn only_fn_mut(&mut self, ty: &Ty) -> bool {
        let names = self.calls_by(ty);
        names.contains(&"FnMut") && !names.contains(&"Fn")
    }

    /// The traits by which a value of the type can be called, as they are written.
    fn calls_by(&mut self, ty: &Ty) -> Vec<&'static str> {
        let mut known = self.infer.bounds_of(&self.cx.items, ty);
        known.extend(self.infer.env.iter().cloned());
        let mut names: Vec<&'static str> = ["Fn", "FnMut", "FnOnce"]
            .into_iter()
            .filter(|name| {
                let wanted = self.cx.items.lang_trait(name);
                known.iter().any(|pred| {
                    matches!(pred, Pred::Trait(trait_ref) if trait_ref.id == wanted && trait_ref.self_ty() == ty)
                })
            })
            .collect();
        names.dedup();
        names
    }
}

/// The fields of a local that an expression uses, each once; `None` where it uses the local as a whole, or what a
/// reference in it leads to.
fn parts_of(expr: &hir::Expr, local: LocalId) -> Option<Vec<&hir::Expr>> {
    fn collect<'e>(expr: &'e hir::Expr, local: LocalId, out: &mut Vec<&'e hir::Expr>) -> bool {
        match &expr.kind {
            Kind::Local(found) if *found == local => return false,
            Kind::Field(base, index) if matches!(base.kind, Kind::Local(found) if found == local) => {
                let same = |known: &&hir::Expr| matches!(&known.kind, Kind::Field(_, other) if other == index);
                if !out.iter().any(same) {
                    out.push(expr);
                }
                return true;
            }
            _ => {}
        }
        let mut apart = true;
        parts(expr, &mut |part| {
            if let Part::Expr(inner) = part {
                apart = apart && collect(inner, local, out);
            }
        });
        apart
    }
    let mut out = Vec::new();
    (collect(expr, local, &mut out) && !out.is_empty()).then_some(out)
}

/// Whether a closure assigns to, or mutably borrows, what it captured.
fn changes_captured(expr: &hir::Expr, closure: &hir::Closure, closure_at: Loc) -> Option<Changed> {
    let captured =
        |place: &hir::Expr| root(place).filter(|local| local.0 < closure.first_local || local.0 >= closure.end_local);
    let mut found = None;
    hir::walk::any(expr, &mut |part| {
        let (place, assigns) = match &part.kind {
            Kind::Assign(place, _) => (place, true),
            Kind::AssignOp(_, place, _) => (place, matches!(place.ty, Ty::Int(_) | Ty::Float(_) | Ty::Bool)),
            Kind::Borrow(true, place) => (place, false),
            _ => return false,
        };
        found = captured(place).map(|local| Changed { local, at: place.loc, assigns, closure_at });
        found.is_some()
    });
    found
}

/// The local at the bottom of a place.
pub(in crate::check) fn root(place: &hir::Expr) -> Option<LocalId> {
    match &place.kind {
        Kind::Local(local) => Some(*local),
        Kind::Field(base, _) | Kind::Deref(base) | Kind::Index(base, _) | Kind::IndexBy(base, _) => root(base),
        _ => None,
    }
}
