//! Paths to definitions: `crate::heroes::Hero`, `Color::Red`, `std::cmp::max`.

use syn::Path;

use super::Cx;
use crate::diagnostic::Problem;
use crate::items::{Def, Entry, Items, ModuleId};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};

/// A path followed as far as modules and enums lead.
pub(crate) struct Resolved {
    pub def: Def,
    /// Segments used; what is left is associated with `def` (`Vec::new`).
    pub used: usize,
}

/// Why a path leads nowhere: the segment that is not known, and in which module it was looked for.
pub(crate) struct Unresolved {
    pub segment: usize,
    pub inside: Option<ModuleId>,
    pub private: bool,
    /// Two globs bring in different things by the name.
    pub ambiguous: bool,
}

/// Follows a path from `module`; `types` says in which namespace the last segment is to be looked for first.
pub(crate) fn resolve(items: &Items, module: ModuleId, path: &Path, types: bool) -> Result<Resolved, Unresolved> {
    let here = items.real_module(module);
    let count = path.segments.len();
    let mut at: Option<ModuleId> = None;
    let mut start = 0;
    for (index, segment) in path.segments.iter().enumerate() {
        let word = |word: &str| segment.ident == word;
        if index == 0 && word("crate") {
            at = Some(items.crate_root(here));
        } else if index == 0 && count > 1 && word("self") {
            at = Some(here);
        } else if index == start && word("super") {
            let from = at.unwrap_or(here);
            let parent = items.module(from).parent.map(|parent| items.real_module(parent));
            at = Some(parent.ok_or(Unresolved { segment: index, inside: None, private: false, ambiguous: false })?);
        } else {
            break;
        }
        start = index + 1;
    }
    if path.leading_colon.is_some() {
        let name = Symbol::from(&path.segments[0].ident);
        at = Some(*items.crates.get(&name).ok_or(Unresolved {
            segment: 0,
            inside: None,
            private: false,
            ambiguous: false,
        })?);
        start = 1;
    }
    if start == count {
        let id = at.ok_or(Unresolved { segment: 0, inside: None, private: false, ambiguous: false })?;
        return Ok(Resolved { def: Def::Module(id), used: count });
    }
    follow(items, module, path, types, at, start)
}

fn follow(
    items: &Items,
    module: ModuleId,
    path: &Path,
    types: bool,
    mut at: Option<ModuleId>,
    start: usize,
) -> Result<Resolved, Unresolved> {
    let count = path.segments.len();
    for index in start..count {
        let name = Symbol::from(&path.segments[index].ident);
        let last = index + 1 == count;
        let in_types = types || !last;
        let entry = match at {
            None => items.in_scope(module, name, in_types).map(|def| Entry { def, public: true }),
            Some(id) => items.in_module(id, name, in_types),
        };
        // A block, or the module that it is in, where the name is looked for first.
        let around = at.or_else(|| items.holder(module, name, in_types));
        if around.is_some_and(|id| items.is_ambiguous(id, name, in_types)) {
            return Err(Unresolved { segment: index, inside: at, private: false, ambiguous: true });
        }
        let Some(entry) = entry else {
            return Err(Unresolved { segment: index, inside: at, private: false, ambiguous: false });
        };
        if let (false, Some(owner)) = (entry.public, at)
            && !items.sees(module, owner)
        {
            return Err(Unresolved { segment: index, inside: at, private: true, ambiguous: false });
        }
        if let (Def::Module(id), None, Some(ty)) = (&entry.def, at, crate::library::primitive(&name)) {
            // A module may have a primitive type's name (`std::f64`); the type is meant where the module has no answer.
            let inside = path.segments.iter().nth(index + 1).map(|segment| Symbol::from(&segment.ident));
            let known = |name| items.in_module(*id, name, true).or_else(|| items.in_module(*id, name, false)).is_some();
            if !inside.is_some_and(known) {
                return Ok(Resolved { def: Def::Prim(ty), used: index + 1 });
            }
        }
        match entry.def {
            Def::Module(id) if !last => at = Some(id),
            Def::Adt(id) if !last => {
                let name = Symbol::from(&path.segments[index + 1].ident);
                return Ok(match items.adt(id).variants_in.and_then(|_| items.variant_by_name(id, name)) {
                    Some(variant) => Resolved { def: Def::Variant(id, variant), used: index + 2 },
                    None => Resolved { def: Def::Adt(id), used: index + 1 },
                });
            }
            def => {
                return Ok(Resolved { def, used: index + 1 });
            }
        }
    }
    Err(Unresolved { segment: count - 1, inside: at, private: false, ambiguous: false })
}

/// Modules of the standard library that the playground leaves out, and names in those that it has.
const LEFT_OUT: &[&str] = &[
    "alloc",
    "arch",
    "ascii",
    "backtrace",
    "ffi",
    "fs",
    "intrinsics",
    "net",
    "os",
    "path",
    "primitive",
    "ptr",
    "simd",
    "Child",
    "Command",
    "ManuallyDrop",
    "MaybeUninit",
    "NonNull",
    "OsStr",
    "OsString",
    "PhantomPinned",
    "Stdio",
    "UnsafeCell",
    "abort",
    "current_dir",
    "set_hook",
    "set_var",
    "take_hook",
    "temp_dir",
    "transmute",
    "vars",
];

/// What a path into the standard library names that is there, but not here; the path up to that name.
pub(crate) fn left_out(names: &[String]) -> Option<String> {
    let (library, rest) = names.split_first()?;
    if !["std", "core", "alloc"].contains(&library.as_str()) {
        return None;
    }
    let at = rest.iter().position(|name| LEFT_OUT.contains(&name.as_str()))?;
    Some(format!("`{library}::{}`", rest[..=at].join("::")))
}

