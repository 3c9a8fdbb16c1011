//! What impls and derives must fulfil: every item of the trait, its signatures, its supertraits, `Copy`'s fields.

mod lifetimes;

use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::infer::{Answer, Infer};
use crate::items::{AdtId, ConstDecl, Counts, FnBody, FnDecl, FnId, ImplDecl, ImplId, Items, TraitDecl};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, TraitRef, Ty, show};

pub(super) fn check(cx: &mut Cx, mark: Counts) {
    let counts = cx.items.counts();
    for id in (mark.impls..counts.impls).map(ImplId) {
        let decl = cx.items.impl_(id).clone();
        let Some(trait_ref) = decl.trait_ref.clone() else {
            check_duplicates(cx, id, &decl);
            continue;
        };
        if decl.self_ty.has_error() {
            continue;
        }
        check_owner(cx, &decl, &trait_ref);
        if decl.derived {
            check_derive(cx, &decl, &trait_ref);
        } else {
            check_items(cx, id, &decl, &trait_ref);
        }
        check_supers(cx, &decl, &trait_ref);
        check_overlap(cx, id, &decl, &trait_ref);
    }
}

/// Methods and constants that an earlier `impl` of the same type has too are told there.
fn check_duplicates(cx: &mut Cx, id: ImplId, decl: &ImplDecl) {
    let before = (cx.items.library.impls..id.0).map(|known| cx.items.impl_(ImplId(known)).clone());
    let same = before.filter(|known| known.trait_ref.is_none() && known.self_ty == decl.self_ty);
    let mut twice = Vec::new();
    for known in same {
        let own: Vec<_> = decl.fns.iter().map(|own| cx.items.func(*own).name).collect();
        let fns = known.fns.iter().map(|known| cx.items.func(*known)).filter(|known| own.contains(&known.name));
        twice.extend(fns.map(|known| (known.name, known.loc)));
        let own: Vec<_> = decl.consts.iter().map(|own| cx.items.constant(*own).name).collect();
        let consts = known.consts.iter().map(|known| cx.items.constant(*known));
        twice.extend(consts.filter(|known| own.contains(&known.name)).map(|known| (known.name, known.loc)));
    }
    for (name, at) in twice {
        cx.report(Problem::error("E0592", at, format!("duplicate definitions with name `{name}`")));
    }
}

/// Either the trait or a type in it must be the program's own.
fn check_owner(cx: &mut Cx, decl: &ImplDecl, trait_ref: &TraitRef) {
    let own_trait = trait_ref.id.0 >= cx.items.library.traits;
    if !own_trait && !trait_ref.args.iter().any(|ty| is_own(&cx.items, ty)) {
        let message =
            "only traits defined in the current crate can be implemented for types defined outside of the crate";
        cx.report(Problem::error("E0117", decl.loc, message).help("wrap the type in a struct of your own"));
    }
}

/// Whether a type is the program's own; references and boxes are as what they hold.
fn is_own(items: &Items, ty: &Ty) -> bool {
    match ty.peel_refs() {
        Ty::Adt(id, args) => id.0 >= items.library.adts || (items.is_lang(*id, "Box") && is_own(items, &args[0])),
        Ty::Dyn(object) => object.principal().is_some_and(|principal| principal.id.0 >= items.library.traits),
        _ => false,
    }
}

fn infer_for(cx: &Cx, decl: &ImplDecl) -> Infer {
    let mut infer = Infer::default();
    infer.set_env(&cx.items, &decl.generics.preds);
    infer
}

fn check_supers(cx: &mut Cx, decl: &ImplDecl, trait_ref: &TraitRef) {
    let supers = cx.items.trait_(trait_ref.id).supers.clone();
    for pred in supers {
        let Pred::Trait(goal) = pred.subst(&trait_ref.args) else {
            continue;
        };
        let mut infer = infer_for(cx, decl);
        if infer.holds(&cx.items, &goal, 0) == Answer::No {
            let shown = show(&cx.items, goal.self_ty());
            let wanted = cx.items.trait_(goal.id).name;
            let message = match wanted.text() {
                "Debug" => format!("`{shown}` doesn't implement `Debug`"),
                "Display" => format!("`{shown}` doesn't implement `std::fmt::Display`"),
                _ => format!("the trait bound `{shown}: {wanted}` is not satisfied"),
            };
            let of = cx.items.trait_(trait_ref.id).name;
            let at = match &decl.self_ty {
                Ty::Adt(id, _) if decl.derived => cx.items.adt(*id).loc,
                _ => decl.loc,
            };
            let code = if wanted.text() == "PartialEq" && decl.derived { "E0369" } else { "E0277" };
            let code = if code == "E0369" && of.text() != "PartialOrd" { "E0277" } else { code };
            cx.report(
                Problem::error(if code == "E0369" { "E0277" } else { code }, at, message)
                    .help(format!("`{of}` requires `{wanted}`: implement or derive it too")),
            );
        }
    }
}

