//! Where a reference comes from: the locals that a value borrows from, as far as its own expression shows them.

use super::Moves;
use crate::hir::{self, Kind, LocalId};
use crate::items::{FnBody, FnDecl, FnId};
use crate::source::Loc;
use crate::ty::Ty;

/// A local that a value borrows from, and where it does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub of: LocalId,
    pub mutable: bool,
    pub at: Loc,
}

/// Methods of the library that hand out references into what they are called on.
const HANDS_OUT: [&str; 35] = [
    "iter",
    "into_iter",
    "iter_mut",
    "first",
    "last",
    "get",
    "get_mut",
    "first_mut",
    "last_mut",
    "as_str",
    "as_slice",
    "as_bytes",
    "as_ref",
    "as_deref",
    "as_mut",
    "chars",
    "char_indices",
    "bytes",
    "lines",
    "keys",
    "values",
    "values_mut",
    "trim",
    "trim_start",
    "trim_end",
    "split_whitespace",
    "split",
    "split_once",
    "split_at",
    "windows",
    "chunks",
    "front",
    "back",
    "peek",
    "strip_prefix",
];
/// Methods that pass on what they are called on, or a part of it.
const PASSES_ON: [&str; 17] = [
    "unwrap",
    "expect",
    "next",
    "nth",
    "rev",
    "skip",
    "take",
    "filter",
    "peekable",
    "enumerate",
    "skip_while",
    "take_while",
    "find",
    "max",
    "min",
    "collect",
    "ok_or",
];

pub(super) fn hands_out(method: &str) -> bool {
    HANDS_OUT.contains(&method)
}

pub(super) fn passes_on(method: &str) -> bool {
    PASSES_ON.contains(&method)
}

impl Moves<'_> {
    /// The local whose own storage a place is in; `None` behind a reference.
    pub(super) fn owner(&self, place: &hir::Expr) -> Option<LocalId> {
        match &place.kind {
            Kind::Local(local) => Some(*local),
            Kind::Field(base, _) | Kind::Index(base, _) | Kind::IndexBy(base, _) => self.owner(base),
            Kind::Deref(base) => {
                if let Kind::Borrow(_, inner) = &base.kind {
                    return self.owner(inner);
                }
                let owns = ["Box", "Vec", "String"].iter().any(|name| self.cx.items.args_of(&base.ty, name).is_some());
                if owns { self.owner(base) } else { None }
            }
            _ => None,
        }
    }

    /// The locals that a value plainly borrows from.
    pub(super) fn sources(&self, value: &hir::Expr) -> Vec<Source> {
        let mut found = Vec::new();
        self.add_sources(value, &mut found);
        found
    }

    fn add_sources(&self, value: &hir::Expr, out: &mut Vec<Source>) {
        match &value.kind {
            Kind::Borrow(mutable, place) => match self.owner(place) {
                Some(of) => out.push(Source { of, mutable: *mutable || through_mutable(place), at: value.loc }),
                // `&*reference` points where the reference does.
                None => {
                    let mut at = &**place;
                    while let Kind::Deref(base) | Kind::Field(base, _) | Kind::Index(base, _) = &at.kind {
                        if matches!(base.ty, Ty::Ref(..)) && !self.is_place(base) {
                            return self.add_sources(base, out);
                        }
                        at = base;
                    }
                }
            },
            Kind::Unsize(inner) | Kind::Try(inner, _) => self.add_sources(inner, out),
            Kind::Adt { fields, .. } => fields.iter().for_each(|(_, field)| self.add_sources(field, out)),
            Kind::Tuple(parts) | Kind::Array(parts) => parts.iter().for_each(|part| self.add_sources(part, out)),
            Kind::Block(block) => {
                if let Some(tail) = &block.tail {
                    self.add_sources(tail, out);
                }
            }
            Kind::If(_, then, Some(otherwise)) => {
                self.add_sources(then, out);
                self.add_sources(otherwise, out);
            }
            Kind::Call(id, _, args) => self.add_call(*id, args, value, out),
            Kind::Closure(closure) => out.extend(self.captured.get(&closure.id).into_iter().flatten()),
            _ => {}
        }
    }

    fn add_call(&self, id: FnId, args: &[hir::Expr], whole: &hir::Expr, out: &mut Vec<Source>) {
        let decl = self.cx.items.func(id);
        if id.0 >= self.cx.items.library.fns {
            let tied = tied_parameters(decl);
            for arg in tied.into_iter().filter_map(|index| args.get(index)) {
                self.add_sources(arg, out);
            }
            return;
        }
        let lazy = self.cx.items.args_of(&whole.ty, "Iter").is_some();
        let holds = lazy || whole.ty.any(&mut |part| matches!(part, Ty::Ref(..)));
        let (name, Some(receiver)) = (decl.name.text(), args.first().filter(|_| holds)) else {
            return;
        };
        if hands_out(name) {
            self.add_sources(receiver, out);
        } else if passes_on(name) {
            // What an iterator in a local gives does not point into that local.
            match &receiver.kind {
                Kind::Borrow(_, inner) if self.is_place(inner) => {}
                Kind::Borrow(_, inner) => self.add_sources(inner, out),
                _ => self.add_sources(receiver, out),
            }
        }
    }
}

/// Whether a place is behind a mutable borrow made on the spot.
fn through_mutable(place: &hir::Expr) -> bool {
    match &place.kind {
        Kind::Borrow(mutable, inner) => *mutable || through_mutable(inner),
        Kind::Deref(base) | Kind::Field(base, _) | Kind::Index(base, _) => through_mutable(base),
        _ => false,
    }
}

/// The parameters that a function's returned reference may point into, by the lifetimes of its signature.
fn tied_parameters(decl: &FnDecl) -> Vec<usize> {
    match &decl.body {
        FnBody::Source { sig, .. } => crate::collect::tied_parameters(sig),
        _ => Vec::new(),
    }
}
