//! What can be told about a type from how it is written.

use quote::ToTokens;
use syn::{GenericArgument, Ident, PathArguments, Type};

/// `T` of `Option<T>`.
pub(super) fn option(ty: &Type) -> Option<&Type> {
    argument(ty, "Option")
}

/// `T` of `Vec<T>`.
pub(super) fn list(ty: &Type) -> Option<&Type> {
    argument(ty, "Vec")
}

/// The type without the invisible delimiters that a macro by example puts around it, and without parentheses.
fn plain(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => plain(&group.elem),
        Type::Paren(paren) => plain(&paren.elem),
        ty => ty,
    }
}

fn argument<'a>(ty: &'a Type, of: &str) -> Option<&'a Type> {
    let Type::Path(path) = plain(ty) else {
        return None;
    };
    let last = path.path.segments.last().filter(|last| last.ident == of)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// Whether values of the type, or of its option, hold more that a program may want to change in place.
pub(super) fn is_composite(ty: &Type) -> bool {
    if let Some(inner) = option(ty) {
        return is_composite(inner);
    }
    name(ty).is_some_and(|name| COMPOSITE.iter().any(|known| name == known))
}

/// JSON and the collections, by their last names.
const COMPOSITE: &[&str] = &["Value", "Vec", "HashMap", "BTreeMap", "HashSet", "BTreeSet"];

/// The last name of a path: `Team` of `models::Team`.
pub(super) fn name(ty: &Type) -> Option<&Ident> {
    match plain(ty) {
        Type::Path(path) if path.qself.is_none() => path.path.segments.last().map(|last| &last.ident),
        _ => None,
    }
}

/// Types of the language and the prelude, which are the same in every module and which columns can have.
const EVERYWHERE: &[&str] =
    &["i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32", "u64", "usize", "f32", "f64", "bool", "String"];

/// Whether the type is one of the language's, an option of one, or bytes: it means the same in every module.
pub(super) fn is_everywhere(ty: &Type) -> bool {
    if let Some(inner) = option(ty) {
        return is_everywhere(inner);
    }
    let text = plain(ty).to_token_stream().to_string();
    EVERYWHERE.contains(&text.as_str()) || text == "Vec < u8 >"
}
