//! The fields and relationships of a model, and what must hold of them.

use proc_macro2::TokenStream;

use super::options::{self, Options, Reader, Value};
use super::{Field, Model, PendingModel, Relationship, Side, read_ty};
use crate::collect::{Cx, Pending, attrs};
use crate::diagnostic::Problem;
use crate::items::AdtId;
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::Ty;

pub(super) fn read(cx: &mut Cx, pending: &mut Pending, model: &PendingModel, found: &mut Model) {
    inherit(cx, found);
    let adt = cx.items.adt(model.id).clone();
    let own = Ty::Adt(model.id, std::rc::Rc::new([]));
    for syntax in &model.item.fields {
        let Some(ident) = &syntax.ident else { continue };
        let name = Symbol::from(ident);
        let loc = Loc::new(model.file, ident.span());
        let ty = read_ty(cx, adt.module, model.file, &syntax.ty);
        let relationship = syntax.attrs.iter().any(|attr| attr.path().is_ident("relationship"));
        let attr = if relationship { "relationship" } else { "field" };
        let known = if relationship { options::RELATIONSHIP } else { options::FIELD };
        let mut options = Options::default();
        for tokens in lists(syntax, attr) {
            let mut reader = Reader { cx, pending, module: adt.module, file: model.file, owner: model.id };
            let of = format!("{attr} `{name}`");
            options.given.extend(reader.read(tokens, &of, known, &ty, &own).given);
        }
        if relationship {
            add_relationship(cx, found, name, ty, options, loc);
            continue;
        }
        let docs = Some(attrs::doc(&syntax.attrs)).filter(|docs| !docs.is_empty());
        add_field(cx, found, Field { docs, ..field(cx, name, ty, options, loc) });
    }
    keep_computed(cx, found);
}

/// A computed field of the extended model comes along as long as the fields that its function reads do, and nothing
/// else has its name.
fn keep_computed(cx: &Cx, found: &mut Model) {
    let Some(base) = found.base.and_then(|id| cx.items.adt(id).model.clone()) else {
        return;
    };
    let kept = found.fields.iter().filter(|field| field.inherited.is_some()).count() == base.fields.len();
    let own = found.computed.iter().filter(|field| field.inherited.is_none());
    let mut names: Vec<Symbol> = found.fields.iter().chain(own).map(|field| field.name).collect();
    names.extend(found.relationships.iter().map(|relationship| relationship.name));
    found.computed.retain(|field| field.inherited.is_none() || kept && !names.contains(&field.name));
}

fn lists(field: &syn::Field, name: &str) -> Vec<TokenStream> {
    let own = field.attrs.iter().filter(|attr| attr.path().is_ident(name));
    own.filter_map(|attr| match &attr.meta {
        syn::Meta::List(list) => Some(list.tokens.clone()),
        _ => None,
    })
    .collect()
}

/// `T` of `Option<T>`.
pub(super) fn option_of(cx: &Cx, ty: &Ty) -> Option<Ty> {
    cx.items.args_of(ty, "Option").map(|args| args[0].clone())
}

fn field(cx: &Cx, name: Symbol, ty: Ty, options: Options, loc: Loc) -> Field {
    let optional = option_of(cx, &ty).is_some();
    let given = ["default", "default_factory", "generated", "computed", "server_default", "version"];
    let foreign = match options.get("foreign_key") {
        Some(Value::Column(id, column)) => Some((*id, *column)),
        _ => None,
    };
    Field {
        required: options.on("required") || !optional && !given.iter().any(|name| options.get(name).is_some()),
        name,
        ty,
        options,
        optional,
        inherited: None,
        foreign,
        docs: None,
        loc,
    }
}

fn add_field(cx: &mut Cx, found: &mut Model, field: Field) {
    if field.options.get("computed").is_some() {
        found.computed.push(field);
        return;
    }
    match found.fields.iter_mut().find(|known| known.name == field.name) {
        Some(known) if known.inherited.is_some() => *known = field,
        Some(_) => {
            let message = format!("field `{}` is already declared", field.name);
            cx.report(Problem::error("E0124", field.loc, message));
        }
        None => found.fields.push(field),
    }
}