fn check_overlap(cx: &mut Cx, id: ImplId, decl: &ImplDecl, trait_ref: &TraitRef) {
    let others: Vec<ImplId> = cx.items.impls_of.get(trait_ref.id).collect();
    for other in others {
        if other >= id {
            continue;
        }
        let known = cx.items.impl_(other).clone();
        let Some(header) = &known.trait_ref else {
            continue;
        };
        if trait_ref.args.iter().zip(&*header.args).any(|(a, b)| surely_differ(a, b)) {
            continue;
        }
        let mut infer = Infer::default();
        let a = infer.fresh_args(&decl.generics);
        let b = infer.fresh_args(&known.generics);
        if infer.unify_all(&trait_ref.subst(&a).args, &header.subst(&b).args).is_err() {
            continue;
        }
        let mut preds = decl.generics.preds.iter().map(|pred| pred.subst(&a)).collect::<Vec<_>>();
        preds.extend(known.generics.preds.iter().map(|pred| pred.subst(&b)));
        let possible = preds.iter().all(|pred| match pred {
            Pred::Trait(goal) => infer.holds(&cx.items, goal, 0) != Answer::No,
            Pred::Proj(..) => true,
        });
        if possible {
            let name = cx.items.trait_(trait_ref.id).name;
            let shown = show(&cx.items, &decl.self_ty);
            let message = format!("conflicting implementations of trait `{name}` for type `{shown}`");
            cx.report(Problem::error("E0119", decl.loc, message));
            return;
        }
    }
}

/// A cheap test that keeps most pairs of impls from being compared.
fn surely_differ(a: &Ty, b: &Ty) -> bool {
    let open = |ty: &Ty| matches!(ty, Ty::Param(..) | Ty::Proj(_) | Ty::Error);
    match (a, b) {
        _ if open(a) || open(b) => false,
        (Ty::Adt(a, _), Ty::Adt(b, _)) => a != b,
        (a, b) => std::mem::discriminant(a) != std::mem::discriminant(b),
    }
}

fn check_derive(cx: &mut Cx, decl: &ImplDecl, trait_ref: &TraitRef) {
    let Ty::Adt(id, _) = &decl.self_ty else {
        return;
    };
    let adt = cx.items.adt(*id).clone();
    let name = cx.items.trait_(trait_ref.id).name;
    let derivable = crate::collect::DERIVABLE.contains(&name.text());
    if adt.model.is_some() || !derivable {
        return;
    }
    if name.text() == "Copy" && cx.items.has_drop(*id) {
        let at = if decl.derived { adt.loc } else { decl.loc };
        let message = "the trait `Copy` cannot be implemented for this type; the type has a destructor";
        cx.report(Problem::error("E0184", at, message).help("leave out `Copy`, or the `impl Drop`"));
        return;
    }
    for (index, variant) in adt.variants.iter().enumerate() {
        if name.text() == "Default" && adt.kind == crate::items::AdtKind::Enum && !variant.is_default {
            continue;
        }
        let _ = index;
        for field in &variant.fields {
            let count = trait_ref.args.len();
            let goal = TraitRef::new(trait_ref.id, vec![field.ty.clone(); count]);
            let mut infer = infer_for(cx, decl);
            if infer.holds(&cx.items, &goal, 0) != Answer::No {
                continue;
            }
            let shown = show(&cx.items, &field.ty);
            let problem = match name.text() {
                "Copy" => Problem::error(
                    "E0204",
                    if decl.derived { adt.loc } else { decl.loc },
                    "the trait `Copy` cannot be implemented for this type",
                )
                .related("this field does not implement `Copy`", field.loc),
                "PartialEq" => Problem::error(
                    "E0369",
                    field.loc,
                    format!("binary operation `==` cannot be applied to type `{shown}`"),
                ),
                "Debug" => Problem::error("E0277", field.loc, format!("`{shown}` doesn't implement `Debug`")),
                "PartialOrd" => Problem::error("E0277", field.loc, format!("can't compare `{shown}` with `{shown}`")),
                _ => Problem::error("E0277", field.loc, format!("the trait bound `{shown}: {name}` is not satisfied")),
            };
            cx.report(problem.help(format!("derive or implement `{name}` for `{shown}` too")));
        }
    }
}

