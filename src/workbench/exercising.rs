//! Exercises: one is opened in the editor, its check judges a run, and what passed is remembered.

use std::sync::Arc;

use fieldbook_book::Exercise;
use leptos::{prelude::*, task::spawn_local};

use super::{Loaded, Pane, Workbench};
use crate::{
    host::{engine::RunOutcome, files, storage},
    state::{
        contents::{self, BOOK},
        draft,
        event::Event,
        exercise::{judge, said},
        route::Route,
        transcript::Transcript,
    },
};

/// How far the check of an exercise is.
#[derive(Default)]
pub(super) enum Judging {
    /// Nobody asked.
    #[default]
    Not,
    /// The reader's program runs first.
    Running,
    /// The check runs; what it said so far.
    Checking(Box<Transcript>),
}

impl Workbench {
    /// Opens an exercise of the chapter: its task in the text, its program in the editor.
    pub fn open_exercise(self, slug: &str) {
        let (route, slug) = (self.route.get_untracked(), slug.to_owned());
        let Some(place) = contents::find(BOOK, &route) else { return };
        spawn_local(async move {
            let known = self.exercises.get_untracked();
            let all = match known.is_empty() {
                true => files::exercises(place).await,
                false => Ok(known),
            };
            if self.route.get_untracked() != route {
                return;
            }
            match all {
                Ok(all) => {
                    let found = all.iter().find(|exercise| exercise.slug == slug).cloned();
                    self.exercises.set(all);
                    if let Some(exercise) = found {
                        self.begin_exercise(exercise);
                    }
                }
                Err(reason) => self.say(&format!("The exercise did not arrive: {reason}.")),
            }
        });
    }

    fn begin_exercise(self, exercise: Exercise) {
        self.keep_draft();
        self.put(exercise.program(&exercise.start));
        self.announcement.set(format!("Exercise: {}. Its program is in the editor.", exercise.title));
        self.exercise.set(Some(Arc::new(exercise)));
        self.want_editor();
    }

    /// Leaves the exercise for the chapter's own program.
    pub fn leave_exercise(self) {
        self.forget_exercise();
        if let Loaded::Here(page) = self.chapter.get_untracked()
            && let Some(program) = page.chapter.programs.first()
        {
            self.open_program(&program.name);
        }
    }

    /// No exercise is open.
    pub(super) fn forget_exercise(self) {
        self.exercise.set(None);
        self.verdict.set(None);
        self.judging.set_value(Judging::Not);
    }

    /// Runs the program, and has the open exercise's check judge what happened.
    pub fn check_exercise(self) {
        if self.exercise.with_untracked(Option::is_none) || self.run_state.with_untracked(|state| state.is_busy()) {
            return;
        }
        self.verdict.set(None);
        self.judging.set_value(Judging::Running);
        self.run();
    }

    /// The reader's program is done: its check's turn, where that was asked for.
    pub(super) fn judge_run(self, outcome: &str) {
        if !self.judging.with_value(|judging| matches!(judging, Judging::Running)) {
            return;
        }
        let Some(exercise) = self.exercise.get_untracked() else { return };
        if outcome == "rejected" {
            self.judging.set_value(Judging::Not);
            return self.tell_verdict(Err("The program did not run: see what the check of its text found.".to_owned()));
        }
        let program = self.transcript.with_untracked(|run| judge(run, &exercise.check));
        let asked = self.engines.try_update_value(|engines| {
            let id = engines.runs.ask();
            if let Some(runner) = &engines.runner {
                runner.run_beside(id, &program.files);
            }
            engines.runner.is_some()
        });
        match asked {
            Some(true) => self.judging.set_value(Judging::Checking(Box::default())),
            _ => {
                self.judging.set_value(Judging::Not);
                self.tell_verdict(Err("The engine is not there to judge it. Try again.".to_owned()));
            }
        }
    }

    /// Takes what the check's run tells; false where no check runs.
    pub(super) fn check_says(self, events: Vec<Event>) -> Option<Vec<Event>> {
        let mut left = Some(events);
        self.judging.update_value(|judging| {
            if let Judging::Checking(transcript) = judging {
                left.take().into_iter().flatten().for_each(|event| transcript.push(event));
            }
        });
        left
    }

    /// The check is over; hands the outcome back where no check ran.
    pub(super) fn check_ended(self, outcome: RunOutcome) -> Option<RunOutcome> {
        let judging = self.judging.try_update_value(|judging| match judging {
            Judging::Checking(_) => std::mem::take(judging),
            _ => Judging::Not,
        });
        let Some(Judging::Checking(transcript)) = judging else {
            return Some(outcome);
        };
        self.tell_verdict(said(&transcript));
        None
    }

    fn tell_verdict(self, verdict: Result<(), String>) {
        self.announcement.set(match &verdict {
            Ok(()) => "The exercise is solved.".to_owned(),
            Err(missing) => format!("Not yet: {missing}"),
        });
        if verdict.is_ok() {
            self.remember_solved();
        }
        self.verdict.set(Some(verdict));
        self.pane.set(Pane::Read);
    }

    fn remember_solved(self) {
        let Some(exercise) = self.exercise.get_untracked() else { return };
        let name = solved_name(&self.route.get_untracked(), &exercise.slug);
        if !self.solved.with_untracked(|solved| solved.contains(&name)) {
            self.solved.update(|solved| solved.push(name));
            storage::set(draft::SOLVED, &self.solved.get_untracked().join(" "));
        }
    }
}

/// What an exercise is remembered by.
pub fn solved_name(route: &Route, slug: &str) -> String {
    format!("{}{slug}", route.path())
}

/// The exercises that are solved.
pub(super) fn solved() -> Vec<String> {
    let stored = storage::get(draft::SOLVED).unwrap_or_default();
    stored.split_whitespace().map(str::to_owned).collect()
}
