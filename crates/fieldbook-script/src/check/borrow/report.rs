//! What is wrong, in rustc's words.

use super::flow::Break;
use super::place::{Place, Step};
use super::region::{Edge, R, STATIC, Universal, Why};
use super::{Act, Borrows, Loan};
use crate::diagnostic::Problem;
use crate::hir::PatKind;
use crate::source::Loc;
use crate::ty::Ty;

impl Borrows<'_> {
    pub(super) fn report_broken(&mut self, found: Vec<(usize, u32, Break)>) {
        let mut problems: Vec<Problem> = Vec::new();
        let mut refused = rustc_hash::FxHashSet::default();
        for (index, point, how) in found {
            let loan = self.loans[index].clone();
            // A borrow that is refused at once is not refused again when it comes into force.
            if let Act::Borrow(other) | Act::Activate(other) = self.points[point as usize].act
                && !refused.insert(other)
            {
                continue;
            }
            let problem = match how {
                Break::Ended => self.ended(&loan),
                how => self.broken(&loan, point, how),
            };
            if !problems.iter().any(|known| known.at == problem.at) {
                problems.push(problem);
            }
        }
        problems.sort_by_key(|problem| problem.at);
        problems.into_iter().for_each(|problem| self.cx.report(problem));
    }

    fn broken(&self, loan: &Loan, point: u32, how: Break) -> Problem {
        let point = &self.points[point as usize];
        let (used, at) = match &point.act {
            Act::Borrow(other) => (&self.loans[*other].place, self.loans[*other].at),
            Act::Activate(other) => (&self.loans[*other].place, point.at),
            Act::Copy(place) | Act::Move(place) | Act::Inspect(place) | Act::Look(place) | Act::Write(place) => {
                (place, point.at)
            }
            _ => (&loan.place, point.at),
        };
        let name = self.show(used);
        let (code, message) = match how {
            Break::Copied => ("E0503", format!("cannot use {name} because it was mutably borrowed")),
            Break::Moved => ("E0505", format!("cannot move out of {name} because it is borrowed")),
            Break::Written => ("E0506", format!("cannot assign to {name} because it is borrowed")),
            Break::Borrowed { mutable, by_closure } => {
                let unique = |by_closure: bool, place: &Place| {
                    by_closure && place.path.iter().any(|step| matches!(step, Step::Deref(..)))
                };
                let (new, old) =
                    (mutable && unique(by_closure, used), loan.mutable && unique(loan.by_closure, &loan.place));
                match (new, old) {
                    (true, true) => ("E0524", format!("two closures require unique access to {name} at the same time")),
                    (true, false) => {
                        ("E0500", format!("closure requires unique access to {name} but it is already borrowed"))
                    }
                    (false, true) => {
                        let kind = if mutable { "mutable" } else { "immutable" };
                        let message =
                            format!("cannot borrow {name} as {kind} because previous closure requires unique access");
                        ("E0501", message)
                    }
                    (false, false) => match (mutable, loan.mutable) {
                        (true, true) => ("E0499", format!("cannot borrow {name} as mutable more than once at a time")),
                        (true, false) => (
                            "E0502",
                            format!("cannot borrow {name} as mutable because it is also borrowed as immutable"),
                        ),
                        _ => (
                            "E0502",
                            format!("cannot borrow {name} as immutable because it is also borrowed as mutable"),
                        ),
                    },
                }
            }
            Break::Ended => ("E0597", String::new()),
        };
        Problem::error(code, at, message)
            .related("the first borrow is made here", loan.at)
            .help("end the first borrow before this, or clone what is needed")
    }

    /// What is lent goes while the loan is in force.
    fn ended(&self, loan: &Loan) -> Problem {
        let temporary = self.vars[loan.place.var as usize].temporary;
        let name = self.show(&loan.place);
        let way = self.way(loan.region, &|region| self.regions.is_universal(region));
        let any = way.or_else(|| self.returned_way(loan.region));
        let edges: &[Edge] = any.as_ref().map_or(&[], |(_, edges)| edges);
        let leaves = edges.iter().find(|edge| matches!(edge.why, Why::Returned | Why::Hidden));
        let argument = edges.iter().find(|edge| edge.why == Why::Argument);
        if loan.by_closure && (leaves.is_some() || (argument.is_some() && any.is_some())) {
            let message = format!(
                "closure may outlive the current function, but it borrows {name}, which is owned by the current function"
            );
            return Problem::error("E0373", loan.at, message)
                .label(format!("may outlive borrowed value {name}"))
                .help("write `move` before the closure, so that it takes what it uses");
        }
        if self.function.is_none() && leaves.is_some() && temporary && loan.mutable {
            let message = "mutable borrows of temporaries that have their lifetime extended until the end of the \
                           program are not allowed";
            return Problem::error("E0764", loan.at, message).help("a constant has nothing that can be changed");
        }
        if let Some(edge) = leaves.filter(|edge| edge.why == Why::Returned) {
            let kind = match (temporary, self.is_parameter(loan.place.var)) {
                (true, _) => "temporary value".to_owned(),
                (false, true) => format!("function parameter {name}"),
                (false, false) => format!("local variable {name}"),
            };
            let what = if edge.at == loan.at { "reference to" } else { "value referencing" };
            return Problem::error("E0515", edge.at, format!("cannot return {what} {kind}"))
                .label("returns a reference to data owned by the current function")
                .help("return an owned value, such as a `String` or a `Vec`");
        }
        if temporary {
            return Problem::error("E0716", loan.at, "temporary value dropped while borrowed")
                .label("creates a temporary value which is freed while still in use")
                .help("give the value a name with `let`, so that it lives longer");
        }
        Problem::error("E0597", loan.at, format!("{name} does not live long enough"))
            .label("borrowed value does not live long enough")
            .help("declare what is borrowed outside the block, or take an owned value")
    }

    /// A way on which something is returned, of a closure.
    fn returned_way(&self, region: R) -> Option<(R, Vec<Edge>)> {
        let mut budget = 100_000;
        let reach = self.regions.reach(region, &mut budget);
        let edge = reach.iter().find_map(|(_, step)| step.filter(|(_, edge)| edge.why == Why::Returned))?.1;
        Some((edge.to, vec![edge]))
    }

    fn is_parameter(&self, var: u32) -> bool {
        self.body.params.iter().any(|pat| matches!(&pat.kind, PatKind::Bind { local, .. } if local.0 == var))
    }

    /// Between lifetimes of the signature nothing may be demanded that it does not say.
    pub(super) fn find_lifetimes(&mut self, budget: &mut usize) {
        let universals = self.regions.universals.clone();
        if universals.len() < 2 {
            return;
        }
        let mut problems: Vec<Problem> = Vec::new();
        // Of one place a lifetime tells more than the parameter of a type.
        let (of_types, named): (Vec<_>, Vec<_>) =
            universals.iter().filter(|universal| universal.region != STATIC).partition(|one| one.of_type.is_some());
        for long in named.into_iter().chain(of_types) {
            let reach = self.regions.reach(long.region, budget);
            for short in &universals {
                let met = short.region != long.region && reach.iter().any(|(region, _)| *region == short.region);
                if !met || self.regions.known(long.region, short.region) {
                    continue;
                }
                let Some((_, edges)) = self.way(long.region, &|region| region == short.region) else { continue };
                // What follows from a mistake that is told already is none of its own.
                let direct = !edges[..edges.len() - 1].iter().any(|edge| self.regions.is_universal(edge.to));
                let Some(problem) = direct.then(|| self.too_short(long, short, &edges)) else { continue };
                if !problems.iter().any(|known| known.at == problem.at) {
                    problems.push(problem);
                }
            }
        }
        problems.into_iter().for_each(|problem| self.cx.report(problem));
    }

    fn too_short(&self, long: &Universal, short: &Universal, edges: &[Edge]) -> Problem {
        let blame =
            [Why::Returned, Why::Hidden, Why::Argument, Why::Assigned, Why::Follows].into_iter().find_map(|why| {
                match why {
                    // The branch that gives the value comes before the whole that it is a branch of.
                    Why::Returned | Why::Hidden => edges.iter().find(|edge| edge.why == why),
                    _ => edges.iter().rev().find(|edge| edge.why == why),
                }
            });
        let (at, why) = blame.map_or((Loc::default(), Why::Follows), |edge| (edge.at, edge.why));
        if let Some(name) = long.of_type {
            let (code, wanted) = match short.name {
                _ if short.region == STATIC => ("E0310", "'static".to_owned()),
                Some(wanted) => ("E0309", format!("'{wanted}")),
                None => ("E0311", "'a".to_owned()),
            };
            return Problem::error(code, at, format!("the parameter type `{name}` may not live long enough"))
                .label(format!("the parameter type `{name}` must be valid for as long as {wanted}"))
                .help(format!("demand it: `{name}: {wanted}`"));
        }
        if short.region == STATIC && why == Why::Argument {
            let message = "borrowed data escapes outside of function";
            return Problem::error("E0521", at, message).label("it must live for `'static` here");
        }
        let param = long.param.and_then(|index| self.body.params.get(index));
        let named = param.and_then(|pat| match &pat.kind {
            PatKind::Bind { local, .. } => Some(self.body.locals[local.0 as usize].name),
            _ => None,
        });
        let wanted = short.name.filter(|_| short.region != STATIC);
        if let (Some(name), Some(wanted)) = (named.filter(|name| name.text() != "self"), wanted) {
            let message = format!("explicit lifetime required in the type of `{name}`");
            return Problem::error("E0621", at, message)
                .label(format!("lifetime `'{wanted}` required"))
                .help(format!("write `&'{wanted}` in the type of `{name}`"));
        }
        let show = |universal: &Universal| match universal.name {
            Some(name) => format!("`'{name}`"),
            None => "an anonymous lifetime".to_owned(),
        };
        Problem::plain(at, "lifetime may not live long enough")
            .label(format!("{} must outlive {}", show(long), show(short)))
            .help("give both the same lifetime, or say which outlives the other: `'a: 'b`")
    }

    /// A place as the program writes it.
    fn show(&self, place: &Place) -> String {
        match self.show_path(place) {
            Some(text) => format!("`{text}`"),
            None => "value".to_owned(),
        }
    }

    fn show_path(&self, place: &Place) -> Option<String> {
        let local = self.body.locals.get(place.var as usize)?;
        let mut text = local.name.to_string();
        for (index, step) in place.path.iter().enumerate() {
            text = match step {
                Step::Field(field) => {
                    let name = match place.types[index].ty() {
                        Ty::Adt(id, _) => {
                            self.cx.items.adt(*id).variants.get((field / 64) as usize).and_then(|variant| {
                                variant.fields.get((field % 64) as usize).map(|field| field.name.to_string())
                            })
                        }
                        _ => None,
                    };
                    let base = text.strip_prefix('*').unwrap_or(&text);
                    format!("{base}.{}", name.unwrap_or_else(|| field.to_string()))
                }
                Step::At(_) | Step::Element => format!("{text}[..]"),
                Step::Own | Step::Deref(..) => format!("*{text}"),
            };
        }
        Some(text)
    }
}
