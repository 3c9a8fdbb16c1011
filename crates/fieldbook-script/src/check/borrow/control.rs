//! Branches, loops, jumps, blocks: the ways through a body.

use super::lower::Context;
use super::place::{Place, Val, is_place};
use super::region::{RTy, Why};
use super::{Act, Borrows, Jump};
use crate::hir::{self, Binding, Kind, LoopId, PatKind, Stmt};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::Ty;

impl Borrows<'_> {
    /// The value of the body: it flows into what the signature promises.
    pub(super) fn returned(&mut self, value: &hir::Expr) {
        let found = self.value_in(value, Context { returned: true, extend: None });
        let given = self.give_back(found, value);
        while self.scopes.len() > self.ret.2 {
            self.leave(end(value.loc));
        }
        self.act(Act::Use(vec![given]), value.loc);
    }

    /// The variable for what is returned.
    fn give_back(&mut self, found: Val, expr: &hir::Expr) -> u32 {
        let (ret, why, _) = self.ret.clone();
        self.flow(&found.ty, &ret, why, tail(expr).loc);
        self.spend(&[found], expr.loc);
        self.temporary(ret, expr.loc)
    }

    pub(super) fn control(&mut self, expr: &hir::Expr, context: Context) -> Val {
        match &expr.kind {
            Kind::Block(block) => self.block(expr, block, context),
            Kind::And(..) | Kind::Or(..) | Kind::Let(..) => {
                let not = self.condition(expr);
                self.here.extend(not);
                self.plain(&expr.ty)
            }
            Kind::If(cond, then, otherwise) => self.if_expr(expr, cond, then, otherwise.as_deref(), context),
            Kind::Match(value, arms) => self.match_expr(expr, value, arms, context),
            Kind::Loop(id, body) => {
                let result = self.result(&expr.ty);
                let head = self.begin_loop(*id, result, expr.loc);
                self.statements(body);
                self.go_to(head);
                self.end_loop();
                self.outcome(result)
            }
            Kind::While(id, cond, body) => {
                let head = self.begin_loop(*id, None, expr.loc);
                self.enter();
                let depth = self.scopes.len() - 1;
                let not = self.condition(cond);
                let apart = !has_let(cond);
                if apart {
                    self.leave_to(depth, cond.loc);
                    self.scopes[depth].clear();
                }
                self.statements(body);
                self.leave_to(depth, end(cond.loc));
                self.go_to(head);
                self.here = not;
                self.leave(cond.loc);
                self.end_loop();
                self.plain(&expr.ty)
            }
            Kind::For { id, pat, iter, body } => self.for_expr(expr, *id, pat, iter, body),
            Kind::Break(id, value) => {
                let value = value.as_ref().map(|value| (self.value(value), value.loc));
                let found = self.jumps.iter().rposition(|jump| jump.id == *id);
                if let Some(index) = found {
                    let (depth, result) = (self.jumps[index].depth, self.jumps[index].result);
                    if let Some((value, at)) = value {
                        self.pass(value, result, at);
                    }
                    self.leave_to(depth, expr.loc);
                    let here = std::mem::take(&mut self.here);
                    self.jumps[index].breaks.extend(here);
                }
                self.here.clear();
                self.plain(&expr.ty)
            }
            Kind::Continue(id) => {
                let found = self.jumps.iter().rev().find(|jump| jump.id == *id);
                if let Some((depth, Some(head))) = found.map(|jump| (jump.depth, jump.head)) {
                    self.leave_to(depth, expr.loc);
                    self.go_to(head);
                }
                self.here.clear();
                self.plain(&expr.ty)
            }
            Kind::Return(value) => {
                let given = value.as_ref().map(|value| {
                    let found = self.value_in(value, Context { returned: true, extend: None });
                    self.give_back(found, value)
                });
                self.leave_to(self.ret.2, expr.loc);
                self.act(Act::Use(given.into_iter().collect()), expr.loc);
                self.here.clear();
                self.plain(&expr.ty)
            }
            Kind::Try(inner, _) => self.try_expr(expr, inner),
            _ => {
                let mut values = Vec::new();
                hir::walk::parts(expr, &mut |part| {
                    if let hir::walk::Part::Expr(part) = part {
                        values.push(self.value(part));
                    }
                });
                self.spend(&values, expr.loc);
                let ty = self.fresh(&expr.ty);
                self.fill(ty, expr.loc)
            }
        }
    }

    /// `?`: on the way out, the error flows into the function's.
    fn try_expr(&mut self, expr: &hir::Expr, inner: &hir::Expr) -> Val {
        let value = self.value(inner);
        self.spend(std::slice::from_ref(&value), expr.loc);
        let before = self.here.clone();
        let ret = self.ret.0.clone();
        if let (Some(error), Some(wanted)) = (value.ty.parts().get(1), ret.parts().get(1)) {
            self.flow(error, wanted, self.ret.1, expr.loc);
        }
        self.leave_to(self.ret.2, expr.loc);
        self.here = before;
        let ty = value.ty.parts().first().cloned().unwrap_or_else(|| RTy::plain(&expr.ty));
        self.fill(ty, expr.loc)
    }

    /// The variable in which branches meet, if their values hold references.
    fn result(&mut self, ty: &Ty) -> Option<u32> {
        let ty = self.fresh(ty);
        if !ty.has_regions() {
            return None;
        }
        self.vars.push(super::Var { ty, temporary: true });
        Some(self.vars.len() as u32 - 1)
    }

    fn outcome(&mut self, result: Option<u32>) -> Val {
        match result {
            Some(var) => Val { ty: self.vars[var as usize].ty.clone(), var: Some(var) },
            None => self.plain(&Ty::Error),
        }
    }

    /// The value of a branch goes where they meet.
    fn pass(&mut self, value: Val, result: Option<u32>, at: Loc) {
        self.pass_by(value, result, Why::Assigned, at);
    }

    fn pass_by(&mut self, value: Val, result: Option<u32>, why: Why, at: Loc) {
        let Some(result) = result else { return };
        let ty = self.vars[result as usize].ty.clone();
        self.flow(&value.ty, &ty, why, at);
        self.spend(&[value], at);
        self.define(result, at);
    }

    /// What a condition binds is bound where it holds; where it does not, these points lead on.
    fn condition(&mut self, expr: &hir::Expr) -> Vec<u32> {
        match &expr.kind {
            Kind::And(a, b) => {
                let mut not = self.condition(a);
                not.extend(self.condition(b));
                not
            }
            Kind::Or(a, b) => {
                let not = self.condition(a);
                let holds = std::mem::replace(&mut self.here, not);
                let not = self.condition(b);
                self.here.extend(holds);
                not
            }
            Kind::Let(pat, value) => {
                let place = self.scrutinee(value);
                let not = self.here.clone();
                self.bind(pat, &place);
                not
            }
            _ => {
                let value = self.value(expr);
                self.spend(&[value], expr.loc);
                self.here.clone()
            }
        }
    }

    /// What a pattern looks at: a place as it is, anything else in a variable that lives as long as the scope.
    fn scrutinee(&mut self, value: &hir::Expr) -> Place {
        if is_place(value) {
            let place = self.place(value, false, None);
            self.act(Act::Nothing, value.loc);
            return place;
        }
        let found = self.value(value);
        let var = found.var.unwrap_or_else(|| self.temporary(found.ty, value.loc));
        let depth = self.scopes.len() - 1;
        self.scopes[depth].push(var);
        self.whole(var)
    }

    fn if_expr(
        &mut self,
        expr: &hir::Expr,
        cond: &hir::Expr,
        then: &hir::Expr,
        otherwise: Option<&hir::Expr>,
        context: Context,
    ) -> Val {
        let result = self.result(&expr.ty);
        let why = self.why(context);
        self.enter();
        let depth = self.scopes.len() - 1;
        let mut not = self.condition(cond);
        let vars = std::mem::take(&mut self.scopes[depth]);
        if has_let(cond) {
            let holds = std::mem::replace(&mut self.here, not);
            for var in vars.iter().rev() {
                self.act(Act::Exit(*var), cond.loc);
            }
            not = std::mem::replace(&mut self.here, holds);
            self.scopes[depth] = vars;
        } else {
            let mut here = std::mem::take(&mut self.here);
            here.extend(not.iter().filter(|point| !here.contains(point)).copied().collect::<Vec<_>>());
            self.here = here;
            for var in vars.iter().rev() {
                self.act(Act::Exit(*var), cond.loc);
            }
            not = self.here.clone();
        }
        let value = self.value_in(then, context);
        self.pass_by(value, result, why, tail(then).loc);
        self.leave(end(then.loc));
        let after = std::mem::replace(&mut self.here, not);
        if let Some(otherwise) = otherwise {
            let value = self.value_in(otherwise, context);
            self.pass_by(value, result, why, tail(otherwise).loc);
        }
        self.here.extend(after);
        self.outcome(result)
    }

    fn match_expr(&mut self, expr: &hir::Expr, value: &hir::Expr, arms: &[hir::Arm], context: Context) -> Val {
        let result = self.result(&expr.ty);
        let why = self.why(context);
        let place = self.scrutinee(value);
        let mut after = Vec::new();
        let mut from = self.here.clone();
        let first = arms.iter().position(|arm| !matches!(arm.body.ty, Ty::Never));
        for (index, arm) in arms.iter().enumerate() {
            self.here = from.clone();
            self.enter();
            self.bind(&arm.pat, &place);
            if let Some(guard) = &arm.guard {
                self.enter();
                let not = self.condition(guard);
                self.leave(guard.loc);
                from.extend(not);
            }
            let found = self.value_in(&arm.body, context);
            // The references of later arms are only looked at where the whole gives one.
            let whole = matches!(expr.ty, Ty::Ref(..)) && first.is_some_and(|first| index > first);
            let at = if whole && why == Why::Returned { expr.loc } else { tail(&arm.body).loc };
            self.pass_by(found, result, why, at);
            self.leave(end(arm.body.loc));
            after.append(&mut self.here);
        }
        self.here = after;
        self.outcome(result)
    }

    fn begin_loop(&mut self, id: LoopId, result: Option<u32>, at: Loc) -> u32 {
        let head = self.emit(Act::Nothing, at);
        let depth = self.scopes.len();
        self.jumps.push(Jump { id, head: Some(head), breaks: Vec::new(), depth, result });
        head
    }

    fn end_loop(&mut self) {
        if let Some(jump) = self.jumps.pop() {
            self.here.extend(jump.breaks);
        }
    }

    fn for_expr(&mut self, expr: &hir::Expr, id: LoopId, pat: &hir::Pat, iter: &hir::Expr, body: &hir::Block) -> Val {
        self.enter();
        let source = self.value(iter);
        let at = iter.loc;
        let var = source.var.unwrap_or_else(|| self.temporary(source.ty.clone(), at));
        self.scopes.last_mut().into_iter().for_each(|scope| scope.push(var));
        let head = self.begin_loop(id, None, at);
        self.act(Act::Use(vec![var]), at);
        let iterator = self.cx.items.lang_trait("Iterator");
        let item = self.project(iterator, &[source.ty], Symbol::new("Item"));
        let item = item.filter(|item| !item.ty().is_error()).unwrap_or_else(|| self.fresh(&pat.ty));
        let done = self.here.clone();
        self.enter();
        let item = self.temporary(item, at);
        let place = self.whole(item);
        self.bind(pat, &place);
        self.statements(body);
        self.leave(end(expr.loc));
        self.go_to(head);
        self.here = done;
        self.end_loop();
        self.leave(end(expr.loc));
        self.plain(&expr.ty)
    }

    /// A loop's body: its value is `()`.
    fn statements(&mut self, block: &hir::Block) {
        self.enter();
        self.stmts(block);
        if let Some(tail) = &block.tail {
            self.enter();
            let value = self.value(tail);
            self.spend(&[value], tail.loc);
            self.leave(end(tail.loc));
        }
        self.leave(block_end(block));
    }

    fn block(&mut self, expr: &hir::Expr, block: &hir::Block, context: Context) -> Val {
        let result = block.label.map(|id| {
            let result = self.result(&expr.ty);
            let depth = self.scopes.len();
            self.jumps.push(Jump { id, head: None, breaks: Vec::new(), depth, result });
            result
        });
        self.enter();
        self.stmts(block);
        let mut value = self.plain(&expr.ty);
        if let Some(last) = &block.tail {
            self.enter();
            value = self.value_in(last, context);
            self.leave(end(last.loc));
        }
        self.leave(end(expr.loc));
        if let Some(result) = result {
            self.pass(value, result, expr.loc);
            self.end_loop();
            return self.outcome(result);
        }
        value
    }

    fn stmts(&mut self, block: &hir::Block) {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Expr(expr) => {
                    self.enter();
                    let value = self.value(expr);
                    if let Some(var) = value.var.filter(|_| self.drop_uses(&value.ty)) {
                        self.scopes.last_mut().into_iter().for_each(|scope| scope.push(var));
                    }
                    self.leave(end(expr.loc));
                }
                Stmt::Let { pat, init: None, .. } => self.declare(pat),
                Stmt::Let { pat, init: Some(init), diverge, .. } => self.let_stmt(pat, init, diverge.as_ref()),
            }
        }
    }

    /// The names of a pattern end with the scope.
    pub(super) fn declare(&mut self, pat: &hir::Pat) {
        let mut locals = Vec::new();
        pat.bindings(&mut locals);
        if let Some(scope) = self.scopes.last_mut() {
            scope.extend(locals.into_iter().map(|local| local.0));
        }
    }

    fn let_stmt(&mut self, pat: &hir::Pat, init: &hir::Expr, diverge: Option<&hir::Expr>) {
        let depth = self.scopes.len() - 1;
        self.enter();
        let extend = Some(depth);
        let simple = match &pat.kind {
            PatKind::Bind { local, mode: Binding::Value, sub: None } => Some(*local),
            _ => None,
        };
        let place = match simple {
            None if is_place(init) => Some(self.place(init, false, extend)),
            None => {
                let value = self.value_in(init, Context { extend, returned: false });
                let var = value.var.unwrap_or_else(|| self.temporary(value.ty, init.loc));
                self.scopes[depth].push(var);
                Some(self.whole(var))
            }
            Some(local) => {
                let value = self.value_in(init, Context { extend, returned: false });
                let ty = self.vars[local.0 as usize].ty.clone();
                self.flow(&value.ty, &ty, Why::Assigned, init.loc);
                self.spend(&[value], init.loc);
                self.define(local.0, pat.loc);
                None
            }
        };
        if let Some(diverge) = diverge {
            let before = self.here.clone();
            self.leave_to(depth + 1, init.loc);
            self.value(diverge);
            self.here = before;
        }
        if let Some(place) = place {
            let inner = self.scopes.pop();
            self.bind(pat, &place);
            self.scopes.extend(inner);
        } else {
            let inner = self.scopes.pop();
            self.declare(pat);
            self.scopes.extend(inner);
        }
        self.leave(end(init.loc));
    }
}

