//! Patterns that take a value apart: constants, tuples, structs, variants and slices.

use syn::Pat;

use super::super::Checker;
use super::super::value_path::Target;
use crate::diagnostic::Problem;
use crate::hir::{self, Binding, PatKind};
use crate::items::{CtorKind, Def};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
use crate::syntax::span;
use crate::ty::Ty;

impl Checker<'_> {
    pub(super) fn constructor(&mut self, pat: &Pat, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        match pat {
            Pat::Tuple(node) => self.tuple_pattern(node, ty, mode, loc),
            Pat::TupleStruct(node) => self.tuple_struct_pattern(node, ty, mode, loc),
            Pat::Struct(node) => self.struct_pattern(node, ty, mode, loc),
            Pat::Slice(node) => self.slice_pattern(node, ty, mode, loc),
            _ => hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc },
        }
    }

    /// A path: references are looked through only as far as the constant is none itself.
    pub(super) fn constant_pattern(
        &mut self,
        path: &syn::Path,
        qself: Option<&syn::QSelf>,
        ty: &Ty,
        mode: Binding,
        loc: Loc,
    ) -> hir::Pat {
        let is_ref = |ty: &Ty| matches!(ty, Ty::Ref(..));
        let constant = match crate::collect::paths::resolve(&self.cx.items, self.module, path, false) {
            Ok(crate::collect::paths::Resolved { def: Def::Const(id), .. }) => is_ref(&self.cx.items.constant(id).ty),
            _ => false,
        };
        if constant {
            if let Ty::Ref(inner, _) = ty
                && is_ref(&self.head(inner))
            {
                let pat = self.constant_pattern(path, qself, &inner.clone(), mode, loc);
                return hir::Pat { kind: PatKind::Deref(Box::new(pat)), ty: ty.clone(), loc };
            }
            return self.path_pattern(path, qself, ty, loc);
        }
        self.peeled(ty, mode, loc, &mut |checker, ty, _| checker.path_pattern(path, qself, ty, loc))
    }

    /// Whether it is a function of a type or of a trait.
    fn is_associated(&self, target: &Target) -> bool {
        let container = |id: &crate::items::FnId| self.cx.items.func(*id).container;
        matches!(target, Target::Fn(id, _) if container(id) != crate::items::Container::None)
    }

    pub(super) fn path_pattern(&mut self, path: &syn::Path, qself: Option<&syn::QSelf>, ty: &Ty, loc: Loc) -> hir::Pat {
        let kind = match self.resolve_value(path, qself, false) {
            Some(Target::Struct(id, variant, args)) => {
                self.demand(&Ty::Adt(id, args), ty, loc);
                let decl = &self.cx.items.adt(id).variants[variant as usize];
                if decl.ctor == CtorKind::Named {
                    let message =
                        format!("expected unit struct, unit variant or constant, found struct variant `{}`", decl.name);
                    self.report(Problem::error("E0533", loc, message));
                } else if decl.ctor != CtorKind::Unit {
                    let message =
                        format!("expected unit struct, unit variant or constant, found tuple variant `{}`", decl.name);
                    self.report(Problem::error("E0532", loc, message).help("write its fields: `(..)`"));
                }
                PatKind::Adt { id, variant, fields: Vec::new() }
            }
            Some(Target::Const(id, args)) => {
                if args.iter().any(|ty| ty.any(&mut |part| matches!(part, Ty::Param(..)))) {
                    self.report(Problem::error("E0158", loc, "constant pattern cannot depend on generic parameters"));
                }
                let decl = self.cx.items.constant(id).clone();
                let found = self.normalize(&decl.ty.subst(&args), loc);
                self.demand(&found, ty, loc);
                PatKind::Lit(Box::new(hir::Expr { kind: hir::Kind::Const(id, args), ty: found, loc }))
            }
            Some(target) => {
                let message = "expected unit struct, unit variant or constant, found local variable or function";
                let code = if self.is_associated(&target) { "E0533" } else { "E0532" };
                self.report(Problem::error(code, loc, message));
                PatKind::Error
            }
            None => PatKind::Error,
        };
        hir::Pat { kind, ty: ty.clone(), loc }
    }

    pub(super) fn tuple_pattern(&mut self, node: &syn::PatTuple, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let pats: Vec<&Pat> = node.elems.iter().collect();
        let rest = pats.iter().position(|pat| matches!(pat, Pat::Rest(_)));
        let mut rests = pats.iter().filter(|pat| matches!(pat, Pat::Rest(_)));
        if let Some(second) = rests.nth(1) {
            let at = crate::syntax::span::loc(self.file, second);
            self.report(Problem::plain(at, "`..` can only be used once per tuple pattern"));
            pats.iter().for_each(|pat| {
                self.pat(pat, &Ty::Error, mode);
            });
            return hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc };
        }
        let parts: Vec<Ty> = match ty {
            Ty::Tuple(parts) => parts.to_vec(),
            Ty::Infer(_) if rest.is_none() => {
                let parts: Vec<Ty> = pats.iter().map(|_| self.infer.fresh_ty()).collect();
                let _ = self.infer.unify(ty, &Ty::tuple(parts.clone()));
                parts
            }
            Ty::Error => vec![Ty::Error; pats.len()],
            _ => Vec::new(),
        };
        let fits = match rest {
            Some(_) => parts.len() + 1 >= pats.len() && matches!(ty, Ty::Tuple(_)),
            None => parts.len() == pats.len(),
        };
        if !fits && !ty.is_error() {
            let shown = self.show(ty);
            let holes = vec!["_"; pats.len()].join(", ");
            let problem = Problem::error("E0308", loc, "mismatched types")
                .label(format!("expected `{shown}`, found a tuple of {}", pats.len()))
                .help(format!("this pattern is `({holes})`"));
            self.report(problem);
            for pat in &pats {
                self.pat(pat, &Ty::Error, mode);
            }
            return hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc };
        }
        let mut fields = Vec::new();
        for (index, part) in self.spread(&pats, parts.len()).into_iter().enumerate() {
            fields.push(match part {
                Some(pat) => self.pat(pat, &parts[index], mode),
                None => hir::Pat { kind: PatKind::Wild, ty: parts[index].clone(), loc },
            });
        }
        hir::Pat { kind: PatKind::Tuple(fields), ty: ty.clone(), loc }
    }

    /// Patterns by position, `..` filling up to `count`.
    pub(super) fn spread<'p>(&self, pats: &[&'p Pat], count: usize) -> Vec<Option<&'p Pat>> {
        let Some(rest) = pats.iter().position(|pat| matches!(pat, Pat::Rest(_))) else {
            return pats.iter().map(|pat| Some(*pat)).collect();
        };
        let after = pats.len() - rest - 1;
        let mut out: Vec<Option<&Pat>> = pats[..rest].iter().map(|pat| Some(*pat)).collect();
        out.resize(count.saturating_sub(after).max(rest), None);
        out.extend(pats[rest + 1..].iter().map(|pat| Some(*pat)));
        out
    }

    pub(super) fn tuple_struct_pattern(
        &mut self,
        node: &syn::PatTupleStruct,
        ty: &Ty,
        mode: Binding,
        loc: Loc,
    ) -> hir::Pat {
        let pats: Vec<&Pat> = node.elems.iter().collect();
        let known = self.cx.problems.len();
        let target = self.resolve_value(&node.path, node.qself.as_ref(), false);
        if let Some(problem) = self.cx.problems.get_mut(known).filter(|problem| problem.code == Some("E0425")) {
            problem.code = Some("E0531");
            problem.message = problem.message.replace("cannot find value", "cannot find tuple struct or tuple variant");
        }
        let Some(Target::Struct(id, variant, args)) = target else {
            if let Some(target) = &target {
                let at = span::path_loc(self.file, &node.path);
                let code = if self.is_associated(target) { "E0164" } else { "E0532" };
                self.report(Problem::error(code, at, "expected tuple struct or tuple variant"));
            }
            for pat in pats {
                self.pat(pat, &Ty::Error, mode);
            }
            return hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc };
        };
        let adt_ty = Ty::Adt(id, args.clone());
        self.demand(&adt_ty, ty, loc);
        let decl = self.cx.items.adt(id).variants[variant as usize].clone();
        if decl.ctor != CtorKind::Tuple {
            let what = if decl.ctor == CtorKind::Unit { "unit" } else { "struct" };
            let message = format!("expected tuple struct or tuple variant, found {what} variant `{}`", decl.name);
            self.report(Problem::error(if decl.ctor == CtorKind::Unit { "E0532" } else { "E0769" }, loc, message));
            return hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc };
        }
        let has_rest = pats.iter().any(|pat| matches!(pat, Pat::Rest(_)));
        let wrong = if has_rest { pats.len() - 1 > decl.fields.len() } else { pats.len() != decl.fields.len() };
        if wrong {
            let count = decl.fields.len();
            let (plural, found) = (if count == 1 { "" } else { "s" }, pats.len());
            let message = format!(
                "this pattern has {found} field{}, but the corresponding tuple variant has {count} field{plural}",
                if found == 1 { "" } else { "s" }
            );
            self.report(
                Problem::error("E0023", loc, message).label(format!("expected {count} field{plural}, found {found}")),
            );
        }
        let mut fields = Vec::new();
        for (index, pat) in self.spread(&pats, decl.fields.len()).into_iter().enumerate() {
            let Some(pat) = pat else { continue };
            let field_ty = decl.fields.get(index).map_or(Ty::Error, |field| field.ty.subst(&args));
            let field_ty = self.normalize(&field_ty, loc);
            fields.push((index as u32, self.pat(pat, &field_ty, mode)));
        }
        hir::Pat { kind: PatKind::Adt { id, variant, fields }, ty: adt_ty, loc }
    }

    pub(super) fn struct_pattern(&mut self, node: &syn::PatStruct, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let Some((id, variant, args)) = self.struct_path(&node.path, node.qself.as_ref()) else {
            for field in &node.fields {
                self.pat(&field.pat, &Ty::Error, mode);
            }
            return hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc };
        };
        let adt_ty = Ty::Adt(id, args.clone());
        self.demand(&adt_ty, ty, loc);
        let decl = self.cx.items.adt(id).variants[variant as usize].clone();
        let mut fields: Vec<(u32, hir::Pat)> = Vec::new();
        // After a field that there is none of, or that is there twice, nobody asks for the others.
        let mut unknown = false;
        for field in &node.fields {
            let at = self.at(span::member(&field.member));
            let name = match &field.member {
                syn::Member::Named(ident) => Symbol::from(ident),
                syn::Member::Unnamed(index) => Symbol::new(&index.index.to_string()),
            };
            if self.at_cursor(&name) {
                let given: Vec<Symbol> = fields.iter().map(|(index, _)| decl.fields[*index as usize].name).collect();
                let adt = self.cx.items.adt(id).clone();
                self.complete_fields(&adt, &decl, &args, &given);
            }
            let Some(index) = decl.fields.iter().position(|known| known.name == name) else {
                self.pat(&field.pat, &Ty::Error, mode);
                if decl.ctor == CtorKind::Tuple && !unknown {
                    let message = format!("tuple variant `{}` written as struct variant", decl.name);
                    let problem = Problem::error("E0769", loc, message);
                    self.report(problem.help(format!("use `{}(…)` instead", decl.name)));
                    unknown = true;
                    continue;
                }
                unknown = true;
                let kind = match self.cx.items.adt(id).kind {
                    crate::items::AdtKind::Struct => "struct",
                    crate::items::AdtKind::Enum => "variant",
                };
                let mut problem =
                    Problem::error("E0026", at, format!("{kind} `{}` does not have a field named `{name}`", decl.name));
                if let Some(near) = nearest(&name, decl.fields.iter().map(|field| field.name.text())) {
                    problem = problem.help(format!("there is one named `{near}`"));
                }
                self.report(problem);
                continue;
            };
            if fields.iter().any(|(known, _)| *known == index as u32) {
                unknown = true;
                let message = format!("field `{name}` bound multiple times in the pattern");
                self.report(Problem::error("E0025", at, message));
            }
            let field_ty = self.normalize(&decl.fields[index].ty.subst(&args), at);
            fields.push((index as u32, self.pat(&field.pat, &field_ty, mode)));
        }
        if node.rest.is_none() && !unknown {
            let missing: Vec<String> = (0..decl.fields.len())
                .filter(|index| !fields.iter().any(|(known, _)| *known == *index as u32))
                .map(|index| format!("`{}`", decl.fields[index].name))
                .collect();
            if !missing.is_empty() {
                let list = missing.join(", ");
                let plural = if missing.len() == 1 { "" } else { "s" };
                self.report(
                    Problem::error("E0027", loc, format!("pattern does not mention field{plural} {list}"))
                        .help("add them, or `..` for the rest"),
                );
            }
        }
        hir::Pat { kind: PatKind::Adt { id, variant, fields }, ty: adt_ty, loc }
    }

    pub(super) fn slice_pattern(&mut self, node: &syn::PatSlice, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let elem = match ty {
            Ty::Array(elem, _) | Ty::Slice(elem) => (**elem).clone(),
            Ty::Error => Ty::Error,
            // A value of a type not known yet is an array of as many as are named.
            Ty::Infer(_) if !node.elems.iter().any(is_rest) && !self.is_numeric(ty) => {
                let (elem, len) = (self.infer.fresh_ty(), Ty::Const(node.elems.len() as u64));
                let array = Ty::Array(crate::infer::rc(elem.clone()), crate::infer::rc(len));
                let _ = self.infer.unify(ty, &array);
                let array = self.infer.shallow(&array);
                return self.slice_pattern(node, &array, mode, loc);
            }
            _ => {
                let shown = self.show(ty);
                let mut problem = Problem::error("E0529", loc, format!("expected an array or slice, found `{shown}`"))
                    .label(format!("pattern cannot match with input type `{shown}`"));
                if self.cx.items.args_of(ty, "Vec").is_some() {
                    problem = problem.help("match on a slice of it: `[..]` after the value, or `.as_slice()`");
                }
                self.report(problem);
                Ty::Error
            }
        };
        // What is left of an array is an array.
        let rest_ty = match ty {
            Ty::Array(_, len) => {
                let left = match self.infer.shallow(len) {
                    Ty::Const(len) => Ty::Const((len + 1).saturating_sub(node.elems.len() as u64)),
                    _ => Ty::Error,
                };
                Ty::Array(crate::infer::rc(elem.clone()), crate::infer::rc(left))
            }
            _ => Ty::Slice(crate::infer::rc(elem.clone())),
        };
        if let Ty::Array(_, len) = ty
            && matches!(self.infer.shallow(len), Ty::Param(..))
        {
            self.report(Problem::error("E0730", loc, "cannot pattern-match on an array without a fixed length"));
        }
        let mut before = Vec::new();
        let mut rest = None;
        let mut after = Vec::new();
        for pat in &node.elems {
            let rest_of = |checker: &mut Self, sub: Option<&Pat>, node: Option<&syn::PatIdent>| {
                let slice = rest_ty.clone();
                let _ = sub;
                node.map(|node| {
                    let plain = syn::PatIdent { subpat: None, ..node.clone() };
                    Box::new(checker.ident_pattern(&plain, &slice, mode, loc))
                })
            };
            match pat {
                Pat::Rest(_) => rest = Some(None),
                Pat::Ident(node) if node.subpat.as_ref().is_some_and(|(_, sub)| matches!(**sub, Pat::Rest(_))) => {
                    rest = Some(rest_of(self, None, Some(node)));
                }
                pat if rest.is_some() => after.push(self.pat(pat, &elem, mode)),
                pat => before.push(self.pat(pat, &elem, mode)),
            }
        }
        let wanted = before.len() + after.len();
        if let Ty::Array(_, len) = ty {
            self.check_array_length(len, wanted, rest.is_some(), loc);
        }
        hir::Pat { kind: PatKind::Slice { before, rest, after }, ty: ty.clone(), loc }
    }

    /// Whether an array has as many elements as a pattern names; `rest` tells whether it has a `..` for more.
    pub(in crate::check) fn check_array_length(&mut self, len: &Ty, wanted: usize, rest: bool, loc: Loc) {
        // Without `..`, the pattern says how many there are.
        if !rest && matches!(self.infer.shallow(len), Ty::Infer(_)) {
            let _ = self.infer.unify(len, &Ty::Const(wanted as u64));
        }
        if let Ty::Const(len) = self.infer.shallow(len)
            && ((!rest && wanted as u64 != len) || wanted as u64 > len)
        {
            let code = if rest { "E0528" } else { "E0527" };
            let message = format!("pattern requires {wanted} elements but array has {len}");
            self.report(Problem::error(code, loc, message));
        }
    }
}

fn is_rest(pat: &Pat) -> bool {
    matches!(pat, Pat::Rest(_))
        || matches!(pat, Pat::Ident(node) if node.subpat.as_ref().is_some_and(|(_, sub)| matches!(**sub, Pat::Rest(_))))
}
