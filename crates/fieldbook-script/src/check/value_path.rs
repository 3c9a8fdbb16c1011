//! Paths as values: locals, functions, constructors, constants, `Type::name`.

use syn::{Path, PathSegment, QSelf};

use super::Checker;
use crate::collect::bounds;
use crate::collect::paths::{self, Wanted};
use crate::diagnostic::Problem;
use crate::hir::{self, Kind, LocalId};
use crate::items::{AdtId, AdtKind, ConstId, CtorKind, Def, FnId};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
use crate::syntax::span;
use crate::ty::{Args, TraitRef, Ty};

/// What a path names.
#[derive(Clone, Debug)]
pub(super) enum Target {
    Local(LocalId),
    /// Its obligations are not registered yet.
    Fn(FnId, Args),
    Struct(AdtId, u32, Args),
    Const(ConstId, Args),
    ConstParam(Ty),
}

impl Checker<'_> {
    pub(super) fn path_expr(&mut self, node: &syn::ExprPath, loc: Loc) -> hir::Expr {
        match self.resolve_value(&node.path, node.qself.as_ref(), false) {
            Some(target) => self.target_expr(target, loc),
            None => self.error_expr(loc),
        }
    }

    fn target_expr(&mut self, target: Target, loc: Loc) -> hir::Expr {
        match target {
            Target::Local(local) => {
                let ty = self.locals[local.0 as usize].ty.clone();
                hir::Expr { kind: Kind::Local(local), ty, loc }
            }
            Target::Fn(id, args) => {
                let generics = self.cx.items.func(id).generics.clone();
                self.infer.oblige_all(&self.cx.items, &generics, &args, loc);
                hir::Expr { kind: Kind::Item, ty: Ty::FnDef(id, args), loc }
            }
            Target::Struct(id, variant, args) => {
                self.oblige_type(id, &args, &[], loc);
                let adt = self.cx.items.adt(id).clone();
                let decl = &adt.variants[variant as usize];
                match decl.ctor {
                    CtorKind::Unit => {
                        let kind = Kind::Adt { id, variant, fields: Vec::new(), base: None };
                        hir::Expr { kind, ty: Ty::Adt(id, args), loc }
                    }
                    CtorKind::Tuple => hir::Expr { kind: Kind::Item, ty: Ty::Ctor(id, variant, args), loc },
                    CtorKind::Named => {
                        let message = format!("expected value, found struct variant `{}`", decl.name);
                        self.fail(loc, Problem::error("E0533", loc, message).label("not a value"))
                    }
                }
            }
            Target::ConstParam(param) => {
                let known = match &param {
                    Ty::Param(_, name) => self.env.consts.get(name).cloned(),
                    _ => None,
                };
                let ty = known.unwrap_or(Ty::Int(crate::ty::IntTy::Usize));
                hir::Expr { kind: Kind::ConstParam(param), ty, loc }
            }
            Target::Const(id, args) => {
                let decl = self.cx.items.constant(id).clone();
                let ty = self.normalize(&decl.ty.subst(&args), loc);
                hir::Expr { kind: Kind::Const(id, args), ty, loc }
            }
        }
    }

    /// Follows a path; what leads nowhere is reported. With `structs`, the last name is looked for among types.
    pub(super) fn resolve_value(&mut self, path: &Path, qself: Option<&QSelf>, structs: bool) -> Option<Target> {
        if let Some(qself) = qself {
            return self.qualified_value(path, qself);
        }
        if path.segments.last().is_some_and(|last| self.at_cursor(&Symbol::from(&last.ident))) {
            match path.segments.len() {
                1 => self.complete_name(),
                _ => self.complete_path(path),
            }
        }
        let first = &path.segments[0];
        let name = Symbol::from(&first.ident);
        let count = path.segments.len();
        if count == 1
            && !structs
            && path.leading_colon.is_none()
            && let Some(local) = self.local_named(Symbol::variable(&first.ident))
        {
            return Some(Target::Local(local));
        }
        if path.leading_colon.is_none() {
            let start = match name.text() {
                "Self" => self.self_ty.clone(),
                _ => self.env.names.get(&name).cloned().filter(|_| count > 1 || !structs),
            };
            match start {
                Some(ty @ Ty::Param(..)) if count == 1 && name.text() != "Self" => {
                    return Some(Target::ConstParam(ty));
                }
                Some(ty) if count == 1 => return self.self_ctor(ty, path, structs),
                Some(ty) => return self.assoc(&ty, path.segments.iter().nth(1)?, path),
                None => {}
            }
        }
        match paths::resolve(&self.cx.items, self.module, path, structs) {
            Ok(found) => self.found_value(found, path, structs),
            Err(why) => {
                let problem = self.missing_value(path, structs, &why);
                self.report(problem);
                None
            }
        }
    }

    fn missing_value(&mut self, path: &Path, structs: bool, why: &paths::Unresolved) -> Problem {
        let wanted = if structs { Wanted::Struct } else { Wanted::Value };
        let mut problem = paths::problem(self.cx, self.module, self.file, path, wanted, why);
        if structs
            && let Some(name) = path.get_ident()
            && self.local_named(Symbol::variable(name)).is_some()
        {
            let message = format!("expected struct, variant or union type, found local variable `{name}`");
            return Problem::error("E0574", problem.at, message).label("not a struct, variant or union type");
        }
        if structs || why.private || why.segment + 1 != path.segments.len() {
            return problem;
        }
        let name = Symbol::from(&path.segments[why.segment].ident);
        let resolved = paths::resolve(&self.cx.items, self.module, path, true);
        if let Some(found) = resolved.ok().filter(|found| found.used == path.segments.len()) {
            // A data model's constant is there only so that a query of it is told that it has no table.
            if let Def::Adt(id) = found.def
                && self.cx.items.adt(id).model.is_some()
            {
                let message = format!("`{name}` is not a table; declare it with `#[model(table)]`");
                return Problem::error("E0277", problem.at, message).label("expected a table such as `Hero`");
            }
            let message = format!("expected value, found type `{name}`");
            return Problem::error("E0423", problem.at, message).label("not a value");
        }
        if name.text() == "self" {
            return Problem::error("E0424", problem.at, "expected value, found module `self`")
                .label("`self` value is only available in methods with a `self` parameter");
        }
        if path.segments.len() == 1 && self.is_around(name) {
            return cannot_capture(problem.at);
        }
        let is_rules = || crate::collect::macros::find(self.cx, self.module, path).is_some();
        if path.segments.len() == 1 && (self.names_macro(name.text()) || is_rules()) {
            let message = format!("expected value, found macro `{name}`");
            problem = Problem::error("E0423", problem.at, message).label("not a value");
        }
        let near = nearest(&name, self.names.iter().map(|(name, _)| name.text()));
        if let (Some(near), true) = (near, path.segments.len() == 1) {
            problem.help = vec![format!("there is one named `{near}`")];
        }
        problem
    }

    /// Whether a local of the function around this one has the name.
    pub(super) fn is_around(&self, name: Symbol) -> bool {
        let mut at = Some(self.module);
        while let Some(id) = at {
            if self.checked.around_items.get(&id).is_some_and(|names| names.contains(&name)) {
                return true;
            }
            at = self.cx.items.module(id).parent.filter(|_| self.cx.items.module(id).is_block);
        }
        false
    }

    fn found_value(&mut self, found: paths::Resolved, path: &Path, structs: bool) -> Option<Target> {
        let used = found.used;
        let segment = &path.segments[used - 1];
        let generics_at = |checker: &mut Self, id: AdtId, segment: &PathSegment| {
            let generics = checker.cx.items.adt(id).generics.clone();
            checker.reading(|reader| {
                reader.check_lifetimes(id, segment);
                reader.args(&generics, 0, Vec::new(), segment)
            })
        };
        let start = match found.def {
            Def::Fn(id) => {
                return Some(Target::Fn(id, self.fn_args(id, &[], segment)));
            }
            Def::Const(id) => return self.const_target(id, path, used),
            Def::Variant(id, variant) => {
                let segment = match (&segment.arguments, used.checked_sub(2)) {
                    (syn::PathArguments::None, Some(before)) => &path.segments[before],
                    _ => segment,
                };
                let named = segment.ident == *self.cx.items.adt(id).name.text();
                let plain = PathSegment::from(segment.ident.clone());
                let keeps = named || used == 1 || path.segments[used - 1].ident == segment.ident;
                let args = generics_at(self, id, if keeps { segment } else { &plain });
                return Some(Target::Struct(id, variant, args));
            }
            Def::Adt(id) if self.cx.items.adt(id).kind == AdtKind::Enum && used == path.segments.len() => {
                let at = span::path_loc(self.file, path);
                let name = self.cx.items.adt(id).name;
                let (code, wanted) = match structs {
                    true => ("E0574", "struct, variant or union type"),
                    false => ("E0423", "value"),
                };
                let message = format!("expected {wanted}, found enum `{name}`");
                self.report(Problem::error(code, at, message).label(format!("not a {wanted}")));
                return None;
            }
            Def::Adt(id) => {
                let args = generics_at(self, id, segment);
                if used == path.segments.len() {
                    return Some(Target::Struct(id, 0, args));
                }
                Ty::Adt(id, args)
            }
            Def::Alias(id) => {
                let alias = self.cx.items.alias(id).clone();
                let args = self.reading(|reader| reader.args(&alias.generics, 0, Vec::new(), segment));
                let ty = alias.ty.subst(&args);
                match (&ty, used == path.segments.len()) {
                    (Ty::Adt(id, args), true) => return Some(Target::Struct(*id, 0, args.clone())),
                    _ => ty,
                }
            }
            Def::Prim(ty) => ty,
            Def::Trait(id) if used < path.segments.len() => {
                let generics = self.cx.items.trait_(id).generics.clone();
                let own = self.infer.fresh_ty();
                let args = self.reading(|reader| reader.args(&generics, 1, vec![own], segment));
                let found = self.trait_item(TraitRef { id, args }, path.segments.iter().nth(used)?, path)?;
                if self.names_no_self(&found) {
                    let at = span::path_loc(self.file, path);
                    let message =
                        "cannot call associated function on trait without specifying the corresponding `impl` type";
                    let help = format!("name the type: `<Type as {}>::{{…}}`", segment.ident);
                    self.report(Problem::error("E0790", at, message).help(help));
                    return None;
                }
                return Some(found);
            }
            _ if structs && used == path.segments.len() => {
                let at = span::path_loc(self.file, path);
                let message = format!("expected struct, variant or union type, found `{}`", segment.ident);
                self.report(Problem::error("E0574", at, message).label("not a struct, variant or union type"));
                return None;
            }
            _ => {
                let at = span::path_loc(self.file, path);
                let name = &segment.ident;
                self.report(
                    Problem::error("E0423", at, format!("expected value, found `{name}`")).label("not a value"),
                );
                return None;
            }
        };
        match path.segments.iter().nth(used) {
            Some(segment) => self.assoc(&start, segment, path),
            None if structs => {
                let at = span::path_loc(self.file, path);
                let message = format!("expected struct, variant or union type, found `{}`", self.show(&start));
                self.report(Problem::error("E0071", at, message).label("not a struct"));
                None
            }
            None => {
                let at = span::path_loc(self.file, path);
                self.report(Problem::error("E0423", at, "expected value, found type").label("not a value"));
                None
            }
        }
    }

    /// Whether nothing in a trait's function or constant says of which type it is.
    fn names_no_self(&self, target: &Target) -> bool {
        let own = |ty: &Ty| ty.any(&mut |part| matches!(part, Ty::Param(0, _)));
        match target {
            Target::Fn(id, _) => {
                let decl = self.cx.items.func(*id);
                decl.opaques.is_empty() && !decl.params.iter().chain([&decl.ret]).any(own)
            }
            Target::Const(id, _) => !own(&self.cx.items.constant(*id).ty),
            _ => false,
        }
    }

    /// A constant, or for a model's constant its columns: `Hero.name` is a field, so nothing more is in the path.
    fn const_target(&mut self, id: ConstId, path: &Path, used: usize) -> Option<Target> {
        if let crate::items::ConstValue::Model(adt) = self.cx.items.constant(id).value
            && let Some(segment) = path.segments.iter().nth(used)
        {
            return self.assoc(&Ty::Adt(adt, std::rc::Rc::new([])), segment, path);
        }
        Some(Target::Const(id, std::rc::Rc::new([])))
    }

    fn qualified_value(&mut self, path: &Path, qself: &QSelf) -> Option<Target> {
        let ty = self.read_ty(&qself.ty);
        let segment = path.segments.iter().nth(qself.position)?;
        if qself.position == 0 {
            return self.assoc(&ty, segment, path);
        }
        let mut trait_path = path.clone();
        trait_path.segments = path.segments.iter().take(qself.position).cloned().collect();
        let trait_ref = self.reading(|reader| bounds::trait_ref(reader, &ty, &trait_path, &mut Vec::new()))?;
        self.trait_item(trait_ref, segment, path)
    }

    /// A trait's function or constant, by the trait's own name.
    fn trait_item(&mut self, trait_ref: TraitRef, segment: &PathSegment, path: &Path) -> Option<Target> {
        let name = Symbol::from(&segment.ident);
        for id in self.cx.items.supertraits(trait_ref.id) {
            let decl = self.cx.items.trait_(id).clone();
            let own = match id == trait_ref.id {
                true => trait_ref.clone(),
                false => TraitRef::new(id, vec![trait_ref.self_ty().clone()]),
            };
            if let Some(found) = decl.fns.iter().find(|found| self.cx.items.func(**found).name == name) {
                return Some(Target::Fn(*found, self.fn_args(*found, &own.args, segment)));
            }
            if let Some(found) = decl.consts.iter().find(|found| self.cx.items.constant(**found).name == name) {
                return Some(Target::Const(*found, own.args));
            }
        }
        let at = Loc::new(self.file, segment.ident.span());
        let shown = self.cx.items.trait_(trait_ref.id).name;
        let _ = path;
        let message = format!("cannot find method or associated constant `{name}` in trait `{shown}`");
        self.report(Problem::error("E0576", at, message));
        None
    }

    /// A function's arguments: its container's, then those of a turbofish.
    pub(super) fn fn_args(&mut self, id: FnId, container: &[Ty], segment: &PathSegment) -> Args {
        let generics = self.cx.items.func(id).generics.clone();
        self.check_lifetimes(id, segment);
        self.reading(|reader| reader.args(&generics, container.len(), container.to_vec(), segment))
    }

    /// Lifetimes in a turbofish: as many as the function has, and none where they follow from its arguments.
    fn check_lifetimes(&mut self, id: FnId, segment: &PathSegment) {
        let (syn::PathArguments::AngleBracketed(list), Some(sig)) =
            (&segment.arguments, self.cx.items.written.fns.get(&id).cloned())
        else {
            return;
        };
        let given = list.args.iter().filter(|arg| matches!(arg, syn::GenericArgument::Lifetime(_)));
        let (Some(first), given) = (given.clone().next(), given.count()) else { return };
        let declared = sig.generics.lifetimes().count();
        let early = crate::collect::early_lifetimes(&sig);
        if declared > early && given != early {
            let message = "cannot specify lifetime arguments explicitly if late bound lifetime parameters are present";
            let at = span::loc(self.file, first);
            self.report(Problem::error("E0794", at, message).help("leave them out"));
        } else if declared == early && given != declared {
            let message =
                format!("function takes {declared} lifetime arguments but {given} lifetime arguments were supplied");
            self.report(Problem::error("E0107", Loc::new(self.file, segment.ident.span()), message));
        }
    }
}

pub(super) fn cannot_capture(at: Loc) -> Problem {
    Problem::error("E0434", at, "can't capture dynamic environment in a fn item")
        .help("use a closure, `|…| { … }`, or pass the value as an argument")
}
