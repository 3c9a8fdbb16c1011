//! `#[repr(…)]`: nothing here lies in memory as it says, but it must be right.

use quote::ToTokens;
use syn::{Attribute, Fields, Item, Meta};

use super::{Part, parts, place};
use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::source::Loc;
use crate::ty::IntTy;

/// What one `repr` asks for.
#[derive(Default)]
struct Asked {
    ints: Vec<String>,
    transparent: bool,
    packed: bool,
    /// What `packed` is asked for, each time.
    packs: Vec<String>,
    align: bool,
    others: usize,
}

pub(super) fn check(cx: &mut Cx, file: u16, item: &Item, attrs: &[Attribute]) {
    let mut asked = Asked::default();
    let mut first = None;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("repr")) {
        first.get_or_insert(place(file, attr));
        match parts(attr) {
            Some(parts) => parts.iter().for_each(|part| read(cx, file, part, &mut asked)),
            None => cx.report(Problem::error("E0539", place(file, attr), "malformed `repr` attribute input")),
        }
    }
    if let Some(at) = first {
        together(cx, file, item, &asked, at);
    }
    if let Item::Enum(item) = item {
        numbered(cx, file, item, &asked);
    }
}

fn read(cx: &mut Cx, file: u16, part: &Part, asked: &mut Asked) {
    let meta = match part {
        Part::Lit(lit) => {
            let message = "meta item in `repr` must be an identifier";
            return cx.report(Problem::error("E0565", Loc::new(file, lit.span()), message));
        }
        Part::Meta(meta) => meta,
    };
    let at = crate::syntax::span::loc(file, meta);
    let name = meta.path().get_ident().map(ToString::to_string).unwrap_or_default();
    match (name.as_str(), meta) {
        ("transparent", _) => asked.transparent = true,
        ("packed", _) => {
            asked.packed = true;
            asked.packs.push(meta.to_token_stream().to_string());
        }
        ("C" | "simd" | "Rust", _) => asked.others += 1,
        ("align", Meta::List(list)) => {
            asked.align = true;
            let bytes = list.parse_args::<syn::LitInt>().ok().and_then(|bytes| bytes.base10_parse::<u64>().ok());
            if !bytes.is_some_and(u64::is_power_of_two) {
                let message = "invalid `repr(align)` attribute: not a power of two";
                cx.report(Problem::error("E0589", at, message));
            }
        }
        ("align", Meta::NameValue(_)) => {
            let problem = Problem::error("E0693", at, "incorrect `repr(align)` attribute format");
            cx.report(problem.help("use parentheses: `align(8)`"));
        }
        ("align", Meta::Path(_)) => {
            cx.report(Problem::error("E0589", at, "invalid `repr(align)` attribute: `align` needs an argument"));
        }
        _ if IntTy::from_name(&name).is_some() => asked.ints.push(name),
        _ => {
            let problem = Problem::error("E0552", at, "unrecognized representation hint");
            cx.report(problem.help("`C`, `packed`, `align(…)`, `transparent`, or the name of an integer type"));
        }
    }
}

fn together(cx: &mut Cx, file: u16, item: &Item, asked: &Asked, at: Loc) {
    let (name, fields, variants) = match item {
        Item::Struct(item) => (&item.ident, Some(&item.fields), 1),
        Item::Enum(item) => (&item.ident, item.variants.first().map(|variant| &variant.fields), item.variants.len()),
        _ => {
            let message = "attribute should be applied to a struct, enum, or union";
            return cx.report(Problem::error("E0517", at, message));
        }
    };
    if matches!(item, Item::Struct(_)) && !asked.ints.is_empty() {
        cx.report(Problem::error("E0517", at, "attribute should be applied to an enum"));
    }
    if matches!(item, Item::Enum(_)) && asked.packed {
        cx.report(Problem::error("E0517", at, "attribute should be applied to a struct or union"));
    }
    let whole = Loc::new(file, name.span());
    if asked.packed && asked.align {
        let message = "type has conflicting packed and align representation hints";
        cx.report(Problem::error("E0587", whole, message));
    }
    if asked.packs.iter().any(|other| *other != asked.packs[0]) {
        cx.report(Problem::error("E0634", whole, "type has conflicting packed representation hints"));
    }
    let parts = usize::from(asked.packed) + usize::from(asked.align) + asked.ints.len() + asked.others;
    if asked.transparent && parts > 0 {
        cx.report(Problem::error("E0692", at, "transparent type cannot have other repr hints"));
    } else if asked.transparent && variants != 1 {
        let message = format!("transparent enum needs exactly one variant, but has {variants}");
        cx.report(Problem::error("E0731", whole, message));
    } else if asked.transparent
        && let Some(sized) = fields.map(sized_fields).filter(|sized| *sized > 1)
    {
        let message = format!("transparent type needs at most one field with a size, but has {sized}");
        cx.report(Problem::error("E0690", whole, message));
    }
    if asked.ints.len() > 1 && asked.ints.iter().any(|int| *int != asked.ints[0]) {
        cx.report(Problem::error("E0566", at, "conflicting representation hints"));
    }
    if variants == 0 && !asked.ints.is_empty() {
        cx.report(Problem::error("E0084", at, "unsupported representation for zero-variant enum"));
    }
}

/// How many fields surely take up space.
fn sized_fields(fields: &Fields) -> usize {
    let none = |field: &&syn::Field| match &field.ty {
        syn::Type::Tuple(tuple) => tuple.elems.is_empty(),
        syn::Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "PhantomData"),
        _ => false,
    };
    fields.iter().filter(|field| !none(field)).count()
}

/// Numbers of variants that have fields need an integer type.
fn numbered(cx: &mut Cx, file: u16, item: &syn::ItemEnum, asked: &Asked) {
    let given = item.variants.iter().any(|variant| variant.discriminant.is_some());
    let plain = item.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit));
    if given && !plain && asked.ints.is_empty() {
        let message =
            "`#[repr(inttype)]` must be specified for enums with explicit discriminants and non-unit variants";
        cx.report(Problem::error("E0732", Loc::new(file, item.ident.span()), message));
    }
}
