//! `if`, `match`, loops, blocks, `return`, `?`.

use crate::hir::{Arm, Block, Expr, Kind, LoopId, Pat, Stmt};
use crate::ty::{IntTy, Ty};
use crate::vm::op::{Op, Proj, Slot};

use super::func::{FnLower, LoopScope};
use super::place::{PlaceTy, is_place};

/// A call gives nothing that goes on borrowing what was made for it alone.
fn is_call(expr: &Expr) -> bool {
    match &expr.kind {
        Kind::Call(..) => true,
        Kind::Unsize(inner) => is_call(inner),
        _ => false,
    }
}

impl FnLower<'_, '_> {
    pub fn control(&mut self, expr: &Expr, d: Slot) {
        match &expr.kind {
            Kind::If(cond, then, otherwise) => self.if_expr(cond, then, otherwise.as_deref(), d),
            Kind::Match(value, arms) => self.match_expr(value, arms, d),
            Kind::Block(block) => match block.label {
                Some(id) => self.labelled(id, block, d),
                None => self.block(block, d),
            },
            Kind::Loop(id, body) => self.loop_expr(*id, body, d),
            Kind::While(id, cond, body) => self.while_expr(*id, cond, body, d),
            Kind::For { id, pat, iter, body } => self.for_expr(*id, pat, iter, body, d),
            Kind::Break(id, value) => self.break_expr(*id, value.as_deref()),
            Kind::Continue(id) => self.continue_expr(*id),
            Kind::Return(value) => {
                let s = self.slot();
                match value {
                    Some(value) => self.eval(value, s),
                    None => self.unit(s),
                }
                self.emit(Op::Return { s });
                self.top = s;
            }
            Kind::Try(value, convert) => self.try_expr(value, convert.as_ref(), d),
            _ => self.unsupported(expr.loc, "this expression"),
        }
    }

    fn if_expr(&mut self, cond: &Expr, then: &Expr, otherwise: Option<&Expr>, d: Slot) {
        let mark = self.top;
        let mut no = Vec::new();
        self.jump_unless(cond, &mut no);
        self.eval(then, d);
        self.clear_from(mark);
        let Some(otherwise) = otherwise else {
            let done = self.emit(Op::Jump { to: 0 });
            self.land_all(&no);
            self.clear_from(mark);
            self.land(done);
            self.unit_unless_never(then, d);
            self.end_quietly(mark);
            return;
        };
        let done = self.emit(Op::Jump { to: 0 });
        self.land_all(&no);
        self.clear_from(mark);
        self.end_quietly(mark);
        self.eval(otherwise, d);
        self.land(done);
    }

    fn unit_unless_never(&mut self, _then: &Expr, d: Slot) {
        self.unit(d);
    }

    /// Ends a scope whose values are gone already.
    fn end_quietly(&mut self, mark: Slot) {
        self.heavy.retain(|slot| *slot < mark);
        self.top = mark;
    }

    /// The value as a place: its own, or a temporary.
    fn scrutinee(&mut self, value: &Expr, refers: bool) -> PlaceTy {
        if is_place(value) {
            return self.place(value, refers);
        }
        let ty = self.ty(&value.ty);
        let s = self.slot_for(&ty);
        self.eval(value, s);
        PlaceTy::of(s, ty)
    }

    pub fn jump_unless_let(&mut self, pat: &Pat, value: &Expr, out: &mut Vec<usize>) {
        let place = self.scrutinee(value, super::pattern::refers(pat));
        self.declare(pat);
        self.test(pat, &place, out);
        self.bind(pat, &place, true);
    }

    fn match_expr(&mut self, value: &Expr, arms: &[Arm], d: Slot) {
        let mark = self.top;
        let refers = arms.iter().any(|arm| super::pattern::refers(&arm.pat));
        let place = self.scrutinee(value, refers);
        let inner = self.top;
        let mut done = Vec::new();
        for arm in arms {
            let outer = std::mem::replace(&mut self.loc, arm.pat.loc);
            let mut no = Vec::new();
            self.declare(&arm.pat);
            self.test(&arm.pat, &place, &mut no);
            if let Some(guard) = &arm.guard {
                // Nothing may be moved before the guard has decided.
                self.bind(&arm.pat, &place, false);
                self.jump_unless(guard, &mut no);
            }
            self.bind(&arm.pat, &place, true);
            self.eval(&arm.body, d);
            self.clear_from(inner);
            done.push(self.emit(Op::Jump { to: 0 }));
            self.land_all(&no);
            self.clear_from(inner);
            self.end_quietly(inner);
            self.loc = outer;
        }
        let index = self.lo.text("internal error: entered unreachable code: no arm matches");
        self.emit(Op::Fail { index });
        self.land_all(&done);
        self.end_scope(mark);
    }

