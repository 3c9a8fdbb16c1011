//! A relationship of a table model as declared.

use quote::ToTokens;
use syn::{Attribute, Ident, Type};

use super::{docs, lists};
use crate::errors::Errors;
use crate::model::types;
use crate::options::{Known, Options, Shape};

/// A struct field with `#[relationship]`.
pub(in crate::model) struct Relationship {
    pub name: Ident,
    /// The type as written: `Option<Team>`.
    pub ty: Type,
    /// The model on the other side: `Team`.
    pub target: Type,
    pub kind: Kind,
    pub docs: Vec<Attribute>,
    pub options: Options,
}

/// How many objects stand on the other side.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::model) enum Kind {
    /// `Option<Team>`
    Optional,
    /// `Team`
    One,
    /// `Vec<Hero>`
    Many,
}

/// The options of `#[relationship]`.
const KNOWN: Known = &[
    ("back_populates", Shape::Names),
    ("cascade_delete", Shape::Flag),
    ("passive_deletes", Shape::Word(&["All", "On", "Off"])),
    ("link_model", Shape::Path),
    ("foreign_keys", Shape::Names),
    ("order_by", Shape::Order),
    ("viewonly", Shape::Flag),
    ("primaryjoin", Shape::Expr),
];

impl Relationship {
    pub(super) fn parse(field: &syn::Field, errors: &mut Errors) -> Option<Self> {
        let name = field.ident.clone()?;
        let of = format!("relationship `{name}`");
        let mut options = Options::default();
        for list in lists(&field.attrs, "relationship", errors) {
            options.read(list, &of, KNOWN, errors);
        }
        let (target, kind) = match (types::option(&field.ty), types::list(&field.ty)) {
            (Some(target), _) => (target, Kind::Optional),
            (_, Some(target)) => (target, Kind::Many),
            _ => (&field.ty, Kind::One),
        };
        let target = target.clone();
        if types::name(&target).is_none() {
            errors.at(&field.ty, format!("{of} leads to a model: its type is `Option<Team>`, `Team` or `Vec<Hero>`"));
            return None;
        }
        if types::is_everywhere(&target) {
            let ty = target.to_token_stream();
            errors.at(
                &target,
                format!("{of} leads to a model, and `{ty}` is none; leave `#[relationship]` out where it is a value"),
            );
            return None;
        }
        Some(Relationship { name, ty: field.ty.clone(), target, kind, docs: docs(&field.attrs), options })
    }

    /// The name of the model on the other side.
    pub(in crate::model) fn target_name(&self) -> String {
        use syn::ext::IdentExt;
        types::name(&self.target).map(|name| name.unraw().to_string()).unwrap_or_default()
    }

    /// The relationship on the other side that mirrors this one.
    pub(in crate::model) fn back_populates(&self) -> Option<&Ident> {
        self.options.names("back_populates").first()
    }
}
