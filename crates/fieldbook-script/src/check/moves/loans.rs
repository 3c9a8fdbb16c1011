//! References that locals hold to other locals, as far as their own expressions show them.
//!
//! A loan begins where a local is given a reference into another (see [`super::sources`]). A use that the loan forbids
//! breaks it; that is a mistake only if the holder is used afterwards, so it is reported then, where the loan broke.

use super::Moves;
use super::sources::Source;
use crate::diagnostic::Problem;
use crate::hir::{self, Binding, Kind, LocalId, PatKind};
use crate::source::Loc;
use crate::ty::Ty;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Loan {
    pub holder: LocalId,
    of: LocalId,
    mutable: bool,
    at: Loc,
    /// A use that the loan forbids, not wrong until the holder is used again.
    pub broken: Option<(&'static str, Loc)>,
}

impl Loan {
    pub fn same_as(&self, other: &Loan) -> bool {
        self.holder == other.holder && self.of == other.of && self.at == other.at
    }
}

impl Moves<'_> {
    /// Notes that the names of `pat` hold references into what `value` borrows from.
    pub(super) fn loan(&mut self, pat: &hir::Pat, value: &hir::Expr) {
        if !self.closure_depth.is_empty() {
            return;
        }
        match (&pat.kind, &value.kind) {
            (PatKind::Bind { local, mode: Binding::Value, sub: None }, _) => {
                let sources = self.sources(value);
                self.lend(*local, &sources);
            }
            (PatKind::Tuple(pats), Kind::Tuple(values)) => {
                pats.iter().zip(values).for_each(|(pat, value)| self.loan(pat, value));
            }
            _ => {
                let mut holders = Vec::new();
                holding(pat, &mut holders);
                let sources = self.sources(value);
                // Which of several sources a part comes from is not followed.
                if sources.len() == 1 {
                    holders.into_iter().for_each(|holder| self.lend(holder, &sources));
                }
            }
        }
    }

    /// `holder = value`: what it held before is let go.
    pub(super) fn loan_to(&mut self, holder: LocalId, value: &hir::Expr) {
        self.state.loans.retain(|loan| loan.holder != holder);
        if self.closure_depth.is_empty() {
            let sources = self.sources(value);
            self.lend(holder, &sources);
        }
    }

    /// The iterator of a `for` loop lives as long as the loop; it has no name, so a number that no local has.
    pub(super) fn loan_to_loop(&mut self, iter: &hir::Expr) -> LocalId {
        let holder = LocalId(u32::MAX - self.loops.len() as u32);
        self.loan_to(holder, iter);
        holder
    }

    /// Several places borrowed until all of them are: no later one may change an earlier one.
    pub(super) fn borrow_together(&mut self, places: &[hir::Expr]) {
        let mut held = Vec::new();
        for place in places {
            self.borrow(place, false);
            let own = self.owner(place).map(|of| Source { of, mutable: false, at: place.loc });
            let sources = own.map_or_else(|| self.sources(place), |own| vec![own]);
            held.push((self.hold(&sources), place.loc));
        }
        held.into_iter().for_each(|(holder, at)| self.let_go(holder, at));
    }

    /// What an expression borrows for as long as its other parts are evaluated; it has no name, as a loop's iterator.
    pub(super) fn hold(&mut self, sources: &[Source]) -> LocalId {
        let unused = (0..=u32::MAX / 2).rev().map(LocalId);
        let free = |holder: &LocalId| self.state.loans.iter().all(|loan| loan.holder != *holder);
        let holder = unused.into_iter().find(free).unwrap_or(LocalId(u32::MAX));
        if self.closure_depth.is_empty() {
            self.lend(holder, sources);
        }
        holder
    }

    pub(super) fn let_go(&mut self, holder: LocalId, at: Loc) {
        self.used(holder, at);
        self.state.loans.retain(|loan| loan.holder != holder);
    }

    pub(super) fn lend(&mut self, holder: LocalId, sources: &[Source]) {
        for Source { of, mutable, at } in sources.iter().copied().filter(|source| source.of != holder) {
            // What borrows from a local of a block that gave it has outlived that local.
            let broken = self.ended.contains(&of).then_some(("E0597", at));
            self.state.loans.push(Loan { holder, of, mutable, at, broken });
        }
    }

    /// The end of a block: what its locals lent must not be used any more.
    pub(super) fn end_locals(&mut self, block: &hir::Block) {
        let mut locals = Vec::new();
        for stmt in &block.stmts {
            if let hir::Stmt::Let { pat, .. } = stmt {
                pat.bindings(&mut locals);
            }
        }
        for loan in &mut self.state.loans {
            if loan.broken.is_none() && locals.contains(&loan.of) {
                loan.broken = Some(("E0597", loan.at));
            }
        }
        self.state.loans.retain(|loan| !locals.contains(&loan.holder));
        self.ended.extend(locals);
    }

    fn break_loans(&mut self, of: LocalId, at: Loc, code: &'static str, only_mutable: bool) {
        if self.state.dead || self.is_captured(of) {
            return;
        }
        for loan in &mut self.state.loans {
            if loan.of == of && (loan.mutable || !only_mutable) && loan.broken.is_none() {
                let code = if code == "E0502" && loan.mutable && !only_mutable { "E0499" } else { code };
                loan.broken = Some((code, at));
            }
        }
    }

    pub(super) fn mutably_borrowed_again(&mut self, of: LocalId, at: Loc) {
        self.break_loans(of, at, "E0502", false);
    }

    pub(super) fn read_while_borrowed(&mut self, of: LocalId, at: Loc) {
        self.break_loans(of, at, "E0502", true);
    }

    pub(super) fn assigned_while_borrowed(&mut self, of: LocalId, at: Loc) {
        self.break_loans(of, at, "E0506", false);
    }

    pub(super) fn moved_while_borrowed(&mut self, of: LocalId, at: Loc) {
        self.break_loans(of, at, "E0505", false);
    }

    /// A holder's use after its loan was broken is the mistake; it is reported where the loan was broken.
    pub(super) fn used(&mut self, holder: LocalId, at: Loc) {
        if self.state.dead {
            return;
        }
        let Some(index) = self.state.loans.iter().position(|loan| loan.holder == holder && loan.broken.is_some())
        else {
            return;
        };
        let loan = self.state.loans.remove(index);
        let Some((code, broken_at)) = loan.broken else {
            return;
        };
        let name = self.name(loan.of);
        let message = match code {
            "E0499" => format!("cannot borrow `{name}` as mutable more than once at a time"),
            "E0505" => format!("cannot move out of `{name}` because it is borrowed"),
            "E0506" => format!("cannot assign to `{name}` because it is borrowed"),
            "E0597" => format!("`{name}` does not live long enough"),
            _ if loan.mutable => format!("cannot borrow `{name}` as immutable because it is also borrowed as mutable"),
            _ => format!("cannot borrow `{name}` as mutable because it is also borrowed as immutable"),
        };
        let problem = Problem::error(code, broken_at, message);
        let problem = match code {
            "E0597" => problem
                .label("borrowed value does not live long enough")
                .help("declare what is borrowed outside the block, or take an owned value"),
            _ => problem
                .related("the first borrow is made here", loan.at)
                .help("end the first borrow before this, or clone what is needed"),
        };
        self.cx.report(problem.related("and used again here", at));
    }
}

