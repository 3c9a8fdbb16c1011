//! The macros that programs call.

pub(super) mod input;

use syn::Expr;

use input::{MacroArgs, MatchesArgs, VecArgs, concatenated, literal_text};

use super::Checker;
use super::expr::Want;
use super::format::FormatArgs;
use crate::diagnostic::Problem;
use crate::hir::{self, Kind};
use crate::infer::VarKind;
use crate::source::Loc;
use crate::sym::Symbol;
use crate::ty::{Pred, TraitRef, Ty};

/// The macros of the standard library.
#[cfg(feature = "prelude")]
pub(crate) const MACROS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "column",
    "compile_error",
    "concat",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "line",
    "matches",
    "module_path",
    "panic",
    "print",
    "println",
    "stringify",
    "todo",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

/// The names of macros and attributes, which are no values.
const KNOWN: &[&str] = &[
    "println",
    "print",
    "eprintln",
    "eprint",
    "format",
    "write",
    "writeln",
    "panic",
    "todo",
    "unreachable",
    "vec",
    "assert",
    "assert_eq",
    "assert_ne",
    "dbg",
    "matches",
    "json",
    "unimplemented",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "format_args",
    "stringify",
    "concat",
    "line",
    "column",
    "file",
    "module_path",
    "env",
    "option_env",
    "include",
    "include_str",
    "include_bytes",
    "cfg",
    "compile_error",
    "thread_local",
    "test",
    "derive",
    "path",
    "inline",
    "allow",
    "warn",
    "deny",
    "expect",
    "ignore",
    "deprecated",
    "must_use",
    "doc",
    "cold",
    "link",
    "feature",
    "repr",
];

