//! Calls: of functions by name, of constructors, of values.

use syn::Expr;

use super::Checker;
use super::expr::Want;
use super::value_path::Target;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::items::{CtorKind, FnId};
use crate::source::Loc;
use crate::ty::{Args, FnSig, Pred, TraitRef, Ty};

/// What is being called, for messages.
pub(super) struct Callee {
    pub what: &'static str,
    pub name: String,
    pub at: Loc,
    pub code: &'static str,
}

impl Checker<'_> {
    pub(super) fn call_expr(&mut self, node: &syn::ExprCall, want: Want<'_>, loc: Loc) -> hir::Expr {
        let func = strip(&node.func);
        if let Expr::Path(path) = func {
            let at = self.loc(func);
            let Some(target) = self.resolve_callee(path) else {
                self.check_loose(node.args.iter());
                return self.error_expr(loc);
            };
            match target {
                Target::Fn(id, args) => {
                    return self.call_fn(id, args, None, node.args.iter(), (at, loc), want);
                }
                Target::Struct(id, variant, args) => {
                    let decl = self.cx.items.adt(id).variants[variant as usize].clone();
                    if decl.ctor == CtorKind::Tuple {
                        let fields = decl.fields.iter().map(|field| field.ty.clone());
                        let fields: Vec<_> = fields.zip(node.args.iter().map(|arg| self.loc(arg))).collect();
                        self.oblige_type(id, &args, &fields, at);
                        let params =
                            decl.fields.iter().map(|field| self.normalize(&field.ty.subst(&args), at)).collect();
                        let sig = FnSig { params, ret: Ty::Adt(id, args) };
                        let what = if decl.name == self.cx.items.adt(id).name { "struct" } else { "enum variant" };
                        let callee = Callee { what, name: decl.name.to_string(), at, code: "E0061" };
                        let values = self.check_args(&sig, None, node.args.iter(), &callee, want);
                        let fields = values.into_iter().enumerate().map(|(i, value)| (i as u32, value)).collect();
                        return hir::Expr { kind: Kind::Adt { id, variant, fields, base: None }, ty: sig.ret, loc };
                    }
                    self.check_loose(node.args.iter());
                    let message = format!("expected function, found `{}`", decl.name);
                    return self.fail(loc, Problem::error("E0618", at, message));
                }
                Target::Local(_) | Target::Const(..) | Target::ConstParam(_) => {}
            }
        }
        let callee = self.expr(&node.func, Want::Nothing);
        self.call_value(callee, node.args.iter(), want, loc)
    }

    /// As a value path, but a missing name is a missing function.
    fn resolve_callee(&mut self, path: &syn::ExprPath) -> Option<Target> {
        let known = self.cx.problems.len();
        let target = self.resolve_value(&path.path, path.qself.as_ref(), false);
        if let (None, Some(problem)) = (&target, self.cx.problems.get_mut(known))
            && matches!(problem.code, Some("E0425" | "E0423"))
        {
            problem.message = problem.message.replace("cannot find value", "cannot find function");
            problem.message = problem.message.replace("expected value, found macro", "expected function, found macro");
            if problem.message.contains("found macro")
                && let Some(name) = path.path.get_ident()
            {
                problem.help = vec![format!("write `{name}!(…)`")];
            }
        }
        target
    }

    /// Checks arguments whose callee is not known.
    pub(super) fn check_loose<'e>(&mut self, args: impl Iterator<Item = &'e Expr>) {
        for arg in args {
            if !matches!(arg, Expr::Closure(_)) {
                self.expr(arg, Want::Nothing);
            }
        }
    }

    /// Calls a known function; `receiver` is the first argument, checked already.
    pub(super) fn call_fn<'e>(
        &mut self,
        id: FnId,
        args: Args,
        receiver: Option<hir::Expr>,
        values: impl Iterator<Item = &'e Expr> + Clone,
        (at, loc): (Loc, Loc),
        want: Want<'_>,
    ) -> hir::Expr {
        let decl = self.cx.items.func(id).clone();
        let locs: Vec<Loc> =
            receiver.iter().map(|receiver| receiver.loc).chain(values.clone().map(|value| self.loc(value))).collect();
        for pred in &decl.generics.preds {
            let place = self.blame(pred, &decl.params, &locs, at, receiver.is_some());
            let pred = self.infer.normalize_pred(&self.cx.items, &pred.subst(&args), place);
            self.infer.oblige(pred, place);
        }
        let params = decl.params.iter().map(|ty| self.normalize(&ty.subst(&args), at)).collect();
        let ret = self.normalize(&decl.ret.subst(&args), loc);
        let sig = FnSig { params, ret };
        let what = if receiver.is_some() { "method" } else { "function" };
        let callee = Callee { what, name: decl.name.to_string(), at, code: "E0061" };
        let values = self.check_args(&sig, receiver, values, &callee, want);
        hir::Expr { kind: Kind::Call(id, args, values), ty: sig.ret, loc }
    }

    /// Where rustc points when a bound fails: at the argument whose type the bound is about.
    fn blame(&self, pred: &Pred, params: &[Ty], locs: &[Loc], at: Loc, method: bool) -> Loc {
        let subject = pred.trait_ref().self_ty();
        let Ty::Param(..) = subject else { return at };
        let skip = usize::from(method);
        let found = params.iter().enumerate().skip(skip).find(|(_, ty)| ty.any(&mut |part| part == subject));
        found.and_then(|(index, _)| locs.get(index).copied()).unwrap_or(at)
    }

    /// Checks arguments against a signature: closures last, because the others may tell their types.
    pub(super) fn check_args<'e>(
        &mut self,
        sig: &FnSig,
        receiver: Option<hir::Expr>,
        values: impl Iterator<Item = &'e Expr> + Clone,
        callee: &Callee,
        want: Want<'_>,
    ) -> Vec<hir::Expr> {
        let skip = usize::from(receiver.is_some());
        let count = values.clone().count();
        let is_closure = |value: &Expr| matches!(strip(value), Expr::Closure(_));
        let params = sig.params.get(skip..).unwrap_or_default();
        if count != params.len() {
            let unused = values.clone().filter(|value| is_closure(value));
            unused.for_each(|value| drop(self.expr(value, Want::Nothing)));
            self.report_arity(params.len(), count, callee);
            self.check_loose(values);
            return Vec::new();
        }
        let hints = self.hints(sig, want);
        let mut out: Vec<Option<hir::Expr>> = (0..count).map(|_| None).collect();
        for closures in [false, true] {
            if closures {
                self.solve();
            }
            for (index, value) in values.clone().enumerate() {
                if is_closure(value) == closures {
                    let hint = hints.as_ref().and_then(|hints| hints.get(index + skip)).cloned();
                    out[index] = Some(self.argument(value, &params[index], hint));
                }
            }
        }
        receiver.into_iter().chain(out.into_iter().flatten()).collect()
    }

    fn argument(&mut self, value: &Expr, param: &Ty, hint: Option<Ty>) -> hir::Expr {
        // A bound may leave one type alone, to which the argument is coerced.
        if self.infer.resolve(param).has_infer() {
            self.solve();
        }
        match hint {
            Some(hint) if self.infer.resolve(param).has_infer() => {
                let hint = self.infer.resolve(&hint);
                let unsized_hint = matches!(hint, Ty::Dyn(_) | Ty::Str | Ty::Slice(_));
                // Of what has branches each must fit.
                let branches = matches!(strip(value), Expr::Match(_) | Expr::If(_) | Expr::Block(_));
                let want = if branches && !unsized_hint { Want::Must(&hint) } else { Want::Hint(&hint) };
                let found = self.expr(value, want);
                let found = match unsized_hint {
                    true => found,
                    false => self.try_coerce(found, &hint).unwrap_or_else(|found| found),
                };
                self.coerce(found, param)
            }
            _ => self.expr_coerce(value, param),
        }
    }

    /// Parameter types as the wanted result would have them.
    fn hints(&mut self, sig: &FnSig, want: Want<'_>) -> Option<Vec<Ty>> {
        let wanted = self.infer.resolve(want.ty()?);
        if matches!(wanted, Ty::Infer(_)) || !self.infer.resolve(&sig.ret).has_infer() {
            return None;
        }
        self.infer.probe(|infer| {
            infer.unify(&sig.ret, &wanted).ok()?;
            Some(sig.params.iter().map(|ty| infer.resolve(ty)).collect())
        })
    }

    fn report_arity(&mut self, wanted: usize, found: usize, callee: &Callee) {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let were = if found == 1 { "was" } else { "were" };
        let message = format!(
            "this {} takes {wanted} argument{} but {found} argument{} {were} supplied",
            callee.what,
            plural(wanted),
            plural(found),
        );
        let label = format!("`{}` takes {wanted} argument{}", callee.name, plural(wanted));
        // The arguments themselves are looked at first.
        let problem = Problem::error(callee.code, callee.at, message).label(label);
        self.report(Problem { late: true, ..problem });
    }

    /// Calls whatever can be called: closures, pointers, what dereferences to one.
    fn call_value<'e>(
        &mut self,
        callee: hir::Expr,
        values: impl Iterator<Item = &'e Expr> + Clone,
        want: Want<'_>,
        loc: Loc,
    ) -> hir::Expr {
        let steps = self.autoderef(&callee.ty);
        for count in 0..steps.len() {
            let Some(sig) = self.call_signature(&steps[count].clone(), values.clone().count(), callee.loc) else {
                continue;
            };
            let at = callee.loc;
            let what = Callee { what: "function", name: "it".to_owned(), at, code: "E0057" };
            let callee = self.deref_along(callee, &steps, count);
            let values = self.check_args(&sig, None, values, &what, want);
            return hir::Expr { kind: Kind::CallValue(Box::new(callee), values), ty: sig.ret, loc };
        }
        self.check_loose(values);
        match &steps[0] {
            Ty::Error => self.error_expr(loc),
            Ty::Infer(_) if !self.is_numeric(&steps[0]) => self.needs_annotation(callee.loc),
            ty => {
                let shown = self.show(ty);
                let message = format!("expected function, found `{shown}`");
                self.fail(loc, Problem::error("E0618", callee.loc, message).label("call expression requires function"))
            }
        }
    }

    fn call_signature(&mut self, ty: &Ty, count: usize, at: Loc) -> Option<FnSig> {
        if let Some(sig) = self.infer.signature(&self.cx.items, ty) {
            return Some(sig);
        }
        if !matches!(ty, Ty::Param(..) | Ty::Opaque(..) | Ty::Dyn(_) | Ty::Proj(_)) {
            return None;
        }
        // A declared callable: its bound says with what.
        let mut known = self.infer.bounds_of(&self.cx.items, ty);
        known.extend(self.env_preds().iter().cloned());
        let params = known.iter().find_map(|pred| match pred {
            Pred::Trait(trait_ref) if trait_ref.self_ty() == ty => match trait_ref.args.get(1) {
                Some(Ty::Tuple(params)) if self.is_fn_trait(trait_ref) => Some(params.clone()),
                _ => None,
            },
            _ => None,
        })?;
        let _ = count;
        let once = self.cx.items.lang_trait("FnOnce");
        let trait_ref = TraitRef::new(once, vec![ty.clone(), Ty::Tuple(params.clone())]);
        let output = crate::ty::Projection { trait_ref, name: crate::sym::Symbol::new("Output") };
        let ret = self.normalize(&Ty::Proj(std::rc::Rc::new(output)), at);
        Some(FnSig { params: params.to_vec(), ret })
    }

    pub(super) fn is_fn_trait(&self, trait_ref: &TraitRef) -> bool {
        let name = self.cx.items.trait_(trait_ref.id).name;
        matches!(name.text(), "Fn" | "FnMut" | "FnOnce")
            && self.cx.items.lang.traits.get(name.text()) == Some(&trait_ref.id)
    }
}

/// The expression inside parentheses.
pub(super) fn strip(mut expr: &Expr) -> &Expr {
    loop {
        match expr {
            Expr::Paren(inner) => expr = &inner.expr,
            Expr::Group(inner) => expr = &inner.expr,
            _ => return expr,
        }
    }
}
