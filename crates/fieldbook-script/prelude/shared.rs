//! `Box`, `Rc`, cells.

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct Box<T> { handle: T }
impl<T: Display> Display for Box<T> {}
impl<T> Deref for Box<T> { type Target = T; fn deref(&self) -> &T {} }
impl<T> DerefMut for Box<T> { fn deref_mut(&mut self) -> &mut T {} }
impl<T> Box<T> {
    pub fn new(value: T) -> Box<T> {}
    pub fn leak(value: Box<T>) -> &mut T { box_leak(value) }
}
fn box_leak<B, T>(value: B) -> &mut T {}
impl<T> AsRef<T> for Box<T> { fn as_ref(&self) -> &T { &**self } }
impl<T> AsMut<T> for Box<T> { fn as_mut(&mut self) -> &mut T { &mut **self } }
impl<T> From<T> for Box<T> { fn from(value: T) -> Box<T> { Box::new(value) } }

#[derive(PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct Rc<T> { handle: T }
impl<T> Clone for Rc<T> {}
impl<T: Display> Display for Rc<T> {}
impl<T> Deref for Rc<T> { type Target = T; fn deref(&self) -> &T {} }
impl<T> AsRef<T> for Rc<T> { fn as_ref(&self) -> &T { &**self } }
impl<T> From<T> for Rc<T> { fn from(value: T) -> Rc<T> { Rc::new(value) } }
impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T> {}
    pub fn strong_count(this: &Rc<T>) -> usize {}
    pub fn weak_count(this: &Rc<T>) -> usize {}
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {}
    pub fn downgrade(this: &Rc<T>) -> Weak<T> {}
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {}
    pub fn into_inner(this: Rc<T>) -> Option<T> { Rc::try_unwrap(this).ok() }
    pub fn unwrap_or_clone(this: Rc<T>) -> T where T: Clone { match Rc::try_unwrap(this) { Ok(value) => value, Err(this) => (*this).clone() } }
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {}
    pub fn make_mut(this: &mut Rc<T>) -> &mut T where T: Clone {}
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(f: F) -> Rc<T> {}
}
pub struct Weak<T> { handle: T }
impl<T> Clone for Weak<T> {}
impl<T> Debug for Weak<T> {}
impl<T> Default for Weak<T> { fn default() -> Weak<T> { Weak::new() } }
impl<T> Weak<T> {
    pub fn new() -> Weak<T> {}
    pub fn upgrade(&self) -> Option<Rc<T>> {}
    pub fn strong_count(&self) -> usize {}
    pub fn weak_count(&self) -> usize {}
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {}
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Cell<T> { handle: T }
impl<T> Cell<T> {
    pub fn new(value: T) -> Cell<T> {}
    pub fn get(&self) -> T where T: Copy {}
    pub fn set(&self, value: T) {}
    pub fn replace(&self, value: T) -> T {}
    pub fn take(&self) -> T where T: Default { self.replace(T::default()) }
    pub fn update<F: FnOnce(T) -> T>(&self, f: F) where T: Copy { let new = f(self.get()); self.set(new); }
    pub fn into_inner(self) -> T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn swap(&self, other: &Cell<T>) where T: Copy { let a = self.get(); self.set(other.get()); other.set(a); }
}
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct RefCell<T> { handle: T }
impl<T> RefCell<T> {
    pub fn new(value: T) -> RefCell<T> {}
    pub fn borrow(&self) -> Ref<T> {}
    pub fn borrow_mut(&self) -> RefMut<T> {}
    pub fn try_borrow(&self) -> Result<Ref<T>, BorrowError> {}
    pub fn try_borrow_mut(&self) -> Result<RefMut<T>, BorrowMutError> {}
    pub fn replace(&self, value: T) -> T { let mut place = self.borrow_mut(); replace(&mut *place, value) }
    pub fn take(&self) -> T where T: Default { self.replace(T::default()) }
    pub fn swap(&self, other: &RefCell<T>) { let mut a = self.borrow_mut(); let mut b = other.borrow_mut(); swap(&mut *a, &mut *b); }
    pub fn into_inner(self) -> T {}
    pub fn get_mut(&mut self) -> &mut T {}
}
pub struct BorrowError(());
impl Debug for BorrowError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("BorrowError") } }
impl Display for BorrowError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("already mutably borrowed") } }
pub struct BorrowMutError(());
impl Debug for BorrowMutError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("BorrowMutError") } }
impl Display for BorrowMutError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("already borrowed") } }
pub struct Ref<T> { handle: T }
impl<T> Deref for Ref<T> { type Target = T; fn deref(&self) -> &T {} }
impl<T: Debug> Debug for Ref<T> {}
impl<T: Display> Display for Ref<T> {}
impl<T> Ref<T> {
    pub fn clone(orig: &Ref<T>) -> Ref<T> {}
}
pub struct RefMut<T> { handle: T }
impl<T> Deref for RefMut<T> { type Target = T; fn deref(&self) -> &T {} }
impl<T> DerefMut for RefMut<T> { fn deref_mut(&mut self) -> &mut T {} }
impl<T: Debug> Debug for RefMut<T> {}
impl<T: Display> Display for RefMut<T> {}
#[derive(Clone, Debug)]
pub struct OnceCell<T> { value: RefCell<Option<T>> }
impl<T> OnceCell<T> {
    pub fn new() -> OnceCell<T> { OnceCell { value: RefCell::new(None) } }
    pub fn get(&self) -> Option<&T> { cell_peek(&self.value) }
    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() { return Err(value); }
        *self.value.borrow_mut() = Some(value);
        Ok(())
    }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.get().is_none() { let value = f(); *self.value.borrow_mut() = Some(value); }
        self.get().unwrap()
    }
}
fn cell_peek<C, R>(cell: &C) -> R {}
pub struct OnceLock<T> { value: RefCell<Option<T>> }
impl<T> OnceLock<T> {
    pub fn new() -> OnceLock<T> { OnceLock { value: RefCell::new(None) } }
    pub fn get(&self) -> Option<&T> { cell_peek(&self.value) }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.get().is_none() { let value = f(); *self.value.borrow_mut() = Some(value); }
        self.get().unwrap()
    }
}
pub struct PoisonError(());
impl Debug for PoisonError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("PoisonError { .. }") } }
#[derive(Debug, Default)]
pub struct Mutex<T> { value: RefCell<T> }
impl<T> Mutex<T> {
    pub fn new(value: T) -> Mutex<T> { Mutex { value: RefCell::new(value) } }
    pub fn lock(&self) -> Result<RefMut<T>, PoisonError> { Ok(self.value.borrow_mut()) }
    pub fn into_inner(self) -> Result<T, PoisonError> { Ok(self.value.into_inner()) }
}
#[derive(Debug, Default)]
pub struct RwLock<T> { value: RefCell<T> }
impl<T> RwLock<T> {
    pub fn new(value: T) -> RwLock<T> { RwLock { value: RefCell::new(value) } }
    pub fn read(&self) -> Result<Ref<T>, PoisonError> { Ok(self.value.borrow()) }
    pub fn write(&self) -> Result<RefMut<T>, PoisonError> { Ok(self.value.borrow_mut()) }
}
