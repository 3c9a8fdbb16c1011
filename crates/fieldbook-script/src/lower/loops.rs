//! Loops and labelled blocks, `break` and `continue`.

use crate::hir::{Block, Expr, Kind, LoopId, Pat};
use crate::ty::{IntTy, Ty};
use crate::vm::op::{Op, Proj, Slot};

use super::control::has_let;
use super::func::{FnLower, LoopScope};
use super::place::PlaceTy;

impl FnLower<'_, '_> {
    fn enter(&mut self, id: LoopId, d: Slot, continue_to: Option<u32>) {
        let (mark, held) = (self.top, self.held());
        self.loops.push(LoopScope { id, d, continue_to, held, breaks: Vec::new(), mark });
    }

    fn leave(&mut self) {
        if let Some(scope) = self.loops.pop() {
            self.land_all(&scope.breaks);
        }
    }

    pub fn labelled(&mut self, id: LoopId, block: &Block, d: Slot) {
        self.enter(id, d, None);
        self.block(block, d);
        self.leave();
    }

    fn body(&mut self, body: &Block) {
        let s = self.slot();
        self.block(body, s);
        self.top = s;
    }

    pub fn loop_expr(&mut self, id: LoopId, body: &Block, d: Slot) {
        let start = self.here();
        self.enter(id, d, Some(start));
        self.body(body);
        self.emit(Op::Loop { to: start });
        self.leave();
    }

    pub fn while_expr(&mut self, id: LoopId, cond: &Expr, body: &Block, d: Slot) {
        let start = self.here();
        self.enter(id, d, Some(start));
        let mark = self.top;
        let held = self.held();
        let mut no = Vec::new();
        self.jump_unless(cond, &mut no);
        if !has_let(cond) {
            self.clear_held(held);
        }
        self.body(body);
        self.clear_from(mark);
        if has_let(cond) {
            self.clear_held(held);
        }
        self.emit(Op::Loop { to: start });
        self.land_all(&no);
        self.clear_from(mark);
        self.end_statement(held);
        self.end_quietly(mark);
        self.leave();
        self.unit(d);
    }

    pub fn for_expr(&mut self, id: LoopId, pat: &Pat, iter: &Expr, body: &Block, d: Slot) {
        let mark = self.top;
        if let Some((range, ty)) = self.int_range(iter) {
            self.range_loop(id, pat, (range, ty), body, d);
            return self.end_scope(mark);
        }
        let ty = self.ty(&iter.ty);
        let it = self.slot_for(&ty);
        self.eval(iter, it);
        self.settle(it + 1);
        if ["Iter", "IntoIter"].iter().any(|name| self.lo.is_slice_iter(&ty, name)) {
            self.slice_loop(id, pat, (it, &ty), body);
        } else {
            self.iter_loop(id, pat, (it, &ty), body);
        }
        self.unit(d);
        self.end_scope(mark);
    }

    /// The ends of a range of integers, if that is what is looped over.
    fn int_range(&mut self, iter: &Expr) -> Option<(Slot, IntTy)> {
        let Kind::Call(_, _, args) = &iter.kind else {
            return None;
        };
        let [source] = args.as_slice() else {
            return None;
        };
        let ty = self.ty(&source.ty);
        let inclusive = self.lo.is_lang(&ty, "RangeInclusive");
        let args = self.lo.lang_args(&ty, if inclusive { "RangeInclusive" } else { "Range" })?;
        let Ty::Int(int) = args[0] else { return None };
        let Kind::Adt { fields, .. } = &source.kind else {
            return None;
        };
        if crate::vm::arith::is_wide(int) || (inclusive && int.bits() == 64 && !is_small(&fields[1].1)) {
            return None;
        }
        let first = self.values(fields.iter().map(|(_, field)| field));
        self.top = first + 2;
        if inclusive {
            self.emit(Op::AddTo { ty: IntTy::I64, d: first + 1, value: 1 });
        }
        Some((first, int))
    }

