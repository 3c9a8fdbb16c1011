//! `base[index]`: of slices, strings, maps, and by the program's own `Index`.

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::infer::{Answer, Projected, VarKind};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{IntTy, Projection, TraitRef, Ty};

const RANGES: [&str; 6] = ["Range", "RangeInclusive", "RangeFrom", "RangeTo", "RangeToInclusive", "RangeFull"];

impl Checker<'_> {
    pub(super) fn index_expr(&mut self, node: &syn::ExprIndex, loc: Loc) -> hir::Expr {
        let base = self.expr(&node.expr, Want::Nothing);
        let steps = self.autoderef(&base.ty);
        for count in 0..steps.len() {
            let step = steps[count].clone();
            match &step {
                Ty::Slice(elem) | Ty::Array(elem, _) => {
                    let elem = (**elem).clone();
                    let base = self.deref_along(base, &steps, count);
                    return self.index_slice(base, &elem, &node.index, loc);
                }
                Ty::Str => {
                    let base = self.deref_along(base, &steps, count);
                    return self.index_str(base, &node.index, loc);
                }
                Ty::Adt(id, args) if self.cx.items.is_lang(*id, "VecDeque") => {
                    let elem = args[0].clone();
                    let base = self.deref_along(base, &steps, count);
                    let index = self.expr_coerce(&node.index, &Ty::Int(IntTy::Usize));
                    let kind = Kind::Index(Box::new(base), Box::new(index));
                    return hir::Expr { kind, ty: elem, loc };
                }
                Ty::Adt(id, args)
                    if self.cx.items.is_lang(*id, "HashMap") || self.cx.items.is_lang(*id, "BTreeMap") =>
                {
                    let (key, value) = (args[0].clone(), args[1].clone());
                    let base = self.deref_along(base, &steps, count);
                    return self.index_map(base, &key, value, &node.index, loc);
                }
                Ty::Adt(..) => {
                    if let Some(found) = self.index_by_trait(&base, &steps, count, &node.index, loc) {
                        return found;
                    }
                }
                _ => {}
            }
        }
        self.expr(&node.index, Want::Nothing);
        match &steps[0] {
            Ty::Error => self.error_expr(loc),
            Ty::Infer(var) if self.infer.kind(*var) == VarKind::General => self.needs_annotation_of(&base),
            ty => {
                let message = format!("cannot index into a value of type `{}`", self.show(ty));
                self.fail(loc, Problem::error("E0608", loc, message))
            }
        }
    }

    fn index_slice(&mut self, base: hir::Expr, elem: &Ty, index: &syn::Expr, loc: Loc) -> hir::Expr {
        let usize_ty = Ty::Int(IntTy::Usize);
        if let syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) = super::call::strip(index)
            && matches!(&**expr, syn::Expr::Lit(_))
        {
            let at = self.loc(index);
            let message = format!("negative integers cannot be used to index on a `{}`", self.show(&base.ty));
            self.report(Problem::plain(at, message).help("count from the end with `.len() - …`"));
            return self.error_expr(loc);
        }
        let want = match super::call::strip(index) {
            syn::Expr::Range(_) => Want::Nothing,
            _ => Want::Hint(&usize_ty),
        };
        let index = self.expr(index, want);
        let head = self.head(&index.ty);
        let ty = match &head {
            Ty::Int(IntTy::Usize) | Ty::Error => elem.clone(),
            Ty::Infer(_) if self.infer.unify(&head, &usize_ty).is_ok() => elem.clone(),
            _ if self.is_range(&head) => Ty::Slice(crate::infer::rc(elem.clone())),
            _ => {
                let message = format!("the type `[{}]` cannot be indexed by `{}`", self.show(elem), self.show(&head));
                let problem = Problem::error("E0277", index.loc, message)
                    .label("slice indices are of type `usize` or ranges of `usize`");
                self.report(problem.help("convert it: `index as usize`"));
                Ty::Error
            }
        };
        hir::Expr { kind: Kind::Index(Box::new(base), Box::new(index)), ty, loc }
    }

    /// Whether a type is a range of `usize`; decides that of a range of literals.
    fn is_range(&mut self, ty: &Ty) -> bool {
        let Ty::Adt(id, args) = ty else { return false };
        if !RANGES.iter().any(|name| self.cx.items.is_lang(*id, name)) {
            return false;
        }
        args.iter().all(|arg| self.infer.unify(arg, &Ty::Int(IntTy::Usize)).is_ok())
    }

    fn index_str(&mut self, base: hir::Expr, index: &syn::Expr, loc: Loc) -> hir::Expr {
        let index = self.expr(index, Want::Nothing);
        let head = self.head(&index.ty);
        if !head.is_error() && !self.is_range(&head) {
            let shown = self.show(&head);
            let problem = Problem::error("E0277", index.loc, format!("the type `str` cannot be indexed by `{shown}`"))
                .label("string indices are ranges of `usize`")
                .help("use `.chars().nth(n)` for a character");
            self.report(problem);
            return self.error_expr(loc);
        }
        hir::Expr { kind: Kind::Index(Box::new(base), Box::new(index)), ty: Ty::Str, loc }
    }

    fn index_map(&mut self, base: hir::Expr, key: &Ty, value: Ty, index: &syn::Expr, loc: Loc) -> hir::Expr {
        let wanted = key.clone().reference(false);
        // Which number a literal below zero is, rustc asks only when it is negated.
        let below_zero = match index {
            syn::Expr::Reference(node) => {
                matches!(&*node.expr, syn::Expr::Unary(node) if matches!(node.op, syn::UnOp::Neg(_)))
            }
            _ => false,
        };
        let index = self.expr(index, if below_zero { Want::Nothing } else { Want::Hint(&wanted) });
        let head = self.head(&index.ty);
        match &head {
            Ty::Ref(found, _) => {
                let found = self.infer.shallow(found);
                let borrow = TraitRef::new(self.cx.items.lang_trait("Borrow"), vec![key.clone(), found]);
                self.infer.oblige(crate::ty::Pred::Trait(borrow), index.loc);
            }
            Ty::Error => {}
            _ => {
                let problem = Problem::error("E0308", index.loc, "mismatched types")
                    .label("a map is indexed by a reference to a key")
                    .help("write `&` before the key");
                self.report(problem);
            }
        }
        hir::Expr { kind: Kind::Index(Box::new(base), Box::new(index)), ty: value, loc }
    }

    fn index_by_trait(
        &mut self,
        base: &hir::Expr,
        steps: &[Ty],
        count: usize,
        index: &syn::Expr,
        loc: Loc,
    ) -> Option<hir::Expr> {
        let idx = self.infer.fresh_ty();
        let goal = TraitRef::new(self.cx.items.lang_trait("Index"), vec![steps[count].clone(), idx.clone()]);
        if self.infer.holds(&self.cx.items, &goal, 0) == Answer::No {
            return None;
        }
        let _ = self.infer.select(&self.cx.items, &goal, 0);
        let index = self.expr(index, Want::Hint(&idx));
        let index = self.coerce(index, &idx);
        let base = self.deref_along(base.clone(), steps, count);
        let projection = Projection { trait_ref: goal, name: Symbol::new("Output") };
        let ty = match self.infer.project(&self.cx.items, &projection, 0) {
            Projected::Ty(ty, _) => self.normalize(&ty, loc),
            _ => Ty::Error,
        };
        Some(hir::Expr { kind: Kind::IndexBy(Box::new(base), Box::new(index)), ty, loc })
    }
}
