//! `pub(in path)`: the path is a module around the item.

use syn::{Item, Visibility};

use super::{Cx, Pending};
use crate::collect::paths::{self, Wanted};
use crate::diagnostic::Problem;
use crate::items::{Def, ModuleId};
use crate::source::Loc;

/// A visibility whose path is followed when every module is known.
pub(crate) struct Restricted {
    module: ModuleId,
    file: u16,
    path: syn::Path,
}

pub(super) fn of(item: &Item) -> Option<&Visibility> {
    Some(match item {
        Item::Const(item) => &item.vis,
        Item::Enum(item) => &item.vis,
        Item::Fn(item) => &item.vis,
        Item::Mod(item) => &item.vis,
        Item::Static(item) => &item.vis,
        Item::Struct(item) => &item.vis,
        Item::Trait(item) => &item.vis,
        Item::Type(item) => &item.vis,
        _ => return None,
    })
}

pub(super) fn note(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, vis: &Visibility) {
    let Visibility::Restricted(vis) = vis else { return };
    if vis.in_token.is_some() {
        pending.restricted.push(Restricted { module, file, path: (*vis.path).clone() });
    } else if !vis.path.get_ident().is_some_and(|word| *word == "crate" || *word == "self" || *word == "super") {
        let at = crate::syntax::span::path_loc(file, &vis.path);
        let help = "`pub(crate)`, `pub(super)`, or `pub(in path)` with a module around it";
        cx.report(Problem::error("E0704", at, "incorrect visibility restriction").help(help));
    }
}

impl Restricted {
    pub(in crate::collect) fn check(self, cx: &mut Cx) {
        let at = crate::syntax::span::path_loc(self.file, &self.path);
        let last = self.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        match paths::resolve(&cx.items, self.module, &self.path, true) {
            Ok(found) if found.used == self.path.segments.len() => match found.def {
                Def::Module(around) => {
                    let mut inner = Some(cx.items.real_module(self.module));
                    while let Some(id) = inner.filter(|id| *id != around) {
                        inner = cx.items.module(id).parent.map(|id| cx.items.real_module(id));
                    }
                    if inner.is_none() {
                        let message = "visibilities can only be restricted to ancestor modules";
                        cx.report(Problem::error("E0742", at, message));
                    }
                }
                def => {
                    let kind = match def {
                        Def::Adt(id) if cx.items.adt(id).kind == crate::items::AdtKind::Enum => "enum",
                        Def::Adt(_) => "struct",
                        Def::Trait(_) => "trait",
                        _ => "item",
                    };
                    let message = format!("expected module, found {kind} `{last}`");
                    cx.report(Problem::error("E0577", at, message).label("not a module"));
                }
            },
            Ok(_) => cx.report(Problem::error("E0433", at, format!("cannot find `{last}`"))),
            Err(why) => {
                let problem = paths::problem(cx, self.module, self.file, &self.path, Wanted::Type, &why);
                let at = Loc::new(self.file, self.path.segments[why.segment].ident.span());
                cx.report(Problem { code: Some("E0433"), at, ..problem });
            }
        }
    }
}
