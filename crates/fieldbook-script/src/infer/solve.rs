//! Whether a type has a trait: where clauses, built-in rules, impls.

use super::{Infer, VarKind};
use crate::items::{ImplId, Items, Marker};
use crate::ty::{Args, Pred, TraitRef, Ty};

/// The answer to a trait question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// It holds if these do.
    Yes(Vec<Pred>),
    No,
    /// Not enough is known yet.
    Maybe,
}

const MAX_DEPTH: u32 = 12;

/// What is asked of the impl that is picked for a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pick {
    /// That its own bounds may hold.
    Checked,
    /// Only that no other fits; whoever asks looks at its bounds next, and once is enough.
    Fitting,
}

impl Infer {
    /// Answers, and binds what the answer decides.
    pub fn select(&mut self, items: &Items, goal: &TraitRef, depth: u32) -> Answer {
        self.select_by(items, goal, Pick::Checked, depth)
    }

    fn select_by(&mut self, items: &Items, goal: &TraitRef, pick: Pick, depth: u32) -> Answer {
        if depth > MAX_DEPTH {
            return Answer::Maybe;
        }
        let self_ty = self.shallow(goal.self_ty());
        if self_ty.is_error() || matches!(self_ty, Ty::Never) {
            return Answer::Yes(Vec::new());
        }
        let decl = items.trait_(goal.id);
        match decl.marker {
            // Said elsewhere of a program's own types; here it decides between impls.
            Marker::Auto if depth > 0 && self_ty.is_unsized() && decl.name.text() == "Sized" => return Answer::No,
            Marker::Auto => return Answer::Yes(Vec::new()),
            Marker::Int | Marker::Float | Marker::Lossless if matches!(self_ty, Ty::Param(..)) => {
                return self.in_env(goal).unwrap_or(Answer::No);
            }
            Marker::Int => return self.is_number(&self_ty, VarKind::Int),
            Marker::Float => return self.is_number(&self_ty, VarKind::Float),
            Marker::Lossless => return self.lossless(&goal.args[1], &self_ty),
            Marker::None | Marker::Structural | Marker::Tuple => {}
        }
        if let Some(answer) = self.in_env(goal) {
            return answer;
        }
        if let Ty::Infer(var) = self_ty
            && matches!(self.kind(var), VarKind::General | VarKind::Diverging)
        {
            return Answer::Maybe;
        }
        if let Some(answer) = self.callable(items, goal, &self_ty) {
            return answer;
        }
        if let Some(answer) = self.in_bounds(items, goal, &self_ty) {
            return answer;
        }
        if matches!(decl.marker, Marker::Structural | Marker::Tuple)
            && let Some(answer) = self.structural(items, goal, &self_ty)
        {
            return answer;
        }
        match self.candidate(items, goal, pick, depth) {
            Ok(Some(id)) => match self.unify_header(items, id, &goal.args) {
                Some((_, nested)) => Answer::Yes(nested),
                None => Answer::No,
            },
            Ok(None) => Answer::No,
            Err(_) => Answer::Maybe,
        }
    }

    /// Whether it may hold; nothing is bound.
    pub fn holds(&mut self, items: &Items, goal: &TraitRef, depth: u32) -> Answer {
        self.probe(|infer| infer.evaluate(items, &Pred::Trait(goal.clone()), depth))
    }

    fn evaluate(&mut self, items: &Items, pred: &Pred, depth: u32) -> Answer {
        if depth > MAX_DEPTH {
            return Answer::Maybe;
        }
        if pred.any(&mut |part| matches!(part, Ty::Proj(_))) {
            let normal = self.normalize_pred(items, pred, crate::source::Loc::default());
            return self.evaluate_normal(items, &normal, depth);
        }
        self.evaluate_normal(items, pred, depth)
    }

    /// As [`Self::evaluate`], of a predicate whose associated types are what they are known to be.
    fn evaluate_normal(&mut self, items: &Items, pred: &Pred, depth: u32) -> Answer {
        match pred {
            Pred::Trait(goal) => match self.select_by(items, goal, Pick::Fitting, depth) {
                Answer::Yes(nested) => self.evaluate_all(items, &nested, depth + 1),
                answer => answer,
            },
            Pred::Proj(projection, value) => match self.project_by(items, projection, Pick::Fitting, depth) {
                super::Projected::Ty(found, nested) => {
                    let found = self.normalize(items, &found, crate::source::Loc::default());
                    if self.unify(&found, value).is_err() {
                        return Answer::No;
                    }
                    self.evaluate_all(items, &nested, depth + 1)
                }
                super::Projected::Rigid => {
                    let rigid = Ty::Proj(std::rc::Rc::new(projection.clone()));
                    if self.unify(&rigid, value).is_err() { Answer::No } else { Answer::Yes(Vec::new()) }
                }
                super::Projected::Maybe => Answer::Maybe,
                super::Projected::No => Answer::No,
            },
        }
    }

