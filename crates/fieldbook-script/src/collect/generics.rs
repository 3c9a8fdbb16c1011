//! Generic parameters, where clauses, lengths of arrays.

use std::rc::Rc;

use rustc_hash::FxHashMap;
use syn::{BinOp, Expr, GenericParam as Param, Lit, TypeParamBound, WherePredicate};

use super::bounds;
use super::paths;
use super::types::TyReader;
use crate::diagnostic::Problem;
use crate::items::{Def, GenericParam, Generics, Items, ModuleId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Args, Pred, TraitRef, Ty};

/// The generic parameters in scope, by name, and the traits they are known to have.
#[derive(Clone, Debug, Default)]
pub(crate) struct GenericEnv {
    pub names: Rc<FxHashMap<Symbol, Ty>>,
    /// The types of const parameters.
    pub consts: Rc<FxHashMap<Symbol, Ty>>,
    /// For `T::Item`.
    pub bounds: Vec<TraitRef>,
    /// Associated types of the impl around, for `Self::Item`.
    pub assocs: Vec<(Symbol, Ty)>,
    pub count: usize,
}

impl GenericEnv {
    /// The environment inside an item with these generics.
    pub fn of(generics: &Generics) -> Self {
        let identity = generics.identity();
        let names = generics.params.iter().zip(identity.iter());
        let consts = generics.params.iter().filter_map(|param| Some((param.name, param.const_ty.clone()?)));
        Self {
            consts: Rc::new(consts.collect()),
            names: Rc::new(names.map(|(param, ty)| (param.name, ty.clone())).collect()),
            bounds: generics.preds.iter().map(|pred| pred.trait_ref().clone()).collect(),
            assocs: Vec::new(),
            count: generics.params.len(),
        }
    }

    pub fn identity(&self) -> Args {
        let anonymous = |index: usize| Ty::Param(index as u32, Symbol::new(&format!("impl#{index}")));
        let mut args: Vec<Ty> = (0..self.count).map(anonymous).collect();
        for ty in self.names.values() {
            if let Ty::Param(index, _) = ty {
                args[*index as usize] = ty.clone();
            }
        }
        args.into()
    }
}

/// Reads `syntax` on top of `parent`; the reader's environment becomes that of the item.
pub(super) fn read(reader: &mut TyReader<'_>, parent: &Generics, syntax: &syn::Generics) -> Generics {
    let mut generics = Generics { parent: parent.params.len(), anonymous: 0, ..parent.clone() };
    for param in &syntax.params {
        let (ident, is_const) = match param {
            Param::Type(param) => (&param.ident, false),
            Param::Const(param) => (&param.ident, true),
            Param::Lifetime(_) => continue,
        };
        let name = Symbol::from(ident);
        if generics.params[generics.parent..].iter().any(|known| known.name == name) {
            let at = Loc::new(reader.file, ident.span());
            let message =
                format!("the name `{name}` is already used for a generic parameter in this item's generic parameters");
            reader.error(Problem::error("E0403", at, message));
        }
        let may_be_unsized = may_be_unsized(syntax, ident);
        let const_ty = match param {
            Param::Const(param) => Some(reader.ty(&param.ty)),
            _ => None,
        };
        generics.params.push(GenericParam { is_const, const_ty, may_be_unsized, ..GenericParam::new(name) });
    }
    let assocs = std::mem::take(&mut reader.env.assocs);
    reader.env = GenericEnv { assocs, ..GenericEnv::of(&generics) };
    let bounded = bounded_types(syntax);
    // The traits themselves first, so that `T::Item` is known in any order of the bounds.
    for (ty, bound) in &bounded {
        let TypeParamBound::Trait(bound) = bound else {
            continue;
        };
        if let syn::Type::Path(node) = &**ty
            && let Some(ident) = node.path.get_ident()
            && let Some(ty) = reader.env.names.get(&Symbol::from(ident)).cloned()
            && let Ok(found) = paths::resolve(&reader.cx.items, reader.module, &bound.path, true)
            && let Def::Trait(id) = found.def
            && reader.cx.items.trait_(id).generics.params.len() <= 1
        {
            reader.env.bounds.push(TraitRef::new(id, vec![ty]));
        }
    }
    for (ty, bound) in &bounded {
        let ty = reader.ty(ty);
        let mut preds = Vec::new();
        bounds::read(reader, &ty, bound, &mut preds);
        reader.env.bounds.extend(preds.iter().map(|pred: &Pred| pred.trait_ref().clone()));
        generics.preds.append(&mut preds);
    }
    let mut index = generics.parent;
    for param in &syntax.params {
        match param {
            Param::Type(param) => {
                if let Some((_, default)) = &param.default {
                    generics.params[index].default = Some(reader.ty(default));
                }
                index += 1;
            }
            Param::Const(param) => {
                if let Some((_, default)) = &param.default {
                    generics.params[index].default = Some(reader.const_argument(default));
                }
                index += 1;
            }
            Param::Lifetime(_) => {}
        }
    }
    generics
}

