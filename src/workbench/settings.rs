//! The reader's choices, remembered between visits.

use leptos::prelude::*;

use crate::{
    host::{storage, theme},
    state::{draft, route::Route},
};

/// The choices.
#[derive(Clone, Copy)]
pub struct Settings {
    /// `light` or `dark`; the system's theme without one.
    pub theme: RwSignal<Option<String>>,
    /// Whether the editor is a plain text field.
    pub plain_editor: RwSignal<bool>,
    /// Whether SQL shows its values in place of the placeholders.
    pub inline_values: RwSignal<bool>,
    /// The database whose SQL is shown; SQLite's, which ran, without one.
    pub dialect: RwSignal<Option<String>>,
}

/// The databases, beside SQLite, that a run's statements are rendered for.
pub const DIALECTS: [&str; 2] = ["PostgreSQL", "MySQL"];

impl Settings {
    /// The choices as the last visit left them.
    pub(super) fn remembered() -> Self {
        let is_on = |key| storage::get(key).as_deref() == Some("yes");
        let theme = storage::get(draft::THEME).filter(|theme| theme == "light" || theme == "dark");
        theme::apply(theme.as_deref());
        Self {
            theme: RwSignal::new(theme),
            plain_editor: RwSignal::new(is_on(draft::PLAIN_EDITOR)),
            inline_values: RwSignal::new(is_on(draft::INLINE_VALUES)),
            dialect: RwSignal::new(storage::get(draft::DIALECT).filter(|name| DIALECTS.contains(&name.as_str()))),
        }
    }

    /// Chooses a theme.
    pub fn set_theme(self, theme: Option<&str>) {
        theme::apply(theme);
        match theme {
            Some(theme) => storage::set(draft::THEME, theme),
            None => storage::remove(draft::THEME),
        }
        self.theme.set(theme.map(str::to_owned));
    }

    /// Chooses the plain text field, or CodeMirror.
    pub fn set_plain_editor(self, on: bool) {
        remember(draft::PLAIN_EDITOR, on);
        self.plain_editor.set(on);
    }

    /// Chooses values in place, or placeholders.
    pub fn set_inline_values(self, on: bool) {
        remember(draft::INLINE_VALUES, on);
        self.inline_values.set(on);
    }

    /// Chooses the database whose SQL is shown; any other name is SQLite's.
    pub fn set_dialect(self, name: &str) {
        let chosen = DIALECTS.contains(&name).then(|| name.to_owned());
        match &chosen {
            Some(name) => storage::set(draft::DIALECT, name),
            None => storage::remove(draft::DIALECT),
        }
        self.dialect.set(chosen);
    }
}

fn remember(key: &str, on: bool) {
    storage::set(key, if on { "yes" } else { "no" });
}

/// The chapters that are done, as paths.
pub(super) fn done() -> Vec<String> {
    let stored = storage::get(draft::DONE).unwrap_or_default();
    stored.split_whitespace().map(str::to_owned).collect()
}

impl super::Workbench {
    /// Remembers that the current chapter's program ran to its end.
    pub(super) fn finish_chapter(self) {
        let route = self.route.get_untracked();
        let path = route.path();
        if !matches!(route, Route::Chapter { .. }) || self.done.with_untracked(|done| done.contains(&path)) {
            return;
        }
        self.done.update(|done| done.push(path));
        storage::set(draft::DONE, &self.done.get_untracked().join(" "));
    }
}
