//! Expressions: what each kind of syntax leads to.

use syn::{Expr, UnOp};

use super::Checker;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::source::Loc;
use crate::ty::Ty;

/// What an expression's surroundings want of it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Want<'t> {
    Nothing,
    /// Probably this; it may turn out otherwise.
    Hint(&'t Ty),
    /// This, by coercion if need be.
    Must(&'t Ty),
}

impl<'t> Want<'t> {
    pub fn ty(self) -> Option<&'t Ty> {
        match self {
            Want::Nothing => None,
            Want::Hint(ty) | Want::Must(ty) => Some(ty),
        }
    }

    pub fn hint(self) -> Want<'t> {
        match self {
            Want::Must(ty) => Want::Hint(ty),
            other => other,
        }
    }
}

impl Checker<'_> {
    pub(super) fn expr_coerce(&mut self, expr: &Expr, target: &Ty) -> hir::Expr {
        self.expr(expr, Want::Must(target))
    }

    pub(super) fn expr(&mut self, expr: &Expr, want: Want<'_>) -> hir::Expr {
        // These hand the wish down to their branches.
        let passes_down = matches!(
            expr,
            Expr::If(_)
                | Expr::Match(_)
                | Expr::Block(_)
                | Expr::Loop(_)
                | Expr::Unsafe(_)
                | Expr::Const(_)
                | Expr::Paren(_)
                | Expr::Group(_)
        );
        let found = match (passes_down, want) {
            (true, Want::Must(target)) => {
                let found = self.branching(expr, want);
                match matches!(self.infer.shallow(&found.ty), Ty::Never) {
                    true => found,
                    false => self.coerce(found, target),
                }
            }
            (true, _) => self.branching(expr, want),
            (false, Want::Must(target)) => {
                let found = self.plain(expr, want.hint());
                self.coerce(found, target)
            }
            (false, _) => self.plain(expr, want),
        };
        if matches!(found.ty, Ty::Never) {
            self.diverges = true;
        }
        found
    }

    fn branching(&mut self, expr: &Expr, want: Want<'_>) -> hir::Expr {
        match expr {
            Expr::Paren(inner) => self.expr(&inner.expr, want),
            Expr::Group(inner) => self.expr(&inner.expr, want),
            Expr::If(node) => self.if_expr(expr, node, want),
            Expr::Match(node) => self.match_expr(expr, node, want),
            Expr::Block(node) => self.block_expr(expr, node, want),
            Expr::Loop(node) => self.loop_expr(node, want, self.loc(expr)),
            Expr::Unsafe(node) => self.block(&node.block, want),
            // Nothing in it can change between two runs of it.
            Expr::Const(node) => self.block(&node.block, want),
            _ => self.unsupported(expr),
        }
    }

    fn plain(&mut self, expr: &Expr, want: Want<'_>) -> hir::Expr {
        let loc = self.loc(expr);
        match expr {
            Expr::Lit(node) => self.literal(&node.lit, want, loc),
            Expr::Path(node) => self.path_expr(node, loc),
            Expr::Call(node) => self.call_expr(node, want, loc),
            Expr::MethodCall(node) => self.method_call(node, want, loc),
            Expr::Field(node) => self.field_expr(node, loc),
            Expr::Index(node) => self.index_expr(node, loc),
            Expr::Binary(node) => self.binary(node, loc),
            Expr::Unary(node) => self.unary(node, want, loc),
            Expr::Reference(node) => self.reference(node, want, loc),
            Expr::Assign(node) if matches!(want.ty(), Some(Ty::Bool)) => self.assign_for_bool(node, loc),
            Expr::Assign(node) => self.assign(node, loc),
            Expr::Cast(node) => self.cast(node, loc),
            Expr::Struct(node) => self.struct_expr(node, want, loc),
            Expr::Tuple(node) => self.tuple(node, want, loc),
            Expr::Array(node) => self.array(node, want, loc),
            Expr::Repeat(node) => self.repeat(node, want, loc),
            Expr::Range(node) => self.range(node, want, loc),
            Expr::Macro(node) => self.macro_expr(&node.mac, want, loc),
            Expr::Closure(node) => self.closure(node, want, loc),
            Expr::Try(node) => self.try_expr(node, loc),
            Expr::Async(node) => self.async_block(node, want),
            Expr::Await(node) => self.await_expr(node, loc),
            _ => self.control(expr, loc),
        }
    }

    fn control(&mut self, expr: &Expr, loc: Loc) -> hir::Expr {
        match expr {
            Expr::Return(node) => self.return_expr(node, loc),
            Expr::Break(node) => self.break_expr(node, loc),
            Expr::Continue(node) => self.continue_expr(node, loc),
            Expr::While(node) => self.while_expr(node, loc),
            Expr::ForLoop(node) => self.for_expr(node, loc),
            Expr::Let(node) => self.let_condition(node, loc),
            // That is found when every name is looked up.
            Expr::Infer(_) => {
                let message = "in expressions, `_` can only be used on the left-hand side of an assignment";
                self.fail(loc, Problem { late: true, ..Problem::plain(loc, message) })
            }
            _ => self.unsupported(expr),
        }
    }

    fn unsupported(&mut self, expr: &Expr) -> hir::Expr {
        let loc = self.loc(expr);
        let what = match expr {
            Expr::RawAddr(_) => "raw pointers",
            Expr::TryBlock(_) => "`try` blocks",
            Expr::Yield(_) => "`yield`",
            _ => "this kind of expression",
        };
        self.fail(loc, Problem::unsupported(loc, what))
    }

    fn reference(&mut self, node: &syn::ExprReference, want: Want<'_>, loc: Loc) -> hir::Expr {
        let mutable = node.mutability.is_some();
        let wanted = want.ty().map(|ty| self.infer.shallow(ty));
        let inner = match &wanted {
            // `&expr` where a reference to something sized is wanted; slices and trait objects come by coercion.
            Some(Ty::Ref(inner, _)) => match self.infer.shallow(inner) {
                Ty::Slice(elem) => self.reference_to_slice(&node.expr, &elem),
                object @ Ty::Dyn(_) if matches!(super::call::strip(&node.expr), Expr::Closure(_)) => {
                    self.expr(&node.expr, Want::Hint(&object))
                }
                Ty::Str | Ty::Dyn(_) => self.expr(&node.expr, Want::Nothing),
                inner => self.expr(&node.expr, Want::Hint(&inner)),
            },
            _ => self.expr(&node.expr, Want::Nothing),
        };
        let ty = inner.ty.clone().reference(mutable);
        hir::Expr { kind: Kind::Borrow(mutable, Box::new(inner)), ty, loc }
    }

    /// `&[…]` where a slice is wanted: the elements are wanted to be the slice's.
    fn reference_to_slice(&mut self, expr: &Expr, elem: &Ty) -> hir::Expr {
        let len = self.infer.fresh_ty();
        let array = Ty::Array(crate::infer::rc(elem.clone()), crate::infer::rc(len));
        match expr {
            Expr::Array(_) | Expr::Repeat(_) => self.expr(expr, Want::Hint(&array)),
            _ => self.expr(expr, Want::Nothing),
        }
    }

    fn unary(&mut self, node: &syn::ExprUnary, want: Want<'_>, loc: Loc) -> hir::Expr {
        match node.op {
            UnOp::Deref(_) => {
                let inner = self.expr(&node.expr, Want::Nothing);
                self.deref_expr(inner, loc)
            }
            UnOp::Not(_) => self.unary_op(hir::UnOp::Not, node, want, loc),
            UnOp::Neg(_) => self.unary_op(hir::UnOp::Neg, node, want, loc),
            _ => self.fail(loc, Problem::unsupported(loc, "this operator")),
        }
    }

    fn deref_expr(&mut self, inner: hir::Expr, loc: Loc) -> hir::Expr {
        let head = self.head(&inner.ty);
        match self.deref_step(&head) {
            Some(ty) => hir::Expr { kind: Kind::Deref(Box::new(inner)), ty, loc },
            None if head.is_error() => self.error_expr(loc),
            None if matches!(head, Ty::Infer(_)) && !self.is_numeric(&head) => self.needs_annotation(loc),
            None => {
                let shown = self.show(&head);
                self.fail(loc, Problem::error("E0614", loc, format!("type `{shown}` cannot be dereferenced")))
            }
        }
    }

    fn tuple(&mut self, node: &syn::ExprTuple, want: Want<'_>, loc: Loc) -> hir::Expr {
        let wanted = match want.ty().map(|ty| self.infer.shallow(ty)) {
            Some(Ty::Tuple(parts)) if parts.len() == node.elems.len() => Some(parts),
            _ => None,
        };
        let mut parts = Vec::new();
        for (index, elem) in node.elems.iter().enumerate() {
            parts.push(match &wanted {
                // A part that has the wanted type after coercion keeps it; one that cannot is told so by the whole.
                Some(wanted) => {
                    let part = self.expr(elem, Want::Hint(&wanted[index]));
                    self.try_coerce(part, &wanted[index]).unwrap_or_else(|part| part)
                }
                None => self.expr(elem, Want::Nothing),
            });
        }
        let ty = Ty::Tuple(parts.iter().map(|part| part.ty.clone()).collect());
        hir::Expr { kind: Kind::Tuple(parts), ty, loc }
    }

    fn array(&mut self, node: &syn::ExprArray, want: Want<'_>, loc: Loc) -> hir::Expr {
        let wanted = self.element_wanted(want);
        let (elems, elem) = self.elements(node.elems.iter(), wanted);
        let len = Ty::Const(elems.len() as u64);
        let ty = Ty::Array(crate::infer::rc(elem), crate::infer::rc(len));
        hir::Expr { kind: Kind::Array(elems), ty, loc }
    }

    /// Elements of an array or `vec!`: each of the first one's type.
    pub(super) fn elements<'e>(
        &mut self,
        elems: impl Iterator<Item = &'e Expr>,
        wanted: Option<Ty>,
    ) -> (Vec<hir::Expr>, Ty) {
        let mut merge = super::coerce::Merge::new(wanted);
        let mut out = Vec::new();
        for elem in elems {
            out.push(merge.add(self, elem));
        }
        merge.settle(self, out.iter_mut());
        let ty = merge.finish(self);
        (out, ty)
    }

    pub(super) fn element_wanted(&mut self, want: Want<'_>) -> Option<Ty> {
        match want.ty().map(|ty| self.infer.shallow(ty)) {
            Some(Ty::Array(elem, _) | Ty::Slice(elem)) => Some((*elem).clone()),
            _ => None,
        }
    }

    fn repeat(&mut self, node: &syn::ExprRepeat, want: Want<'_>, loc: Loc) -> hir::Expr {
        let wanted = self.element_wanted(want);
        let elem = match &wanted {
            Some(ty) => self.expr_coerce(&node.expr, ty),
            None => self.expr(&node.expr, Want::Nothing),
        };
        let count = self.expr_coerce(&node.len, &Ty::Int(crate::ty::IntTy::Usize));
        let len = self.reading(|reader| reader.length(&node.len));
        let once = matches!(len, Ty::Const(0 | 1));
        let ty = Ty::Array(crate::infer::rc(elem.ty.clone()), crate::infer::rc(len));
        if !once && !matches!(elem.kind, Kind::Const(..)) && !matches!(super::call::strip(&node.expr), Expr::Const(_)) {
            let copy = crate::ty::TraitRef::new(self.cx.items.lang_trait("Copy"), vec![elem.ty.clone()]);
            self.infer.oblige(crate::ty::Pred::Trait(copy), elem.loc);
        }
        hir::Expr { kind: Kind::Repeat(Box::new(elem), Box::new(count)), ty, loc }
    }

    fn range(&mut self, node: &syn::ExprRange, want: Want<'_>, loc: Loc) -> hir::Expr {
        let wanted = match want.ty().map(|ty| self.infer.shallow(ty)) {
            Some(Ty::Adt(_, args)) if args.len() == 1 => Some(args[0].clone()),
            _ => None,
        };
        let mut merge = super::coerce::Merge::new(None);
        merge.hint = wanted;
        let start = node.start.as_deref().map(|expr| merge.add(self, expr));
        let end = node.end.as_deref().map(|expr| merge.add(self, expr));
        let closed = matches!(node.limits, syn::RangeLimits::Closed(_));
        if closed && end.is_none() {
            let at = crate::syntax::span::range_limits(self.file, &node.limits);
            let problem = Problem::error("E0586", at, "inclusive range with no end");
            return self.fail(loc, problem.help("leave out the `=` for a range without an end"));
        }
        let name = match (&start, &end, closed) {
            (Some(_), Some(_), false) => "Range",
            (Some(_), Some(_), true) => "RangeInclusive",
            (Some(_), None, _) => "RangeFrom",
            (None, Some(_), false) => "RangeTo",
            (None, Some(_), true) => "RangeToInclusive",
            (None, None, _) => "RangeFull",
        };
        let args = match name {
            "RangeFull" => Vec::new(),
            _ => vec![merge.finish(self)],
        };
        let id = self.cx.items.lang_adt(name);
        let fields = start.into_iter().chain(end).enumerate().map(|(index, part)| (index as u32, part)).collect();
        let ty = Ty::Adt(id, args.into());
        hir::Expr { kind: Kind::Adt { id, variant: 0, fields, base: None }, ty, loc }
    }
}
