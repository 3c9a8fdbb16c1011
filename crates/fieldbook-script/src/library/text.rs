//! The library read from its text, the files of `prelude/`.
//!
//! The files are Rust: signatures with documentation, and bodies where Rust itself says it best. An empty body stands
//! for native code, found by the function's path (`Vec::push`, `FromStr::from_str@char`).

use std::sync::LazyLock;

use crate::assist::scan::{self, Token, TokenKind};
use crate::collect::{self, Body, Cx, Pending};
use crate::items::{Def, Entry, Items, Module, ModuleId};
use crate::source::PRELUDE_FILE;
use crate::sym::Symbol;
use crate::ty::{FloatTy, IntTy, Ty};

const STD: &[&str] = &[
    include_str!("../../prelude/core.rs"),
    include_str!("../../prelude/option.rs"),
    include_str!("../../prelude/num.rs"),
    include_str!("../../prelude/text.rs"),
    include_str!("../../prelude/list.rs"),
    include_str!("../../prelude/queue.rs"),
    include_str!("../../prelude/iter.rs"),
    include_str!("../../prelude/map.rs"),
    RC,
    include_str!("../../prelude/shared.rs"),
    include_str!("../../prelude/time.rs"),
    include_str!("../../prelude/threads.rs"),
    include_str!("../../prelude/futures.rs"),
    include_str!("../../prelude/io.rs"),
    include_str!("../../prelude/modules.rs"),
];

const FIELDBOOK: &[&str] = &[
    include_str!("../../prelude/fieldbook.rs"),
    include_str!("../../prelude/json.rs"),
    include_str!("../../prelude/kinds.rs"),
];

const WEB: &[&str] = &[include_str!("../../prelude/web.rs")];

const RC: &str = include_str!("../../prelude/rc.rs");

/// `Arc` is `Rc` under another name, with a `Weak` of its own: what only threads would tell apart.
static ARC: LazyLock<String> = LazyLock::new(|| {
    let text: String = RC.lines().filter(|line| !line.starts_with("//!")).map(|line| format!("{line}\n")).collect();
    format!("pub mod arc {{ use crate::*;\n{} }}", text.replace("Rc", "Arc"))
});

/// Reads the library but for web APIs.
pub(super) fn read() -> Items {
    let mut cx = Cx { in_prelude: true, ..Cx::default() };
    let mut pending = Pending::default();
    let texts: Vec<&'static str> = STD.iter().copied().chain([ARC.as_str()]).collect();
    let std = declare(&mut cx, &mut pending, "std", &texts);
    for name in ["core", "alloc"] {
        cx.items.add_crate(Symbol::new(name), std);
    }
    let Some(Entry { def: Def::Module(prelude), .. }) = cx.items.in_module(std, Symbol::new("prelude"), true) else {
        panic!("the library has a module `prelude`");
    };
    if let Some(Entry { def: Def::Module(id), .. }) = cx.items.in_module(std, Symbol::new("pollster"), true) {
        cx.items.add_crate(Symbol::new("pollster"), id);
    }
    add_primitives(&mut cx, prelude);
    cx.items.std_prelude = Some(prelude);
    let fieldbook = declare(&mut cx, &mut pending, "fieldbook", FIELDBOOK);
    add_macros(&mut cx, fieldbook);
    for name in ["uuid", "rust_decimal", "serde_json", "jiff"] {
        if let Some(Entry { def: Def::Module(id), .. }) = cx.items.in_module(fieldbook, Symbol::new(name), true) {
            cx.items.add_crate(Symbol::new(name), id);
        }
    }
    finish(cx, pending)
}

/// Adds web APIs.
pub(super) fn add_web(items: Items) -> Items {
    let mut cx = Cx { items, in_prelude: true, ..Cx::default() };
    let mut pending = Pending::default();
    declare(&mut cx, &mut pending, super::WEB_NAME, WEB);
    finish(cx, pending)
}

fn finish(mut cx: Cx, pending: Pending) -> Items {
    let _checked_on_demand: Vec<Body> = collect::finish(&mut cx, pending);
    assert!(cx.problems.is_empty(), "the library has mistakes: {:#?}", mistakes(&cx));
    cx.items
}

fn mistakes(cx: &Cx) -> Vec<String> {
    cx.problems.iter().map(|problem| problem.message.clone()).collect()
}

