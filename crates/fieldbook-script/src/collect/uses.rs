//! `use` declarations: read into single names, then followed until nothing new is found.

use rustc_hash::FxHashSet;
use syn::{Ident, ItemUse, UseTree};

use super::{Cx, Pending, PendingUse, cursor};
use crate::diagnostic::Problem;
use crate::items::{AdtKind, Def, Entry, ModuleId};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};

pub(super) fn collect(cx: &mut Cx, pending: &mut Pending, module: ModuleId, file: u16, item: &ItemUse) {
    let base = PendingUse {
        module,
        file,
        path: Vec::new(),
        absolute: item.leading_colon.is_some(),
        name: None,
        public: super::declare::is_public(&item.vis),
        reexports: matches!(item.vis, syn::Visibility::Public(_)),
    };
    let alone = match &item.tree {
        UseTree::Path(path) => lone_self(&path.tree),
        _ => None,
    };
    if let Some(at) = alone {
        let message = "`self` imports are only allowed within a { } list";
        cx.report(Problem::error("E0429", Loc::new(file, at), message).help("leave out `::self`"));
        return;
    }
    tree(pending, &base, &item.tree);
}

/// `self` at the end of a path that is no list.
fn lone_self(node: &UseTree) -> Option<proc_macro2::Span> {
    match node {
        UseTree::Path(path) => lone_self(&path.tree),
        UseTree::Name(name) if name.ident == "self" => Some(name.ident.span()),
        UseTree::Rename(rename) if rename.ident == "self" => Some(rename.ident.span()),
        _ => None,
    }
}

fn tree(pending: &mut Pending, base: &PendingUse, node: &UseTree) {
    let with = |ident: &Ident| {
        let mut next = base.clone();
        next.path.push(ident.clone());
        next
    };
    match node {
        UseTree::Path(path) => tree(pending, &with(&path.ident), &path.tree),
        UseTree::Name(name) if name.ident == "self" && base.path.is_empty() => {
            pending.uses.push(PendingUse { name: Some(name.ident.clone()), ..with(&name.ident) });
        }
        UseTree::Name(name) if name.ident == "self" => {
            let name = base.path.last().cloned();
            pending.uses.push(PendingUse { name, ..base.clone() });
        }
        UseTree::Name(name) => pending.uses.push(PendingUse { name: Some(name.ident.clone()), ..with(&name.ident) }),
        UseTree::Rename(rename) if rename.ident == "self" => {
            pending.uses.push(PendingUse { name: Some(rename.rename.clone()), ..base.clone() });
        }
        UseTree::Rename(rename) => {
            pending.uses.push(PendingUse { name: Some(rename.rename.clone()), ..with(&rename.ident) });
        }
        UseTree::Glob(_) => pending.uses.push(PendingUse { name: None, ..base.clone() }),
        UseTree::Group(group) => group.items.iter().for_each(|item| tree(pending, base, item)),
    }
}

/// Follows every declaration; those that wait for another are tried again while any succeeds.
pub(super) fn resolve(cx: &mut Cx, mut waiting: Vec<PendingUse>) {
    let mut brought = FxHashSet::default();
    loop {
        let before = waiting.len();
        waiting.retain(|item| !try_resolve(cx, item, &mut brought));
        if waiting.is_empty() {
            return;
        }
        if waiting.len() == before {
            break;
        }
    }
    for item in &waiting {
        cursor::in_use(cx, item);
        if item.path.is_empty() {
            continue;
        }
        let problem = unresolved(cx, item);
        cx.glob_fails |= item.name.is_none() && problem.code == Some("E0432");
        cx.report(problem);
    }
}

/// Names that a `use` brought in, each with the module and whether it is a type's.
type Brought = FxHashSet<(ModuleId, Symbol, bool)>;

