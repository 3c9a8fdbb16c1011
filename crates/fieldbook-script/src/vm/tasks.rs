//! Futures: an `async` block runs on a stack of its own, which whoever polls it lends the machine until it waits.
//!
//! Polling is a native call that runs the block's frames, so a future inside another nests on the native stack; the
//! program's limit of calls bounds that. What is between two polls is kept by the future itself, and dropped with it.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use super::threads::{SLOT_BITS, Wish};
use super::trap::{Run, Trap, panic};
use super::value::Value;
use super::{Frame, Vm};

/// Futures polled inside one another; each needs the native stack, which is short in a browser.
const MOST_INSIDE: usize = 64;

/// An `async` block: its body until it is polled first, then what it holds while it waits.
pub(crate) struct Task {
    state: RefCell<State>,
}

enum State {
    /// The closure that the block was lowered to.
    New(Value),
    Waits(Kept),
    Running,
    Done,
}

/// What a block holds while it waits.
struct Kept {
    stack: Vec<Value>,
    frames: Vec<Frame>,
    /// Frames of the program's own functions among them.
    depth: usize,
    place: Place,
}

/// The number by which references name the block's stack; it is free again when the block is over.
struct Place {
    number: usize,
    free: Rc<RefCell<Vec<usize>>>,
}

/// The futures that are being polled, outermost first.
#[derive(Default)]
pub(super) struct Tasks {
    running: Vec<Running>,
    free: Rc<RefCell<Vec<usize>>>,
}

pub(super) struct Running {
    waker: Value,
    /// Who polls: a thread or another future.
    outer: usize,
}

impl Tasks {
    /// While other threads have their turns.
    pub(super) fn set_aside(&mut self) -> Vec<Running> {
        std::mem::take(&mut self.running)
    }

    /// The way back.
    pub(super) fn go_on(&mut self, running: Vec<Running>) {
        self.running = running;
    }

    /// The thread that polls the outermost one.
    pub fn thread(&self) -> Option<usize> {
        self.running.first().map(|running| running.outer)
    }
}

impl Task {
    pub fn new(body: Value) -> Self {
        Self { state: RefCell::new(State::New(body)) }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // As locals are dropped: the last one first.
        while let Some(value) = self.stack.pop() {
            drop(value);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.free.borrow_mut().push(self.number);
    }
}

impl Vm<'_> {
    /// Polls a block: its value, or `None` where it waits.
    pub(crate) fn resume(&mut self, host: Rc<dyn Any>, waker: Value) -> Run<Option<Value>> {
        let Some(task) = host.downcast_ref::<Task>() else {
            return panic("this value is no future");
        };
        if self.threads.tasks.running.len() >= MOST_INSIDE {
            return Err(Trap::limit(format!("stack overflow: more than {MOST_INSIDE} futures wait for one another")));
        }
        let before = task.state.replace(State::Running);
        let (start, mut kept) = match before {
            State::New(body) => (Some(body), self.fresh()?),
            State::Waits(kept) => (None, kept),
            State::Running => return panic("a future polled itself"),
            State::Done => {
                task.state.replace(State::Done);
                return panic("`async fn` resumed after completion");
            }
        };
        let (outer, outer_depth) = (self.threads.current, self.depth);
        self.lend_machine(outer, &mut kept);
        self.threads.tasks.running.push(Running { waker, outer });
        self.inside += 1;
        let result = self.run_block(start);
        self.inside -= 1;
        self.threads.tasks.running.pop();
        let value = match result {
            // What stands in the machine is what `main` left.
            Err(trap) if self.threads.over.is_some() => return Err(trap),
            Ok(true) => Ok(Some(self.stack.first_mut().map(std::mem::take).unwrap_or_default())),
            Ok(false) => Ok(None),
            Err(mut trap) => {
                trap.stack.extend(self.call_stack());
                trap.can_continue = false;
                self.unwind_to(0, !trap.limit && trap.exit.is_none());
                Err(trap)
            }
        };
        self.take_machine(outer, outer_depth, &mut kept);
        let state = if matches!(value, Ok(None)) { State::Waits(kept) } else { State::Done };
        task.state.replace(state);
        value
    }

    /// The future that runs waits: whoever polls it goes on.
    pub(crate) fn suspend(&mut self) -> Run<()> {
        match self.threads.tasks.running.is_empty() {
            true => panic("nothing polls this future"),
            false => self.ask(Wish::Suspend),
        }
    }

    /// The waker of the future that runs.
    pub(crate) fn waker(&mut self) -> Run<Value> {
        match self.threads.tasks.running.last() {
            Some(running) => Ok(running.waker.clone()),
            None => panic("nothing polls this future"),
        }
    }

    fn fresh(&mut self) -> Run<Kept> {
        let free = self.threads.tasks.free.clone();
        let known = free.borrow_mut().pop();
        let number = known.map_or_else(|| self.place_for_task(), Ok)?;
        Ok(Kept { stack: Vec::new(), frames: Vec::new(), depth: 0, place: Place { number, free } })
    }

    /// Puts the poller's frames and stack aside, where references find them, and takes up a block's.
    fn lend_machine(&mut self, outer: usize, kept: &mut Kept) {
        let own = &mut self.threads.all[outer];
        own.stack = std::mem::replace(&mut self.stack, std::mem::take(&mut kept.stack));
        own.frames = std::mem::replace(&mut self.frames, std::mem::take(&mut kept.frames));
        self.depth += kept.depth;
        self.turn_to(kept.place.number);
    }

    /// The way back.
    fn take_machine(&mut self, outer: usize, outer_depth: usize, kept: &mut Kept) {
        let own = &mut self.threads.all[outer];
        kept.stack = std::mem::replace(&mut self.stack, std::mem::take(&mut own.stack));
        kept.frames = std::mem::replace(&mut self.frames, std::mem::take(&mut own.frames));
        kept.depth = self.depth.saturating_sub(outer_depth);
        self.depth = outer_depth;
        self.turn_to(outer);
    }

    fn turn_to(&mut self, number: usize) {
        (self.threads.current, self.tag) = (number, (number as u32) << SLOT_BITS);
    }

    /// Runs a block until it is over (`true`) or waits.
    fn run_block(&mut self, start: Option<Value>) -> Run<bool> {
        if let Some(start) = start {
            self.stack.resize(16, Value::Unit);
            self.stack[1] = start;
            self.call_value(1, 0, 0)?;
        }
        let program = self.program.clone();
        while !self.frames.is_empty() {
            self.run_frame(&program)?;
            if program.drops {
                self.run_drops()?;
            }
            if self.threads.wish.take_if(|wish| *wish == Wish::Suspend).is_some() {
                return Ok(false);
            }
            if self.threads.wish.is_some() {
                self.switch_inside(&program)?;
            }
        }
        Ok(true)
    }
}
