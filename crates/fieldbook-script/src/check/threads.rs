//! `Send` and `Sync`: what a function hands to other threads, or shares with them, must be fit for that.
//!
//! Here threads take turns, so nothing could go wrong; but rustc asks, and a program is to be told before it is copied
//! into a project. Only calls are looked at, once every type is known: what a closure captures is known late.

use std::cell::RefCell;

use rustc_hash::FxHashSet;

use crate::collect::Cx;
use crate::diagnostic::Problem;
use crate::hir::walk::{Part, parts};
use crate::hir::{self, Kind, LocalId};
use crate::items::{Adt, AdtId};
use crate::ty::{Args, Pred, Ty, show};

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Want {
    Send,
    Sync,
}

impl Want {
    const ALL: [(Want, &str, &str); 2] = [(Want::Send, "Send", "sent"), (Want::Sync, "Sync", "shared")];

    fn name(self) -> &'static str {
        if self == Want::Send { "Send" } else { "Sync" }
    }
}

pub(super) fn check(cx: &mut Cx, body: &hir::Body) {
    let mut found = Vec::new();
    let threads = Threads { cx, body, closures: closures(&body.value), seen: RefCell::default() };
    threads.expr(&body.value, &mut found);
    found.into_iter().for_each(|problem| cx.report(problem));
}

struct Threads<'a> {
    cx: &'a Cx,
    body: &'a hir::Body,
    closures: Vec<&'a hir::Closure>,
    /// What was looked into for one bound: types contain themselves.
    seen: RefCell<FxHashSet<(Ty, Want)>>,
}

impl Threads<'_> {
    fn expr(&self, expr: &hir::Expr, found: &mut Vec<Problem>) {
        if let Kind::Call(id, given, args) = &expr.kind {
            for pred in &self.cx.items.func(*id).generics.preds {
                if let Pred::Trait(bound) = pred {
                    self.bound(bound.id, &bound.self_ty().subst(given), args, expr, found);
                }
            }
        }
        parts(expr, &mut |part| {
            if let Part::Expr(inner) = part {
                self.expr(inner, found);
            }
        });
    }

    fn bound(
        &self,
        bound: crate::items::TraitId,
        ty: &Ty,
        args: &[hir::Expr],
        call: &hir::Expr,
        found: &mut Vec<Problem>,
    ) {
        let items = &self.cx.items;
        let Some((want, name, verb)) = Want::ALL.into_iter().find(|(_, name, _)| items.lang_trait(name) == bound)
        else {
            return;
        };
        self.seen.borrow_mut().clear();
        let Some(culprit) = self.unfit(ty, want) else {
            return;
        };
        let at = args.iter().find(|arg| arg.ty == *ty).map_or(call.loc, |arg| arg.loc);
        let shown = show(items, &culprit);
        if matches!(ty, Ty::Adt(id, _) if items.is_lang(*id, "Async")) {
            let problem = Problem::plain(call.loc, format!("future cannot be {verb} between threads safely"));
            found.push(problem.label(format!("the trait `{name}` is not implemented for `{shown}`, which it holds")));
            return;
        }
        let message = format!("`{shown}` cannot be {verb} between threads safely");
        let problem =
            Problem::error("E0277", at, message).label(format!("the trait `{name}` is not implemented for `{shown}`"));
        found.push(problem.help("use `Arc` for `Rc`, and `Mutex` or an atomic for `Cell` and `RefCell`"));
    }

    /// The type in `ty` that is not fit; `None` if all is, or nothing is known.
    fn unfit(&self, ty: &Ty, want: Want) -> Option<Ty> {
        if !self.seen.borrow_mut().insert((ty.clone(), want)) {
            return None;
        }
        let inside = |ty: &Ty, want| self.unfit(ty, want);
        match ty {
            Ty::Ref(target, mutable) => inside(target, if *mutable { want } else { Want::Sync }),
            Ty::Tuple(all) => all.iter().find_map(|part| inside(part, want)),
            Ty::Array(item, _) | Ty::Slice(item) => inside(item, want),
            Ty::Dyn(object) => {
                let bound = self.cx.items.lang_trait(want.name());
                let has = object.preds.iter().any(|pred| matches!(pred, Pred::Trait(known) if known.id == bound));
                (!has && !object.preds.is_empty()).then(|| ty.clone())
            }
            Ty::Closure(id, _) => {
                let closure = self.closures.iter().find(|closure| closure.id == *id)?;
                let held = if closure.by_move { want } else { Want::Sync };
                captured(closure).into_iter().find_map(|local| inside(&self.body.locals[local.0 as usize].ty, held))
            }
            Ty::Adt(id, args) if id.0 < self.cx.items.library.adts => self.library_type(ty, *id, args, want),
            Ty::Adt(id, args) => {
                let adt: &Adt = self.cx.items.adt(*id);
                // A model's object is a handle that any thread may hold.
                let fields = adt.variants.iter().filter(|_| adt.model.is_none()).flat_map(|variant| &variant.fields);
                fields.into_iter().find_map(|field| inside(&field.ty.subst(args), want))
            }
            _ => None,
        }
    }

    fn library_type(&self, ty: &Ty, id: AdtId, args: &Args, want: Want) -> Option<Ty> {
        let inside = |want| args.iter().find_map(|arg| self.unfit(arg, want));
        let items = &self.cx.items;
        let adt = items.adt(id);
        let in_arc = items.module(adt.module).name.is_some_and(|name| name.text() == "arc");
        match (adt.name.text(), want) {
            ("Arc", _) => inside(Want::Send).or_else(|| inside(Want::Sync)),
            ("Weak", _) if in_arc => inside(Want::Send).or_else(|| inside(Want::Sync)),
            ("Rc" | "Weak", _) | ("Ref" | "RefMut", Want::Send) => Some(ty.clone()),
            ("Cell" | "RefCell" | "OnceCell" | "LazyCell", Want::Sync) => Some(ty.clone()),
            ("Mutex", _) => inside(Want::Send),
            ("RwLock" | "OnceLock" | "LazyLock", Want::Sync) => inside(Want::Send).or_else(|| inside(Want::Sync)),
            ("Atomic", _) => None,
            _ => inside(want),
        }
    }
}

fn closures(expr: &hir::Expr) -> Vec<&hir::Closure> {
    fn collect<'e>(expr: &'e hir::Expr, out: &mut Vec<&'e hir::Closure>) {
        if let Kind::Closure(closure) = &expr.kind {
            out.push(closure);
        }
        parts(expr, &mut |part| {
            if let Part::Expr(inner) = part {
                collect(inner, out);
            }
        });
    }
    let mut out = Vec::new();
    collect(expr, &mut out);
    out
}

/// The outer locals that a closure uses as wholes; of one that it takes apart it captures only parts.
fn captured(closure: &hir::Closure) -> Vec<LocalId> {
    fn collect(expr: &hir::Expr, closure: &hir::Closure, whole: &mut Vec<LocalId>, apart: &mut Vec<LocalId>) {
        if let Kind::Local(local) = expr.kind
            && !(closure.first_local..closure.end_local).contains(&local.0)
        {
            whole.push(local);
        }
        if let Kind::Field(base, _) = &expr.kind
            && let Some(local) = super::moves::root(base)
        {
            apart.push(local);
        }
        parts(expr, &mut |part| {
            if let Part::Expr(inner) = part {
                collect(inner, closure, whole, apart);
            }
        });
    }
    let (mut whole, mut apart) = (Vec::new(), Vec::new());
    collect(&closure.body, closure, &mut whole, &mut apart);
    whole.retain(|local| !apart.contains(local));
    whole
}
