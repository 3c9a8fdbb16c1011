//! Reports of bounds that do not hold.

use super::Checker;
use crate::diagnostic::Problem;
use crate::infer::{Failure, Mismatch};
use crate::source::Loc;
use crate::ty::{Pred, TraitRef, Ty};

impl Checker<'_> {
    pub(super) fn report_failure(&mut self, failure: &Failure) {
        let pred = self.infer.resolve_pred(&failure.pred);
        let has_error = |trait_ref: &TraitRef| trait_ref.args.iter().any(Ty::has_error);
        if has_error(pred.trait_ref()) || failure.at == Loc::default() {
            return;
        }
        match &pred {
            Pred::Trait(goal) => {
                let problem = match self.other_item(goal, failure.at) {
                    Some(problem) => problem,
                    None => self.unmet(goal, failure.at),
                };
                self.report(Problem { late: true, ..problem });
            }
            Pred::Proj(projection, wanted) => {
                let Some(found) = &failure.found else { return };
                if wanted.has_error() || found.has_error() {
                    return;
                }
                let (of, name, owner) =
                    (projection.trait_ref.id, projection.name, projection.trait_ref.self_ty().clone());
                let mismatch = Mismatch { of, name, owner, wanted: wanted.clone(), found: found.clone() };
                let problem = self.wrong_item(&mismatch, failure.at);
                self.report(problem);
            }
        }
    }

    /// A bound that fails because an impl's associated type is another.
    pub(super) fn other_item(&mut self, goal: &TraitRef, at: Loc) -> Option<Problem> {
        let found = self.infer.mismatch(&self.cx.items, goal)?;
        Some(self.wrong_item(&found, at))
    }

    fn wrong_item(&mut self, mismatch: &Mismatch, at: Loc) -> Problem {
        let Mismatch { of, name, owner, wanted, found } = mismatch;
        let (owner, wanted, found) = (self.show(owner), self.show(wanted), self.show(found));
        let of = self.cx.items.trait_(*of).name;
        let message = match name.text() {
            "Output" => format!("expected `{owner}` to return `{wanted}`, but it returns `{found}`"),
            _ => format!("type mismatch resolving `<{owner} as {of}>::{name} == {wanted}`"),
        };
        Problem::error("E0271", at, message).label(format!("expected `{wanted}`, found `{found}`"))
    }

    fn unmet(&mut self, goal: &TraitRef, at: Loc) -> Problem {
        let name = self.cx.items.trait_(goal.id).name;
        let subject = self.show(goal.self_ty());
        let args: Vec<String> = goal.args[1..].iter().map(|ty| self.show(ty)).collect();
        let bound = if args.is_empty() { name.to_string() } else { format!("{name}<{}>", args.join(", ")) };
        let label = format!("the trait `{bound}` is not implemented for `{subject}`");
        match name.text() {
            "Display" => Problem::error("E0277", at, format!("`{subject}` doesn't implement `std::fmt::Display`"))
                .label(format!("`{subject}` cannot be formatted with the default formatter"))
                .help("use `{:?}` instead, or implement `Display` for it"),
            "Debug" => Problem::error("E0277", at, format!("`{subject}` doesn't implement `Debug`"))
                .label(format!("`{subject}` cannot be formatted using `{{:?}}`"))
                .help(format!("add `#[derive(Debug)]` to `{subject}`")),
            "Iterator" | "IntoIterator" => {
                Problem::error("E0277", at, format!("`{subject}` is not an iterator")).label(label)
            }
            "Future" | "IntoFuture" => Problem::error("E0277", at, format!("`{subject}` is not a future")).label(label),
            "FromIterator" => {
                let item = args.join(", ");
                let message = format!(
                    "a value of type `{subject}` cannot be built from an iterator over elements of type `{item}`"
                );
                Problem::error("E0277", at, message).label(label)
            }
            "Fn" | "FnMut" | "FnOnce" => self.unmet_callable(goal, at, &label),
            "Handler" | "FromRequest" | "IntoAnswer"
                if self.cx.items.lang.traits.get(name.text()) == Some(&goal.id) =>
            {
                unmet_in_api(name.text(), &subject, at)
            }
            _ => Problem::error("E0277", at, format!("the trait bound `{subject}: {bound}` is not satisfied"))
                .label(label),
        }
    }

    /// A closure with other parameters than wanted has codes of its own.
    fn unmet_callable(&mut self, goal: &TraitRef, at: Loc, label: &str) -> Problem {
        let subject = self.infer.resolve(goal.self_ty());
        let shown = self.show(&subject);
        let wanted = match goal.args.get(1).map(|ty| self.infer.resolve(ty)) {
            Some(Ty::Tuple(parts)) => parts.len(),
            _ => 0,
        };
        if let Some(sig) = self.infer.signature(&self.cx.items, &subject) {
            let found = sig.params.len();
            let plural = if wanted == 1 { "" } else { "s" };
            if found != wanted {
                let message = format!("this is expected to take {wanted} argument{plural}, but it takes {found}");
                return Problem::error("E0593", at, message);
            }
            return Problem::error("E0631", at, "type mismatch in the arguments of this function");
        }
        Problem::error("E0277", at, format!("expected a closure or function, found `{shown}`")).label(label)
    }
}

/// What a web API's functions may take and return, in the words that the library gives rustc for it.
fn unmet_in_api(name: &str, subject: &str, at: Loc) -> Problem {
    const ARGUMENT: &str =
        "a `Session`, `Path`, `Query`, `Json`, `Form`, `Header`, `State` or a type that implements `FromRequest`";
    const ANSWER: &str =
        "a model, a list of models, a plain value, JSON, `()`, a `Response`, or an `Answer` of one of these";
    match name {
        "Handler" => Problem::error("E0277", at, format!("`{subject}` is not a handler"))
            .label("expected a function that answers requests")
            .help(format!("each argument is {ARGUMENT}"))
            .help(format!("it returns {ANSWER}")),
        "FromRequest" => Problem::error("E0277", at, format!("`{subject}` cannot be made of a request"))
            .label(format!("an argument of a handler is {ARGUMENT}")),
        _ => Problem::error("E0277", at, format!("`{subject}` is no answer")).label(format!("expected {ANSWER}")),
    }
}