fn try_resolve(cx: &mut Cx, item: &PendingUse, brought: &mut Brought) -> bool {
    let Some(name) = &item.name else {
        return try_glob(cx, item);
    };
    if let Some(word) = item.path.first().filter(|word| item.path.len() == 1 && *word == "self" && *name == "self") {
        let at = Loc::new(item.file, word.span());
        cx.report(Problem::plain(at, "imports need to be explicitly named").help("name it: `self as name`"));
        return true;
    }
    let mut found = false;
    // What every namespace keeps private, where the import is for others.
    let mut hidden = Some((true, Def::Prim(crate::ty::Ty::Error)));
    for types in [true, false] {
        if let Some(entry) = target(cx, item, item.path.len(), types) {
            check_private(cx, item, item.path.len(), types);
            let module = cx.items.module_mut(item.module);
            let names = if types { &mut module.types } else { &mut module.values };
            let key = Symbol::from(name);
            let own = names.contains_key(&key) && !brought.contains(&(item.module, key, types));
            names.entry(key).or_insert(Entry { def: entry.def.clone(), public: item.public });
            if own && !cx.in_prelude && name != "_" {
                let at = Loc::new(item.file, name.span());
                let declared = cx.defined_at.get(&(item.module, key, types)).copied();
                // The later of the two is told.
                let at = declared.filter(|known| known.file == at.file).map_or(at, |known| known.max(at));
                let problem = Problem::error("E0255", at, format!("the name `{name}` is defined multiple times"));
                cx.report(problem.help("rename one of them; an import is renamed with `as`"));
            }
            hidden = hidden.and(Some(!entry.public).filter(|hidden| *hidden).map(|_| (types, entry.def)));
            if !brought.insert((item.module, Symbol::from(name), types)) && !cx.in_prelude && name != "_" {
                let at = Loc::new(item.file, name.span());
                let problem = Problem::error("E0252", at, format!("the name `{name}` is defined multiple times"));
                cx.report(problem.help("leave one of them out, or rename it with `as`"));
            }
            found = true;
        }
    }
    if let Some((types, def)) = hidden.filter(|_| found && item.reexports && !cx.in_prelude) {
        let at = Loc::new(item.file, name.span());
        let problem = match (types, def) {
            (true, Def::Module(_)) | (true, Def::Trait(_)) | (true, Def::Adt(_)) | (true, Def::Alias(_)) => {
                Problem::error("E0365", at, format!("`{name}` is private, and cannot be re-exported"))
            }
            _ => Problem::error("E0364", at, format!("`{name}` is private, and cannot be re-exported")),
        };
        cx.report(problem.help("write `pub` before what is re-exported"));
    }
    if let Some((last, before)) = item.path.split_last()
        && let Some(Entry { def: Def::Module(id), .. }) = target(cx, item, before.len(), true)
        && let Some(known) = cx.items.macro_in(id, Symbol::from(last), &mut Vec::new())
    {
        cx.items.module_mut(item.module).macros.insert(Symbol::from(name), known);
        found = true;
    }
    found || own_macro(cx, item, name)
}

/// `use crate::name;` and `pub(crate) use name;` of the program's own macros.
fn own_macro(cx: &mut Cx, item: &PendingUse, name: &Ident) -> bool {
    let Some((last, before)) = item.path.split_last() else {
        return false;
    };
    let known = match before {
        [] => cx.items.rules_in_scope(item.module, Symbol::from(last), last.span()),
        _ => match target(cx, item, before.len(), true) {
            Some(Entry { def: Def::Module(id), .. }) => {
                cx.items.rules_in(id, Symbol::from(last), None, &mut Vec::new())
            }
            _ => None,
        },
    };
    let Some(known) = known else { return false };
    let rules = cx.items.module_mut(item.module).rules.entry(Symbol::from(name)).or_default();
    if !rules.iter().any(|rule| std::rc::Rc::ptr_eq(rule, &known)) {
        rules.push(known);
    }
    true
}

fn try_glob(cx: &mut Cx, item: &PendingUse) -> bool {
    let found = target(cx, item, item.path.len(), true).map(|entry| entry.def);
    if found.is_some() {
        check_private(cx, item, item.path.len(), true);
    }
    match found {
        Some(Def::Module(id)) => {
            cx.items.module_mut(item.module).globs.push(id);
            true
        }
        Some(Def::Adt(id)) if cx.items.adt(id).kind == AdtKind::Enum => {
            let variants = cx.items.adt(id).variants_in;
            cx.items.module_mut(item.module).globs.extend(variants);
            true
        }
        _ => false,
    }
}

