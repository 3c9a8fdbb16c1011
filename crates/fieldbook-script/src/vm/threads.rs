//! Threads of a program: each has a stack of its own, and one runs until it must wait.
//!
//! They take turns in the order in which they became ready, so that a run is the same every time. A thread that waits asks
//! again whenever another got on; when none can, the clock moves to the next that sleeps, and when none sleeps they wait
//! for each other for ever, which is an error.

use std::cell::Cell;
use std::collections::VecDeque;

use super::op::Program;
use super::trap::{Run, Trap};
use super::value::Value;
use super::{Frame, Vm};

/// A reference to a slot names the thread in its upper bits; this many are left for the slot.
pub(super) const SLOT_BITS: u32 = 20;
pub(super) const SLOT_MASK: u32 = (1 << SLOT_BITS) - 1;
/// Threads that a run may start.
const MOST: usize = 1 << (32 - SLOT_BITS);
/// What one step is worth on the program's clock.
const NANOS_A_STEP: u64 = 10;

thread_local! {
    /// Whether a panic unwinds: a lock that is given back then is poisoned.
    static UNWINDS: Cell<bool> = const { Cell::new(false) };
}

pub(super) fn unwinds() -> bool {
    UNWINDS.with(Cell::get)
}

pub(super) fn set_unwinds(now: bool) {
    UNWINDS.set(now);
}

/// Only one thread can go on inside a call of the library, and none where the core made the call.
fn waits_too_deep<T>() -> Run<T> {
    Err(Trap::limit("not supported yet: waiting for a thread in a function that the library calls"))
}

/// What the running thread asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// To let others go first.
    Yield,
    /// To be asked again when another thread got on, or at a time by the clock; whether it has asked in vain before.
    Wait { again: bool, until: Option<u64> },
    /// To go back to whoever polls the future that runs.
    Suspend,
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    /// In the queue, or running.
    Ready,
    /// Asked in vain since anyone got on?
    Waits {
        in_vain: bool,
        until: Option<u64>,
    },
    Done,
}

/// A thread, with what it needs when it is its turn.
pub(super) struct Thread {
    state: State,
    pub stack: Vec<Value>,
    pub frames: Vec<Frame>,
    depth: usize,
    /// What it runs, until it begins.
    start: Option<Value>,
    name: Option<String>,
    /// Why it panicked, and whether that is written in the program as it stands.
    panicked: Option<(String, bool)>,
}

impl Thread {
    fn new(start: Option<Value>, name: Option<String>) -> Self {
        Self { state: State::Ready, stack: Vec::new(), frames: Vec::new(), depth: 0, start, name, panicked: None }
    }

    /// A place for the stack of a future, which has no turn of its own.
    fn of_a_task() -> Self {
        Self { state: State::Done, ..Self::new(None, None) }
    }
}

#[derive(Default)]
pub(super) struct Threads {
    /// All of them, the main one first; the running one's own things are the machine's. Empty while there is one.
    pub all: Vec<Thread>,
    pub current: usize,
    queue: VecDeque<usize>,
    pub wish: Option<Wish>,
    /// Those that wait inside a call of the library, the innermost last: that one alone can go on from there.
    pub inside: Vec<usize>,
    /// How `main` ended while another waited inside a call of the library.
    pub over: Option<Run<()>>,
    /// How long the program slept, in nanoseconds.
    slept: u64,
    /// The futures that are being polled.
    pub tasks: super::tasks::Tasks,
}

