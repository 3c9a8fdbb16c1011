//! From tokens to the model as declared. What cannot be read is noted and left out.

mod base;
mod constraint;
mod field;
mod relationship;

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, Path, Token, Visibility};

use crate::errors::Errors;
use crate::options::{Known, Options, Shape};

pub(super) use base::Base;
pub(super) use field::Field;
pub(super) use relationship::{Kind, Relationship};

/// A struct with `#[model]`.
pub(super) struct Model {
    pub vis: Visibility,
    pub name: Ident,
    pub docs: Vec<Attribute>,
    pub options: Options,
    /// The table's name, for a table model.
    pub table: Option<String>,
    pub base: Option<Base>,
    /// Inherited fields first.
    pub fields: Vec<Field>,
    pub relationships: Vec<Relationship>,
    /// Fields that are computed from the others; no columns.
    pub computed: Vec<Field>,
    /// Constraints over several columns, as expressions.
    pub constraints: Vec<TokenStream>,
}

/// The options of `#[model]`.
const KNOWN: Known = &[
    ("table", Shape::FlagOrText),
    ("extends", Shape::Path),
    ("all_optional", Shape::Flag),
    ("validate", Shape::Expr),
    ("before_insert", Shape::Expr),
    ("after_insert", Shape::Expr),
    ("before_update", Shape::Expr),
    ("after_update", Shape::Expr),
    ("before_delete", Shape::Expr),
    ("after_delete", Shape::Expr),
    ("validate_before", Shape::Expr),
    ("strict", Shape::Flag),
    ("extra", Shape::Text),
    ("frozen", Shape::Flag),
    ("alias_generator", Shape::Word(&["to_camel", "to_pascal", "to_snake"])),
    ("title", Shape::Text),
    ("description", Shape::Text),
    ("comment", Shape::Text),
    ("unique", Shape::Call),
    ("check", Shape::Call),
    ("index", Shape::Call),
    ("foreign_key", Shape::Call),
];

/// The path after `extends =`, whatever else stands there.
pub(super) fn extended(options: TokenStream) -> Option<Path> {
    let parser = |input: ParseStream<'_>| {
        let mut found = None;
        while !input.is_empty() {
            if input.peek(Ident::peek_any) && input.peek2(Token![=]) {
                let name: Ident = input.call(Ident::parse_any)?;
                input.parse::<Token![=]>()?;
                if name == "extends" && found.is_none() {
                    found = input.call(Path::parse_mod_style).ok();
                }
                continue;
            }
            input.parse::<proc_macro2::TokenTree>()?;
        }
        Ok(found)
    };
    parser.parse2(options).ok().flatten()
}

impl Model {
    /// `base` is what the extended model says about itself, nothing where none is extended. `None` where the item is
    /// no struct with named fields.
    pub(super) fn parse(
        base: TokenStream,
        options: TokenStream,
        item: TokenStream,
        errors: &mut Errors,
    ) -> Option<Self> {
        let item: syn::ItemStruct = match syn::parse2(item.clone()) {
            Ok(item) => item,
            Err(_) if syn::parse2::<syn::Item>(item.clone()).is_ok() => {
                errors.at(item, "#[model] belongs on a struct with named fields");
                return None;
            }
            Err(error) => {
                errors.push(error);
                return None;
            }
        };
        if !matches!(item.fields, syn::Fields::Named(_) | syn::Fields::Unit) {
            errors.at(&item.fields, "a model's fields have names: `struct Hero { name: String }`");
            return None;
        }
        if !item.generics.params.is_empty() {
            errors.at(&item.generics, "a model has no type parameters; declare one model for each type");
            return None;
        }
        let mut read = Options::default();
        read.read(options, "#[model]", KNOWN, errors);
        let mut model = Model {
            table: table(&read, &item.ident),
            base: None,
            docs: docs(&item.attrs),
            vis: item.vis,
            name: item.ident,
            options: read,
            fields: Vec::new(),
            relationships: Vec::new(),
            computed: Vec::new(),
            constraints: Vec::new(),
        };
        model.inherit(base, errors);
        for field in &item.fields {
            model.declare(field, errors);
        }
        model.keep_computed();
        model.constrain(errors);
        Some(model)
    }

    fn declare(&mut self, field: &syn::Field, errors: &mut Errors) {
        let relationship = |attr: &Attribute| attr.path().is_ident("relationship");
        if field.attrs.iter().any(relationship) {
            if let Some(relationship) = Relationship::parse(field, errors) {
                self.relationships.push(relationship);
            }
            return;
        }
        let Some(field) = Field::parse(field, errors) else {
            return;
        };
        if field.options.get("computed").is_some() {
            self.computed.push(field);
            return;
        }
        match self.fields.iter_mut().find(|known| known.name == field.name) {
            // An own field takes the inherited one's place, as in a Python class.
            Some(known) if known.inherited.is_some() => *known = field,
            Some(_) => errors.at(&field.name, format!("field `{}` is declared twice", field.name)),
            None => self.fields.push(field),
        }
    }

    /// The own foreign keys that a relationship to one can follow.
    pub(super) fn foreign_keys<'a>(&'a self, relationship: &'a Relationship) -> impl Iterator<Item = &'a Field> {
        let named = relationship.options.names("foreign_keys");
        let target = relationship.target_name();
        self.fields.iter().filter(move |field| {
            let leads = field.foreign.as_ref().is_some_and(|(model, _)| *model == target.as_str());
            leads && (named.is_empty() || named.contains(&field.name))
        })
    }

    /// Whether an own foreign key leads to the model of this name.
    pub(super) fn leads_to(&self, target: &str) -> bool {
        let keys = self.fields.iter().filter_map(|field| field.foreign.as_ref());
        keys.into_iter().any(|(model, _)| *model == target)
    }

    /// The fields with the indices that they have in the schema.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (usize, &Field)> {
        self.fields.iter().enumerate()
    }

    /// Fields, then computed ones, each with the place by which models that extend this one ask for its type.
    pub(super) fn typed(&self) -> impl Iterator<Item = (usize, &Field)> {
        self.fields.iter().chain(&self.computed).enumerate()
    }
}

fn table(options: &Options, name: &Ident) -> Option<String> {
    match options.text("table") {
        Some(text) => Some(text.value()),
        None => options.on("table").then(|| name.unraw().to_string().to_lowercase()),
    }
}

pub(super) fn docs(attrs: &[Attribute]) -> Vec<Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident("doc")).cloned().collect()
}

/// The text of doc comments, without the space after `///`.
pub(super) fn doc_text(docs: &[Attribute]) -> Option<String> {
    let lines = docs.iter().filter_map(|attr| match &attr.meta {
        syn::Meta::NameValue(syn::MetaNameValue { value: syn::Expr::Lit(value), .. }) => match &value.lit {
            syn::Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    let lines: Vec<String> = lines.map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned()).collect();
    (!lines.is_empty()).then(|| lines.join("\n").trim().to_owned())
}

/// What stands between the brackets of each attribute of this name.
fn lists<'a>(attrs: &'a [Attribute], name: &'a str, errors: &mut Errors) -> Vec<TokenStream> {
    let mut lists = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident(name)) {
        match &attr.meta {
            syn::Meta::List(list) => lists.push(list.tokens.clone()),
            syn::Meta::Path(_) => lists.push(TokenStream::new()),
            other => errors.at(other, format!("write the options in parentheses: `#[{name}(…)]`")),
        }
    }
    lists
}
