//! Which code a call of a trait's method runs, now that every type is concrete.

use crate::hir::Trait;
use crate::infer::{Answer, Pick};
use crate::items::{Container, FnBody, FnId, ImplId, TraitId};
use crate::source::Loc;
use crate::ty::{Args, TraitRef, Ty};
use crate::vm::op::{Callee, Native};

use super::Lowering;

/// A method of a derived trait, generated for a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Derived {
    Clone,
    Eq,
    PartialCmp,
    Cmp,
    Default,
    Hash,
    /// One of the traits of formatting, by its number in [`FORMATS`].
    Fmt(u8),
}

const FORMATS: [(&str, Trait); 8] = [
    ("Display", Trait::Display),
    ("Debug", Trait::Debug),
    ("LowerHex", Trait::LowerHex),
    ("UpperHex", Trait::UpperHex),
    ("Octal", Trait::Octal),
    ("Binary", Trait::Binary),
    ("LowerExp", Trait::LowerExp),
    ("UpperExp", Trait::UpperExp),
];

pub(super) fn format_trait(index: u8) -> Trait {
    FORMATS.get(index as usize).map_or(Trait::Debug, |(_, kind)| *kind)
}

/// What a call comes down to.
pub(super) enum Target {
    Fn(FnId, Args),
    Derived(Derived, Ty),
    /// The library's own code for an impl that is declared without any.
    Native(Native, Args),
    /// By the type of the object.
    Dyn(FnId),
    /// Nothing that is known.
    Missing,
}

impl Lowering<'_> {
    /// The impl for a concrete goal, with the impl's arguments.
    pub(super) fn find_impl(&mut self, goal: &TraitRef) -> Option<(ImplId, Args)> {
        let items = &self.cx.items;
        self.infer.probe(|infer| {
            let id = infer.candidate(items, goal, Pick::Checked, 0).ok()??;
            let (args, nested) = infer.unify_header(items, id, &goal.args)?;
            for pred in nested {
                let pred = infer.normalize_pred(items, &pred, Loc::default());
                infer.oblige(pred, Loc::default());
            }
            let _ = infer.solve(items);
            Some((id, args.iter().map(|ty| infer.resolve(ty)).collect()))
        })
    }

    pub(super) fn resolve(&mut self, id: FnId, args: &Args) -> Target {
        let decl = self.cx.items.func(id).clone();
        let Container::Trait(trait_id) = decl.container else {
            return Target::Fn(id, args.clone());
        };
        let count = self.cx.items.trait_(trait_id).generics.params.len();
        let goal = TraitRef { id: trait_id, args: args[..count.min(args.len())].into() };
        let own = goal.self_ty().clone();
        if let Ty::Dyn(object) = &own
            && let Some(principal) = object.principal()
            && self.cx.items.supertraits(principal.id).contains(&trait_id)
        {
            return Target::Dyn(id);
        }
        if let Some((impl_id, impl_args)) = self.find_impl(&goal) {
            let found = self.cx.items.impl_(impl_id).clone();
            if let Some(run) = self.native_of(impl_id, &decl.name) {
                return Target::Native(run, args.clone());
            }
            if found.derived {
                return match self.derived_method(trait_id, &decl.name) {
                    Some(derived) => Target::Derived(derived, own),
                    None => self.default_body(id, args),
                };
            }
            let method = found.fns.iter().find(|known| self.cx.items.func(**known).name == decl.name);
            if let Some(method) = method {
                let mut all = impl_args.to_vec();
                all.extend(args[count..].iter().cloned());
                return Target::Fn(*method, all.into());
            }
            return self.structural_or_default(trait_id, id, args);
        }
        self.structural_or_default(trait_id, id, args)
    }

    /// The native code of a method that one of the library's impls leaves out.
    fn native_of(&self, id: ImplId, method: &str) -> Option<Native> {
        let found = self.cx.items.impl_(id);
        let Ty::Adt(own, _) = &found.self_ty else {
            return None;
        };
        let own = self.cx_adt_name(*own);
        let declared = found.fns.iter().any(|known| self.cx.items.func(*known).name.text() == method);
        if own.is_empty() || declared {
            return None;
        }
        let name = self.cx.items.trait_(found.trait_ref.as_ref()?.id).name;
        crate::native::find(&format!("{name}::{method}@{own}"))
    }

    /// A method without code of its own follows from the type's structure.
    fn structural_or_default(&mut self, trait_id: TraitId, id: FnId, args: &Args) -> Target {
        let decl = self.cx.items.func(id).clone();
        match (&decl.body, self.derived_method(trait_id, &decl.name)) {
            (FnBody::None | FnBody::Native, Some(derived)) => Target::Derived(derived, args[0].clone()),
            _ => self.default_body(id, args),
        }
    }

    fn derived_method(&self, trait_id: TraitId, method: &str) -> Option<Derived> {
        let name = self.cx.items.trait_(trait_id).name.text();
        if self.cx.items.lang.traits.get(name) != Some(&trait_id) {
            return None;
        }
        Some(match (name, method) {
            ("Clone", "clone") => Derived::Clone,
            ("PartialEq", "eq") => Derived::Eq,
            ("PartialOrd", "partial_cmp") => Derived::PartialCmp,
            ("Ord", "cmp") => Derived::Cmp,
            ("Default", "default") => Derived::Default,
            ("Hash", "hash") => Derived::Hash,
            (name, "fmt") => {
                let index = FORMATS.iter().position(|(known, _)| *known == name)?;
                Derived::Fmt(index as u8)
            }
            _ => return None,
        })
    }

    fn default_body(&mut self, id: FnId, args: &Args) -> Target {
        match self.cx.items.func(id).body {
            FnBody::None => Target::Missing,
            _ => Target::Fn(id, args.clone()),
        }
    }

    /// Whether a type of the program implements `Drop`.
    pub(super) fn implements_drop(&self) -> bool {
        let id = self.cx.items.lang.traits.get("Drop");
        id.is_some_and(|id| self.cx.items.impls_of.contains(*id))
    }

    /// The program's `drop` for values of a concrete type.
    pub(super) fn drop_of(&mut self, ty: &Ty) -> Option<u32> {
        if !self.program.drops {
            return None;
        }
        let method = self.trait_method("Drop", "drop")?;
        if !self.holds("Drop", ty) {
            return None;
        }
        match self.callee(method, &[ty.clone()].into(), Loc::default())? {
            Callee::Func(func) => Some(func),
            Callee::Native(_) => None,
        }
    }

    /// The method `name` of a library trait.
    pub(super) fn trait_method(&self, trait_name: &str, name: &str) -> Option<FnId> {
        let id = self.cx.items.lang.traits.get(trait_name)?;
        let fns = &self.cx.items.trait_(*id).fns;
        fns.iter().copied().find(|id| self.cx.items.func(*id).name.text() == name)
    }

    /// Whether a concrete type has a trait with these arguments.
    pub(super) fn has(&mut self, trait_name: &str, args: Vec<Ty>) -> bool {
        let Some(id) = self.cx.items.lang.traits.get(trait_name).copied() else {
            return false;
        };
        let goal = TraitRef::new(id, args);
        let items = &self.cx.items;
        matches!(self.infer.holds(items, &goal, 0), Answer::Yes(_))
    }
}