impl Vm<'_> {
    /// The program's clock, in nanoseconds since it began.
    pub(crate) fn nanos(&self) -> u64 {
        self.threads.slept + self.budget.steps * NANOS_A_STEP
    }

    pub(crate) fn current_thread(&self) -> usize {
        self.threads.tasks.thread().unwrap_or(self.threads.current)
    }

    pub(crate) fn thread_name(&self, thread: usize) -> Option<String> {
        match (thread, self.threads.all.get(thread)) {
            (0, _) => Some("main".to_owned()),
            (_, Some(thread)) => thread.name.clone(),
            _ => None,
        }
    }

    /// Lets a thread begin with a function; it waits for its turn.
    pub(crate) fn start_thread(&mut self, start: Value, name: Option<String>) -> Run<usize> {
        let threads = &mut self.threads;
        if threads.all.is_empty() {
            threads.all.push(Thread::new(None, None));
        }
        if threads.all.len() >= MOST {
            return Err(Trap::limit(format!("the program started more than {MOST} threads")));
        }
        threads.all.push(Thread::new(Some(start), name));
        threads.queue.push_back(threads.all.len() - 1);
        Ok(threads.all.len() - 1)
    }

    /// A number by which references name the stack of a future.
    pub(super) fn place_for_task(&mut self) -> Run<usize> {
        let threads = &mut self.threads;
        if threads.all.is_empty() {
            threads.all.push(Thread::new(None, None));
        }
        if threads.all.len() >= MOST {
            return Err(Trap::limit(format!("the program has more than {MOST} futures and threads at once")));
        }
        threads.all.push(Thread::of_a_task());
        Ok(threads.all.len() - 1)
    }

    pub(crate) fn thread_is_done(&self, thread: usize) -> bool {
        self.threads.all.get(thread).is_some_and(|thread| thread.state == State::Done)
    }

    /// Why a thread panicked, once.
    pub(crate) fn thread_panic(&mut self, thread: usize) -> Option<(String, bool)> {
        self.threads.all.get_mut(thread)?.panicked.take()
    }

    /// What the running thread asks for is done after the instruction.
    pub(crate) fn ask(&mut self, wish: Wish) -> Run<()> {
        if self.guest {
            // Nobody else can have a turn.
            return match wish {
                Wish::Wait { until: Some(until), .. } => {
                    self.threads.slept += until.saturating_sub(self.nanos());
                    Ok(())
                }
                Wish::Wait { .. } => waits_too_deep(),
                _ => Ok(()),
            };
        }
        self.threads.wish = Some(wish);
        Ok(())
    }

    /// Whether another thread could go on where this one took long.
    pub(crate) fn others_wait(&self) -> bool {
        self.inside == 0 && !self.threads.queue.is_empty()
    }

    /// Does what the running thread asked for.
    pub(super) fn switch(&mut self) -> Run<()> {
        let Some(wish) = self.threads.wish.take() else { return Ok(()) };
        if self.threads.all.is_empty() {
            self.threads.all.push(Thread::new(None, None));
        }
        let current = self.threads.current;
        match wish {
            Wish::Yield | Wish::Suspend => self.threads.queue.push_back(current),
            Wish::Wait { again, until } => {
                if !again {
                    self.got_on();
                }
                self.threads.all[current].state = State::Waits { in_vain: true, until };
            }
        }
        self.next_thread()
    }

    /// Does what the running thread asked for inside a call of the library: the others have their turns on top of that
    /// call, until it is this one's again.
    pub(super) fn switch_inside(&mut self, program: &Program) -> Run<()> {
        let own = self.threads.current;
        let (inside, polled) = (std::mem::take(&mut self.inside), self.threads.tasks.set_aside());
        self.threads.inside.push(own);
        self.switch()?;
        while self.threads.current != own {
            let result = self.run_turn(program);
            match (result, self.threads.current) {
                (Ok(()), _) if self.threads.wish.is_some() => self.switch()?,
                (result, 0) => {
                    self.threads.over = Some(result);
                    return Err(Trap::limit("the program is over"));
                }
                (result, _) => self.end_thread(result)?,
            }
        }
        self.threads.inside.pop();
        self.threads.tasks.go_on(polled);
        self.inside = inside;
        Ok(())
    }

    /// Somebody got on: whoever waits may ask again.
    fn got_on(&mut self) {
        for thread in &mut self.threads.all {
            if let State::Waits { in_vain, .. } = &mut thread.state {
                *in_vain = false;
            }
        }
    }

    /// The running thread is over.
    pub(super) fn end_thread(&mut self, result: Run<()>) -> Run<()> {
        let current = self.threads.current;
        let panicked = match result {
            Ok(()) => None,
            Err(trap) if trap.limit || trap.waits || trap.exit.is_some() => return Err(trap),
            Err(trap) => {
                let name = self.thread_name(current).unwrap_or_else(|| "<unnamed>".to_owned());
                self.print(format!("\nthread '{name}' panicked:\n{}\n", trap.message), true)?;
                set_unwinds(true);
                self.unwind(true);
                set_unwinds(false);
                Some((trap.message, trap.literal))
            }
        };
        self.stack.clear();
        let thread = &mut self.threads.all[current];
        (thread.state, thread.panicked) = (State::Done, panicked);
        self.got_on();
        self.next_thread()
    }

    /// Gives the turn to the next thread.
    fn next_thread(&mut self) -> Run<()> {
        let mut deeper = Vec::new();
        let next = loop {
            if let Some(next) = self.threads.queue.pop_front() {
                match self.threads.inside.split_last() {
                    Some((_, outer)) if outer.contains(&next) => deeper.push(next),
                    _ => break next,
                }
                continue;
            }
            if !deeper.is_empty() {
                return waits_too_deep();
            }
            let mut waiting = self.threads.all.iter().enumerate();
            let ask = |(_, thread): &(usize, &Thread)| matches!(thread.state, State::Waits { in_vain: false, .. });
            let again: Vec<usize> = waiting.by_ref().filter(ask).map(|(index, _)| index).collect();
            if again.is_empty() {
                let first = self.first_to_wake()?;
                self.threads.queue.push_back(first);
            } else {
                self.threads.queue.extend(again);
            }
        };
        self.threads.queue.extend(deeper);
        let current = self.threads.current;
        self.threads.all[next].state = State::Ready;
        if next == current {
            return Ok(());
        }
        let own = &mut self.threads.all[current];
        own.stack = std::mem::take(&mut self.stack);
        own.frames = std::mem::take(&mut self.frames);
        own.depth = self.depth;
        let other = &mut self.threads.all[next];
        self.stack = std::mem::take(&mut other.stack);
        self.frames = std::mem::take(&mut other.frames);
        self.depth = other.depth;
        let start = other.start.take();
        (self.threads.current, self.tag) = (next, (next as u32) << SLOT_BITS);
        match start {
            Some(start) => {
                self.stack.resize(16, Value::Unit);
                self.stack[1] = start;
                self.call_value(1, 0, 0)
            }
            None => Ok(()),
        }
    }

    /// Nobody can go on: the clock moves to where the first one wakes.
    fn first_to_wake(&mut self) -> Run<usize> {
        let sleepers = self.threads.all.iter().enumerate().filter_map(|(index, thread)| match thread.state {
            State::Waits { until: Some(until), .. } => Some((until, index)),
            _ => None,
        });
        match sleepers.min() {
            Some((until, index)) => {
                self.threads.slept += until.saturating_sub(self.nanos());
                Ok(index)
            }
            None if self.threads.all.iter().filter(|thread| thread.state != State::Done).count() < 2 => {
                Err(Trap::limit("deadlock: the program waits for what nobody is left to do"))
            }
            None => Err(Trap::limit("deadlock: every thread waits for another")),
        }
    }

    /// A slot of a thread that does not run.
    #[cold]
    pub(super) fn slot_elsewhere(&self, slot: u32) -> Option<&Value> {
        self.threads.all.get((slot >> SLOT_BITS) as usize)?.stack.get((slot & SLOT_MASK) as usize)
    }

    #[cold]
    pub(super) fn slot_elsewhere_mut(&mut self, slot: u32) -> Option<&mut Value> {
        self.threads.all.get_mut((slot >> SLOT_BITS) as usize)?.stack.get_mut((slot & SLOT_MASK) as usize)
    }
}
