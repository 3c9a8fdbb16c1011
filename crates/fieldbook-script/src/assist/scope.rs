//! Definitions and the names of modules as candidates.

use super::{Candidate, CompletionKind, candidate};
use crate::items::{AdtId, AdtKind, Container, CtorKind, Def, Entry, FnId, Items, ModuleId};
use crate::sym::Symbol;
use crate::ty::{Ty, show};

/// What a definition is, under the name that leads to it.
pub(crate) fn def_candidate(items: &Items, name: &str, def: &Def) -> Candidate {
    match def {
        Def::Module(_) => Candidate::new(name, CompletionKind::Module, format!("mod {name}")),
        Def::Adt(id) => adt_candidate(items, name, *id),
        Def::Variant(id, variant) => variant_candidate(items, name, *id, *variant),
        Def::Trait(id) => {
            let shown = items.trait_(*id).name;
            Candidate::new(name, CompletionKind::Trait, format!("trait {shown}"))
        }
        Def::Alias(id) => {
            let shown = show(items, &items.alias(*id).ty);
            Candidate::new(name, CompletionKind::Type, format!("type {name} = {shown}"))
        }
        Def::Prim(_) => Candidate::new(name, CompletionKind::Type, name).doc("A primitive type."),
        Def::Fn(id) => {
            let args = items.func(*id).generics.identity();
            let found = fn_of(items, *id, &args);
            Candidate { label: name.to_owned(), ..found }
        }
        Def::Const(id) => {
            let decl = items.constant(*id);
            let doc = match &decl.ty {
                Ty::Adt(adt, _) => items.adt(*adt).doc.to_string(),
                _ => String::new(),
            };
            Candidate::new(name, CompletionKind::Constant, show(items, &decl.ty)).doc(doc)
        }
    }
}

fn fn_of(items: &Items, id: FnId, args: &[Ty]) -> Candidate {
    // Of its own parameters none is known.
    let container = items.func(id).generics.parent.min(args.len());
    candidate::fn_candidate(items, id, &args[..container], &mut Ty::clone)
}

fn adt_candidate(items: &Items, name: &str, id: AdtId) -> Candidate {
    let adt = items.adt(id);
    let own = Ty::Adt(id, adt.generics.identity());
    let (kind, lead) = match adt.kind {
        AdtKind::Struct => (CompletionKind::Struct, "struct"),
        AdtKind::Enum => (CompletionKind::Enum, "enum"),
    };
    let found = Candidate::new(name, kind, format!("{lead} {}", show(items, &own))).doc(adt.doc.to_string());
    match adt.variants.first() {
        Some(variant) if adt.kind == AdtKind::Struct && variant.ctor == CtorKind::Tuple => {
            let parameters: Vec<String> = variant.fields.iter().map(|field| show(items, &field.ty)).collect();
            let detail = format!("{}({})", found.detail, parameters.join(", "));
            Candidate { detail, parameters, ..found }
        }
        _ => found,
    }
}

fn variant_candidate(items: &Items, name: &str, id: AdtId, variant: u32) -> Candidate {
    let adt = items.adt(id);
    let Some(decl) = adt.variants.get(variant as usize) else {
        // The cursor is in a signature, and the enum's body is read later.
        return Candidate::new(name, CompletionKind::Variant, format!("{}::{name}", adt.name));
    };
    let path = format!("{}::{}", adt.name, decl.name);
    let types: Vec<String> = decl.fields.iter().map(|field| show(items, &field.ty)).collect();
    let doc = format!("A variant of `{}`.", adt.name);
    let found = Candidate::new(name, CompletionKind::Variant, path.clone()).doc(doc);
    match decl.ctor {
        CtorKind::Unit => found,
        CtorKind::Tuple => Candidate { detail: format!("{path}({})", types.join(", ")), parameters: types, ..found },
        CtorKind::Named => {
            let fields: Vec<String> =
                decl.fields.iter().zip(&types).map(|(field, ty)| format!("{}: {ty}", field.name)).collect();
            Candidate { detail: format!("{path} {{ {} }}", fields.join(", ")), ..found }
        }
    }
}

/// The variants of an enum; `qualified` puts the enum's name before them.
pub(crate) fn variants(items: &Items, id: AdtId, qualified: bool) -> Vec<Candidate> {
    let adt = items.adt(id);
    let names = adt.variants.iter().enumerate();
    names
        .filter(|_| adt.kind == AdtKind::Enum)
        .map(|(index, variant)| {
            let name = if qualified { format!("{}::{}", adt.name, variant.name) } else { variant.name.to_string() };
            variant_candidate(items, &name, id, index as u32)
        })
        .collect()
}

