//! What a function gives back must not point into the function's own locals.

use super::Moves;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::ty::Ty;

impl Moves<'_> {
    /// The value of the body, or of a `return` in it.
    pub(super) fn returned(&mut self, value: &hir::Expr) {
        match &value.kind {
            Kind::Block(block) => {
                if let Some(tail) = &block.tail {
                    self.returned(tail);
                }
            }
            Kind::If(_, then, Some(otherwise)) => {
                self.returned(then);
                self.returned(otherwise);
            }
            Kind::Match(_, arms) => arms.iter().for_each(|arm| self.returned(&arm.body)),
            Kind::Adt { fields, .. } => fields.iter().for_each(|(_, field)| self.returned(field)),
            Kind::Tuple(parts) | Kind::Array(parts) => parts.iter().for_each(|part| self.returned(part)),
            Kind::Unsize(inner) => self.returned(inner),
            Kind::Closure(closure) => self.returned_closure(closure, value),
            Kind::Call(id, _, args) if id.0 < self.cx.items.library.fns => {
                let kept = args.iter().filter(|arg| self.keeps(&value.ty, &arg.ty));
                kept.collect::<Vec<_>>().into_iter().for_each(|arg| self.returned(arg));
                self.returned_reference(value);
            }
            _ => self.returned_reference(value),
        }
    }

    /// Whether what a function of the library gives keeps an argument: an iterator, a box around it.
    fn keeps(&self, given: &Ty, argument: &Ty) -> bool {
        let lazy = self.cx.items.args_of(given, "Iter").is_some();
        lazy || matches!(given, Ty::Adt(id, args) if self.cx.items.is_pointer(*id) && args[0] == *argument)
    }

    fn returned_closure(&mut self, closure: &hir::Closure, value: &hir::Expr) {
        // What an outer closure captured outlives it; only its own locals do not.
        let sources = self.captured.get(&closure.id).into_iter().flatten();
        let Some(source) = sources.copied().find(|source| !self.is_captured(source.of)) else { return };
        let name = self.name(source.of);
        let message = format!(
            "closure may outlive the current function, but it borrows `{name}`, which is owned by the current function"
        );
        self.cx.report(
            Problem::error("E0373", value.loc, message)
                .label(format!("may outlive borrowed value `{name}`"))
                .related(format!("`{name}` is borrowed here"), source.at)
                .help("write `move` before the closure, so that it takes what it uses"),
        );
    }

    fn returned_reference(&mut self, value: &hir::Expr) {
        let in_closure = !self.closure_depth.is_empty();
        let source = self.sources(value).into_iter().find(|source| !self.is_captured(source.of));
        let source = match source {
            Some(source) => source,
            None if in_closure => return,
            None => return self.returned_parameter(value),
        };
        let name = self.name(source.of);
        // An `impl Trait` in the return type hides what is returned.
        if !in_closure && self.function.is_some_and(|function| !function.opaques.is_empty()) {
            let message = format!("`{name}` does not live long enough");
            let problem = Problem::error("E0597", source.at, message);
            self.cx.report(problem.label("borrowed value does not live long enough"));
            return;
        }
        let whole = matches!(&value.kind, Kind::Borrow(_, place) if matches!(place.kind, Kind::Local(_)));
        let what = if whole { "reference to" } else { "value referencing" };
        let message = format!("cannot return {what} local variable `{name}`");
        self.cx.report(
            Problem::error("E0515", value.loc, message)
                .label("returns a reference to data owned by the current function")
                .help("return an owned value, such as a `String` or a `Vec`"),
        );
    }
}
