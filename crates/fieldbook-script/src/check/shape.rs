//! What types must fulfil beyond their parts: a finite size, discriminants of their own, objects of traits that have some.

use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::items::{AdtId, AdtKind, Counts, FnId, Items, TraitId};
use crate::ty::{Pred, Ty};

/// The library's types that hold a value of their argument within themselves.
const INLINE: [&str; 6] = ["Option", "Result", "Cell", "RefCell", "Reverse", "ControlFlow"];

pub(super) fn check(cx: &mut Cx, mark: Counts) {
    let program = mark.adts..cx.items.counts().adts;
    let mut in_known_cycle = Vec::new();
    for id in program.map(AdtId) {
        check_discriminants(cx, id);
        let mut cycle = vec![id];
        if !in_known_cycle.contains(&id) && leads_back(&cx.items, id, &own_type(&cx.items, id), &mut cycle) {
            in_known_cycle.append(&mut cycle);
            let (name, at) = (cx.items.adt(id).name, cx.items.adt(id).loc);
            cx.report(
                Problem::error("E0072", at, format!("recursive type `{name}` has infinite size"))
                    .help("put a `Box` around the inner value: `Option<Box<…>>`"),
            );
        }
    }
}

/// Library traits of which no object can be made, nor of any trait that demands one.
const NO_OBJECTS: [&str; 9] = ["Sized", "Clone", "Copy", "Default", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash"];

/// Whether there are objects of a trait of the program: every method can be called through a pointer.
fn has_objects(items: &Items, id: TraitId) -> bool {
    let decl = items.trait_(id);
    let sized = items.lang_trait("Sized");
    let is_self = |ty: &Ty| ty.any(&mut |part| matches!(part, Ty::Param(0, _)));
    let fits = |id: &FnId| {
        let method = items.func(*id);
        let apart = method.generics.preds.iter().any(|pred| {
            matches!(pred, Pred::Trait(bound) if bound.id == sized && matches!(bound.self_ty(), Ty::Param(0, _)))
        });
        let others = method.params.iter().skip(1).chain([&method.ret]);
        // What an associated type is, an object says.
        let named = |ty: &Ty| is_self(&ty.replace(&mut |part| matches!(part, Ty::Proj(_)).then_some(Ty::Error)));
        apart
            || (method.self_kind.is_some()
                && method.generics.params.len() == decl.generics.params.len()
                && method.opaques.is_empty()
                && !others.into_iter().any(named))
    };
    let demands = decl.supers.iter().any(|pred| {
        let of = pred.trait_ref().id;
        pred.trait_ref().args.iter().skip(1).any(is_self)
            || NO_OBJECTS.iter().any(|name| items.lang.traits.get(name) == Some(&of))
    });
    !demands && decl.consts.is_empty() && decl.fns.iter().all(fits)
}

/// Objects of traits that have none.
pub(crate) fn check_objects(cx: &mut Cx) {
    let first = cx.items.library.traits;
    for (id, at) in std::mem::take(&mut cx.objects) {
        if id.0 >= first && !has_objects(&cx.items, id) {
            let message = format!("the trait `{}` is not dyn compatible", cx.items.trait_(id).name);
            cx.report(Problem::error("E0038", at, message).label("it is not dyn compatible"));
        }
    }
}

fn own_type(items: &Items, id: AdtId) -> Ty {
    Ty::Adt(id, items.adt(id).generics.identity())
}

/// Whether a value of `ty` holds a `target` without a pointer in between; `path` is the program's types on the way.
fn leads_back(items: &Items, target: AdtId, ty: &Ty, path: &mut Vec<AdtId>) -> bool {
    match ty {
        Ty::Tuple(parts) => parts.iter().any(|part| enters(items, target, part, path)),
        Ty::Array(part, _) => enters(items, target, part, path),
        Ty::Adt(id, args) if id.0 < items.library.adts => {
            let inline = INLINE.iter().any(|name| items.is_lang(*id, name));
            inline && args.iter().any(|part| enters(items, target, part, path))
        }
        Ty::Adt(id, args) => {
            let fields = items.adt(*id).variants.iter().flat_map(|variant| &variant.fields);
            fields.into_iter().any(|field| enters(items, target, &field.ty.subst(args), path))
        }
        _ => false,
    }
}

fn enters(items: &Items, target: AdtId, part: &Ty, path: &mut Vec<AdtId>) -> bool {
    match part {
        Ty::Adt(id, _) if *id == target => true,
        Ty::Adt(id, _) if id.0 >= items.library.adts => {
            if path.contains(id) {
                return false;
            }
            path.push(*id);
            let found = leads_back(items, target, part, path);
            if !found {
                path.pop();
            }
            found
        }
        part => leads_back(items, target, part, path),
    }
}

fn check_discriminants(cx: &mut Cx, id: AdtId) {
    let adt = cx.items.adt(id).clone();
    if adt.kind != AdtKind::Enum {
        return;
    }
    for (index, variant) in adt.variants.iter().enumerate() {
        let Some(known) = adt.variants[..index].iter().find(|known| known.discriminant == variant.discriminant) else {
            continue;
        };
        let message = format!("discriminant value `{}` assigned more than once", variant.discriminant);
        cx.report(
            Problem::error("E0081", adt.loc, message)
                .related("first assigned here", known.loc)
                .related("and again here", variant.loc),
        );
        return;
    }
}