fn declare(cx: &mut Cx, pending: &mut Pending, name: &str, texts: &[&'static str]) -> ModuleId {
    let mut items = Vec::new();
    for text in texts {
        match syn::parse_file(&without_bodies(text, &mut cx.library_bodies)) {
            Ok(file) => items.extend(file.items),
            Err(error) => panic!("the library does not parse at {:?}: {error}", error.span().start()),
        }
    }
    let root = collect::declare_root(cx, pending, PRELUDE_FILE, items);
    *cx.items.module_mut(root) = Module { name: Some(Symbol::new(name)), ..cx.items.module(root).clone() };
    cx.items.add_crate(Symbol::new(name), root);
    root
}

/// The text with each function's body put aside and its number in its place: parsing is most of reading the library.
fn without_bodies(text: &'static str, bodies: &mut Vec<&'static str>) -> String {
    let tokens = scan::tokens(text);
    let mut out = String::with_capacity(text.len());
    let (mut copied, mut at) = (0, 0);
    while let Some(name) = tokens[at..].iter().position(|token| token.text(text) == "fn") {
        at += name + 1;
        let named = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
        let Some(open) = tokens[at..].iter().position(|token| ends_signature(&tokens[at..], token)).filter(|_| named)
        else {
            continue;
        };
        at += open;
        if tokens[at].is(';') {
            continue;
        }
        let close = at + matching(&tokens[at..]);
        // An empty body stays: it stands for native code.
        if tokens[at + 1..close].iter().any(|token| token.kind != TokenKind::Comment) {
            let (start, end) = (tokens[at].start, tokens[close].end);
            out.push_str(&text[copied..start]);
            out.push_str(&format!("{{ {} }}", bodies.len()));
            bodies.push(&text[start..end]);
            copied = end;
        }
        at = close;
    }
    out.push_str(&text[copied..]);
    out
}

/// The body's brace, or the semicolon instead of a body: the one that no bracket of the signature holds.
fn ends_signature(tokens: &[Token], token: &Token) -> bool {
    let depth = || {
        let before = tokens.iter().take_while(|before| before.start < token.start);
        before.fold(0i32, |depth, token| match token.kind {
            TokenKind::Open(_) => depth + 1,
            TokenKind::Close(_) => depth - 1,
            _ => depth,
        })
    };
    token.kind == TokenKind::Open('{') || (token.is(';') && depth() == 0)
}

/// The number of the token that closes what the first one opens.
fn matching(tokens: &[Token]) -> usize {
    let mut depth = 0;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Open(_) => depth += 1,
            TokenKind::Close(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return index;
        }
    }
    tokens.len() - 1
}

/// The macros that come with `fieldbook`, each in the modules that have it.
fn add_macros(cx: &mut Cx, fieldbook: ModuleId) {
    let add = |cx: &mut Cx, module: ModuleId, name: &str| {
        let name = Symbol::new(name);
        cx.items.module_mut(module).macros.insert(name, name);
    };
    for name in ["model", "FieldEnum"] {
        add(cx, fieldbook, name);
    }
    if let Some(std) = cx.items.crates.get(&Symbol::new("std")).copied() {
        crate::check::MACROS.iter().for_each(|name| add(cx, std, name));
    }
    if let Some(std) = cx.items.crates.get(&Symbol::new("std")).copied()
        && let Some(Entry { def: Def::Module(id), .. }) = cx.items.in_module(std, Symbol::new("pin"), true)
    {
        add(cx, id, "pin");
    }
    for (module, names) in [("prelude", &["model", "FieldEnum", "json"][..]), ("serde_json", &["json"])] {
        if let Some(Entry { def: Def::Module(id), .. }) = cx.items.in_module(fieldbook, Symbol::new(module), true) {
            names.iter().for_each(|name| add(cx, id, name));
        }
    }
}

/// Types that the language itself names.
fn add_primitives(cx: &mut Cx, prelude: ModuleId) {
    let ints = IntTy::ALL.into_iter().map(|int| (int.name(), Ty::Int(int)));
    let others = [
        ("f32", Ty::Float(FloatTy::F32)),
        ("f64", Ty::Float(FloatTy::F64)),
        ("bool", Ty::Bool),
        ("char", Ty::Char),
        ("str", Ty::Str),
    ];
    for (name, ty) in ints.chain(others) {
        let entry = Entry { def: Def::Prim(ty), public: true };
        cx.items.module_mut(prelude).types.insert(Symbol::new(name), entry);
    }
}
