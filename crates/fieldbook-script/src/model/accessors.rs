//! A model's getters and setters, as definitions.

use std::rc::Rc;

use super::{HostFn, HostOp, Model, PendingModel, Side};
use crate::collect::Cx;
use crate::items::{Container, FnBody, FnDecl, GenericParam, Generics, ImplDecl, ImplId, SelfKind};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, Projection, TraitRef, Ty};

/// A method to be added.
pub(super) struct Method<'a> {
    pub name: &'a str,
    pub op: HostOp,
    pub self_kind: Option<SelfKind>,
    pub params: Vec<Ty>,
    pub ret: Ty,
    /// Bounds on parameters of its own, which stand for `impl Trait` arguments.
    pub generics: Generics,
    pub loc: Loc,
    pub doc: String,
}

pub(super) fn add(cx: &mut Cx, model: &PendingModel, found: &Model) {
    let own = Ty::Adt(model.id, Rc::new([]));
    let imp = inherent(cx, model, own.clone(), Generics::default());
    let this = own.clone().reference(false);
    let result = |cx: &Cx, ty: Ty| cx.items.lang_ty("Result", vec![ty, error_ty(cx)]);
    for (index, field) in found.fields.iter().enumerate() {
        let index = index as u32;
        let (name, ty) = (field.name.text(), &field.ty);
        let tried = result(cx, ty.clone());
        let doc = format!("The value of `{name}`, loaded first if it is expired.");
        getter(cx, model, imp, (name, HostOp::Get(index)), &this, ty.clone(), (field.loc, &doc));
        getter(cx, model, imp, (&format!("try_{name}"), HostOp::TryGet(index)), &this, tried, (field.loc, &doc));
        if field.options.get("generated").is_none() {
            let doc = format!("Sets `{name}`; the next flush sends it if it changed.");
            let (generics, value) = into_trait(cx, "IntoField", ty.clone(), 0);
            let unit = result(cx, Ty::unit());
            let set = (format!("set_{name}"), HostOp::Set(index), Ty::unit());
            let try_set = (format!("try_set_{name}"), HostOp::TrySet(index), unit);
            for (name, op, ret) in [set, try_set] {
                let params = vec![this.clone(), value.clone()];
                let generics = generics.clone();
                let method = Method {
                    name: &name,
                    op,
                    self_kind: Some(SelfKind::Ref),
                    params,
                    ret,
                    generics,
                    loc: field.loc,
                    doc: doc.clone(),
                };
                add_method(cx, model, imp, method);
            }
            if is_composite(cx, ty) {
                update(cx, model, imp, &this, index, field);
            }
        }
    }
    for (index, field) in found.computed.iter().enumerate() {
        let doc = format!("`{}`, computed from the other fields each time.", field.name);
        let op = HostOp::Computed(index as u32);
        getter(cx, model, imp, (field.name.text(), op), &this, field.ty.clone(), (field.loc, &doc));
    }
    for (index, relationship) in found.relationships.iter().enumerate() {
        related(cx, model, imp, &this, index as u32, relationship);
    }
    let method = Method {
        name: "ptr_eq",
        op: HostOp::PtrEq,
        self_kind: None,
        params: vec![this.clone(), this],
        ret: Ty::Bool,
        generics: Generics::default(),
        loc: cx.items.adt(model.id).loc,
        doc: "Whether both handles are the same object.".to_owned(),
    };
    add_method(cx, model, imp, method);
}

/// Whether values of the type, or of its option, hold more that a program may want to change in place.
fn is_composite(cx: &Cx, ty: &Ty) -> bool {
    let Ty::Adt(id, args) = ty else { return false };
    match cx.items.adt(*id).name.text() {
        "Option" => is_composite(cx, &args[0]),
        name => ["Value", "Vec", "HashMap", "BTreeMap", "HashSet", "BTreeSet"].contains(&name),
    }
}

/// `update_data(|data| …)`, for a value that holds others.
fn update(cx: &mut Cx, model: &PendingModel, imp: ImplId, this: &Ty, index: u32, field: &super::Field) {
    let param = Symbol::new("impl#0");
    let change = Ty::Param(0, param);
    let args = vec![change.clone(), Ty::Tuple(vec![field.ty.clone().reference(true)].into())];
    let once = TraitRef::new(cx.items.lang_trait("FnOnce"), args);
    let output = Projection { trait_ref: once.clone(), name: Symbol::new("Output") };
    let preds = vec![Pred::Trait(once), Pred::Proj(output, Ty::unit())];
    let method = Method {
        name: &format!("update_{}", field.name),
        op: HostOp::Update(index),
        self_kind: Some(SelfKind::Ref),
        params: vec![this.clone(), change],
        ret: Ty::unit(),
        generics: Generics { parent: 0, params: vec![GenericParam::new(param)], preds, anonymous: 1 },
        loc: field.loc,
        doc: format!("Changes `{}` in place: what the getter gives is a copy.", field.name),
    };
    add_method(cx, model, imp, method);
}

