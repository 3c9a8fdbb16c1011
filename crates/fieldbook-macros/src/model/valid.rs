//! What contradicts itself in a declaration: found before anything is expanded, reported on the option's own span.

use quote::ToTokens;
use syn::Ident;
use syn::ext::IdentExt;

use super::parse::{Field, Kind, Model, Relationship};
use super::types;
use crate::errors::Errors;
use crate::options::Options;

/// Notes every mistake, and takes the mistaken option away.
pub(super) fn check(model: &mut Model, errors: &mut Errors) {
    let table = model.table.is_some();
    for field in &mut model.fields {
        check_field(field, errors);
    }
    check_names(model, errors);
    if let Some(extra) =
        model.options.text("extra").filter(|extra| !["forbid", "ignore"].contains(&extra.value().as_str()))
    {
        errors
            .at(extra, "`extra` is `\"forbid\"` or `\"ignore\"`; names that a struct has no field for cannot be kept");
        model.options.remove("extra");
    }
    if let Some(given) = model.options.get("frozen").filter(|_| table) {
        errors.at(&given.name, "`frozen` is an option of data models: a session changes the objects of tables");
        model.options.remove("frozen");
    }
    if !table {
        check_data(model, errors);
        return;
    }
    if !model.fields.iter().any(is_primary_key) {
        errors.at(
            &model.name,
            format!("table model `{}` has no primary key; give one field `#[field(primary_key)]`", model.name),
        );
        // As if it had one, so that its absence is reported once.
        if let Some(field) = model.fields.first_mut() {
            let on = crate::options::Value::Flag(true);
            let name = Ident::new("primary_key", proc_macro2::Span::call_site());
            field.options.0.push(crate::options::Given { name, value: on });
        }
    }
    let names: Vec<Ident> = model.fields.iter().map(|field| field.name.clone()).collect();
    let mut relationships = std::mem::take(&mut model.relationships);
    for relationship in &mut relationships {
        check_relationship(model, relationship, &names, errors);
    }
    model.relationships = relationships;
}

/// An inherited field may be the key: what its options were is known to the schema alone.
fn is_primary_key(field: &Field) -> bool {
    field.options.on("primary_key") || field.inherited.is_some()
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

fn check_names(model: &mut Model, errors: &mut Errors) {
    let mut free = |name: &Ident| {
        let taken = TAKEN.contains(&name.unraw().to_string().as_str());
        if taken {
            errors.at(
                name,
                format!("a field cannot be called `{name}`, which is a method of every model; choose another name"),
            );
        }
        !taken
    };
    model.fields.retain(|field| field.inherited.is_some() || free(&field.name));
    model.relationships.retain(|relationship| free(&relationship.name));
    let fields = &model.fields;
    model.relationships.retain(|relationship| {
        let twice = fields.iter().any(|field| field.name == relationship.name);
        if twice {
            errors.at(
                &relationship.name,
                format!(
                    "`{0}` is declared as a field and as a relationship; call the field `{0}_id`",
                    relationship.name
                ),
            );
        }
        !twice
    });
}

fn check_field(field: &mut Field, errors: &mut Errors) {
    let (name, options) = (&field.name, &mut field.options);
    exclusive(options, name, "default", "default_factory", errors);
    exclusive(options, name, "default", "generated", errors);
    exclusive(options, name, "computed", "generated", errors);
    for made in ["default", "default_factory", "server_default", "generated"] {
        exclusive(options, name, made, "required", errors);
    }
    exclusive(options, name, "to_lower", "to_upper", errors);
    for other in ["generated", "version", "computed"] {
        exclusive(options, name, other, "onupdate", errors);
    }
    exclusive(options, name, "primary_key", "version", errors);
    for other in ["default", "default_factory", "server_default", "generated", "required"] {
        exclusive(options, name, "version", other, errors);
    }
    check_version(field, errors);
    let (name, options) = (&field.name, &mut field.options);
    // As if it were not there, so that nothing else is missed on its account.
    field.required &= field.inherited.is_some() || !field.optional || options.get("required").is_some();
    if let Some(ondelete) = options.get("ondelete").map(|given| given.name.clone()) {
        let set_null = options.word("ondelete").is_some_and(|word| word == "SetNull");
        let nullable = options.flag("nullable").unwrap_or(field.optional);
        if options.get("foreign_key").is_none() {
            errors
                .at(ondelete, format!("`ondelete` of field `{name}` needs a foreign key: add `foreign_key = Team.id`"));
            options.remove("ondelete");
        } else if set_null && !nullable {
            errors.at(
                options.word("ondelete").to_token_stream(),
                format!(
                    "`ondelete = SetNull` needs a column that can be NULL, and `{name}` is `{}`; make it `Option<{}>`, or choose `Cascade` or `Restrict`",
                    field.ty.to_token_stream(),
                    field.ty.to_token_stream(),
                ),
            );
            options.remove("ondelete");
        }
    }
    check_pattern(options, errors);
    check_bounds(field, errors);
}

/// A count is an integer. What an alias stands for, the schema sees.
fn check_version(field: &mut Field, errors: &mut Errors) {
    let text = field.ty.to_token_stream().to_string();
    let integers = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "isize", "usize"];
    let other = field.optional || types::is_everywhere(&field.ty) && !integers.contains(&text.as_str());
    if let Some(given) = field.options.get("version").filter(|_| other) {
        errors.at(
            &given.name,
            format!("`version` counts changes, and field `{}` is `{text}`; make it `i64`", field.name),
        );
        field.options.remove("version");
    }
}

