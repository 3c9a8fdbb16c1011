//! From the code of a place to the value in it, for reading, writing, moving out and referring to.

use std::rc::Rc;

use super::Vm;
use super::op::{Place, Proj};
use super::seq::Seq;
use super::threads::SLOT_MASK;
use super::trap::{Run, Trap, panic};
use super::value::{Cell, Dyn, Reference, Root, Slice, Step, Value};

/// A place found: where it starts and the way from there.
pub(crate) struct Found {
    pub root: Root,
    pub path: Vec<Step>,
}

impl Vm<'_> {
    /// Follows references and computes indexes; what is left is a root and plain steps.
    pub(crate) fn locate(&self, base: usize, place: &Place) -> Run<Found> {
        let mut found = Found { root: Root::Slot((base + place.root as usize) as u32 | self.tag), path: Vec::new() };
        for proj in &place.projs {
            match *proj {
                Proj::Deref => {
                    let reference = self.read(&found)?;
                    self.follow(&reference, &mut found)?;
                }
                Proj::Shared => match self.read(&found)? {
                    Value::Rc(cell) => found = Found { root: Root::Cell(cell), path: Vec::new() },
                    Value::Dyn(object) => found = shared_object(&object),
                    _ => return panic("this value is no `Rc`"),
                },
                Proj::Guard => match self.read(&found)? {
                    Value::Guard(guard) => {
                        found = Found { root: Root::Cell(guard.cell.clone()), path: guard.path.clone() };
                    }
                    _ => return panic("this value guards nothing"),
                },
                Proj::Index(slot) => found.path.push(Step::Index(self.stack[base + slot as usize].as_usize())),
                Proj::At(at) if at >= 0 => found.path.push(Step::Index(at as usize)),
                Proj::At(at) => {
                    let len = self.length(&found)?;
                    found.path.push(Step::Index(len.wrapping_sub(at.unsigned_abs() as usize)));
                }
                Proj::Range(slot) => {
                    let start = self.stack[base + slot as usize].as_int();
                    let end = self.stack[base + slot as usize + 1].as_int();
                    let len = self.length(&found)?;
                    let (start, end) = bounds(start, end, len)?;
                    found.path.push(Step::Range(start, end));
                }
                Proj::Within(front, back) => {
                    let len = self.length(&found)?;
                    found.path.push(Step::Range(front as usize, len - back as usize));
                }
                Proj::Field(_) | Proj::Payload => found.path.extend(Place::fixed(*proj)),
            }
        }
        Ok(found)
    }

    fn follow(&self, reference: &Value, found: &mut Found) -> Run<()> {
        match reference {
            Value::Slot(slot) => *found = Found { root: Root::Slot(*slot), path: Vec::new() },
            Value::Ref(target) => *found = Found { root: target.root.clone(), path: target.path.clone() },
            Value::Guard(guard) => *found = Found { root: Root::Cell(guard.cell.clone()), path: guard.path.clone() },
            // A reference to what needs none: the value stands for itself.
            _ => {}
        }
        Ok(())
    }

    /// Where a `&mut` leads; through references to references.
    pub(crate) fn target(&self, reference: &Value) -> Run<Found> {
        let mut found = Found { root: Root::Slot(0), path: Vec::new() };
        match reference {
            Value::Slot(_) | Value::Ref(_) | Value::Guard(_) => self.follow(reference, &mut found)?,
            _ => return panic("this value is no reference"),
        }
        Ok(found)
    }

    pub(crate) fn length(&self, found: &Found) -> Run<usize> {
        self.look(found, &mut |value, window| {
            Ok(match window {
                Some((start, end)) => end - start,
                None => value.as_slice().len(),
            })
        })
    }

    /// A copy of what is there.
    pub(crate) fn read(&self, found: &Found) -> Run<Value> {
        self.look(found, &mut |value, window| {
            Ok(match window {
                None => value.clone(),
                Some((start, end)) => part(value, start, end),
            })
        })
    }

    fn slot(&self, slot: u32) -> Run<&Value> {
        if slot & !SLOT_MASK == self.tag {
            return Ok(&self.stack[(slot & SLOT_MASK) as usize]);
        }
        self.slot_elsewhere(slot).ok_or_else(busy)
    }

    fn slot_mut(&mut self, slot: u32) -> Run<&mut Value> {
        if slot & !SLOT_MASK == self.tag {
            return Ok(&mut self.stack[(slot & SLOT_MASK) as usize]);
        }
        self.slot_elsewhere_mut(slot).ok_or_else(busy)
    }

    /// Shows the value to `f`, with a window for a part of a slice.
    pub(crate) fn look<R>(&self, found: &Found, f: &mut dyn FnMut(&Value, Window) -> Run<R>) -> Run<R> {
        match &found.root {
            Root::Slot(slot) => look_along(self.slot(*slot)?, &found.path, f),
            Root::Cell(cell) => {
                let value = cell.value.try_borrow().map_err(|_| busy())?;
                look_along(&value, &found.path, f)
            }
        }
    }

    /// Hands the value to `f` for changing.
    pub(crate) fn change<R>(&mut self, found: &Found, f: &mut dyn FnMut(&mut Value, Window) -> Run<R>) -> Run<R> {
        match &found.root {
            Root::Slot(slot) => change_along(self.slot_mut(*slot)?, &found.path, f),
            Root::Cell(cell) => {
                let mut value = cell.value.try_borrow_mut().map_err(|_| busy())?;
                change_along(&mut value, &found.path, f)
            }
        }
    }

    /// As [`Vm::change`] for what a `&mut` refers to.
    pub(crate) fn change_ref<R>(
        &mut self,
        reference: &Value,
        f: &mut dyn FnMut(&mut Value, Window) -> Run<R>,
    ) -> Run<R> {
        let found = self.target(reference)?;
        self.change(&found, f)
    }

    pub(crate) fn read_ref(&self, reference: &Value) -> Run<Value> {
        self.read(&self.target(reference)?)
    }

    pub(crate) fn write_ref(&mut self, reference: &Value, value: Value) -> Run<Value> {
        let mut value = Some(value);
        self.change_ref(reference, &mut |place, _| Ok(std::mem::replace(place, value.take().unwrap_or_default())))
    }

    pub(crate) fn load(&self, base: usize, place: &Place) -> Run<Value> {
        self.read(&self.locate(base, place)?)
    }

    pub(crate) fn take(&mut self, base: usize, place: &Place) -> Run<Value> {
        let found = self.locate(base, place)?;
        let payload = matches!(found.path.last(), Some(Step::Payload));
        self.change(&found, &mut |value, _| {
            let value = std::mem::take(value);
            Ok(if payload { value.payload() } else { value })
        })
    }

    pub(crate) fn store(&mut self, base: usize, place: &Place, value: Value) -> Run<()> {
        let found = self.locate(base, place)?;
        let mut value = Some(value);
        // What was there goes after the place is free again: dropping it may run code of its own.
        let old =
            self.change(&found, &mut |place, _| Ok(std::mem::replace(place, value.take().unwrap_or_default())))?;
        drop(old);
        Ok(())
    }

    pub(crate) fn refer(&mut self, base: usize, place: &Place) -> Run<Value> {
        let found = self.locate(base, place)?;
        // An index is checked when the reference is made.
        self.look(&found, &mut |_, _| Ok(()))?;
        Ok(match found {
            Found { root: Root::Slot(slot), path } if path.is_empty() => Value::Slot(slot),
            Found { root, path } => Value::Ref(Rc::new(Reference { root, path })),
        })
    }
}

