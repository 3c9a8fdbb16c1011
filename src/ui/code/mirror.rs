//! Keeps an editor in step with the workbench: its text, its findings and its marks.

use std::rc::Rc;

use leptos::prelude::*;

use crate::{
    host::editor::Editor,
    state::{diagnostic::Diagnostic, program::Sheet},
    ui::watch,
    workbench::{Arrival, Mark, Workbench},
};

/// Starts following the workbench's signals; it ends with the component that calls it.
pub fn follow(bench: Workbench, editor: Rc<Editor>) {
    text(bench, Rc::clone(&editor));
    let wrapped = Rc::clone(&editor);
    watch(move || wrapped.wrap(bench.settings.wrap.get()));
    findings(bench, Rc::clone(&editor));
    dots(bench, Rc::clone(&editor));
    mark(bench, editor);
}

fn text(bench: Workbench, editor: Rc<Editor>) {
    let shown = StoredValue::new_local((String::new(), String::new()));
    watch(move || {
        let (_, arrival) = bench.arrival.get();
        bench.sheet.with_untracked(|sheet| {
            let program = format!("{}:{}", sheet.base().name, sheet.base().fingerprint());
            let is_new = arrival == Arrival::Program || shown.with_value(|(known, _)| *known != program);
            let is_other = shown.with_value(|(_, file)| file != sheet.active());
            if is_new {
                editor.forget();
            }
            match is_new || is_other {
                true => editor.show(sheet.active(), sheet.text()),
                false => editor.replace(sheet.text()),
            }
            shown.set_value((program, sheet.active().to_owned()));
        });
        bench.diagnostics.with_untracked(|found| editor.diagnose(found));
    });
}

fn findings(bench: Workbench, editor: Rc<Editor>) {
    watch(move || bench.diagnostics.with(|found: &Vec<Diagnostic>| editor.diagnose(found)));
}

/// A dot beside every line of the shown file that sent a statement in the last run.
fn dots(bench: Workbench, editor: Rc<Editor>) {
    let active = Memo::new(move |_| bench.sheet.with(|sheet: &Sheet| sheet.active().to_owned()));
    watch(move || {
        let file = active.get();
        let mut lines = bench.transcript.with(|run| {
            let spans = run.statements.iter().filter_map(|statement| statement.span.as_ref());
            spans.filter(|span| span.file == file).map(|span| span.line).collect::<Vec<_>>()
        });
        lines.sort_unstable();
        lines.dedup();
        editor.mark_lines(lines);
    });
}

fn mark(bench: Workbench, editor: Rc<Editor>) {
    watch(move || {
        let mark: Option<Mark> = bench.mark.get();
        let kind = if mark.as_ref().is_some_and(|mark| mark.failed) { "failed" } else { "sent" };
        editor.mark(mark.as_ref().map(|mark| &mark.span), kind);
        if let Some(mark) = mark {
            editor.go(mark.span.line, mark.span.column, mark.focus);
        }
    });
}
