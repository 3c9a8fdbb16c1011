//! The end of a body: what nothing decided falls back, types are written out, the whole body is looked over.

use super::Checker;
use crate::diagnostic::Problem;
use crate::hir::walk::{PartMut, parts_mut, pat_parts_mut};
use crate::hir::{self, Kind};
use crate::infer::Infer;
use crate::ty::{Args, Ty};

impl Checker<'_> {
    pub(super) fn finish(&mut self, mut params: Vec<hir::Pat>, mut value: hir::Expr) -> hir::Body {
        self.solve();
        for ty in std::mem::take(&mut self.diverging) {
            if matches!(self.infer.shallow(&ty), Ty::Infer(_)) {
                let _ = self.infer.unify(&ty, &Ty::Never);
            }
        }
        self.infer.fall_back();
        self.solve();
        self.check_casts();
        self.solve();
        self.report_undecided(&value);
        for pat in &mut params {
            resolve_pat(&self.infer, pat);
        }
        resolve_expr(&self.infer, &mut value);
        let locals =
            self.locals.iter().map(|local| hir::Local { ty: self.infer.resolve(&local.ty), ..local.clone() }).collect();
        self.check_sizes(&value);
        let body = hir::Body { params, value, locals };
        let library = self.file == crate::source::PRELUDE_FILE;
        // What becomes of values is asked only where their types are right.
        let mistyped = self.cx.errors() > self.errors_before || (self.cx.has_errors() && has_error(&body));
        if !library && !mistyped {
            std::mem::take(&mut self.late).into_iter().for_each(|problem| self.cx.report(problem));
            super::exhaustive::check(self.cx, &body);
            let moved = super::moves::check(self.cx, &mut self.infer, &body);
            super::borrow::check(self.cx, &mut self.infer, &body, self.function.as_deref(), &self.written);
            moved.into_iter().for_each(|problem| self.cx.report(problem));
            super::threads::check(self.cx, &body);
        }
        body
    }

    /// A local whose type nothing decided is a question to the programmer.
    fn report_undecided(&mut self, value: &hir::Expr) {
        if self.cx.has_errors() || self.report_undecided_local(false) {
            return;
        }
        let waiting = self.infer.pending.iter().find(|obligation| {
            let pred = self.infer.resolve_pred(&obligation.pred);
            let subject = pred.trait_ref().self_ty().clone();
            matches!(subject, Ty::Infer(_)) && !obligation.at.is_prelude() && obligation.at.line > 0
        });
        if let Some(obligation) = waiting.cloned() {
            let name = self.cx.items.trait_(obligation.pred.trait_ref().id).name;
            let code = match name.text() {
                "FromStr" | "TryFrom" => "E0284",
                // A `?` in a closure that does not say what it returns, or a value without a type that is printed.
                "From" | "Debug" => "E0282",
                _ => "E0283",
            };
            let problem = Problem::error(code, obligation.at, "type annotations needed")
                .label("cannot infer type")
                .help("say the type where the value is bound: `let name: Type = …`");
            self.report(problem);
            return;
        }
        if !self.report_undecided_local(true)
            && let Some(at) = self.undecided_statement(value).or_else(|| self.undecided_call(value))
        {
            self.needs_annotation(at);
        }
    }

    /// A local of undecided type; with `bare`, one of which nothing at all is known.
    fn report_undecided_local(&mut self, bare: bool) -> bool {
        for index in 0..self.locals.len() {
            let local = self.locals[index].clone();
            let ty = self.infer.resolve(&local.ty);
            if matches!(ty, Ty::Infer(_)) && !bare {
                continue;
            }
            if ty.has_infer() && !ty.any(&mut |part| matches!(part, Ty::Closure(..))) {
                let shown = self.show(&ty);
                let problem = Problem::error("E0282", local.loc, format!("type annotations needed for `{shown}`"))
                    .label("type must be known at this point")
                    .help(format!("say it: `let {}: {shown} = …`", local.name));
                self.report(problem);
                return true;
            }
        }
        false
    }

    /// A statement whose value is dropped before anything decided its type.
    fn undecided_statement(&self, expr: &hir::Expr) -> Option<crate::source::Loc> {
        let mut found = None;
        if let Kind::Block(block) = &expr.kind {
            found = block.stmts.iter().find_map(|stmt| match stmt {
                hir::Stmt::Expr(value) if matches!(value.kind, Kind::Adt { .. }) => {
                    self.infer.resolve(&value.ty).has_infer().then_some(value.loc)
                }
                _ => None,
            });
        }
        crate::hir::walk::parts(expr, &mut |part| {
            if let crate::hir::walk::Part::Expr(inner) = part {
                found = found.or_else(|| self.undecided_statement(inner));
            }
        });
        found
    }
}

fn has_error(body: &hir::Body) -> bool {
    hir::walk::any(&body.value, &mut |expr| matches!(expr.kind, Kind::Error))
}

fn resolve_expr(infer: &Infer, expr: &mut hir::Expr) {
    expr.ty = infer.resolve(&expr.ty);
    match &mut expr.kind {
        Kind::Call(_, args, _) | Kind::Const(_, args) | Kind::Try(_, Some((_, args))) => {
            *args = resolve_args(infer, args)
        }
        Kind::ConstParam(ty) => *ty = infer.resolve(ty),
        _ => {}
    }
    parts_mut(expr, &mut |part| match part {
        PartMut::Expr(expr) => resolve_expr(infer, expr),
        PartMut::Pat(pat) => resolve_pat(infer, pat),
    });
}

fn resolve_pat(infer: &Infer, pat: &mut hir::Pat) {
    pat.ty = infer.resolve(&pat.ty);
    pat_parts_mut(pat, &mut |part| match part {
        PartMut::Expr(expr) => resolve_expr(infer, expr),
        PartMut::Pat(pat) => resolve_pat(infer, pat),
    });
}

fn resolve_args(infer: &Infer, args: &Args) -> Args {
    args.iter().map(|ty| infer.resolve(ty)).collect()
}
