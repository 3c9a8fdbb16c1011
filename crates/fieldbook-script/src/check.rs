//! The type checker: bodies of syntax in, typed bodies out, every problem reported.
//!
//! It follows rustc: expectations flow down, types flow up, coercions happen where rustc has them, closures are
//! checked after the other arguments of their call. What it cannot decide it leaves open ([`Ty::Error`] unifies with
//! anything), because refusing what rustc accepts is worse than missing a mistake.

mod adt;
mod arguments;
mod assoc;
mod autoderef;
mod blocks;
mod body;
mod borrow;
mod bounds;
mod call;
mod casts;
mod closure;
mod coerce;
mod conformance;
pub(crate) mod constness;
mod control;
mod cursor;
mod errors;
mod exhaustive;
mod expr;
mod field;
mod finish;
mod format;
mod format_parse;
pub(crate) mod futures;
mod index;
mod json;
pub(crate) mod known;
mod literal;
mod macros;
mod matches;
mod method;
mod moves;
mod ops;
mod pattern;
mod privacy;
mod probe;
mod shape;
mod threads;
mod value_path;
mod wellformed;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::collect::{Body, Cx, GenericEnv};
use crate::hir;
use crate::infer::{ClosureInfo, Infer};
use crate::items::{ConstId, FnId, ModuleId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::Ty;

#[cfg(feature = "prelude")]
pub(crate) use macros::MACROS;
pub(crate) use shape::check_objects;

/// What the check leaves for the run.
#[derive(Default)]
pub(crate) struct Checked {
    pub fns: FxHashMap<FnId, Rc<hir::Body>>,
    pub consts: FxHashMap<ConstId, Rc<hir::Body>>,
    pub closures: Vec<ClosureInfo>,
    /// What stands behind each `impl Trait` in a return type.
    pub opaques: FxHashMap<(FnId, u32), Ty>,
    /// The place of the method's name in a call that begins on a line above it.
    pub call_sites: FxHashMap<Loc, Loc>,
    /// Locals that are in scope where a block's items stand, which cannot use them.
    pub around_items: FxHashMap<ModuleId, Vec<Symbol>>,
}

/// A loop or labelled block around the code being checked.
struct LoopScope {
    id: hir::LoopId,
    label: Option<Symbol>,
    /// The type that `break` gives; `None` where it may give none (`while`, `for`).
    value: Option<Ty>,
    broken: bool,
    is_block: bool,
    /// Whether it is the condition of a `while` that is being checked.
    in_condition: bool,
}

/// Checks one body.
pub(crate) struct Checker<'a> {
    pub cx: &'a mut Cx,
    pub infer: Infer,
    file: u16,
    module: ModuleId,
    env: GenericEnv,
    self_ty: Option<Ty>,
    locals: Vec<hir::Local>,
    names: Vec<(Symbol, hir::LocalId)>,
    /// The type that `return` gives.
    ret: Ty,
    /// Where the return type is written.
    ret_at: Option<Loc>,
    /// The function whose body it is; a constant has none.
    function: Option<Rc<crate::items::FnDecl>>,
    in_closure: bool,
    /// Whether `.await` may stand here.
    in_async: bool,
    /// The first variable of the `async` closure whose block is checked next.
    lends_before: Option<u32>,
    /// Whether it may in the closure that is read next, where that is what an `async` block becomes.
    awaits: Option<bool>,
    early_tries: Vec<control::EarlyTry>,
    loops: Vec<LoopScope>,
    /// Labels around the closure being checked, which it cannot jump to.
    outer_labels: Vec<Symbol>,
    next_loop: u32,
    /// Types of locals that name lifetimes.
    written: Vec<(hir::LocalId, syn::Type)>,
    /// Whether the code at this point cannot be reached.
    diverges: bool,
    /// How many errors there were before this body.
    errors_before: usize,
    /// Bodies of items found inside the body.
    inner: Vec<Body>,
    checked: &'a mut Checked,
    deferred_casts: Vec<(Ty, Ty, Loc)>,
    /// What closures that never come to their end would give: `!`, where nothing says otherwise.
    diverging: Vec<Ty>,
    /// What is only said of a body whose types are right.
    late: Vec<crate::diagnostic::Problem>,
    /// Names that the first alternative of an or-pattern bound, while the others are read.
    alternatives: Option<Vec<(Symbol, hir::LocalId)>>,
    /// Locals that a pattern binds with `ref`.
    by_ref: Vec<hir::LocalId>,
    /// Where the names of the pattern being read begin.
    pattern_start: Option<usize>,
    /// Whether the patterns being read are one parameter list.
    in_params: bool,
    traits_in_scope: FxHashMap<ModuleId, Rc<Vec<crate::items::TraitId>>>,
    /// Macros declared in the body, each with the number of names that it can see.
    rules: Vec<(Rc<crate::expand::Macro>, usize)>,
    /// How many names the text of a macro sees, by the number of its use.
    sees: FxHashMap<usize, usize>,
}

