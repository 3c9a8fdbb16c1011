//! Functions of the program that the library's core calls: checks, computed fields, defaults, observers.
//!
//! The core calls them in the middle of a native call, while the machine is busy; so each runs on a machine of its own,
//! over the same program and the same host. What it prints waits until the native call is over, and so does its panic.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::Vm;
use super::budget::{Budget, Used};
use super::op::Program;
use super::trap::{Run, Trap};
use super::value::Value;
use crate::event::{Limits, Listener, RunEvent};
use crate::host::Host;
use crate::source::{Loc, SourceFiles};

/// Native calls that lead to one another; each needs the native stack, which is short in a browser.
const MAX_INSIDE: u32 = 12;

thread_local! {
    static HOME: RefCell<Option<Rc<Home>>> = const { RefCell::new(None) };
}

/// What every machine of a run shares.
pub(crate) struct Home {
    program: Rc<Program>,
    files: Rc<SourceFiles>,
    limits: Limits,
    host: Rc<Host>,
    statics: Rc<RefCell<HashMap<u32, Value>>>,
    lent: RefCell<Lent>,
    /// What functions used since the machine that waits last looked.
    used: Cell<Used>,
    trap: RefCell<Option<Box<Trap>>>,
    inside: Cell<u32>,
}

/// What the machine that makes the native call leaves for the functions that run meanwhile.
#[derive(Clone)]
struct Lent {
    budget: Budget,
    depth: usize,
    place: Loc,
}

/// Forgets the run when it is over.
pub(super) struct Guard(());

impl Drop for Guard {
    fn drop(&mut self) {
        HOME.set(None);
    }
}

/// Keeps what a function prints for the machine that waits.
struct Later(Rc<Host>);

impl Listener for Later {
    fn event(&mut self, event: RunEvent) {
        self.0.report(event);
    }
}

impl Vm<'_> {
    /// Lets the core call functions from now on.
    pub(super) fn settle_in(&mut self) -> Guard {
        if let Some(home) = &self.home {
            HOME.set(Some(home.clone()));
        } else if self.program.calls_back {
            let home = Rc::new(Home {
                program: self.program.clone(),
                files: self.files.clone(),
                limits: self.limits.clone(),
                host: self.host.clone(),
                statics: self.statics.clone(),
                lent: RefCell::new(self.lent()),
                used: Cell::default(),
                trap: RefCell::default(),
                inside: Cell::default(),
            });
            HOME.set(Some(home.clone()));
            self.home = Some(home);
        }
        Guard(())
    }

    fn lent(&self) -> Lent {
        Lent { budget: self.budget.clone(), depth: self.depth, place: self.place() }
    }

    /// A native call begins, which may call functions.
    pub(super) fn lend(&self) {
        if let Some(home) = &self.home {
            home.lent.replace(self.lent());
        }
    }

    /// The native call is over: what its functions used counts, and where one panicked the call has.
    pub(super) fn take_back(&mut self) -> Run<()> {
        let Some(home) = &self.home else {
            return Ok(());
        };
        self.budget.add(home.used.take());
        match home.trap.take() {
            Some(trap) => Err(trap),
            None => Ok(()),
        }
    }
}

/// Runs a function of the program, or says `None`: it panicked, which ends the native call, or there is no run.
pub(crate) fn call_back<T>(work: impl FnOnce(&mut Vm<'_>) -> Run<T>) -> Option<T> {
    let home = HOME.with_borrow(Clone::clone)?;
    if home.trap.borrow().is_some() {
        return None;
    }
    let (outer, used) = (home.lent.borrow().clone(), home.used.take());
    home.host.place_reports(&outer.place.public_in_program(&home.files));
    home.inside.set(home.inside.get() + 1);
    let mut later = Later(home.host.clone());
    let mut vm = Vm::over(home.program.clone(), home.files.clone(), home.limits.clone(), &mut later);
    (vm.host, vm.home) = (home.host.clone(), Some(home.clone()));
    vm.statics = home.statics.clone();
    (vm.budget, vm.depth, vm.inside) = (outer.budget.clone(), outer.depth, 1);
    vm.guest = true;
    let result = match home.inside.get() > MAX_INSIDE {
        true => Err(Trap::limit("stack overflow: too many functions that the library calls inside one another")),
        false => work(&mut vm),
    };
    vm.host_events();
    let result = result.map_err(|mut trap| {
        trap.stack.extend(vm.call_stack());
        vm.unwind(!trap.limit);
        home.trap.replace(Some(trap));
    });
    let budget = vm.budget.clone();
    home.inside.set(home.inside.get() - 1);
    home.used.set(used + Used::between(&outer.budget, &budget));
    home.lent.replace(Lent { budget, ..outer });
    result.ok()
}
