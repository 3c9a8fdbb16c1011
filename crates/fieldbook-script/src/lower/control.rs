//! `if`, `match`, blocks, `return`, `?`.

use crate::hir::{Arm, Block, Expr, Kind, Pat, Stmt};
use crate::ty::Ty;
use crate::vm::op::{Op, Slot};

use super::func::FnLower;
use super::place::{PlaceTy, is_place};

/// How many of the temporaries of a `let` its variable goes on borrowing, the first ones.
fn extended(init: &Expr) -> usize {
    match &init.kind {
        // The borrowed value's own place is the first that is taken.
        Kind::Borrow(_, inner) if !matches!(inner.kind, Kind::Deref(_)) => 1,
        Kind::Borrow(_, inner) => match &inner.kind {
            Kind::Deref(base) if matches!(base.kind, Kind::Borrow(..)) => extended(base),
            _ => 1,
        },
        Kind::Unsize(inner) | Kind::Cast(inner) => extended(inner),
        Kind::Tuple(parts) | Kind::Array(parts) if parts.iter().any(|part| extended(part) > 0) => usize::MAX,
        Kind::Adt { fields, .. } if fields.iter().any(|(_, part)| extended(part) > 0) => usize::MAX,
        Kind::Block(block) => block.tail.as_ref().map_or(0, extended),
        _ => 0,
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
                self.clear_held(0);
                self.emit(Op::Return { s });
                self.top = s;
            }
            Kind::Try(value, convert) => self.try_expr(value, convert.as_ref(), d),
            _ => self.unsupported(expr.loc, "this expression"),
        }
    }

    fn if_expr(&mut self, cond: &Expr, then: &Expr, otherwise: Option<&Expr>, d: Slot) {
        let (mark, held) = (self.top, self.held());
        let mut no = Vec::new();
        self.jump_unless(cond, &mut no);
        let lets = has_let(cond);
        if !lets {
            self.clear_held(held);
        }
        self.eval(then, d);
        self.clear_from(mark);
        if lets {
            self.clear_held(held);
        }
        let done = self.emit(Op::Jump { to: 0 });
        self.land_all(&no);
        self.clear_from(mark);
        self.end_statement(held);
        let Some(otherwise) = otherwise else {
            self.land(done);
            self.unit(d);
            self.end_quietly(mark);
            return;
        };
        self.end_quietly(mark);
        self.eval(otherwise, d);
        self.land(done);
    }

    /// Ends a scope whose values are gone already.
    pub fn end_quietly(&mut self, mark: Slot) {
        self.heavy.retain(|slot| *slot < mark);
        self.top = mark;
    }

    /// The value as a place: its own, or a temporary.
    pub fn scrutinee(&mut self, value: &Expr, refers: bool) -> PlaceTy {
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
            match &arm.guard {
                None => {
                    self.test(&arm.pat, &place, &mut no);
                    self.bind(&arm.pat, &place, true);
                }
                Some(guard) => self.guarded(&arm.pat, guard, &place, &mut no),
            }
            let held = self.held();
            self.eval(&arm.body, d);
            self.end_statement(held);
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

    /// An arm with a guard, which is asked for each alternative of an or-pattern that fits.
    fn guarded(&mut self, pat: &Pat, guard: &Expr, place: &PlaceTy, no: &mut Vec<usize>) {
        let alternatives = super::pattern::alternatives(pat);
        let mut yes = Vec::new();
        for (index, pat) in alternatives.iter().enumerate() {
            let held = self.held();
            let mut next = Vec::new();
            self.test(pat, place, &mut next);
            // Nothing may be moved before the guard has decided.
            self.bind(pat, place, false);
            self.jump_unless(guard, &mut next);
            self.clear_held(held);
            self.bind(pat, place, true);
            let last = index + 1 == alternatives.len();
            if !last || self.held() > held {
                yes.push(self.emit(Op::Jump { to: 0 }));
                self.land_all(&next);
                self.end_statement(held);
                next.clear();
                if last {
                    next.push(self.emit(Op::Jump { to: 0 }));
                }
            }
            no.append(&mut next);
        }
        self.land_all(&yes);
    }

    pub fn block(&mut self, block: &Block, d: Slot) {
        let (mark, outer) = (self.top, self.held());
        for stmt in &block.stmts {
            self.stmt(stmt);
        }
        let held = self.held();
        match &block.tail {
            Some(tail) => self.eval(tail, d),
            None if ends_in_jump(block) => {}
            None => self.unit(d),
        }
        // What the last expression made for itself goes before the block's variables.
        self.end_statement(held);
        self.end_scope(mark);
        self.end_statement(outer);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let held = self.held();
        match stmt {
            Stmt::Expr(expr) => {
                let outer = std::mem::replace(&mut self.loc, expr.loc);
                self.discard(expr);
                self.end_statement(held);
                self.loc = outer;
            }
            Stmt::Let { pat, init, diverge, loc } => {
                let outer = std::mem::replace(&mut self.loc, *loc);
                self.let_stmt(pat, init.as_ref(), diverge.as_ref());
                let kept = match super::pattern::borrows(pat) {
                    true => usize::MAX,
                    false => init.as_ref().map_or(0, extended),
                };
                self.end_let(held, kept);
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
            match &init.kind {
                // The variable has what it goes on borrowing.
                Kind::Borrow(false, value) if !is_place(value) => self.eval(value, slot),
                _ => self.eval(init, slot),
            }
            return self.end_scope(mark);
        }
        let mark = self.top;
        let place = self.scrutinee(init, super::pattern::refers(pat));
        if matches!(pat.kind, crate::hir::PatKind::Wild) {
            self.touch(&place);
        }
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
        self.clear_held(0);
        self.emit(Op::Return { s });
        self.land(good);
        self.top = s;
    }
}

/// Whether a condition gives names to something, which then lives as long as what follows.
pub(super) fn has_let(cond: &Expr) -> bool {
    match &cond.kind {
        Kind::Let(..) => true,
        Kind::And(a, b) => has_let(a) || has_let(b),
        _ => false,
    }
}

fn ends_in_jump(block: &Block) -> bool {
    matches!(block.stmts.last(), Some(Stmt::Expr(Expr { ty: Ty::Never, .. })))
}
