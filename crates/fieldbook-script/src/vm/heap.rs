//! What the values of a run weigh, and how long chains of them go without using up the native stack.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::value::Value;

thread_local! {
    static USED: Cell<usize> = const { Cell::new(0) };
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static FALLEN: RefCell<VecDeque<Fallen>> = const { RefCell::new(VecDeque::new()) };
    static GRAVES: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

/// Bytes that values of this thread hold now.
pub(crate) fn used() -> usize {
    USED.get()
}

/// An amount that counts while it lives.
#[derive(Default)]
pub(crate) struct Charge(u32);

impl Charge {
    pub fn new(bytes: usize) -> Self {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        USED.set(USED.get().wrapping_add(bytes as usize));
        Self(bytes)
    }

    pub fn set(&mut self, bytes: usize) {
        *self = Self::new(bytes);
    }
}

impl Drop for Charge {
    fn drop(&mut self) {
        // While the thread ends its locals may be gone; then nobody asks any more.
        let _ = USED.try_with(|used| used.set(used.get().wrapping_sub(self.0 as usize)));
    }
}

const MAX_DEPTH: u32 = 64;

/// What a value leaves behind for its `Drop` implementation, which runs once the instruction is done.
pub(crate) struct Fallen {
    /// The program's `drop` for the type.
    pub func: u32,
    pub variant: u32,
    pub fields: Vec<Value>,
}

/// Takes the parts of a value that has an implementation of `Drop` and was the last of its kind.
pub(crate) fn fall(variant: u32, parts: &mut [Value]) {
    let Some((Value::Fall(fall), parts)) = parts.split_last_mut() else {
        return;
    };
    // A copy that was made for writing to it is the same value.
    if Rc::strong_count(fall) > 1 {
        return;
    }
    let fields = parts.iter_mut().map(std::mem::take).collect();
    let fallen = Fallen { func: **fall, variant, fields };
    let _ = FALLEN.try_with(|queue| queue.borrow_mut().push_back(fallen));
}

/// Whether values wait for their `drop`.
pub(crate) fn has_fallen() -> bool {
    FALLEN.with_borrow(|queue| !queue.is_empty())
}

/// Those that wait, the first to fall first; nobody waits any more then.
pub(crate) fn take_fallen() -> VecDeque<Fallen> {
    FALLEN.take()
}

/// Lets those wait behind the ones that fell meanwhile.
pub(crate) fn keep_waiting(fallen: VecDeque<Fallen>) {
    FALLEN.with_borrow_mut(|queue| queue.extend(fallen));
}

/// Drops the parts of a value; below a certain depth they wait until the stack has unwound.
pub(crate) fn bury(parts: &mut [Value]) {
    let depth = DEPTH.try_with(Cell::get).unwrap_or(0);
    if depth >= MAX_DEPTH {
        let _ = GRAVES.try_with(|graves| graves.borrow_mut().extend(parts.iter_mut().map(std::mem::take)));
        return;
    }
    if !parts.iter().any(owns) {
        return;
    }
    let _ = DEPTH.try_with(|cell| cell.set(depth + 1));
    for part in parts {
        drop(std::mem::take(part));
    }
    if depth == 0 {
        while let Some(value) = GRAVES.try_with(|graves| graves.borrow_mut().pop()).ok().flatten() {
            drop(value);
        }
    }
    let _ = DEPTH.try_with(|cell| cell.set(depth));
}

fn owns(value: &Value) -> bool {
    !matches!(value, Value::Unit | Value::Nil(_) | Value::Int(_) | Value::Float(_) | Value::Func(_) | Value::Slot(_))
}