/// Checks the bodies, and those of items inside them.
pub(crate) fn check_bodies(cx: &mut Cx, bodies: Vec<Body>, checked: &mut Checked) {
    let mut queue = bodies;
    queue.reverse();
    while let Some(body) = queue.pop() {
        let inner = body::check(cx, checked, body);
        queue.extend(inner.into_iter().rev());
    }
}

/// Checks what items must fulfil beyond their bodies, of those that came after a mark.
pub(crate) fn check_items(cx: &mut Cx, mark: crate::items::Counts) {
    shape::check(cx, mark);
    conformance::check(cx, mark);
    wellformed::check(cx, mark);
    privacy::check(cx);
}

impl Checker<'_> {
    fn loc(&self, expr: &syn::Expr) -> Loc {
        crate::syntax::span::expr_loc(self.file, expr)
    }

    fn at(&self, span: proc_macro2::Span) -> Loc {
        Loc::new(self.file, span)
    }

    fn show(&self, ty: &Ty) -> String {
        let ty = self.infer.resolve(ty);
        self.show_resolved(&ty)
    }

    fn show_resolved(&self, ty: &Ty) -> String {
        if let Ty::Infer(var) = ty {
            match self.infer.kind(*var) {
                crate::infer::VarKind::Int => return "{integer}".to_owned(),
                crate::infer::VarKind::Float => return "{float}".to_owned(),
                _ => {}
            }
        }
        crate::ty::show(&self.cx.items, ty)
    }

    /// Decides what can be decided, reports what cannot hold.
    fn solve(&mut self) {
        if self.infer.pending.is_empty() {
            return;
        }
        for failure in self.infer.solve(&self.cx.items) {
            self.report_failure(&failure);
        }
    }

    /// The type's head, after everything that could tell has been asked.
    fn head(&mut self, ty: &Ty) -> Ty {
        let found = self.infer.shallow(ty);
        if let Ty::Infer(var) = found
            && matches!(self.infer.kind(var), crate::infer::VarKind::General)
        {
            self.solve();
            return self.infer.shallow(ty);
        }
        found
    }

    fn normalize(&mut self, ty: &Ty, at: Loc) -> Ty {
        self.infer.normalize(&self.cx.items, ty, at)
    }

    fn unit(&self, kind: hir::Kind, loc: Loc) -> hir::Expr {
        hir::Expr { kind, ty: Ty::unit(), loc }
    }

    fn error_expr(&self, loc: Loc) -> hir::Expr {
        hir::Expr { kind: hir::Kind::Error, ty: Ty::Error, loc }
    }

    fn report(&mut self, problem: crate::diagnostic::Problem) {
        self.cx.report(problem);
    }

    fn fail(&mut self, loc: Loc, problem: crate::diagnostic::Problem) -> hir::Expr {
        self.report(problem);
        self.error_expr(loc)
    }
}
