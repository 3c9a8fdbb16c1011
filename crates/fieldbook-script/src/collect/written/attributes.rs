//! Attributes of the language itself: where they may stand, and what may stand in them.

mod repr;

use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Lit, Meta, Token};

use super::Cx;
use crate::diagnostic::Problem;
use crate::source::Loc;

/// What an attribute stands before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Function,
    Type,
    Other,
}

/// One part of an attribute's parentheses.
#[expect(clippy::large_enum_variant, reason = "there are a few, and for a moment")]
enum Part {
    Meta(Meta),
    Lit(Lit),
}

impl syn::parse::Parse for Part {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        match input.peek(Lit) {
            true => input.parse().map(Part::Lit),
            false => input.parse().map(Part::Meta),
        }
    }
}

/// The parts in an attribute's parentheses; `None` where it has none, or where they are no list.
fn parts(attr: &Attribute) -> Option<Vec<Part>> {
    let parsed = attr.parse_args_with(Punctuated::<Part, Token![,]>::parse_terminated);
    matches!(attr.meta, Meta::List(_)).then_some(parsed.ok()?.into_iter().collect())
}

/// From `#` to `]`.
fn place(file: u16, attr: &Attribute) -> Loc {
    crate::syntax::span::loc(file, attr)
}

/// The attributes of a whole program.
pub(crate) fn check_file(cx: &mut Cx, file: u16, attrs: &[Attribute]) {
    for attr in attrs {
        lint(cx, file, attr);
        if attr.path().is_ident("feature") {
            let message = "`#![feature]` may not be used on the stable release channel";
            cx.report(Problem::error("E0554", place(file, attr), message));
        }
    }
}

/// The attributes of an item and of its members.
pub(super) fn check(cx: &mut Cx, file: u16, item: &Item) {
    let (attrs, target) = match item {
        Item::Fn(item) => (&item.attrs, Target::Function),
        Item::Struct(item) => (&item.attrs, Target::Type),
        Item::Enum(item) => (&item.attrs, Target::Type),
        Item::Const(item) => (&item.attrs, Target::Other),
        Item::Impl(item) => (&item.attrs, Target::Other),
        Item::Mod(item) => (&item.attrs, Target::Other),
        Item::Static(item) => (&item.attrs, Target::Other),
        Item::Trait(item) => (&item.attrs, Target::Other),
        Item::Type(item) => (&item.attrs, Target::Other),
        Item::Use(item) => (&item.attrs, Target::Other),
        _ => return,
    };
    check_list(cx, file, attrs, target, matches!(item, Item::Trait(_)));
    repr::check(cx, file, item, attrs);
    match item {
        Item::Impl(item) => {
            for member in &item.items {
                if let syn::ImplItem::Fn(member) = member {
                    check_list(cx, file, &member.attrs, Target::Function, false);
                }
            }
        }
        Item::Trait(item) => {
            for member in &item.items {
                if let syn::TraitItem::Fn(member) = member {
                    check_list(cx, file, &member.attrs, Target::Function, false);
                }
            }
        }
        _ => {}
    }
}

fn check_list(cx: &mut Cx, file: u16, attrs: &[Attribute], target: Target, of_trait: bool) {
    let mut deprecated = false;
    for attr in attrs {
        let Some(name) = attr.path().get_ident().map(ToString::to_string) else { continue };
        let at = place(file, attr);
        lint(cx, file, attr);
        match name.as_str() {
            "inline" if target != Target::Function => misplaced(cx, at, "inline"),
            "track_caller" if target != Target::Function => misplaced(cx, at, "track_caller"),
            "non_exhaustive" if of_trait => misplaced(cx, at, "non_exhaustive"),
            "inline" => inline(cx, at, attr),
            "deprecated" if deprecated => cx.report(Problem::plain(at, "multiple `deprecated` attributes")),
            "deprecated" => {
                deprecated = true;
                self::deprecated(cx, at, attr);
            }
            "derive" => derive(cx, file, attr, target),
            "stable" | "unstable" | "rustc_const_stable" | "rustc_const_unstable" | "rustc_deprecated" => {
                let message = "stability attributes may not be used outside of the standard library";
                cx.report(Problem::error("E0734", at, message));
            }
            _ => {}
        }
    }
}

