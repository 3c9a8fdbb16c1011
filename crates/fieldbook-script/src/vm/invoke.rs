//! Calls and returns.

use std::rc::Rc;

use super::op::Callee;
use super::threads::Wish;
use super::trap::{Run, Trap, panic};
use super::value::{Closure, Value};
use super::{Frame, Vm};

impl Vm<'_> {
    /// Begins a call whose arguments stand from `base` on.
    pub(super) fn enter(
        &mut self,
        func: u32,
        base: usize,
        d: usize,
        closure: Option<Rc<Closure>>,
        params: usize,
    ) -> Run<()> {
        let program = self.program.clone();
        let code = &program.funcs[func as usize];
        if !code.library {
            self.depth += 1;
            if self.depth > self.limits.call_depth {
                self.depth -= 1;
                let depth = self.limits.call_depth;
                return Err(Trap::limit(format!("stack overflow: more than {depth} calls inside one another")));
            }
        }
        if self.frames.len() > self.limits.call_depth * 16 {
            return Err(Trap::limit("stack overflow: too many calls inside one another"));
        }
        let end = base + code.slots as usize;
        if end >= super::threads::SLOT_MASK as usize {
            return Err(Trap::limit("stack overflow: the calls inside one another need too many values"));
        }
        if self.stack.len() < end {
            self.stack.resize(end + 64, Value::Unit);
        }
        let mut keep = None;
        if let Some(closure) = closure {
            let mut captures = closure.captures.borrow_mut();
            for (index, changes) in code.captures.iter().enumerate() {
                let Some(value) = captures.get_mut(index) else {
                    break;
                };
                self.stack[base + params + index] = if *changes { std::mem::take(value) } else { value.clone() };
            }
            drop(captures);
            if code.captures.contains(&true) {
                keep = Some(closure);
            }
        }
        self.frames.push(Frame { func, pc: 0, base, d, closure: keep });
        Ok(())
    }

    /// Ends the running call.
    pub(super) fn leave(&mut self, value: Value) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        let program = self.program.clone();
        let code = &program.funcs[frame.func as usize];
        if let Some(closure) = frame.closure {
            let mut captures = closure.captures.borrow_mut();
            let first = frame.base + code.params as usize;
            for (index, changes) in code.captures.iter().enumerate() {
                if *changes && let Some(place) = captures.get_mut(index) {
                    *place = std::mem::take(&mut self.stack[first + index]);
                }
            }
        }
        if !code.library {
            self.depth -= 1;
        }
        self.clear(frame.base, code.slots as usize);
        self.stack[frame.d] = value;
    }

    /// Calls the value at `base` with the arguments after it.
    pub(super) fn call_value(&mut self, base: usize, count: usize, d: usize) -> Run<()> {
        let mut callee = std::mem::take(&mut self.stack[base]);
        for _ in 0..64 {
            match callee {
                Value::Func(func) => return self.enter(func, base + 1, d, None, count),
                Value::Closure(closure) => {
                    let func = closure.func;
                    return self.enter(func, base + 1, d, Some(closure), count);
                }
                Value::Slot(_) | Value::Ref(_) | Value::Guard(_) => callee = self.read_ref(&callee)?,
                Value::Rc(cell) => callee = cell.value.borrow().clone(),
                Value::Dyn(object) => callee = object.value.clone(),
                _ => break,
            }
        }
        panic("this value cannot be called")
    }

    /// Calls a method of the object in the first argument.
    pub(super) fn call_dyn(&mut self, method: u32, base: usize, count: usize, d: usize) -> Run<()> {
        let receiver = std::mem::take(&mut self.stack[base]);
        let (vtable, inner) = self.open_dyn(receiver)?;
        self.stack[base] = inner;
        let program = self.program.clone();
        let methods = &program.vtables[vtable as usize].methods;
        match methods.iter().find(|(id, _)| *id == method) {
            Some((_, Callee::Func(func))) => self.enter(*func, base, d, None, count),
            Some((_, Callee::Native(native))) => self.call_native(*native, base, count, d),
            None => panic("this trait object has no such method"),
        }
    }

    /// What an object holds, as the receiver of a method: a value, or a reference to it.
    pub(crate) fn open_dyn(&mut self, receiver: Value) -> Run<(u32, Value)> {
        match receiver {
            Value::Dyn(object) => Ok((object.vtable, object.value.clone())),
            Value::Rc(cell) => {
                let value = cell.value.borrow().clone();
                self.open_dyn(value)
            }
            Value::Slot(_) | Value::Ref(_) | Value::Guard(_) => {
                let found = self.target(&receiver)?;
                match self.read(&found)? {
                    Value::Dyn(object) => match &object.value {
                        // A reference inside already says where to write.
                        Value::Slot(_) | Value::Ref(_) => Ok((object.vtable, object.value.clone())),
                        _ => {
                            let mut found = found;
                            found.path.push(super::value::Step::DynInner);
                            let reference = super::value::Reference { root: found.root, path: found.path };
                            Ok((object.vtable, Value::Ref(Rc::new(reference))))
                        }
                    },
                    inner => self.open_dyn(inner),
                }
            }
            // A pinned reference to an object: the method takes it pinned too.
            Value::Adt(pin) if pin.fields.len() == 1 => {
                let (vtable, inner) = self.open_dyn(pin.fields[0].clone())?;
                Ok((vtable, Value::adt(pin.variant, vec![inner])))
            }
            _ => panic("this value is no trait object"),
        }
    }

    pub(super) fn call_native(&mut self, native: u32, base: usize, count: usize, d: usize) -> Run<()> {
        let program = self.program.clone();
        let info = &program.natives[native as usize];
        let mut args: [Value; 8] = Default::default();
        let count = count.min(args.len());
        for (arg, slot) in args.iter_mut().zip(&mut self.stack[base..base + count]) {
            *arg = std::mem::take(slot);
        }
        self.lend();
        let value = (info.code.run)(self, &mut args[..count], info);
        self.take_back()?;
        let value = value?;
        self.budget.memory(0)?;
        self.stack[d] = value;
        Ok(())
    }

    /// The place in the text of the running instruction.
    pub(super) fn note_place(&mut self, pc: usize) {
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = pc;
            let func = &self.program.funcs[frame.func as usize];
            self.at = match func.library {
                true => Default::default(),
                false => func.locs.get(pc.saturating_sub(1)).copied().unwrap_or_default(),
            };
        }
    }

    /// Calls a function value from native code and runs it to its end.
    pub(crate) fn call_now(&mut self, callee: Value, args: Vec<Value>) -> Run<Value> {
        let program = self.program.clone();
        let free = |frame: &Frame| frame.base + program.funcs[frame.func as usize].slots as usize;
        // Behind everything that calls in progress use, with room for the native call that is being made.
        let base = self.frames.last().map_or(1, free) + 16;
        let (count, depth) = (args.len(), self.frames.len());
        if self.stack.len() < base + count + 1 {
            self.stack.resize(base + count + 64, Value::Unit);
        }
        self.stack[base] = callee;
        for (index, arg) in args.into_iter().enumerate() {
            self.stack[base + 1 + index] = arg;
        }
        self.inside += 1;
        self.call_value(base, count, base)?;
        while self.frames.len() > depth {
            self.run_frame(&program)?;
            if self.threads.wish.is_some_and(|wish| wish != Wish::Suspend) {
                self.switch_inside(&program)?;
            }
        }
        self.inside -= 1;
        Ok(std::mem::take(&mut self.stack[base]))
    }

    /// [`Vm::call_now`], where a panic ends the call alone: it is printed as the standard library prints it, and its
    /// message comes back.
    ///
    /// While the program serves, a limit ends the call alone too, and what comes next has a whole run's time.
    pub(crate) fn call_caught(&mut self, callee: Value, args: Vec<Value>) -> Run<Result<Value, String>> {
        let (depth, inside) = (self.frames.len(), self.inside);
        let trap = match self.call_now(callee, args) {
            Ok(value) => return Ok(Ok(value)),
            Err(trap) if trap.exit.is_some() || (trap.limit && !self.answers_request()) => return Err(trap),
            Err(trap) => trap,
        };
        if trap.limit {
            self.budget.renew();
        }
        if let Some(span) = self.span() {
            let place = format!("{}:{}:{}", span.file, span.line, span.column);
            self.print(format!("thread 'main' panicked at {place}:\n{}\n", trap.message), true)?;
        }
        self.unwind_to(depth, !trap.limit);
        self.inside = inside;
        Ok(Err(trap.message))
    }
}
