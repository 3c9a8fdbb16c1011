//! Type inference: variables and their bindings, unification, and obligations still to be met.
//!
//! The table knows nothing of syntax. Trait questions are in [`solve`], associated types in [`project`], the queue of
//! obligations in [`fulfil`], and why one of them fails in [`blame`].

mod blame;
mod callable;
mod fulfil;
mod project;
mod solve;
mod structural;
mod unify;

use std::rc::Rc;

use crate::items::{Generics, Items};
use crate::source::Loc;
use crate::ty::{Args, ClosureId, FloatTy, IntTy, Pred, Ty};

pub(crate) use blame::Mismatch;
pub(crate) use callable::is_callable;
pub(crate) use fulfil::Failure;
pub(crate) use project::Projected;
pub(crate) use solve::{Answer, Pick};

/// What an unbound variable may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VarKind {
    General,
    Int,
    Float,
    /// The type of something that never is: `()` if nothing else decides.
    Diverging,
}

#[derive(Clone, Debug)]
enum Var {
    Free(VarKind),
    Bound(Ty),
}

/// Something that must hold, and where it came from.
#[derive(Clone, Debug)]
pub(crate) struct Obligation {
    pub pred: Pred,
    pub at: Loc,
    pub depth: u32,
    /// Variables of which one must be decided before it is worth asking again.
    pub waits_for: Vec<u32>,
}

/// A closure's signature while its body is being checked, and after.
#[derive(Clone, Debug)]
pub(crate) struct ClosureInfo {
    pub params: Vec<Ty>,
    pub ret: Ty,
}

/// A point to which the table can go back.
#[derive(Clone, Copy)]
pub(crate) struct Snapshot {
    log: usize,
    vars: usize,
    pending: usize,
}

#[derive(Default)]
pub(crate) struct Infer {
    vars: Vec<Var>,
    log: Vec<(u32, Var)>,
    /// What the function's own where clauses say, with everything that follows from it.
    pub env: Rc<[Pred]>,
    pub pending: Vec<Obligation>,
    /// Closures of this body; the first has the number `first_closure`.
    pub closures: Vec<ClosureInfo>,
    pub first_closure: u32,
}

impl Infer {
    /// An empty table; closures are numbered from `first_closure`.
    pub fn new(first_closure: u32) -> Self {
        Self { first_closure, ..Self::default() }
    }

    pub fn fresh(&mut self, kind: VarKind) -> Ty {
        self.vars.push(Var::Free(kind));
        Ty::Infer(self.vars.len() as u32 - 1)
    }

    pub fn fresh_ty(&mut self) -> Ty {
        self.fresh(VarKind::General)
    }

    pub fn fresh_args(&mut self, generics: &Generics) -> Args {
        generics.params.iter().map(|_| self.fresh_ty()).collect()
    }

    pub fn snapshot(&self) -> Snapshot {
        Snapshot { log: self.log.len(), vars: self.vars.len(), pending: self.pending.len() }
    }

    pub fn rollback(&mut self, snapshot: Snapshot) {
        while self.log.len() > snapshot.log {
            if let Some((index, old)) = self.log.pop() {
                self.vars[index as usize] = old;
            }
        }
        self.vars.truncate(snapshot.vars);
        self.pending.truncate(snapshot.pending);
    }

    /// Runs `f` and takes back everything it bound.
    pub fn probe<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> T {
        let snapshot = self.snapshot();
        let result = f(self);
        self.rollback(snapshot);
        result
    }

    fn bind(&mut self, index: u32, ty: Ty) {
        let old = std::mem::replace(&mut self.vars[index as usize], Var::Bound(ty));
        self.log.push((index, old));
    }

    pub fn kind(&self, index: u32) -> VarKind {
        match &self.vars[index as usize] {
            Var::Free(kind) => *kind,
            Var::Bound(_) => VarKind::General,
        }
    }

    /// The variables in a predicate that nothing has decided.
    fn undecided(&self, pred: &Pred) -> Vec<u32> {
        let mut found = Vec::new();
        self.resolve_pred(pred).any(&mut |part| {
            if let Ty::Infer(index) = part {
                found.push(*index);
            }
            false
        });
        found
    }

