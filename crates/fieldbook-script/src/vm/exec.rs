//! The loop over instructions.

use std::rc::Rc;

use super::Vm;
use super::arith::{self, holds_int};
use super::heap;
use super::op::{Op, Program};
use super::trap::{Run, Trap};
use super::value::{Cell, Closure, Dyn, Reference, Root, Value, host_size};
use crate::hir::BinOp;
use crate::ty::IntTy;

/// Writes an integer; most often one stands there already.
#[inline(always)]
fn put_int(slot: &mut Value, new: i64) {
    match slot {
        Value::Int(old) => *old = new,
        slot => *slot = Value::Int(new),
    }
}

impl Vm<'_> {
    /// Runs until the first frame returns.
    pub(super) fn run_loop(&mut self) -> Run<()> {
        let program = self.program.clone();
        loop {
            let result = self.run_turn(&program);
            match (result, self.threads.current) {
                (Ok(()), _) if self.threads.wish.is_some() => self.switch()?,
                (result, _) if self.threads.over.is_some() => return self.threads.over.take().unwrap_or(result),
                (result, 0) => return result,
                (result, _) => self.end_thread(result)?,
            }
        }
    }

    /// Runs a thread until it is over, or asks for something.
    pub(super) fn run_turn(&mut self, program: &Program) -> Run<()> {
        while !self.frames.is_empty() && self.threads.wish.is_none() {
            self.run_frame(program)?;
            if program.drops {
                self.run_drops()?;
            }
        }
        Ok(())
    }

    /// Calls `drop` of what was dropped; what its fields drop comes before what fell later.
    pub(super) fn run_drops(&mut self) -> Run<()> {
        while heap::has_fallen() {
            let mut waiting = heap::take_fallen();
            let Some(fallen) = waiting.pop_front() else {
                continue;
            };
            let place = Rc::new(Cell::new(Value::adt(fallen.variant, fallen.fields)));
            let reference = Reference { root: Root::Cell(place.clone()), path: Vec::new() };
            self.call_now(Value::Func(fallen.func), vec![Value::Ref(Rc::new(reference))])?;
            drop(place);
            heap::keep_waiting(waiting);
        }
        Ok(())
    }

    /// Runs the innermost frame until it calls or returns.
    pub(super) fn run_frame(&mut self, program: &Program) -> Run<()> {
        let Some(frame) = self.frames.last() else {
            return Ok(());
        };
        let (base, mut pc, depth) = (frame.base, frame.pc, self.frames.len());
        let func = &*program.funcs[frame.func as usize];
        let code = &func.code[..];
        let mut steps = self.budget.steps;
        macro_rules! get {
            ($slot:expr) => {
                self.stack[base + $slot as usize]
            };
        }
        macro_rules! int {
            ($slot:expr) => {
                self.stack[base + $slot as usize].as_int()
            };
        }
        // What can fail notes where it is first.
        macro_rules! tell {
            () => {{
                self.budget.steps = steps;
                self.note_place(pc);
            }};
        }
        macro_rules! checked_int {
            ($op:expr, $f:path, $ty:expr, $d:expr, $a:expr, $b:expr) => {{
                match $f($ty, int!($a), int!($b)) {
                    Some(value) => put_int(&mut get!($d), value),
                    None => {
                        tell!();
                        return arith::overflow($op);
                    }
                }
            }};
        }
        loop {
            let Some(op) = code.get(pc) else {
                self.leave(Value::Unit);
                return Ok(());
            };
            pc += 1;
            steps += 1;
            match *op {
                Op::Int { d, value } => put_int(&mut get!(d), value.into()),
                Op::Const { d, index } => get!(d) = program.consts[index as usize].clone(),
                Op::Static { d, index, to } => {
                    if let Some(value) = self.known_static(index) {
                        get!(d) = value;
                        pc = to as usize;
                    }
                }
                Op::KeepStatic { s, index } => {
                    let value = get!(s).clone();
                    self.statics.borrow_mut().insert(index, value);
                }
                Op::Copy { d, s } => {
                    let value = get!(s).clone();
                    get!(d) = value;
                }
                Op::Move { d, s } => {
                    let value = std::mem::take(&mut get!(s));
                    get!(d) = value;
                }
                Op::Add { ty, d, a, b } => checked_int!(BinOp::Add, arith::add, ty, d, a, b),
                Op::Sub { ty, d, a, b } => checked_int!(BinOp::Sub, arith::sub, ty, d, a, b),
                Op::Mul { ty, d, a, b } => checked_int!(BinOp::Mul, arith::mul, ty, d, a, b),
                Op::AddTo { ty, d, value } => match arith::add(ty, int!(d), value.into()) {
                    Some(sum) => put_int(&mut get!(d), sum),
                    None => {
                        tell!();
                        return arith::overflow(BinOp::Add);
                    }
                },
                Op::Jump { to } => pc = to as usize,
                Op::Loop { to } => {
                    if steps >= self.budget.next {
                        tell!();
                        self.pause()?;
                        if self.others_wait() {
                            self.note_place(to as usize);
                            self.threads.wish = Some(super::threads::Wish::Yield);
                            return Ok(());
                        }
                    }
                    pc = to as usize;
                }
                Op::JumpIf { s, to } => {
                    if int!(s) != 0 {
                        pc = to as usize;
                    }
                }
                Op::JumpIfNot { s, to } => {
                    if int!(s) == 0 {
                        pc = to as usize;
                    }
                }
                Op::JumpUnless { op, a, b, to } => {
                    if !holds_int(op, int!(a), int!(b)) {
                        pc = to as usize;
                    }
                }
                Op::RangeNext { ty, d, range, to } => {
                    let (at, end) = (int!(range), int!(range + 1));
                    let more = match ty {
                        IntTy::U64 | IntTy::Usize => (at as u64) < end as u64,
                        _ => at < end,
                    };
                    if more {
                        put_int(&mut get!(range), at + 1);
                        put_int(&mut get!(d), at);
                    } else {
                        pc = to as usize;
                    }
                }
                Op::Index { d, s, index } => {
                    let at = host_size(int!(index));
                    let items = get!(s).as_slice();
                    match items.get(at) {
                        Some(item) => {
                            let item = item.clone();
                            get!(d) = item;
                        }
                        None => {
                            let len = items.len();
                            tell!();
                            return super::place::out_of_bounds(len, at);
                        }
                    }
                }
                Op::Field { d, s, index } => {
                    let value = get!(s).field(index as usize);
                    get!(d) = value;
                }
                Op::Push { s, place } => {
                    tell!();
                    let value = std::mem::take(&mut get!(s));
                    self.push(base, &func.places[place as usize], value)?;
                }
                Op::Call { func, base: first, d } => {
                    tell!();
                    if steps >= self.budget.next {
                        self.pause()?;
                    }
                    return self.enter(func, base + first as usize, base + d as usize, None, 0);
                }
                Op::Return { s } => {
                    self.budget.steps = steps;
                    let value = std::mem::take(&mut get!(s));
                    self.leave(value);
                    return Ok(());
                }
                Op::JumpNotVariant { s, variant, to } => {
                    if get!(s).variant() != u32::from(variant) {
                        pc = to as usize;
                    }
                }
                Op::JumpNone { s, to } => {
                    if get!(s).is_none() {
                        pc = to as usize;
                    }
                }
                Op::JumpSome { s, to } => {
                    if !get!(s).is_none() {
                        pc = to as usize;
                    }
                }
                Op::Compare { op, kind, d, a, b } => {
                    let holds = arith::compare(op, kind, &get!(a), &get!(b));
                    if kind == super::op::Kind::Value && super::clock::late() {
                        tell!();
                        self.budget.time()?;
                    }
                    put_int(&mut get!(d), holds.into());
                }
                ref op => {
                    tell!();
                    if let Some(to) = self.rare(op, base, func, program)? {
                        pc = to as usize;
                    }
                    if program.drops {
                        self.run_drops()?;
                    }
                    if self.frames.len() != depth || self.threads.wish.is_some() {
                        return Ok(());
                    }
                    steps = self.budget.steps;
                }
            }
        }
    }

    /// Pushes to a vector in a local; anything else goes the long way.
    fn push(&mut self, base: usize, place: &super::op::Place, value: Value) -> Run<()> {
        if place.projs.is_empty()
            && let Value::Vec(seq) = &mut self.stack[base + place.root as usize]
        {
            Rc::make_mut(seq).push(value);
            return Ok(());
        }
        let found = self.locate(base, place)?;
        let mut value = Some(value);
        self.change(&found, &mut |target, _| {
            if let Value::Vec(seq) = target {
                Rc::make_mut(seq).push(value.take().unwrap_or_default());
            }
            Ok(())
        })
    }

    /// Instructions off the fast path; where to go on, if not with the next.
    fn rare(&mut self, op: &Op, base: usize, func: &super::op::Func, program: &Program) -> Run<Option<u32>> {
        macro_rules! get {
            ($slot:expr) => {
                self.stack[base + $slot as usize]
            };
        }
        match *op {
            Op::Clear { from, count } => self.clear(base + from as usize, count as usize),
            Op::Arith { op, ty, d, a, b } => get!(d) = arith::arith(op, ty, &get!(a), &get!(b))?,
            Op::Shift { left, ty, by, d, a, b } => get!(d) = arith::shift(left, ty, by, &get!(a), &get!(b))?,
            Op::FloatArith { op, ty, d, a, b } => {
                get!(d) = Value::Float(arith::float(op, ty, get!(a).as_float(), get!(b).as_float()));
            }
            Op::Neg { ty, d, s } => get!(d) = arith::negate(ty, &get!(s))?,
            Op::Not { ty, d, s } => get!(d) = arith::not(ty, &get!(s)),
            Op::FloatNeg { d, s } => get!(d) = Value::Float(-get!(s).as_float()),
            Op::JumpNotConst { s, index, to } => {
                if !super::compare::equal(&get!(s), &program.consts[index as usize]) {
                    return Ok(Some(to));
                }
            }
            Op::JumpNotLen { s, len, at_least, to } => {
                let found = get!(s).as_slice().len();
                let len = usize::from(len);
                let fits = if at_least { found >= len } else { found == len };
                if !fits {
                    return Ok(Some(to));
                }
            }
            Op::Cast { from, into, d, s } => get!(d) = arith::cast(from, into, &get!(s)),
            Op::Fork { d } => {
                if let Some(own) = forked(&get!(d), program) {
                    get!(d) = own;
                }
            }
            Op::OnDrop { d, func } => {
                let value = std::mem::take(&mut get!(d));
                get!(d) = value.with_drop(func);
            }
            Op::Tuple { d, from, count } => get!(d) = Value::tuple(self.grab(base, from, count)),
            Op::Variant { d, from, count, variant } => {
                get!(d) = Value::adt(variant.into(), self.grab(base, from, count));
            }
            Op::Array { d, from, count } => get!(d) = Value::vec(self.grab(base, from, count)),
            Op::Repeat { d, value, count } => {
                let count = get!(count).as_usize();
                self.budget.memory(count.saturating_mul(super::value::CELL))?;
                let value = get!(value).clone();
                get!(d) = Value::vec(vec![value; count]);
            }
            Op::Some { d, s } => get!(d) = std::mem::take(&mut get!(s)).some(),
            Op::Load { d, place } => get!(d) = self.load(base, &func.places[place as usize])?,
            Op::Take { d, place } => get!(d) = self.take(base, &func.places[place as usize])?,
            Op::Store { s, place } => {
                let value = std::mem::take(&mut get!(s));
                self.store(base, &func.places[place as usize], value)?;
            }
            Op::RefMut { d, place } => get!(d) = self.refer(base, &func.places[place as usize])?,
            Op::Len { d, s } => get!(d) = Value::usize(get!(s).as_slice().len()),
            Op::LenOf { d, place } => {
                let found = self.locate(base, &func.places[place as usize])?;
                get!(d) = Value::usize(self.length(&found)?);
            }
            Op::SubSlice { d, s, from } => {
                let (start, end) = (get!(from).as_int(), get!(from + 1).as_int());
                get!(d) = crate::native::sub_slice(&get!(s), start, end)?;
            }
            Op::Closure { func, from, count, d } => {
                let captures = self.grab(base, from, count).into();
                get!(d) = Value::Closure(Rc::new(Closure { func, captures }));
            }
            Op::MakeDyn { d, s, vtable } => {
                let value = std::mem::take(&mut get!(s));
                get!(d) = Value::Dyn(Rc::new(Dyn { vtable, value }));
            }
            ref op => return self.rarer(op, base, program),
        }
        Ok(None)
    }

    fn rarer(&mut self, op: &Op, base: usize, program: &Program) -> Run<Option<u32>> {
        macro_rules! get {
            ($slot:expr) => {
                self.stack[base + $slot as usize]
            };
        }
        match *op {
            Op::CallValue { base: first, count, d } => {
                self.check_budget()?;
                self.call_value(base + first as usize, count as usize, base + d as usize)?;
            }
            Op::CallDyn { method, base: first, count, d } => {
                self.check_budget()?;
                self.call_dyn(method, base + first as usize, count as usize, base + d as usize)?;
            }
            Op::Native { native, base: first, count, d } => {
                self.call_native(native, base + first as usize, count as usize, base + d as usize)?;
            }
            Op::FormatNew { d } => get!(d) = Value::Formatter(Rc::default()),
            Op::FormatText { f, index } => {
                if let Value::Formatter(f) = &get!(f) {
                    f.write(program.consts[index as usize].as_str());
                }
            }
            Op::FormatSpec { f, spec, from } => {
                let spec = &program.specs[spec as usize];
                let args = &self.stack[base + from as usize..];
                if let Value::Formatter(f) = &get!(f) {
                    f.set_spec(spec, args)?;
                }
            }
            Op::FormatDone { d, f } => {
                if let Value::Formatter(f) = std::mem::take(&mut get!(f)) {
                    get!(d) = Value::str(f.take());
                }
                self.budget.memory(0)?;
            }
            Op::Print { s, stderr } => {
                let text = std::mem::take(&mut get!(s));
                self.print(text.as_str().to_owned(), stderr)?;
            }
            Op::Panic { s, literal } => {
                return Err(Box::new(Trap { literal, ..*Trap::boxed(get!(s).as_str()) }));
            }
            Op::Fail { index } => {
                return super::trap::panic(program.consts[index as usize].as_str());
            }
            Op::TryOk { d, s, option, to } => {
                let value = &mut get!(s);
                let good = if option { !value.is_none() } else { value.variant() == 0 };
                if !good {
                    return Ok(Some(to));
                }
                let value = std::mem::take(value);
                get!(d) = if option { value.payload() } else { take_field(value) };
            }
            _ => {}
        }
        Ok(None)
    }

    fn check_budget(&mut self) -> Run<()> {
        if self.budget.steps >= self.budget.next {
            self.pause()?;
        }
        Ok(())
    }

    /// Takes values out of consecutive slots.
    fn grab(&mut self, base: usize, from: u16, count: u16) -> Vec<Value> {
        let first = base + from as usize;
        self.stack[first..first + count as usize].iter_mut().map(std::mem::take).collect()
    }
}