/// What an `Rc<dyn Trait>` holds, as an object again.
fn shared_object(object: &Dyn) -> Found {
    let value = match &object.value {
        Value::Rc(cell) => cell.value.borrow().clone(),
        other => other.clone(),
    };
    let inner = Value::Dyn(Rc::new(Dyn { vtable: object.vtable, value }));
    Found { root: Root::Cell(Rc::new(Cell::new(inner))), path: Vec::new() }
}

fn busy() -> Box<Trap> {
    Trap::boxed("already borrowed")
}

pub(crate) fn part(value: &Value, start: usize, end: usize) -> Value {
    match value {
        Value::Vec(seq) if start == 0 && end == seq.len() => value.clone(),
        Value::Vec(seq) => Value::Slice(Rc::new(Slice { base: seq.clone(), start, end })),
        Value::Slice(slice) => Value::Slice(Rc::new(Slice {
            base: slice.base.clone(),
            start: slice.start + start,
            end: slice.start + end,
        })),
        _ => Value::Slice(Rc::new(Slice { base: Rc::new(Seq::new(Vec::new())), start: 0, end: 0 })),
    }
}

/// The ends of a range in a sequence of that length; -1 is an open end.
pub(crate) fn bounds(start: i64, end: i64, len: usize) -> Run<(usize, usize)> {
    let end = if end == -1 { len as u64 } else { end as u64 };
    let start = start as u64;
    if start > end {
        // rustc looks at the end first only where the range has one; an open one cannot be too long.
        if end == len as u64 && start > len as u64 {
            return panic(format!("range start index {start} out of range for slice of length {len}"));
        }
        return panic(format!("slice index starts at {start} but ends at {end}"));
    }
    if end > len as u64 {
        return panic(format!("range end index {end} out of range for slice of length {len}"));
    }
    Ok((start as usize, end as usize))
}

