//! Closures: which places they capture and how, and their bodies, which run whenever they are called.

use super::place::{Place, Step, Val, is_place};
use super::region::{RTy, Why};
use super::{Act, Borrows, Captured};
use crate::hir::walk::{Part, parts};
use crate::hir::{self, Kind};
use crate::ty::Ty;

/// How a place is captured, the strongest way last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    Read,
    Change,
    Take,
}

struct Capture {
    place: Place,
    how: How,
}

/// Whether one way begins as the other.
pub(super) fn begins(start: &[Step], path: &[Step]) -> bool {
    start.len() <= path.len() && start.iter().zip(path).all(|(a, b)| same(*a, *b))
}

pub(super) fn same(a: Step, b: Step) -> bool {
    a == b || matches!((a, b), (Step::Deref(..), Step::Deref(..)))
}

impl Borrows<'_> {
    pub(super) fn closure(&mut self, expr: &hir::Expr, closure: &hir::Closure) -> Val {
        let mut found = Vec::new();
        self.uses(&closure.body, How::Take, closure, &mut found);
        let captures = merged(found, closure.by_move);
        let held = self.regions.fresh();
        let mut kept = Vec::new();
        let mut values = Vec::new();
        for Capture { place, how } in captures {
            if how == How::Change {
                self.changing.insert(closure.id);
            }
            if closure.by_move || how == How::Take {
                kept.push((place.clone(), None));
                let value = self.take(place, expr.loc);
                value.ty.each(&mut |long| self.regions.outlives(long, held, Why::Follows, expr.loc));
                values.push(value);
                continue;
            }
            let region = self.regions.fresh();
            self.regions.outlives(region, held, Why::Follows, expr.loc);
            place.ty.each(&mut |long| self.regions.outlives(long, held, Why::Follows, expr.loc));
            kept.push((place.clone(), Some(region)));
            self.lend(place, how == How::Change, region, expr.loc, true);
        }
        self.spend(&values, expr.loc);
        self.closure_body(expr, closure, kept);
        let ty = RTy::new(expr.ty.clone(), vec![held], Vec::new());
        self.fill(ty, expr.loc)
    }

    /// The body is lowered apart: nothing leads into it from here.
    fn closure_body(&mut self, expr: &hir::Expr, closure: &hir::Closure, places: Vec<(Place, Option<u32>)>) {
        let info = self.infer.closure(closure.id).cloned();
        let ret = match info {
            Some(info) => {
                let ty = self.infer.resolve(&info.ret);
                self.fresh(&ty)
            }
            None => self.fresh(&closure.body.ty),
        };
        let outer_here = std::mem::take(&mut self.here);
        let outer_jumps = std::mem::take(&mut self.jumps);
        let outer_ret = std::mem::replace(&mut self.ret, (ret.clone(), Why::Returned, self.scopes.len()));
        self.captured.push(Captured { first_local: closure.first_local, end_local: closure.end_local, places });
        self.emit(Act::Nothing, expr.loc);
        self.enter();
        let mut params = Vec::new();
        for pat in &closure.params {
            let ty = self.fresh(&pat.ty);
            params.push(ty.clone());
            let var = self.temporary(ty, pat.loc);
            self.scopes.last_mut().into_iter().for_each(|scope| scope.push(var));
            let place = self.whole(var);
            self.bind(pat, &place);
        }
        self.closures.insert(closure.id, (params, ret));
        self.returned(&closure.body);
        self.captured.pop();
        self.ret = outer_ret;
        self.jumps = outer_jumps;
        self.here = outer_here;
    }

    /// A place of a variable around the closure, and whether the whole expression is that place.
    fn outer_place(
        &mut self,
        expr: &hir::Expr,
        how: How,
        closure: &hir::Closure,
        out: &mut Vec<Capture>,
    ) -> Option<Place> {
        match &expr.kind {
            Kind::Local(local) => {
                let own = local.0 >= closure.first_local && local.0 < closure.end_local;
                (!own).then(|| self.whole(local.0))
            }
            Kind::Field(base, index) => {
                if !is_place(base) {
                    self.uses(base, How::Take, closure, out);
                    return None;
                }
                let base = self.outer_place(base, how, closure, out)?;
                Some(self.field_of(&base, 0, *index, &expr.ty))
            }
            Kind::Deref(inner) => {
                if !is_place(inner) {
                    self.uses(inner, How::Take, closure, out);
                    return None;
                }
                let base = self.outer_place(inner, how, closure, out)?;
                if matches!(inner.ty, Ty::Ref(..)) || self.cx.items.args_of(&inner.ty, "Box").is_some() {
                    return Some(self.behind(&base, &expr.ty));
                }
                out.push(Capture { place: base, how: if how == How::Change { How::Change } else { How::Read } });
                None
            }
            Kind::Index(base, index) | Kind::IndexBy(base, index) => {
                self.uses(index, How::Take, closure, out);
                let how = if how == How::Change { How::Change } else { How::Read };
                match is_place(base) {
                    true => {
                        if let Some(base) = self.outer_place(base, how, closure, out) {
                            out.push(Capture { place: base, how });
                        }
                    }
                    false => self.uses(base, How::Take, closure, out),
                }
                None
            }
            _ => {
                self.uses(expr, How::Take, closure, out);
                None
            }
        }
    }

    /// What an expression uses of the variables around the closure.
    fn uses(&mut self, expr: &hir::Expr, how: How, closure: &hir::Closure, out: &mut Vec<Capture>) {
        if is_place(expr) {
            if let Some(place) = self.outer_place(expr, how, closure, out) {
                let how = if how == How::Take && self.is_copy(place.ty.ty()) { How::Read } else { how };
                out.push(Capture { place, how });
            }
            return;
        }
        let look = |borrows: &mut Self, part: &hir::Expr, how: How, out: &mut Vec<Capture>| {
            borrows.uses(part, how, closure, out);
        };
        match &expr.kind {
            Kind::Borrow(mutable, inner) => look(self, inner, if *mutable { How::Change } else { How::Read }, out),
            Kind::Assign(place, value) | Kind::AssignOp(_, place, value) => {
                look(self, value, How::Take, out);
                look(self, place, How::Change, out);
            }
            Kind::CallValue(callee, args) => {
                let changes = self.call_changes(&callee.ty);
                look(self, callee, if changes { How::Change } else { How::Read }, out);
                args.iter().for_each(|arg| look(self, arg, How::Take, out));
            }
            Kind::Match(value, arms) => {
                let how = arms.iter().map(|arg| self.pattern_use(&arg.pat)).max().unwrap_or(How::Read);
                look(self, value, how, out);
                for arm in arms {
                    arm.guard.iter().for_each(|guard| look(self, guard, How::Take, out));
                    look(self, &arm.body, How::Take, out);
                }
            }
            Kind::Let(pat, value) => {
                let how = self.pattern_use(pat);
                look(self, value, how, out);
            }
            Kind::Format(format) => format.args.iter().for_each(|arg| look(self, arg, How::Read, out)),
            Kind::Assert { left, right, message, .. } => {
                look(self, left, How::Read, out);
                look(self, right, How::Read, out);
                message.iter().for_each(|message| look(self, message, How::Take, out));
            }
            Kind::Binary(..) | Kind::Json(_) => parts(expr, &mut |part| {
                if let Part::Expr(part) = part {
                    self.uses(part, How::Read, closure, out);
                }
            }),
            Kind::Block(block) => self.block_uses(block, closure, out),
            Kind::Loop(_, block) => self.block_uses(block, closure, out),
            Kind::While(_, cond, block) => {
                look(self, cond, How::Take, out);
                self.block_uses(block, closure, out);
            }
            Kind::For { iter, body, .. } => {
                look(self, iter, How::Take, out);
                self.block_uses(body, closure, out);
            }
            Kind::Closure(inner) => {
                let mut found = Vec::new();
                self.uses(&inner.body, How::Take, inner, &mut found);
                for mut capture in merged(found, inner.by_move) {
                    let own = capture.place.var >= closure.first_local && capture.place.var < closure.end_local;
                    if own {
                        continue;
                    }
                    if inner.by_move {
                        capture.how = if self.is_copy(capture.place.ty.ty()) { How::Read } else { How::Take };
                    }
                    out.push(capture);
                }
            }
            _ => parts(expr, &mut |part| {
                if let Part::Expr(part) = part {
                    self.uses(part, How::Take, closure, out);
                }
            }),
        }
    }

    fn block_uses(&mut self, block: &hir::Block, closure: &hir::Closure, out: &mut Vec<Capture>) {
        for stmt in &block.stmts {
            match stmt {
                hir::Stmt::Let { pat, init, diverge, .. } => {
                    let how = self.pattern_use(pat);
                    if let Some(init) = init {
                        self.uses(init, how, closure, out);
                    }
                    diverge.iter().for_each(|diverge| self.uses(diverge, How::Take, closure, out));
                }
                hir::Stmt::Expr(expr) => self.uses(expr, How::Take, closure, out),
            }
        }
        block.tail.iter().for_each(|tail| self.uses(tail, How::Take, closure, out));
    }

    /// How a pattern uses what it is matched with.
    fn pattern_use(&mut self, pat: &hir::Pat) -> How {
        match &pat.kind {
            hir::PatKind::Bind { mode: hir::Binding::RefMut, .. } => How::Change,
            hir::PatKind::Bind { mode: hir::Binding::Value, .. } if !self.is_copy(&pat.ty) => How::Take,
            _ => {
                let mut how = How::Read;
                let behind = matches!(pat.kind, hir::PatKind::Deref(_));
                hir::walk::pat_parts(pat, &mut |part| {
                    if let Part::Pat(part) = part {
                        let inner = self.pattern_use(part);
                        how = how.max(if behind && inner == How::Take { How::Read } else { inner });
                    }
                });
                how
            }
        }
    }
}

/// The places as they are captured: cut off where capturing ends, and none inside another.
fn merged(found: Vec<Capture>, by_move: bool) -> Vec<Capture> {
    let mut kept: Vec<Capture> = Vec::new();
    for mut capture in found {
        let derefs = |step: &Step| matches!(step, Step::Deref(..) | Step::Own);
        let cut = match by_move || capture.how == How::Take {
            true => capture.place.path.iter().position(derefs),
            // Behind a shared reference nothing needs to be lent of the way there.
            false => {
                let shared = capture.place.path.iter().rposition(|step| matches!(step, Step::Deref(false, _)));
                shared.map(|index| index + 1)
            }
        };
        if let Some(cut) = cut {
            capture.place.cut(cut);
        }
        match kept.iter_mut().find(|known| {
            known.place.var == capture.place.var
                && (begins(&known.place.path, &capture.place.path) || begins(&capture.place.path, &known.place.path))
        }) {
            Some(known) => {
                known.how = known.how.max(capture.how);
                if capture.place.path.len() < known.place.path.len() {
                    known.place = capture.place;
                }
            }
            None => kept.push(capture),
        }
    }
    kept
}
