//! Closures: parameters from what is wanted of them, then the body.

use super::Checker;
use super::expr::Want;
use crate::hir::{self, Kind};
use crate::infer::ClosureInfo;
use crate::source::Loc;
use crate::ty::{ClosureId, Pred, Ty};

impl Checker<'_> {
    pub(super) fn closure(&mut self, node: &syn::ExprClosure, want: Want<'_>, loc: Loc) -> hir::Expr {
        if node.asyncness.is_some() {
            return self.async_closure(node, want, loc);
        }
        let awaits = self.awaits.take().unwrap_or(false);
        let lends_before = self.lends_before.take_if(|_| awaits);
        let wanted = want.ty().and_then(|ty| self.wanted_signature(ty));
        let first_local = self.locals.len() as u32;
        let scope = self.names.len();
        let mut params = Vec::new();
        let mut types = Vec::new();
        let around = (self.in_params, self.pattern_start);
        (self.in_params, self.pattern_start) = (true, Some(scope));
        for (index, input) in node.inputs.iter().enumerate() {
            let hint = wanted.as_ref().and_then(|(params, _)| params.get(index)).cloned();
            let ty = match (input, hint) {
                (syn::Pat::Type(typed), hint) => {
                    let ty = self.read_ty(&typed.ty);
                    self.check_sized(&ty, crate::syntax::span::ty_loc(self.file, &typed.ty));
                    if let Some(hint) = hint {
                        let _ = self.infer.unify(&ty, &hint);
                    }
                    ty
                }
                (_, Some(hint)) => hint,
                (_, None) => self.infer.fresh_ty(),
            };
            params.push(self.param_pattern(input, &ty));
            types.push(ty);
        }
        (self.in_params, self.pattern_start) = around;
        let ret = match &node.output {
            syn::ReturnType::Type(_, ty) => self.read_ty(ty),
            syn::ReturnType::Default => {
                let hint = wanted.and_then(|(_, ret)| ret).map(|ret| self.infer.shallow(&ret));
                hint.unwrap_or_else(|| self.infer.fresh_ty())
            }
        };
        let id = ClosureId(self.infer.first_closure + self.infer.closures.len() as u32);
        self.infer.closures.push(ClosureInfo { params: types, ret: ret.clone() });
        let outer_async = std::mem::replace(&mut self.in_async, awaits);
        let body = self.closure_body(&node.body, &ret);
        self.in_async = outer_async;
        if matches!(body.ty, Ty::Never) || body_diverges(&body) {
            self.diverging.push(ret.clone());
        }
        self.names.truncate(scope);
        let closure = hir::Closure {
            id,
            params,
            body,
            by_move: node.capture.is_some(),
            lends_before,
            first_local,
            end_local: self.locals.len() as u32,
        };
        let ty = Ty::Closure(id, self.env.identity());
        hir::Expr { kind: Kind::Closure(std::rc::Rc::new(closure)), ty, loc }
    }

    fn closure_body(&mut self, body: &syn::Expr, ret: &Ty) -> hir::Expr {
        let outer_ret = std::mem::replace(&mut self.ret, ret.clone());
        let outer_at = self.ret_at.take();
        let outer_loops = std::mem::take(&mut self.loops);
        let labels = self.outer_labels.len();
        self.outer_labels.extend(outer_loops.iter().filter_map(|scope| scope.label));
        let outer_diverges = std::mem::replace(&mut self.diverges, false);
        let outer_closure = std::mem::replace(&mut self.in_closure, true);
        let outer_tries = std::mem::take(&mut self.early_tries);
        let known = self.cx.errors();
        let body = self.expr_coerce(body, ret);
        // Of a closure that is wrong otherwise it is not known what it returns.
        match self.cx.errors() > known {
            true => self.early_tries.clear(),
            false => self.settle_tries(),
        }
        self.ret = outer_ret;
        self.ret_at = outer_at;
        self.loops = outer_loops;
        self.outer_labels.truncate(labels);
        self.diverges = outer_diverges;
        self.in_closure = outer_closure;
        self.early_tries = outer_tries;
        body
    }

    /// Parameters and, if it is known, the return type that a wanted type gives a closure.
    fn wanted_signature(&mut self, ty: &Ty) -> Option<(Vec<Ty>, Option<Ty>)> {
        let ty = self.infer.shallow(ty);
        match &ty {
            Ty::FnPtr(sig) => Some((sig.params.clone(), Some(sig.ret.clone()))),
            Ty::Dyn(object) => self.signature_in(&object.preds_for(&ty), &ty),
            Ty::Infer(_) => {
                let pending: Vec<Pred> = self.infer.pending.iter().map(|obligation| obligation.pred.clone()).collect();
                self.signature_in(&pending, &ty)
            }
            Ty::Closure(id, _) => self.infer.closure(*id).map(|info| (info.params.clone(), Some(info.ret.clone()))),
            _ => None,
        }
    }

    fn signature_in(&mut self, preds: &[Pred], ty: &Ty) -> Option<(Vec<Ty>, Option<Ty>)> {
        let mut params = None;
        let mut ret = None;
        for pred in preds {
            let trait_ref = pred.trait_ref();
            if !self.is_fn_trait(trait_ref) || self.infer.shallow(trait_ref.self_ty()) != *ty {
                continue;
            }
            if let Some(Ty::Tuple(parts)) = trait_ref.args.get(1).map(|args| self.infer.shallow(args)) {
                params.get_or_insert(parts.to_vec());
            }
            if let Pred::Proj(_, value) = pred {
                ret.get_or_insert(value.clone());
            }
        }
        params.map(|params| (params, ret))
    }
}

/// Whether a body never comes to its end, so that nothing says what it would give.
fn body_diverges(body: &hir::Expr) -> bool {
    matches!(&body.kind, Kind::Block(block) if block.tail.as_ref().is_none_or(|tail| matches!(tail.ty, Ty::Never)))
        && matches!(&body.kind, Kind::Block(block) if block.tail.is_some() || matches!(block.stmts.last(), Some(hir::Stmt::Expr(last)) if matches!(last.ty, Ty::Never)))
}