pub(crate) fn out_of_bounds<T>(len: usize, index: usize) -> Run<T> {
    panic(format!("index out of bounds: the len is {len} but the index is {index}"))
}

pub(crate) type Window = Option<(usize, usize)>;

fn look_along<R>(value: &Value, path: &[Step], f: &mut dyn FnMut(&Value, Window) -> Run<R>) -> Run<R> {
    let mut at = value;
    let mut window: Window = None;
    for (place, step) in path.iter().enumerate() {
        match *step {
            Step::Field(index) => match at.fields().get(index as usize) {
                Some(field) => at = field,
                None => return panic("this value has no such field"),
            },
            Step::Index(index) => {
                let items = at.as_slice();
                let (start, end) = window.take().unwrap_or((0, items.len()));
                match items.get(start.wrapping_add(index)) {
                    Some(item) if index < end - start => at = item,
                    _ => return out_of_bounds(end - start, index),
                }
            }
            Step::Range(start, end) => {
                let outer = window.map_or(0, |(outer, _)| outer);
                window = Some((outer + start, outer + end));
            }
            Step::Entry(index) => match at {
                Value::Map(map) => match map.entry(index) {
                    Some((_, value)) => at = value,
                    None => return panic("this map has no such entry"),
                },
                _ => return panic("this value is no map"),
            },
            Step::Payload => {
                if let Value::Nil(depth) = at {
                    return look_along(&Value::Nil(depth.saturating_sub(1)), &path[place + 1..], f);
                }
            }
            Step::DynInner => {
                if let Value::Dyn(object) = at {
                    at = &object.value;
                }
            }
        }
    }
    f(at, window)
}

fn change_along<R>(value: &mut Value, path: &[Step], f: &mut dyn FnMut(&mut Value, Window) -> Run<R>) -> Run<R> {
    let mut at = value;
    let mut window: Window = None;
    for step in path {
        match *step {
            Step::Field(index) => match at {
                Value::Adt(adt) => match Rc::make_mut(adt).fields.get_mut(index as usize) {
                    Some(field) => at = field,
                    None => return panic("this value has no such field"),
                },
                _ => return panic("this value has no fields"),
            },
            Step::Index(index) => match at {
                Value::Vec(seq) => {
                    let items = Rc::make_mut(seq);
                    let (start, end) = window.take().unwrap_or((0, items.len()));
                    match items.get_mut(start.wrapping_add(index)) {
                        Some(item) if index < end - start => at = item,
                        _ => return out_of_bounds(end - start, index),
                    }
                }
                _ => return panic("this value has no elements"),
            },
            Step::Range(start, end) => {
                let outer = window.map_or(0, |(outer, _)| outer);
                window = Some((outer + start, outer + end));
            }
            Step::Entry(index) => match at {
                Value::Map(map) => match Rc::make_mut(map).entry_mut(index) {
                    Some(value) => at = value,
                    None => return panic("this map has no such entry"),
                },
                _ => return panic("this value is no map"),
            },
            Step::Payload => {}
            Step::DynInner => {
                if let Value::Dyn(object) = at {
                    at = &mut Rc::make_mut(object).value;
                }
            }
        }
    }
    f(at, window)
}