/// The first field, without copying it where nobody else has the whole.
pub(super) fn take_field(value: Value) -> Value {
    match value {
        Value::Adt(mut adt) => match Rc::get_mut(&mut adt) {
            Some(adt) => adt.fields.first_mut().map(std::mem::take).unwrap_or_default(),
            None => adt.fields.first().cloned().unwrap_or_default(),
        },
        _ => Value::Unit,
    }
}

/// A value whose closures have variables of their own; `None` where none has any that calls change.
fn forked(value: &Value, program: &Program) -> Option<Value> {
    let parts = |all: &[Value]| {
        let own: Vec<Option<Value>> = all.iter().map(|part| forked(part, program)).collect();
        let any = own.iter().any(Option::is_some);
        any.then(|| own.into_iter().zip(all).map(|(own, part)| own.unwrap_or_else(|| part.clone())).collect::<Vec<_>>())
    };
    match value {
        Value::Closure(closure) => {
            let changes = program.funcs[closure.func as usize].captures.contains(&true);
            let own = parts(&closure.captures.borrow());
            if !changes && own.is_none() {
                return None;
            }
            let captures = own.unwrap_or_else(|| closure.captures.borrow().clone());
            Some(Value::Closure(Rc::new(Closure { func: closure.func, captures: captures.into() })))
        }
        Value::Adt(adt) => Some(Value::adt(adt.variant, parts(&adt.fields)?)),
        Value::Vec(seq) => Some(Value::vec(parts(seq)?)),
        _ => None,
    }
}