fn add_relationship(cx: &mut Cx, found: &mut Model, name: Symbol, ty: Ty, options: Options, loc: Loc) {
    let list = cx.items.args_of(&ty, "Vec").map(|args| args[0].clone());
    let (target, side) = match (option_of(cx, &ty), list) {
        (Some(target), _) => (target, Side::Optional),
        (_, Some(target)) => (target, Side::Many),
        _ => (ty.clone(), Side::One),
    };
    match target {
        Ty::Adt(target, _) => found.relationships.push(Relationship { name, ty, target, side, options, loc }),
        Ty::Error => {}
        _ => cx.report(Problem::plain(
            loc,
            format!("relationship `{name}` leads to a model: its type is `Option<Team>`, `Team` or `Vec<Hero>`"),
        )),
    }
}

/// Takes over the fields of the extended model.
fn inherit(cx: &mut Cx, found: &mut Model) {
    let Some(base) = found.base.and_then(|id| cx.items.adt(id).model.clone()) else {
        return;
    };
    if base.table.is_some() {
        let at = found.options.at("extends").unwrap_or_default();
        let message = format!(
            "`{}` is a table model and cannot be extended; move the shared fields into a data model that both extend",
            base.name
        );
        cx.report(Problem::plain(at, message));
        return;
    }
    for (index, known) in base.fields.iter().enumerate() {
        let mut field = Field { inherited: Some(index), options: Options::default(), ..known.clone() };
        if found.all_optional {
            if !field.optional {
                field.ty = cx.items.lang_ty("Option", vec![field.ty]);
            }
            (field.optional, field.required) = (true, false);
        }
        found.fields.push(field);
    }
    if !found.all_optional {
        let computed = base.computed.iter().enumerate();
        found.computed = computed
            .map(|(index, known)| Field { inherited: Some(index), options: Options::default(), ..known.clone() })
            .collect();
    }
}

/// Names that the handle's own methods have.
const TAKEN: &[&str] = &[
    "builder",
    "ptr_eq",
    "model_validate",
    "model_validate_with",
    "model_dump",
    "fields_set",
    "sqlmodel_update",
    "sqlmodel_update_with",
    "model_json_schema",
    "clone",
    "eq",
    "ne",
    "fmt",
];

pub(super) fn check(cx: &mut Cx, id: AdtId, model: &Model) {
    let at = cx.items.adt(id).loc;
    let own = model.fields.iter().filter(|field| field.inherited.is_none());
    for (name, loc) in
        own.map(|field| (field.name, field.loc)).chain(model.relationships.iter().map(|r| (r.name, r.loc)))
    {
        if TAKEN.contains(&name.text()) {
            let message =
                format!("a field cannot be called `{name}`, which is a method of every model; choose another name");
            cx.report(Problem::plain(loc, message));
        }
    }
    if let (Some(extra), Some(at)) = (model.options.text("extra"), model.options.at("extra"))
        && !["forbid", "ignore"].contains(&extra)
    {
        let message = "`extra` is `\"forbid\"` or `\"ignore\"`; names that a struct has no field for cannot be kept";
        cx.report(Problem::plain(at, message));
    }
    if let (true, Some(at)) = (model.table.is_some(), model.options.at("frozen")) {
        let message = "`frozen` is an option of data models: a session changes the objects of tables";
        cx.report(Problem::plain(at, message));
    }
    if model.table.is_some() {
        let key = |field: &Field| field.options.on("primary_key") || field.inherited.is_some();
        if !model.fields.iter().any(key) {
            let name = model.name;
            let message = format!("table model `{name}` has no primary key; give one field `#[field(primary_key)]`");
            cx.report(Problem::plain(at, message));
        }
    } else {
        for relationship in &model.relationships {
            let name = relationship.name;
            let message = format!(
                "relationship `{name}` is in a data model; make the model a table with `#[model(table)]`, or leave `#[relationship]` out to nest the other model's data"
            );
            cx.report(Problem::plain(relationship.loc, message));
        }
        for (name, _, at) in model.options.given.iter().filter(|(name, ..)| options::is_listener(name.text())) {
            let message = format!("`{name}` is an option of table models; make this one a table with `table`");
            cx.report(Problem::plain(*at, message));
        }
    }
    for relationship in model.relationships.iter().filter(|relationship| relationship.options.on("viewonly")) {
        let name = relationship.name;
        for other in ["back_populates", "cascade_delete", "passive_deletes"] {
            if let Some(at) = relationship.options.at(other) {
                let message =
                    format!("relationship `{name}` is `viewonly`, so that nothing follows it; leave `{other}` out");
                cx.report(Problem::plain(at, message));
            }
        }
    }
    model.fields.iter().for_each(|field| check_field(cx, field));
    if model.table.is_some() {
        model.relationships.iter().for_each(|relationship| check_passive(cx, relationship));
    }
}

