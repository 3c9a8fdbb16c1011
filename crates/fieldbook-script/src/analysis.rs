//! A whole program, checked: definitions, typed bodies, problems.

use crate::assist::{Cursor, repair::MARKER};
use crate::check::{self, Checked};
use crate::collect::{self, Body, Cx, Pending};
use crate::diagnostic::Problem;
use crate::infer::{Answer, Infer};
use crate::items::{Def, FnId};
use crate::source::{Loc, SourceFiles};
use crate::sym::Symbol;
use crate::ty::{Pred, TraitRef, Ty};

/// What the check found, and what a run needs.
pub(crate) struct Analysis {
    pub cx: Cx,
    pub checked: Checked,
    pub main: Option<FnId>,
}

impl Analysis {
    pub fn has_errors(&self) -> bool {
        self.cx.has_errors()
    }
}

/// Parses and checks a program; its problems are in the order of its text.
pub(crate) fn analyse(files: &SourceFiles) -> Analysis {
    let first = analyse_with(files, None, None, false);
    // Where the macros' text stands is asked only of programs that are refused: nothing of them runs.
    if first.has_errors() && first.cx.uses.count > 0 && files.files.len() == 1 {
        let second = analyse_with(files, None, None, true);
        if second.has_errors() {
            return second;
        }
    }
    first
}

/// Checks what can be told of one place: every signature, but of the functions only the one around it.
pub(crate) fn analyse_around(files: &SourceFiles, at: Loc) -> Analysis {
    analyse_with(files, Some(at), None, false)
}

/// As [`analyse_around`], for a program with the editor's marker in it: what could stand there is written down.
pub(crate) fn analyse_at_cursor(files: &SourceFiles) -> Analysis {
    analyse_with(files, marker(files), Some(Cursor::default()), false)
}

fn marker(files: &SourceFiles) -> Option<Loc> {
    let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let mut texts = files.files.iter().enumerate();
    texts.find_map(|(index, file)| {
        let before = &file.text[..file.text.find(MARKER)?];
        let (line, column) =
            (before.matches('\n').count() + 1, before.chars().rev().take_while(|c| *c != '\n').count() + 1);
        let (line, column) = (short(line), short(column));
        Some(Loc { file: index as u16, line, column, end_line: line, end_column: column })
    })
}

fn analyse_with(files: &SourceFiles, focus: Option<Loc>, cursor: Option<Cursor>, keeps_places: bool) -> Analysis {
    let with_web = files.files.iter().any(|file| file.text.contains(crate::library::WEB_NAME));
    let mut cx = Cx { items: crate::library::items(with_web), cursor, ..Cx::default() };
    cx.uses.keeps_places = keeps_places;
    // The parser keeps every text for its spans; those of earlier checks are done with, and the library's not asked for.
    proc_macro2::extra::invalidate_current_thread_spans();
    let parsed = crate::syntax::parse(files, &mut cx.problems);
    let mut checked = Checked::default();
    let mut main = None;
    if cx.problems.is_empty() && !parsed.is_empty() {
        let root_index = files.root();
        let mut pending = Pending::default();
        let mut root = None;
        for file in parsed {
            if file.index as usize == root_index {
                root = Some(file);
            } else {
                pending.files.insert(Symbol::new(&file.module), (file.index, file.tree.items));
            }
        }
        if let Some(root) = root {
            match focus {
                None => main = check_program(&mut cx, &mut checked, pending, root),
                Some(at) => check_function_around(&mut cx, &mut checked, pending, root, at),
            }
        }
    }
    // A lint that the program allows says nothing.
    for lint in ["overflowing_literals", "arithmetic_overflow", "unconditional_panic"] {
        let allowed = files.files.iter().any(|file| file.text.contains("allow(") && file.text.contains(lint));
        cx.problems.retain(|problem| !allowed || problem.code != Some(lint));
    }
    if cx.glob_fails {
        let unknown = ["E0405", "E0412", "E0422", "E0425", "E0433", "E0531", "E0574"];
        cx.problems.retain(|problem| !problem.code.is_some_and(|code| unknown.contains(&code)));
    }
    // On one line, what is found first is to be read first: what names mean, then types, then bounds.
    cx.problems.sort_by_key(|problem| (problem.at.file, problem.at.line, problem.stage(), problem.at));
    // Each use of a macro finds what is wrong with its text again.
    cx.problems.dedup_by(|one, other| (one.at, one.code, &one.message) == (other.at, other.code, &other.message));
    Analysis { cx, checked, main }
}

