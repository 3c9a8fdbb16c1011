//! Places: a variable and the way from it, and what becomes of a place when it is read, lent, written.

use super::region::{R, RTy, STATIC};
use super::{Act, Borrows, Loan};
use crate::hir::{self, Kind};
use crate::source::Loc;
use crate::ty::Ty;

/// A step from a place to a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A field; of an enum's variants each has its own numbers.
    Field(u32),
    /// An element by a pattern, whose number is known.
    At(u32),
    /// Some element.
    Element,
    /// What a box owns.
    Own,
    /// Through a reference of a region; `true` if it is mutable.
    Deref(bool, R),
}

#[derive(Clone, Debug)]
pub(super) struct Place {
    pub var: u32,
    pub path: Vec<Step>,
    /// The type before each step.
    pub types: Vec<RTy>,
    pub ty: RTy,
}

impl Place {
    pub fn step(&self, step: Step, ty: RTy) -> Self {
        let mut next = self.clone();
        next.path.push(step);
        next.types.push(std::mem::replace(&mut next.ty, ty));
        next
    }

    /// The first steps of it.
    pub fn cut(&mut self, length: usize) {
        if length < self.path.len() {
            self.ty = self.types[length].clone();
            self.path.truncate(length);
            self.types.truncate(length);
        }
    }
}

/// A value: its type and, if it holds references, the variable that it is in.
#[derive(Clone, Debug)]
pub(super) struct Val {
    pub ty: RTy,
    pub var: Option<u32>,
}

pub(super) fn is_place(expr: &hir::Expr) -> bool {
    match &expr.kind {
        Kind::Local(_) | Kind::Deref(_) | Kind::Index(..) | Kind::IndexBy(..) => true,
        Kind::Field(base, _) => is_place(base),
        _ => false,
    }
}

/// Whether `&expr` needs no place of its own: what is known when the program is compiled lives for ever.
fn constant(expr: &hir::Expr) -> bool {
    match &expr.kind {
        Kind::Int(_) | Kind::Float(_) | Kind::Bool(_) | Kind::Char(_) | Kind::Str(_) | Kind::Bytes(_) => true,
        Kind::Const(..) | Kind::ConstParam(_) | Kind::Item => true,
        Kind::Unary(_, a) | Kind::Cast(a) | Kind::Unsize(a) | Kind::Borrow(false, a) | Kind::Repeat(a, _) => {
            constant(a)
        }
        Kind::Deref(a) | Kind::Field(a, _) => constant(a),
        Kind::Binary(_, a, b) => constant(a) && constant(b),
        Kind::Tuple(parts) | Kind::Array(parts) => parts.iter().all(constant),
        Kind::Adt { fields, base: None, .. } => fields.iter().all(|(_, field)| constant(field)),
        _ => false,
    }
}

