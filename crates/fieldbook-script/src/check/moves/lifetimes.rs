//! A reference that came in by a parameter and goes out: its lifetime must be the returned one.

use super::Moves;
use super::sources::{hands_out, passes_on};
use crate::collect::Outlives;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind, LocalId, PatKind};
use crate::items::FnBody;
use crate::ty::Ty;

impl Moves<'_> {
    /// The value of the body, or of a `return` in it, that borrows from no local.
    pub(super) fn returned_parameter(&mut self, value: &hir::Expr) {
        let Some(FnBody::Source { sig, .. }) = self.function.map(|function| &function.body) else {
            return;
        };
        let Some(local) = self.held_by(value) else {
            return;
        };
        let is = |pat: &hir::Pat| matches!(&pat.kind, PatKind::Bind { local: bound, .. } if *bound == local);
        let Some(index) = self.body.params.iter().position(is) else {
            return;
        };
        let name = self.name(local);
        let problem = match crate::collect::outlives(sig, index) {
            Outlives::Fits => return,
            Outlives::NeedsName => {
                let message = format!("explicit lifetime required in the type of `{name}`");
                Problem::error("E0621", value.loc, message)
                    .label("the returned reference must live longer")
                    .help(format!("give `{name}` the lifetime of the returned reference, or return an owned value"))
            }
            Outlives::Differs => Problem::plain(value.loc, "lifetime may not live long enough")
                .label(format!("the signature does not let `{name}` out"))
                .help(format!("give `{name}` and the returned reference the same lifetime, or return an owned value")),
        };
        self.cx.report(problem);
    }

    /// The local that is a reference and that a returned reference is, or points behind.
    fn held_by(&self, value: &hir::Expr) -> Option<LocalId> {
        if !matches!(value.ty, Ty::Ref(..)) {
            return None;
        }
        match &value.kind {
            Kind::Local(local) => Some(*local),
            Kind::Borrow(_, place) => self.behind(place),
            Kind::Call(id, _, args) if id.0 < self.cx.items.library.fns => {
                let name = self.cx.items.func(*id).name.text();
                let receiver = args.first().filter(|_| hands_out(name) || passes_on(name))?;
                self.held_by(receiver)
            }
            _ => None,
        }
    }

    /// The local whose reference a place lies behind, with no other reference in between.
    fn behind(&self, place: &hir::Expr) -> Option<LocalId> {
        match &place.kind {
            Kind::Deref(base) => match (&base.kind, &base.ty) {
                (Kind::Local(local), Ty::Ref(..)) => Some(*local),
                (_, Ty::Ref(..)) => self.held_by(base),
                _ => self.behind(base),
            },
            Kind::Field(base, _) | Kind::Index(base, _) => self.behind(base),
            _ => None,
        }
    }
}
