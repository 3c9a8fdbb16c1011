//! The library as programs see it, read once per thread from the files of `prelude/`.
//!
//! The files are Rust: signatures with documentation, and bodies where Rust itself says it best. An empty body stands
//! for native code, found by the function's path (`Vec::push`, `FromStr::from_str@char`).

use std::rc::Rc;

use crate::collect::{self, Body, Cx, Pending};
use crate::items::{Def, Entry, Items, Module, ModuleId};
use crate::source::PRELUDE_FILE;
use crate::sym::Symbol;
use crate::ty::{FloatTy, IntTy, Ty};

const STD: &[&str] = &[
    include_str!("../prelude/core.rs"),
    include_str!("../prelude/option.rs"),
    include_str!("../prelude/num.rs"),
    include_str!("../prelude/text.rs"),
    include_str!("../prelude/list.rs"),
    include_str!("../prelude/iter.rs"),
    include_str!("../prelude/map.rs"),
    include_str!("../prelude/shared.rs"),
    include_str!("../prelude/time.rs"),
    include_str!("../prelude/modules.rs"),
];

thread_local! {
    static LIBRARY: Rc<Items> = Rc::new(read());
}

/// The library's definitions, to be added to.
pub(crate) fn items() -> Items {
    LIBRARY.with(|library| (**library).clone())
}

fn read() -> Items {
    let mut cx = Cx { in_prelude: true, ..Cx::default() };
    let mut pending = Pending::default();
    let std = declare(&mut cx, &mut pending, "std", STD);
    for name in ["core", "alloc"] {
        cx.items.crates.insert(Symbol::new(name), std);
    }
    let Some(Entry { def: Def::Module(prelude), .. }) = cx.items.in_module(std, Symbol::new("prelude"), true) else {
        panic!("the library has a module `prelude`");
    };
    add_primitives(&mut cx, prelude);
    cx.items.std_prelude = Some(prelude);
    let fieldbook = declare(&mut cx, &mut pending, "fieldbook", &[include_str!("../prelude/fieldbook.rs")]);
    for name in ["uuid", "rust_decimal", "serde_json", "jiff"] {
        if let Some(Entry { def: Def::Module(id), .. }) = cx.items.in_module(fieldbook, Symbol::new(name), true) {
            cx.items.crates.insert(Symbol::new(name), id);
        }
    }
    let _checked_on_demand: Vec<Body> = collect::finish(&mut cx, pending);
    assert!(cx.problems.is_empty(), "the library has mistakes: {:#?}", mistakes(&cx));
    cx.items.library = cx.items.counts();
    cx.items
}

fn mistakes(cx: &Cx) -> Vec<String> {
    cx.problems
        .iter()
        .map(|problem| format!("{}:{}: {}", problem.at.line, problem.at.column, problem.message))
        .collect()
}

fn declare(cx: &mut Cx, pending: &mut Pending, name: &str, texts: &[&str]) -> ModuleId {
    let mut items = Vec::new();
    for text in texts {
        match syn::parse_file(text) {
            Ok(file) => items.extend(file.items),
            Err(error) => panic!("the library does not parse at {:?}: {error}", error.span().start()),
        }
    }
    let root = collect::declare_root(cx, pending, PRELUDE_FILE, items);
    *cx.items.module_mut(root) = Module { name: Some(Symbol::new(name)), ..cx.items.module(root).clone() };
    cx.items.crates.insert(Symbol::new(name), root);
    root
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

/// The primitive type of a name.
pub(crate) fn primitive(name: &str) -> Option<Ty> {
    if let Some(int) = IntTy::from_name(name) {
        return Some(Ty::Int(int));
    }
    match name {
        "f32" => Some(Ty::Float(FloatTy::F32)),
        "f64" => Some(Ty::Float(FloatTy::F64)),
        "bool" => Some(Ty::Bool),
        "char" => Some(Ty::Char),
        "str" => Some(Ty::Str),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::items;
    use crate::check::{self, Checked};
    use crate::collect::{Body, Cx};
    use crate::items::{ConstId, Container, FnBody, FnId};

    /// What has neither a body nor native code would be refused only when a program calls it.
    #[test]
    fn what_has_no_body_has_native_code() {
        let items = items();
        let decls = (0..items.counts().fns).map(|id| items.func(FnId(id)).clone());
        let missing: Vec<String> = decls
            .filter(|decl| matches!(decl.body, FnBody::Native) && !matches!(decl.container, Container::Trait(_)))
            .filter(|decl| crate::native::find(&decl.path).is_none() && !crate::lower::is_special(&decl.path))
            .map(|decl| decl.path.clone())
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    /// Bodies of the library are checked on demand; here all of them, one by one.
    #[test]
    fn every_body_of_the_library_checks() {
        let mut mistakes = Vec::new();
        let counts = items().counts();
        let mut cx = Cx { items: items(), in_prelude: true, ..Cx::default() };
        let mut checked = Checked::default();
        let bodies = (0..counts.fns).map(|id| Body::Fn(FnId(id)));
        for body in bodies.chain((0..counts.consts).map(|id| Body::Const(ConstId(id)))) {
            check::check_bodies(&mut cx, vec![body], &mut checked);
            let name = match body {
                Body::Fn(id) => cx.items.func(id).path.clone(),
                Body::Const(id) => cx.items.constant(id).path.clone(),
            };
            for problem in
                cx.problems.drain(..).filter(|problem| problem.severity == crate::diagnostic::Severity::Error)
            {
                mistakes.push(format!(
                    "{name} {}:{}: {} {:?}",
                    problem.at.line, problem.at.column, problem.message, problem.label
                ));
            }
        }
        assert!(mistakes.is_empty(), "{} mistakes:\n{}", mistakes.len(), mistakes.join("\n"));
    }
}
