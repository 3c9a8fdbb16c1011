//! Places: what can be read in part, written to, or referred to.

use crate::hir::walk::{Part, parts};
use crate::hir::{Expr, Kind, LocalId};
use crate::ty::{IntTy, Ty};
use crate::vm::op::{Op, Place, Proj, Slot};

use super::func::FnLower;

/// A place with the type of what is in it.
#[derive(Clone, Debug)]
pub(super) struct PlaceTy {
    pub place: Place,
    pub ty: Ty,
}

impl PlaceTy {
    pub fn of(root: Slot, ty: Ty) -> Self {
        Self { place: Place { root, projs: Vec::new() }, ty }
    }

    pub fn then(&self, proj: Option<Proj>, ty: Ty) -> Self {
        let mut place = self.place.clone();
        place.projs.extend(proj);
        Self { place, ty }
    }
}

impl FnLower<'_, '_> {
    pub fn var_place(&mut self, local: LocalId) -> PlaceTy {
        let ty = self.local_ty(local);
        let Some(var) = self.vars.get(&local).copied() else {
            // Declared without a value, or not reached.
            let slot = self.declare_local(local);
            return PlaceTy::of(slot, ty);
        };
        let projs = if var.by_ref { vec![Proj::Deref] } else { Vec::new() };
        PlaceTy { place: Place { root: var.slot, projs }, ty }
    }

    /// The place that an expression names; a value gets a temporary, which for `pinned` outlives the call's arguments.
    pub fn place(&mut self, expr: &Expr, pinned: bool) -> PlaceTy {
        match &expr.kind {
            Kind::Local(local) => self.var_place(*local),
            Kind::Field(base, index) => {
                let base = self.place(base, pinned);
                let ty = self.lo.field_ty(&base.ty, 0, *index);
                base.then(Some(Proj::Field(*index)), ty)
            }
            Kind::Deref(base) => self.deref_place(expr, base, pinned),
            Kind::Index(base, index) => self.index_place(expr, base, index, pinned),
            Kind::IndexBy(base, index) => self.index_by_place(expr, base, index, pinned),
            _ => {
                let ty = self.ty(&expr.ty);
                let held = pinned || self.lo.is_noticed(&ty);
                let slot = if held { self.pinned_slot() } else { self.slot_for(&ty) };
                self.eval(expr, slot);
                PlaceTy::of(slot, ty)
            }
        }
    }

    fn deref_place(&mut self, expr: &Expr, base: &Expr, pinned: bool) -> PlaceTy {
        let own = self.ty(&base.ty);
        let ty = self.ty(&expr.ty);
        let proj = match &own {
            Ty::Ref(_, true) => Some(Proj::Deref),
            Ty::Ref(_, false) => None,
            Ty::Adt(id, _) => match self.lo.cx_adt_name(*id) {
                "Box" | "Vec" | "String" => None,
                "Rc" | "Arc" => Some(Proj::Shared),
                "Ref" | "RefMut" | "MutexGuard" => Some(Proj::Guard),
                _ => return self.deref_by_trait(expr, base, &own, pinned),
            },
            _ => None,
        };
        let base = self.place(base, pinned && proj.is_none());
        base.then(proj, ty)
    }

    /// `*x` by the program's own `Deref`.
    fn deref_by_trait(&mut self, expr: &Expr, base: &Expr, own: &Ty, pinned: bool) -> PlaceTy {
        let mutable = pinned && self.lo.has("DerefMut", vec![own.clone()]);
        let (name, method) = if mutable { ("DerefMut", "deref_mut") } else { ("Deref", "deref") };
        let target = self.ty(&expr.ty).reference(mutable);
        let base_slot = self.slot();
        let receiver = self.place(base, pinned);
        match mutable {
            true => self.refer(&receiver, base_slot),
            false => self.load(&receiver, base_slot),
        }
        self.top = base_slot + 1;
        if let Some(id) = self.lo.trait_method(name, method) {
            self.call_method(id, vec![own.clone()], base_slot, 1, base_slot);
        }
        self.heavy.push(base_slot);
        let proj = mutable.then_some(Proj::Deref);
        PlaceTy::of(base_slot, target.clone()).then(proj, target.peel_refs().clone())
    }

