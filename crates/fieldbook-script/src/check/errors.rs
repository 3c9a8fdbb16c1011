//! The mismatch of types, with the ways out of the usual ones.

use super::Checker;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::source::Loc;
use crate::ty::{Ty, show};

impl Checker<'_> {
    pub(super) fn report_mismatch(&mut self, wanted: &Ty, found: &Ty, at: Loc, expr: Option<&hir::Expr>) {
        let (wanted, found) = (self.infer.resolve(wanted), self.infer.resolve(found));
        if wanted.has_error() || found.has_error() || self.is_undecided_closure(&found, at) {
            return;
        }
        let (shown, other) = (self.show(&wanted), self.show(&found));
        let at = expr.map_or(at, blamed);
        let mut problem =
            Problem::error("E0308", at, "mismatched types").label(format!("expected `{shown}`, found `{other}`"));
        if let Some(help) = self.way_out(&wanted, &found) {
            problem = problem.help(help);
        }
        self.report(problem);
    }

    /// Whether it was told already that nothing decides what a closure's parameter is.
    fn is_undecided_closure(&self, found: &Ty, at: Loc) -> bool {
        matches!(found, Ty::Closure(..))
            && self.cx.problems.iter().any(|known| known.code == Some("E0282") && at.holds(known.at))
    }

    fn way_out(&self, wanted: &Ty, found: &Ty) -> Option<String> {
        let items = &self.cx.items;
        let is = |ty: &Ty, name: &str| items.args_of(ty, name).is_some();
        if is(wanted, "String") && matches!(found, Ty::Ref(inner, _) if matches!(**inner, Ty::Str)) {
            return Some("make it a `String`: `.to_string()`".to_owned());
        }
        if let Some(args) = items.args_of(wanted, "Option")
            && args[0] == *found
        {
            return Some("wrap it: `Some(…)`".to_owned());
        }
        if let Some(args) = items.args_of(wanted, "Result")
            && args[0] == *found
        {
            return Some("wrap it: `Ok(…)`".to_owned());
        }
        if let Ty::Ref(inner, mutable) = wanted
            && **inner == *found
        {
            return Some(format!("borrow it: `{}`", if *mutable { "&mut …" } else { "&…" }));
        }
        if let Ty::Ref(inner, _) = found
            && **inner == *wanted
        {
            return Some("dereference it with `*`, or `.clone()` it".to_owned());
        }
        if let (Ty::Int(_) | Ty::Float(_), Ty::Int(_) | Ty::Float(_)) = (wanted, found) {
            return Some(format!("convert it: `as {}`", show(items, wanted)));
        }
        if let Some(args) = items.args_of(found, "Option")
            && args[0] == *wanted
        {
            return Some("take the value out: `?`, `.unwrap_or(…)` or `match`".to_owned());
        }
        if let Some(args) = items.args_of(found, "Result")
            && args[0] == *wanted
        {
            return Some("take the value out: `?`, `.expect(…)` or `match`".to_owned());
        }
        None
    }

    /// Where a local holds the value, the annotation is missed there.
    pub(super) fn needs_annotation_of(&mut self, value: &hir::Expr) -> hir::Expr {
        let local = bottom(value).map(|local| &self.locals[local.0 as usize]);
        let undecided = local.filter(|local| self.infer.resolve(&local.ty).has_infer());
        self.needs_annotation(undecided.map_or(value.loc, |local| local.loc))
    }

    pub(super) fn needs_annotation(&mut self, at: Loc) -> hir::Expr {
        // What follows from another mistake is not a mistake of its own.
        if !self.cx.has_errors() {
            self.report(
                Problem::error("E0282", at, "type annotations needed")
                    .label("cannot infer type")
                    .help("say the type where the value is bound: `let name: Type = …`"),
            );
        }
        self.error_expr(at)
    }
}

/// The local that a value is taken from, by fields, indices and methods.
fn bottom(value: &hir::Expr) -> Option<hir::LocalId> {
    match &value.kind {
        Kind::Local(local) => Some(*local),
        Kind::Field(base, _) | Kind::Index(base, _) | Kind::IndexBy(base, _) => bottom(base),
        Kind::Deref(base) | Kind::Borrow(_, base) | Kind::Unsize(base) => bottom(base),
        Kind::Call(_, _, args) => bottom(args.first()?),
        _ => None,
    }
}

/// rustc points at the last expression of a block, or at the statement whose `;` took its value.
fn blamed(expr: &hir::Expr) -> Loc {
    match &expr.kind {
        Kind::Block(block) => match (&block.tail, block.stmts.last()) {
            (Some(tail), _) => blamed(tail),
            (None, Some(hir::Stmt::Expr(last))) => last.loc,
            (None, Some(hir::Stmt::Let { loc, .. })) => *loc,
            (None, None) => expr.loc,
        },
        _ => expr.loc,
    }
}
