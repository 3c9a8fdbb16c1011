//! The queue of obligations: each is tried until it holds, fails, or nothing more can be learnt.

use super::{Answer, Infer, Obligation, Projected};
use crate::items::Items;
use crate::source::Loc;
use crate::ty::{Pred, Ty};

/// An obligation that cannot be met.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub pred: Pred,
    /// For an associated type: what it is instead.
    pub found: Option<Ty>,
    pub at: Loc,
}

enum Step {
    Done(Vec<Pred>),
    Wait,
    Failed(Option<Ty>),
}

impl Infer {
    /// Works off what can be decided now; failures come back, the undecided stay.
    pub fn solve(&mut self, items: &Items) -> Vec<Failure> {
        let mut failures = Vec::new();
        let mut rounds = 0;
        loop {
            let mut progress = false;
            let waiting = std::mem::take(&mut self.pending);
            for mut obligation in waiting {
                let undecided = |var: &u32| matches!(self.vars[*var as usize], super::Var::Free(_));
                if !obligation.waits_for.is_empty() && obligation.waits_for.iter().all(undecided) {
                    self.pending.push(obligation);
                    continue;
                }
                // What an impl asks for may speak of associated types.
                if obligation.pred.any(&mut |part| matches!(part, Ty::Proj(_))) {
                    obligation.pred = self.normalize_pred(items, &obligation.pred, obligation.at);
                }
                match self.step(items, &obligation) {
                    Step::Done(nested) => {
                        progress = true;
                        let depth = obligation.depth + 1;
                        if depth < 24 {
                            let at = obligation.at;
                            for pred in nested {
                                let pred = self.normalize_pred(items, &pred, at);
                                self.pending.push(Obligation { pred, at, depth, waits_for: Vec::new() });
                            }
                        }
                    }
                    Step::Wait => {
                        obligation.waits_for = self.undecided(&obligation.pred);
                        self.pending.push(obligation);
                    }
                    Step::Failed(found) => {
                        let pred = self.resolve_pred(&obligation.pred);
                        failures.push(Failure { pred, found, at: obligation.at });
                    }
                }
            }
            rounds += 1;
            if !progress || rounds > 64 {
                return failures;
            }
        }
    }

    fn step(&mut self, items: &Items, obligation: &Obligation) -> Step {
        match &obligation.pred {
            Pred::Trait(goal) => match self.select(items, goal, 0) {
                Answer::Yes(nested) => Step::Done(nested),
                Answer::No => Step::Failed(None),
                Answer::Maybe => Step::Wait,
            },
            Pred::Proj(projection, value) => {
                let before = self.snapshot();
                match self.project(items, projection, 0) {
                    Projected::Ty(found, nested) => {
                        let found = self.normalize(items, &found, obligation.at);
                        if self.unify(&found, value).is_err() {
                            return Step::Failed(Some(self.resolve(&found)));
                        }
                        Step::Done(nested)
                    }
                    Projected::Rigid => {
                        let rigid = Ty::Proj(std::rc::Rc::new(projection.clone()));
                        match self.unify(&rigid, value) {
                            Ok(()) => Step::Done(Vec::new()),
                            Err(_) => Step::Failed(Some(rigid)),
                        }
                    }
                    Projected::Maybe => {
                        self.rollback(before);
                        Step::Wait
                    }
                    // That the trait does not hold is the trait obligation's to report.
                    Projected::No => Step::Done(Vec::new()),
                }
            }
        }
    }
}
