//! A field of a model as declared.

use syn::{Attribute, Ident, Type};

use super::{docs, lists};
use crate::errors::Errors;
use crate::model::types;
use crate::options::{Known, Options, Shape};

/// A field that is a value, in a table model a column.
pub(in crate::model) struct Field {
    pub name: Ident,
    pub ty: Type,
    pub docs: Vec<Attribute>,
    pub options: Options,
    /// Whether the type is written as an `Option`.
    pub optional: bool,
    /// Whether a value must be given before `build()` exists.
    pub required: bool,
    /// The names of the model and the field that a foreign key leads to.
    pub foreign: Option<(Ident, Ident)>,
    /// The index in the extended model, for a field that comes from there.
    pub inherited: Option<usize>,
}

/// The options of `#[field]`.
const KNOWN: Known = &[
    ("primary_key", Shape::Flag),
    ("index", Shape::Flag),
    ("unique", Shape::Flag),
    ("nullable", Shape::Flag),
    ("required", Shape::Flag),
    ("default", Shape::Expr),
    ("default_factory", Shape::Expr),
    ("foreign_key", Shape::Column),
    ("ondelete", Shape::Word(&["Cascade", "SetNull", "Restrict"])),
    ("gt", Shape::Expr),
    ("ge", Shape::Expr),
    ("lt", Shape::Expr),
    ("le", Shape::Expr),
    ("multiple_of", Shape::Expr),
    ("min_length", Shape::Expr),
    ("max_length", Shape::Expr),
    ("pattern", Shape::Text),
    ("max_digits", Shape::Expr),
    ("decimal_places", Shape::Expr),
    ("validate", Shape::Expr),
    ("validate_before", Shape::Expr),
    ("onupdate", Shape::Expr),
    ("serialize", Shape::Expr),
    ("strip_whitespace", Shape::Flag),
    ("to_lower", Shape::Flag),
    ("to_upper", Shape::Flag),
    ("strict", Shape::Flag),
    ("version", Shape::Flag),
    ("alias", Shape::Text),
    ("validation_alias", Shape::Text),
    ("serialization_alias", Shape::Text),
    ("title", Shape::Text),
    ("description", Shape::Text),
    ("exclude", Shape::Flag),
    ("repr", Shape::Flag),
    ("column", Shape::Text),
    ("sql_type", Shape::Text),
    ("server_default", Shape::Text),
    ("generated", Shape::Text),
    ("computed", Shape::Expr),
    ("comment", Shape::Text),
];

impl Field {
    /// Whether the database makes the value.
    pub(in crate::model) fn is_generated(&self) -> bool {
        self.options.get("generated").is_some()
    }

    pub(super) fn parse(field: &syn::Field, errors: &mut Errors) -> Option<Self> {
        let name = field.ident.clone()?;
        let of = format!("field `{name}`");
        let mut options = Options::default();
        for list in lists(&field.attrs, "field", errors) {
            options.read(list, &of, KNOWN, errors);
        }
        let optional = types::option(&field.ty).is_some();
        let given = ["default", "default_factory", "generated", "computed", "server_default", "version"];
        let foreign = options.column("foreign_key");
        Some(Field {
            required: options.on("required") || !optional && !given.iter().any(|name| options.get(name).is_some()),
            foreign: foreign.and_then(|(table, column)| Some((table.segments.last()?.ident.clone(), column.clone()))),
            optional,
            name,
            ty: field.ty.clone(),
            docs: docs(&field.attrs),
            options,
            inherited: None,
        })
    }
}
