//! The constant with a model's own name, whose fields are its columns and relationships.

use std::rc::Rc;

use super::{Model, PendingModel, Side, define_value};
use crate::collect::Cx;
use crate::items::{Adt, AdtId, AdtKind, ConstDecl, ConstValue, Container, CtorKind, Def, Field, ImplDecl, Variant};
use crate::sym::Symbol;
use crate::ty::{TraitRef, Ty};

/// Declares the constant and its type, without the fields.
pub(super) fn declare(cx: &mut Cx, model: &PendingModel) {
    let adt = cx.items.adt(model.id).clone();
    let name = Symbol::new(&format!("{}Table", adt.name));
    let variant =
        Variant { name, ctor: CtorKind::Named, fields: Vec::new(), discriminant: 0, is_default: false, loc: adt.loc };
    let table = cx.items.add_adt(Adt {
        has_lifetimes: false,
        name,
        kind: AdtKind::Struct,
        generics: Rc::default(),
        variants: vec![variant],
        doc: format!("The table of `{}`: its columns as fields.", adt.name).into(),
        must_use: false,
        model: None,
        ..(*adt).clone()
    });
    let constant = cx.items.add_const(ConstDecl {
        name: adt.name,
        path: adt.name.text().into(),
        module: adt.module,
        container: Container::None,
        generics: Rc::default(),
        ty: Ty::Adt(table, Rc::new([])),
        value: ConstValue::Model(model.id),
        is_static: false,
        mutable: false,
        loc: adt.loc,
        public: adt.public,
    });
    define_value(cx, model.id, Def::Const(constant));
}

/// Fills in the columns; the type comes back.
pub(super) fn fill(cx: &mut Cx, model: &PendingModel, found: &Model) -> Option<AdtId> {
    let adt = cx.items.adt(model.id).clone();
    let Some(Def::Const(constant)) = cx.items.in_module(adt.module, adt.name, false).map(|entry| entry.def) else {
        return None;
    };
    let Ty::Adt(table, _) = cx.items.constant(constant).ty.clone() else {
        return None;
    };
    let own = Ty::Adt(model.id, Rc::new([]));
    let mut fields = Vec::new();
    for field in &found.fields {
        let ty = cx.items.lang_ty("Column", vec![own.clone(), field.ty.clone()]);
        fields.push(Field { name: field.name, ty, public: true, loc: field.loc });
    }
    for relationship in &found.relationships {
        let kind = if relationship.side == Side::Many { "ListRelation" } else { "Relation" };
        let target = Ty::Adt(relationship.target, Rc::new([]));
        let ty = cx.items.lang_ty(kind, vec![own.clone(), target]);
        fields.push(Field { name: relationship.name, ty, public: true, loc: relationship.loc });
    }
    cx.items.set_adt(table, |adt| {
        if let Some(variant) = adt.variants.first_mut() {
            variant.fields = fields;
        }
    });
    let ty = Ty::Adt(table, Rc::new([]));
    implement(cx, model, "Table", &ty, vec![(Symbol::new("Model"), own)]);
    for name in ["Clone", "Copy"] {
        implement(cx, model, name, &ty, Vec::new());
    }
    Some(table)
}

fn implement(cx: &mut Cx, model: &PendingModel, name: &str, ty: &Ty, assocs: Vec<(Symbol, Ty)>) {
    let adt = cx.items.adt(model.id).clone();
    let trait_id = cx.items.lang_trait(name);
    let id = cx.items.add_impl(ImplDecl {
        module: adt.module,
        generics: Rc::default(),
        trait_ref: Some(TraitRef::new(trait_id, vec![ty.clone()])),
        self_ty: ty.clone(),
        fns: Vec::new(),
        consts: Vec::new(),
        assocs,
        loc: adt.loc,
        derived: true,
    });
    cx.items.impls_of.push(trait_id, id);
}