fn check_passive(cx: &mut Cx, relationship: &Relationship) {
    let options = &relationship.options;
    let all = options.word("passive_deletes").is_some_and(|word| word.text() == "All");
    if let (true, true, Some(at)) = (all, options.on("cascade_delete"), options.at("passive_deletes")) {
        let name = relationship.name;
        let message = format!(
            "`passive_deletes = All` of relationship `{name}` leaves children alone, and `cascade_delete` deletes them; choose one, or `passive_deletes = On`"
        );
        cx.report(Problem::plain(at, message));
    }
}

/// What no column can hold, whichever model was written first.
pub(super) fn check_columns(cx: &mut Cx, id: AdtId) {
    let Some(model) = cx.items.adt(id).model.clone() else { return };
    if model.table.is_some() {
        let own = model.fields.iter().filter(|field| field.inherited.is_none());
        own.for_each(|field| check_column(cx, &model, field));
    }
}

fn check_column(cx: &mut Cx, model: &Model, field: &Field) {
    if holds_model(cx, &field.ty) {
        let (name, owner) = (field.name, model.name);
        let message = format!(
            "evaluation panicked: field `{name}` of table model `{owner}` has a type that no column can hold; make it a relationship with `#[relationship]`, a `serde_json::Value`, or move it to a data model"
        );
        cx.report(Problem::error("E0080", field.loc, message));
    }
}

/// Whether a type is a model, or a collection of such.
fn holds_model(cx: &Cx, ty: &Ty) -> bool {
    match ty {
        Ty::Adt(id, _) if cx.items.adt(*id).model.is_some() => true,
        Ty::Adt(id, args) => match cx.items.adt(*id).name.text() {
            "Option" | "Vec" | "HashSet" | "BTreeSet" => args.first().is_some_and(|item| holds_model(cx, item)),
            "HashMap" | "BTreeMap" => args.get(1).is_some_and(|value| holds_model(cx, value)),
            _ => false,
        },
        Ty::Tuple(parts) => parts.iter().any(|part| holds_model(cx, part)),
        _ => false,
    }
}

/// `back_populates` leads to a relationship that leads back.
pub(super) fn check_back_populates(cx: &mut Cx, id: AdtId) {
    let Some(model) = cx.items.adt(id).model.clone() else { return };
    for relationship in &model.relationships {
        let (Some(there), Some(at)) =
            (relationship.options.names("back_populates").first(), relationship.options.at("back_populates"))
        else {
            continue;
        };
        let Some(target) = cx.items.adt(relationship.target).model.clone() else { continue };
        let (own, name, theirs) = (model.name, relationship.name, target.name);
        let message = match target.relationships.iter().find(|other| other.name == *there) {
            None => format!(
                "`{theirs}` has no relationship `{there}` for `back_populates` of `{own}.{name}`; declare it there, or leave `back_populates` out"
            ),
            Some(other) if other.target != id || other.options.names("back_populates").first() != Some(&name) => {
                format!(
                    "`{theirs}.{there}` does not point back to `{own}.{name}`; it must lead to `{own}` and say `back_populates = {name}`"
                )
            }
            Some(_) => continue,
        };
        cx.report(Problem::error("E0080", at, format!("evaluation panicked: {message}")));
    }
}

