//! Patterns against the type of what they take apart, with rustc's default binding modes.

mod constructor;

use syn::Pat;

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, Binding, PatKind};
use crate::items::{CtorKind, Def};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::syntax::span;
use crate::ty::Ty;

impl Checker<'_> {
    pub(super) fn pattern(&mut self, pat: &Pat, ty: &Ty) -> hir::Pat {
        let outer = self.pattern_start;
        if !self.in_params {
            self.pattern_start = Some(self.names.len());
        }
        let found = self.pat(pat, ty, Binding::Value);
        self.pattern_start = outer;
        found
    }

    pub(super) fn param_pattern(&mut self, pat: &Pat, ty: &Ty) -> hir::Pat {
        match pat {
            Pat::Type(typed) => self.pattern(&typed.pat, ty),
            pat => self.pattern(pat, ty),
        }
    }

    fn pat(&mut self, pat: &Pat, ty: &Ty, mode: Binding) -> hir::Pat {
        let loc = span::pat_loc(self.file, pat);
        let ty = self.head(ty);
        match pat {
            Pat::Wild(_) | Pat::Rest(_) => hir::Pat { kind: PatKind::Wild, ty, loc },
            Pat::Paren(inner) => self.pat(&inner.pat, &ty, mode),
            Pat::Macro(used) if super::macros::input::written_text(&used.mac).is_some() => {
                let text = super::macros::input::written_text(&used.mac).unwrap_or_else(|| Ok(String::new()));
                let text = syn::LitStr::new(&text.unwrap_or_default(), used.mac.bang_token.span);
                let literal = syn::ExprLit { attrs: Vec::new(), lit: syn::Lit::Str(text) };
                self.literal_pattern(&Pat::Lit(literal), &ty, loc)
            }
            Pat::Macro(used) => {
                let found = self.expanded(&used.mac, syn::Pat::parse_multi_with_leading_vert);
                let pat = match found {
                    Some(found) => self.pat(&found, &ty, mode),
                    None => hir::Pat { kind: PatKind::Error, ty, loc },
                };
                self.cx.uses.leave();
                pat
            }
            Pat::Ident(node) => self.ident_pattern(node, &ty, mode, loc),
            Pat::Or(node) => self.or_pattern(node, &ty, mode, loc),
            Pat::Reference(node) => self.reference_pattern(node, &ty, mode, loc),
            Pat::Type(node) => {
                let declared = self.read_ty(&node.ty);
                self.demand(&declared, &ty, loc);
                self.pat(&node.pat, &declared, mode)
            }
            Pat::Lit(_) | Pat::Range(_) => self.literal_pattern(pat, &ty, loc),
            Pat::Path(node) => self.constant_pattern(&node.path, node.qself.as_ref(), &ty, mode, loc),
            Pat::Tuple(_) | Pat::TupleStruct(_) | Pat::Struct(_) | Pat::Slice(_) => {
                self.peeled(&ty, mode, loc, &mut |checker, ty, mode| checker.constructor(pat, ty, mode, loc))
            }
            _ => {
                self.report(Problem::unsupported(loc, "this kind of pattern"));
                hir::Pat { kind: PatKind::Error, ty, loc }
            }
        }
    }

    /// Looks through references, as default binding modes do.
    fn peeled(
        &mut self,
        ty: &Ty,
        mode: Binding,
        loc: Loc,
        inner: &mut dyn FnMut(&mut Self, &Ty, Binding) -> hir::Pat,
    ) -> hir::Pat {
        let ty = self.head(ty);
        match &ty {
            Ty::Ref(behind, mutable) => {
                let mode = match (mode, mutable) {
                    (Binding::Ref, _) | (_, false) => Binding::Ref,
                    _ => Binding::RefMut,
                };
                let pat = self.peeled(&behind.clone(), mode, loc, inner);
                hir::Pat { kind: PatKind::Deref(Box::new(pat)), ty, loc }
            }
            Ty::Adt(id, args) if self.cx.items.is_lang(*id, "Box") => {
                // A box is not looked through; this only gives the right mismatch.
                let _ = args;
                inner(self, &ty, mode)
            }
            _ => inner(self, &ty, mode),
        }
    }

    fn demand(&mut self, wanted: &Ty, found: &Ty, loc: Loc) {
        if self.infer.unify(wanted, found).is_err() {
            let (wanted, found) = (self.show(wanted), self.show(found));
            let problem =
                Problem::error("E0308", loc, "mismatched types").label(format!("expected `{found}`, found `{wanted}`"));
            self.report(problem);
        }
    }

    fn ident_pattern(&mut self, node: &syn::PatIdent, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let name = Symbol::from(&node.ident);
        if self.at_cursor(&name) {
            self.complete_pattern(ty);
        }
        let plain = node.by_ref.is_none() && node.mutability.is_none() && node.subpat.is_none();
        if let Some(what) = self.shadowed(name) {
            let message = format!("match bindings cannot shadow {what}s");
            self.report(Problem::error("E0530", loc, message).label(format!("`{name}` is a {what}")));
            return hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc };
        }
        if plain && self.names_constant(name) {
            let path = syn::Path::from(node.ident.clone());
            return self.constant_pattern(&path, None, ty, mode, loc);
        }
        if plain
            && let Ty::Adt(id, _) = ty
            && let Some(variant) = self.cx.items.variant_by_name(*id, name)
            && self.cx.items.adt(*id).variants[variant as usize].ctor == CtorKind::Unit
        {
            let owner = self.cx.items.adt(*id).name;
            let message =
                format!("pattern binding `{name}` is named the same as one of the variants of the type `{owner}`");
            let problem = Problem::error("E0170", loc, message).help(format!("name the variant: `{owner}::{name}`"));
            self.late.push(problem);
        }
        if let Some(by_ref) = &node.by_ref {
            self.only_by_move(mode, "explicitly borrow", self.at(by_ref.span));
        } else if let Some(mutability) = &node.mutability {
            self.only_by_move(mode, "mutably bind by value", self.at(mutability.span));
        }
        if let Some(known) = &self.alternatives
            && let Some((_, local)) = known.iter().find(|(other, _)| *other == Symbol::variable(&node.ident))
            && mode == Binding::Value
            && self.by_ref.contains(local) != node.by_ref.is_some()
        {
            let message = format!("variable `{name}` is bound inconsistently across alternatives separated by `|`");
            let local = *local;
            self.report(Problem::error("E0409", self.at(node.ident.span()), message));
            return hir::Pat { kind: PatKind::Bind { local, mode, sub: None }, ty: ty.clone(), loc };
        }
        let binding = match (&node.by_ref, node.mutability) {
            (Some(_), Some(_)) => Binding::RefMut,
            (Some(_), None) => Binding::Ref,
            _ => mode,
        };
        let local_ty = match binding {
            Binding::Value => ty.clone(),
            Binding::Ref => ty.clone().reference(false),
            Binding::RefMut => ty.clone().reference(true),
        };
        let mutable = node.mutability.is_some() && node.by_ref.is_none();
        let at = self.at(node.ident.span());
        let local = self.bind_name(Symbol::variable(&node.ident), local_ty, mutable, at);
        if node.by_ref.is_some() {
            self.by_ref.push(local);
        }
        let sub = node.subpat.as_ref().map(|(_, sub)| Box::new(self.pat(sub, ty, mode)));
        hir::Pat { kind: PatKind::Bind { local, mode: binding, sub }, ty: ty.clone(), loc }
    }

    /// What stands in the way of a variable of the name: nothing that a pattern could mean.
    fn shadowed(&self, name: Symbol) -> Option<&'static str> {
        match self.cx.items.in_scope(self.module, name, false)? {
            Def::Variant(id, variant) => {
                let variant = &self.cx.items.adt(id).variants[variant as usize];
                (variant.ctor == CtorKind::Tuple).then_some("tuple variant")
            }
            Def::Adt(id) => {
                let ctor = self.cx.items.adt(id).variants.first()?.ctor;
                (ctor == CtorKind::Tuple).then_some("tuple struct")
            }
            Def::Const(id) => self.cx.items.constant(id).is_static.then_some("static"),
            _ => None,
        }
    }

    fn names_constant(&self, name: Symbol) -> bool {
        match self.cx.items.in_scope(self.module, name, false) {
            Some(Def::Variant(..) | Def::Const(_)) => true,
            Some(Def::Adt(id)) => self.cx.items.adt(id).variants.first().is_some_and(|v| v.ctor == CtorKind::Unit),
            _ => false,
        }
    }

    fn bind_name(&mut self, name: Symbol, ty: Ty, mutable: bool, at: Loc) -> hir::LocalId {
        if let Some(known) = &self.alternatives
            && let Some((_, local)) = known.iter().find(|(other, _)| *other == name)
        {
            let local = *local;
            let first = self.locals[local.0 as usize].ty.clone();
            self.demand(&ty, &first, at);
            return local;
        }
        if let Some(start) = self.pattern_start
            && self.names[start..].iter().any(|(known, _)| *known == name)
            && self.alternatives.is_none()
        {
            let (code, place) = match self.in_params {
                true => ("E0415", "parameter list"),
                false => ("E0416", "pattern"),
            };
            self.report(Problem::error(
                code,
                at,
                format!("identifier `{name}` is bound more than once in the same {place}"),
            ));
        }
        self.new_local(name, ty, mutable, at)
    }

    fn or_pattern(&mut self, node: &syn::PatOr, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let start = self.names.len();
        let mut cases = Vec::new();
        let outer = self.alternatives.clone();
        for (index, case) in node.cases.iter().enumerate() {
            let before = self.names.len();
            cases.push(self.pat(case, ty, mode));
            if index == 0 {
                let mut known = outer.clone().unwrap_or_default();
                known.extend(self.names[start..].iter().copied());
                self.alternatives = Some(known);
            } else {
                let extra: Vec<Symbol> = self.names[before..].iter().map(|(name, _)| *name).collect();
                for name in extra {
                    self.unbound_in(name, span::pat_loc(self.file, &node.cases[0]));
                }
            }
        }
        self.alternatives = outer;
        self.check_bound_everywhere(&cases);
        hir::Pat { kind: PatKind::Or(cases), ty: ty.clone(), loc }
    }

    fn unbound_in(&mut self, name: Symbol, at: Loc) {
        let message = format!("variable `{name}` is not bound in all patterns");
        self.report(Problem::error("E0408", at, message).label(format!("pattern doesn't bind `{name}`")));
    }

    fn check_bound_everywhere(&mut self, cases: &[hir::Pat]) {
        let mut first = Vec::new();
        cases[0].bindings(&mut first);
        for case in &cases[1..] {
            let mut own = Vec::new();
            case.bindings(&mut own);
            for local in &first {
                if !own.contains(local) {
                    let name = self.locals[local.0 as usize].name;
                    self.unbound_in(name, case.loc);
                }
            }
        }
    }

    /// Behind a reference that a pattern looks through, edition 2024 wants nothing said of references.
    fn only_by_move(&mut self, mode: Binding, what: &str, at: Loc) {
        if mode != Binding::Value {
            let message = format!("cannot {what} within an implicitly-borrowing pattern");
            self.report(
                Problem::plain(at, message).help("match on the reference explicitly: write `&` before the pattern"),
            );
        }
    }

    fn reference_pattern(&mut self, node: &syn::PatReference, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        self.only_by_move(mode, "explicitly dereference", self.at(node.and_token.span));
        let mutable = node.mutability.is_some();
        let inner = match ty {
            Ty::Ref(inner, found) if *found == mutable => (**inner).clone(),
            // A number of unknown type is no reference.
            Ty::Infer(_) if !self.is_numeric(ty) => {
                let inner = self.infer.fresh_ty();
                let _ = self.infer.unify(ty, &inner.clone().reference(mutable));
                inner
            }
            Ty::Error => Ty::Error,
            _ => {
                let shown = self.show(ty);
                let problem = Problem::error("E0308", loc, "mismatched types")
                    .label(format!("expected `{shown}`, found `&_`"))
                    .help("leave out the `&`");
                self.report(problem);
                Ty::Error
            }
        };
        let pat = self.pat(&node.pat, &inner, Binding::Value);
        hir::Pat { kind: PatKind::Deref(Box::new(pat)), ty: ty.clone(), loc }
    }

    fn literal_pattern(&mut self, pat: &Pat, ty: &Ty, loc: Loc) -> hir::Pat {
        // A string literal is a reference itself.
        let is_text = matches!(pat, Pat::Lit(node) if matches!(node.lit, syn::Lit::Str(_) | syn::Lit::ByteStr(_)));
        if let Ty::Ref(behind, _) = ty
            && !(matches!(pat, Pat::Range(_)) && matches!(self.head(behind), Ty::Str))
        {
            let behind = self.head(behind);
            if !is_text || matches!(behind, Ty::Ref(..)) {
                let pat = self.literal_pattern(pat, &behind, loc);
                return hir::Pat { kind: PatKind::Deref(Box::new(pat)), ty: ty.clone(), loc };
            }
        }
        // Bytes are an array, or a slice where one is looked at.
        if let (Pat::Lit(syn::PatLit { lit: syn::Lit::ByteStr(bytes), .. }), Ty::Ref(behind, false)) = (pat, ty)
            && let Ty::Slice(item) = self.head(behind)
            && self.infer.unify(&item, &Ty::Int(crate::ty::IntTy::U8)).is_ok()
        {
            let byte = |byte: u8| {
                let value = hir::Expr { kind: hir::Kind::Int(byte.into()), ty: (*item).clone(), loc };
                hir::Pat { kind: PatKind::Lit(Box::new(value)), ty: (*item).clone(), loc }
            };
            let before = bytes.value().into_iter().map(byte).collect();
            let kind = PatKind::Slice { before, rest: None, after: Vec::new() };
            let inner = hir::Pat { kind, ty: (**behind).clone(), loc };
            return hir::Pat { kind: PatKind::Deref(Box::new(inner)), ty: ty.clone(), loc };
        }
        let kind = match pat {
            Pat::Lit(node) => PatKind::Lit(Box::new(self.pattern_value(&syn::Expr::Lit(node.clone()), ty))),
            Pat::Range(node) => self.range_pattern(node, ty, loc),
            _ => PatKind::Error,
        };
        hir::Pat { kind, ty: ty.clone(), loc }
    }

    /// The ends are looked at before what is matched: of numbers that meet something else it is a mismatch.
    fn range_pattern(&mut self, node: &syn::PatRange, ty: &Ty, loc: Loc) -> PatKind {
        let known = self.cx.problems.len();
        let low = node.start.as_ref().map(|expr| Box::new(self.range_end(expr, ty)));
        let high = node.end.as_ref().map(|expr| Box::new(self.range_end(expr, ty)));
        if self.cx.problems.len() > known {
            return PatKind::Error;
        }
        if !self.can_range(ty) {
            let shown = self.show(ty);
            let message = "only `char` and numeric types are allowed in range patterns";
            self.report(Problem::error("E0029", loc, message).label(format!("this is of type `{shown}`")));
            return PatKind::Error;
        }
        let inclusive = matches!(node.limits, syn::RangeLimits::Closed(_));
        self.check_range(low.as_deref(), high.as_deref(), inclusive, loc);
        PatKind::Range { low, high, inclusive }
    }

    /// A range that holds nothing.
    fn check_range(&mut self, low: Option<&hir::Expr>, high: Option<&hir::Expr>, inclusive: bool, loc: Loc) {
        let (Some(low), Some(high)) = (low.and_then(plain_number), high.and_then(plain_number)) else { return };
        let problem = match inclusive {
            true if low > high => {
                Problem::error("E0030", loc, "lower bound for range pattern must be less than or equal to upper bound")
            }
            false if low >= high => {
                Problem::error("E0579", loc, "lower bound for range pattern must be less than upper bound")
            }
            _ => return,
        };
        self.report(problem.help("swap the two ends"));
    }

    fn can_range(&self, ty: &Ty) -> bool {
        self.is_numeric(ty) || matches!(ty, Ty::Char | Ty::Error | Ty::Infer(_))
    }

    fn range_end(&mut self, expr: &syn::Expr, ty: &Ty) -> hir::Expr {
        let known = self.cx.problems.len();
        let found = self.pattern_value(expr, ty);
        if !self.can_range(&self.infer.shallow(&found.ty))
            && let Some(problem) = self.cx.problems.get_mut(known)
        {
            problem.code = Some("E0029");
            problem.message = "only `char` and numeric types are allowed in range patterns".to_owned();
        }
        found
    }

    fn pattern_value(&mut self, expr: &syn::Expr, ty: &Ty) -> hir::Expr {
        let found = self.expr(expr, Want::Hint(ty));
        if let (syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(int), .. }), Ty::Int(kind)) = (expr, &found.ty)
            && int.base10_digits().starts_with('-')
            && !kind.signed()
        {
            let message = format!("the trait bound `{}: Neg` is not satisfied", self.show(ty));
            self.report(Problem::error("E0277", found.loc, message).help("unsigned values are never below zero"));
        }
        if self.infer.unify(&found.ty, ty).is_err() {
            let (wanted, shown) = (self.show(ty), self.show(&found.ty));
            let mut problem = Problem::error("E0308", found.loc, "mismatched types")
                .label(format!("expected `{wanted}`, found `{shown}`"));
            if wanted == "String" {
                problem = problem.help("match on `.as_str()`");
            }
            self.report(problem);
        }
        found
    }
}

