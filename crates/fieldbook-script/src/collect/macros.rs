//! The program's own macros: where they are declared, and items that come of their uses.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream, Parser};

use super::{Cx, Pending, attrs, declare};
use crate::diagnostic::Problem;
use crate::expand::{self, Refusal};
use crate::items::ModuleId;
use crate::source::Loc;
use crate::sym::Symbol;

/// `macro_rules! name { … }`, or a use where items stand.
pub(super) fn item(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, item: syn::ItemMacro) {
    let Some(name) = &item.ident else {
        for item in expanded(cx, module, file, &item.mac, repeated::<syn::Item>).unwrap_or_default() {
            declare::declare(cx, pending, module, file, vec![item]);
        }
        cx.uses.leave();
        return;
    };
    match expand::declare(name, item.mac.tokens.clone()) {
        Ok(found) => {
            let name = Symbol::from(name);
            if attrs::has(&item.attrs, "macro_export") {
                let root = cx.items.crate_root(cx.items.real_module(module));
                if root != module {
                    cx.items.module_mut(root).rules.entry(name).or_default().push(found.clone());
                }
            }
            cx.items.module_mut(module).rules.entry(name).or_default().push(found);
        }
        Err(refusal) => report(cx, file, name.span(), refusal),
    }
}

/// `#[macro_use] mod`: its macros are known behind it.
pub(super) fn share(cx: &mut Cx, from: ModuleId, to: ModuleId) {
    let all = cx.items.module(from).rules.clone();
    for (name, mut rules) in all {
        cx.items.module_mut(to).rules.entry(name).or_default().append(&mut rules);
    }
}

/// Writes out uses among the items of an `impl` or a trait.
pub(super) fn members<T: Parse>(
    cx: &mut Cx,
    module: ModuleId,
    file: u16,
    items: &mut Vec<T>,
    of_macro: impl Fn(&T) -> Option<&syn::Macro> + Copy,
) {
    let mut out = Vec::with_capacity(items.len());
    for item in std::mem::take(items) {
        match of_macro(&item) {
            None => out.push(item),
            Some(used) => {
                let mut inner = expanded(cx, module, file, used, repeated::<T>).unwrap_or_default();
                members(cx, module, file, &mut inner, of_macro);
                cx.uses.leave();
                out.append(&mut inner);
            }
        }
    }
    *items = out;
}

/// As many as there are.
pub(crate) fn repeated<T: Parse>(input: ParseStream<'_>) -> syn::Result<Vec<T>> {
    let mut all = Vec::new();
    while !input.is_empty() {
        all.push(input.parse()?);
    }
    Ok(all)
}

/// What a use of one of the program's macros becomes, parsed as what stands there; reported where it becomes nothing.
/// [`expand::Uses::leave`] is to be called when what it becomes is read.
pub(crate) fn expanded<T>(
    cx: &mut Cx,
    module: ModuleId,
    file: u16,
    used: &syn::Macro,
    parse: fn(ParseStream<'_>) -> syn::Result<T>,
) -> Option<T> {
    let outermost = cx.uses.enter(span_of(used));
    let tokens = tokens(cx, module, file, used, outermost)?;
    match parse.parse2(tokens) {
        Ok(found) => Some(found),
        Err(error) => {
            let own = Some(error.span()).filter(|own| cx.uses.keeps_places && own.start().line > 0);
            let at = Loc::new(file, own.unwrap_or(outermost));
            cx.report(Problem::plain(at, error.to_string()).label("in what this macro becomes"));
            None
        }
    }
}

fn tokens(cx: &mut Cx, module: ModuleId, file: u16, used: &syn::Macro, site: proc_macro2::Span) -> Option<TokenStream> {
    let Some(found) = find(cx, module, &used.path) else {
        let at = crate::syntax::span::path_loc(file, &used.path);
        let name = used.path.segments.last().map(|segment| Symbol::from(&segment.ident))?;
        cx.report(Problem::plain(at, format!("cannot find macro `{name}` in this scope")));
        return None;
    };
    match expand::expand(&found, used.tokens.clone(), site, &mut cx.uses) {
        Ok(tokens) => Some(tokens),
        Err(refusal) => {
            report(cx, file, site, refusal);
            None
        }
    }
}

/// The program's own macro that a path names.
pub(crate) fn find(cx: &Cx, module: ModuleId, path: &syn::Path) -> Option<std::rc::Rc<expand::Macro>> {
    let last = path.segments.last()?;
    let name = Symbol::from(&last.ident);
    if path.segments.len() > 1 || path.leading_colon.is_some() {
        let first = &path.segments[0].ident;
        if ["std", "core", "alloc", "fieldbook", "serde_json"].iter().any(|library| first == library) {
            return built_in(name);
        }
        let root = cx.items.crate_root(cx.items.real_module(module));
        if let Some(found) = cx.items.rules_in(root, name, None, &mut Vec::new()) {
            return Some(found);
        }
    }
    // What a macro's own text uses is known where the macro is used.
    let place = cx.uses.site.filter(|_| cx.uses.keeps_places).unwrap_or(last.ident.span());
    cx.items.rules_in_scope(module, name, place).or_else(|| built_in(name))
}

/// Macros of the library that are rules.
fn built_in(name: Symbol) -> Option<std::rc::Rc<expand::Macro>> {
    const THREAD_LOCAL: &str = "
        () => {};
        ($(#[$_meta:meta])* $vis:vis static $name:ident: $ty:ty = const $init:block $(; $($rest:tt)*)?) => {
            $vis static $name: std::thread::LocalKey<$ty> = std::thread::LocalKey::new(|| $init);
            $(std::thread_local! { $($rest)* })?
        };
        ($(#[$_meta:meta])* $vis:vis static $name:ident: $ty:ty = $init:expr $(; $($rest:tt)*)?) => {
            $vis static $name: std::thread::LocalKey<$ty> = std::thread::LocalKey::new(|| $init);
            $(std::thread_local! { $($rest)* })?
        };
    ";
    if name.text() != "thread_local" {
        return None;
    }
    let name = syn::Ident::new(name.text(), proc_macro2::Span::call_site());
    expand::declare(&name, THREAD_LOCAL.parse().ok()?).ok()
}

fn report(cx: &mut Cx, file: u16, site: proc_macro2::Span, refusal: Refusal) {
    let at = Loc::new(file, refusal.at.filter(|at| at.start().line > 0).unwrap_or(site));
    cx.report(Problem::plain(at, refusal.message));
}

/// The whole of a use.
fn span_of(used: &syn::Macro) -> proc_macro2::Span {
    let first = used.path.segments.first().map_or(used.bang_token.span, |segment| segment.ident.span());
    first.join(used.delimiter.span().close()).unwrap_or(first)
}
