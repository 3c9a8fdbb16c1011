//! The reader's choices, remembered between visits.

use leptos::prelude::*;

use crate::{
    host::{storage, theme},
    state::{
        contents::{BOOK, Place},
        draft,
        progress::Progress,
        route::Route,
        way::{self, Way},
    },
};

/// The choices.
#[derive(Clone, Copy)]
pub struct Settings {
    /// `light` or `dark`; the system's theme without one.
    pub theme: RwSignal<Option<String>>,
    /// How large code is, `small` or `large`; as the site has it without one.
    pub code_size: RwSignal<Option<String>>,
    /// Whether long lines of the editor go on below.
    pub wrap: RwSignal<bool>,
    /// Whether the editor is a plain text field.
    pub plain_editor: RwSignal<bool>,
    /// Whether SQL shows its values in place of the placeholders.
    pub inline_values: RwSignal<bool>,
    /// The database whose SQL is shown; SQLite's, which ran, without one.
    pub dialect: RwSignal<Option<String>>,
    /// The way through the book; the whole of it, in its order, without one.
    pub way: RwSignal<Option<Way>>,
}

/// The databases, beside SQLite, that a run's statements are rendered for.
pub const DIALECTS: [&str; 2] = ["PostgreSQL", "MySQL"];

impl Settings {
    /// The choices as the last visit left them.
    pub(super) fn remembered() -> Self {
        let is_on = |key| storage::get(key).as_deref() == Some("yes");
        let theme = storage::get(draft::THEME).filter(|theme| theme == "light" || theme == "dark");
        theme::apply(theme.as_deref());
        let code_size = storage::get(draft::CODE_SIZE).filter(|size| size == "small" || size == "large");
        theme::apply_code_size(code_size.as_deref());
        Self {
            code_size: RwSignal::new(code_size),
            wrap: RwSignal::new(is_on(draft::WRAP)),
            theme: RwSignal::new(theme),
            plain_editor: RwSignal::new(is_on(draft::PLAIN_EDITOR)),
            inline_values: RwSignal::new(is_on(draft::INLINE_VALUES)),
            way: RwSignal::new(storage::get(draft::WAY).and_then(|name| Way::named(&name))),
            dialect: RwSignal::new(storage::get(draft::DIALECT).filter(|name| DIALECTS.contains(&name.as_str()))),
        }
    }

    /// Chooses a theme.
    pub fn set_theme(self, theme: Option<&str>) {
        theme::apply(theme);
        match theme {
            Some(theme) => drop(storage::set(draft::THEME, theme)),
            None => storage::remove(draft::THEME),
        }
        self.theme.set(theme.map(str::to_owned));
    }

    /// Chooses a way through the book.
    pub fn set_way(self, way: Way) {
        storage::set(draft::WAY, way.name());
        self.way.set(Some(way));
    }

    /// Chooses how large code is.
    pub fn set_code_size(self, size: Option<&str>) {
        theme::apply_code_size(size);
        match size {
            Some(size) => drop(storage::set(draft::CODE_SIZE, size)),
            None => storage::remove(draft::CODE_SIZE),
        }
        self.code_size.set(size.map(str::to_owned));
    }

    /// Chooses whether long lines go on below.
    pub fn set_wrap(self, on: bool) {
        remember(draft::WRAP, on);
        self.wrap.set(on);
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
            Some(name) => drop(storage::set(draft::DIALECT, name)),
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
    /// The end of the chapter's text came into view.
    pub fn read_to_end(self) {
        self.progress.update(Progress::read);
        self.finish_chapter();
    }

    /// The chapter to read next, wherever the reader is; nothing when all of their way is done.
    pub fn next_step(self) -> Option<Place> {
        self.done.with(|done| self.route.with(|here| way::next(BOOK, self.settings.way.get(), here, done)))
    }

    /// Remembers the current chapter as done, where it is.
    pub(super) fn finish_chapter(self) {
        let route = self.route.get_untracked();
        let path = route.path();
        let is_done = self.progress.with_untracked(|progress| progress.is_done());
        if !is_done || !matches!(route, Route::Chapter { .. }) || self.done.with_untracked(|done| done.contains(&path))
        {
            return;
        }
        self.done.update(|done| done.push(path));
        storage::set(draft::DONE, &self.done.get_untracked().join(" "));
    }
}
