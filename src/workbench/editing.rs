//! Edits: from the editor, from a script, by Reset; and the drafts that keep them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Arrival, Mark, Pane, Workbench};
use crate::state::{diagnostic::Span, hint::Fix};

impl Workbench {
    /// Takes over what the reader typed.
    pub fn typed(self, text: &str) {
        let changed = self.sheet.try_update_untracked(|sheet| sheet.set_text(text));
        if changed == Some(true) {
            self.changed();
        }
    }

    /// Replaces the open file's text, as `window.fieldbook.setSource` does.
    pub fn set_source(self, text: &str) {
        let changed = self.sheet.try_update_untracked(|sheet| sheet.set_text(text));
        if changed == Some(true) {
            self.arrive(Arrival::Text);
            self.changed();
            self.keep_draft();
        }
    }

    /// Back to the program that the page came with; undo brings the reader's own text back.
    pub fn reset(self) {
        self.sheet.update(|sheet| drop(sheet.reset()));
        self.arrive(Arrival::Text);
        self.changed();
        self.keep_draft();
        self.say("The program is back to what the page came with. Undo brings your text back.");
    }

    /// Opens another file of the program.
    pub fn open_file(self, name: &str) {
        self.sheet.update(|sheet| {
            sheet.open(name);
        });
        self.arrive(Arrival::Text);
    }

    /// Adds an empty file to the program and opens it.
    ///
    /// # Errors
    ///
    /// What is wrong with the name, in words for the reader.
    pub fn add_file(self, name: &str) -> Result<(), &'static str> {
        self.sheet.try_update(|sheet| sheet.add(name)).unwrap_or(Ok(()))?;
        self.arrive(Arrival::Text);
        self.changed();
        Ok(())
    }

    /// Takes a file off the program.
    pub fn remove_file(self, name: &str) {
        if self.sheet.try_update(|sheet| sheet.remove(name)) == Some(true) {
            self.arrive(Arrival::Text);
            self.changed();
            self.say(&format!("{name} is gone. Reset brings the page's own files back."));
        }
    }

    pub(super) fn changed(self) {
        self.sheet.notify();
        if self.run_state.with_untracked(|state| {
            let mut next = *state;
            next.edited();
            next != *state
        }) {
            self.run_state.update(|state| state.edited());
        }
        self.picked.set(None);
        if self.mark.with_untracked(Option::is_some) {
            self.mark.set(None);
        }
        self.check_soon();
    }

    /// Tells the editor that the sheet's text is not what it last showed.
    pub(super) fn arrive(self, arrival: Arrival) {
        self.arrival.update(|(count, how)| {
            *count = count.wrapping_add(1);
            *how = arrival;
        });
    }

    /// Has the editor loaded. The program is on the page without it, so it comes when the reader turns to the text, when
    /// there is something to mark in it, or after a run.
    pub fn want_editor(self) {
        if !self.editor_wanted.get_untracked() {
            self.editor_wanted.set(true);
        }
    }

    /// Shows a place of the source in the editor.
    pub fn show_place(self, span: &Span, failed: bool, focus: bool) {
        self.want_editor();
        self.pane.set(Pane::Code);
        if self.sheet.with_untracked(|sheet| sheet.active() != span.file) {
            self.open_file(&span.file);
        }
        self.mark.set(Some(Mark { span: span.clone(), failed, focus }));
    }

    /// Picks a statement, and shows the line that sent it.
    pub fn pick(self, index: usize, focus: bool) {
        self.picked.set(Some(index));
        let span = self.transcript.with_untracked(|transcript| transcript.statements.get(index)?.span.clone());
        if let Some(span) = span {
            self.show_place(&span, false, focus);
        }
    }
}

/// Where the keyboard goes when it skips to the editor.
const EDITABLE: &str = ".cm-content, .plain-text, .waiting-text";

impl Workbench {
    /// Moves the focus into the editor, past everything before it.
    pub fn jump_to_editor(self) {
        self.pane.set(Pane::Code);
        let document = crate::host::window().and_then(|window| window.document());
        let editable = document.and_then(|document| document.query_selector(EDITABLE).ok().flatten());
        if let Some(editable) = editable.and_then(|editable| editable.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = editable.focus();
        }
    }
}

impl Workbench {
    /// Makes a hint's change as an edit that undo takes back, and runs the program again.
    pub fn take_hint(self, fix: &Fix) {
        // What was typed since the run may have moved everything.
        let is_same = self.ran.with_untracked(|ran| self.sheet.with_untracked(|sheet| sheet.files() == ran.as_slice()));
        if !is_same {
            return self.say("The program was changed since it ran. Run it again first.");
        }
        if self.sheet.with_untracked(|sheet| sheet.active() != fix.file) {
            self.open_file(&fix.file);
        }
        let sent = self.transcript.with_untracked(|run| run.statements.len());
        self.set_source(&fix.text);
        self.compared.set(Some(sent));
        self.run();
    }
}