/// What a missing name was to be; it decides the code and the words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Type,
    Trait,
    Value,
    Struct,
}

/// The problem with a path that leads nowhere.
pub(crate) fn problem(cx: &Cx, module: ModuleId, file: u16, path: &Path, wanted: Wanted, why: &Unresolved) -> Problem {
    let segment = &path.segments[why.segment];
    let name = Symbol::from(&segment.ident);
    let at = Loc::new(file, segment.ident.span());
    if why.ambiguous {
        return Problem::error("E0659", at, format!("`{name}` is ambiguous"))
            .label("ambiguous because of multiple glob imports of a name in the same module")
            .help("import it by its name, from where it is meant to come");
    }
    if why.private {
        let kind = kind_of(&cx.items, why.inside, name);
        return Problem::error("E0603", at, format!("{kind} `{name}` is private"))
            .label(format!("private {kind}"))
            .help(format!("write `pub` before `{name}` where it is defined"));
    }
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    if let Some(what) = left_out(&names) {
        return Problem::unsupported(at, &what);
    }
    let last = why.segment + 1 == path.segments.len();
    if wanted == Wanted::Trait && why.inside.is_none() && last && super::derive::STANDARD.contains(&name.text()) {
        let problem = Problem::error("E0404", at, format!("expected trait, found derive macro `{name}`"));
        let problem = problem.label("not a trait");
        return match importable(&cx.items, name, true) {
            Some(path) => problem.help(format!("bring the trait into scope with `use {path};`")),
            None => problem,
        };
    }
    if wanted == Wanted::Type && why.inside.is_none() && why.segment == 0 && is_outer_param(cx, module, name) {
        let problem = Problem::error("E0401", at, "can't use generic parameters from outer item");
        return problem.label("use of generic parameter from outer item").help("declare it on the inner item too");
    }
    let (code, what) = match (last, wanted) {
        (false, _) => ("E0433", "use of undeclared type or module"),
        (true, Wanted::Type) if name.text() == "self" => ("E0573", "expected type, found module"),
        (true, Wanted::Type) => ("E0425", "cannot find type"),
        (true, Wanted::Trait) => ("E0405", "cannot find trait"),
        (true, Wanted::Value) => ("E0425", "cannot find value"),
        (true, Wanted::Struct) => ("E0422", "cannot find struct, variant or union type"),
    };
    let message = match (last, why.inside.and_then(|id| cx.items.module(id).name)) {
        (true, Some(inside)) => format!("{what} `{name}` in module `{inside}`"),
        (true, None) => format!("{what} `{name}` in this scope"),
        (false, _) => format!("{what} `{name}`"),
    };
    let types = !last || wanted != Wanted::Value;
    let mut problem = Problem::error(code, at, message).label("not found in this scope");
    if let Some(near) = near_name(&cx.items, why.inside.unwrap_or(module), name, types) {
        problem = problem.help(format!("there is one named `{near}`"));
    } else if let Some(path) = importable(&cx.items, name, types) {
        problem = problem.help(format!("bring it into scope with `use {path};`"));
    }
    problem
}

/// Whether a function around the block declares a parameter of the name.
fn is_outer_param(cx: &Cx, module: ModuleId, name: Symbol) -> bool {
    let mut at = Some(module);
    while let Some(id) = at {
        if cx.outer_params.get(&id).is_some_and(|names| names.contains(&name)) {
            return true;
        }
        at = cx.items.module(id).parent.filter(|_| cx.items.module(id).is_block);
    }
    false
}

pub(super) fn kind_of(items: &Items, inside: Option<ModuleId>, name: Symbol) -> &'static str {
    let entry = inside.and_then(|id| items.in_module(id, name, false).or_else(|| items.in_module(id, name, true)));
    match entry.map(|entry| entry.def) {
        Some(Def::Fn(_)) => "function",
        Some(Def::Adt(id)) if items.adt(id).kind == crate::items::AdtKind::Enum => "enum",
        Some(Def::Adt(_)) => "struct",
        Some(Def::Trait(_)) => "trait",
        Some(Def::Const(_)) => "constant",
        Some(Def::Module(_)) => "module",
        _ => "type alias",
    }
}

fn near_name(items: &Items, module: ModuleId, name: Symbol, types: bool) -> Option<&'static str> {
    let mut names = Vec::new();
    let mut at = Some(module);
    while let Some(id) = at {
        let scope = items.module(id);
        for id in std::iter::once(id).chain(scope.globs.iter().copied()) {
            let scope = items.module(id);
            names.extend(if types { scope.types.keys() } else { scope.values.keys() }.map(|name| name.text()));
        }
        at = scope.parent.filter(|_| scope.is_block);
    }
    nearest(&name, names.into_iter())
}

/// A library item of this name that a `use` would bring in.
fn importable(items: &Items, name: Symbol, types: bool) -> Option<String> {
    items.crates.values().find_map(|root| search(items, *root, name, types, 0))
}

fn search(items: &Items, id: ModuleId, name: Symbol, types: bool, depth: usize) -> Option<String> {
    let module = items.module(id);
    let own = module.name.map(|name| name.to_string()).unwrap_or_default();
    let names = if types { &module.types } else { &module.values };
    // The standard library's own root shows modules only.
    let shown = depth > 0 || module.name != Some(Symbol::new("std"));
    if shown && names.get(&name).is_some_and(|entry| entry.public) {
        return Some(format!("{own}::{name}"));
    }
    if depth > 3 {
        return None;
    }
    module.types.values().find_map(|entry| match entry.def {
        Def::Module(child) if entry.public => {
            search(items, child, name, types, depth + 1).map(|path| format!("{own}::{path}"))
        }
        _ => None,
    })
}