impl Borrows<'_> {
    pub(super) fn whole(&self, var: u32) -> Place {
        Place { var, path: Vec::new(), types: Vec::new(), ty: self.vars[var as usize].ty.clone() }
    }

    /// A part's type, or one of which nothing is known if the whole's did not tell.
    fn known(&mut self, ty: Option<RTy>, expected: &Ty) -> RTy {
        ty.filter(|ty| !ty.ty().is_error()).unwrap_or_else(|| self.fresh(expected))
    }

    pub(super) fn field_of(&mut self, place: &Place, variant: u32, index: u32, expected: &Ty) -> Place {
        let ty = self.field(&place.ty, variant, index);
        let ty = self.known(Some(ty), expected);
        place.step(Step::Field(index + variant * 64), ty)
    }

    pub(super) fn element_of(&mut self, place: &Place, step: Step, expected: &Ty) -> Place {
        let ty = place.ty.parts().first().cloned();
        let ty = self.known(ty, expected);
        place.step(step, ty)
    }

    /// Through a reference or a box.
    pub(super) fn behind(&mut self, place: &Place, expected: &Ty) -> Place {
        let inner = place.ty.parts().first().cloned();
        let ty = self.known(inner, expected);
        match (place.ty.ty(), place.ty.own().first()) {
            (Ty::Ref(_, mutable), Some(region)) => place.step(Step::Deref(*mutable, *region), ty),
            (Ty::Ref(_, mutable), None) => place.step(Step::Deref(*mutable, STATIC), ty),
            _ => place.step(Step::Own, ty),
        }
    }

    /// The place of an expression; `mutable` if it is to be changed through.
    pub(super) fn place(&mut self, expr: &hir::Expr, mutable: bool, extend: Option<usize>) -> Place {
        match &expr.kind {
            Kind::Local(local) => self.whole(local.0),
            Kind::Field(base, index) => {
                let base = self.place(base, mutable, extend);
                self.field_of(&base, 0, *index, &expr.ty)
            }
            Kind::Deref(inner) => {
                let owned = matches!(inner.ty, Ty::Ref(..)) || self.cx.items.args_of(&inner.ty, "Box").is_some();
                let through = mutable && !matches!(inner.ty, Ty::Ref(_, false));
                let base = self.place(inner, through, extend);
                if owned {
                    return self.behind(&base, &expr.ty);
                }
                let target = self.target(&base.ty, &expr.ty);
                self.overloaded(base, target, mutable, inner.loc)
            }
            Kind::Index(base, index) | Kind::IndexBy(base, index) => {
                let plain =
                    matches!(base.ty, Ty::Slice(_) | Ty::Array(..) | Ty::Str) && matches!(expr.kind, Kind::Index(..));
                let index = self.value(index);
                let base_place = self.place(base, mutable, extend);
                self.spend(std::slice::from_ref(&index), expr.loc);
                if plain && matches!(expr.ty, Ty::Slice(_) | Ty::Str) {
                    let item = base_place.ty.parts().first().cloned();
                    let ty = match item {
                        Some(item) => RTy::new(expr.ty.clone(), Vec::new(), vec![item]),
                        None => RTy::plain(&expr.ty),
                    };
                    return base_place.step(Step::Element, ty);
                }
                if plain {
                    return self.element_of(&base_place, Step::Element, &expr.ty);
                }
                let item = match &expr.kind {
                    Kind::Index(..) => base_place.ty.parts().last().cloned(),
                    _ => {
                        let args = [base_place.ty.clone(), index.ty];
                        let index_trait = self.cx.items.lang_trait("Index");
                        self.project(index_trait, &args, crate::sym::Symbol::new("Output"))
                    }
                };
                let item = self.known(item, &expr.ty);
                self.overloaded(base_place, item, mutable, base.loc)
            }
            _ => {
                let value = self.value_in(expr, super::lower::Context { extend, ..Default::default() });
                let var = match value.var {
                    Some(var) => var,
                    None => self.temporary(value.ty, expr.loc),
                };
                let depth = extend.unwrap_or(self.scopes.len() - 1);
                self.scopes[depth].push(var);
                self.whole(var)
            }
        }
    }

    /// What `*` of a type that is no reference leads to.
    fn target(&mut self, base: &RTy, expected: &Ty) -> RTy {
        let items = &self.cx.items;
        let found = match base.ty() {
            Ty::Adt(id, _) if items.is_lang(*id, "Vec") => {
                let item = base.parts().first().cloned();
                item.map(|item| RTy::new(expected.clone(), Vec::new(), vec![item]))
            }
            Ty::Adt(id, _) if id.0 < items.library.adts => base.parts().first().cloned(),
            _ => {
                let deref = items.lang_trait("Deref");
                self.project(deref, std::slice::from_ref(base), crate::sym::Symbol::new("Target"))
            }
        };
        let found = found.filter(|found| std::mem::discriminant(found.ty()) == std::mem::discriminant(expected));
        self.known(found, expected)
    }

    /// A place that a method hands out a reference to: `*vec`, `map[key]`.
    fn overloaded(&mut self, base: Place, target: RTy, mutable: bool, at: Loc) -> Place {
        let region = self.regions.fresh();
        self.lend(base, mutable, region, at, false);
        let ty = RTy::new(target.ty().clone().reference(mutable), vec![region], vec![target]);
        let var = self.temporary(ty, at);
        let place = self.whole(var);
        let expected = place.ty.parts()[0].ty().clone();
        self.behind(&place, &expected)
    }

    /// A loan of a place for a region.
    pub(super) fn lend(&mut self, place: Place, mutable: bool, region: R, at: Loc, by_closure: bool) -> Option<usize> {
        let mut frozen = false;
        for step in place.path.iter().rev() {
            if let Step::Deref(through_mutable, outer) = step {
                self.regions.outlives(*outer, region, super::Why::Follows, at);
                if !through_mutable {
                    frozen = true;
                    break;
                }
            }
        }
        if !frozen && let Some(held) = self.held(&place) {
            self.regions.outlives(held, region, super::Why::Follows, at);
        }
        if frozen {
            self.act(Act::Look(place), at);
            return None;
        }
        let loan = self.loans.len();
        let point = self.act(Act::Borrow(loan), at)?;
        self.loans.push(Loan { place, mutable, by_closure, region, at, point, active: None });
        Some(loan)
    }

    /// The region for which the closure around the code holds a place that it captured by reference.
    fn held(&self, place: &Place) -> Option<R> {
        let captured = self.captured.last()?;
        if place.var >= captured.first_local && place.var < captured.end_local
            || place.var >= self.body.locals.len() as u32
        {
            return None;
        }
        captured
            .places
            .iter()
            .find(|(known, _)| super::closure::begins(&known.path, &place.path) && known.var == place.var)?
            .1
    }

    /// `&expr` or `&mut expr`; also the loan, if one is followed.
    pub(super) fn borrow(
        &mut self,
        expr: &hir::Expr,
        mutable: bool,
        at: Loc,
        extend: Option<usize>,
    ) -> (Val, Option<usize>) {
        let empty = matches!(&expr.kind, Kind::Array(parts) if parts.is_empty());
        if !is_place(expr) && (!mutable || empty) && constant(expr) {
            let value = self.value(expr);
            let ty = RTy::new(expr.ty.clone().reference(mutable), vec![STATIC], vec![value.ty]);
            let var = self.temporary(ty.clone(), at);
            return (Val { ty, var: Some(var) }, None);
        }
        let place = self.place(expr, mutable, extend);
        let region = self.regions.fresh();
        let ty = RTy::new(place.ty.ty().clone().reference(mutable), vec![region], vec![place.ty.clone()]);
        let loan = self.lend(place, mutable, region, at, false);
        let var = self.temporary(ty.clone(), at);
        (Val { ty, var: Some(var) }, loan)
    }

    /// The value of a place: a copy, or the thing itself.
    pub(super) fn take(&mut self, place: Place, at: Loc) -> Val {
        let ty = place.ty.clone();
        let temporary = self.vars[place.var as usize].temporary;
        if temporary && place.path.is_empty() {
            return Val { ty, var: Some(place.var) };
        }
        let act = if self.is_copy(ty.ty()) { Act::Copy(place) } else { Act::Move(place) };
        self.act(act, at);
        if !ty.has_regions() {
            return Val { ty, var: None };
        }
        let own = self.renewed(&ty);
        self.flow(&ty, &own, super::Why::Follows, at);
        let var = self.temporary(own.clone(), at);
        Val { ty: own, var: Some(var) }
    }

    /// The type with new regions.
    pub(super) fn renewed(&mut self, ty: &RTy) -> RTy {
        if !ty.has_regions() {
            return ty.clone();
        }
        let own = ty.own().iter().map(|_| self.regions.fresh()).collect();
        let parts = ty.parts().iter().map(|part| self.renewed(part)).collect();
        RTy::new(ty.ty().clone(), own, parts)
    }

    /// Uses up values.
    pub(super) fn spend(&mut self, values: &[Val], at: Loc) {
        let vars: Vec<u32> = values.iter().filter_map(|value| value.var).collect();
        if !vars.is_empty() {
            self.act(Act::Use(vars), at);
        }
    }
}
