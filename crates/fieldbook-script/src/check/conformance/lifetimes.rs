//! What an impl's method demands of its parameters' lifetimes: no `'static` where the trait takes any.

use syn::{FnArg, GenericArgument, Lifetime, PathArguments, ReceiverKind, Signature, Type};

use crate::items::{FnDecl, Items};
use crate::ty::Ty;

/// Whether `own` demands `'static` of what `declared` takes with a lifetime that every call may choose. `theirs` is the
/// trait's method as it is written; the library's name no lifetimes.
pub(super) fn demands_static(items: &Items, declared: &FnDecl, theirs: Option<&Signature>, own: &Signature) -> bool {
    let chosen = Chosen { items, theirs };
    declared.params.iter().zip(&own.inputs).enumerate().any(|(index, (ty, input))| {
        let there = theirs.and_then(|sig| sig.inputs.get(index));
        match (input, there) {
            (FnArg::Receiver(here), there) => {
                let ReceiverKind::Reference(_, here, _) = &here.kind else { return false };
                let there = match there {
                    Some(FnArg::Receiver(there)) => match &there.kind {
                        ReceiverKind::Reference(_, there, _) => there.as_ref(),
                        _ => return false,
                    },
                    Some(FnArg::Typed(_)) => return false,
                    None => None,
                };
                is_static(here.as_ref()) && chosen.by_call(there)
            }
            (FnArg::Typed(here), Some(FnArg::Typed(there))) => chosen.narrowed(ty, Some(&there.ty), &here.ty),
            (FnArg::Typed(here), None) => chosen.narrowed(ty, None, &here.ty),
            (FnArg::Typed(_), Some(FnArg::Receiver(_))) => false,
        }
    })
}

fn is_static(lifetime: Option<&Lifetime>) -> bool {
    lifetime.is_some_and(|lifetime| lifetime.ident == "static")
}

struct Chosen<'s> {
    items: &'s Items,
    theirs: Option<&'s Signature>,
}

impl Chosen<'_> {
    /// Whether a lifetime of the trait's method is one that its caller chooses: left out, or the method's own.
    fn by_call(&self, lifetime: Option<&Lifetime>) -> bool {
        lifetime.is_none_or(|lifetime| {
            let own = self.theirs.into_iter().flat_map(|sig| sig.generics.lifetimes());
            lifetime.ident == "_" || own.into_iter().any(|param| param.lifetime == *lifetime)
        })
    }

    /// Follows both as far as the trait itself says what the type is; its parameters stand for anything.
    fn narrowed(&self, ty: &Ty, there: Option<&Type>, here: &Type) -> bool {
        match (ty, here, there) {
            (Ty::Ref(inner, _), Type::Reference(here), None) => {
                is_static(here.lifetime.as_ref()) || self.narrowed(inner, None, &here.elem)
            }
            (Ty::Ref(inner, _), Type::Reference(here), Some(Type::Reference(there))) => {
                (is_static(here.lifetime.as_ref()) && self.by_call(there.lifetime.as_ref()))
                    || self.narrowed(inner, Some(&there.elem), &here.elem)
            }
            (Ty::Adt(id, args), here, there) => {
                let named = |ty| arguments(ty).filter(|(name, _)| **name == *self.items.adt(*id).name.text());
                let Some((_, here)) = named(here) else { return false };
                let there = match there.map(named) {
                    Some(None) => return false,
                    there => there.flatten().map(|(_, list)| list),
                };
                let lifetimes = |list: &[&GenericArgument]| -> Vec<Lifetime> {
                    list.iter()
                        .filter_map(|arg| match arg {
                            GenericArgument::Lifetime(lifetime) => Some(lifetime.clone()),
                            _ => None,
                        })
                        .collect()
                };
                let known = there.as_deref().map(lifetimes).unwrap_or_default();
                let demanded = |(index, lifetime)| is_static(Some(lifetime)) && self.by_call(known.get(index));
                lifetimes(&here).iter().enumerate().any(demanded) || {
                    let (here, there) = (types(&here), there.map(|list| types(&list)));
                    args.iter().zip(here).enumerate().any(|(index, (ty, here))| match &there {
                        None => self.narrowed(ty, None, here),
                        Some(there) => there.get(index).is_some_and(|there| self.narrowed(ty, Some(there), here)),
                    })
                }
            }
            _ => false,
        }
    }
}

/// The last name of a path and its arguments.
fn arguments(ty: &Type) -> Option<(&syn::Ident, Vec<&GenericArgument>)> {
    let Type::Path(node) = ty else { return None };
    let last = node.path.segments.last()?;
    let list = match &last.arguments {
        PathArguments::AngleBracketed(list) => list.args.iter().collect(),
        _ => Vec::new(),
    };
    Some((&last.ident, list))
}

fn types<'t>(list: &[&'t GenericArgument]) -> Vec<&'t Type> {
    list.iter()
        .filter_map(|arg| match arg {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
        .collect()
}