    /// The type with its outermost variable followed.
    pub fn shallow(&self, ty: &Ty) -> Ty {
        let mut ty = ty;
        while let Ty::Infer(index) = ty {
            match &self.vars[*index as usize] {
                Var::Bound(bound) => ty = bound,
                Var::Free(_) => break,
            }
        }
        ty.clone()
    }

    /// The type with every bound variable followed.
    pub fn resolve(&self, ty: &Ty) -> Ty {
        let mut budget = 20_000usize;
        self.resolve_within(ty, &mut budget)
    }

    fn resolve_within(&self, ty: &Ty, budget: &mut usize) -> Ty {
        if !ty.has_infer() {
            return ty.clone();
        }
        ty.replace(&mut |part| {
            *budget = budget.saturating_sub(1);
            if *budget == 0 {
                return Some(Ty::Error);
            }
            match part {
                Ty::Infer(_) => {
                    let found = self.shallow(part);
                    Some(match found {
                        Ty::Infer(_) => found,
                        found => self.resolve_within(&found, budget),
                    })
                }
                _ => None,
            }
        })
    }

    pub fn resolve_pred(&self, pred: &Pred) -> Pred {
        pred.replace(&mut |part| match part {
            Ty::Infer(_) => Some(self.resolve(part)),
            _ => None,
        })
    }

    pub fn closure(&self, id: ClosureId) -> Option<&ClosureInfo> {
        self.closures.get(id.0.checked_sub(self.first_closure)? as usize)
    }

    pub fn oblige(&mut self, pred: Pred, at: Loc) {
        self.pending.push(Obligation { pred, at, depth: 0, waits_for: Vec::new() });
    }

    /// What must hold for `generics` applied to `args`.
    pub fn oblige_all(&mut self, items: &Items, generics: &Generics, args: &[Ty], at: Loc) {
        for pred in &generics.preds {
            let pred = self.normalize_pred(items, &pred.subst(args), at);
            self.oblige(pred, at);
        }
    }

    /// Literals that nothing decided become `i32` and `f64`; what never is becomes `()`.
    pub fn fall_back(&mut self) {
        for index in 0..self.vars.len() as u32 {
            if let Var::Free(kind) = self.vars[index as usize] {
                match kind {
                    VarKind::Int => self.bind(index, Ty::Int(IntTy::I32)),
                    VarKind::Float => self.bind(index, Ty::Float(FloatTy::F64)),
                    VarKind::Diverging => self.bind(index, Ty::unit()),
                    VarKind::General => {}
                }
            }
        }
    }

    /// The facts of a where clause with those of supertraits and of associated types' bounds.
    pub fn set_env(&mut self, items: &Items, preds: &[Pred]) {
        let mut env: Vec<Pred> = Vec::new();
        let mut queue: Vec<Pred> = preds.to_vec();
        while let Some(pred) = queue.pop() {
            if env.contains(&pred) || env.len() > 200 {
                continue;
            }
            if let Pred::Trait(trait_ref) = &pred {
                let decl = items.trait_(trait_ref.id).clone();
                queue.extend(decl.supers.iter().map(|pred| pred.subst(&trait_ref.args)));
                for assoc in &decl.assocs {
                    queue.extend(assoc.bounds.iter().map(|pred| pred.subst(&trait_ref.args)));
                }
            }
            env.push(pred);
        }
        self.env = env.into();
        // Bounds that mention associated types are stated in terms of what those are known to be.
        let at = Loc::default();
        self.env = self.env.clone().iter().map(|pred| self.normalize_env(items, pred, at)).collect();
    }

    fn normalize_env(&mut self, items: &Items, pred: &Pred, at: Loc) -> Pred {
        match pred {
            Pred::Trait(_) => self.normalize_pred(items, pred, at),
            Pred::Proj(projection, value) => Pred::Proj(projection.clone(), self.normalize(items, value, at)),
        }
    }
}

pub(crate) fn rc(ty: Ty) -> Rc<Ty> {
    Rc::new(ty)
}