    fn index_by_place(&mut self, expr: &Expr, base: &Expr, index: &Expr, pinned: bool) -> PlaceTy {
        let own = self.ty(&base.ty);
        let index_ty = self.ty(&index.ty);
        let mutable = pinned && self.lo.has("IndexMut", vec![own.clone(), index_ty.clone()]);
        let (name, method) = if mutable { ("IndexMut", "index_mut") } else { ("Index", "index") };
        let d = self.slot();
        let first = self.slot();
        let receiver = self.place(base, pinned);
        match mutable {
            true => self.refer(&receiver, first),
            false => self.load(&receiver, first),
        }
        self.top = first + 1;
        let second = self.slot();
        self.eval(index, second);
        if let Some(id) = self.lo.trait_method(name, method) {
            self.call_method(id, vec![own, index_ty], first, 2, d);
        }
        self.top = d + 1;
        self.heavy.push(d);
        let ty = self.ty(&expr.ty);
        let proj = mutable.then_some(Proj::Deref);
        PlaceTy::of(d, ty.clone()).then(proj, ty)
    }

    fn index_place(&mut self, expr: &Expr, base: &Expr, index: &Expr, pinned: bool) -> PlaceTy {
        let base_ty = self.ty(&base.ty);
        let ty = self.ty(&expr.ty);
        match &base_ty {
            Ty::Str => {
                let base = self.place(base, pinned);
                let s = self.read(&base);
                let d = self.slot_for(&ty);
                let from = self.range_ends(index);
                self.emit(Op::SubSlice { d, s, from });
                return PlaceTy::of(d, ty);
            }
            Ty::Adt(id, _) if ["HashMap", "BTreeMap"].contains(&self.lo.cx_adt_name(*id)) => {
                return self.index_by_place(expr, base, index, false);
            }
            _ => {}
        }
        let is_deque = self.lo.is_lang(&base_ty, "VecDeque");
        let mut base = self.place(base, pinned);
        if is_deque {
            base = base.then(Some(Proj::Field(0)), Ty::Slice(crate::infer::rc(ty.clone())));
        }
        let index_ty = self.ty(&index.ty);
        let proj = match index_ty {
            Ty::Int(_) => Proj::Index(self.operand(index)),
            _ => Proj::Range(self.range_ends(index)),
        };
        base.then(Some(proj), ty)
    }

    /// The ends of a range expression in two slots, -1 for an open one; the second end is exclusive.
    fn range_ends(&mut self, index: &Expr) -> Slot {
        let ty = self.ty(&index.ty);
        let name = match &ty {
            Ty::Adt(id, _) => self.lo.cx_adt_name(*id),
            _ => "",
        };
        let (start, end, inclusive) = match name {
            "Range" => (Some(0), Some(1), false),
            "RangeInclusive" => (Some(0), Some(1), true),
            "RangeFrom" => (Some(0), None, false),
            "RangeTo" => (None, Some(0), false),
            "RangeToInclusive" => (None, Some(0), true),
            _ => (None, None, false),
        };
        let from = self.slot();
        let to = self.slot();
        let place = self.place(index, false);
        for (slot, field, open) in [(from, start, 0), (to, end, -1)] {
            match field {
                Some(field) => {
                    let part = place.then(Some(Proj::Field(field)), Ty::Int(IntTy::Usize));
                    self.load(&part, slot);
                }
                None => {
                    self.emit(Op::Int { d: slot, value: open });
                }
            }
        }
        if inclusive {
            self.emit(Op::AddTo { ty: IntTy::Usize, d: to, value: 1 });
        }
        from
    }

    /// Reads a place into a slot, sharing what is counted.
    pub fn load(&mut self, place: &PlaceTy, d: Slot) {
        let root = place.place.root;
        match place.place.projs[..] {
            [] if root == d => {}
            [] => {
                self.emit(Op::Copy { d, s: root });
            }
            [Proj::Field(index)] if index < u16::MAX.into() => {
                self.emit(Op::Field { d, s: root, index: index as u16 });
            }
            [Proj::Index(index)] => {
                self.emit(Op::Index { d, s: root, index });
            }
            _ => {
                let index = self.place_index(place.place.clone());
                self.emit(Op::Load { d, place: index });
            }
        }
    }

    /// Looks whether there is something in the place, where an index may lead outside.
    pub fn touch(&mut self, place: &PlaceTy) {
        if place.place.projs.iter().any(|proj| matches!(proj, Proj::Index(_) | Proj::Range(_))) {
            self.read(place);
        }
    }

    /// The slot that has the value of a place, for looking at it.
    pub fn read(&mut self, place: &PlaceTy) -> Slot {
        if place.place.projs.is_empty() {
            return place.place.root;
        }
        let d = self.slot_for(&place.ty.clone());
        self.load(place, d);
        d
    }