fn has_let(expr: &hir::Expr) -> bool {
    match &expr.kind {
        Kind::Let(..) => true,
        Kind::And(a, b) | Kind::Or(a, b) => has_let(a) || has_let(b),
        _ => false,
    }
}

/// The expression whose value a block gives.
pub(super) fn tail(expr: &hir::Expr) -> &hir::Expr {
    match &expr.kind {
        Kind::Block(block) if block.label.is_none() => block.tail.as_ref().map_or(expr, tail),
        // What a block gives as `&mut` is lent on.
        Kind::Borrow(true, place) => match &place.kind {
            Kind::Deref(inner) if matches!(inner.kind, Kind::Block(_)) => tail(inner),
            _ => expr,
        },
        _ => expr,
    }
}

/// The place of the last character.
fn end(at: Loc) -> Loc {
    Loc { line: at.end_line, column: at.end_column.saturating_sub(1).max(1), ..at }
}

fn block_end(block: &hir::Block) -> Loc {
    let last = block.tail.as_ref().map(|tail| tail.loc);
    last.or_else(|| match block.stmts.last() {
        Some(Stmt::Expr(expr)) => Some(expr.loc),
        Some(Stmt::Let { loc, .. }) => Some(*loc),
        None => None,
    })
    .map_or_else(Loc::default, end)
}
