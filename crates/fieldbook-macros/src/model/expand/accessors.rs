//! A getter and a setter for each field and each relationship.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::super::parse::{Field, Kind, Model, Relationship};
use super::super::types;

/// What the fallible form of a getter returns, and of a setter that must load first.
const LOADS: &str = "# Errors\n\n`is_detached`, `is_object_deleted`, `is_pending_rollback` or `is_database` when it must be loaded and cannot be.";

/// What the fallible form of a field's setter returns.
const REFUSES: &str = "# Errors\n\nOnly where an expired primary key cannot be loaded first: those of its getter.";

pub(super) fn accessors(model: &Model) -> TokenStream {
    let (vis, name) = (&model.vis, &model.name);
    let fields = model.numbered().map(|(index, field)| accessor(model, index, field));
    let computed = model.computed.iter().map(|field| computed(model, field));
    let relationships = model.relationships.iter().enumerate();
    let relationships = relationships.map(|(index, relationship)| match relationship.kind {
        Kind::Many => list(model, index, relationship),
        _ => one(model, index, relationship),
    });
    quote! {
        #[allow(dead_code)]
        impl #name {
            #(#fields)*
            #(#computed)*
            #(#relationships)*

            /// Whether both handles are the same object.
            #vis fn ptr_eq(a: &Self, b: &Self) -> bool {
                ::fieldbook::dynamic::Instance::ptr_eq(&a.instance, &b.instance)
            }
        }
    }
}

fn accessor(model: &Model, index: usize, field: &Field) -> TokenStream {
    let (vis, name, ty, docs) = (&model.vis, &field.name, &field.ty, &field.docs);
    let plain = name.unraw();
    let try_get = format_ident!("try_{plain}");
    let reads = format!("The value of `{plain}`, loaded first if it is expired.");
    let panics = format!("# Panics\n\nWhen it cannot be loaded; `{try_get}` returns the error.");
    let setters = (!field.is_generated() && !model.options.on("frozen")).then(|| setters(model, index, field));
    let (get, try_) = match types::is_everywhere(ty) {
        true => (quote!(get), quote!(try_get)),
        false => (of(model, index, "get_of"), of(model, index, "try_get_of")),
    };
    quote! {
        #(#docs)*
        #[doc = ""]
        #[doc = #reads]
        #[doc = #panics]
        #[track_caller]
        #vis fn #name(&self) -> #ty {
            ::fieldbook::__private::#get(&self.instance, #index)
        }

        #[doc = #reads]
        #[doc = #LOADS]
        #vis fn #try_get(&self) -> ::fieldbook::Result<#ty> {
            ::fieldbook::__private::#try_(&self.instance, #index)
        }

        #setters
    }
}