fn exclusive(options: &mut Options, field: &Ident, a: &str, b: &str, errors: &mut Errors) {
    if options.get(a).is_none() {
        return;
    }
    if let Some(given) = options.get(b) {
        errors.at(&given.name, format!("field `{field}` has both `{a}` and `{b}`; leave one out"));
        options.remove(b);
    }
}

fn check_pattern(options: &mut Options, errors: &mut Errors) {
    let Some(pattern) = options.text("pattern") else {
        return;
    };
    if let Err(error) = regex_lite::Regex::new(&pattern.value()) {
        errors.at(pattern, format!("`pattern` is not a regular expression: {error}"));
        options.remove("pattern");
    }
}

/// Constraints that the written type cannot have.
fn check_bounds(field: &mut Field, errors: &mut Errors) {
    let inner = types::option(&field.ty).unwrap_or(&field.ty);
    let text = inner.to_token_stream().to_string();
    let numeric = ["gt", "ge", "lt", "le", "multiple_of"];
    let lengths = ["min_length", "max_length"];
    let wrong: &[&str] = match text.as_str() {
        "bool" => &[
            "gt",
            "ge",
            "lt",
            "le",
            "multiple_of",
            "min_length",
            "max_length",
            "pattern",
            "max_digits",
            "decimal_places",
            "strip_whitespace",
            "to_lower",
            "to_upper",
        ],
        "String" => &["gt", "ge", "lt", "le", "multiple_of", "max_digits", "decimal_places"],
        _ if types::is_everywhere(inner) && text != "Vec < u8 >" => &[
            "min_length",
            "max_length",
            "pattern",
            "max_digits",
            "decimal_places",
            "strip_whitespace",
            "to_lower",
            "to_upper",
        ],
        _ => &[],
    };
    for name in wrong {
        if let Some(given) = field.options.get(name) {
            let fits = match *name {
                name if numeric.contains(&name) => "numbers, dates and times",
                name if lengths.contains(&name) => "text, bytes and lists",
                "pattern" | "strip_whitespace" | "to_lower" | "to_upper" => "text",
                _ => "`Decimal`",
            };
            errors.at(&given.name, format!("`{name}` is for {fits}, and field `{}` is `{text}`", field.name));
            field.options.remove(name);
        }
    }
}

fn check_data(model: &mut Model, errors: &mut Errors) {
    for relationship in std::mem::take(&mut model.relationships) {
        errors.at(
            &relationship.name,
            format!(
                "relationship `{}` is in a data model; make the model a table with `#[model(table)]`, or leave `#[relationship]` out to nest the other model's data",
                relationship.name
            ),
        );
    }
    let listeners = super::expand::LISTENERS.map(|(option, _)| option);
    for name in ["unique", "check", "index", "comment"].into_iter().chain(listeners) {
        if let Some(given) = model.options.get(name) {
            errors
                .at(&given.name, format!("`{name}` is an option of table models; make this one a table with `table`"));
        }
        model.options.remove(name);
    }
}

fn check_relationship(model: &Model, relationship: &mut Relationship, fields: &[Ident], errors: &mut Errors) {
    let name = &relationship.name;
    let options = &mut relationship.options;
    if let Some(word) = options.word("passive_deletes").filter(|word| *word == "All")
        && options.on("cascade_delete")
    {
        errors.at(
            word,
            format!("`passive_deletes = All` of relationship `{name}` leaves children alone, and `cascade_delete` deletes them; choose one, or `passive_deletes = On`"),
        );
        options.remove("passive_deletes");
    }
    if relationship.kind != Kind::Many
        && let Some(given) = options.get("link_model")
    {
        errors.at(
            &given.name,
            format!("`link_model` is for many-to-many relationships, and `{name}` leads to one; make it a `Vec`"),
        );
        options.remove("link_model");
    }
    if options.get("primaryjoin").is_some()
        && let Some(given) = options.get("link_model")
    {
        errors.at(
            &given.name,
            format!("`primaryjoin` of relationship `{name}` connects the two tables, and `link_model` another between them; choose one"),
        );
        options.remove("link_model");
    }
    if options.on("viewonly") {
        for other in ["back_populates", "cascade_delete", "passive_deletes"] {
            if let Some(given) = options.get(other) {
                errors.at(
                    &given.name,
                    format!("relationship `{name}` is `viewonly`, so that nothing follows it; leave `{other}` out"),
                );
                options.remove(other);
            }
        }
    }
    let itself = model.name.unraw() == relationship.target_name();
    let holds = relationship.kind != Kind::Many && model.leads_to(&relationship.target_name());
    for key in relationship.options.names("foreign_keys") {
        if (holds || itself) && !fields.contains(key) {
            errors.at(
                key,
                format!(
                    "`{}` has no field `{key}`; `foreign_keys` names fields of the model that holds the foreign key",
                    model.name
                ),
            );
        }
    }
}
