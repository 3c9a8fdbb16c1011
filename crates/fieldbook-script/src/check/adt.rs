//! Struct literals: `Point { x, y: 2, ..base }`, and `Self` as a constructor.

use syn::{Member, Path};

use super::Checker;
use super::expr::Want;
use super::value_path::Target;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::items::{AdtId, AdtKind, CtorKind};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
use crate::syntax::span;
use crate::ty::{Args, Ty};

impl Checker<'_> {
    /// `Self` as a value.
    pub(super) fn self_ctor(&mut self, ty: Ty, path: &Path, structs: bool) -> Option<Target> {
        if let Ty::Adt(id, args) = &ty
            && self.cx.items.adt(*id).kind == AdtKind::Struct
            && (structs || self.cx.items.adt(*id).variants[0].ctor != CtorKind::Named)
        {
            return Some(Target::Struct(*id, 0, args.clone()));
        }
        let at = span::path_loc(self.file, path);
        if matches!(ty, Ty::Param(..)) {
            self.report(Problem::error("E0423", at, "expected value, found self type `Self`"));
            return None;
        }
        let problem = Problem::plain(at, "the `Self` constructor can only be used with tuple or unit structs");
        self.report(problem.help("write `self` for the value, or `Self { … }` for a new one"));
        None
    }

    pub(super) fn struct_expr(&mut self, node: &syn::ExprStruct, want: Want<'_>, loc: Loc) -> hir::Expr {
        let path_at = span::path_loc(self.file, &node.path);
        let Some((id, variant, args)) = self.struct_path(&node.path, node.qself.as_ref()) else {
            for field in &node.fields {
                self.expr(&field.expr, Want::Nothing);
            }
            return self.error_expr(loc);
        };
        let ty = Ty::Adt(id, args.clone());
        if let Some(wanted) = want.ty() {
            // The wish decides parameters before the fields are looked at, unless it is something else altogether.
            let _ = self.infer.unify(&ty, wanted);
        }
        let decl = self.cx.items.adt(id).variants[variant as usize].clone();
        let given = |name: &str| {
            node.fields.iter().find(|field| matches!(&field.member, Member::Named(known) if known == name))
        };
        let places =
            decl.fields.iter().filter_map(|field| Some((field.ty.clone(), self.loc(&given(field.name.text())?.expr))));
        let places: Vec<_> = places.collect();
        self.oblige_type(id, &args, &places, path_at);
        let mut fields: Vec<(u32, hir::Expr)> = Vec::new();
        for field in &node.fields {
            let at = self.at(span::member(&field.member));
            let name = match &field.member {
                Member::Named(ident) => Symbol::from(ident),
                Member::Unnamed(index) => Symbol::new(&index.index.to_string()),
            };
            if self.at_cursor(&name) {
                let given: Vec<Symbol> = fields.iter().map(|(index, _)| decl.fields[*index as usize].name).collect();
                let adt = self.cx.items.adt(id).clone();
                self.complete_fields(&adt, &decl, &args, &given);
            }
            let Some(index) = decl.fields.iter().position(|known| known.name == name) else {
                self.expr(&field.expr, Want::Nothing);
                let problem = self.unknown_field(id, variant, name, at);
                self.report(problem);
                continue;
            };
            if fields.iter().any(|(known, _)| *known == index as u32) {
                self.report(
                    Problem::error("E0062", at, format!("field `{name}` specified more than once"))
                        .label("used more than once"),
                );
            }
            let module = self.cx.items.adt(id).module;
            if !decl.fields[index].public && !self.cx.items.sees(self.module, module) {
                let owner = self.cx.items.adt(id).name;
                let message = format!("field `{name}` of struct `{owner}` is private");
                self.report(Problem::error("E0451", at, message).label("private field"));
            }
            let field_ty = self.normalize(&decl.fields[index].ty.subst(&args), at);
            let value = self.expr_coerce(&field.expr, &field_ty);
            fields.push((index as u32, value));
        }
        if let (Some(base), AdtKind::Enum) = (&node.rest, self.cx.items.adt(id).kind) {
            let at = self.loc(base);
            self.report(Problem::error("E0436", at, "functional record update syntax requires a struct"));
        }
        if let (Some(dots), None) = (&node.dot2_token, &node.rest) {
            let at = self.at(dots.spans[0]).to(self.at(dots.spans[1]));
            let problem = Problem::error("E0797", at, "base expression required after `..`");
            self.report(problem.help("write the value that the other fields are taken from: `..base`"));
        }
        let base = node.rest.as_ref().map(|base| Box::new(self.expr_coerce(base, &ty)));
        // After a field that there is none of, rustc does not ask for the others.
        let all_known = node.fields.len() == fields.len();
        if base.is_none() && node.dot2_token.is_none() && all_known {
            self.check_missing(&decl, &fields, path_at);
        }
        hir::Expr { kind: Kind::Adt { id, variant, fields, base }, ty, loc }
    }

    fn check_missing(&mut self, decl: &crate::items::Variant, fields: &[(u32, hir::Expr)], at: Loc) {
        let missing: Vec<String> = decl
            .fields
            .iter()
            .enumerate()
            .filter(|(index, _)| !fields.iter().any(|(known, _)| *known == *index as u32))
            .map(|(_, field)| format!("`{}`", field.name))
            .collect();
        if missing.is_empty() {
            return;
        }
        let plural = if missing.len() == 1 { "" } else { "s" };
        let list = missing.join(", ");
        let message = format!("missing field{plural} {list} in initializer of `{}`", decl.name);
        self.report(Problem::error("E0063", at, message).label(format!("missing {list}")));
    }

    fn unknown_field(&self, id: AdtId, variant: u32, name: Symbol, at: Loc) -> Problem {
        let adt = self.cx.items.adt(id);
        let decl = &adt.variants[variant as usize];
        let (code, what) = match adt.kind {
            AdtKind::Struct => ("E0560", format!("struct `{}`", adt.name)),
            AdtKind::Enum => ("E0559", format!("variant `{}::{}`", adt.name, decl.name)),
        };
        let mut problem = Problem::error(code, at, format!("{what} has no field named `{name}`"));
        problem = problem.label("unknown field");
        if let Some(near) = nearest(&name, decl.fields.iter().map(|field| field.name.text())) {
            problem = problem.help(format!("there is one named `{near}`"));
        }
        problem
    }

    /// The struct or variant that a path names, with its arguments; reported if it names none.
    pub(super) fn struct_path(&mut self, path: &syn::Path, qself: Option<&syn::QSelf>) -> Option<(AdtId, u32, Args)> {
        let at = span::path_loc(self.file, path);
        match self.resolve_value(path, qself, true) {
            Some(Target::Struct(id, variant, args)) => Some((id, variant, args)),
            Some(_) => {
                let name = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
                let message = format!("expected struct, variant or union type, found `{name}`");
                self.report(Problem::error("E0574", at, message).label("not a struct, variant or union type"));
                None
            }
            None => None,
        }
    }
}
