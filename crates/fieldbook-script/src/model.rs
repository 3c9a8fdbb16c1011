//! `#[model]`: what the attribute macro of the library makes of a struct, made here as definitions.
//!
//! A model's struct becomes a handle with getters and setters, a builder whose type parameters say which required
//! fields are given, and a constant of the same name whose fields are the columns. [`Model`] is what the run makes the
//! dynamic schema of.

mod accessors;
mod builder;
mod field_enum;
mod functions;
mod members;
mod options;
mod stored;
mod table;

use std::rc::Rc;

use crate::collect::types::TyReader;
use crate::collect::{Cx, GenericEnv, Pending, attrs};
use crate::diagnostic::Problem;
use crate::items::{AdtId, CtorKind, Def, Entry};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::Ty;

pub(crate) use field_enum::{EnumName, derive as derive_field_enum};
pub(crate) use functions::check as check_functions;
pub(crate) use options::{Constraint, Key, Options, Value, is_listener};

/// The model behind a struct.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub name: Symbol,
    /// The table's name, for a table model.
    pub table: Option<String>,
    pub base: Option<AdtId>,
    pub all_optional: bool,
    /// Inherited fields first; a field's place here is its index in the schema.
    pub fields: Vec<Field>,
    pub relationships: Vec<Relationship>,
    /// Fields computed from the others.
    pub computed: Vec<Field>,
    pub options: Options,
    /// Its documentation, which is its schema's description.
    pub docs: Option<String>,
    /// The type of the constant of the model's name.
    pub table_ty: Option<AdtId>,
    pub builder: Option<AdtId>,
}

/// A field that is a value, in a table model a column.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub name: Symbol,
    pub ty: Ty,
    pub options: Options,
    pub optional: bool,
    /// Whether the builder waits for it.
    pub required: bool,
    /// The index in the extended model.
    pub inherited: Option<usize>,
    /// The model and the field that a foreign key leads to.
    pub foreign: Option<(AdtId, Symbol)>,
    pub docs: Option<String>,
    pub loc: Loc,
}

/// How many objects stand on the other side of a relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Optional,
    One,
    Many,
}

#[derive(Clone, Debug)]
pub(crate) struct Relationship {
    pub name: Symbol,
    pub ty: Ty,
    pub target: AdtId,
    pub side: Side,
    pub options: Options,
    pub loc: Loc,
}

/// A method that a model has without anyone writing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HostFn {
    pub model: AdtId,
    pub op: HostOp,
}

/// What such a method does; the number is the field's or relationship's index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HostOp {
    Get(u32),
    TryGet(u32),
    Set(u32),
    TrySet(u32),
    Update(u32),
    Computed(u32),
    Related(u32),
    TryRelated(u32),
    SetRelated(u32),
    TrySetRelated(u32),
    List(u32),
    TryList(u32),
    SetList(u32),
    TrySetList(u32),
    PtrEq,
    Builder,
    With(u32),
    WithRelated(u32),
    WithList(u32),
    Build,
}

/// A struct with `#[model]`, to be read when every type is known.
pub(crate) struct PendingModel {
    pub id: AdtId,
    pub file: u16,
    pub item: Rc<syn::ItemStruct>,
}

/// Whether a struct is a model; the attribute must come from the library.
pub(crate) fn is_model(item: &syn::ItemStruct) -> bool {
    item.attrs.iter().any(is_model_attr)
}

pub(crate) fn is_model_attr(attr: &syn::Attribute) -> bool {
    attr.path().segments.last().is_some_and(|segment| segment.ident == "model")
}

/// Reads every model of a crate or block, those that others extend first.
pub(crate) fn read_all(cx: &mut Cx, pending: &mut Pending, mut models: Vec<PendingModel>) {
    let all: Vec<AdtId> = models.iter().map(|model| model.id).collect();
    while !models.is_empty() {
        let before = models.len();
        let waiting: Vec<AdtId> = models.iter().map(|model| model.id).collect();
        let mut left = Vec::new();
        for model in models {
            match extended(cx, &model) {
                Some(base) if waiting.contains(&base) && cx.items.adt(base).model.is_none() => left.push(model),
                base => read(cx, pending, &model, base),
            }
        }
        if left.len() == before {
            for model in left {
                let at = cx.items.adt(model.id).loc;
                cx.report(Problem::plain(at, "a model cannot extend itself"));
            }
            return;
        }
        models = left;
    }
    // When all of them are read: they refer to each other.
    for id in all {
        members::check_columns(cx, id);
        members::check_back_populates(cx, id);
    }
}

/// Gives the constants their names before signatures are read, so that `Hero` the value is known everywhere.
pub(crate) fn declare(cx: &mut Cx, model: &PendingModel) {
    let tokens = attribute_tokens(&model.item).unwrap_or_default();
    let is_table = |token| matches!(token, proc_macro2::TokenTree::Ident(ident) if ident == "table");
    if tokens.into_iter().any(is_table) {
        table::declare(cx, model);
    }
}

/// The model that the attribute names with `extends`.
fn extended(cx: &mut Cx, model: &PendingModel) -> Option<AdtId> {
    let tokens = attribute_tokens(&model.item)?;
    let path = options::extends_path(tokens)?;
    let module = cx.items.adt(model.id).module;
    match crate::collect::paths::resolve(&cx.items, module, &path, true) {
        Ok(crate::collect::paths::Resolved { def: Def::Adt(id), .. }) => Some(id),
        _ => {
            let at = crate::syntax::span::path_loc(model.file, &path);
            cx.report(Problem::error("E0433", at, "cannot find the model to extend").label("not found in this scope"));
            None
        }
    }
}

