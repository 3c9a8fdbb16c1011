//! Patterns against the type of what they take apart, with rustc's default binding modes.

use syn::Pat;

use super::Checker;
use super::expr::Want;
use super::value_path::Target;
use crate::diagnostic::Problem;
use crate::hir::{self, Binding, PatKind};
use crate::items::{CtorKind, Def};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
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
        let loc = span::loc(self.file, pat);
        let ty = self.head(ty);
        match pat {
            Pat::Wild(_) | Pat::Rest(_) => hir::Pat { kind: PatKind::Wild, ty, loc },
            Pat::Paren(inner) => self.pat(&inner.pat, &ty, mode),
            Pat::Ident(node) => self.ident_pattern(node, &ty, mode, loc),
            Pat::Or(node) => self.or_pattern(node, &ty, mode, loc),
            Pat::Reference(node) => self.reference_pattern(node, &ty, loc),
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
        if plain && self.names_constant(name) {
            let path = syn::Path::from(node.ident.clone());
            return self.constant_pattern(&path, None, ty, mode, loc);
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
        let local = self.bind_name(name, local_ty, mutable, at);
        let sub = node.subpat.as_ref().map(|(_, sub)| Box::new(self.pat(sub, ty, mode)));
        hir::Pat { kind: PatKind::Bind { local, mode: binding, sub }, ty: ty.clone(), loc }
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
                    self.unbound_in(name, span::loc(self.file, &node.cases[0]));
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

    fn reference_pattern(&mut self, node: &syn::PatReference, ty: &Ty, loc: Loc) -> hir::Pat {
        let mutable = node.mutability.is_some();
        let inner = match ty {
            Ty::Ref(inner, found) if *found == mutable => (**inner).clone(),
            Ty::Infer(_) => {
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
        let kind = match pat {
            Pat::Lit(node) => PatKind::Lit(Box::new(self.pattern_value(&syn::Expr::Lit(node.clone()), ty))),
            Pat::Range(node) => {
                let low = node.start.as_ref().map(|expr| Box::new(self.pattern_value(expr, ty)));
                let high = node.end.as_ref().map(|expr| Box::new(self.pattern_value(expr, ty)));
                PatKind::Range { low, high, inclusive: matches!(node.limits, syn::RangeLimits::Closed(_)) }
            }
            _ => PatKind::Error,
        };
        hir::Pat { kind, ty: ty.clone(), loc }
    }

    fn can_range(&self, ty: &Ty) -> bool {
        self.is_numeric(ty) || matches!(ty, Ty::Char | Ty::Error | Ty::Infer(_))
    }

    fn pattern_value(&mut self, expr: &syn::Expr, ty: &Ty) -> hir::Expr {
        let found = self.expr(expr, Want::Hint(ty));
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

    fn constructor(&mut self, pat: &Pat, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        match pat {
            Pat::Tuple(node) => self.tuple_pattern(node, ty, mode, loc),
            Pat::TupleStruct(node) => self.tuple_struct_pattern(node, ty, mode, loc),
            Pat::Struct(node) => self.struct_pattern(node, ty, mode, loc),
            Pat::Slice(node) => self.slice_pattern(node, ty, mode, loc),
            _ => hir::Pat { kind: PatKind::Error, ty: ty.clone(), loc },
        }
    }

    /// A path: references are looked through only as far as the constant is none itself.
    fn constant_pattern(
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

    fn path_pattern(&mut self, path: &syn::Path, qself: Option<&syn::QSelf>, ty: &Ty, loc: Loc) -> hir::Pat {
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
                let decl = self.cx.items.constant(id).clone();
                let found = self.normalize(&decl.ty.subst(&args), loc);
                self.demand(&found, ty, loc);
                PatKind::Lit(Box::new(hir::Expr { kind: hir::Kind::Const(id, args), ty: found, loc }))
            }
            Some(_) => {
                let message = "expected unit struct, unit variant or constant, found local variable or function";
                self.report(Problem::error("E0532", loc, message));
                PatKind::Error
            }
            None => PatKind::Error,
        };
        hir::Pat { kind, ty: ty.clone(), loc }
    }

    fn tuple_pattern(&mut self, node: &syn::PatTuple, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let pats: Vec<&Pat> = node.elems.iter().collect();
        let rest = pats.iter().position(|pat| matches!(pat, Pat::Rest(_)));
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
    fn spread<'p>(&self, pats: &[&'p Pat], count: usize) -> Vec<Option<&'p Pat>> {
        let Some(rest) = pats.iter().position(|pat| matches!(pat, Pat::Rest(_))) else {
            return pats.iter().map(|pat| Some(*pat)).collect();
        };
        let after = pats.len() - rest - 1;
        let mut out: Vec<Option<&Pat>> = pats[..rest].iter().map(|pat| Some(*pat)).collect();
        out.resize(count.saturating_sub(after).max(rest), None);
        out.extend(pats[rest + 1..].iter().map(|pat| Some(*pat)));
        out
    }

    fn tuple_struct_pattern(&mut self, node: &syn::PatTupleStruct, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let pats: Vec<&Pat> = node.elems.iter().collect();
        let target = self.resolve_value(&node.path, node.qself.as_ref(), false);
        let Some(Target::Struct(id, variant, args)) = target else {
            if target.is_some() {
                let at = span::path_loc(self.file, &node.path);
                self.report(Problem::error("E0532", at, "expected tuple struct or tuple variant"));
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

    fn struct_pattern(&mut self, node: &syn::PatStruct, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
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
                let mut problem = Problem::error(
                    "E0026",
                    at,
                    format!("variant `{}` does not have a field named `{name}`", decl.name),
                );
                if let Some(near) = nearest(&name, decl.fields.iter().map(|field| field.name.text())) {
                    problem = problem.help(format!("there is one named `{near}`"));
                }
                self.report(problem);
                continue;
            };
            let field_ty = self.normalize(&decl.fields[index].ty.subst(&args), at);
            fields.push((index as u32, self.pat(&field.pat, &field_ty, mode)));
        }
        if node.rest.is_none() {
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

    fn slice_pattern(&mut self, node: &syn::PatSlice, ty: &Ty, mode: Binding, loc: Loc) -> hir::Pat {
        let elem = match ty {
            Ty::Array(elem, _) | Ty::Slice(elem) => (**elem).clone(),
            Ty::Error => Ty::Error,
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
        let mut before = Vec::new();
        let mut rest = None;
        let mut after = Vec::new();
        for pat in &node.elems {
            let rest_of = |checker: &mut Self, sub: Option<&Pat>, node: Option<&syn::PatIdent>| {
                let slice = Ty::Slice(crate::infer::rc(elem.clone()));
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
        if let Ty::Array(_, len) = ty
            && let Ty::Const(len) = self.infer.shallow(len)
            && ((rest.is_none() && wanted as u64 != len) || wanted as u64 > len)
        {
            let code = if rest.is_none() { "E0527" } else { "E0528" };
            let message = format!("pattern requires {wanted} elements but array has {len}");
            self.report(Problem::error(code, loc, message));
        }
        hir::Pat { kind: PatKind::Slice { before, rest, after }, ty: ty.clone(), loc }
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
