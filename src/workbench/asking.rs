//! The editor's questions: the checking worker answers, and only the latest of each kind counts.

use std::collections::HashMap;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::Workbench;
use crate::{
    host::engine::{Position, Question},
    state::{latest::Latest, sql_text::Role},
};

/// Statements of a line that are shown beside it.
const MOST_AT_ONCE: usize = 3;

/// The questions that wait for their answer.
#[derive(Default)]
pub(super) struct Asked {
    numbers: Latest,
    waiting: HashMap<Question, (u32, Function)>,
}

impl Asked {
    /// A new question; an older one of its kind is given up.
    fn ask(&mut self, question: Question, resolve: Function) -> u32 {
        let id = self.numbers.ask();
        if let Some((_, stale)) = self.waiting.insert(question, (id, resolve)) {
            answer(&stale, &JsValue::NULL);
        }
        id
    }

    fn answered(&mut self, id: u32, found: &JsValue) {
        let question = self.waiting.iter().find(|(_, (known, _))| *known == id).map(|(question, _)| *question);
        if let Some((_, resolve)) = question.and_then(|question| self.waiting.remove(&question)) {
            answer(&resolve, found);
        }
    }

    /// Gives up every question: there is nobody to answer.
    pub(super) fn forget(&mut self) {
        for (_, (_, resolve)) in self.waiting.drain() {
            answer(&resolve, &JsValue::NULL);
        }
    }
}

/// A promise's resolver calls nothing at once, and cannot fail.
fn answer(resolve: &Function, found: &JsValue) {
    let _ = resolve.call1(&JsValue::NULL, found);
}

impl Workbench {
    /// Asks the checking worker about a place in the shown file; the promise gives `null` where it has no answer.
    pub fn ask(self, question: &str, line: u32, column: u32) -> Promise {
        let Some(question) = Question::named(question) else {
            return Promise::resolve(&JsValue::NULL);
        };
        Promise::new(&mut |resolve, _| {
            let left = self.engines.try_update_value(|engines| {
                let (Some(checker), true) = (&engines.checker, engines.checker_ready) else {
                    return Some(resolve);
                };
                let id = engines.asked.ask(question, resolve);
                self.sheet.with_untracked(|sheet| {
                    let position = Position { file: sheet.active().to_owned(), line, column };
                    checker.ask(id, question, sheet.files(), &position);
                });
                None
            });
            if let Some(resolve) = left.flatten() {
                answer(&resolve, &JsValue::NULL);
            }
        })
    }

    /// The SQL that a line of the shown file sent in the last run, each statement once, and not more than can be read at
    /// a glance.
    pub fn sent_from(self, line: u32) -> Vec<String> {
        let file = self.sheet.with_untracked(|sheet| sheet.active().to_owned());
        self.transcript.with_untracked(|run| {
            let mut texts: Vec<String> = Vec::new();
            for index in run.sent_from(&file, line) {
                let sql = &run.statements[index].sql;
                if Role::of(sql) != Role::Ask && !texts.contains(sql) {
                    texts.push(sql.clone());
                }
            }
            texts.truncate(MOST_AT_ONCE);
            texts
        })
    }

    pub(super) fn answered(self, id: u32, found: &JsValue) {
        self.engines.update_value(|engines| engines.asked.answered(id, found));
    }
}
