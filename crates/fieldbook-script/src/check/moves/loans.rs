//! References that locals hold to other locals, as far as a straight line of code shows them.
//!
//! Only the plain case is followed: `let r = &x` (or a library method that hands out a reference into its receiver),
//! then a use of `x` that the reference forbids, then a use of `r`.

use super::Moves;
use super::closures::root;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind, LocalId, PatKind};
use crate::source::Loc;
use crate::ty::Ty;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Loan {
    holder: LocalId,
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
    /// Notes that `let pat = init` makes the pattern's local hold a reference.
    pub(super) fn loan(&mut self, pat: &hir::Pat, init: &hir::Expr) {
        let PatKind::Bind { local, .. } = pat.kind else {
            return;
        };
        self.state.loans.retain(|loan| loan.holder != local);
        if !self.loops.is_empty() || !self.closure_depth.is_empty() {
            return;
        }
        if let Some((of, mutable)) = self.borrowed_from(init) {
            self.state.loans.push(Loan { holder: local, of, mutable, at: init.loc, broken: None });
        }
    }

    /// The local that a value borrows from, if it plainly does.
    fn borrowed_from(&self, value: &hir::Expr) -> Option<(LocalId, bool)> {
        match &value.kind {
            Kind::Borrow(mutable, place) => {
                let owned = self.path(place).is_some_and(|(_, behind)| {
                    matches!(behind, super::place::Behind::Nothing | super::place::Behind::Index)
                });
                let local = root(place).filter(|_| owned)?;
                Some((local, *mutable))
            }
            Kind::Index(..) | Kind::Unsize(_) => match &value.kind {
                Kind::Unsize(inner) => self.borrowed_from(inner),
                _ => None,
            },
            Kind::Call(id, _, args) => {
                let decl = self.cx.items.func(*id);
                let hands_out = matches!(
                    decl.name.text(),
                    "iter"
                        | "first"
                        | "last"
                        | "get"
                        | "as_str"
                        | "as_slice"
                        | "iter_mut"
                        | "get_mut"
                        | "chars"
                        | "keys"
                        | "values"
                        | "last_mut"
                        | "first_mut"
                        | "unwrap"
                        | "expect"
                        | "trim"
                        | "split_whitespace"
                );
                let library = id.0 < self.cx.items.library.fns;
                let holds = value.ty.any(&mut |part| matches!(part, Ty::Ref(..)))
                    || matches!(decl.name.text(), "iter" | "iter_mut" | "chars" | "keys" | "values");
                if !hands_out || !library || !holds {
                    return None;
                }
                self.borrowed_from(args.first()?)
            }
            _ => None,
        }
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
        self.state.loans.retain(|loan| loan.holder != of);
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
            _ if loan.mutable => format!("cannot borrow `{name}` as immutable because it is also borrowed as mutable"),
            _ => format!("cannot borrow `{name}` as mutable because it is also borrowed as immutable"),
        };
        self.cx.report(
            Problem::error(code, broken_at, message)
                .related("the first borrow is made here", loan.at)
                .related("and used again here", at)
                .help("end the first borrow before this, or clone what is needed"),
        );
    }
}
