//! A model's builder: a type parameter for each required field says whether it was given.

use std::rc::Rc;

use super::accessors::{Method, add_method, borrowed_items, inherent, into_trait};
use super::{Field, HostOp, Model, PendingModel, Relationship, Side};
use crate::collect::Cx;
use crate::items::{Adt, AdtId, AdtKind, CtorKind, GenericParam, Generics, SelfKind, Variant};
use crate::sym::Symbol;
use crate::ty::Ty;

pub(super) fn add(cx: &mut Cx, model: &PendingModel, found: &Model) -> AdtId {
    let required: Vec<Symbol> = found.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let params: Vec<GenericParam> = required.iter().map(|name| GenericParam::new(*name)).collect();
    let generics = Generics { params, ..Generics::default() };
    let states = generics.identity();
    let id = declare(cx, model, generics.clone());
    let state = |cx: &Cx, name: &str| vec![cx.items.lang_ty(name, Vec::new()); required.len()];
    start(cx, model, id, state(cx, "Missing"));
    let imp = inherent(cx, model, Ty::Adt(id, states.clone()), generics);
    let own = Ty::Adt(id, states.clone());
    let first = required.len() as u32;
    // The builder's type after the field of this name is given.
    let after = |cx: &Cx, gives: Option<Symbol>| {
        let given = cx.items.lang_ty("Given", Vec::new());
        let state = |(name, ty): (&Symbol, &Ty)| {
            if Some(*name) == gives { given.clone() } else { ty.clone() }
        };
        Ty::Adt(id, required.iter().zip(states.iter()).map(state).collect())
    };
    for (index, field) in found.fields.iter().enumerate() {
        if field.options.get("generated").is_some() {
            continue;
        }
        let (generics, value) = into_trait(cx, "IntoField", field.ty.clone(), first);
        let ret = after(cx, Some(field.name));
        let method = Method {
            name: field.name.text(),
            op: HostOp::With(index as u32),
            self_kind: Some(SelfKind::Value),
            params: vec![own.clone(), value],
            ret,
            generics,
            loc: field.loc,
            doc: format!("Sets `{}`.", field.name),
        };
        add_method(cx, model, imp, method);
    }
    for (index, relationship) in found.relationships.iter().enumerate() {
        let index = index as u32;
        let target = Ty::Adt(relationship.target, Rc::new([]));
        let many = relationship.side == Side::Many;
        let (generics, value) = match many {
            true => borrowed_items(cx, &target, first),
            false => into_trait(cx, "IntoRelated", target, first),
        };
        let key = foreign_key(found, relationship).map(|field| field.name);
        let ret = after(cx, key);
        let method = Method {
            name: relationship.name.text(),
            op: if many { HostOp::WithList(index) } else { HostOp::WithRelated(index) },
            self_kind: Some(SelfKind::Value),
            params: vec![own.clone(), value],
            ret,
            generics,
            loc: relationship.loc,
            doc: format!("Sets `{}`.", relationship.name),
        };
        add_method(cx, model, imp, method);
    }
    finish(cx, model, id, state(cx, "Given"));
    id
}

fn declare(cx: &mut Cx, model: &PendingModel, generics: Generics) -> AdtId {
    let adt = cx.items.adt(model.id).clone();
    let name = Symbol::new(&format!("{}Builder", adt.name));
    let variant =
        Variant { name, ctor: CtorKind::Named, fields: Vec::new(), discriminant: 0, is_default: false, loc: adt.loc };
    let id = cx.items.add_adt(Adt {
        has_lifetimes: false,
        name,
        kind: AdtKind::Struct,
        generics: Rc::new(generics),
        variants: vec![variant],
        doc: format!("Builds a `{}`: one method a field, then `build()`.", adt.name).into(),
        must_use: true,
        model: None,
        ..(*adt).clone()
    });
    let entry = crate::items::Entry { def: crate::items::Def::Adt(id), public: adt.public };
    cx.items.module_mut(adt.module).types.entry(name).or_insert(entry);
    id
}

/// `Hero::builder()`.
fn start(cx: &mut Cx, model: &PendingModel, id: AdtId, missing: Vec<Ty>) {
    let adt = cx.items.adt(model.id).clone();
    let imp = inherent(cx, model, Ty::Adt(model.id, Rc::new([])), Generics::default());
    let method = Method {
        name: "builder",
        op: HostOp::Builder,
        self_kind: None,
        params: Vec::new(),
        ret: Ty::Adt(id, missing.into()),
        generics: Generics::default(),
        loc: adt.loc,
        doc: format!("Builds a `{}`: one method a field, then `build()`.", adt.name),
    };
    add_method(cx, model, imp, method);
}

/// `build()`, once everything required is given.
fn finish(cx: &mut Cx, model: &PendingModel, id: AdtId, given: Vec<Ty>) {
    let ready = Ty::Adt(id, given.into());
    let imp = inherent(cx, model, ready.clone(), Generics::default());
    let method = Method {
        name: "build",
        op: HostOp::Build,
        self_kind: Some(SelfKind::Value),
        params: vec![ready],
        ret: Ty::Adt(model.id, Rc::new([])),
        generics: Generics::default(),
        loc: cx.items.adt(model.id).loc,
        doc: "The object, in no session yet.".to_owned(),
    };
    add_method(cx, model, imp, method);
}

/// The required foreign key that giving this relationship gives too.
fn foreign_key<'m>(model: &'m Model, relationship: &Relationship) -> Option<&'m Field> {
    if relationship.side == Side::Many {
        return None;
    }
    let named = relationship.options.names("foreign_keys");
    let mut keys = model.fields.iter().filter(|field| {
        let leads = field.foreign.is_some_and(|(target, _)| target == relationship.target);
        leads && (named.is_empty() || named.contains(&field.name))
    });
    let key = keys.next()?;
    keys.next().is_none().then_some(key)
}