/// Attributes of what is no type: nothing is derived for it.
pub(super) fn only_on_types(cx: &mut Cx, file: u16, attrs: &[Attribute]) {
    attrs.iter().filter(|attr| attr.path().is_ident("derive")).for_each(|attr| derive(cx, file, attr, Target::Other));
}

fn misplaced(cx: &mut Cx, at: Loc, name: &str) {
    cx.report(Problem::plain(at, format!("`#[{name}]` attribute cannot be used here")));
}

fn malformed(cx: &mut Cx, code: &'static str, at: Loc, name: &str) {
    cx.report(Problem::error(code, at, format!("malformed `{name}` attribute input")));
}

fn inline(cx: &mut Cx, at: Loc, attr: &Attribute) {
    if matches!(attr.meta, Meta::Path(_)) {
        return;
    }
    match parts(attr).as_deref() {
        Some([Part::Meta(Meta::Path(word))]) if word.is_ident("always") || word.is_ident("never") => {}
        Some([_]) | None => malformed(cx, "E0539", at, "inline"),
        Some(_) => malformed(cx, "E0805", at, "inline"),
    }
}

fn deprecated(cx: &mut Cx, at: Loc, attr: &Attribute) {
    let Some(parts) = parts(attr) else { return };
    let mut known: Vec<String> = Vec::new();
    for part in parts {
        let name = match &part {
            Part::Meta(Meta::NameValue(pair)) => pair.path.get_ident().map(ToString::to_string),
            _ => None,
        };
        match name {
            Some(name) if known.contains(&name) => return malformed(cx, "E0538", at, "deprecated"),
            Some(name) if ["since", "note", "suggestion"].contains(&name.as_str()) => known.push(name),
            _ => return malformed(cx, "E0539", at, "deprecated"),
        }
    }
}

fn derive(cx: &mut Cx, file: u16, attr: &Attribute, target: Target) {
    let first = parts(attr).into_iter().flatten().find_map(|part| match part {
        Part::Lit(lit) => Some(lit),
        Part::Meta(_) => None,
    });
    if target != Target::Type {
        let message = "`derive` may only be applied to `struct`s, `enum`s and `union`s";
        cx.report(Problem::error("E0774", place(file, attr), message));
    } else if let Some(lit) = first {
        let at = Loc::new(file, lit.span());
        cx.report(Problem::error("E0777", at, "expected path to a trait, found literal").help("leave out the quotes"));
    }
}

/// Tools that have lints of their own.
const TOOLS: [&str; 7] = ["clippy", "rustc", "rustdoc", "rustfmt", "miri", "diagnostic", "rust_analyzer"];

/// `allow`, `warn`, `deny`, `forbid`, `expect`: names of lints.
fn lint(cx: &mut Cx, file: u16, attr: &Attribute) {
    let levels = ["allow", "warn", "deny", "forbid", "expect"];
    if !attr.path().get_ident().is_some_and(|name| levels.iter().any(|level| name == level)) {
        return;
    }
    for part in parts(attr).into_iter().flatten() {
        let at = match &part {
            Part::Meta(meta) => crate::syntax::span::loc(file, meta),
            Part::Lit(lit) => Loc::new(file, lit.span()),
        };
        match part {
            Part::Meta(Meta::Path(path)) if path.segments.len() > 1 => {
                let tool = path.segments[0].ident.to_string();
                if !TOOLS.contains(&tool.as_str()) {
                    let message = format!("unknown tool name `{tool}` found in scoped lint");
                    cx.report(Problem::error("E0710", Loc::new(file, path.segments[0].ident.span()), message));
                }
            }
            Part::Meta(Meta::Path(path)) => {
                let name = path.segments[0].ident.to_string();
                if attr.path().is_ident("forbid") {
                    cx.forbidden.push(name);
                } else if !attr.path().is_ident("deny") && cx.forbidden.contains(&name) {
                    let level = attr.path().get_ident().map(ToString::to_string).unwrap_or_default();
                    let message = format!("{level}({name}) incompatible with previous forbid");
                    cx.report(Problem::error("E0453", at, message).label("overruled by the `forbid`"));
                }
            }
            Part::Meta(Meta::NameValue(pair)) if pair.path.is_ident("reason") => {}
            _ => {
                let problem = Problem::error("E0452", at, "malformed lint attribute input");
                cx.report(problem.help("write the names of lints, with commas between them"));
            }
        }
    }
}