impl hir::Pat {
    /// Every local that the pattern binds.
    pub(crate) fn bindings(&self, out: &mut Vec<hir::LocalId>) {
        match &self.kind {
            PatKind::Bind { local, sub, .. } => {
                if !out.contains(local) {
                    out.push(*local);
                }
                if let Some(sub) = sub {
                    sub.bindings(out);
                }
            }
            PatKind::Adt { fields, .. } => fields.iter().for_each(|(_, pat)| pat.bindings(out)),
            PatKind::Tuple(parts) => parts.iter().for_each(|pat| pat.bindings(out)),
            PatKind::Slice { before, rest, after } => {
                before.iter().chain(after).for_each(|pat| pat.bindings(out));
                if let Some(Some(rest)) = rest {
                    rest.bindings(out);
                }
            }
            PatKind::Deref(inner) => inner.bindings(out),
            PatKind::Or(cases) => cases.iter().for_each(|pat| pat.bindings(out)),
            PatKind::Wild | PatKind::Error | PatKind::Lit(_) | PatKind::Range { .. } => {}
        }
    }
}

/// A number or a character as a pattern writes it.
fn plain_number(expr: &hir::Expr) -> Option<i128> {
    match &expr.kind {
        hir::Kind::Int(value) => i128::try_from(*value).ok(),
        hir::Kind::Char(value) => Some(i128::from(u32::from(*value))),
        hir::Kind::Unary(hir::UnOp::Neg, inner) => plain_number(inner).map(|value| -value),
        _ => None,
    }
}
