//! What the values of a run weigh, and how long chains of them go without using up the native stack.

use std::cell::{Cell, RefCell};

use super::value::Value;

thread_local! {
    static USED: Cell<usize> = const { Cell::new(0) };
    static DEPTH: Cell<u32> = const { Cell::new(0) };
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
