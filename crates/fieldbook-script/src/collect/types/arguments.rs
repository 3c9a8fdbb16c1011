//! Generic arguments: constants of the type that is wanted, lifetimes as many as there are.

use syn::{Expr, GenericArgument, PathArguments, PathSegment};

use super::TyReader;
use crate::diagnostic::Problem;
use crate::items::AdtId;
use crate::source::Loc;
use crate::ty::Ty;

impl TyReader<'_> {
    /// A const parameter that is handed on has the type that is wanted there.
    pub(super) fn check_constant(&mut self, found: &Ty, wanted: Option<&Ty>, at: Loc) {
        let (Ty::Param(_, name), Some(wanted)) = (found, wanted) else { return };
        let Some(declared) = self.env.consts.get(name) else { return };
        let plain = |ty: &Ty| matches!(ty, Ty::Int(_) | Ty::Bool | Ty::Char);
        if plain(declared) && plain(wanted) && declared != wanted {
            let shown = crate::ty::show(&self.cx.items, wanted);
            let problem = Problem::plain(at, format!("the constant `{name}` is not of type `{shown}`"));
            let label = format!("expected `{shown}`, found `{}`", crate::ty::show(&self.cx.items, declared));
            self.error(problem.label(label));
        }
    }

    /// Where lifetimes are written, all are that the type has.
    pub fn check_lifetimes(&mut self, id: AdtId, segment: &PathSegment) {
        let PathArguments::AngleBracketed(list) = &segment.arguments else { return };
        let given = list.args.iter().filter(|arg| matches!(arg, GenericArgument::Lifetime(_))).count();
        if given == 0 || id.0 < self.cx.items.library.adts {
            return;
        }
        let wanted = self.cx.items.written.lifetimes(id).count();
        if given != wanted {
            let count = |count: usize| format!("{count} lifetime argument{}", if count == 1 { "" } else { "s" });
            let (takes, were) = (count(wanted), if given == 1 { "was" } else { "were" });
            let message = format!("`{}` takes {takes} but {} {were} supplied", segment.ident, count(given));
            self.error(Problem::error("E0107", Loc::new(self.file, segment.ident.span()), message));
        }
    }
}

/// Whether what is written could be a constant of a type; only literals and blocks without a value are looked at.
pub(super) fn may_be_of(expr: &Expr, wanted: &Ty) -> bool {
    let literal = match expr {
        Expr::Lit(literal) => literal,
        Expr::Block(node) => {
            let counted = |expr: &Expr| matches!(expr, Expr::Lit(_) | Expr::Path(_) | Expr::Binary(_));
            return match node.block.stmts.last() {
                None => false,
                Some(syn::Stmt::Expr(last, semi)) => semi.is_none() || !counted(last),
                Some(_) => true,
            };
        }
        _ => return true,
    };
    match &literal.lit {
        syn::Lit::Int(_) => matches!(wanted, Ty::Int(_) | Ty::Error),
        syn::Lit::Bool(_) => matches!(wanted, Ty::Bool | Ty::Error),
        syn::Lit::Char(_) => matches!(wanted, Ty::Char | Ty::Error),
        _ => true,
    }
}