    fn range_loop(&mut self, id: LoopId, pat: &Pat, (range, ty): (Slot, IntTy), body: &Block, d: Slot) {
        let start = self.here();
        self.enter(id, d, Some(start));
        let mark = self.top;
        self.declare(pat);
        let plain = super::expr::plain_binding(pat);
        let item = match plain {
            Some(local) => self.var_place(local).place.root,
            None => self.slot(),
        };
        let end = self.emit(Op::RangeNext { ty, d: item, range, to: 0 });
        if plain.is_none() {
            let place = PlaceTy::of(item, Ty::Int(ty));
            self.bind(pat, &place, true);
        }
        self.body(body);
        self.clear_from(mark);
        self.emit(Op::Loop { to: start });
        self.land(end);
        self.end_quietly(mark);
        self.leave();
        self.unit(d);
    }

    fn iter_loop(&mut self, id: LoopId, pat: &Pat, (it, ty): (Slot, &Ty), body: &Block) {
        let start = self.here();
        self.enter(id, it, Some(start));
        let mark = self.top;
        self.declare(pat);
        let item_ty = self.ty(&pat.ty);
        let item = self.slot_for(&item_ty);
        let first = self.slot();
        let place = PlaceTy::of(it, ty.clone());
        self.refer(&place, first);
        if let Some(next) = self.lo.trait_method("Iterator", "next") {
            self.call_method(next, vec![ty.clone()], first, 1, item);
        }
        self.top = first;
        let end = self.emit(Op::JumpNone { s: item, to: 0 });
        let whole = PlaceTy::of(item, item_ty.clone());
        if self.lo.may_be_none(&item_ty) {
            let payload = whole.then(Some(Proj::Payload), item_ty);
            self.consume(&payload, item);
        }
        self.bind(pat, &whole, true);
        self.body(body);
        self.clear_from(mark);
        self.emit(Op::Loop { to: start });
        self.land(end);
        self.end_quietly(mark);
        self.leave();
    }

    /// Over a slice or a vector: its iterator's fields are the items, where it is, where it ends.
    fn slice_loop(&mut self, id: LoopId, pat: &Pat, (it, ty): (Slot, &Ty), body: &Block) {
        let items = self.slot();
        let range = self.slot();
        let end_slot = self.slot();
        let _ = ty;
        for (index, slot) in [items, range, end_slot].into_iter().enumerate() {
            self.emit(Op::Field { d: slot, s: it, index: index as u16 });
        }
        self.heavy.push(items);
        self.unit(it);
        let start = self.here();
        self.enter(id, it, Some(start));
        let mark = self.top;
        self.declare(pat);
        let item_ty = self.ty(&pat.ty);
        let at = self.slot();
        let end = self.emit(Op::RangeNext { ty: IntTy::Usize, d: at, range, to: 0 });
        let item = match super::expr::plain_binding(pat) {
            Some(local) => self.var_place(local).place.root,
            None => self.slot_for(&item_ty),
        };
        self.emit(Op::Index { d: item, s: items, index: at });
        if super::expr::plain_binding(pat).is_none() {
            let whole = PlaceTy::of(item, item_ty);
            self.bind(pat, &whole, true);
        }
        self.body(body);
        self.clear_from(mark);
        self.emit(Op::Loop { to: start });
        self.land(end);
        self.end_quietly(mark);
        self.leave();
    }

    pub fn break_expr(&mut self, id: LoopId, value: Option<&Expr>) {
        let Some(index) = self.loops.iter().rposition(|scope| scope.id == id) else {
            return;
        };
        let (d, mark) = (self.loops[index].d, self.loops[index].mark);
        let is_for = self.loops[index].continue_to.is_some();
        match value {
            Some(value) => {
                let s = self.slot();
                self.eval(value, s);
                self.shift(d, s);
                self.top = s;
            }
            None if !is_for || !self.is_iterator_slot(d) => self.unit(d),
            None => {}
        }
        self.clear_from(mark);
        self.clear_held(self.loops[index].held);
        let jump = self.emit(Op::Jump { to: 0 });
        self.loops[index].breaks.push(jump);
    }

    fn is_iterator_slot(&self, d: Slot) -> bool {
        self.heavy.contains(&d)
    }

    pub fn continue_expr(&mut self, id: LoopId) {
        let Some(index) = self.loops.iter().rposition(|scope| scope.id == id) else {
            return;
        };
        let Some(to) = self.loops[index].continue_to else {
            return;
        };
        self.clear_from(self.loops[index].mark);
        self.clear_held(self.loops[index].held);
        self.emit(Op::Loop { to });
    }
}

/// Whether one more than the value cannot overflow.
fn is_small(expr: &Expr) -> bool {
    !matches!(expr.kind, Kind::Const(..))
}
