//! Fields of structs and tuples.

use syn::Member;

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::items::AdtKind;
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
use crate::ty::Ty;

impl Checker<'_> {
    pub(super) fn field_expr(&mut self, node: &syn::ExprField, loc: Loc) -> hir::Expr {
        let base = self.expr(&node.base, Want::Nothing);
        let at = self.at(crate::syntax::span::member(&node.member));
        let name = match &node.member {
            Member::Named(ident) => Symbol::from(ident),
            Member::Unnamed(index) => Symbol::new(&index.index.to_string()),
        };
        let steps = self.autoderef(&base.ty);
        if self.at_cursor(&name) {
            self.complete_members(&steps);
        }
        let mut private = false;
        for count in 0..steps.len() {
            match self.field_of(&steps[count].clone(), name) {
                Some((index, ty, true)) => {
                    let ty = self.normalize(&ty, loc);
                    let place = self.deref_along(base, &steps, count);
                    return hir::Expr { kind: Kind::Field(Box::new(place), index), ty, loc };
                }
                Some((_, _, false)) => private = true,
                None => {}
            }
        }
        let problem = match &steps[0] {
            Ty::Error => return self.error_expr(loc),
            Ty::Infer(var) if self.infer.kind(*var) == crate::infer::VarKind::General => {
                return self.needs_annotation_of(&base);
            }
            _ if private => self.private_field(&steps, name, at),
            _ => self.no_field(&steps, name, at),
        };
        self.fail(loc, problem)
    }

    /// A field's number, its type, and whether it may be used here.
    pub(super) fn field_of(&self, ty: &Ty, name: Symbol) -> Option<(u32, Ty, bool)> {
        match ty {
            Ty::Adt(id, args) => {
                let adt = self.cx.items.adt(*id);
                if adt.kind != AdtKind::Struct {
                    return None;
                }
                let fields = &adt.variants.first()?.fields;
                let index = fields.iter().position(|field| field.name == name)?;
                let seen = fields[index].public || self.cx.items.sees(self.module, adt.module);
                Some((index as u32, fields[index].ty.subst(args), seen))
            }
            Ty::Tuple(parts) => {
                let index: usize = name.parse().ok()?;
                Some((index as u32, parts.get(index)?.clone(), true))
            }
            _ => None,
        }
    }

    fn private_field(&self, steps: &[Ty], name: Symbol, at: Loc) -> Problem {
        let owner = steps.iter().find_map(|ty| match ty {
            Ty::Adt(id, _) if self.field_of(ty, name).is_some() => Some(self.cx.items.adt(*id).name),
            _ => None,
        });
        let owner = owner.map(|name| name.to_string()).unwrap_or_default();
        Problem::error("E0616", at, format!("field `{name}` of struct `{owner}` is private")).label("private field")
    }

    fn no_field(&mut self, steps: &[Ty], name: Symbol, at: Loc) -> Problem {
        let shown = self.show(&steps[0]);
        let is_method = self.cx.items.methods.contains(name) && self.has_method(&steps[0], name);
        if is_method {
            let message = format!("attempted to take value of method `{name}` on type `{shown}`");
            return Problem::error("E0615", at, message)
                .label("method, not a field")
                .help(format!("call it: `{name}()`"));
        }
        let last = steps.last().cloned().unwrap_or(Ty::Error);
        if matches!(last, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Infer(_)) {
            let message = format!("`{shown}` is a primitive type and therefore doesn't have fields");
            return Problem::error("E0610", at, message);
        }
        let mut problem =
            Problem::error("E0609", at, format!("no field `{name}` on type `{shown}`")).label("unknown field");
        let names: Vec<Symbol> = steps.iter().flat_map(|ty| self.field_names(ty)).collect();
        if let Some(near) = nearest(&name, names.iter().map(|name| name.text())) {
            problem = problem.help(format!("there is one named `{near}`"));
        } else if !names.is_empty() && names.len() <= 12 {
            let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            problem = problem.help(format!("available fields are: {}", list.join(", ")));
        }
        problem
    }

    pub(super) fn field_names(&self, ty: &Ty) -> Vec<Symbol> {
        match ty {
            Ty::Adt(id, _) => {
                let adt = self.cx.items.adt(*id);
                match adt.kind {
                    AdtKind::Struct => adt.variants.iter().flat_map(|v| &v.fields).map(|field| field.name).collect(),
                    AdtKind::Enum => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }
}
