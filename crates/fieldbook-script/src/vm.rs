//! Runs lowered code: frames on one stack of values, a budget of steps, the program's own call stack on failure.
//!
//! Interpreted calls never recurse on the native stack, and nothing that a program does makes the host panic.

pub(crate) mod arith;
pub(crate) mod budget;
pub(crate) mod callback;
pub(crate) mod clock;
pub(crate) mod compare;
mod exec;
pub(crate) mod format;
pub(crate) mod heap;
mod invoke;
pub(crate) mod map;
pub(crate) mod op;
pub(crate) mod place;
pub(crate) mod seq;
pub(crate) mod serving;
mod stored;
pub(crate) mod tasks;
pub(crate) mod threads;
pub(crate) mod trap;
pub(crate) mod value;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::event::{Ending, Limits, Listener, RunEvent, StackFrame};
use crate::input::Input;
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
    pub files: Rc<SourceFiles>,
    pub limits: Limits,
    pub listener: &'a mut dyn Listener,
    pub stack: Vec<Value>,
    frames: Vec<Frame>,
    /// Frames of the program's own functions.
    depth: usize,
    /// Native calls in progress that call functions of the program; a run cannot stop inside one and go on.
    inside: usize,
    /// Whether the core made this machine for a function that it calls.
    guest: bool,
    pub budget: budget::Budget,
    pub host: Rc<crate::host::Host>,
    /// The values of statics, by number.
    statics: Rc<RefCell<HashMap<u32, Value>>>,
    /// What the machines of a run share, where the core calls functions of the program.
    home: Option<Rc<callback::Home>>,
    /// The place of the call of the library that is being made.
    pub at: Loc,
    pub input: Rc<RefCell<Input>>,
    threads: threads::Threads,
    /// The running thread, as references to slots name it.
    tag: u32,
}

/// A run that reached a limit of steps or time and can go on from there, or one that serves and waits for a request.
pub struct Paused {
    vm: Vm<'static>,
}

/// The listener of a run that is paused: it has no size, so leaking it costs nothing.
struct Nobody;

impl Listener for Nobody {
    fn event(&mut self, _: RunEvent) {}
}

impl Paused {
    /// Goes on for as long again.
    pub(crate) fn run(self, listener: &mut dyn Listener) -> (Ending, Option<Paused>) {
        let mut vm = self.vm.listened_by(listener);
        match vm.is_serving() {
            true => vm.budget.resume(),
            false => vm.budget.extend(),
        }
        let _home = vm.settle_in();
        // The instruction that looked at the limit did nothing yet.
        if let Some(frame) = vm.frames.last_mut() {
            frame.pc -= 1;
        }
        let result = vm.run_loop();
        vm.end(result)
    }
}

impl<'a> Vm<'a> {
    pub fn new(
        program: Rc<Program>,
        files: &SourceFiles,
        limits: Limits,
        input: Input,
        listener: &'a mut dyn Listener,
    ) -> Self {
        clock::start(&limits);
        Self { input: Rc::new(RefCell::new(input)), ..Self::over(program, Rc::new(files.clone()), limits, listener) }
    }

    fn over(program: Rc<Program>, files: Rc<SourceFiles>, limits: Limits, listener: &'a mut dyn Listener) -> Self {
        let budget = budget::Budget::new(&limits);
        Self {
            program,
            files,
            limits,
            listener,
            stack: Vec::new(),
            frames: Vec::new(),
            depth: 0,
            inside: 0,
            guest: false,
            budget,
            host: Rc::default(),
            statics: Rc::default(),
            home: None,
            at: Loc::default(),
            input: Rc::default(),
            threads: threads::Threads::default(),
            tag: 0,
        }
    }

    fn known_static(&self, index: u32) -> Option<Value> {
        self.statics.borrow().get(&index).cloned()
    }

    /// Looks at the budget, once in a few thousand steps, and lets the listener do what it put off.
    #[cold]
    fn pause(&mut self) -> Run<()> {
        self.listener.pause();
        self.budget.check().map_err(|trap| match self.inside + self.threads.inside.len() {
            0 => trap,
            _ => Box::new(Trap { can_continue: false, ..*trap }),
        })
    }

    /// Runs `main` to its end and sends the last events; where a limit ended it, it may be able to go on.
    pub fn run(mut self) -> (Ending, Option<Paused>) {
        // What a run that was not gone on with left behind is nobody's.
        heap::take_fallen();
        let _home = self.settle_in();
        let result = self.execute();
        self.end(result)
    }

    fn end(mut self, result: Run<()>) -> (Ending, Option<Paused>) {
        let mut can_continue = false;
        let ending = match result {
            Err(trap) if trap.waits => return self.wait(),
            Ok(()) => Ending::Ok,
            Err(trap) if trap.exit == Some(0) => {
                self.unwind(false);
                self.host_events();
                Ending::Ok
            }
            Err(trap) => {
                let mut stack = trap.stack;
                stack.extend(self.call_stack());
                can_continue = trap.can_continue;
                if !can_continue {
                    self.unwind(!trap.limit && trap.exit.is_none());
                }
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
        if !can_continue {
            self.host_left();
        }
        let paused = can_continue.then(|| self.paused());
        (ending, paused)
    }

    fn paused(self) -> Paused {
        Paused { vm: self.listened_by(Box::leak(Box::new(Nobody))) }
    }

    /// The same machine with another listener.
    fn listened_by<'b>(self, listener: &'b mut dyn Listener) -> Vm<'b> {
        let Vm {
            program,
            files,
            limits,
            stack,
            frames,
            depth,
            inside,
            budget,
            host,
            statics,
            home,
            at,
            input,
            threads,
            tag,
            ..
        } = self;
        Vm {
            listener,
            program,
            files,
            limits,
            stack,
            frames,
            depth,
            inside,
            guest: false,
            budget,
            host,
            statics,
            home,
            at,
            input,
            threads,
            tag,
        }
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
            out.push(StackFrame { function: func.name.clone(), span: loc.public(&self.files) });
        }
        out
    }

    /// Drops what the calls in progress hold, innermost first.
    fn unwind(&mut self, run_drops: bool) {
        self.unwind_to(0, run_drops);
        // What a stopped program leaves behind is not the next run's.
        heap::take_fallen();
    }

    /// [`Vm::unwind`] of the calls beyond the first so many.
    fn unwind_to(&mut self, depth: usize, run_drops: bool) {
        while self.frames.len() > depth {
            let Some(frame) = self.frames.pop() else { break };
            let func = &self.program.funcs[frame.func as usize];
            let (slots, library) = (func.slots as usize, func.library);
            self.depth = self.depth.saturating_sub(usize::from(!library));
            self.clear(frame.base, slots);
            // A `drop` that panics while another panic unwinds would end a compiled program at once.
            if run_drops && self.program.drops && self.run_drops().is_err() {
                break;
            }
        }
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
        self.place().public_in_program(&self.files)
    }

    /// The innermost place in the program's own text.
    fn place(&self) -> Loc {
        if !self.at.is_prelude() && self.at != Loc::default() {
            return self.at;
        }
        let mut frames = self.frames.iter().rev().map(|frame| (frame, &self.program.funcs[frame.func as usize]));
        let own = frames.find(|(_, func)| !func.library);
        own.and_then(|(frame, func)| func.locs.get(frame.pc.saturating_sub(1))).copied().unwrap_or_default()
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