/// Whether the attribute comes from the library, by the prelude or a `use` of its own; otherwise it is a plain struct.
fn check_attribute(cx: &mut Cx, model: &PendingModel, module: crate::items::ModuleId) -> bool {
    let unknown = |attr: &&syn::Attribute| is_model_attr(attr) && !attrs::is_macro(cx, module, attr.path(), "model");
    let Some(attr) = model.item.attrs.iter().find(unknown) else {
        return true;
    };
    let at = crate::syntax::span::path_loc(model.file, attr.path());
    let problem = Problem::plain(at, "cannot find attribute `model` in this scope");
    cx.report(problem.help("bring it into scope with `use fieldbook::prelude::*;`"));
    false
}

fn attribute_tokens(item: &syn::ItemStruct) -> Option<proc_macro2::TokenStream> {
    match &item.attrs.iter().find(|attr| is_model_attr(attr))?.meta {
        syn::Meta::List(list) => Some(list.tokens.clone()),
        _ => None,
    }
}

fn read(cx: &mut Cx, pending: &mut Pending, model: &PendingModel, base: Option<AdtId>) {
    let adt = cx.items.adt(model.id).clone();
    let tokens = attribute_tokens(&model.item).unwrap_or_default();
    if !check_attribute(cx, model, adt.module) {
        return;
    }
    let mut reader = options::Reader { cx, pending, module: adt.module, file: model.file, owner: model.id };
    let own = Ty::Adt(model.id, Rc::new([]));
    let options = reader.read(tokens, "#[model]", options::MODEL, &Ty::Error, &own);
    if !matches!(model.item.fields, syn::Fields::Named(_) | syn::Fields::Unit) {
        let message = "a model's fields have names: `struct Hero { name: String }`";
        cx.report(Problem::plain(adt.loc, message));
    }
    let table = match options.get("table") {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(Value::Flag(true)) => Some(adt.name.to_lowercase()),
        _ => None,
    };
    let mut found = Model {
        name: adt.name,
        table,
        base,
        all_optional: options.on("all_optional"),
        fields: Vec::new(),
        relationships: Vec::new(),
        computed: Vec::new(),
        options,
        docs: Some(attrs::doc(&model.item.attrs)).filter(|docs| !docs.is_empty()),
        table_ty: None,
        builder: None,
    };
    members::read(cx, pending, model, &mut found);
    members::check(cx, model.id, &found);
    hide_fields(cx, model.id, &adt);
    accessors::add(cx, model, &found);
    found.builder = Some(builder::add(cx, model, &found));
    found.table_ty = table::fill(cx, model, &found);
    cx.items.set_adt(model.id, |adt| adt.model = Some(Rc::new(found)));
    implement(cx, model, "Model", own.clone());
    implement(cx, model, "FieldValue", own.clone());
    for name in ["Clone", "PartialEq", "Debug", "Serialize", "Deserialize"] {
        implement(cx, model, name, own.clone());
    }
}

/// The handle has no fields that a program could name.
fn hide_fields(cx: &mut Cx, id: AdtId, adt: &crate::items::Adt) {
    let field = crate::items::Field { name: Symbol::new("instance"), ty: Ty::unit(), public: false, loc: adt.loc };
    let root = cx.items.crates.get(&Symbol::new("fieldbook")).copied();
    cx.items.set_adt(id, |adt| {
        if let Some(variant) = adt.variants.first_mut() {
            variant.ctor = CtorKind::Named;
            variant.fields = vec![field];
        }
    });
    let _ = root;
}

/// Adds an impl of one of the library's traits without items of its own.
fn implement(cx: &mut Cx, model: &PendingModel, name: &str, ty: Ty) {
    let Some(trait_id) = cx.items.lang.traits.get(name).copied() else {
        return;
    };
    let adt = cx.items.adt(model.id).clone();
    let count = cx.items.trait_(trait_id).generics.params.len();
    let base = (name == "FieldValue").then(|| (Symbol::new("Base"), ty.clone()));
    let id = cx.items.add_impl(crate::items::ImplDecl {
        module: adt.module,
        generics: Rc::default(),
        trait_ref: Some(crate::ty::TraitRef::new(trait_id, vec![ty.clone(); count])),
        self_ty: ty,
        fns: Vec::new(),
        consts: Vec::new(),
        assocs: base.into_iter().collect(),
        loc: adt.loc,
        // A model's own `derive`s would conflict as any second impl does; these need no items.
        derived: true,
    });
    cx.items.impls_of.push(trait_id, id);
}

/// Reads a type where the model stands.
fn read_ty(cx: &mut Cx, module: crate::items::ModuleId, file: u16, ty: &syn::Type) -> Ty {
    TyReader::new(cx, module, file, GenericEnv::default(), None).ty(ty)
}

/// Puts a value's name into the model's module.
fn define_value(cx: &mut Cx, id: AdtId, def: Def) {
    let adt = cx.items.adt(id).clone();
    let entry = Entry { def, public: adt.public };
    cx.items.module_mut(adt.module).values.insert(adt.name, entry);
}

/// A foreign key must lead to a field that exists.
pub(crate) fn check_columns(cx: &mut Cx, columns: Vec<(AdtId, Symbol, Loc)>) {
    for (id, name, at) in columns {
        let adt = cx.items.adt(id).clone();
        let Some(model) = &adt.model else {
            cx.report(Problem::error("E0423", at, format!("`{}` is not a model", adt.name)));
            continue;
        };
        if model.fields.iter().any(|field| field.name == name) {
            continue;
        }
        let message = format!("no field `{name}` on type `{}Table`", adt.name);
        let mut problem = Problem::error("E0609", at, message).label("unknown field");
        if let Some(near) = crate::sym::nearest(&name, model.fields.iter().map(|field| field.name.text())) {
            problem = problem.help(format!("there is one named `{near}`"));
        }
        cx.report(problem);
    }
}