fn check_items(cx: &mut Cx, id: ImplId, decl: &ImplDecl, trait_ref: &TraitRef) {
    let wanted = cx.items.trait_(trait_ref.id).clone();
    if trait_ref.id.0 < cx.items.library.traits {
        check_special(cx, decl, trait_ref, wanted.name.text());
    }
    let of_kind = kinds(cx, id, decl, &wanted);
    let mut missing = Vec::new();
    for id in &wanted.fns {
        let declared = cx.items.func(*id).clone();
        match decl.fns.iter().find(|own| cx.items.func(**own).name == declared.name) {
            Some(own) => check_fn(cx, decl, *own, *id, trait_ref),
            None if matches!(declared.body, FnBody::None) || required(&declared.path) => {
                missing.push(declared.name.to_string());
            }
            None => {}
        }
    }
    for assoc in &wanted.assocs {
        if assoc.default.is_none() && !decl.assocs.iter().any(|(name, _)| *name == assoc.name) {
            missing.push(assoc.name.to_string());
        }
    }
    for id in &wanted.consts {
        let declared = cx.items.constant(*id).clone();
        let has = decl.consts.iter().any(|own| cx.items.constant(*own).name == declared.name);
        if !has && matches!(declared.value, crate::items::ConstValue::None) {
            missing.push(declared.name.to_string());
        }
    }
    if !missing.is_empty() {
        let list = missing.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let message = format!("not all trait items implemented, missing: {list}");
        cx.report(Problem::error("E0046", decl.loc, message).label(format!("missing {list} in implementation")));
    }
    for id in &decl.fns {
        let own = cx.items.func(*id).clone();
        if !wanted.fns.iter().any(|declared| cx.items.func(*declared).name == own.name) && !of_kind.contains(&own.name)
        {
            let message = format!("method `{}` is not a member of trait `{}`", own.name, wanted.name);
            cx.report(Problem::error("E0407", own.loc, message).label("not a member of the trait"));
        }
    }
    for (name, _) in &decl.assocs {
        if !wanted.assocs.iter().any(|assoc| assoc.name == *name) && !of_kind.contains(name) {
            let message = format!("type `{name}` is not a member of trait `{}`", wanted.name);
            let written = cx.items.written.impls.get(&id).and_then(|written| {
                let found = written.assocs.iter().find(|(known, _)| known == name);
                found.map(|(_, ty)| crate::syntax::span::ty_loc(decl.loc.file, ty))
            });
            cx.report(Problem::error("E0437", written.unwrap_or(decl.loc), message));
        }
    }
    for id in &decl.consts {
        let own = cx.items.constant(*id).clone();
        let of_trait = wanted.consts.iter().map(|id| cx.items.constant(*id)).find(|known| known.name == own.name);
        match of_trait.cloned() {
            Some(declared) => check_const(cx, decl, &own, &declared, trait_ref),
            None if of_kind.contains(&own.name) => {}
            None => {
                let message = format!("const `{}` is not a member of trait `{}`", own.name, wanted.name);
                cx.report(Problem::error("E0438", own.loc, message).label("not a member of the trait"));
            }
        }
    }
}

/// Members that are of another kind than the trait's of that name.
fn kinds(cx: &mut Cx, id: ImplId, decl: &ImplDecl, wanted: &TraitDecl) -> Vec<Symbol> {
    let is_type = |name: Symbol| wanted.assocs.iter().any(|assoc| assoc.name == name);
    let is_fn = |cx: &Cx, name: Symbol| wanted.fns.iter().any(|id| cx.items.func(*id).name == name);
    let is_const = |cx: &Cx, name: Symbol| wanted.consts.iter().any(|id| cx.items.constant(*id).name == name);
    let mut found = Vec::new();
    for id in &decl.consts {
        let (name, at) = (cx.items.constant(*id).name, cx.items.constant(*id).loc);
        if is_type(name) || is_fn(cx, name) {
            found.push(("E0323", "const", name, at));
        }
    }
    for id in &decl.fns {
        let (name, at) = (cx.items.func(*id).name, cx.items.func(*id).loc);
        if is_type(name) || is_const(cx, name) {
            found.push(("E0324", "method", name, at));
        }
    }
    for (name, _) in &decl.assocs {
        if is_fn(cx, *name) || is_const(cx, *name) {
            let written = cx.items.written.impls.get(&id).and_then(|written| {
                let found = written.assocs.iter().find(|(known, _)| known == name);
                found.map(|(_, ty)| crate::syntax::span::ty_loc(decl.loc.file, ty))
            });
            found.push(("E0325", "type", *name, written.unwrap_or(decl.loc)));
        }
    }
    for (code, kind, name, at) in &found {
        let message = format!("item `{name}` is an associated {kind}, which doesn't match its trait `{}`", wanted.name);
        // More than one thing may be said of the place.
        let at = Loc { end_column: at.end_column + 1, ..*at };
        cx.report(Problem::error(code, at, message).label("does not match the trait"));
    }
    found.into_iter().map(|(_, _, name, _)| name).collect()
}