/// Options of which a field has one at most.
const EXCLUSIVE: [(&str, &str); 17] = [
    ("default", "default_factory"),
    ("default", "generated"),
    ("computed", "generated"),
    ("default", "required"),
    ("default_factory", "required"),
    ("server_default", "required"),
    ("generated", "required"),
    ("primary_key", "version"),
    ("to_lower", "to_upper"),
    ("generated", "onupdate"),
    ("version", "onupdate"),
    ("computed", "onupdate"),
    ("version", "default"),
    ("version", "default_factory"),
    ("version", "server_default"),
    ("version", "generated"),
    ("version", "required"),
];

fn check_field(cx: &mut Cx, field: &Field) {
    let (name, options) = (field.name, &field.options);
    for (a, b) in EXCLUSIVE {
        if let (true, Some(at)) = (options.get(a).is_some(), options.at(b)) {
            cx.report(Problem::plain(at, format!("field `{name}` has both `{a}` and `{b}`; leave one out")));
        }
    }
    if let Some(at) = options.at("ondelete") {
        let set_null = options.word("ondelete").is_some_and(|word| word.text() == "SetNull");
        if options.get("foreign_key").is_none() {
            let message = format!("`ondelete` of field `{name}` needs a foreign key: add `foreign_key = Team.id`");
            cx.report(Problem::plain(at, message));
        } else if set_null && !options.flag("nullable").unwrap_or(field.optional) {
            let message = format!("`ondelete = SetNull` needs a column that can be NULL; make `{name}` an `Option`");
            cx.report(Problem::plain(at, message));
        }
    }
    if let Some(at) = options.at("version")
        && !matches!(field.ty, Ty::Int(_) | Ty::Error)
    {
        let shown = crate::ty::show(&cx.items, &field.ty);
        let message = format!("`version` counts changes, and field `{name}` is `{shown}`; make it `i64`");
        cx.report(Problem::plain(at, message));
    }
    check_bounds(cx, field);
}

/// Constraints that the type cannot have.
fn check_bounds(cx: &mut Cx, field: &Field) {
    const NUMERIC: [&str; 5] = ["gt", "ge", "lt", "le", "multiple_of"];
    const LENGTHS: [&str; 2] = ["min_length", "max_length"];
    const DECIMAL: [&str; 2] = ["max_digits", "decimal_places"];
    const TEXT: [&str; 4] = ["pattern", "strip_whitespace", "to_lower", "to_upper"];
    let inner = option_of(cx, &field.ty).unwrap_or_else(|| field.ty.clone());
    let is_text = cx.items.args_of(&inner, "String").is_some();
    let wrong: Vec<&str> = match &inner {
        Ty::Bool => NUMERIC.iter().chain(&LENGTHS).chain(&DECIMAL).chain(&TEXT).copied().collect(),
        Ty::Int(_) | Ty::Float(_) => LENGTHS.iter().chain(&DECIMAL).chain(&TEXT).copied().collect(),
        _ if is_text => NUMERIC.iter().chain(&DECIMAL).copied().collect(),
        _ => Vec::new(),
    };
    for name in wrong {
        if let Some(at) = field.options.at(name) {
            let fits = match name {
                name if NUMERIC.contains(&name) => "numbers, dates and times",
                name if LENGTHS.contains(&name) => "text, bytes and lists",
                name if TEXT.contains(&name) => "text",
                _ => "`Decimal`",
            };
            let shown = crate::ty::show(&cx.items, &inner);
            cx.report(Problem::plain(at, format!("`{name}` is for {fits}, and field `{}` is `{shown}`", field.name)));
        }
    }
}
