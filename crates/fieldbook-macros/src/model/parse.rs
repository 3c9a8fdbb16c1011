//! From tokens to the model as declared.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Ident, LitStr, Type, Visibility};

/// A struct with `#[model]`.
pub(super) struct Model {
    pub vis: Visibility,
    pub name: Ident,
    pub docs: Vec<Attribute>,
    pub table: Option<String>,
    pub fields: Vec<Field>,
}

/// A field that is a column.
pub(super) struct Field {
    pub name: Ident,
    pub ty: Type,
    pub docs: Vec<Attribute>,
    pub primary_key: bool,
    pub index: bool,
    pub unique: bool,
    pub nullable: Option<bool>,
    pub default: Option<Expr>,
    pub default_factory: Option<Expr>,
    pub foreign_key: Option<(Ident, Ident)>,
    pub max_length: Option<Expr>,
}

impl Model {
    pub(super) fn parse(options: TokenStream, item: TokenStream) -> syn::Result<Self> {
        let item: syn::ItemStruct = syn::parse2(item)?;
        let mut table = None;
        let parser = syn::meta::parser(|meta| {
            if !meta.path.is_ident("table") {
                return Err(meta.error(
                    "unknown option of #[model]; the options are `table` and `table = \"name\"`",
                ));
            }
            table = Some(match meta.input.peek(syn::Token![=]) {
                true => meta.value()?.parse::<LitStr>()?.value(),
                false => item.ident.unraw().to_string().to_lowercase(),
            });
            Ok(())
        });
        parser.parse2(options)?;
        let fields: syn::Result<Vec<Field>> = item.fields.iter().map(Field::parse).collect();
        Ok(Model {
            vis: item.vis,
            docs: docs(&item.attrs),
            name: item.ident,
            table,
            fields: fields?,
        })
    }
}

fn docs(attrs: &[Attribute]) -> Vec<Attribute> {
    attrs
        .iter()
        .filter(|attr| attr.path().is_ident("doc"))
        .cloned()
        .collect()
}

impl Field {
    fn parse(field: &syn::Field) -> syn::Result<Self> {
        let name = field
            .ident
            .clone()
            .ok_or_else(|| syn::Error::new(field.span(), "a model's fields have names"))?;
        let mut parsed = Field {
            name,
            ty: field.ty.clone(),
            docs: docs(&field.attrs),
            primary_key: false,
            index: false,
            unique: false,
            nullable: None,
            default: None,
            default_factory: None,
            foreign_key: None,
            max_length: None,
        };
        for attr in field
            .attrs
            .iter()
            .filter(|attr| attr.path().is_ident("field"))
        {
            attr.parse_nested_meta(|meta| parsed.option(&meta))?;
        }
        Ok(parsed)
    }

    fn option(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        let name = meta
            .path
            .get_ident()
            .map(Ident::to_string)
            .unwrap_or_default();
        match name.as_str() {
            "primary_key" => self.primary_key = true,
            "index" => self.index = true,
            "unique" => self.unique = true,
            "nullable" => self.nullable = Some(meta.value()?.parse::<syn::LitBool>()?.value),
            "default" => self.default = Some(meta.value()?.parse()?),
            "default_factory" => self.default_factory = Some(meta.value()?.parse()?),
            "max_length" => self.max_length = Some(meta.value()?.parse()?),
            "foreign_key" => {
                let value = meta.value()?;
                let table = value.parse()?;
                value.parse::<syn::Token![.]>()?;
                self.foreign_key = Some((table, value.parse()?));
            }
            _ => return Err(meta.error(format!("unknown option `{name}` of a field"))),
        }
        Ok(())
    }

    /// Whether a value must be given before `build()` exists.
    pub(super) fn is_required(&self) -> bool {
        self.default.is_none() && self.default_factory.is_none() && option_type(&self.ty).is_none()
    }
}

/// `T` of `Option<T>`.
pub(super) fn option_type(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|segment| segment.ident == "Option")?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}