/// Whether a parameter has the bound `?Sized`.
pub(super) fn may_be_unsized(syntax: &syn::Generics, ident: &syn::Ident) -> bool {
    bounded_types(syntax).iter().any(|(ty, bound)| {
        let own = matches!(&**ty, syn::Type::Path(node) if node.path.is_ident(ident));
        own && matches!(bound, TypeParamBound::Trait(bound) if bound.maybe.is_some())
    })
}

/// Every `type: bound` of parameters and where clause, one by one.
fn bounded_types(syntax: &syn::Generics) -> Vec<(Rc<syn::Type>, TypeParamBound)> {
    let mut out = Vec::new();
    for param in syntax.type_params() {
        let path = syn::Path::from(param.ident.clone());
        let ty = Rc::new(syn::Type::Path(syn::TypePath { attrs: Vec::new(), qself: None, path }));
        out.extend(param.bounds.iter().map(|bound| (ty.clone(), bound.clone())));
    }
    for predicate in syntax.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let WherePredicate::Type(predicate) = predicate {
            let ty = Rc::new(predicate.bounded_ty.clone());
            out.extend(predicate.bounds.iter().map(|bound| (ty.clone(), bound.clone())));
        }
    }
    out
}

/// The value of a constant expression of lengths; [`Ty::Error`] where it takes running to know.
pub(super) fn length(items: &Items, module: ModuleId, env: &GenericEnv, expr: &Expr, depth: usize) -> Ty {
    let value = |expr: &Expr| match length(items, module, env, expr, depth + 1) {
        Ty::Const(value) => Some(value),
        _ => None,
    };
    if depth > 32 {
        return Ty::Error;
    }
    match expr {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(int) => {
                let signed = || int.base10_parse::<i64>().map(|value| value as u64);
                int.base10_parse().or_else(|_| signed()).map_or(Ty::Error, Ty::Const)
            }
            Lit::Bool(value) => Ty::Const(value.value.into()),
            Lit::Char(value) => Ty::Const(u64::from(u32::from(value.value()))),
            Lit::Byte(value) => Ty::Const(value.value().into()),
            _ => Ty::Error,
        },
        // Numbers below zero are kept as their bits.
        Expr::Unary(unary) => match (&unary.op, value(&unary.expr)) {
            (syn::UnOp::Neg(_), Some(value)) => Ty::Const(value.wrapping_neg()),
            (syn::UnOp::Not(_), Some(value)) if matches!(*unary.expr, Expr::Lit(_) | Expr::Path(_)) && value < 2 => {
                Ty::Const(1 - value)
            }
            _ => Ty::Error,
        },
        Expr::Paren(inner) => length(items, module, env, &inner.expr, depth + 1),
        Expr::Group(inner) => length(items, module, env, &inner.expr, depth + 1),
        Expr::Cast(inner) => length(items, module, env, &inner.expr, depth + 1),
        Expr::Block(block) => match block.block.stmts.as_slice() {
            [syn::Stmt::Expr(inner, None)] => length(items, module, env, inner, depth + 1),
            _ => Ty::Error,
        },
        Expr::Binary(binary) => {
            let (Some(a), Some(b)) = (value(&binary.left), value(&binary.right)) else {
                return Ty::Error;
            };
            let (a, b) = (i128::from(a as i64), i128::from(b as i64));
            let result = match binary.op {
                BinOp::Add(_) => a.checked_add(b),
                BinOp::Sub(_) => a.checked_sub(b),
                BinOp::Mul(_) => a.checked_mul(b),
                BinOp::Div(_) => a.checked_div(b),
                BinOp::Rem(_) => a.checked_rem(b),
                BinOp::Shl(_) => u32::try_from(b).ok().and_then(|b| a.checked_shl(b)),
                BinOp::Shr(_) => u32::try_from(b).ok().and_then(|b| a.checked_shr(b)),
                _ => None,
            };
            result
                .and_then(|value| u64::try_from(value).or(i64::try_from(value).map(|value| value as u64)).ok())
                .map_or(Ty::Error, Ty::Const)
        }
        Expr::Path(path) => {
            if let Some(ident) = path.path.get_ident()
                && let Some(ty) = env.names.get(&Symbol::from(ident))
            {
                return ty.clone();
            }
            if let [ty, end] = &path.path.segments.iter().collect::<Vec<_>>()[..]
                && let Some(ty) = crate::ty::IntTy::from_name(&ty.ident.to_string())
                && let Some(value) = ty.constant(&end.ident.to_string())
            {
                return Ty::Const(value);
            }
            let Ok(found) = paths::resolve(items, module, &path.path, false) else {
                return Ty::Error;
            };
            let Def::Const(id) = found.def else {
                return Ty::Error;
            };
            let decl = items.constant(id);
            match decl.value.source() {
                Some(value) => length(items, decl.module, env, &value, depth + 1),
                None => Ty::Error,
            }
        }
        _ => Ty::Error,
    }
}
