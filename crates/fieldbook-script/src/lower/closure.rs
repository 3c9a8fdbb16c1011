//! Closures: a function of its own and what it takes along.

use std::rc::Rc;

use crate::hir::{self, LocalId};
use crate::ty::Args;
use crate::vm::op::{Func, Op, Proj, Slot};

use super::capture::Use;
use super::func::FnLower;
use super::place::PlaceTy;
use super::{Lowering, Work};

/// A closure whose body is still to be lowered.
pub(super) struct Pending {
    closure: Rc<hir::Closure>,
    args: Args,
    locals: Rc<Vec<hir::Local>>,
    name: String,
    library: bool,
    /// Each captured variable, whether as a reference, whether calls change it.
    captures: Vec<(LocalId, bool, bool)>,
}

impl FnLower<'_, '_> {
    pub fn closure(&mut self, closure: &Rc<hir::Closure>, d: Slot) {
        let captures = self.captures(closure);
        let from = self.top;
        let mut kept = Vec::new();
        for (local, captured) in &captures {
            let slot = self.slot();
            let place = self.var_place(*local);
            let lent = closure.lends_before.is_some_and(|first| local.0 < first);
            let by_ref = (!closure.by_move || lent) && captured.how == Use::Change;
            if by_ref && lent && !matches!(place.place.projs[..], [Proj::Deref]) {
                self.unsupported(self.loc, "an `async move` closure that changes what it captures");
            }
            let by_value = closure.by_move || captured.how == Use::Move;
            if by_value && !self.lo.is_copy(&place.ty) {
                self.lo.owning_closures.insert(closure.id);
            }
            match (by_ref, captured.how) {
                (true, _) => self.refer(&place, slot),
                (false, Use::Move) => self.consume(&place, slot),
                (false, _) if closure.by_move => self.take_along(&place, slot),
                (false, _) => self.load(&place, slot),
            }
            kept.push((*local, by_ref, captured.changes && !by_ref));
        }
        let func = self.closure_fn(closure, kept);
        self.emit(Op::Closure { func, from, count: captures.len() as u16, d });
        self.top = from;
    }

    /// `move`: the variable itself goes, unless it is one of the closure around.
    fn take_along(&mut self, place: &PlaceTy, slot: Slot) {
        if let [Proj::Deref] = place.place.projs[..] {
            return self.load(place, slot);
        }
        self.consume(place, slot);
    }

    fn closure_fn(&mut self, closure: &Rc<hir::Closure>, captures: Vec<(LocalId, bool, bool)>) -> u32 {
        let key = (closure.id, self.args.clone());
        if let Some(index) = self.lo.closures.get(&key) {
            return *index;
        }
        let index = self.lo.reserve();
        self.lo.closures.insert(key, index);
        let pending = Pending {
            closure: closure.clone(),
            args: self.args.clone(),
            locals: self.locals.clone(),
            name: self.closure_name(),
            library: self.func.library,
            captures,
        };
        self.lo.queue.push(Work::Closure(index, Rc::new(pending)));
        index
    }

    fn closure_name(&self) -> String {
        match self.func.name.ends_with("{{closure}}") {
            true => self.func.name.clone(),
            false => format!("{}::{{{{closure}}}}", self.func.name),
        }
    }
}

impl Lowering<'_> {
    pub(super) fn lower_closure(&mut self, pending: &Pending) -> Func {
        let mut lower =
            FnLower::new(self, pending.args.clone(), pending.locals.clone(), pending.name.clone(), pending.library);
        let captures: Vec<(LocalId, bool)> =
            pending.captures.iter().map(|(local, by_ref, _)| (*local, *by_ref)).collect();
        lower.func.captures = pending.captures.iter().map(|(_, _, changes)| *changes).collect();
        lower.begin(&pending.closure.params, &captures, &pending.closure.body);
        lower.finish_body(&pending.closure.body)
    }
}