/// The names in one module that code in `from` sees, its globs' included.
pub(crate) fn module_names(items: &Items, from: ModuleId, module: ModuleId, values: bool) -> Vec<Candidate> {
    let mut found: Vec<(Symbol, Def)> = Vec::new();
    gather(items, from, module, values, &mut Vec::new(), &mut found);
    found.sort_by_key(|(name, def)| (rank(items, def), *name));
    found.into_iter().map(|(name, def)| def_candidate(items, name.text(), &def)).collect()
}

fn gather(
    items: &Items,
    from: ModuleId,
    module: ModuleId,
    values: bool,
    seen: &mut Vec<ModuleId>,
    found: &mut Vec<(Symbol, Def)>,
) {
    if seen.contains(&module) {
        return;
    }
    seen.push(module);
    let scope = items.module(module);
    let seen_here = |entry: &Entry| entry.public || items.sees(from, module);
    let spaces = scope.types.iter().chain(scope.values.iter().filter(|_| values));
    for (name, entry) in spaces.filter(|(_, entry)| seen_here(entry)) {
        if !found.contains(&(*name, entry.def.clone())) {
            found.push((*name, entry.def.clone()));
        }
    }
    for glob in &scope.globs {
        gather(items, from, *glob, values, seen, found);
    }
}

/// The program's own definitions come before the library's.
fn rank(items: &Items, def: &Def) -> u8 {
    let library = match def {
        Def::Adt(id) | Def::Variant(id, _) => id.0 < items.library.adts,
        Def::Fn(id) => id.0 < items.library.fns,
        Def::Trait(id) => id.0 < items.library.traits,
        Def::Const(id) => id.0 < items.library.consts,
        Def::Module(_) | Def::Alias(_) | Def::Prim(_) => true,
    };
    u8::from(library)
}

/// Everything that a bare name can mean in a module, locals apart.
pub(crate) fn scope_names(items: &Items, module: ModuleId, values: bool) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut at = Some(module);
    while let Some(id) = at {
        out.extend(module_names(items, module, id, values));
        at = items.module(id).parent.filter(|_| items.module(id).is_block);
    }
    out.extend(items.std_prelude.into_iter().flat_map(|prelude| module_names(items, module, prelude, values)));
    let mut crates: Vec<Symbol> = items.crates.keys().copied().collect();
    crates.sort_unstable();
    let module = |name: Symbol| Candidate::new(name.text(), CompletionKind::Module, format!("crate {name}"));
    out.extend(crates.into_iter().map(module));
    if values {
        out.extend(MACROS.iter().map(|(name, doc)| {
            Candidate::new(format!("{name}!"), CompletionKind::Macro, format!("macro {name}!")).doc(*doc)
        }));
        out.extend(keywords());
    }
    out
}

/// The language's words, for where nothing else is known.
pub(crate) fn keywords() -> Vec<Candidate> {
    KEYWORDS.iter().map(|word| Candidate::new(*word, CompletionKind::Keyword, "keyword")).collect()
}

/// A function's documentation, or at least where it comes from.
pub(crate) fn fn_doc(items: &Items, id: FnId) -> String {
    let decl = items.func(id);
    if !decl.doc.is_empty() {
        return decl.doc.to_string();
    }
    match decl.container {
        Container::Trait(owner) => format!("A function of the trait `{}`.", items.trait_(owner).name),
        Container::Impl(owner) => format!("A function of `{}`.", show(items, &items.impl_(owner).self_ty)),
        Container::None if id.0 >= items.library.fns => "A function of this program.".to_owned(),
        Container::None => "A function of the library.".to_owned(),
    }
}

const MACROS: &[(&str, &str)] = &[
    ("println", "Prints a formatted line to standard output."),
    ("print", "Prints formatted text to standard output."),
    ("eprintln", "Prints a formatted line to standard error."),
    ("eprint", "Prints formatted text to standard error."),
    ("format", "Formats text into a new `String`."),
    ("write", "Formats text into a writer or formatter."),
    ("writeln", "Formats a line into a writer or formatter."),
    ("vec", "Makes a `Vec` of the listed values."),
    ("assert", "Panics unless the condition holds."),
    ("assert_eq", "Panics unless both values are equal."),
    ("assert_ne", "Panics if both values are equal."),
    ("dbg", "Prints a value with its place in the source, and gives it back."),
    ("panic", "Stops the program with a message."),
    ("todo", "Stops the program where code is still to be written."),
    ("unreachable", "Stops the program where it should never come."),
    ("matches", "Whether a value fits a pattern."),
    ("json", "Makes a JSON value of the literal."),
];

const KEYWORDS: &[&str] = &[
    "let", "mut", "fn", "if", "else", "match", "for", "in", "while", "loop", "break", "continue", "return", "struct",
    "enum", "impl", "trait", "use", "mod", "pub", "const", "static", "type", "where", "as", "move", "ref", "self",
    "Self", "crate", "super", "true", "false", "dyn",
];