    pub(super) fn evaluate_all(&mut self, items: &Items, preds: &[Pred], depth: u32) -> Answer {
        let mut sure = true;
        for pred in preds {
            match self.evaluate(items, pred, depth) {
                Answer::Yes(_) => {}
                Answer::No => return Answer::No,
                Answer::Maybe => sure = false,
            }
        }
        if sure { Answer::Yes(Vec::new()) } else { Answer::Maybe }
    }

    fn is_number(&self, ty: &Ty, wanted: VarKind) -> Answer {
        let yes = match ty {
            Ty::Int(_) => wanted == VarKind::Int,
            Ty::Float(_) => wanted == VarKind::Float,
            Ty::Infer(var) => match self.kind(*var) {
                VarKind::General | VarKind::Diverging => return Answer::Maybe,
                kind => kind == wanted,
            },
            _ => false,
        };
        if yes { Answer::Yes(Vec::new()) } else { Answer::No }
    }

    /// Whether `From` converts a number type to another.
    fn lossless(&mut self, from: &Ty, to: &Ty) -> Answer {
        let from = self.shallow(from);
        let yes = match (&from, to) {
            (Ty::Infer(var), Ty::Int(_) | Ty::Float(_)) if self.kind(*var) != VarKind::Float => {
                return Answer::Maybe;
            }
            // Of the numbers, only a byte is a character.
            (Ty::Infer(var), Ty::Char) => {
                let byte = Ty::Int(crate::ty::IntTy::U8);
                match self.kind(*var) {
                    VarKind::Int => self.unify(&from, &byte).is_ok(),
                    VarKind::Float => false,
                    _ => return Answer::Maybe,
                }
            }
            (Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char, Ty::Infer(_)) => {
                return Answer::Maybe;
            }
            (Ty::Int(from), Ty::Int(to)) => {
                let pointer = |int: crate::ty::IntTy| matches!(int, crate::ty::IntTy::Usize | crate::ty::IntTy::Isize);
                let fits = match (from.signed(), to.signed()) {
                    (true, false) => false,
                    (false, true) => from.bits() < to.bits(),
                    _ => from.bits() < to.bits(),
                };
                match (pointer(*from), pointer(*to)) {
                    (true, _) => false,
                    (_, true) => fits && from.bits() <= 16 && (from.bits() <= 8 || from.signed() == to.signed()),
                    _ => fits,
                }
            }
            (Ty::Int(from), Ty::Float(crate::ty::FloatTy::F64)) => from.bits() <= 32,
            (Ty::Int(from), Ty::Float(crate::ty::FloatTy::F32)) => from.bits() <= 16,
            (Ty::Float(crate::ty::FloatTy::F32), Ty::Float(crate::ty::FloatTy::F64)) => true,
            (Ty::Bool, Ty::Int(_)) | (Ty::Int(crate::ty::IntTy::U8), Ty::Char) => true,
            (Ty::Char, Ty::Int(int)) => !int.signed() && int.bits() >= 32 && *int != crate::ty::IntTy::Usize,
            _ => false,
        };
        if yes { Answer::Yes(Vec::new()) } else { Answer::No }
    }

    /// A where clause of the function that says so.
    fn in_env(&mut self, goal: &TraitRef) -> Option<Answer> {
        let env = self.env.clone();
        let mut found: Option<&TraitRef> = None;
        for pred in env.iter() {
            let Pred::Trait(known) = pred else { continue };
            if known.id != goal.id || !self.probe(|infer| infer.unify_all(&known.args, &goal.args).is_ok()) {
                continue;
            }
            // A variable as `Self` could be anything; a where clause must not decide it.
            if matches!(self.shallow(goal.self_ty()), Ty::Infer(_)) {
                return None;
            }
            if found.is_some_and(|other| other != known) {
                return Some(Answer::Maybe);
            }
            found = Some(known);
        }
        let known = found?;
        let _ = self.unify_all(&known.args, &goal.args);
        Some(Answer::Yes(Vec::new()))
    }

    /// `dyn Trait` has its traits, `impl Trait` has its bounds, an associated type has those of its declaration.
    fn in_bounds(&mut self, items: &Items, goal: &TraitRef, self_ty: &Ty) -> Option<Answer> {
        for known in self.bounds_of(items, self_ty) {
            let Pred::Trait(known) = known else { continue };
            if known.id == goal.id && self.unify_all(&known.args, &goal.args).is_ok() {
                return Some(Answer::Yes(Vec::new()));
            }
        }
        None
    }