/// What the first `len` segments of the path name.
pub(super) fn target(cx: &Cx, item: &PendingUse, len: usize, types: bool) -> Option<Entry> {
    let mut module = None;
    for (index, ident) in item.path[..len].iter().enumerate() {
        let name = Symbol::from(ident);
        let last = index + 1 == len;
        let entry = match module {
            None => first(cx, item, name, types || !last)?,
            Some(Def::Module(id)) => cx.items.in_module(id, name, types || !last)?,
            Some(Def::Adt(id)) => {
                let variants = cx.items.adt(id).variants_in?;
                cx.items.in_module(variants, name, types || !last)?
            }
            Some(_) => return None,
        };
        if last {
            return Some(entry);
        }
        module = Some(entry.def);
    }
    None
}

/// A name on the way that the module does not show is reported; it is brought in all the same.
fn check_private(cx: &mut Cx, item: &PendingUse, len: usize, types: bool) {
    for index in 1..len {
        let Some(Entry { def: Def::Module(owner), .. }) = target(cx, item, index, true) else {
            return;
        };
        let shown = |entry: Entry| entry.public || cx.items.sees(item.module, owner);
        if target(cx, item, index + 1, types || index + 1 < len).is_none_or(shown) {
            continue;
        }
        let ident = &item.path[index];
        let kind = super::paths::kind_of(&cx.items, Some(owner), Symbol::from(ident));
        let at = Loc::new(item.file, ident.span());
        cx.report(
            Problem::error("E0603", at, format!("{kind} `{ident}` is private"))
                .label(format!("private {kind}"))
                .help(format!("write `pub` before `{ident}` where it is defined")),
        );
        return;
    }
}

fn first(cx: &Cx, item: &PendingUse, name: Symbol, types: bool) -> Option<Entry> {
    let module = |id| Some(Entry { def: Def::Module(id), public: true });
    let here = cx.items.real_module(item.module);
    match name.text() {
        "crate" => module(cx.items.crate_root(here)),
        "self" => module(here),
        "super" => module(cx.items.module(here).parent?),
        _ if item.absolute => module(*cx.items.crates.get(&name)?),
        _ => {
            // A `use` does not find the name that it is itself about to define.
            let own = item.path.len() == 1 && item.name.as_ref().is_some_and(|new| *new == item.path[0]);
            if !own {
                let mut at = item.module;
                loop {
                    if let Some(entry) = cx.items.in_module(at, name, types) {
                        return Some(entry);
                    }
                    if !cx.items.module(at).is_block {
                        break;
                    }
                    at = cx.items.module(at).parent?;
                }
            }
            if types {
                return module(*cx.items.crates.get(&name)?);
            }
            None
        }
    }
}

fn unresolved(cx: &Cx, item: &PendingUse) -> Problem {
    let known = (0..item.path.len()).take_while(|len| *len == 0 || target(cx, item, *len, true).is_some()).last();
    let bad = &item.path[known.unwrap_or(0)];
    let first = Loc::new(item.file, item.path[0].span());
    let at = first.to(Loc::new(item.file, item.path[item.path.len() - 1].span()));
    let path: Vec<String> = item.path.iter().map(ToString::to_string).collect();
    if let Some(what) = super::paths::left_out(&path) {
        return Problem::unsupported(at, &what);
    }
    // The last module of the path is what the import asks for; one before it is a path that leads nowhere.
    let modules = path.len() - usize::from(item.name.is_some());
    if known.unwrap_or(0) + 1 < modules {
        let problem = Problem::error(
            "E0433",
            Loc::new(item.file, bad.span()),
            format!("cannot find module or crate `{bad}` in this scope"),
        );
        return problem.label(format!("nothing named `{bad}` is known here"));
    }
    let mut problem = Problem::error("E0432", at, format!("unresolved import `{}`", path.join("::")));
    let inside = known.filter(|len| *len > 0).and_then(|len| target(cx, item, len, true));
    if let Some(Entry { def: Def::Module(id), .. }) = inside {
        let module = cx.items.module(id);
        problem = problem.label(format!("no `{bad}` in `{}`", path[..known.unwrap_or(0)].join("::")));
        let names = module.types.keys().chain(module.values.keys()).map(|name| name.text());
        if let Some(near) = nearest(&bad.to_string(), names) {
            problem = problem.help(format!("there is one named `{near}`"));
        }
    } else {
        problem = problem.label(format!("nothing named `{bad}` is known here"));
    }
    problem
}
