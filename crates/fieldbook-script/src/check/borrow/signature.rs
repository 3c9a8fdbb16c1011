//! Signatures with their lifetimes: of the function whose body it is, and of those that it calls.

use std::rc::Rc;

use syn::{FnArg, ReceiverKind, ReturnType, TypeParamBound, WherePredicate};

use super::Borrows;
use super::region::{R, RTy, STATIC, Why};
use super::types::{Env, LeftOut, Written};
use crate::items::{Container, FnDecl, FnId};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, Ty};

/// A function's parameters and result at one call.
pub(super) struct Signature {
    pub params: Vec<RTy>,
    pub ret: RTy,
    /// What the signature says of lifetimes besides.
    pub names: Vec<(Symbol, R)>,
}

impl Borrows<'_> {
    /// Reads a signature; what is left out in the result comes from the parameters.
    pub(super) fn signature(&mut self, id: Option<FnId>, decl: &FnDecl, env: &mut Env<'_>) -> Signature {
        let written = match (id, decl) {
            (Some(id), _) => self.cx.items.written.fns.get(&id).cloned(),
            (None, _) => decl.source().map(|(sig, _)| sig),
        };
        self.read_owner(decl, env);
        let own_ty = env.self_ty.clone();
        env.met.clear();
        let mut params = Vec::new();
        let mut from_self = None;
        let mut met: Vec<R> = Vec::new();
        for (index, ty) in decl.params.iter().enumerate() {
            if env.universal {
                env.left_out = LeftOut::Parameter(index);
            }
            let syntax = written.as_ref().and_then(|sig| sig.inputs.get(index));
            let read = match syntax {
                Some(FnArg::Receiver(receiver)) => match (&receiver.kind, &own_ty, ty) {
                    (ReceiverKind::Reference(_, lifetime, _), Some(own), Ty::Ref(_, mutable)) => {
                        let region = self.lifetime(lifetime.as_ref(), env);
                        RTy::new(own.ty().clone().reference(*mutable), vec![region], vec![own.clone()])
                    }
                    (ReceiverKind::Typed(_, node), ..) => self.read(ty, Written::As(node), env, None),
                    (ReceiverKind::Reference(..), ..) | (_, None, _) => self.read(ty, Written::Not, env, None),
                    (_, Some(own), _) => own.clone(),
                },
                Some(FnArg::Typed(param)) => self.read(ty, Written::As(&param.ty), env, None),
                None => self.read(ty, Written::Not, env, None),
            };
            let is_self = match syntax {
                Some(syntax) => matches!(syntax, FnArg::Receiver(_)),
                None => index == 0 && decl.self_kind.is_some(),
            };
            if is_self && matches!(ty, Ty::Ref(..)) {
                from_self = read.own().first().copied();
            }
            met.append(&mut env.met);
            params.push(read);
        }
        met.sort_unstable();
        met.dedup();
        env.hidden.clear();
        env.left_out = LeftOut::One(match (from_self, met.as_slice()) {
            (Some(region), _) => region,
            (None, [only]) => *only,
            (None, _) => {
                let region = self.regions.fresh();
                if written.is_none() {
                    met.iter().for_each(|long| self.regions.outlives(*long, region, Why::Follows, decl.loc));
                }
                region
            }
        });
        let ret = match written.as_ref().map(|sig| &sig.output) {
            Some(ReturnType::Type(_, node)) => self.read(&decl.ret, Written::As(node), env, None),
            _ => self.read(&decl.ret, Written::Not, env, None),
        };
        self.declared_bounds(written.as_deref(), decl, env);
        Signature { params, ret, names: std::mem::take(&mut env.names) }
    }

    /// The type that a method belongs to.
    fn read_owner(&mut self, decl: &FnDecl, env: &mut Env<'_>) {
        match decl.container {
            Container::Impl(id) => {
                let written = self.cx.items.written.impls.get(&id).cloned();
                let own = self.cx.items.impl_(id).self_ty.clone();
                env.owner = Some(id);
                if env.universal {
                    env.left_out = LeftOut::Parameter(usize::MAX);
                }
                let syntax = written.as_ref().map_or(Written::Not, |written| Written::As(&written.self_ty));
                env.self_ty = Some(self.read(&own, syntax, env, None));
            }
            Container::Trait(_) => {
                env.self_ty = Some(match env.args.first() {
                    Some(own) => own.clone(),
                    None => self.read(&Ty::Param(0, Symbol::new("Self")), Written::Not, &mut Env::new(&[]), None),
                });
            }
            Container::None => {}
        }
    }

    /// `'a: 'b`, `T: 'a`, `impl Trait + 'a`.
    fn declared_bounds(&mut self, written: Option<&syn::Signature>, decl: &FnDecl, env: &mut Env<'_>) {
        let Some(written) = written else { return };
        let around = match decl.container {
            Container::Impl(id) => self.cx.items.written.impls.get(&id).cloned(),
            _ => None,
        };
        let mut pairs: Vec<(R, R)> = Vec::new();
        let mut of_types: Vec<(usize, &syn::Lifetime)> = Vec::new();
        let of_impl = around.as_ref().map(|around| &around.generics);
        for generics in of_impl.into_iter().chain([&written.generics]) {
            self.bounds_of(generics, decl, env, &mut pairs, &mut of_types);
        }
        let params = decl.generics.params.clone();
        let first_anonymous = params.len() - decl.generics.anonymous.min(params.len());
        let hidden = written.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(param) => match &*param.ty {
                syn::Type::ImplTrait(node) => Some(&node.bounds),
                _ => None,
            },
            FnArg::Receiver(_) => None,
        });
        for (index, bounds) in hidden.enumerate().take(decl.generics.anonymous) {
            for bound in bounds {
                if let TypeParamBound::Lifetime(found) = bound {
                    of_types.push((first_anonymous + index, found));
                }
            }
        }
        for (index, lifetime) in of_types {
            let short = self.lifetime(Some(lifetime), env);
            if let Some(arg) = env.args.get(index) {
                pairs.extend(arg.regions().into_iter().map(|long| (long, short)));
            } else if env.universal {
                pairs.extend(self.of_types.get(index).map(|long| (*long, short)));
            }
        }
        for (long, short) in pairs {
            match env.universal {
                true => self.regions.know(long, short),
                false => self.regions.outlives(long, short, Why::Argument, self.at),
            }
        }
    }

    /// What one list of parameters says of lifetimes, and of types that must outlive them.
    fn bounds_of<'s>(
        &mut self,
        generics: &'s syn::Generics,
        decl: &FnDecl,
        env: &mut Env<'_>,
        pairs: &mut Vec<(R, R)>,
        of_types: &mut Vec<(usize, &'s syn::Lifetime)>,
    ) {
        let params = decl.generics.params.clone();
        let index_of = |name: &syn::Ident| params.iter().position(|param| *name == *param.name.text());
        for param in generics.lifetimes() {
            let long = self.lifetime(Some(&param.lifetime), env);
            for bound in &param.bounds {
                pairs.push((long, self.lifetime(Some(bound), env)));
            }
        }
        for param in generics.type_params() {
            for bound in &param.bounds {
                if let (TypeParamBound::Lifetime(found), Some(index)) = (bound, index_of(&param.ident)) {
                    of_types.push((index, found));
                }
            }
        }
        for pred in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            match pred {
                WherePredicate::Lifetime(pred) => {
                    let long = self.lifetime(Some(&pred.lifetime), env);
                    for bound in &pred.bounds {
                        pairs.push((long, self.lifetime(Some(bound), env)));
                    }
                }
                WherePredicate::Type(pred) => {
                    let syn::Type::Path(path) = &pred.bounded_ty else { continue };
                    let index = path.path.get_ident().and_then(index_of);
                    for bound in &pred.bounds {
                        if let (TypeParamBound::Lifetime(found), Some(index)) = (bound, index) {
                            of_types.push((index, found));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// A function at one call, for arguments of these types.
    pub(super) fn instantiate(&mut self, id: FnId, args: &[RTy], at: Loc) -> Signature {
        let decl = self.cx.items.func(id).clone();
        let mut env = Env::new(args);
        self.at = at;
        let signature = self.signature(Some(id), &decl, &mut env);
        // What a hidden result holds is any of what the arguments hold.
        for hidden in std::mem::take(&mut env.hidden) {
            for param in &signature.params {
                param.each(&mut |long| self.regions.outlives(long, hidden, Why::Follows, at));
            }
            args.iter().for_each(|arg| arg.each(&mut |long| self.regions.outlives(long, hidden, Why::Follows, at)));
        }
        // What a thread is given it keeps; text for the database is a `Cow<'static, str>`.
        let kept = match &*decl.path {
            "spawn" => args,
            "text" | "call" => signature.params.get(..1).unwrap_or_default(),
            _ => &[],
        };
        if id.0 < self.cx.items.library.fns {
            kept.iter().for_each(|arg| arg.each(&mut |long| self.regions.outlives(long, STATIC, Why::Argument, at)));
        }
        self.link(id, &decl, args, &signature, at);
        signature
    }

    /// What bounds say: which items a closure is given, what becomes of what it returns, what is collected.
    fn link(&mut self, id: FnId, decl: &Rc<FnDecl>, args: &[RTy], signature: &Signature, at: Loc) {
        let of_library = id.0 < self.cx.items.library.fns;
        let mut collected = false;
        let mut env = Env::new(args);
        env.names = signature.names.clone();
        env.self_ty = args.first().filter(|_| matches!(decl.container, Container::Trait(_))).cloned();
        if let (Container::Trait(id), true) = (decl.container, args.len() > 1) {
            self.meet(id, args, at);
        }
        for pred in &decl.generics.preds {
            let Ty::Param(index, _) = pred.trait_ref().self_ty() else {
                if let Pred::Proj(projection, value) = pred {
                    let inner: Vec<RTy> = projection
                        .trait_ref
                        .args
                        .iter()
                        .map(|arg| self.read(arg, Written::Not, &mut env, None))
                        .collect();
                    if let Some(found) = self.project(projection.trait_ref.id, &inner, projection.name) {
                        let value = self.read(value, Written::Not, &mut env, None);
                        self.flow(&found, &value, Why::Follows, at);
                    }
                }
                continue;
            };
            let Some(own) = args.get(*index as usize).cloned() else { continue };
            let callable = crate::infer::is_callable(&self.cx.items, pred.trait_ref());
            match pred {
                Pred::Trait(bound) if callable => {
                    let Some((params, _)) = self.callable(&own, at) else { continue };
                    let given = self.read(&bound.args[1], Written::Not, &mut env, None);
                    for (given, param) in given.parts().iter().zip(&params) {
                        self.flow(given, param, Why::Follows, at);
                    }
                }
                Pred::Proj(_, value) if callable => {
                    let Some((_, ret)) = self.callable(&own, at) else { continue };
                    let value = self.read(value, Written::Not, &mut env, None);
                    self.flow(&ret, &value, Why::Follows, at);
                }
                Pred::Proj(projection, value) => {
                    let rest = projection.trait_ref.args.iter().skip(1);
                    let mut inner = vec![own];
                    inner.extend(rest.map(|arg| self.read(arg, Written::Not, &mut env, None)).collect::<Vec<_>>());
                    if let Some(found) = self.project(projection.trait_ref.id, &inner, projection.name) {
                        let value = self.read(value, Written::Not, &mut env, None);
                        self.flow(&found, &value, Why::Follows, at);
                    }
                }
                Pred::Trait(bound) if of_library && bound.args.len() > 1 && !mentions(&decl.params, *index) => {
                    collected = true;
                    for arg in bound.args.iter().skip(1) {
                        let given = self.read(arg, Written::Not, &mut env, None);
                        self.flow(&given, &own, Why::Follows, at);
                    }
                }
                Pred::Trait(_) => {}
            }
        }
        // `From::from`, `Into::into`: what comes out holds what went in.
        if let (true, Ty::Param(index, _)) = (of_library, &decl.ret)
            && !collected
            && !mentions(&decl.params, *index)
            && let (Some(out), Container::Trait(_)) = (args.get(*index as usize).cloned(), decl.container)
        {
            signature.params.iter().for_each(|param| self.flow(param, &out, Why::Follows, at));
        }
    }

    /// The arguments of a trait are what the impl for the type says: `Vec<T>` is extended by `T`.
    fn meet(&mut self, id: crate::items::TraitId, args: &[RTy], at: Loc) {
        let count = self.cx.items.trait_(id).generics.params.len();
        if count < 2 || !args[1..count].iter().any(RTy::has_regions) {
            return;
        }
        let Some((header, params)) = self.header(id, &args[..count]) else { return };
        let mut env = Env::new(&params);
        for (pattern, arg) in header.args.iter().zip(&args[..count]).skip(1) {
            let wanted = self.read(pattern, Written::Not, &mut env, None);
            self.flow(arg, &wanted, Why::Follows, at);
            self.flow(&wanted, arg, Why::Follows, at);
        }
    }

    /// What something that can be called takes and gives.
    pub(super) fn callable(&mut self, value: &RTy, at: Loc) -> Option<(Vec<RTy>, RTy)> {
        let mut value = value.clone();
        while let (Ty::Ref(..), Some(inner)) = (value.ty().clone(), value.parts().first().cloned()) {
            value = inner;
        }
        match value.ty().clone() {
            Ty::Closure(id, _) => self.closures.get(&id).cloned(),
            Ty::FnDef(id, args) => {
                let args: Vec<RTy> = args.iter().map(|arg| self.fresh(arg)).collect();
                let signature = self.instantiate(id, &args, at);
                Some((signature.params, signature.ret))
            }
            Ty::Ctor(id, variant, args) => {
                let whole = self.fresh(&Ty::Adt(id, args));
                let count = self.cx.items.adt(id).variants[variant as usize].fields.len() as u32;
                let fields = (0..count).map(|index| self.field(&whole, variant, index)).collect();
                Some((fields, whole))
            }
            _ => None,
        }
    }

    /// The type of a field.
    pub(super) fn field(&mut self, whole: &RTy, variant: u32, index: u32) -> RTy {
        let id = match whole.ty() {
            Ty::Adt(id, _) => *id,
            Ty::Tuple(_) => {
                return whole.parts().get(index as usize).cloned().unwrap_or_else(|| RTy::plain(&Ty::Error));
            }
            _ => return RTy::plain(&Ty::Error),
        };
        let adt = self.cx.items.adt(id).clone();
        let Some(field) = adt.variants.get(variant as usize).and_then(|variant| variant.fields.get(index as usize))
        else {
            return RTy::plain(&Ty::Error);
        };
        let items = &self.cx.items;
        let names: Vec<Symbol> = items.written.lifetimes(id).collect();
        let written = items.written.field(id, variant, index).cloned();
        let mut env = Env::new(whole.parts());
        env.names = names.into_iter().zip(whole.own().iter().copied()).collect();
        env.self_ty = Some(whole.clone());
        if let Some(hidden) = whole.own().first().filter(|_| written.is_none()) {
            env.left_out = LeftOut::One(*hidden);
        }
        let syntax = written.as_ref().map_or(Written::Not, Written::As);
        let outer = whole.own().first().copied().filter(|_| written.is_none());
        let found = self.read(&field.ty, syntax, &mut env, outer);
        // What an entry's variants hold is lent as the entry is.
        for (long, hidden) in outer.into_iter().flat_map(|long| env.hidden.iter().map(move |hidden| (long, *hidden))) {
            self.regions.outlives(long, hidden, Why::Follows, self.at);
        }
        found
    }
}

fn mentions(params: &[Ty], index: u32) -> bool {
    params.iter().any(|ty| ty.any(&mut |part| matches!(part, Ty::Param(found, _) if *found == index)))
}
