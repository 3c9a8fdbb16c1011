//! Runs lowered code: frames on one stack of values, a budget of steps, the program's own call stack on failure.
//!
//! Interpreted calls never recurse on the native stack, and nothing that a program does makes the host panic.

pub(crate) mod arith;
pub(crate) mod budget;
pub(crate) mod clock;
pub(crate) mod compare;
mod exec;
pub(crate) mod format;
pub(crate) mod heap;
mod invoke;
pub(crate) mod map;
pub(crate) mod op;
pub(crate) mod place;
pub(crate) mod trap;
pub(crate) mod value;

use std::rc::Rc;

use crate::event::{Ending, Limits, Listener, RunEvent, StackFrame};
use crate::source::{Loc, SourceFiles, Span};
use op::Program;
use trap::{Run, Trap};
use value::{Closure, Value};

/// A call in progress.
struct Frame {
    func: u32,
    pc: usize,
    base: usize,
    /// Where the result goes, as an index of the stack.
    d: usize,
    /// The closure whose captured variables go back when the call ends.
    closure: Option<Rc<Closure>>,
}

/// A run in progress.
pub(crate) struct Vm<'a> {
    pub program: Rc<Program>,
    pub files: &'a SourceFiles,
    pub limits: Limits,
    pub listener: &'a mut dyn Listener,
    pub stack: Vec<Value>,
    frames: Vec<Frame>,
    /// Frames of the program's own functions.
    depth: usize,
    pub budget: budget::Budget,
    pub host: crate::host::Host,
    /// The place of the call of the library that is being made.
    pub at: Loc,
}

impl<'a> Vm<'a> {
    pub fn new(program: Rc<Program>, files: &'a SourceFiles, limits: Limits, listener: &'a mut dyn Listener) -> Self {
        let budget = budget::Budget::new(&limits);
        Self {
            program,
            files,
            limits,
            listener,
            stack: Vec::new(),
            frames: Vec::new(),
            depth: 0,
            budget,
            host: crate::host::Host::default(),
            at: Loc::default(),
        }
    }

    /// Looks at the budget, once in a few thousand steps, and lets the listener do what it put off.
    #[cold]
    fn pause(&mut self) -> Run<()> {
        self.listener.pause();
        self.budget.check()
    }

    /// Runs `main` to its end and sends the last events.
    pub fn run(mut self) -> Ending {
        let result = self.execute();
        let ending = match result {
            Ok(()) => Ending::Ok,
            Err(trap) => {
                let stack = self.call_stack();
                self.unwind(!trap.limit);
                self.host_events();
                self.listener.event(RunEvent::Error {
                    message: trap.message,
                    stack,
                    sql: trap.sql,
                    params: trap.params,
                });
                Ending::Failed
            }
        };
        self.host_finish();
        let done = RunEvent::Done { outcome: ending, micros: self.budget.micros(), steps: self.budget.steps };
        self.listener.event(done);
        ending
    }

    fn execute(&mut self) -> Run<()> {
        self.host_start()?;
        let main = self.program.main;
        self.stack.resize(self.program.funcs[main as usize].slots as usize + 1, Value::Unit);
        self.enter(main, 1, 0, None, 0)?;
        self.run_loop()
    }

    /// The program's own calls, innermost first.
    fn call_stack(&self) -> Vec<StackFrame> {
        let mut out = Vec::new();
        for frame in self.frames.iter().rev() {
            let func = &self.program.funcs[frame.func as usize];
            if func.library {
                continue;
            }
            let loc = func.locs.get(frame.pc.saturating_sub(1)).copied().unwrap_or_default();
            out.push(StackFrame { function: func.name.clone(), span: loc.public(self.files) });
        }
        out
    }

    /// Drops what the calls in progress hold, innermost first.
    fn unwind(&mut self, run_drops: bool) {
        while let Some(frame) = self.frames.pop() {
            let func = &self.program.funcs[frame.func as usize];
            let (slots, library) = (func.slots as usize, func.library);
            self.depth = self.depth.saturating_sub(usize::from(!library));
            self.clear(frame.base, slots);
            // A `drop` that panics while another panic unwinds would end a compiled program at once.
            if run_drops && self.program.drops && self.run_drops().is_err() {
                break;
            }
        }
        // What a stopped program leaves behind is not the next run's.
        heap::take_fallen();
    }

    #[inline]
    pub(crate) fn clear(&mut self, from: usize, count: usize) {
        for slot in self.stack[from..from + count].iter_mut().rev() {
            if !matches!(slot, Value::Unit | Value::Int(_) | Value::Nil(_)) {
                // Taken out first: dropping may look at the stack.
                drop(std::mem::take(slot));
            }
        }
    }

    /// The span of the innermost place in the program's own text.
    pub(crate) fn span(&self) -> Option<Span> {
        if !self.at.is_prelude() && self.at != Loc::default() {
            return Some(self.at.public(self.files));
        }
        self.call_stack().into_iter().next().map(|frame| frame.span)
    }

    pub(crate) fn print(&mut self, text: String, stderr: bool) -> Run<()> {
        self.host_events();
        let span = self.span();
        let Some(text) = self.budget.output(text) else {
            return Ok(());
        };
        let event = match stderr {
            false => RunEvent::Stdout { text, span },
            true => RunEvent::Stderr { text, span },
        };
        self.listener.event(event);
        if let Some(message) = self.budget.output_notice() {
            self.listener.event(RunEvent::Notice { message });
        }
        Ok(())
    }
}

impl From<std::fmt::Error> for Box<Trap> {
    fn from(_: std::fmt::Error) -> Self {
        Trap::boxed("a formatting trait implementation returned an error when the underlying stream did not")
    }
}