    /// The value of a place as an expression has it: copied, or moved out.
    pub fn consume(&mut self, place: &PlaceTy, d: Slot) {
        if self.lo.is_copy(&place.ty) || !self.movable(place) {
            self.load(place, d);
            return self.fork(&place.ty, d);
        }
        if place.place.projs.is_empty() {
            return self.shift(d, place.place.root);
        }
        let index = self.place_index(place.place.clone());
        self.emit(Op::Take { d, place: index });
    }

    /// A copy of a closure, or of what holds one, counts on its own.
    pub fn fork(&mut self, ty: &Ty, d: Slot) {
        let has = |ty: &Ty| ty.any(&mut |part| matches!(part, Ty::Closure(..)));
        let holds = match ty {
            Ty::Closure(..) => true,
            Ty::Tuple(_) | Ty::Array(..) => has(ty),
            Ty::Adt(id, args) => self.lo.cx_adt_name(*id).is_empty() && args.iter().any(has),
            _ => false,
        };
        if holds {
            self.emit(Op::Fork { d });
        }
    }

    /// Nothing is moved out of what is shared or indexed; such a read is of a copy that nobody misses.
    fn movable(&self, place: &PlaceTy) -> bool {
        place.place.projs.iter().all(|proj| matches!(proj, Proj::Field(_) | Proj::Payload | Proj::Deref))
    }

    pub fn store(&mut self, place: &PlaceTy, s: Slot) {
        if place.place.projs.is_empty() {
            return self.shift(place.place.root, s);
        }
        let index = self.place_index(place.place.clone());
        self.emit(Op::Store { s, place: index });
    }

    /// `&mut` to a place.
    pub fn refer(&mut self, place: &PlaceTy, d: Slot) {
        // A reference to what a reference leads to is that reference.
        if let [Proj::Deref] = place.place.projs[..] {
            self.emit(Op::Copy { d, s: place.place.root });
            return;
        }
        let index = self.place_index(place.place.clone());
        self.emit(Op::RefMut { d, place: index });
    }
}

/// Whether an expression names a place.
pub(super) fn is_place(expr: &Expr) -> bool {
    match &expr.kind {
        Kind::Local(_) | Kind::Deref(_) | Kind::Index(..) | Kind::IndexBy(..) => true,
        Kind::Field(base, _) => is_place(base),
        _ => false,
    }
}

impl FnLower<'_, '_> {
    /// How many temporaries a function needs that outlive the expression they stand in.
    pub fn count_pinned(&mut self, expr: &Expr) -> usize {
        let mut count = 0;
        self.visit_pinned(expr, &mut count);
        count.min(2_000)
    }

    fn visit_pinned(&mut self, expr: &Expr, count: &mut usize) {
        match &expr.kind {
            Kind::Borrow(true, inner) if has_value_root(inner) => *count += 1,
            Kind::Assign(..) | Kind::AssignOp(..) => *count += 1,
            Kind::Borrow(_, inner)
            | Kind::Field(inner, _)
            | Kind::Deref(inner)
            | Kind::Index(inner, _)
            | Kind::IndexBy(inner, _) => *count += usize::from(self.is_noticed_value(inner)),
            Kind::Format(format) => *count += format.args.iter().filter(|arg| self.is_noticed_value(arg)).count(),
            Kind::Assert { left, right, .. } => {
                *count += [left, right].into_iter().filter(|side| self.is_noticed_value(side)).count();
            }
            Kind::Closure(_) => return,
            _ => {}
        }
        let mut inner = Vec::new();
        parts(expr, &mut |part| {
            if let Part::Expr(part) = part {
                inner.push(part);
            }
        });
        inner.into_iter().for_each(|part| self.visit_pinned(part, count));
    }

    /// Whether an expression makes a value that a program notices when it goes.
    pub fn is_noticed_value(&mut self, expr: &Expr) -> bool {
        if is_place(expr) {
            return false;
        }
        let ty = self.ty(&expr.ty);
        self.lo.is_noticed(&ty)
    }
}

fn has_value_root(expr: &Expr) -> bool {
    match &expr.kind {
        Kind::Local(_) => false,
        Kind::Field(base, _) | Kind::Deref(base) | Kind::Index(base, _) | Kind::IndexBy(base, _) => {
            has_value_root(base)
        }
        _ => true,
    }
}