fn check_program(
    cx: &mut Cx,
    checked: &mut Checked,
    mut pending: Pending,
    root: crate::syntax::ParsedFile,
) -> Option<FnId> {
    let index = root.index;
    collect::check_file_attributes(cx, index, &root.tree.attrs);
    let module = collect::declare_root(cx, &mut pending, index, root.tree.items);
    let end = root.end;
    let bodies = collect::finish(cx, pending);
    check::check_items(cx, cx.items.library);
    check::check_bodies(cx, bodies, checked);
    check::check_objects(cx);
    crate::model::check_functions(cx, checked);
    if !cx.has_errors() {
        check::constness::check(cx, checked);
        check::known::check(cx, checked);
        check::futures::check_recursion(cx, checked);
    }
    let main = cx.items.in_module(module, Symbol::new("main"), false);
    match main.map(|entry| entry.def) {
        Some(Def::Fn(id)) => {
            check_main(cx, id);
            Some(id)
        }
        _ => {
            let at = Loc { file: index, line: end.0, column: end.1, end_line: end.0, end_column: end.1 + 1 };
            let problem = Problem::error("E0601", at, "`main` function not found in the program");
            cx.report(problem.help("add one: `fn main() { … }`"));
            None
        }
    }
}

/// Whether a program as a whole is right is not asked here.
fn check_function_around(
    cx: &mut Cx,
    checked: &mut Checked,
    mut pending: Pending,
    root: crate::syntax::ParsedFile,
    at: Loc,
) {
    collect::declare_root(cx, &mut pending, root.index, root.tree.items);
    let mut bodies = collect::finish(cx, pending);
    bodies.retain(|body| match body {
        Body::Fn(id) => cx.items.func(*id).extent().is_none_or(|extent| extent.holds(at)),
        Body::Const(_) => true,
    });
    check::check_bodies(cx, bodies, checked);
}

fn check_main(cx: &mut Cx, id: FnId) {
    let decl = cx.items.func(id).clone();
    let written = cx.items.written.fns.get(&id).cloned();
    if let Some(clause) = written.as_ref().and_then(|sig| sig.generics.where_clause.as_ref()) {
        let at = crate::syntax::span::loc(decl.loc.file, clause);
        cx.report(Problem::error("E0646", at, "`main` function is not allowed to have a `where` clause"));
    }
    if !decl.generics.params.is_empty() {
        cx.report(Problem::error("E0131", decl.loc, "`main` function is not allowed to have generic parameters"));
    } else if !decl.params.is_empty() {
        cx.report(Problem::error("E0580", decl.loc, "`main` function has wrong type").label("it takes no arguments"));
    }
    let is_future = |pred: &Pred| pred.trait_ref().id == cx.items.lang_trait("Future");
    if decl.opaques.iter().flatten().any(is_future) {
        let at = decl.loc;
        cx.report(Problem::error("E0752", at, "`main` function is not allowed to be `async`"));
        return;
    }
    let at = match written.as_ref().map(|sig| &sig.output) {
        Some(syn::ReturnType::Type(_, ty)) => crate::syntax::span::ty_loc(decl.loc.file, ty),
        _ => decl.loc,
    };
    check_ending(cx, &decl.ret, at, true);
}

/// What `main` returns must tell how the program ended: a `Result` by the `Debug` of its error, and by its value.
fn check_ending(cx: &mut Cx, ret: &Ty, at: Loc, whole: bool) {
    if let Some([value, error]) = cx.items.args_of(ret, "Result").map(|args| &args[..]) {
        let (value, error) = (value.clone(), error.clone());
        check_ending(cx, &value, at, false);
        let goal = TraitRef::new(cx.items.lang_trait("Debug"), vec![error.clone()]);
        if !error.has_error() && Infer::new(0).holds(&cx.items, &goal, 0) == Answer::No {
            let shown = crate::ty::show(&cx.items, &error);
            let message = format!("`{shown}` doesn't implement `Debug`");
            let problem = Problem::error("E0277", at, message).label("`main` shows its error by `{:?}`");
            cx.report(problem.help(format!("add `#[derive(Debug)]` to `{shown}`")));
        }
        return;
    }
    let is = |name: &str| cx.items.args_of(ret, name).is_some();
    if ret.is_unit() || is("ExitCode") || is("Infallible") || matches!(ret, Ty::Error | Ty::Never) {
        return;
    }
    // A `Termination` of the program's own is not asked of `main` itself: nothing would run it.
    let ends = TraitRef::new(cx.items.lang_trait("Termination"), vec![ret.clone()]);
    if whole || Infer::new(0).holds(&cx.items, &ends, 0) == Answer::No {
        let shown = crate::ty::show(&cx.items, ret);
        let message = match whole {
            true => format!("`main` has invalid return type `{shown}`"),
            false => format!("the trait bound `{shown}: Termination` is not satisfied"),
        };
        cx.report(Problem::error("E0277", at, message).help("`main` returns `()` or a `Result<(), …>`"));
    }
}