    /// What is known of a type by how it was declared, supertraits included.
    pub(crate) fn bounds_of(&mut self, items: &Items, ty: &Ty) -> Vec<Pred> {
        let mut preds = match ty {
            Ty::Dyn(object) => object.preds_for(ty),
            Ty::Opaque(id, index, args) => {
                items.func(*id).opaques[*index as usize].iter().map(|pred| pred.subst(args)).collect()
            }
            Ty::Proj(projection) => {
                let decl = items.trait_(projection.trait_ref.id);
                let assoc = decl.assocs.iter().find(|assoc| assoc.name == projection.name);
                let bounds = assoc.map(|assoc| assoc.bounds.clone()).unwrap_or_default();
                bounds.iter().map(|pred| pred.subst(&projection.trait_ref.args)).collect()
            }
            _ => Vec::new(),
        };
        let mut next = 0;
        while next < preds.len() && preds.len() < 100 {
            if let Pred::Trait(trait_ref) = preds[next].clone() {
                for pred in &items.trait_(trait_ref.id).supers {
                    let pred = pred.subst(&trait_ref.args);
                    if !preds.contains(&pred) {
                        preds.push(pred);
                    }
                }
            }
            next += 1;
        }
        preds
    }

    /// The one impl that fits; `Err` where several might.
    pub(crate) fn candidate(
        &mut self,
        items: &Items,
        goal: &TraitRef,
        pick: Pick,
        depth: u32,
    ) -> Result<Option<ImplId>, ()> {
        let args: Vec<Ty> = goal.args.iter().map(|ty| self.shallow(ty)).collect();
        let heads_fit = |infer: &Self, id: &ImplId| {
            let header = items.impl_(*id).trait_ref.as_ref();
            header.is_some_and(|header| !header.args.iter().zip(&args).any(|(a, b)| infer.heads_differ(a, b)))
        };
        let mut fitting: Vec<ImplId> = items.impls_of.get(goal.id).filter(|id| heads_fit(self, id)).collect();
        if pick == Pick::Fitting {
            fitting.retain(|id| self.probe(|infer| infer.unify_header(items, *id, &args).is_some()));
            if let [only] = fitting[..] {
                return Ok(Some(only));
            }
        }
        let mut found = None;
        for id in fitting {
            let answer = self.probe(|infer| match infer.unify_header(items, id, &args) {
                Some((_, nested)) => infer.evaluate_all(items, &nested, depth + 1),
                None => Answer::No,
            });
            if answer != Answer::No && found.replace(id).is_some() {
                return Err(());
            }
        }
        Ok(found)
    }

    /// Binds an impl's header to a goal's arguments: the impl's own arguments then, and what it asks of them.
    pub(crate) fn unify_header(&mut self, items: &Items, id: ImplId, args: &[Ty]) -> Option<(Args, Vec<Pred>)> {
        let decl = items.impl_(id);
        let fresh = self.fresh_args(&decl.generics);
        let (header, mut nested) = self.open_header(decl.trait_ref.as_ref()?, &fresh);
        self.unify_all(&header, args).ok()?;
        nested.extend(decl.generics.preds.iter().map(|pred| pred.subst(&fresh)));
        Some((fresh, nested))
    }

    /// An impl's header with fresh arguments; associated types in it are variables with an obligation each.
    fn open_header(&mut self, header: &TraitRef, fresh: &[Ty]) -> (Vec<Ty>, Vec<Pred>) {
        let mut nested = Vec::new();
        let header = header.subst(fresh);
        let args = header.args.iter().map(|ty| {
            ty.replace(&mut |part| match part {
                Ty::Proj(projection) => {
                    let var = self.fresh_ty();
                    nested.push(Pred::Proj((**projection).clone(), var.clone()));
                    Some(var)
                }
                _ => None,
            })
        });
        (args.collect(), nested)
    }

    /// A cheap test that keeps most impls from being tried.
    pub(crate) fn heads_differ(&self, pattern: &Ty, ty: &Ty) -> bool {
        match (pattern, ty) {
            (Ty::Param(..) | Ty::Proj(_) | Ty::Error | Ty::Infer(_), _) | (_, Ty::Error) => false,
            (pattern, Ty::Infer(var)) => match self.kind(*var) {
                VarKind::Int => !matches!(pattern, Ty::Int(_)),
                VarKind::Float => !matches!(pattern, Ty::Float(_)),
                _ => false,
            },
            (Ty::Adt(a, _), Ty::Adt(b, _)) => a != b,
            (Ty::Int(a), Ty::Int(b)) => a != b,
            (Ty::Float(a), Ty::Float(b)) => a != b,
            (Ty::Ref(a, m), Ty::Ref(b, n)) => m != n || self.heads_differ(a, &self.shallow(b)),
            (Ty::Tuple(a), Ty::Tuple(b)) => a.len() != b.len(),
            (a, b) => std::mem::discriminant(a) != std::mem::discriminant(b),
        }
    }
}
