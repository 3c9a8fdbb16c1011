//! Places: what may be read, moved out of, borrowed mutably, assigned.

use super::Moves;
use super::state::{Gone, Path};
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::source::Loc;
use crate::ty::Ty;

/// What stands between a local and a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    Nothing,
    /// A reference; `true` for `&mut`.
    Ref(bool),
    /// An element.
    Index,
    /// `Rc`, or a type with its own `Deref`.
    Pointer,
}

impl Moves<'_> {
    pub(super) fn is_place(&self, expr: &hir::Expr) -> bool {
        match &expr.kind {
            Kind::Local(_) | Kind::Deref(_) | Kind::Index(..) | Kind::IndexBy(..) => true,
            Kind::Field(base, _) => self.is_place(base),
            _ => false,
        }
    }

    /// The local that a place is in, the fields to it, and what is in between.
    pub(super) fn path(&self, expr: &hir::Expr) -> Option<(Path, Behind)> {
        match &expr.kind {
            Kind::Local(local) => Some(((*local, Vec::new()), Behind::Nothing)),
            Kind::Field(base, index) => {
                let (mut path, behind) = self.path(base)?;
                if behind == Behind::Nothing {
                    path.1.push(*index);
                }
                Some((path, behind))
            }
            Kind::Deref(base) => {
                let (path, behind) = self.path(base)?;
                let behind = match (&base.ty, behind) {
                    (Ty::Adt(id, _), behind) if self.cx.items.is_lang(*id, "Box") => behind,
                    (Ty::Ref(_, mutable), _) => Behind::Ref(*mutable),
                    _ => Behind::Pointer,
                };
                Some((path, behind))
            }
            Kind::Index(base, _) | Kind::IndexBy(base, _) => {
                let (path, _) = self.path(base)?;
                Some((path, Behind::Index))
            }
            _ => None,
        }
    }

    /// Walks what a place is computed from, and checks that what it is in is there.
    pub(super) fn read_place(&mut self, expr: &hir::Expr) {
        self.walk_place(expr);
        let Some((path, _)) = self.path(expr) else {
            return;
        };
        self.check_present(&path, expr);
    }

    fn check_present(&mut self, path: &Path, place: &hir::Expr) {
        if self.state.dead {
            return;
        }
        if let Some(missing) = self.state.missing(path) {
            let whole = (path.0, self.steps(place).0);
            self.miss(&whole, missing, place.loc);
        }
    }

    /// The way from a local to a place, through references and elements too, and whether it leads all the way: what
    /// only a call gives (`Deref`, `Index`) is asked of the place before.
    fn steps(&self, place: &hir::Expr) -> (Vec<u32>, bool) {
        let (base, step) = match &place.kind {
            Kind::Field(base, index) => (base, Some(*index)),
            Kind::Deref(base) => {
                let built_in = match &base.ty {
                    Ty::Ref(..) => true,
                    Ty::Adt(id, _) => self.cx.items.is_lang(*id, "Box"),
                    _ => false,
                };
                (base, built_in.then_some(u32::MAX))
            }
            Kind::Index(base, _) | Kind::IndexBy(base, _) => {
                (base, matches!(base.ty, Ty::Array(..) | Ty::Slice(_)).then_some(u32::MAX - 1))
            }
            _ => return (Vec::new(), true),
        };
        let (mut steps, open) = self.steps(base);
        match step {
            Some(step) if open => steps.push(step),
            _ => return (steps, false),
        }
        (steps, true)
    }

    /// To a part of what is gone as a whole nothing can be assigned.
    fn check_whole(&mut self, path: &Path, at: Loc) {
        let around = |known: &Path| known.0 == path.0 && known.1.len() < path.1.len() && path.1.starts_with(&known.1);
        let gone = self.state.gone.iter().find(|(known, _)| around(known)).map(|(_, gone)| *gone);
        if let Some(gone) = gone.filter(|_| !self.state.dead) {
            self.miss(path, (gone, false), at);
        }
    }

    /// The place itself, not what is computed on the way to it, is there.
    pub(super) fn present(&mut self, place: &hir::Expr) {
        if let Some((path, _)) = self.path(place) {
            self.check_present(&path, place);
        }
    }

    /// Walks what a place is computed from; a pattern tells which parts of it must be there.
    pub(super) fn read_parts(&mut self, place: &hir::Expr) {
        self.walk_place(place);
    }

    /// The parts of a place that are expressions of their own: indices, and a base that is no place.
    fn walk_place(&mut self, expr: &hir::Expr) {
        match &expr.kind {
            Kind::Local(_) => {}
            Kind::Field(base, _) | Kind::Deref(base) => {
                if self.is_place(base) {
                    self.walk_place(base)
                } else {
                    self.value(base)
                }
            }
            Kind::Index(base, index) | Kind::IndexBy(base, index) => {
                if self.is_place(base) {
                    self.walk_place(base)
                } else {
                    self.value(base)
                }
                self.value(index);
            }
            _ => self.value(expr),
        }
    }

    pub(super) fn move_out(&mut self, expr: &hir::Expr) {
        if self.out_of_dropped(expr) {
            return;
        }
        let (path, behind) = match self.path(expr) {
            Some((path, behind)) => (Some(path), behind),
            // A method of the library may be told of a `str` by value.
            None if expr.ty.is_unsized() => return,
            None => (None, self.behind(expr)),
        };
        match behind {
            Behind::Nothing => {
                let Some(path) = path else { return };
                if self.is_captured(path.0) {
                    // Moving out of a capture is the closure's own affair; the capture itself was checked where it is made.
                    return;
                }
                if !self.state.dead {
                    self.state.gone.insert(path, Gone { at: expr.loc, never: false });
                }
            }
            Behind::Ref(_) | Behind::Index | Behind::Pointer => {
                let shown = self.show_place(expr);
                let what = match behind {
                    Behind::Ref(true) => "a mutable reference",
                    Behind::Ref(false) => "a shared reference",
                    Behind::Index => "an index",
                    _ => "a pointer",
                };
                let array = matches!(&expr.kind, Kind::Index(base, _) if matches!(base.ty, Ty::Array(..) | Ty::Slice(_)) && !self.in_vec(base));
                let (code, message) = match behind {
                    Behind::Index if array => ("E0508", "cannot move out of an array or slice by index".to_owned()),
                    Behind::Index => ("E0507", "cannot move out of an index".to_owned()),
                    _ => ("E0507", format!("cannot move out of `{shown}` which is behind {what}")),
                };
                let shown_ty = crate::ty::show(&self.cx.items, &expr.ty);
                self.cx.report(
                    Problem::error(code, expr.loc, message)
                        .label(format!(
                            "move occurs because it has type `{shown_ty}`, which does not implement the `Copy` trait"
                        ))
                        .help("borrow it with `&`, or `.clone()` it"),
                );
            }
        }
    }

    /// A value that is dropped by its own rules is not taken apart.
    fn out_of_dropped(&mut self, expr: &hir::Expr) -> bool {
        let mut at = expr;
        while let Kind::Field(base, _) = &at.kind {
            if let Ty::Adt(id, _) = &base.ty
                && self.cx.items.has_drop(*id)
            {
                let shown = crate::ty::show(&self.cx.items, &base.ty);
                let message = format!("cannot move out of type `{shown}`, which implements the `Drop` trait");
                let problem = Problem::error("E0509", expr.loc, message).label("cannot move out of here");
                self.cx.report(problem.help("borrow it with `&`, or `.clone()` it"));
                return true;
            }
            at = base;
        }
        false
    }

    /// As of [`Self::path`], for a place in a value without a name.
    fn behind(&self, expr: &hir::Expr) -> Behind {
        match &expr.kind {
            Kind::Field(base, _) => self.behind(base),
            Kind::Deref(base) => match &base.ty {
                Ty::Adt(id, _) if self.cx.items.is_lang(*id, "Box") => self.behind(base),
                Ty::Ref(_, mutable) => Behind::Ref(*mutable),
                _ => Behind::Pointer,
            },
            Kind::Index(..) | Kind::IndexBy(..) => Behind::Index,
            _ => Behind::Nothing,
        }
    }

    pub(super) fn in_vec(&self, base: &hir::Expr) -> bool {
        matches!(&base.kind, Kind::Deref(inner) if self.cx.items.args_of(&inner.ty, "Vec").is_some())
    }

    pub(super) fn borrow(&mut self, inner: &hir::Expr, mutable: bool) {
        if !self.is_place(inner) {
            return self.value(inner);
        }
        self.read_place(inner);
        if mutable {
            self.require_mutable(inner, false);
        }
    }

    pub(super) fn assign(&mut self, place: &hir::Expr) {
        self.walk_place(place);
        let Some((path, behind)) = self.path(place) else {
            return self.require_mutable(place, true);
        };
        if self.changed_in_guard(&path, place, true) {
            return;
        }
        let whole = path.1.is_empty() && behind == Behind::Nothing;
        if !whole {
            if behind != Behind::Nothing {
                self.check_present(&path, place);
            }
            self.require_mutable(place, true);
            if behind == Behind::Nothing {
                self.check_whole(&path, place.loc);
                self.state.restore_path(&path);
            }
            return;
        }
        let local = self.body.locals[path.0.0 as usize].clone();
        if !local.mutable && (self.state.given.contains(&path.0) || self.is_captured(path.0)) && !self.state.dead {
            let name = &local.name;
            let problem = match self.is_captured(path.0) {
                true => Problem::error(
                    "E0594",
                    place.loc,
                    format!("cannot assign to `{name}`, as it is not declared as mutable"),
                ),
                false => {
                    Problem::error("E0384", place.loc, format!("cannot assign twice to immutable variable `{name}`"))
                        .label("cannot assign twice to immutable variable")
                }
            };
            self.cx.report(
                problem
                    .related(format!("`{name}` is bound here"), local.loc)
                    .help(format!("make it mutable: `mut {name}`")),
            );
        }
        if !self.is_captured(path.0) {
            self.state.restore(path.0);
            self.state.given.insert(path.0);
        }
    }

    /// A place as the program writes it.
    pub(super) fn show_place(&self, expr: &hir::Expr) -> String {
        match &expr.kind {
            Kind::Local(local) => self.name(*local),
            Kind::Field(base, index) => {
                let field = match base.ty.peel_refs() {
                    Ty::Adt(id, _) => {
                        let variants = &self.cx.items.adt(*id).variants;
                        variants
                            .first()
                            .and_then(|variant| variant.fields.get(*index as usize))
                            .map(|field| field.name.to_string())
                    }
                    _ => None,
                };
                let base = match &base.kind {
                    Kind::Deref(inner) => self.show_place(inner),
                    _ => self.show_place(base),
                };
                format!("{base}.{}", field.unwrap_or_else(|| index.to_string()))
            }
            Kind::Deref(base) => format!("*{}", self.show_place(base)),
            Kind::Index(base, _) | Kind::IndexBy(base, _) => match &base.kind {
                Kind::Deref(inner) => format!("{}[..]", self.show_place(inner)),
                _ => format!("{}[..]", self.show_place(base)),
            },
            _ => "value".to_owned(),
        }
    }
}
