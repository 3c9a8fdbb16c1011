//! The schema, made once on first use, and the model's trait.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;

use super::super::parse::{Field, Model};

pub(super) fn schema(model: &Model) -> TokenStream {
    let name = &model.name;
    let text = name.unraw().to_string();
    let fields = model.fields.iter().map(field);
    let build = match &model.table {
        Some(table) => {
            quote!(::fieldbook::dynamic::Schema::table(#text, #table, fields, ::std::vec![]))
        }
        None => quote!(::fieldbook::dynamic::Schema::data(#text, fields)),
    };
    quote! {
        impl ::fieldbook::Model for #name {
            fn schema() -> &'static ::std::sync::Arc<::fieldbook::dynamic::Schema> {
                static SCHEMA: ::std::sync::LazyLock<::std::sync::Arc<::fieldbook::dynamic::Schema>> =
                    ::std::sync::LazyLock::new(|| {
                        let fields = ::std::vec![#(#fields),*];
                        ::fieldbook::__private::declared(#build)
                    });
                &SCHEMA
            }

            fn from_instance(instance: ::fieldbook::dynamic::Instance) -> Self {
                #name { instance }
            }

            fn instance(&self) -> &::fieldbook::dynamic::Instance {
                &self.instance
            }
        }
    }
}

fn field(field: &Field) -> TokenStream {
    let (name, ty) = (field.name.unraw().to_string(), &field.ty);
    let primary_key = field
        .primary_key
        .then(|| quote!(field = field.primary_key();));
    let flags = [(field.index, quote!(index)), (field.unique, quote!(unique))];
    let flags = flags
        .iter()
        .filter(|(on, _)| *on)
        .map(|(_, flag)| quote!(field.#flag = true;));
    let nullable = field
        .nullable
        .map(|nullable| quote!(field.nullable = #nullable;));
    let default = field
        .default
        .as_ref()
        .map(|value| quote!(::fieldbook::__private::default_value::<#ty>(&mut field, #value);));
    let factory = field
        .default_factory
        .as_ref()
        .map(|make| quote!(::fieldbook::__private::default_factory::<#ty, _>(&mut field, #make);));
    let foreign_key = field.foreign_key.as_ref().map(|(table, column)| {
        let (text, name) = (table.unraw().to_string(), column.unraw().to_string());
        quote! {
            field.foreign_key = ::std::option::Option::Some(::fieldbook::dynamic::ForeignKey {
                target: ::fieldbook::dynamic::SchemaRef::new(#text, || ::fieldbook::__private::schema_of(#table)),
                field: {
                    let _ = || #table.#column;
                    #name.to_owned()
                },
                on_delete: ::std::option::Option::None,
            });
        }
    });
    let max_length = field
        .max_length
        .as_ref()
        .map(|length| quote!(::fieldbook::__private::max_length(&mut field, #length);));
    quote! {{
        #[allow(unused_mut)]
        let mut field = ::fieldbook::__private::field::<#ty>(#name);
        #primary_key #(#flags)* #nullable #default #factory #foreign_key #max_length
        field
    }}
}