fn related(cx: &mut Cx, model: &PendingModel, imp: ImplId, this: &Ty, index: u32, relationship: &super::Relationship) {
    let name = relationship.name.text();
    let target = Ty::Adt(relationship.target, Rc::new([]));
    let many = relationship.side == Side::Many;
    let ty = if many { cx.items.lang_ty("List", vec![target.clone()]) } else { relationship.ty.clone() };
    let tried = cx.items.lang_ty("Result", vec![ty.clone(), error_ty(cx)]);
    let unit = cx.items.lang_ty("Result", vec![Ty::unit(), error_ty(cx)]);
    let ops = match many {
        true => [HostOp::List(index), HostOp::TryList(index), HostOp::SetList(index), HostOp::TrySetList(index)],
        false => {
            [HostOp::Related(index), HostOp::TryRelated(index), HostOp::SetRelated(index), HostOp::TrySetRelated(index)]
        }
    };
    let doc = format!("What relationship `{name}` leads to, loaded on first use.");
    getter(cx, model, imp, (name, ops[0]), this, ty, (relationship.loc, &doc));
    getter(cx, model, imp, (&format!("try_{name}"), ops[1]), this, tried, (relationship.loc, &doc));
    let (generics, value) = match many {
        true => borrowed_items(cx, &target, 0),
        false => into_trait(cx, "IntoRelated", target, 0),
    };
    let doc = format!("Sets relationship `{name}`; both sides know at once.");
    for (name, op, ret) in [(format!("set_{name}"), ops[2], Ty::unit()), (format!("try_set_{name}"), ops[3], unit)] {
        let params = vec![this.clone(), value.clone()];
        let generics = generics.clone();
        let method = Method {
            name: &name,
            op,
            self_kind: Some(SelfKind::Ref),
            params,
            ret,
            generics,
            loc: relationship.loc,
            doc: doc.clone(),
        };
        add_method(cx, model, imp, method);
    }
}

fn getter(
    cx: &mut Cx,
    model: &PendingModel,
    imp: ImplId,
    (name, op): (&str, HostOp),
    this: &Ty,
    ret: Ty,
    (loc, doc): (Loc, &str),
) {
    let method = Method {
        name,
        op,
        self_kind: Some(SelfKind::Ref),
        params: vec![this.clone()],
        ret,
        generics: Generics::default(),
        loc,
        doc: doc.to_owned(),
    };
    add_method(cx, model, imp, method);
}

/// The library's error type.
pub(super) fn error_ty(cx: &Cx) -> Ty {
    let root = cx.items.crates.get(&Symbol::new("fieldbook")).copied();
    let entry = root.and_then(|root| cx.items.in_module(root, Symbol::new("Error"), true));
    match entry.map(|entry| entry.def) {
        Some(crate::items::Def::Adt(id)) => Ty::Adt(id, Rc::new([])),
        _ => Ty::Error,
    }
}

/// An inherent impl to put methods into.
pub(super) fn inherent(cx: &mut Cx, model: &PendingModel, self_ty: Ty, generics: Generics) -> ImplId {
    let adt = cx.items.adt(model.id).clone();
    cx.items.add_impl(ImplDecl {
        module: adt.module,
        generics: Rc::new(generics),
        trait_ref: None,
        self_ty,
        fns: Vec::new(),
        consts: Vec::new(),
        assocs: Vec::new(),
        loc: adt.loc,
        derived: false,
    })
}

/// A parameter with one bound `Trait<ty>`, numbered `index`.
pub(super) fn into_trait(cx: &Cx, name: &str, ty: Ty, index: u32) -> (Generics, Ty) {
    let param = Symbol::new(&format!("impl#{index}"));
    let value = Ty::Param(index, param);
    let trait_ref = TraitRef::new(cx.items.lang_trait(name), vec![value.clone(), ty]);
    let params = vec![GenericParam::new(param)];
    (Generics { parent: 0, params, preds: vec![Pred::Trait(trait_ref)], anonymous: 1 }, value)
}

/// `impl IntoIterator<Item = impl Borrow<ty>>`.
pub(super) fn borrowed_items(cx: &Cx, ty: &Ty, index: u32) -> (Generics, Ty) {
    let names = [Symbol::new(&format!("impl#{index}")), Symbol::new(&format!("impl#{}", index + 1))];
    let (value, item) = (Ty::Param(index, names[0]), Ty::Param(index + 1, names[1]));
    let into_iter = TraitRef::new(cx.items.lang_trait("IntoIterator"), vec![value.clone()]);
    let projection = Projection { trait_ref: into_iter.clone(), name: Symbol::new("Item") };
    let borrow = TraitRef::new(cx.items.lang_trait("Borrow"), vec![item.clone(), ty.clone()]);
    let params = names.map(GenericParam::new).to_vec();
    let preds = vec![Pred::Trait(into_iter), Pred::Proj(projection, item), Pred::Trait(borrow)];
    (Generics { parent: 0, params, preds, anonymous: 2 }, value)
}

pub(super) fn add_method(cx: &mut Cx, model: &PendingModel, imp: ImplId, method: Method<'_>) {
    let adt = cx.items.adt(model.id).clone();
    let name = Symbol::new(method.name);
    let parent = cx.items.impl_(imp).generics.clone();
    let mut params = parent.params.clone();
    params.extend(method.generics.params);
    let mut preds = parent.preds.clone();
    preds.extend(method.generics.preds);
    let generics = Generics { parent: parent.params.len(), params, preds, anonymous: method.generics.anonymous };
    let id = cx.items.add_func(FnDecl {
        name,
        path: format!("{}::{name}", adt.name).into(),
        module: adt.module,
        container: Container::Impl(imp),
        generics: Rc::new(generics),
        params: method.params,
        param_names: Vec::new(),
        self_kind: method.self_kind,
        ret: method.ret,
        body: FnBody::Host(HostFn { model: model.id, op: method.op }),
        opaques: Vec::new(),
        loc: method.loc,
        public: adt.public,
        doc: method.doc.into(),
        must_use: false,
    });
    cx.items.set_impl(imp, |decl| decl.fns.push(id));
    cx.items.methods.push(name, id);
}
