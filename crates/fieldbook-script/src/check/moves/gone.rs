//! Uses of what is gone: of one move, rustc reports the use that it comes to first.

use super::Moves;
use super::state::{Gone, Path};
use crate::diagnostic::Problem;
use crate::hir::{self, Kind, LoopId};
use crate::source::Loc;

/// A use of what is gone.
pub(super) struct Missed {
    path: Path,
    gone: Gone,
    at: Loc,
    partly: bool,
    rank: Vec<u32>,
}

/// Where the walk stands, in the order in which rustc goes over a body: the `else` of a plain condition comes before its
/// `then`, what follows a loop comes before its body unless a `break` leads there.
#[derive(Default)]
pub(super) struct Order {
    around: Vec<u32>,
    step: u32,
}

impl Order {
    /// A point from which branches lead.
    pub fn fork(&mut self) -> u32 {
        self.step += 1;
        self.step
    }

    /// Into one of the branches from there.
    pub fn enter(&mut self, fork: u32, branch: u32) {
        self.around.extend([fork, branch]);
    }

    /// Into the body of a loop; what follows the loop may come first.
    pub fn enter_loop(&mut self, exit_first: bool) {
        let fork = self.fork();
        match exit_first {
            true => self.around.extend([u32::MAX, u32::MAX - fork]),
            false => self.around.extend([fork, 0]),
        }
    }

    /// Of what was found in a branch from there on: the branch does not come back, so that all the rest comes first.
    fn postpone(&self, missed: &mut [Missed], fork: u32) {
        let depth = self.around.len();
        missed.iter_mut().for_each(|one| one.rank.splice(depth..depth + 2, [u32::MAX, u32::MAX - fork]).for_each(drop));
    }

    pub fn leave(&mut self) {
        self.around.truncate(self.around.len() - 2);
    }

    fn now(&mut self) -> Vec<u32> {
        let step = self.fork();
        self.around.iter().copied().chain([step]).collect()
    }
}

/// Whether a condition is a `bool` that is not turned around; a pattern's match comes before its failure.
pub(super) fn tests_bool(cond: &hir::Expr) -> bool {
    match &cond.kind {
        Kind::Let(..) => false,
        Kind::Unary(hir::UnOp::Not, inner) => !tests_bool(inner),
        Kind::And(left, right) => tests_bool(left) && tests_bool(right),
        _ => true,
    }
}

/// Whether the body of a loop has a `break` out of it.
pub(super) fn breaks(body: &hir::Block, id: LoopId) -> bool {
    let mut leaves = |expr: &hir::Expr| matches!(&expr.kind, Kind::Break(target, _) if *target == id);
    let stmts = body.stmts.iter().filter_map(|stmt| match stmt {
        hir::Stmt::Let { init, diverge, .. } => init.as_ref().filter(|_| diverge.is_none()).or(diverge.as_ref()),
        hir::Stmt::Expr(expr) => Some(expr),
    });
    stmts.chain(body.tail.as_ref()).any(|expr| hir::walk::any(expr, &mut leaves))
}

impl Moves<'_> {
    pub(super) fn miss(&mut self, path: &Path, (gone, partly): (Gone, bool), at: Loc) {
        let rank = self.order.now();
        self.missed.push(Missed { path: path.clone(), gone, at, partly, rank });
    }

    /// Walks a branch from a fork; the second one comes after all the rest if it does not come back.
    pub(super) fn branch(&mut self, (fork, number): (u32, u32), expr: &hir::Expr) {
        let known = self.missed.len();
        self.order.enter(fork, number);
        self.value(expr);
        self.order.leave();
        if self.state.dead && number > 0 {
            self.order.postpone(&mut self.missed[known..], fork);
        }
    }

    /// One report for each move and each local without a value.
    pub(super) fn report_missed(&mut self) {
        let mut missed = std::mem::take(&mut self.missed);
        missed.sort_by(|a, b| a.rank.cmp(&b.rank));
        let mut kept: Vec<Missed> = Vec::new();
        for one in missed {
            match kept.iter_mut().find(|known| known.gone == one.gone) {
                None => kept.push(one),
                // A part tells more than the whole.
                Some(known) if !one.gone.never && !known.path.1.starts_with(&one.path.1) => *known = one,
                Some(_) => {}
            }
        }
        kept.iter().for_each(|one| self.report_gone(one));
    }

    fn report_gone(&mut self, missed: &Missed) {
        let Missed { path, gone, at, partly, .. } = missed;
        let name = self.name(path.0);
        let problem = if gone.never {
            Problem::error("E0381", *at, format!("used binding `{name}` isn't initialized"))
                .label(format!("`{name}` used here but it isn't initialized"))
                .related("binding declared here but left uninitialized", gone.at)
        } else {
            let partly = if *partly { "partially " } else { "" };
            Problem::error("E0382", *at, format!("use of {partly}moved value: `{name}`"))
                .label("value used here after move")
                .related("value moved here", gone.at)
                .help(format!("if it must stay usable, pass `&{name}` or `{name}.clone()`"))
        };
        self.later.push(problem);
    }
}
