//! How much a run may use: steps, memory, output, time.

use std::time::Duration;

use web_time::Instant;

use super::trap::{Run, Trap};
use super::{clock, heap};
use crate::event::Limits;

/// Instructions between two looks at the clock and the heap.
const CHUNK: u64 = 4096;

#[derive(Clone)]
pub(crate) struct Budget {
    pub steps: u64,
    /// When to look next.
    pub next: u64,
    limits: Limits,
    /// Steps of one turn; the limit grows by them each time that the run goes on.
    turn: u64,
    start: Instant,
    /// How long the turns before this one took.
    before: Duration,
    heap_before: usize,
    printed: usize,
    /// Whether that is still to be said.
    cut: bool,
    is_cut: bool,
}

/// What a part of a run used.
#[derive(Clone, Copy, Default)]
pub(crate) struct Used {
    steps: u64,
    printed: usize,
    is_cut: bool,
}

impl Used {
    /// What was used between two states of the same budget.
    pub fn between(before: &Budget, after: &Budget) -> Self {
        Self { steps: after.steps - before.steps, printed: after.printed - before.printed, is_cut: after.is_cut }
    }
}

impl std::ops::Add for Used {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            steps: self.steps + other.steps,
            printed: self.printed + other.printed,
            is_cut: self.is_cut | other.is_cut,
        }
    }
}

impl Budget {
    pub fn new(limits: &Limits) -> Self {
        Self {
            steps: 0,
            next: CHUNK.min(limits.steps),
            limits: limits.clone(),
            turn: limits.steps,
            start: Instant::now(),
            before: Duration::ZERO,
            heap_before: heap::used(),
            printed: 0,
            cut: false,
            is_cut: false,
        }
    }

    /// Another turn, as long as the first.
    pub fn extend(&mut self) {
        self.limits.steps = self.limits.steps.saturating_add(self.turn);
        self.before += self.start.elapsed();
        self.start = Instant::now();
        self.next = (self.steps + CHUNK).min(self.limits.steps);
        clock::start(&self.limits);
    }

    /// The program waits for somebody else: that is not its time.
    pub fn rest(&mut self) {
        self.before += self.start.elapsed();
        self.start = Instant::now();
    }

    /// What comes now may take as long as a whole run, whatever came before.
    pub fn renew(&mut self) {
        self.limits.steps = self.steps.saturating_add(self.turn);
        self.next = self.steps + CHUNK.min(self.turn);
        clock::start(&self.limits);
    }

    /// Another piece of work begins after a rest.
    pub fn resume(&mut self) {
        self.start = Instant::now();
        self.renew();
    }

    /// Counts what was used elsewhere; the next look notices.
    pub fn add(&mut self, used: Used) {
        self.steps += used.steps;
        self.printed += used.printed;
        self.is_cut |= used.is_cut;
    }

    pub fn micros(&self) -> u64 {
        (self.before + self.start.elapsed()).as_micros().try_into().unwrap_or(u64::MAX)
    }

    #[cold]
    pub fn check(&mut self) -> Run<()> {
        if self.steps >= self.limits.steps {
            let stopped = Trap::limit(format!("the program ran {} steps and was stopped", self.limits.steps));
            return Err(Box::new(Trap { can_continue: true, ..*stopped }));
        }
        if clock::over() {
            return Err(Box::new(Trap { can_continue: !clock::late(), ..*self.out_of_time() }));
        }
        self.memory(0)?;
        self.next = (self.steps + CHUNK).min(self.limits.steps);
        Ok(())
    }

    #[cold]
    fn out_of_time(&self) -> Box<Trap> {
        Trap::limit(format!("the program ran for {} seconds and was stopped", self.limits.time.as_secs()))
    }

    /// Whether native work was given up because the time is over.
    pub fn time(&self) -> Run<()> {
        if clock::late() { Err(self.out_of_time()) } else { Ok(()) }
    }

    /// Whether so many more bytes may be used.
    pub fn memory(&self, more: usize) -> Run<()> {
        self.time()?;
        let used = heap::used().wrapping_sub(self.heap_before);
        // What was freed since the run began can make it less than nothing.
        let used = if used > usize::MAX / 2 { 0 } else { used };
        if used.saturating_add(more) > self.limits.memory {
            let mib = self.limits.memory >> 20;
            return Err(Trap::limit(format!("the program's values need more than {mib} MiB of memory")));
        }
        Ok(())
    }

    /// What of the text may still be printed.
    pub fn output(&mut self, mut text: String) -> Option<String> {
        let left = self.limits.output.saturating_sub(self.printed);
        if text.is_empty() || self.is_cut {
            return None;
        }
        if text.len() > left {
            let end = (0..=left).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            text.truncate(end);
            self.printed = self.limits.output;
            (self.cut, self.is_cut) = (true, true);
        } else {
            self.printed += text.len();
        }
        Some(text)
    }

    /// Said once, when output is cut.
    pub fn output_notice(&mut self) -> Option<String> {
        if !std::mem::take(&mut self.cut) {
            return None;
        }
        Some(format!("the output was cut after {} bytes; the program runs on", self.limits.output))
    }
}
