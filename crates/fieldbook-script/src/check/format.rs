//! Format macros: the string against its arguments.

use syn::Expr;

use super::Checker;
use super::expr::Want;
use super::format_parse::{self, Part, RawCount, Which};
use crate::diagnostic::Problem;
use crate::hir::{self, Count, Format, Kind, Piece, Trait};
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, TraitRef, Ty};

/// Arguments of a format macro as written.
pub(super) struct FormatArgs {
    pub text: syn::LitStr,
    pub positional: Vec<Expr>,
    pub named: Vec<(Symbol, Expr)>,
}

/// Arguments while placeholders are looked up: explicit ones first, then names captured from around.
struct Lookup {
    args: Vec<hir::Expr>,
    used: Vec<bool>,
    positional: usize,
    names: Vec<(Symbol, usize)>,
    next: usize,
}

impl Checker<'_> {
    /// The formatted text, of type `String`.
    pub(super) fn format(&mut self, input: FormatArgs, loc: Loc) -> hir::Expr {
        let at = self.at(input.text.span());
        let ty = self.cx.items.lang_ty("String", Vec::new());
        let mut lookup = Lookup {
            args: Vec::new(),
            used: Vec::new(),
            positional: input.positional.len(),
            names: Vec::new(),
            next: 0,
        };
        for expr in &input.positional {
            lookup.args.push(self.format_arg(expr));
        }
        for (name, expr) in &input.named {
            lookup.names.push((*name, lookup.args.len()));
            lookup.args.push(self.format_arg(expr));
        }
        lookup.used = vec![false; lookup.args.len()];
        let parts = match format_parse::parse(&input.text.value()) {
            Ok(parts) => parts,
            Err(message) => return self.fail(loc, Problem::plain(at, message)),
        };
        let pieces = self.pieces(parts, &mut lookup, at);
        self.check_all_used(&lookup);
        hir::Expr { kind: Kind::Format(Box::new(Format { pieces, args: lookup.args })), ty, loc }
    }

    fn format_arg(&mut self, expr: &Expr) -> hir::Expr {
        let value = self.expr(expr, Want::Nothing);
        self.check_sized(&value.ty, value.loc);
        value
    }

    fn pieces(&mut self, parts: Vec<Part>, lookup: &mut Lookup, at: Loc) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for part in parts {
            match part {
                Part::Text(text) => pieces.push(Piece::Text(text.into())),
                Part::Arg { which, spec } => {
                    let mut out = spec.spec;
                    if spec.precision == RawCount::Star {
                        let Some(index) = self.look_up(lookup, &Which::Next, at) else {
                            continue;
                        };
                        out.precision = self.count_arg(lookup, index);
                    }
                    let Some(index) = self.look_up(lookup, &which, at) else {
                        continue;
                    };
                    if let Some(width) = self.count(lookup, &spec.width, at) {
                        out.width = width;
                    }
                    if spec.precision != RawCount::Star
                        && let Some(precision) = self.count(lookup, &spec.precision, at)
                    {
                        out.precision = precision;
                    }
                    self.oblige_format(out.kind, &lookup.args[index].clone());
                    pieces.push(Piece::Arg { index, spec: out });
                }
            }
        }
        pieces
    }

    fn count(&mut self, lookup: &mut Lookup, count: &RawCount, at: Loc) -> Option<Count> {
        match count {
            RawCount::None | RawCount::Star => None,
            RawCount::Is(value) => Some(Count::Is(*value)),
            RawCount::Arg(which) => {
                let index = self.look_up(lookup, which, at)?;
                Some(self.count_arg(lookup, index))
            }
        }
    }

    fn count_arg(&mut self, lookup: &Lookup, index: usize) -> Count {
        let ty = lookup.args[index].ty.clone();
        let ty = self.infer.resolve(&ty).peel_refs().clone();
        let usize_ty = Ty::Int(crate::ty::IntTy::Usize);
        if self.infer.unify(&ty, &usize_ty).is_err() {
            let at = lookup.args[index].loc;
            self.report_mismatch(&usize_ty, &ty, at, None);
        }
        Count::Arg(index)
    }

    fn look_up(&mut self, lookup: &mut Lookup, which: &Which, at: Loc) -> Option<usize> {
        let index = match which {
            Which::Next => {
                lookup.next += 1;
                lookup.next - 1
            }
            Which::Index(index) => *index,
            Which::Name(name) => return self.look_up_name(lookup, name, at),
        };
        if index >= lookup.args.len().min(lookup.used.len()) || index >= lookup.positional + lookup.names.len() {
            let (count, plural) = (lookup.positional, if lookup.positional == 1 { "" } else { "s" });
            let message = match which {
                Which::Next => {
                    format!("a placeholder in this format string has no argument: {count} argument{plural} given")
                }
                _ => format!("invalid reference to positional argument {index}: {count} argument{plural} given"),
            };
            self.report(Problem::plain(at, message));
            return None;
        }
        lookup.used[index] = true;
        Some(index)
    }

    fn look_up_name(&mut self, lookup: &mut Lookup, name: &str, at: Loc) -> Option<usize> {
        let (symbol, name) = (Symbol::new(name), crate::expand::hygiene::plain(name));
        if let Some((_, index)) = lookup.names.iter().find(|(known, _)| *known == symbol) {
            if let Some(used) = lookup.used.get_mut(*index) {
                *used = true;
            }
            return Some(*index);
        }
        let value = match self.local_named(symbol) {
            Some(local) => {
                let ty = self.locals[local.0 as usize].ty.clone();
                hir::Expr { kind: Kind::Local(local), ty, loc: at }
            }
            None if self.env.consts.contains_key(&symbol.plain())
                || self.cx.items.in_scope(self.module, symbol.plain(), false).is_some() =>
            {
                let ident = syn::parse_str::<syn::Ident>(name).ok()?;
                let path = syn::ExprPath { attrs: Vec::new(), qself: None, path: syn::Path::from(ident) };
                self.path_expr(&path, at)
            }
            None if self.is_around(symbol) => {
                self.report(super::value_path::cannot_capture(at));
                return None;
            }
            None => {
                let mut problem = match self.names_macro(name) {
                    true => Problem::error("E0423", at, format!("expected value, found macro `{name}`"))
                        .label("not a value"),
                    false => Problem::error("E0425", at, format!("cannot find value `{name}` in this scope"))
                        .label("not found in this scope"),
                };
                let near = crate::sym::nearest(name, self.names.iter().map(|(name, _)| name.text()));
                if let Some(near) = near {
                    problem = problem.help(format!("there is one named `{near}`"));
                }
                self.report(problem);
                return None;
            }
        };
        lookup.names.push((symbol, lookup.args.len()));
        lookup.args.push(value);
        Some(lookup.args.len() - 1)
    }

    fn oblige_format(&mut self, kind: Trait, arg: &hir::Expr) {
        let name = match kind {
            Trait::Display => "Display",
            Trait::Debug => "Debug",
            Trait::LowerHex => "LowerHex",
            Trait::UpperHex => "UpperHex",
            Trait::Octal => "Octal",
            Trait::Binary => "Binary",
            Trait::LowerExp => "LowerExp",
            Trait::UpperExp => "UpperExp",
            Trait::Pointer => return,
        };
        let goal = TraitRef::new(self.cx.items.lang_trait(name), vec![arg.ty.clone()]);
        self.infer.oblige(Pred::Trait(goal), arg.loc);
    }

    fn check_all_used(&mut self, lookup: &Lookup) {
        let unused = lookup.used.iter().position(|used| !used);
        if let Some(index) = unused {
            let at = lookup.args[index].loc;
            let named = index >= lookup.positional;
            let message = if named { "named argument never used" } else { "argument never used" };
            self.report(Problem::plain(at, message).help("add a placeholder for it, or leave it out"));
        }
    }
}