impl Checker<'_> {
    /// Whether a macro or an attribute has the name, where no value has it.
    pub(super) fn names_macro(&self, name: &str) -> bool {
        KNOWN.contains(&name) || self.cx.items.macro_in_scope(self.module, Symbol::new(name)).is_some()
    }

    pub(super) fn macro_expr(&mut self, mac: &syn::Macro, want: Want<'_>, loc: Loc) -> hir::Expr {
        if crate::collect::macros::find(self.cx, self.module, &mac.path).is_some() {
            return self.own_macro(mac, want, loc);
        }
        let name = mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let known = mac.path.get_ident().and_then(|name| self.cx.items.macro_in_scope(self.module, Symbol::from(name)));
        let is_named = known.is_some() || mac.path.segments.len() > 1;
        let name = known.map_or(name, |known| known.text().to_owned());
        match name.as_str() {
            "println" | "print" | "eprintln" | "eprint" => self.print(mac, &name, loc),
            "format" | "format_args" => match self.format_input(mac, 0) {
                Ok((_, Some(input))) => {
                    let text = self.format(input, loc);
                    if name == "format" { text } else { self.arguments(text) }
                }
                Ok((_, None)) => self.fail(loc, Problem::plain(loc, "requires at least a format string argument")),
                Err(problem) => self.fail(loc, problem),
            },
            "write" | "writeln" => self.write(mac, name == "writeln", loc),
            "panic" | "todo" | "unimplemented" | "unreachable" => self.panic(mac, &name, loc),
            "vec" => self.vec(mac, want, loc),
            "assert" | "debug_assert" => self.assert(mac, loc),
            "assert_eq" | "debug_assert_eq" => self.assert_compare(mac, "==", loc),
            "assert_ne" | "debug_assert_ne" => self.assert_compare(mac, "!=", loc),
            "dbg" => self.dbg(mac, loc),
            "matches" => self.matches(mac, loc),
            "json" if crate::collect::attrs::is_macro(self.cx, self.module, &mac.path, "json") => self.json(mac, loc),
            "pin" if is_named => self.pin(mac, loc),
            "stringify" => {
                let text = crate::expand::print::text(mac.tokens.clone());
                hir::Expr { kind: Kind::Str(text.into()), ty: Ty::Str.reference(false), loc }
            }
            "concat" => self.concat(mac, loc),
            "cfg" => match crate::syntax::cfg::holds(mac.tokens.clone()) {
                Ok(value) => hir::Expr { kind: Kind::Bool(value), ty: Ty::Bool, loc },
                Err(message) => self.fail(loc, Problem::plain(loc, message)),
            },
            "file" => self.text(if self.file == 0 { "src/main.rs" } else { "src/lib.rs" }, loc),
            "column" => hir::Expr { kind: Kind::Int(loc.column.into()), ty: Ty::Int(crate::ty::IntTy::U32), loc },
            "module_path" => {
                let path = self.cx.items.module_path(self.module);
                self.text(&path, loc)
            }
            "compile_error" => {
                let message =
                    syn::parse2::<syn::LitStr>(mac.tokens.clone()).map_or_else(|_| String::new(), |text| text.value());
                self.fail(loc, Problem::plain(loc, message))
            }
            "line" => hir::Expr { kind: Kind::Int(loc.line.into()), ty: Ty::Int(crate::ty::IntTy::U32), loc },
            _ => {
                let at = crate::syntax::span::path_loc(self.file, &mac.path);
                let known = ["env", "option_env", "include", "include_str", "include_bytes", "thread_local"];
                let problem = match known.contains(&name.as_str()) {
                    true => Problem::unsupported(at, &format!("the macro `{name}!`")),
                    false => Problem::plain(at, format!("cannot find macro `{name}` in this scope")),
                };
                self.fail(loc, problem)
            }
        }
    }

    /// A macro of the program where an expression stands.
    fn own_macro(&mut self, mac: &syn::Macro, want: Want<'_>, loc: Loc) -> hir::Expr {
        // A list of statements is no expression, but what stands last in a block may be one.
        let found = self.expanded(mac, |input| {
            let value = input.parse::<Expr>()?;
            input.parse::<Option<syn::Token![;]>>()?;
            Ok(value)
        });
        let value = match found {
            Some(found) => self.expr(&found, want),
            None => self.error_expr(loc),
        };
        self.cx.uses.leave();
        value
    }

    fn parse_error(&self, mac: &syn::Macro, error: &syn::Error) -> Problem {
        crate::syntax::open_range(self.file, mac.tokens.clone()).unwrap_or_else(|| {
            let found = self.at(error.span());
            // What is missed at the end has no place of its own.
            let nowhere = found == self.at(proc_macro2::Span::call_site());
            let at = if nowhere { self.at(mac.delimiter.span().close()) } else { found };
            Problem::plain(at, error.to_string())
        })
    }

    /// The first `lead` arguments, then a format string with its arguments if one follows.
    fn format_input(&mut self, mac: &syn::Macro, lead: usize) -> Result<(Vec<Expr>, Option<FormatArgs>), Problem> {
        let args: MacroArgs = syn::parse2(mac.tokens.clone()).map_err(|error| self.parse_error(mac, &error))?;
        let mut args = args.exprs.into_iter();
        let first: Vec<Expr> = args.by_ref().take(lead).map(|arg| arg.value).collect();
        let Some(text) = args.next() else {
            return Ok((first, None));
        };
        let Some(text) = literal_text(&text.value) else {
            let at = self.loc(&text.value);
            return Err(Problem::plain(at, "format argument must be a string literal").help("write `\"{}\"` before it"));
        };
        let mut input = FormatArgs { text, positional: Vec::new(), named: Vec::new() };
        for arg in args {
            match arg.name {
                Some(name) => input.named.push((Symbol::variable(&name), arg.value)),
                None if input.named.is_empty() => input.positional.push(arg.value),
                None => {
                    let at = self.loc(&arg.value);
                    return Err(Problem::plain(at, "positional arguments cannot follow named arguments"));
                }
            }
        }
        Ok((first, Some(input)))
    }

    fn text(&self, text: &str, loc: Loc) -> hir::Expr {
        hir::Expr { kind: Kind::Str(text.into()), ty: Ty::Str.reference(false), loc }
    }

    /// The formatted text with a line end.
    fn with_newline(&self, mut text: hir::Expr) -> hir::Expr {
        match &mut text.kind {
            Kind::Format(format) => {
                if let Some(hir::Piece::Text(last)) = format.pieces.last_mut() {
                    *last = format!("{last}\n").into();
                } else {
                    format.pieces.push(hir::Piece::Text("\n".into()));
                }
            }
            Kind::Str(text) => *text = format!("{text}\n").into(),
            _ => {}
        }
        text
    }

    /// The text as what `format_args!` gives.
    fn arguments(&self, text: hir::Expr) -> hir::Expr {
        hir::Expr { ty: self.cx.items.lang_ty("Arguments", Vec::new()), ..text }
    }

    fn print(&mut self, mac: &syn::Macro, name: &str, loc: Loc) -> hir::Expr {
        let text = match self.format_input(mac, 0) {
            Ok((_, Some(input))) => self.format(input, loc),
            Ok((_, None)) if name.ends_with("ln") => self.text("", loc),
            Ok((_, None)) => return self.fail(loc, Problem::plain(loc, "requires at least a format string argument")),
            Err(problem) => return self.fail(loc, problem),
        };
        let text = if name.ends_with("ln") { self.with_newline(text) } else { text };
        self.unit(Kind::Print { text: Box::new(text), stderr: name.starts_with('e') }, loc)
    }

    fn write(&mut self, mac: &syn::Macro, newline: bool, loc: Loc) -> hir::Expr {
        let (mut first, input) = match self.format_input(mac, 1) {
            Ok((_, None)) if !newline => {
                let message =
                    "requires a destination and format arguments, like `write!(dest, \"format string\", args...)`";
                return self.fail(loc, Problem::plain(loc, message));
            }
            Ok(found) => found,
            Err(problem) => return self.fail(loc, problem),
        };
        let text = match input {
            Some(input) => self.format(input, loc),
            None => self.text("", loc),
        };
        let text = if newline { self.with_newline(text) } else { text };
        let Some(target) = first.pop() else {
            return self.fail(loc, Problem::plain(loc, "`write!` needs something to write to"));
        };
        let target = self.expr(&target, Want::Nothing);
        let steps = self.autoderef(&target.ty);
        let Some(pick) = self.probe_method(&steps, Symbol::new("write_fmt")) else {
            let shown = self.show(&target.ty);
            let message = format!("cannot write into `{shown}`");
            let problem =
                Problem::error("E0599", target.loc, message).help("a `String` takes it after `use std::fmt::Write;`");
            return self.fail(loc, problem);
        };
        let receiver = self.adjust(target, &steps, &pick);
        let decl = self.cx.items.func(pick.id).clone();
        let ret = self.normalize(&decl.ret.subst(&pick.container), loc);
        let text = self.arguments(hir::Expr { loc, ..text });
        hir::Expr { kind: Kind::Call(pick.id, pick.container, vec![receiver, text]), ty: ret, loc }
    }

    fn panic(&mut self, mac: &syn::Macro, name: &str, loc: Loc) -> hir::Expr {
        let lead = match name {
            "todo" => "not yet implemented",
            "unimplemented" => "not implemented",
            "unreachable" => "internal error: entered unreachable code",
            _ => "",
        };
        let text = match self.format_input(mac, 0) {
            Ok((_, Some(input))) => {
                let mut text = self.format(input, loc);
                if let (Kind::Format(format), false) = (&mut text.kind, lead.is_empty()) {
                    format.pieces.insert(0, hir::Piece::Text(format!("{lead}: ").into()));
                }
                text
            }
            Ok((_, None)) if lead.is_empty() => self.text("explicit panic", loc),
            Ok((_, None)) => self.text(lead, loc),
            Err(problem) => return self.fail(loc, problem),
        };
        hir::Expr { kind: Kind::Panic(Box::new(text)), ty: Ty::Never, loc }
    }

    fn vec(&mut self, mac: &syn::Macro, want: Want<'_>, loc: Loc) -> hir::Expr {
        let args: VecArgs = match syn::parse2(mac.tokens.clone()) {
            Ok(args) => args,
            Err(error) => {
                let problem = self.parse_error(mac, &error);
                return self.fail(loc, problem);
            }
        };
        let wanted = want.ty().map(|ty| self.infer.shallow(ty));
        let wanted = wanted.and_then(|ty| self.cx.items.args_of(&ty, "Vec").map(|args| args[0].clone()));
        let (kind, elem) = match args {
            VecArgs::List(list) => {
                let wanted = wanted.filter(|ty| !matches!(self.infer.shallow(ty), Ty::Infer(_)));
                let (elems, elem) = self.elements(list.iter(), wanted);
                (Kind::Array(elems), elem)
            }
            VecArgs::Repeat(elem, count) => {
                let elem = match &wanted {
                    Some(ty) => self.expr_coerce(&elem, ty),
                    None => self.expr(&elem, Want::Nothing),
                };
                let count = self.expr_coerce(&count, &Ty::Int(crate::ty::IntTy::Usize));
                let goal = TraitRef::new(self.cx.items.lang_trait("Clone"), vec![elem.ty.clone()]);
                self.infer.oblige(Pred::Trait(goal), elem.loc);
                let ty = elem.ty.clone();
                (Kind::Repeat(Box::new(elem), Box::new(count)), ty)
            }
        };
        let ty = self.cx.items.lang_ty("Vec", vec![elem]);
        hir::Expr { kind, ty, loc }
    }

    fn assert(&mut self, mac: &syn::Macro, loc: Loc) -> hir::Expr {
        let (first, input) = match self.format_input(mac, 1) {
            Ok(found) => found,
            Err(problem) => return self.fail(loc, problem),
        };
        let Some(cond) = first.first() else {
            return self.fail(loc, Problem::plain(loc, "macro requires a boolean expression as an argument"));
        };
        let shown = self.text_of(cond);
        let cond = self.expr_coerce(cond, &Ty::Bool);
        let message = match input {
            Some(input) => self.format(input, loc),
            None => self.text(&format!("assertion failed: {shown}"), loc),
        };
        let at = cond.loc;
        let not = hir::Expr { kind: Kind::Unary(hir::UnOp::Not, Box::new(cond)), ty: Ty::Bool, loc: at };
        let panic = hir::Expr { kind: Kind::Panic(Box::new(message)), ty: Ty::unit(), loc };
        self.unit(Kind::If(Box::new(not), Box::new(panic), None), loc)
    }

    fn assert_compare(&mut self, mac: &syn::Macro, op: &'static str, loc: Loc) -> hir::Expr {
        let (first, input) = match self.format_input(mac, 2) {
            Ok(found) => found,
            Err(problem) => return self.fail(loc, problem),
        };
        let [left, right] = first.as_slice() else {
            return self.fail(loc, Problem::plain(loc, "two values are needed to compare"));
        };
        let left = self.expr(left, Want::Nothing);
        let negates = || input::negates_literal(quote::ToTokens::to_token_stream(right));
        // A `String` is compared with a `&str` as well.
        let hint = self.infer.resolve(&left.ty);
        let hint = hint.replace(&mut |part| match part {
            Ty::Adt(id, _) if self.cx.items.is_lang(*id, "String") => Some(self.infer.fresh_ty()),
            Ty::Ref(inner, false) if matches!(**inner, Ty::Str) => Some(self.infer.fresh_ty()),
            // Only the comparison says that what is negated has no sign.
            Ty::Int(int) if !int.signed() && negates() => Some(self.infer.fresh(VarKind::Int)),
            _ => None,
        });
        let right = self.expr(right, Want::Hint(&hint));
        if let Err(problem) = self.assertable(&left, &right, op, loc) {
            self.report(problem);
        }
        if !left.ty.is_error() && !right.ty.is_error() {
            for value in [&left, &right] {
                let goal = TraitRef::new(self.cx.items.lang_trait("Debug"), vec![value.ty.clone()]);
                self.infer.oblige(Pred::Trait(goal), loc);
            }
        }
        let message = input.map(|input| Box::new(self.format(input, loc)));
        let kind = Kind::Assert { op, left: Box::new(left), right: Box::new(right), message };
        self.unit(kind, loc)
    }

    fn dbg(&mut self, mac: &syn::Macro, loc: Loc) -> hir::Expr {
        let args: MacroArgs = match syn::parse2(mac.tokens.clone()) {
            Ok(args) => args,
            Err(error) => {
                let problem = self.parse_error(mac, &error);
                return self.fail(loc, problem);
            }
        };
        let mut values: Vec<hir::Expr> = args.exprs.iter().map(|arg| self.dbg_value(&arg.value, loc)).collect();
        match values.len() {
            0 => {
                let file = if self.file == 0 { "src/main.rs" } else { "src/lib.rs" };
                let text = self.text(&format!("[{file}:{}:{}]\n", loc.line, loc.column), loc);
                self.unit(Kind::Print { text: Box::new(text), stderr: true }, loc)
            }
            1 => values.remove(0),
            _ => {
                let ty = Ty::Tuple(values.iter().map(|value| value.ty.clone()).collect());
                hir::Expr { kind: Kind::Tuple(values), ty, loc }
            }
        }
    }

    fn dbg_value(&mut self, expr: &Expr, loc: Loc) -> hir::Expr {
        let text = self.text_of(expr);
        let value = self.expr(expr, Want::Nothing);
        let goal = TraitRef::new(self.cx.items.lang_trait("Debug"), vec![value.ty.clone()]);
        self.infer.oblige(Pred::Trait(goal), value.loc);
        let ty = value.ty.clone();
        hir::Expr { kind: Kind::Dbg { value: Box::new(value), text: text.into() }, ty, loc }
    }

    fn matches(&mut self, mac: &syn::Macro, loc: Loc) -> hir::Expr {
        let args: MatchesArgs = match syn::parse2(mac.tokens.clone()) {
            Ok(args) => args,
            Err(error) => {
                let problem = self.parse_error(mac, &error);
                return self.fail(loc, problem);
            }
        };
        let value = self.expr(&args.value, Want::Nothing);
        let scope = self.names.len();
        let ty = value.ty.clone();
        let pat = self.pattern(&args.pat, &ty);
        let guard = args.guard.map(|guard| self.expr_coerce(&guard, &Ty::Bool));
        self.names.truncate(scope);
        let truth = |value| hir::Expr { kind: Kind::Bool(value), ty: Ty::Bool, loc };
        let wild = hir::Pat { kind: hir::PatKind::Wild, ty, loc };
        let arms =
            vec![hir::Arm { pat, guard, body: truth(true) }, hir::Arm { pat: wild, guard: None, body: truth(false) }];
        hir::Expr { kind: Kind::Match(Box::new(value), arms), ty: Ty::Bool, loc }
    }

    fn concat(&mut self, mac: &syn::Macro, loc: Loc) -> hir::Expr {
        match concatenated(mac) {
            Ok(text) => self.text(&text, loc),
            Err(error) => {
                let problem = self.parse_error(mac, &error);
                self.fail(loc, problem)
            }
        }
    }

    /// An expression's own text, as `assert!` shows it.
    fn text_of(&self, expr: &Expr) -> String {
        use quote::ToTokens;
        use syn::spanned::Spanned;
        match self.cx.uses.depth {
            0 => expr.span().source_text().unwrap_or_default(),
            _ => crate::expand::print::text(expr.to_token_stream()),
        }
    }
}