/// A helper that knows the field by its place, for a type that may be none that a field can have: that is reported once,
/// where the model says which type it is.
pub(super) fn of(model: &Model, index: usize, helper: &str) -> TokenStream {
    let (helper, name) = (format_ident!("{helper}"), &model.name);
    quote!(#helper::<#name, #index>)
}

fn setters(model: &Model, index: usize, field: &Field) -> TokenStream {
    let (vis, ty, plain) = (&model.vis, &field.ty, field.name.unraw());
    let (set, try_set) = (format_ident!("set_{plain}"), format_ident!("try_set_{plain}"));
    let sets = format!("Sets `{plain}`; the next flush sends it if it changed.");
    let (put, try_put) = match types::is_everywhere(ty) {
        true => (quote!(set::<#ty>), quote!(try_set::<#ty>)),
        false => (of(model, index, "set_of"), of(model, index, "try_set_of")),
    };
    let update = types::is_composite(ty).then(|| update(model, index, field));
    let panics =
        format!("# Panics\n\nOnly where an expired primary key cannot be loaded first; `{try_set}` returns the error.");
    quote! {
        #[doc = #sets]
        #[doc = #panics]
        #[track_caller]
        #vis fn #set(&self, value: impl ::fieldbook::IntoField<#ty>) {
            ::fieldbook::__private::#put(&self.instance, #index, value)
        }

        #[doc = #sets]
        #[doc = #REFUSES]
        #vis fn #try_set(&self, value: impl ::fieldbook::IntoField<#ty>) -> ::fieldbook::Result<()> {
            ::fieldbook::__private::#try_put(&self.instance, #index, value)
        }

        #update
    }
}

/// What changes a value in place: the getter gives a copy, whose changes would be lost.
fn update(model: &Model, index: usize, field: &Field) -> TokenStream {
    let (vis, ty, plain) = (&model.vis, &field.ty, field.name.unraw());
    let (update, try_get) = (format_ident!("update_{plain}"), format_ident!("try_{plain}"));
    let updates =
        format!("Changes `{plain}` in place: what the getter gives is a copy. The next flush sends it if it changed.");
    let panics = format!("# Panics\n\nWhen it cannot be loaded; `{try_get}` returns the error.");
    let (get, put) = match types::is_everywhere(ty) {
        true => (quote!(get::<#ty>), quote!(set::<#ty>)),
        false => (of(model, index, "get_of"), of(model, index, "set_of")),
    };
    quote! {
        #[doc = #updates]
        #[doc = #panics]
        #[track_caller]
        #vis fn #update(&self, change: impl ::core::ops::FnOnce(&mut #ty)) {
            let mut value: #ty = ::fieldbook::__private::#get(&self.instance, #index);
            change(&mut value);
            ::fieldbook::__private::#put(&self.instance, #index, value);
        }
    }
}

fn computed(model: &Model, field: &Field) -> TokenStream {
    let (vis, name, ty, docs) = (&model.vis, &field.name, &field.ty, &field.docs);
    let text = name.unraw().to_string();
    let doc = format!("`{}`, computed from the other fields each time.", name.unraw());
    let panics = "# Panics\n\nWhen a field that it needs cannot be loaded.";
    quote! {
        #(#docs)*
        #[doc = ""]
        #[doc = #doc]
        #[doc = #panics]
        #[track_caller]
        #vis fn #name(&self) -> #ty {
            ::fieldbook::__private::computed(&self.instance, #text)
        }
    }
}

fn one(model: &Model, index: usize, relationship: &Relationship) -> TokenStream {
    let (vis, name, ty, docs) = (&model.vis, &relationship.name, &relationship.ty, &relationship.docs);
    let owner = &model.name;
    let (get, try_) = match relationship.kind {
        Kind::Optional => (quote!(optional), quote!(try_optional)),
        _ => (quote!(one), quote!(try_one)),
    };
    let (plain, target) = (name.unraw(), &relationship.target);
    let (try_get, set, try_set) =
        (format_ident!("try_{plain}"), format_ident!("set_{plain}"), format_ident!("try_set_{plain}"));
    let reads = format!("The `{}` of relationship `{plain}`, loaded on first use.", relationship.target_name());
    let panics = format!("# Panics\n\nWhen it cannot be loaded; `{try_get}` returns the error.");
    let sets = format!(
        "Sets relationship `{plain}`, to an object or to `None`; both sides know at once, the foreign key changes at flush."
    );
    let refuses = format!("# Panics\n\nWhen it cannot be loaded first; `{try_set}` returns the error.");
    quote! {
        #(#docs)*
        #[doc = ""]
        #[doc = #reads]
        #[doc = #panics]
        #[track_caller]
        #vis fn #name(&self) -> #ty {
            ::fieldbook::__private::#get::<#owner, #index>(&self.instance)
        }

        #[doc = #reads]
        #[doc = #LOADS]
        #vis fn #try_get(&self) -> ::fieldbook::Result<#ty> {
            ::fieldbook::__private::#try_::<#owner, #index>(&self.instance)
        }

        #[doc = #sets]
        #[doc = #refuses]
        #[track_caller]
        #vis fn #set(&self, value: impl ::fieldbook::IntoRelated<#target>) {
            ::fieldbook::__private::set_related::<#owner, #index>(&self.instance, value)
        }

        #[doc = #sets]
        #[doc = #LOADS]
        #vis fn #try_set(&self, value: impl ::fieldbook::IntoRelated<#target>) -> ::fieldbook::Result<()> {
            ::fieldbook::__private::try_set_related::<#owner, #index>(&self.instance, value)
        }
    }
}

fn list(model: &Model, index: usize, relationship: &Relationship) -> TokenStream {
    let (vis, owner, name, docs) = (&model.vis, &model.name, &relationship.name, &relationship.docs);
    let (plain, target) = (name.unraw(), &relationship.target);
    let (try_get, set, try_set) =
        (format_ident!("try_{plain}"), format_ident!("set_{plain}"), format_ident!("try_set_{plain}"));
    let reads = format!("The list of relationship `{plain}`, loaded on first use: read it, or `push` and `remove`.");
    let sets = format!("Makes the list of relationship `{plain}` these objects.");
    let panics = format!("# Panics\n\nWhen it cannot be loaded; `{try_get}` returns the error.");
    let refuses = format!("# Panics\n\nWhen it cannot be loaded first; `{try_set}` returns the error.");
    let items = quote!(impl ::std::iter::IntoIterator<Item = impl ::std::borrow::Borrow<#target>>);
    quote! {
        #(#docs)*
        #[doc = ""]
        #[doc = #reads]
        #[doc = #panics]
        #[track_caller]
        #vis fn #name(&self) -> ::fieldbook::List<#target> {
            ::fieldbook::__private::list::<#owner, #index>(&self.instance)
        }

        #[doc = #reads]
        #[doc = #LOADS]
        #vis fn #try_get(&self) -> ::fieldbook::Result<::fieldbook::List<#target>> {
            ::fieldbook::__private::try_list::<#owner, #index>(&self.instance)
        }

        #[doc = #sets]
        #[doc = #refuses]
        #[track_caller]
        #vis fn #set(&self, value: #items) {
            ::fieldbook::__private::set_list::<#owner, #index>(&self.instance, value)
        }

        #[doc = #sets]
        #[doc = #LOADS]
        #vis fn #try_set(&self, value: #items) -> ::fieldbook::Result<()> {
            ::fieldbook::__private::try_set_list::<#owner, #index>(&self.instance, value)
        }
    }
}
