//! The reader's text is kept: written down, found again, and never given up without a word.

use fieldbook_book::{Program, SourceFile};
use leptos::prelude::*;

use super::{Arrival, Workbench};
use crate::{
    host::storage,
    state::{
        draft::{self, Keeping, Other, is_conflict},
        route::Route,
        share,
    },
};

/// What this tab last wrote down, and where.
#[derive(Default)]
pub(super) struct Kept {
    key: String,
    text: String,
}

impl Workbench {
    /// Writes the draft down; a program without edits leaves none.
    pub fn keep_draft(self) {
        // Whose page it is there keeps what is to be kept.
        if self.route.get_untracked() == Route::Embed {
            return;
        }
        let (key, text) = self.draft();
        let is_known = self.kept.with_value(|kept| kept.key == key && kept.text == text);
        if is_known && self.keeping.get_untracked() == Keeping::Kept {
            return;
        }
        let is_kept = match text.as_str() {
            "" => {
                storage::remove(&key);
                true
            }
            text => storage::set(&key, text),
        };
        if is_kept {
            self.kept.set_value(Kept { key, text });
        }
        self.keeps(if is_kept { Keeping::Kept } else { Keeping::Refused });
    }

    /// Writes the draft down because the reader asked for it.
    pub fn save(self) {
        self.keep_draft();
        match self.keeping.get_untracked() {
            Keeping::Kept => self.say("What you wrote is kept in this browser. That happens by itself, too."),
            Keeping::Refused => self.say(REFUSED),
        }
    }

    fn keeps(self, keeping: Keeping) {
        if self.keeping.get_untracked() != keeping {
            self.keeping.set(keeping);
            if keeping == Keeping::Refused {
                self.announcement.set(REFUSED.to_owned());
            }
        }
    }

    /// The draft's key, and its text: none where the program is as the page brought it.
    fn draft(self) -> (String, String) {
        let route = self.route.get_untracked();
        self.sheet.with_untracked(|sheet| {
            let packed = if sheet.is_edited() { share::pack(sheet.files()) } else { Vec::new() };
            (draft::key(&route, sheet.base()), String::from_utf8_lossy(&packed).into_owned())
        })
    }

    /// The reader's own files for a program, as an earlier visit left them; an older text's draft is offered.
    pub(super) fn find_draft(self, base: &Program) -> Vec<SourceFile> {
        let route = self.route.get_untracked();
        if route == Route::Embed {
            return Vec::new();
        }
        let key = draft::key(&route, base);
        let text = storage::get(&key).unwrap_or_default();
        let keys = if text.is_empty() { storage::keys() } else { Vec::new() };
        let earlier = draft::outdated(keys.iter().map(String::as_str), &route, base);
        self.other_draft.set(earlier.map(|key| Other::Earlier(key.to_owned())));
        self.keeping.set(Keeping::Kept);
        let files = share::unpack(text.as_bytes()).unwrap_or_default();
        self.kept.set_value(Kept { key, text });
        files
    }

    /// Another tab wrote `text` down under `key`.
    pub fn kept_elsewhere(self, key: &str, text: &str) {
        let (own, mine) = self.draft();
        if own != key || mine == text {
            return;
        }
        match self.kept.with_value(|kept| is_conflict(&mine, &kept.text, text)) {
            true => self.other_draft.set(Some(Other::Tab(text.to_owned()))),
            false => self.take_over(text),
        }
    }

    fn take_over(self, text: &str) {
        let files = share::unpack(text.as_bytes()).unwrap_or_default();
        self.sheet.update(|sheet| match files.is_empty() {
            true => drop(sheet.reset()),
            false => sheet.replace(files),
        });
        self.arrive(Arrival::Text);
        self.changed();
        let (key, text) = self.draft();
        self.kept.set_value(Kept { key, text });
    }

    /// Takes the other draft into the editor; undo brings the reader's own text back.
    pub fn take_other_draft(self) {
        match self.other_draft.get_untracked() {
            Some(Other::Tab(text)) => self.take_over(&text),
            Some(Other::Earlier(key)) => {
                self.take_over(&storage::get(&key).unwrap_or_default());
                storage::remove(&key);
            }
            None => {}
        }
        self.other_draft.set(None);
        self.keep_draft();
    }

    /// Lets the other draft go.
    pub fn leave_other_draft(self) {
        if let Some(Other::Earlier(key)) = self.other_draft.get_untracked() {
            storage::remove(&key);
        }
        self.other_draft.set(None);
        self.kept.set_value(Kept::default());
        self.keep_draft();
    }
}

const REFUSED: &str =
    "This browser has no room for what you wrote: it stays until you leave this page. A link from Share keeps it.";
