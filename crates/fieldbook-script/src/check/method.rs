//! Method calls.

use super::Checker;
use super::expr::Want;
use super::probe::Pick;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::infer::VarKind;
use crate::items::{Container, FnId};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
use crate::ty::{Pred, Ty};

/// Methods of traits and numbers that only the standard library itself knows.
const OF_OTHER_TRAITS: [&str; 12] = [
    "parse",
    "as_bytes",
    "as_slice",
    "as_str",
    "concat",
    "eq_ignore_ascii_case",
    "get",
    "is_empty",
    "join",
    "matches",
    "to_vec",
    "truncate",
];

impl Checker<'_> {
    pub(super) fn method_call(&mut self, node: &syn::ExprMethodCall, want: Want<'_>, loc: Loc) -> hir::Expr {
        let receiver = self.expr(&node.receiver, Want::Nothing);
        let name = Symbol::from(&node.method);
        let at = self.at(node.method.span());
        let steps = self.autoderef(&receiver.ty);
        if self.at_cursor(&name) {
            self.complete_members(&steps);
        }
        if steps[0].is_error() {
            self.check_loose(node.args.iter());
            return self.error_expr(loc);
        }
        if let Ty::Infer(var) = steps[0]
            && matches!(self.infer.kind(var), VarKind::General | VarKind::Diverging)
        {
            self.check_loose(node.args.iter());
            return self.needs_annotation_of(&receiver);
        }
        let number = self.open_number(&steps);
        let Some(pick) = self.probe_method(&steps, name) else {
            self.check_loose(node.args.iter());
            let problem = self.no_method(&steps, name, at, &receiver);
            return self.fail(loc, problem);
        };
        if let Some(problem) = self.ambiguous_number(number, &pick, name, (at, &receiver)) {
            self.check_loose(node.args.iter());
            return self.fail(loc, problem);
        }
        if let Some(problem) = self.ambiguous_traits(&steps, &pick, name, at) {
            self.report(problem);
        }
        if self.cx.items.func(pick.id).path == "Drop::drop" {
            let problem =
                Problem::error("E0040", at, "explicit use of destructor method").help("call `drop(value)` instead");
            self.report(problem);
        }
        self.check_method_visible(pick.id, at);
        self.check_moved_size(&steps, &pick, receiver.loc);
        // A panic in a chain over several lines is shown where its method stands.
        if at.line != loc.line && !loc.is_prelude() {
            let site = Loc { end_line: loc.end_line, end_column: loc.end_column, ..at };
            self.checked.call_sites.insert(loc, site);
        }
        let receiver = self.adjust(receiver, &steps, &pick);
        let mut segment = syn::PathSegment::from(node.method.clone());
        if let Some(turbofish) = &node.turbofish {
            segment.arguments = syn::PathArguments::AngleBracketed(turbofish.clone());
        }
        let args = self.fn_args(pick.id, &pick.container, &segment);
        self.call_fn(pick.id, args, Some(receiver), node.args.iter(), (at, loc), want)
    }

    /// A method that takes the value itself needs to know how large it is.
    fn check_moved_size(&mut self, steps: &[Ty], pick: &Pick, at: Loc) {
        let by_value = self.cx.items.func(pick.id).self_kind == Some(crate::items::SelfKind::Value);
        if let Some(step) = steps.get(pick.derefs).filter(|_| by_value && pick.autoref.is_none())
            && pick.id.0 >= self.cx.items.library.fns
            && self.infer.shallow(step).is_unsized()
        {
            let message = format!("cannot move a value of type `{}`", self.show(step));
            let problem = Problem::error("E0161", at, message).label("its size is not known");
            self.report(problem.help("take `&self` in the trait, or `self: Box<Self>`"));
        }
    }

    /// The kind of number that a receiver is, where it is not said which, and the step at which it is one. A method
    /// that fits only one number decides that, so it is asked before.
    fn open_number(&self, steps: &[Ty]) -> Option<(usize, VarKind)> {
        let kind = |ty: &Ty| match self.infer.shallow(ty) {
            Ty::Infer(var) => Some(self.infer.kind(var)),
            _ => None,
        };
        let number = kind(steps.last()?).filter(|kind| matches!(kind, VarKind::Int | VarKind::Float))?;
        let is_number = |ty: &Ty| {
            let mut ty = self.infer.shallow(ty);
            while let Ty::Ref(inner, _) = &ty {
                ty = self.infer.shallow(inner);
            }
            kind(&ty).is_some()
        };
        Some((steps.iter().position(is_number)?, number))
    }

    /// `2.0.powi(2)`: rustc wants to know which float. It has no methods of numbers for what only leads to one.
    fn ambiguous_number(
        &mut self,
        number: Option<(usize, VarKind)>,
        pick: &Pick,
        name: Symbol,
        (at, receiver): (Loc, &hir::Expr),
    ) -> Option<Problem> {
        let Container::Impl(_) = self.cx.items.func(pick.id).container else {
            return None;
        };
        let (_, kind) = number.filter(|(first, _)| pick.derefs >= *first)?;
        let (shown, example) = match kind {
            VarKind::Float => ("{float}", "2.0_f64"),
            _ => ("{integer}", "2_i32"),
        };
        let help = format!("give the literal or the variable a type: `{example}`");
        if matches!(self.infer.shallow(&receiver.ty), Ty::Ref(..) | Ty::Adt(..)) {
            let message = format!("no method named `{name}` found for a pointer to `{shown}` in the current scope");
            return Some(Problem::error("E0599", at, message).help(help));
        }
        let message = format!("can't call method `{name}` on ambiguous numeric type `{shown}`");
        Some(Problem::error("E0689", at, message).help(help))
    }

    /// Two traits of the program that both have the method, of which none comes first.
    fn ambiguous_traits(&mut self, steps: &[Ty], pick: &Pick, name: Symbol, at: Loc) -> Option<Problem> {
        let first = self.cx.items.library.traits;
        let Container::Trait(own) = self.cx.items.func(pick.id).container else { return None };
        if own.0 < first || pick.unsize {
            return None;
        }
        let step = steps.get(pick.derefs)?;
        let receiver = pick.autoref.map_or_else(|| step.clone(), |mutable| step.clone().reference(mutable));
        if self.infer.resolve(&receiver).has_infer() {
            return None;
        }
        let others: Vec<FnId> = self.cx.items.methods.get(name).filter(|id| *id != pick.id).collect();
        let found = others.into_iter().any(|id| match self.cx.items.func(id).container {
            Container::Trait(other) if other != own && other.0 >= first => {
                let snapshot = self.infer.snapshot();
                let fits = self.trait_candidate(id, other, &receiver, pick.autoref).is_some();
                self.infer.rollback(snapshot);
                fits
            }
            _ => false,
        });
        let help = format!("name the trait: `{}::{name}(…)`", self.cx.items.trait_(own).name);
        found.then(|| Problem::error("E0034", at, "multiple applicable items in scope").help(help))
    }

    fn check_method_visible(&mut self, id: FnId, at: Loc) {
        let decl = self.cx.items.func(id);
        if !decl.public && matches!(decl.container, Container::Impl(_)) && !self.cx.items.sees(self.module, decl.module)
        {
            let message = format!("method `{}` is private", decl.name);
            self.report(Problem::error("E0624", at, message).label("private method"));
        }
    }

    /// The receiver as the method takes it.
    pub(super) fn adjust(&mut self, receiver: hir::Expr, steps: &[Ty], pick: &Pick) -> hir::Expr {
        let loc = receiver.loc;
        let place = self.deref_along(receiver, steps, pick.derefs);
        let by_mut_ref = pick.autoref.is_none() && matches!(self.infer.shallow(&place.ty), Ty::Ref(_, true));
        let takes_mut = self.cx.items.func(pick.id).self_kind == Some(crate::items::SelfKind::Mut);
        let Some(mutable) = pick.autoref else {
            if by_mut_ref && takes_mut {
                return self.reborrow(place);
            }
            return place;
        };
        let ty = place.ty.clone().reference(mutable);
        let borrowed = hir::Expr { kind: Kind::Borrow(mutable, Box::new(place)), ty, loc };
        if !pick.unsize {
            return borrowed;
        }
        let ty = match steps.last() {
            Some(Ty::Array(elem, _)) => Ty::Slice(elem.clone()).reference(mutable),
            _ => borrowed.ty.clone(),
        };
        hir::Expr { kind: Kind::Unsize(Box::new(borrowed)), ty, loc }
    }

    /// `&mut *reference`, so that the reference can be used again.
    pub(super) fn reborrow(&mut self, reference: hir::Expr) -> hir::Expr {
        let ty = self.infer.shallow(&reference.ty);
        let Ty::Ref(inner, mutable) = &ty else {
            return reference;
        };
        let loc = reference.loc;
        let place = hir::Expr { kind: Kind::Deref(Box::new(reference)), ty: (**inner).clone(), loc };
        hir::Expr { kind: Kind::Borrow(*mutable, Box::new(place)), ty, loc }
    }

    fn no_method(&mut self, steps: &[Ty], name: Symbol, at: Loc, receiver: &hir::Expr) -> Problem {
        let shown = self.show(&receiver.ty);
        let kind = match steps[0] {
            Ty::Adt(id, _) if self.cx.items.adt(id).kind == crate::items::AdtKind::Enum => "enum",
            Ty::Adt(..) => "struct",
            Ty::Ref(..) => "reference",
            Ty::Param(..) => "type parameter",
            Ty::Tuple(_) => "tuple",
            Ty::Array(..) => "array",
            _ => "type",
        };
        let message = format!("no method named `{name}` found for {kind} `{shown}` in the current scope");
        let mut problem = Problem::error("E0599", at, message).label("method not found");
        if let Some(problem) = self.missing_fields(&steps[0], name, at) {
            return problem;
        }
        if let Ty::Infer(var) = steps[0]
            && matches!(self.infer.kind(var), VarKind::Int | VarKind::Float)
            && (OF_OTHER_TRAITS.contains(&name.text()) || self.is_of_number_or_trait(name))
        {
            let message = format!("can't call method `{name}` on ambiguous numeric type `{shown}`");
            return Problem::error("E0689", at, message).help("give the literal or the variable a type");
        }
        if name.text() == "as_str" && steps.iter().any(|step| matches!(step, Ty::Str)) {
            return Problem::error("E0658", at, "use of unstable library feature `str_as_str`")
                .help("it is a `&str` already");
        }
        for step in steps {
            if let Some((_, ty, true)) = self.field_of(step, name) {
                let callable = self.infer.signature(&self.cx.items, &ty).is_some();
                let help = match callable {
                    true => {
                        format!("to call the function stored in `{name}`, surround the field access with parentheses")
                    }
                    false => format!("`{name}` is a field; leave out the parentheses"),
                };
                return problem.help(help).label("field, not a method");
            }
        }
        if let Some(bound) = self.unmet_bound(steps, name) {
            return problem.help(bound);
        }
        let names = self.method_names(steps);
        if let Some(near) = nearest(&name, names.iter().map(|name| name.text())) {
            problem = problem.help(format!("there is one named `{near}`"));
        } else if let Some(help) = self.trait_to_import(name) {
            problem = problem.help(help);
        }
        problem
    }

    /// Whether some trait, or some type of numbers, has a method of the name.
    fn is_of_number_or_trait(&self, name: Symbol) -> bool {
        let items = &self.cx.items;
        items.methods.get(name).any(|id| match items.func(id).container {
            Container::Trait(_) => true,
            // The library writes what all numbers have for a parameter.
            Container::Impl(impl_id) => {
                matches!(items.impl_(impl_id).self_ty, Ty::Int(_) | Ty::Float(_) | Ty::Param(..))
            }
            Container::None => false,
        })
    }

    /// `build()` on a builder that still waits for a field.
    fn missing_fields(&mut self, ty: &Ty, name: Symbol, at: Loc) -> Option<Problem> {
        let Ty::Adt(id, args) = self.infer.resolve(ty) else { return None };
        let adt = self.cx.items.adt(id).clone();
        let model = adt.name.strip_suffix("Builder").filter(|_| name.text() == "build")?;
        let waits = |ty: &Ty| self.cx.items.args_of(ty, "Missing").is_some();
        let missing: Vec<String> = adt
            .generics
            .params
            .iter()
            .zip(args.iter())
            .filter(|(_, ty)| waits(ty))
            .map(|(param, _)| format!("`{}`", param.name))
            .collect();
        if missing.is_empty() {
            return None;
        }
        let (list, are) = (missing.join(", "), if missing.len() == 1 { "is" } else { "are" });
        let message = format!("{list} {are} missing: a `{model}` cannot be built without it");
        Some(Problem::error("E0277", at, message).help("give it before `build()`"))
    }

    /// The method exists, but for types with more than this one has.
    fn unmet_bound(&mut self, steps: &[Ty], name: Symbol) -> Option<String> {
        let candidates: Vec<FnId> = self.cx.items.methods.get(name).collect();
        for id in candidates {
            let decl = self.cx.items.func(id).clone();
            let Container::Impl(impl_id) = decl.container else {
                continue;
            };
            let generics = self.cx.items.impl_(impl_id).generics.clone();
            for step in steps {
                let own = self.cx.items.impl_(impl_id).self_ty.clone();
                if matches!(own, Ty::Param(..)) || self.infer.heads_differ(&own, step) {
                    continue;
                }
                let args = self.infer.fresh_args(&generics);
                if !self.infer.can_unify(&own.subst(&args), step) {
                    continue;
                }
                let _ = self.infer.unify(&own.subst(&args), step);
                let unmet = generics.preds.iter().find_map(|pred| match pred.subst(&args) {
                    Pred::Trait(goal) if self.infer.holds(&self.cx.items, &goal, 0) == crate::infer::Answer::No => {
                        Some(goal)
                    }
                    _ => None,
                });
                if let Some(goal) = unmet {
                    let subject = self.show(goal.self_ty());
                    let wanted = self.cx.items.trait_(goal.id).name;
                    return Some(format!("the method exists, but `{subject}` does not implement `{wanted}`"));
                }
            }
        }
        None
    }

    fn trait_to_import(&mut self, name: Symbol) -> Option<String> {
        self.cx.items.methods.get(name).find_map(|id| match self.cx.items.func(id).container {
            Container::Trait(trait_id) => {
                let shown = self.cx.items.trait_(trait_id).name;
                Some(format!("the trait `{shown}` has a method of this name: it must be implemented and in scope"))
            }
            _ => None,
        })
    }

    /// Names of every method that fits one of the steps.
    pub(super) fn method_names(&mut self, steps: &[Ty]) -> Vec<Symbol> {
        let items = &self.cx.items;
        let mut names = Vec::new();
        for name in items.methods.keys() {
            let fits = items.methods.get(name).any(|id| match items.func(id).container {
                Container::Impl(impl_id) => {
                    let own = &items.impl_(impl_id).self_ty;
                    !matches!(own, Ty::Param(..)) && steps.iter().any(|step| !self.infer.heads_differ(own, step))
                }
                Container::Trait(id) => id.0 >= items.library.traits,
                Container::None => false,
            });
            if fits {
                names.push(name);
            }
        }
        names.sort_unstable();
        names
    }
}