/// What the language itself demands of impls of its own traits.
fn check_special(cx: &mut Cx, decl: &ImplDecl, trait_ref: &TraitRef, name: &str) {
    match (name, &decl.self_ty) {
        ("Copy", Ty::Adt(..)) => check_derive(cx, decl, trait_ref),
        ("Copy", Ty::Param(..)) => {}
        ("Copy", _) => {
            let message = "the trait `Copy` cannot be implemented for this type";
            cx.report(Problem::error("E0206", decl.loc, message).label("type is not a structure or enumeration"));
        }
        ("Sized", _) => {
            let message = "explicit impls for the `Sized` trait are not permitted";
            cx.report(Problem::error("E0322", decl.loc, message));
        }
        ("Drop", Ty::Adt(id, args)) if id.0 >= cx.items.library.adts => check_drop(cx, decl, *id, args),
        ("Drop", _) => {
            let message = "the `Drop` trait may only be implemented for local structs, enums, and unions";
            cx.report(Problem::error("E0120", decl.loc, message));
        }
        _ => {}
    }
}

/// A type is dropped in one way, whatever its arguments are.
fn check_drop(cx: &mut Cx, decl: &ImplDecl, id: AdtId, args: &[Ty]) {
    let is_param = |ty: &Ty| matches!(ty, Ty::Param(..));
    if args.iter().enumerate().any(|(index, ty)| !is_param(ty) || args[..index].contains(ty)) {
        let problem = Problem::error("E0366", decl.loc, "`Drop` impls cannot be specialized");
        cx.report(problem.help("implement it for the type with all its parameters"));
        return;
    }
    let own = cx.items.adt(id).generics.clone();
    let mut infer = Infer::default();
    let known: Vec<Pred> = own.preds.iter().map(|pred| pred.subst(args)).collect();
    infer.set_env(&cx.items, &known);
    for pred in &decl.generics.preds {
        let Pred::Trait(goal) = pred else { continue };
        if infer.holds(&cx.items, goal, 0) == Answer::No {
            let (shown, bound) = (show(&cx.items, goal.self_ty()), cx.items.trait_(goal.id).name);
            let message =
                format!("`Drop` impl requires `{shown}: {bound}` but the type it is implemented for does not");
            let span = decl.loc;
            cx.report(Problem::error("E0367", span, message).help("put the bound on the type too"));
            return;
        }
    }
}

/// A constant has the type that the trait gives it.
fn check_const(cx: &mut Cx, decl: &ImplDecl, own: &ConstDecl, declared: &ConstDecl, trait_ref: &TraitRef) {
    let mut infer = infer_for(cx, decl);
    let wanted = infer.normalize(&cx.items, &declared.ty.subst(&trait_ref.args), own.loc);
    let found = infer.normalize(&cx.items, &own.ty, own.loc);
    if !wanted.has_error() && !found.has_error() && infer.unify(&wanted, &found).is_err() {
        let label = format!("expected `{}`, found `{}`", show(&cx.items, &wanted), show(&cx.items, &found));
        let message = format!("implemented const `{}` has an incompatible type for trait", own.name);
        cx.report(Problem::error("E0326", own.loc, message).label(label));
    }
}

/// Methods that the library gives every impl natively, but that a program's own impl must write.
fn required(path: &str) -> bool {
    matches!(
        path,
        "Clone::clone"
            | "PartialEq::eq"
            | "PartialOrd::partial_cmp"
            | "Ord::cmp"
            | "Hash::hash"
            | "Debug::fmt"
            | "Display::fmt"
            | "Default::default"
    )
}