/// The names in a pattern that keep a reference of what is matched, not a copy taken through one.
fn holding(pat: &hir::Pat, out: &mut Vec<LocalId>) {
    let has_ref = |ty: &Ty| ty.any(&mut |part| matches!(part, Ty::Ref(..)));
    match &pat.kind {
        PatKind::Bind { local, mode, sub } => {
            if *mode != Binding::Value || has_ref(&pat.ty) {
                out.push(*local);
            }
            if let Some(sub) = sub {
                holding(sub, out);
            }
        }
        PatKind::Adt { fields, .. } => fields.iter().for_each(|(_, part)| holding(part, out)),
        PatKind::Tuple(parts) | PatKind::Or(parts) => parts.iter().for_each(|part| holding(part, out)),
        PatKind::Slice { before, after, .. } => before.iter().chain(after).for_each(|part| holding(part, out)),
        PatKind::Deref(inner) => behind_reference(inner, out),
        PatKind::Wild | PatKind::Error | PatKind::Lit(_) | PatKind::Range { .. } => {}
    }
}

/// Behind a reference only what is bound by reference itself still points into it.
fn behind_reference(pat: &hir::Pat, out: &mut Vec<LocalId>) {
    match &pat.kind {
        PatKind::Bind { local, mode: Binding::Ref | Binding::RefMut, .. } => out.push(*local),
        _ => crate::hir::walk::pat_parts(pat, &mut |part| {
            if let crate::hir::walk::Part::Pat(part) = part {
                behind_reference(part, out);
            }
        }),
    }
}
