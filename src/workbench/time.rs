//! The timeline: at which moment of the last run the panels are.

use std::sync::Arc;

use gloo::timers::callback::Interval;
use leptos::prelude::*;

use super::{Mark, Workbench};
use crate::state::{moment::Moment, program::Sheet, step::What, transcript::Transcript};

/// Between two steps while the timeline plays.
const PACE: u32 = 700;

/// The moment that was last looked at, so that going on from it is cheap.
#[derive(Default)]
pub(super) struct Walked {
    serial: u32,
    /// Where the last part of the run begins, whose tables are told, and what there was.
    first: Option<(usize, Moment)>,
    position: usize,
    moment: Moment,
}

impl Walked {
    fn to(&mut self, run: &Transcript, position: usize) {
        if self.serial != run.serial {
            *self = Self { serial: run.serial, ..Self::default() };
        }
        let (from, first) = self.first.get_or_insert_with(|| Moment::first(run));
        if position < *from {
            self.moment = Moment::before(run, position);
        } else {
            if self.position > position || self.position < *from {
                (self.position, self.moment) = (*from, first.clone());
            }
            self.moment.advance(run, self.position, position);
        }
        self.position = position;
    }
}

impl Workbench {
    /// How many steps the last run has.
    pub fn steps(self) -> usize {
        self.transcript.with(|run| run.steps.len())
    }

    /// Whether there is a time to walk through: a run that was told whole, and is over.
    pub fn has_timeline(self) -> bool {
        !self.recorded.get() && !self.run_state.get().is_busy() && self.steps() > 0
    }

    /// Where the timeline stands: how many steps lie before it.
    pub fn position_now(self) -> usize {
        let last = self.steps();
        self.position.get().map_or(last, |position| position.min(last))
    }

    /// Goes to a position, and shows the line that brought it about; the end is the run as it ended.
    pub fn go_to(self, position: usize) {
        let last = self.transcript.with_untracked(|run| run.steps.len());
        let (reached, span) = self.transcript.with_untracked(|run| {
            let step = position.checked_sub(1).and_then(|step| run.steps.get(step));
            (run.statement_at(position), step.and_then(|step| step.span.clone()))
        });
        self.position.set((position < last).then_some(position));
        self.picked.set(reached.filter(|_| position < last));
        let Some(span) = span else {
            return self.mark.set(None);
        };
        self.want_editor();
        if self.sheet.with_untracked(|sheet| sheet.active() != span.file) {
            self.open_file(&span.file);
        }
        self.mark.set(Some(Mark { span, failed: false, focus: false }));
    }

    /// Goes to the moment that the link led to which brought the program; a program that was changed since has others.
    pub(super) fn go_to_awaited(self) {
        let Some(position) = self.awaited.try_update_value(Option::take).flatten() else { return };
        let last = self.transcript.with_untracked(|run| run.steps.len());
        if self.sheet.with_untracked(Sheet::is_edited) || position >= last {
            return self.say("The moment that the link led to is not in this run. Here is its end.");
        }
        self.go_to(position);
        self.say(&format!("The link led here: after step {position} of {last}."));
    }

    /// Goes to the statement before or after the timeline's position, or to the run's beginning or end.
    pub fn go_to_statement(self, forward: bool) {
        let (here, last) = (untrack(|| self.position_now()), untrack(|| self.steps()));
        let next = self.transcript.with_untracked(|run| run.statement_from(here, forward));
        self.go_to(next.unwrap_or(if forward { last } else { 0 }));
    }

    /// Walks on step by step until the end, or stops walking.
    pub fn play(self) {
        if self.playing.get_untracked() {
            return self.pause();
        }
        if self.position.get_untracked().is_none() {
            self.go_to(0);
        }
        self.playing.set(true);
        let tick = Interval::new(PACE, move || {
            let (here, last) = (untrack(|| self.position_now()), untrack(|| self.steps()));
            if here >= last {
                return self.pause();
            }
            self.go_to(here + 1);
        });
        self.player.set_value(Some(tick));
    }

    /// Stops walking.
    pub fn pause(self) {
        if !self.playing.get_untracked() {
            return;
        }
        self.playing.set(false);
        // The timer may be the caller: it is let go of when that has returned.
        set_timeout(
            move || {
                if !self.playing.get_untracked() {
                    self.player.set_value(None);
                }
            },
            std::time::Duration::ZERO,
        );
    }

    /// What there was at the timeline's position.
    pub fn moment(self) -> Arc<Moment> {
        let position = self.position_now();
        let walked = self.walked;
        self.transcript.with(|run| {
            let moved = walked.try_update_value(|walked| {
                walked.to(run, position);
                walked.moment.clone()
            });
            Arc::new(moved.unwrap_or_default())
        })
    }

    /// The place in the program that an object first comes from.
    pub fn made_at(self, object: u32) -> Option<crate::state::diagnostic::Span> {
        self.transcript.with_untracked(|run| {
            let mut steps = run.steps.iter();
            let is_it = |what: &What| matches!(what, What::Objects(all) if all.iter().any(|known| known.id == object));
            steps.find(|step| is_it(&step.what))?.span.clone()
        })
    }

    /// The run that the timeline was about is no more.
    pub(super) fn forget_time(self) {
        self.pause();
        self.position.set(None);
        self.walked.set_value(Walked::default());
    }
}
