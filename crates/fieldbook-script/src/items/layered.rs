//! Tables with two layers: the library's part, read once and shared by every check, and a program's own part.

use std::hash::Hash;
use std::rc::Rc;

use rustc_hash::FxHashMap;

/// Definitions by number; the library's come first and never change.
#[derive(Clone, Debug)]
pub(crate) struct Table<T> {
    library: Rc<Vec<T>>,
    own: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { library: Rc::default(), own: Vec::new() }
    }
}

impl<T> Table<T> {
    pub fn len(&self) -> usize {
        self.library.len() + self.own.len()
    }

    pub fn get(&self, index: u32) -> &T {
        let index = index as usize;
        match index.checked_sub(self.library.len()) {
            Some(own) => &self.own[own],
            None => &self.library[index],
        }
    }

    pub fn get_mut(&mut self, index: u32) -> &mut T {
        let own = (index as usize).checked_sub(self.library.len());
        &mut self.own[own.expect("a program does not change the library")]
    }

    pub fn push(&mut self, value: T) -> u32 {
        self.own.push(value);
        self.len() as u32 - 1
    }

    /// Makes what is there so far the library's part.
    pub fn seal(&mut self) {
        self.library = Rc::new(std::mem::take(&mut self.own));
    }
}

impl<T: Clone> Table<T> {
    /// The opposite of [`Table::seal`]: what is there can be added to as the library's part.
    pub fn unseal(&mut self) {
        self.own.splice(..0, Rc::unwrap_or_clone(std::mem::take(&mut self.library)));
    }
}

/// Numbers of definitions by a key.
#[derive(Clone, Debug)]
pub(crate) struct Index<K, Id> {
    library: Rc<FxHashMap<K, Vec<Id>>>,
    own: FxHashMap<K, Vec<Id>>,
}

impl<K, Id> Default for Index<K, Id> {
    fn default() -> Self {
        Self { library: Rc::default(), own: FxHashMap::default() }
    }
}

impl<K: Copy + Eq + Hash, Id: Copy> Index<K, Id> {
    /// The library's first, each part in the order in which it was written.
    pub fn get(&self, key: K) -> impl Iterator<Item = Id> + Clone + '_ {
        let (library, own) = (self.library.get(&key), self.own.get(&key));
        library.into_iter().chain(own).flatten().copied()
    }

    pub fn contains(&self, key: K) -> bool {
        self.library.contains_key(&key) || self.own.contains_key(&key)
    }

    /// Every key once, in no order.
    pub fn keys(&self) -> impl Iterator<Item = K> + '_ {
        let own = self.own.keys().filter(|key| !self.library.contains_key(*key));
        self.library.keys().chain(own).copied()
    }

    pub fn push(&mut self, key: K, id: Id) {
        self.own.entry(key).or_default().push(id);
    }

    /// The opposite of [`Index::seal`].
    pub fn unseal(&mut self) {
        debug_assert!(self.own.is_empty(), "the library is read before a program");
        self.own = Rc::unwrap_or_clone(std::mem::take(&mut self.library));
    }

    /// Makes what is there so far the library's part.
    pub fn seal(&mut self) {
        self.library = Rc::new(std::mem::take(&mut self.own));
    }
}
