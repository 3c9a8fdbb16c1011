//! Constraints over several columns of a table: `unique(a, b)`, `check("a < b")`, `index(a, b, where = "…")`,
//! `foreign_key(a, b)`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Token};

use super::Model;
use crate::errors::Errors;
use crate::options::Value;

impl Model {
    /// Reads the constraints, as expressions of the dynamic core's type.
    pub(super) fn constrain(&mut self, errors: &mut Errors) {
        let mut constraints = Vec::new();
        for given in &self.options.0 {
            if let Value::Call(tokens) = &given.value {
                let read = self.constraint(&given.name, tokens.clone());
                constraints.extend(errors.keep(read));
            }
        }
        self.constraints = constraints;
    }

    fn constraint(&self, kind: &Ident, tokens: TokenStream) -> syn::Result<TokenStream> {
        let parser = |input: ParseStream<'_>| {
            let mut parts = Parts::default();
            while !input.is_empty() {
                parts.part(input)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(parts)
        };
        let parts = parser.parse2(tokens)?;
        for column in &parts.columns {
            if !self.fields.iter().any(|field| field.name == *column) {
                return Err(syn::Error::new(
                    column.span(),
                    format!("`{}` has no field `{column}` for `{kind}`", self.name),
                ));
            }
        }
        parts.expand(kind)
    }
}

/// What stands between the parentheses.
#[derive(Default)]
struct Parts {
    columns: Vec<Ident>,
    sql: Option<LitStr>,
    name: Option<LitStr>,
    condition: Option<LitStr>,
    unique: bool,
}

impl Parts {
    fn part(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if input.peek(LitStr) {
            self.sql = Some(input.parse()?);
            return Ok(());
        }
        let name = input.call(Ident::parse_any)?;
        if !input.peek(Token![=]) {
            match name == "unique" {
                true => self.unique = true,
                false => self.columns.push(name),
            }
            return Ok(());
        }
        input.parse::<Token![=]>()?;
        match name.to_string().as_str() {
            "name" => self.name = Some(input.parse()?),
            "where" => self.condition = Some(input.parse()?),
            _ => {
                return Err(syn::Error::new(
                    name.span(),
                    format!("unknown option `{name}`; there are `name` and, for an index, `where`"),
                ));
            }
        }
        Ok(())
    }

    fn expand(self, kind: &Ident) -> syn::Result<TokenStream> {
        let option = |text: Option<LitStr>| match text {
            Some(text) => quote!(::std::option::Option::Some(#text.into())),
            None => quote!(::std::option::Option::None),
        };
        let columns = self.columns.iter().map(|column| column.unraw().to_string());
        let columns = quote!(::std::vec![#(#columns.into()),*]);
        let (name, condition, unique) = (option(self.name), option(self.condition), self.unique);
        let constraint = quote!(::fieldbook::dynamic::TableConstraint);
        match (kind.to_string().as_str(), self.sql) {
            ("check", Some(sql)) => Ok(quote!(#constraint::Check { sql: #sql.into(), name: #name })),
            ("check", None) => {
                Err(syn::Error::new(kind.span(), "a check needs its condition as SQL: `check(\"age >= 0\")`"))
            }
            _ if self.columns.is_empty() => {
                Err(syn::Error::new(kind.span(), format!("`{kind}` needs the columns: `{kind}(name, age)`")))
            }
            ("foreign_key", _) => Ok(quote!(#constraint::ForeignKey { columns: #columns, name: #name })),
            ("unique", _) => Ok(quote!(#constraint::Unique { columns: #columns, name: #name })),
            _ => Ok(quote! {
                #constraint::Index { columns: #columns, name: #name, unique: #unique, condition: #condition }
            }),
        }
    }
}
