//! The elements of a vector, an array or a deque.

use std::ops::{Deref, DerefMut};

use super::heap::{Charge, bury};
use super::value::{CELL, Value};

/// Elements in a row. Where some were taken or put at the front, there are empty places before the first, so that this
/// costs the same however many there are.
pub(crate) struct Seq {
    items: Vec<Value>,
    /// Empty places before the first element.
    room: usize,
    charge: Charge,
}

impl Seq {
    pub fn new(items: Vec<Value>) -> Self {
        let charge = Charge::new(40 + items.capacity() * CELL);
        Self { items, room: 0, charge }
    }

    #[inline]
    pub fn push(&mut self, value: Value) {
        if self.items.len() == self.items.capacity() {
            self.items.push(value);
            self.settle();
        } else {
            self.items.push(value);
        }
    }

    pub fn pop(&mut self) -> Option<Value> {
        if self.is_empty() { None } else { self.items.pop() }
    }

    pub fn push_front(&mut self, value: Value) {
        if self.room == 0 {
            self.room = self.items.len().max(4);
            self.items.splice(0..0, std::iter::repeat_n(Value::Unit, self.room));
            self.settle();
        }
        self.room -= 1;
        self.items[self.room] = value;
    }

    pub fn pop_front(&mut self) -> Option<Value> {
        let value = std::mem::take(self.first_mut()?);
        self.room += 1;
        // Given back once it is most of the vector, so that a queue does not grow for ever.
        if self.room > 16 && self.room > self.items.len() / 2 {
            self.close_up();
        }
        Some(value)
    }

    /// The elements for changes of any other kind.
    pub fn edit<T>(&mut self, change: impl FnOnce(&mut Vec<Value>) -> T) -> T {
        self.close_up();
        let result = change(&mut self.items);
        self.settle();
        result
    }

    /// Elements that there is room for.
    pub fn capacity(&self) -> usize {
        self.items.capacity() - self.room
    }

    fn close_up(&mut self) {
        if self.room > 0 {
            self.items.drain(..self.room);
            self.room = 0;
        }
    }

    /// Accounts for growth.
    fn settle(&mut self) {
        self.charge.set(40 + self.items.capacity() * CELL);
    }
}

impl Deref for Seq {
    type Target = [Value];

    #[inline]
    fn deref(&self) -> &[Value] {
        &self.items[self.room..]
    }
}

impl DerefMut for Seq {
    #[inline]
    fn deref_mut(&mut self) -> &mut [Value] {
        &mut self.items[self.room..]
    }
}

impl Clone for Seq {
    fn clone(&self) -> Self {
        Self::new(self.to_vec())
    }
}

impl Drop for Seq {
    fn drop(&mut self) {
        bury(&mut self.items);
    }
}