fn check_fn(cx: &mut Cx, decl: &ImplDecl, own: FnId, declared: FnId, trait_ref: &TraitRef) {
    let ids = (own, declared);
    let (own, declared) = (cx.items.func(own).clone(), cx.items.func(declared).clone());
    let name = own.name;
    if own.self_kind.is_some() != declared.self_kind.is_some() {
        let (code, message) = match own.self_kind {
            Some(_) => ("E0185", format!("method `{name}` has a `self` declaration in the impl, but not in the trait")),
            None => ("E0186", format!("method `{name}` has a `self` declaration in the trait, but not in the impl")),
        };
        cx.report(Problem::error(code, own.loc, message));
        return;
    }
    if own.params.len() != declared.params.len() {
        let count = |count: usize| format!("{count} parameter{}", if count == 1 { "" } else { "s" });
        let message = format!(
            "method `{name}` has {} but the declaration in trait `{}` has {}",
            count(own.params.len()),
            declared.path,
            declared.params.len()
        );
        cx.report(Problem::error("E0050", own.loc, message));
        return;
    }
    let own_count = own.generics.params.len() - own.generics.parent;
    let declared_count = declared.generics.params.len() - declared.generics.parent;
    if own_count != declared_count {
        let message =
            format!("method `{name}` has {own_count} type parameters but its trait declaration has {declared_count}");
        cx.report(Problem::error("E0049", own.loc, message));
        return;
    }
    if own.generics.anonymous != declared.generics.anonymous {
        let message = format!("method `{name}` has incompatible signature for trait");
        let label = "`impl Trait` on one side, a type parameter on the other";
        cx.report(Problem::error("E0643", own.loc, message).label(label));
        return;
    }
    if let (Some(found), Some(wanted)) = (cx.items.written.fns.get(&ids.0), cx.items.written.fns.get(&ids.1))
        && crate::collect::early_lifetimes(found) != crate::collect::early_lifetimes(wanted)
    {
        let at = Loc::new(own.loc.file, found.ident.span());
        let message = format!("lifetime parameters or bounds on method `{name}` do not match the trait declaration");
        cx.report(Problem::error("E0195", at, message));
        return;
    }
    // The trait's signature as this impl must have it: the trait's arguments, then the method's own parameters.
    let mut args = trait_ref.args.to_vec();
    args.extend(own.generics.identity()[own.generics.parent..].iter().cloned());
    let mut infer = infer_for(cx, decl);
    infer.set_env(&cx.items, &own.generics.preds);
    let at = own.loc;
    let pairs = declared.params.iter().zip(&own.params).chain([(&declared.ret, &own.ret)]);
    for (wanted, found) in pairs {
        let wanted = infer.normalize(&cx.items, &wanted.subst(&args), at);
        let found_ty = infer.normalize(&cx.items, found, at);
        if matches!(wanted, Ty::Opaque(..)) || found_ty.has_error() || wanted.has_error() {
            continue;
        }
        if infer.unify(&wanted, &found_ty).is_err() {
            let (wanted, found) = (show(&cx.items, &wanted), show(&cx.items, &found_ty));
            let message = format!("method `{name}` has an incompatible type for trait");
            let label = format!("expected `{wanted}`, found `{found}`");
            cx.report(Problem::error("E0053", at, message).label(label));
            return;
        }
    }
    let (theirs, written) = (cx.items.written.fns.get(&ids.1), cx.items.written.fns.get(&ids.0));
    if written.is_some_and(|own| lifetimes::demands_static(&cx.items, &declared, theirs.map(|sig| &**sig), own)) {
        let problem = Problem::error("E0308", at, "method not compatible with trait");
        cx.report(problem.label("it demands `'static` where the trait takes any lifetime"));
        return;
    }
    check_bounds(cx, decl, &own, &declared, &args);
}

/// An impl's method demands no more than the trait's.
fn check_bounds(cx: &mut Cx, decl: &ImplDecl, own: &FnDecl, declared: &FnDecl, args: &[Ty]) {
    let mut known = decl.generics.preds.clone();
    known.extend(declared.generics.preds.iter().map(|pred| pred.subst(args)));
    let mut infer = Infer::default();
    infer.set_env(&cx.items, &known);
    for pred in own.generics.preds.iter().skip(decl.generics.preds.len()) {
        let Pred::Trait(goal) = pred else { continue };
        if infer.holds(&cx.items, goal, 0) == Answer::No {
            let (shown, bound) = (show(&cx.items, goal.self_ty()), cx.items.trait_(goal.id).name);
            let problem = Problem::error("E0276", own.loc, "impl has stricter requirements than trait");
            cx.report(problem.label(format!("impl has extra requirement `{shown}: {bound}`")));
            return;
        }
    }
}
