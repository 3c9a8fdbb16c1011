//! What an impl shows of types that its trait's users cannot name.
//!
//! A type reaches as far as the narrowest type or trait in it; an associated type must reach as far as the impl's header.

use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::items::{AdtId, ModuleId, TraitId};
use crate::ty::Ty;

pub(super) fn check(cx: &mut Cx) {
    let said = std::mem::take(&mut cx.said_types);
    for (id, name, at) in said {
        let decl = cx.items.impl_(id).clone();
        let (Some(header), Some((_, ty))) = (&decl.trait_ref, decl.assocs.iter().find(|(known, _)| *known == name))
        else {
            continue;
        };
        let mut around = cx.reach.get(&Err(header.id)).copied();
        for ty in &header.args[..] {
            for part in parts(ty) {
                around = narrower(cx, around, cx.reach.get(&part).copied());
            }
        }
        let hidden = parts(ty).into_iter().find_map(|part| {
            let own = cx.reach.get(&part).copied()?;
            let narrow = match around {
                None => true,
                Some(around) => own != around && is_inside(cx, own, around),
            };
            narrow.then_some((part, own))
        });
        if let Some((part, own)) = hidden {
            let shown = match part {
                Ok(id) => cx.items.adt(id).name,
                Err(id) => cx.items.trait_(id).name,
            };
            let kind =
                if cx.items.module(own).parent.is_none() && decl.module != own { "crate-private" } else { "private" };
            let message = format!("{kind} type `{shown}` in public interface");
            cx.report(Problem::error("E0446", at, message).label("can't leak a private type").help("make it `pub`"));
        }
    }
}

/// The program's types and traits that a type names.
fn parts(ty: &Ty) -> Vec<Result<AdtId, TraitId>> {
    let mut found = Vec::new();
    ty.any(&mut |part| {
        match part {
            Ty::Adt(id, _) => found.push(Ok(*id)),
            Ty::Dyn(object) => found.extend(object.principal().map(|principal| Err(principal.id))),
            _ => {}
        }
        false
    });
    found
}

/// Of two reaches the one inside the other; nothing is everywhere.
fn narrower(cx: &Cx, one: Option<ModuleId>, other: Option<ModuleId>) -> Option<ModuleId> {
    match (one, other) {
        (Some(one), Some(other)) if is_inside(cx, one, other) => Some(one),
        (Some(_), Some(other)) => Some(other),
        (one, other) => one.or(other),
    }
}

fn is_inside(cx: &Cx, inner: ModuleId, outer: ModuleId) -> bool {
    let mut at = Some(inner);
    while let Some(module) = at {
        if module == outer {
            return true;
        }
        at = cx.items.module(module).parent;
    }
    false
}
