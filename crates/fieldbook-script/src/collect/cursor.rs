//! The editor's cursor in a type or a `use` declaration.

use super::types::TyReader;
use super::{Cx, PendingUse, paths, uses};
use crate::assist::{self, Candidate, CompletionKind, repair::MARKER};
use crate::items::Def;

fn waits(cx: &Cx, ident: &syn::Ident) -> bool {
    cx.cursor.as_ref().is_some_and(|cursor| cursor.found.is_none()) && ident == MARKER
}

fn answer(cx: &mut Cx, found: Vec<Candidate>) {
    if let Some(cursor) = &mut cx.cursor {
        cursor.found = Some(found);
    }
}

/// A type's path that ends in the marker: types and modules.
pub(super) fn in_type(reader: &mut TyReader<'_>, path: &syn::Path) {
    let Some(last) = path.segments.last().filter(|last| waits(reader.cx, &last.ident)) else {
        return;
    };
    let _ = last;
    let items = &reader.cx.items;
    let mut found = Vec::new();
    if path.segments.len() == 1 {
        let mut names: Vec<&str> = reader.env.names.keys().map(|name| name.text()).collect();
        names.sort_unstable();
        let param = |name| Candidate::new(name, CompletionKind::Type, name).doc("A type parameter.");
        found.extend(names.into_iter().map(param));
        found.extend(assist::scope_names(items, reader.module, false));
    } else {
        let mut prefix = path.clone();
        prefix.segments = path.segments.iter().take(path.segments.len() - 1).cloned().collect();
        if let Ok(paths::Resolved { def: Def::Module(id), .. }) = paths::resolve(items, reader.module, &prefix, true) {
            found = assist::module_names(items, reader.module, id, false);
        }
    }
    answer(reader.cx, found);
}

/// A `use` whose last name is the marker.
pub(super) fn in_use(cx: &mut Cx, item: &PendingUse) {
    let Some((last, before)) = item.path.split_last() else {
        return;
    };
    if !waits(cx, last) {
        return;
    }
    let found = match uses::target(cx, item, before.len(), true).map(|entry| entry.def) {
        Some(Def::Module(id)) => assist::module_names(&cx.items, item.module, id, true),
        Some(Def::Adt(id)) => assist::variants(&cx.items, id, false),
        _ if before.is_empty() => assist::scope_names(&cx.items, item.module, false),
        _ => Vec::new(),
    };
    answer(cx, found);
}
