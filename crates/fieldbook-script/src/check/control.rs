//! `if`, loops, `break`, `return`, `?`.

use syn::Expr;

use super::coerce::Merge;
use super::expr::Want;
use super::{Checker, LoopScope};
use crate::diagnostic::Problem;
use crate::hir::{self, Kind, LoopId};
use crate::infer::{Answer, VarKind};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, Projection, TraitRef, Ty};

impl Checker<'_> {
    pub(super) fn if_expr(&mut self, whole: &Expr, node: &syn::ExprIf, want: Want<'_>) -> hir::Expr {
        let loc = self.loc(whole);
        let scope = self.names.len();
        let cond = self.expr_coerce(&node.cond, &Ty::Bool);
        let after_cond = self.diverges;
        self.diverges = false;
        let Some((_, otherwise)) = &node.else_branch else {
            return self.if_without_else(cond, node, want, (scope, after_cond), loc);
        };
        let mut merge = Merge::of(self, want);
        let mut then = merge.add_block(self, &node.then_branch);
        self.names.truncate(scope);
        let then_diverges = std::mem::replace(&mut self.diverges, false);
        let mut otherwise = merge.add(self, otherwise);
        merge.settle(self, [&mut then, &mut otherwise].into_iter());
        self.diverges = after_cond || (then_diverges && self.diverges);
        let ty = merge.finish(self);
        hir::Expr { kind: Kind::If(Box::new(cond), Box::new(then), Some(Box::new(otherwise))), ty, loc }
    }

    fn if_without_else(
        &mut self,
        cond: hir::Expr,
        node: &syn::ExprIf,
        want: Want<'_>,
        (scope, diverges): (usize, bool),
        loc: Loc,
    ) -> hir::Expr {
        let then = self.block(&node.then_branch, Want::Nothing);
        self.names.truncate(scope);
        self.diverges = diverges;
        let found = self.infer.shallow(&then.ty);
        if !found.is_unit() && !matches!(found, Ty::Never | Ty::Error) && self.infer.unify(&found, &Ty::unit()).is_err()
        {
            let shown = self.show(&found);
            let wanted = match want {
                Want::Must(ty) => self.infer.shallow(ty),
                _ => Ty::Error,
            };
            let problem = match wanted.is_unit() {
                true => Problem::error("E0308", then_at(&then), "mismatched types")
                    .label(format!("expected `()`, found `{shown}`")),
                false => Problem::error("E0317", loc, "`if` may be missing an `else` clause")
                    .label(format!("expected `{shown}`, found `()`"))
                    .help("add an `else` block that gives a value of the same type"),
            };
            self.report(problem);
            return self.error_expr(loc);
        }
        let kind = Kind::If(Box::new(cond), Box::new(then), None);
        let value = self.unit(kind, loc);
        match want {
            Want::Must(target) if self.infer.unify(&Ty::unit(), target).is_err() => {
                let wanted = self.show(target);
                let problem = Problem::error("E0317", loc, "`if` may be missing an `else` clause")
                    .label(format!("expected `{wanted}`, found `()`"))
                    .help("add an `else` block that gives the value");
                self.report(problem);
                hir::Expr { ty: target.clone(), ..value }
            }
            _ => value,
        }
    }

    /// `let` in the condition of `if`, `while` or a chain of them.
    pub(super) fn let_condition(&mut self, node: &syn::ExprLet, loc: Loc) -> hir::Expr {
        let value = self.expr(&node.expr, Want::Nothing);
        let ty = value.ty.clone();
        let pat = self.pattern(&node.pat, &ty);
        hir::Expr { kind: Kind::Let(Box::new(pat), Box::new(value)), ty: Ty::Bool, loc }
    }

    fn enter_loop(&mut self, label: &Option<syn::Label>, value: Option<Ty>, is_block: bool) -> LoopId {
        if let Some(label) = label {
            self.plain_label(&label.name);
        }
        let id = LoopId(self.next_loop);
        self.next_loop += 1;
        let label = label.as_ref().map(|label| Symbol::from(&label.name.ident));
        self.loops.push(LoopScope { id, label, value, broken: false, is_block, in_condition: false });
        id
    }

    pub(super) fn block_expr(&mut self, whole: &Expr, node: &syn::ExprBlock, want: Want<'_>) -> hir::Expr {
        if node.label.is_none() {
            return self.block(&node.block, want);
        }
        let loc = self.loc(whole);
        let ty = match want.ty() {
            Some(ty) => ty.clone(),
            None => self.infer.fresh_ty(),
        };
        let id = self.enter_loop(&node.label, Some(ty.clone()), true);
        let block = self.block_inner(&node.block, Want::Must(&ty), Some(id), false);
        let scope = self.loops.pop();
        if scope.is_some_and(|scope| scope.broken) {
            self.diverges = false;
        }
        hir::Expr { ty, loc, ..block }
    }

    pub(super) fn loop_expr(&mut self, node: &syn::ExprLoop, want: Want<'_>, loc: Loc) -> hir::Expr {
        let value = match want {
            Want::Must(ty) => ty.clone(),
            _ => self.infer.fresh_ty(),
        };
        let id = self.enter_loop(&node.label, Some(value.clone()), false);
        let body = self.loop_body(&node.body);
        let broken = self.loops.pop().is_some_and(|scope| scope.broken);
        let ty = if broken { value } else { Ty::Never };
        hir::Expr { kind: Kind::Loop(id, Box::new(body)), ty, loc }
    }

    /// A body that may run many times or not at all.
    fn loop_body(&mut self, body: &syn::Block) -> hir::Block {
        let outer = self.diverges;
        let value = self.block(body, Want::Must(&Ty::unit()));
        self.diverges = outer;
        match value.kind {
            Kind::Block(block) => *block,
            _ => hir::Block { stmts: Vec::new(), tail: None, label: None },
        }
    }

    pub(super) fn while_expr(&mut self, node: &syn::ExprWhile, loc: Loc) -> hir::Expr {
        let scope = self.names.len();
        let id = self.enter_loop(&node.label, None, false);
        if let Some(scope) = self.loops.last_mut() {
            scope.in_condition = true;
        }
        let cond = self.expr_coerce(&node.cond, &Ty::Bool);
        if let Some(scope) = self.loops.last_mut() {
            scope.in_condition = false;
        }
        let body = self.loop_body(&node.body);
        self.loops.pop();
        self.names.truncate(scope);
        self.unit(Kind::While(id, Box::new(cond), Box::new(body)), loc)
    }

    pub(super) fn for_expr(&mut self, node: &syn::ExprForLoop, loc: Loc) -> hir::Expr {
        let source = self.expr(&node.expr, Want::Nothing);
        let at = source.loc;
        let head = self.head(&source.ty);
        let trait_id = self.cx.items.lang_trait("IntoIterator");
        let goal = TraitRef::new(trait_id, vec![head.clone()]);
        let item = if head.is_error() {
            Ty::Error
        } else if self.infer.holds(&self.cx.items, &goal, 0) == Answer::No {
            let shown = self.show(&head);
            let mut problem = Problem::error("E0277", at, format!("`{shown}` is not an iterator"))
                .label(format!("`{shown}` is not an iterator"));
            if self.is_numeric(&head) {
                problem = problem.help("for a count, write a range: `0..n`");
            } else if self.has_method(&head, Symbol::new("iter")) {
                problem = problem.help("call `.iter()` on it");
            }
            self.report(problem);
            Ty::Error
        } else {
            self.infer.oblige(Pred::Trait(goal.clone()), at);
            let name = Symbol::new("Item");
            self.normalize(&Ty::Proj(std::rc::Rc::new(Projection { trait_ref: goal.clone(), name })), at)
        };
        let into_iter = self.cx.items.trait_(trait_id).fns[0];
        let name = Symbol::new("IntoIter");
        let iter_ty = match item.is_error() {
            true => Ty::Error,
            false => self.normalize(&Ty::Proj(std::rc::Rc::new(Projection { trait_ref: goal, name })), at),
        };
        let kind = Kind::Call(into_iter, vec![head].into(), vec![source]);
        let iter = hir::Expr { kind, ty: iter_ty, loc: at };
        let scope = self.names.len();
        let item = self.head(&item);
        let pat = self.pattern(&node.pat, &item);
        let id = self.enter_loop(&node.label, None, false);
        let body = self.loop_body(&node.body);
        self.loops.pop();
        self.names.truncate(scope);
        self.unit(Kind::For { id, pat: Box::new(pat), iter: Box::new(iter), body: Box::new(body) }, loc)
    }

    /// A label is no keyword.
    fn plain_label(&mut self, label: &syn::Lifetime) {
        if syn::parse_str::<syn::Ident>(&label.ident.to_string()).is_err() {
            let at = self.at(label.apostrophe).to(self.at(label.ident.span()));
            self.report(Problem::plain(at, "labels cannot use keyword names"));
        }
    }

    /// The index of the loop that a `break` or `continue` means.
    fn target_loop(&mut self, label: Option<&syn::Lifetime>, what: &str, loc: Loc) -> Option<usize> {
        let found = match label {
            Some(label) => {
                self.plain_label(label);
                let name = Symbol::from(&label.ident);
                let found = self.loops.iter().rposition(|scope| scope.label == Some(name));
                if found.is_none() {
                    let at = self.at(label.apostrophe).to(self.at(label.ident.span()));
                    let problem = match self.outer_labels.contains(&name) {
                        true => Problem::error("E0767", at, format!("use of unreachable label `'{name}`"))
                            .label("a closure cannot jump out of itself"),
                        false => Problem::error("E0426", at, format!("use of undeclared label `'{name}`")),
                    };
                    self.report(problem);
                }
                return found;
            }
            None if self.loops.last().is_some_and(|scope| scope.in_condition) => {
                let message = "`break` or `continue` with no label in the condition of a `while` loop";
                self.report(Problem::error("E0590", loc, message).label("which loop is meant is not clear"));
                return None;
            }
            None if self.loops.last().is_some_and(|scope| scope.is_block) => {
                let message = format!("unlabeled `{what}` inside of a labeled block");
                self.report(Problem::error("E0695", loc, message).help("name the loop or the block that is meant"));
                return None;
            }
            None => self.loops.iter().rposition(|scope| !scope.is_block),
        };
        if found.is_none() {
            let problem = match self.in_closure {
                true if self.in_async => Problem::error("E0267", loc, format!("`{what}` inside `async` block")),
                true => Problem::error("E0267", loc, format!("`{what}` inside of a closure")),
                false => Problem::error("E0268", loc, format!("`{what}` outside of a loop or labeled block")),
            };
            self.report(problem);
        }
        found
    }

    pub(super) fn break_expr(&mut self, node: &syn::ExprBreak, loc: Loc) -> hir::Expr {
        let Some(index) = self.target_loop(node.label.as_ref(), "break", loc) else {
            return hir::Expr { ty: Ty::Never, ..self.error_expr(loc) };
        };
        self.loops[index].broken = true;
        let (id, value) = (self.loops[index].id, self.loops[index].value.clone());
        let value = match (&node.expr, value) {
            (Some(expr), Some(ty)) => Some(Box::new(self.expr_coerce(expr, &ty))),
            (Some(expr), None) => {
                self.expr(expr, Want::Nothing);
                let message = "`break` with value from a `while` or `for` loop";
                let problem = Problem::error("E0571", loc, message)
                    .label("can only break with a value inside `loop` or breakable block");
                self.report(problem);
                None
            }
            (None, Some(ty)) => {
                if self.infer.unify(&Ty::unit(), &ty).is_err() {
                    let shown = self.show(&ty);
                    let problem = Problem::error("E0308", loc, "mismatched types")
                        .label(format!("expected `{shown}`, found `()`"));
                    self.report(problem);
                }
                None
            }
            (None, None) => None,
        };
        hir::Expr { kind: Kind::Break(id, value), ty: Ty::Never, loc }
    }

    pub(super) fn continue_expr(&mut self, node: &syn::ExprContinue, loc: Loc) -> hir::Expr {
        let Some(index) = self.target_loop(node.label.as_ref(), "continue", loc) else {
            return hir::Expr { ty: Ty::Never, ..self.error_expr(loc) };
        };
        if self.loops[index].is_block {
            self.report(Problem::error("E0696", loc, "`continue` pointing to a labeled block"));
        }
        hir::Expr { kind: Kind::Continue(self.loops[index].id), ty: Ty::Never, loc }
    }

    pub(super) fn return_expr(&mut self, node: &syn::ExprReturn, loc: Loc) -> hir::Expr {
        if self.function.is_none() && !self.in_closure {
            return self.fail(loc, Problem::error("E0572", loc, "return statement outside of function body"));
        }
        let ret = self.ret.clone();
        let value = match &node.expr {
            Some(expr) => Some(Box::new(self.expr_coerce(expr, &ret))),
            None => {
                if self.infer.unify(&Ty::unit(), &ret).is_err() {
                    let shown = self.show(&ret);
                    let problem = Problem::error("E0069", loc, "`return;` in a function whose return type is not `()`")
                        .label("return type is not `()`")
                        .help(format!("give a value of type `{shown}`"));
                    self.report(problem);
                }
                None
            }
        };
        hir::Expr { kind: Kind::Return(value), ty: Ty::Never, loc }
    }

    pub(super) fn try_expr(&mut self, node: &syn::ExprTry, loc: Loc) -> hir::Expr {
        let operand = self.expr(&node.expr, Want::Nothing);
        let at = self.at(node.question_token.span);
        let head = self.head(&operand.ty);
        if let Some(args) = self.cx.items.args_of(&head, "Result").cloned() {
            let from = self.try_result(&args[1], at);
            let kind = Kind::Try(Box::new(operand), from);
            return hir::Expr { kind, ty: args[0].clone(), loc };
        }
        if let Some(args) = self.cx.items.args_of(&head, "Option").cloned() {
            self.try_option(at);
            return hir::Expr { kind: Kind::Try(Box::new(operand), None), ty: args[0].clone(), loc };
        }
        match head {
            Ty::Error => self.error_expr(loc),
            Ty::Infer(var) if self.infer.kind(var) == VarKind::General => self.needs_annotation_of(&operand),
            _ => {
                let shown = self.show(&head);
                let message = "the `?` operator can only be applied to values that implement `Try`";
                let problem = Problem::error("E0277", at.min(loc), message)
                    .label(format!("the `?` operator cannot be applied to type `{shown}`"));
                self.fail(loc, Problem { at: loc, ..problem })
            }
        }
    }

    /// The conversion from the operand's error to the function's.
    fn try_result(&mut self, error: &Ty, at: Loc) -> Option<(crate::items::FnId, crate::ty::Args)> {
        let ret = self.head(&self.ret.clone());
        let target = match &ret {
            Ty::Error => return None,
            Ty::Infer(_) => {
                let target = self.infer.fresh_ty();
                self.early_tries.push(EarlyTry { at, error: Some(target.clone()) });
                target
            }
            _ => match self.cx.items.args_of(&ret, "Result").cloned() {
                Some(args) => args[1].clone(),
                None => {
                    self.report_try("Result", &ret, at);
                    return None;
                }
            },
        };
        let from = self.cx.items.lang_trait("From");
        let goal = TraitRef::new(from, vec![target.clone(), error.clone()]);
        if self.infer.holds(&self.cx.items, &goal, 0) == Answer::No {
            let (shown, wanted) = (self.show(error), self.show(&target));
            let problem = Problem::error("E0277", at, format!("`?` couldn't convert the error to `{wanted}`"))
                .label(format!("the trait `From<{shown}>` is not implemented for `{wanted}`"))
                .help("implement `From`, or convert the error with `.map_err(…)`");
            self.report(problem);
            return None;
        }
        self.infer.oblige(Pred::Trait(goal.clone()), at);
        Some((self.cx.items.trait_(from).fns[0], goal.args))
    }

    fn try_option(&mut self, at: Loc) {
        let ret = self.head(&self.ret.clone());
        match &ret {
            Ty::Error => {}
            Ty::Infer(_) => self.early_tries.push(EarlyTry { at, error: None }),
            _ if self.cx.items.args_of(&ret, "Option").is_some() => {}
            _ => self.report_try("Option", &ret, at),
        }
    }

    /// At the end of a body: what each `?` in it asks of the type that is returned.
    pub(super) fn settle_tries(&mut self) {
        for EarlyTry { at, error } in std::mem::take(&mut self.early_tries) {
            let what = if error.is_some() { "Result" } else { "Option" };
            let ret = self.head(&self.ret.clone());
            if let (Ty::Infer(_), value) = (&ret, self.infer.fresh_ty()) {
                let args = [value].into_iter().chain(error).collect();
                let wanted = self.cx.items.lang_ty(what, args);
                let _ = self.infer.unify(&ret, &wanted);
                continue;
            }
            match (self.cx.items.args_of(&ret, what).cloned(), error) {
                (Some(args), Some(error)) => {
                    let _ = self.infer.unify(&error, &args[1]);
                }
                (Some(_), None) => {}
                (None, _) if ret.is_error() => {}
                (None, _) => self.report_try(what, &ret, at),
            }
        }
    }

    fn report_try(&mut self, what: &str, ret: &Ty, at: Loc) {
        let other = if what == "Option" { "Result" } else { "Option" };
        let place = match (self.in_async, self.in_closure) {
            (true, _) => "an async block or function",
            (false, true) => "a closure",
            (false, false) => "a function",
        };
        let message = match self.cx.items.args_of(ret, other) {
            Some(_) => {
                let from =
                    format!("{what}s").to_lowercase().replace("results", "`Result`s").replace("options", "`Option`s");
                format!("the `?` operator on {from} cannot be used in {place} that returns `{other}`")
            }
            None => format!("the `?` operator can only be used in {place} that returns `Result` or `Option`"),
        };
        let problem = Problem::error("E0277", at, message)
            .label(format!("cannot use the `?` operator in {place} that returns `{}`", self.show(ret)));
        let problem = match ret.is_unit() {
            true => problem.help("give the function a return type, `-> Result<()>`, and end it with `Ok(())`"),
            false => problem,
        };
        self.report(problem);
    }
}

/// A `?` in a body whose return type nothing had decided yet.
pub(super) struct EarlyTry {
    at: Loc,
    /// The error that the body returns with it; `None` of an `Option`.
    error: Option<Ty>,
}

/// Where a block's value stands.
fn then_at(block: &hir::Expr) -> Loc {
    match &block.kind {
        Kind::Block(inner) => inner.tail.as_ref().map_or(block.loc, |tail| tail.loc),
        _ => block.loc,
    }
}
