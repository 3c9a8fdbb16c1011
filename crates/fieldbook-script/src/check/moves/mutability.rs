//! What is changed must be mutable, all the way from its local.

use super::Moves;
use super::state::Path;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind, LocalId};
use crate::infer::Answer;
use crate::ty::{TraitRef, Ty};

impl Moves<'_> {
    /// A place that is changed must be mutable all the way.
    pub(super) fn require_mutable(&mut self, place: &hir::Expr, assigns: bool) {
        let mut at = place;
        let mut assigns = assigns;
        if let Some((path, _)) = self.path(place)
            && self.changed_in_guard(&path, place, assigns)
        {
            return;
        }
        loop {
            match &at.kind {
                Kind::Local(local) => return self.require_mut_local(*local, at, place, assigns),
                Kind::Field(base, _) => at = base,
                // Its own `index_mut` borrows it, where it has one.
                Kind::IndexBy(base, index) => {
                    if self.lacks("IndexMut", vec![base.ty.clone(), index.ty.clone()]) {
                        let what = format!("data in an index of `{}`", crate::ty::show(&self.cx.items, &base.ty));
                        return self.not_mutable(place, &what, assigns, "implement `IndexMut` for it");
                    }
                    (at, assigns) = (base, false);
                }
                Kind::Index(base, _) => {
                    if self.cx.items.args_of(&base.ty, "HashMap").is_some()
                        || self.cx.items.args_of(&base.ty, "BTreeMap").is_some()
                    {
                        let name =
                            if self.cx.items.args_of(&base.ty, "HashMap").is_some() { "HashMap" } else { "BTreeMap" };
                        let what = format!("data in an index of `{name}`");
                        return self.not_mutable(place, &what, assigns, "use `.get_mut(…)` or `.insert(…)`");
                    }
                    assigns &= matches!(base.ty, Ty::Array(..) | Ty::Slice(_));
                    at = base;
                }
                Kind::Deref(base) => match &base.ty {
                    Ty::Ref(_, true) => return self.require_unique(base, place, assigns),
                    Ty::Ref(_, false) => {
                        let shown = self.show_place(place);
                        let help = self.reference_help(base);
                        let what = format!("`{shown}`, as it is behind a `&` reference");
                        // To change what is behind a captured reference, the closure would have to borrow that.
                        if let (Kind::Local(local), Some((.., at))) = (&base.kind, self.closure_depth.last().copied())
                            && self.is_captured(*local)
                        {
                            let place = hir::Expr { loc: at, ..place.clone() };
                            return self.not_mutable(&place, &what, false, &help);
                        }
                        return self.not_mutable(place, &what, assigns, &help);
                    }
                    ty if self.cx.items.args_of(ty, "Box").is_some() => at = base,
                    Ty::Adt(id, _) if self.cx.items.is_pointer(*id) => {
                        let name = self.cx.items.adt(*id).name;
                        let cell = if name.text() == "Arc" { "Mutex" } else { "RefCell" };
                        let help = format!("put a `{cell}` inside, or use `{name}::make_mut`");
                        return self.not_mutable(place, &format!("data in an `{name}`"), assigns, &help);
                    }
                    // Its own `deref_mut` borrows it, where it has one.
                    ty => {
                        if self.lacks("DerefMut", vec![ty.clone()]) {
                            let what = format!("data in dereference of `{}`", crate::ty::show(&self.cx.items, ty));
                            return self.not_mutable(place, &what, assigns, "implement `DerefMut` for it");
                        }
                        (at, assigns) = (base, false);
                    }
                },
                _ => return,
            }
        }
    }

    /// Whether a type certainly does not have a trait of the library.
    fn lacks(&mut self, name: &str, args: Vec<Ty>) -> bool {
        let goal = TraitRef::new(self.cx.items.lang_trait(name), args);
        self.infer.holds(&self.cx.items, &goal, 0) == Answer::No
    }

    /// What is behind a `&mut` that is itself only shared cannot be changed.
    fn require_unique(&mut self, reference: &hir::Expr, place: &hir::Expr, assigns: bool) {
        let mut at = reference;
        loop {
            at = match &at.kind {
                Kind::Field(base, _) => base,
                Kind::Index(base, _) if matches!(base.ty, Ty::Array(..) | Ty::Slice(_)) && !self.in_vec(base) => base,
                Kind::Deref(base) if matches!(base.ty, Ty::Ref(_, false)) => {
                    let what = format!("`{}`, which is behind a `&` reference", self.show_place(place));
                    let help = self.reference_help(base);
                    return self.not_mutable(place, &what, assigns, &help);
                }
                Kind::Deref(base) if self.cx.items.args_of(&base.ty, "Box").is_some() => base,
                Kind::Deref(base) if matches!(base.ty, Ty::Ref(..)) => base,
                _ => return,
            };
        }
    }

    /// What is matched does not change before an arm is chosen, nor do the names that the arm's pattern binds.
    pub(super) fn changed_in_guard(&mut self, path: &Path, place: &hir::Expr, assigns: bool) -> bool {
        let Some(guard) = &self.guard else { return false };
        let shown = self.show_place(place);
        let problem = if guard.names.contains(&path.0) {
            let why = "as it is immutable for the pattern guard";
            match assigns {
                true => Problem::error("E0594", place.loc, format!("cannot assign to `{shown}`, {why}")),
                false => Problem::error("E0596", place.loc, format!("cannot borrow `{shown}` as mutable, {why}")),
            }
        } else if guard.matched.as_ref().is_some_and(|matched| {
            matched.0 == path.0 && (path.1.starts_with(&matched.1) || matched.1.starts_with(&path.1))
        }) {
            let what = if assigns { "assign" } else { "mutably borrow" };
            Problem::error("E0510", place.loc, format!("cannot {what} `{shown}` in match guard"))
        } else {
            return false;
        };
        self.cx.report(problem.help("change it in the arm, after the `=>`"));
        true
    }

    fn reference_help(&self, base: &hir::Expr) -> String {
        match &base.kind {
            Kind::Local(local) if self.name(*local) == "self" => "take `&mut self`".to_owned(),
            _ => "make it a mutable reference: `&mut`".to_owned(),
        }
    }

    fn require_mut_local(&mut self, local: LocalId, root: &hir::Expr, place: &hir::Expr, assigns: bool) {
        let decl = &self.body.locals[local.0 as usize];
        if decl.mutable || decl.ty.is_error() {
            return;
        }
        // Still to be given its first value.
        if !self.state.given.contains(&local) && std::ptr::eq(root, place) && !self.is_captured(local) {
            return;
        }
        let (name, at) = (decl.name, decl.loc);
        let shown = self.show_place(place);
        let problem = match assigns {
            true if std::ptr::eq(root, place) && !self.is_captured(local) => {
                Problem::error("E0384", place.loc, format!("cannot assign twice to immutable variable `{name}`"))
            }
            true => Problem::error(
                "E0594",
                place.loc,
                format!("cannot assign to `{shown}`, as `{name}` is not declared as mutable"),
            ),
            false => Problem::error(
                "E0596",
                place.loc,
                format!("cannot borrow `{shown}` as mutable, as it is not declared as mutable"),
            ),
        };
        let problem =
            problem.related(format!("`{name}` is bound here"), at).help(format!("make it mutable: `mut {name}`"));
        match assigns {
            true => self.cx.report(problem),
            false => self.immutable.push((local, problem)),
        }
    }

    /// Several borrows of one local are reported once, where it is declared.
    pub(super) fn report_immutable(&mut self) {
        let found = std::mem::take(&mut self.immutable);
        for (index, (local, problem)) in found.iter().enumerate() {
            let same = |(other, known): &&(LocalId, Problem)| other == local && known.at != problem.at;
            match found.iter().find(same) {
                None => self.later.push(problem.clone()),
                Some(_) if found[..index].iter().any(|(other, _)| other == local) => {}
                Some(_) => {
                    let at = self.body.locals[local.0 as usize].loc;
                    let mut several = Problem { at, ..problem.clone() };
                    several.related = found
                        .iter()
                        .filter(|(other, _)| other == local)
                        .map(|(_, known)| ("cannot borrow as mutable".to_owned(), known.at))
                        .collect();
                    self.later.push(several);
                }
            }
        }
    }

    fn not_mutable(&mut self, place: &hir::Expr, what: &str, assigns: bool, help: &str) {
        let problem = match assigns {
            true => Problem::error("E0594", place.loc, format!("cannot assign to {what}")),
            false => Problem::error("E0596", place.loc, format!("cannot borrow {}", borrowed_as_mutable(what))),
        };
        match assigns {
            true => self.cx.report(problem.help(help)),
            false => self.later.push(problem.help(help)),
        }
    }
}

fn borrowed_as_mutable(what: &str) -> String {
    match what.split_once(", as ") {
        Some((place, why)) => format!("{place} as mutable, as {why}"),
        None => format!("{what} as mutable"),
    }
}
