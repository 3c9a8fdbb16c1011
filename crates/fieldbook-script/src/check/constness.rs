//! What constants, statics and `const fn`s may call: only what the compiler itself can run.
//!
//! Of the library's own functions only those are refused that are known to allocate or to hash; a method of a trait is
//! never `const`.

use super::Checked;
use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::hir::walk::{Part, parts};
use crate::hir::{self, Kind};
use crate::items::{Container, FnBody, FnId};
use crate::source::Loc;
use crate::ty::Ty;

/// Functions of the library that are not `const`, by path.
const NOT_CONST: [&str; 8] = [
    "Box::new",
    "Rc::new",
    "HashMap::new",
    "HashSet::new",
    "HashMap::with_capacity",
    "String::with_capacity",
    "Vec::with_capacity",
    "str::repeat",
];

pub(crate) fn check(cx: &mut Cx, checked: &Checked) {
    let mut found = Vec::new();
    for (id, body) in checked.consts.iter().filter(|(id, _)| id.0 >= cx.items.library.consts) {
        let what = if cx.items.constant(*id).is_static { "statics" } else { "constants" };
        visit(cx, &body.value, what, &mut found);
    }
    for (id, body) in checked.fns.iter().filter(|(id, _)| id.0 >= cx.items.library.fns) {
        if is_const(cx, *id) {
            visit(cx, &body.value, "constant functions", &mut found);
        }
    }
    let library = cx.items.library.consts;
    for (_, body) in checked.consts.iter().filter(|(id, _)| id.0 >= library && !cx.items.constant(**id).is_static) {
        kept(cx, &body.value, &mut found);
    }
    found.into_iter().for_each(|problem| cx.report(problem));
}

/// What a constant borrows lives on, so that nobody may be able to change it.
fn kept(cx: &Cx, value: &hir::Expr, out: &mut Vec<Problem>) {
    match &value.kind {
        Kind::Block(block) => block.tail.iter().for_each(|tail| kept(cx, tail, out)),
        Kind::Borrow(false, place) if changes(cx, &place.ty, 0) && !through(place) => {
            let message = "interior mutable shared borrows of temporaries that have their lifetime extended until the end \
                           of the program are not allowed";
            out.push(Problem::error("E0492", value.loc, message).help("make it a `static`"));
        }
        _ => {}
    }
}

/// Whether a place is behind a reference, so that it is no temporary.
fn through(place: &hir::Expr) -> bool {
    match &place.kind {
        Kind::Field(base, _) => through(base),
        Kind::Deref(_) => true,
        _ => false,
    }
}

/// Whether a value can change behind a shared reference.
fn changes(cx: &Cx, ty: &Ty, depth: u8) -> bool {
    match ty {
        _ if depth > 6 => false,
        Ty::Adt(id, args) => {
            let adt = cx.items.adt(*id);
            if id.0 < cx.items.library.adts {
                let name = adt.name.text();
                let inline = ["Option", "Result"].contains(&name) && args.iter().any(|ty| changes(cx, ty, depth + 1));
                let cells = ["Cell", "RefCell", "OnceCell", "Mutex", "RwLock", "OnceLock"];
                return cells.contains(&name) || name.starts_with("Atomic") || inline;
            }
            let fields = adt.variants.iter().flat_map(|variant| &variant.fields);
            fields.into_iter().any(|field| changes(cx, &field.ty.subst(args), depth + 1))
        }
        Ty::Tuple(parts) => parts.iter().any(|ty| changes(cx, ty, depth + 1)),
        Ty::Array(part, _) => changes(cx, part, depth + 1),
        _ => false,
    }
}

fn is_const(cx: &Cx, id: FnId) -> bool {
    let decl = cx.items.func(id);
    let of_trait = match decl.container {
        Container::None => false,
        Container::Impl(id) => cx.items.impl_(id).trait_ref.is_some(),
        Container::Trait(_) => true,
    };
    match &decl.body {
        _ if of_trait => false,
        FnBody::Host(_) => false,
        FnBody::Source { sig, .. } if id.0 >= cx.items.library.fns => sig.constness.is_some(),
        _ => !NOT_CONST.contains(&&*decl.path),
    }
}

fn visit(cx: &Cx, expr: &hir::Expr, what: &str, out: &mut Vec<Problem>) {
    let mut refuse = |callee: &str, at: Loc| {
        let message = format!("cannot call non-const {callee} in {what}");
        let help = "compute it in a function, or use `std::sync::LazyLock` for a static";
        out.push(Problem::error("E0015", at, message).help(help));
    };
    match &expr.kind {
        Kind::Call(id, ..) if !is_const(cx, *id) => {
            let decl = cx.items.func(*id);
            let kind = match (decl.container, decl.self_kind) {
                (Container::None, _) => "function",
                (_, Some(_)) => "method",
                (_, None) => "associated function",
            };
            refuse(&format!("{kind} `{}`", decl.path), expr.loc);
        }
        Kind::Format(_) => refuse("formatting macro", expr.loc),
        // What `vec!` makes.
        Kind::Array(parts) if !matches!(expr.ty, Ty::Array(..)) && !parts.is_empty() => {
            refuse("macro `vec!`", expr.loc)
        }
        Kind::Repeat(..) if !matches!(expr.ty, Ty::Array(..)) => refuse("macro `vec!`", expr.loc),
        Kind::Binary(_, left, _) if !is_plain(&left.ty) => refuse("operator", expr.loc),
        _ => {}
    }
    // A closure runs later; that it is made is no call.
    if !matches!(expr.kind, Kind::Closure(_) | Kind::Panic(_)) {
        parts(expr, &mut |part| {
            if let Part::Expr(part) = part {
                visit(cx, part, what, out);
            }
        });
    }
}

/// Whether operators of a type are the machine's own.
fn is_plain(ty: &Ty) -> bool {
    matches!(ty, Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Error | Ty::Tuple(_))
}