    pub fn block(&mut self, block: &Block, d: Slot) {
        let mark = self.top;
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
        match &block.tail {
            Some(tail) => self.eval(tail, d),
            None if ends_in_jump(block) => {}
            None => self.unit(d),
        }
        self.end_scope(mark);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let held = self.held();
        match stmt {
            Stmt::Expr(expr) => {
                let outer = std::mem::replace(&mut self.loc, expr.loc);
                self.discard(expr);
                self.end_statement(held, false);
                self.loc = outer;
            }
            Stmt::Let { pat, init, diverge, loc } => {
                let outer = std::mem::replace(&mut self.loc, *loc);
                self.let_stmt(pat, init.as_ref(), diverge.as_ref());
                self.end_statement(
                    held,
                    !(super::expr::plain_binding(pat).is_some() && init.as_ref().is_some_and(is_call)),
                );
                self.loc = outer;
            }
        }
    }

    fn let_stmt(&mut self, pat: &Pat, init: Option<&Expr>, diverge: Option<&Expr>) {
        self.declare(pat);
        let Some(init) = init else { return };
        if let Some(local) = super::expr::plain_binding(pat) {
            let slot = self.var_place(local).place.root;
            let mark = self.top;
            self.eval(init, slot);
            return self.end_scope(mark);
        }
        let mark = self.top;
        let place = self.scrutinee(init, super::pattern::refers(pat));
        let mut no = Vec::new();
        if diverge.is_some() {
            self.test(pat, &place, &mut no);
        }
        self.bind(pat, &place, true);
        // A value taken apart by reference lives as long as its parts.
        let keeps = super::pattern::borrows(pat) && !is_place(init);
        if let Some(diverge) = diverge {
            let done = self.emit(Op::Jump { to: 0 });
            self.land_all(&no);
            let s = self.slot();
            self.eval(diverge, s);
            self.land(done);
        }
        if !keeps {
            self.end_scope(mark);
        }
    }

    fn enter(&mut self, id: LoopId, d: Slot, continue_to: Option<u32>) {
        let mark = self.top;
        self.loops.push(LoopScope { id, d, continue_to, breaks: Vec::new(), mark });
    }

    fn leave(&mut self) {
        if let Some(scope) = self.loops.pop() {
            self.land_all(&scope.breaks);
        }
    }

    fn labelled(&mut self, id: LoopId, block: &Block, d: Slot) {
        self.enter(id, d, None);
        self.block(block, d);
        self.leave();
    }

    fn body(&mut self, body: &Block) {
        let s = self.slot();
        self.block(body, s);
        self.top = s;
    }

    fn loop_expr(&mut self, id: LoopId, body: &Block, d: Slot) {
        let start = self.here();
        self.enter(id, d, Some(start));
        self.body(body);
        self.emit(Op::Loop { to: start });
        self.leave();
    }

    fn while_expr(&mut self, id: LoopId, cond: &Expr, body: &Block, d: Slot) {
        let start = self.here();
        self.enter(id, d, Some(start));
        let mark = self.top;
        let mut no = Vec::new();
        self.jump_unless(cond, &mut no);
        self.body(body);
        self.clear_from(mark);
        self.emit(Op::Loop { to: start });
        self.land_all(&no);
        self.clear_from(mark);
        self.end_quietly(mark);
        self.leave();
        self.unit(d);
    }

    fn for_expr(&mut self, id: LoopId, pat: &Pat, iter: &Expr, body: &Block, d: Slot) {
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

    fn break_expr(&mut self, id: LoopId, value: Option<&Expr>) {
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
        let jump = self.emit(Op::Jump { to: 0 });
        self.loops[index].breaks.push(jump);
    }

    fn is_iterator_slot(&self, d: Slot) -> bool {
        self.heavy.contains(&d)
    }

    fn continue_expr(&mut self, id: LoopId) {
        let Some(index) = self.loops.iter().rposition(|scope| scope.id == id) else {
            return;
        };
        let Some(to) = self.loops[index].continue_to else {
            return;
        };
        self.clear_from(self.loops[index].mark);
        self.emit(Op::Loop { to });
    }

    fn try_expr(&mut self, value: &Expr, convert: Option<&(crate::items::FnId, crate::ty::Args)>, d: Slot) {
        let ty = self.ty(&value.ty);
        let option = self.lo.is_lang(&ty, "Option");
        let s = self.slot();
        self.eval(value, s);
        self.settle(s + 1);
        let bad = self.emit(Op::TryOk { d, s, option, to: 0 });
        let good = self.emit(Op::Jump { to: 0 });
        self.land(bad);
        if !option && let Some((from, args)) = convert {
            let own = self.args.clone();
            let args = self.lo.mono_args(args, &own);
            let error = self.slot();
            self.emit(Op::Field { d: error, s, index: 0 });
            if args.len() < 2 || args[0] != args[1] {
                self.call_fn_args(*from, &args, error, 1, error);
            }
            self.emit(Op::Variant { d: s, from: error, count: 1, variant: 1 });
            self.top = error;
        }
        self.emit(Op::Return { s });
        self.land(good);
        self.top = s;
    }
}

fn ends_in_jump(block: &Block) -> bool {
    matches!(block.stmts.last(), Some(Stmt::Expr(Expr { ty: Ty::Never, .. })))
}

/// Whether one more than the value cannot overflow.
fn is_small(expr: &Expr) -> bool {
    !matches!(expr.kind, Kind::Const(..))
}
