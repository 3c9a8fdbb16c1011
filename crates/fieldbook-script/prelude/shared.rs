//! `Box`, cells, locks.

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default)]
pub struct Box<T: ?Sized> { handle: T }
impl<T: Display> Display for Box<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&**self, f) } }
impl<T> Deref for Box<T> { type Target = T; fn deref(&self) -> &T { same(self) } }
impl<T> DerefMut for Box<T> { fn deref_mut(&mut self) -> &mut T { same(self) } }
impl<T> Box<T> {
    pub fn new(value: T) -> Box<T> {}
    pub fn leak(value: Box<T>) -> &mut T { box_leak(value) }
    pub fn pin(value: T) -> Pin<Box<T>> { Pin { pointer: Box::new(value) } }
    pub fn into_pin(value: Box<T>) -> Pin<Box<T>> { Pin { pointer: value } }
}
fn box_leak<B, T>(value: B) -> &mut T {}
impl<T> AsRef<T> for Box<T> { fn as_ref(&self) -> &T { &**self } }
impl<T> AsMut<T> for Box<T> { fn as_mut(&mut self) -> &mut T { &mut **self } }
impl<T> From<T> for Box<T> { fn from(value: T) -> Box<T> { Box::new(value) } }

// Of `Rc` and `Arc`, which are written in rc.rs.
fn rc_peek<R, T: ?Sized>(rc: &R) -> &T {}
fn rc_empty<R>() -> R {}
fn rc_fill<R, T>(rc: &R, value: T) {}
fn guard_peek<G, T>(guard: &G) -> T {}
pub struct Cell<T: ?Sized> { handle: T }
impl<T: Copy> Clone for Cell<T> { fn clone(&self) -> Cell<T> { Cell::new(self.get()) } }
impl<T: PartialEq + Copy> PartialEq for Cell<T> { fn eq(&self, other: &Cell<T>) -> bool { self.get() == other.get() } }
impl<T: Eq + Copy> Eq for Cell<T> {}
impl<T: PartialOrd + Copy> PartialOrd for Cell<T> { fn partial_cmp(&self, other: &Cell<T>) -> Option<Ordering> { self.get().partial_cmp(&other.get()) } }
impl<T: Ord + Copy> Ord for Cell<T> { fn cmp(&self, other: &Cell<T>) -> Ordering { self.get().cmp(&other.get()) } }
impl<T: Debug + Copy> Debug for Cell<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_struct("Cell").field("value", &self.get()).finish() } }
impl<T: Default> Default for Cell<T> { fn default() -> Cell<T> { Cell::new(T::default()) } }
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
/// Text that stands where a value cannot be shown.
struct Written(&str);
impl Debug for Written { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str(self.0) } }
pub struct RefCell<T: ?Sized> { handle: T }
impl<T: Clone> Clone for RefCell<T> { fn clone(&self) -> RefCell<T> { RefCell::new((*self.borrow()).clone()) } }
impl<T: PartialEq> PartialEq for RefCell<T> { fn eq(&self, other: &RefCell<T>) -> bool { *self.borrow() == *other.borrow() } }
impl<T: Eq> Eq for RefCell<T> {}
impl<T: PartialOrd> PartialOrd for RefCell<T> { fn partial_cmp(&self, other: &RefCell<T>) -> Option<Ordering> { (*self.borrow()).partial_cmp(&*other.borrow()) } }
impl<T: Ord> Ord for RefCell<T> { fn cmp(&self, other: &RefCell<T>) -> Ordering { (*self.borrow()).cmp(&*other.borrow()) } }
impl<T: Debug> Debug for RefCell<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { let mut all = f.debug_struct("RefCell"); match self.try_borrow() { Ok(value) => all.field("value", &*value), Err(_) => all.field("value", &Written("<borrowed>")) }; all.finish() } }
impl<T: Default> Default for RefCell<T> { fn default() -> RefCell<T> { RefCell::new(T::default()) } }
impl<T> RefCell<T> {
    pub fn new(value: T) -> RefCell<T> {}
    pub fn borrow(&self) -> Ref<T> {}
    pub fn borrow_mut(&self) -> RefMut<T> {}
    pub fn try_borrow(&self) -> Result<Ref<T>, BorrowError> {}
    pub fn try_borrow_mut(&self) -> Result<RefMut<T>, BorrowMutError> {}
    pub fn replace(&self, value: T) -> T { let mut place = self.borrow_mut(); replace(&mut *place, value) }
    pub fn take(&self) -> T where T: Default { self.replace(T::default()) }
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T { let mut place = self.borrow_mut(); let new = f(&mut *place); replace(&mut *place, new) }
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
pub struct Ref<T: ?Sized> { handle: T }
impl<T> Deref for Ref<T> { type Target = T; fn deref(&self) -> &T { guard_peek(self) } }
impl<T: Debug> Debug for Ref<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&**self, f) } }
impl<T: Display> Display for Ref<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&**self, f) } }
impl<T> Ref<T> {
    pub fn clone(orig: &Ref<T>) -> Ref<T> {}
    /// A borrow of a part.
    pub fn map<U, F: FnOnce(&T) -> &U>(orig: Ref<T>, f: F) -> Ref<U> { let part = f(&*orig); ref_of_part(orig, part) }
    pub fn filter_map<U, F: FnOnce(&T) -> Option<&U>>(orig: Ref<T>, f: F) -> Result<Ref<U>, Ref<T>> { match f(&*orig) { Some(part) => Ok(ref_of_part(orig, part)), None => Err(orig) } }
}
fn ref_of_part<G, T, R>(orig: G, part: T) -> R {}
pub struct RefMut<T: ?Sized> { handle: T }
impl<T> RefMut<T> {
    /// A borrow of a part.
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<T>, f: F) -> RefMut<U> { let mut whole = orig; let part = f(&mut *whole); ref_of_part(whole, part) }
    pub fn filter_map<U, F: FnOnce(&mut T) -> Option<&mut U>>(orig: RefMut<T>, f: F) -> Result<RefMut<U>, RefMut<T>> { let mut whole = orig; match f(&mut *whole) { Some(part) => Ok(ref_of_part(whole, part)), None => Err(whole) } }
}
impl<T> Deref for RefMut<T> { type Target = T; fn deref(&self) -> &T { guard_peek(self) } }
impl<T> DerefMut for RefMut<T> { fn deref_mut(&mut self) -> &mut T { same(self) } }
impl<T: Debug> Debug for RefMut<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&**self, f) } }
impl<T: Display> Display for RefMut<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&**self, f) } }
#[derive(Clone)]
pub struct OnceCell<T> { value: RefCell<Option<T>> }
impl<T> Default for OnceCell<T> { fn default() -> OnceCell<T> { OnceCell::new() } }
impl<T: PartialEq> PartialEq for OnceCell<T> { fn eq(&self, other: &OnceCell<T>) -> bool { self.get() == other.get() } }
impl<T: Debug> Debug for OnceCell<T> {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        match self.get() { Some(value) => f.debug_tuple("OnceCell").field(value).finish(), None => f.write_str("OnceCell(<uninit>)") }
    }
}
impl<T> From<T> for OnceCell<T> { fn from(value: T) -> OnceCell<T> { OnceCell { value: RefCell::new(Some(value)) } } }
impl<T> OnceCell<T> {
    pub fn new() -> OnceCell<T> { OnceCell { value: RefCell::new(None) } }
    pub fn get(&self) -> Option<&T> { cell_peek(&self.value) }
    pub fn get_mut(&mut self) -> Option<&mut T> { self.value.get_mut().as_mut() }
    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() { return Err(value); }
        *self.value.borrow_mut() = Some(value);
        Ok(())
    }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.get().is_none() { let value = f(); *self.value.borrow_mut() = Some(value); }
        self.get().unwrap()
    }
    pub fn take(&mut self) -> Option<T> { self.value.take() }
    pub fn into_inner(self) -> Option<T> { self.value.into_inner() }
}
fn cell_peek<C, R>(cell: &C) -> R {}
#[derive(Clone)]
pub struct OnceLock<T> { value: RefCell<Option<T>> }
impl<T> Default for OnceLock<T> { fn default() -> OnceLock<T> { OnceLock::new() } }
impl<T: PartialEq> PartialEq for OnceLock<T> { fn eq(&self, other: &OnceLock<T>) -> bool { self.get() == other.get() } }
impl<T: Debug> Debug for OnceLock<T> {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        match self.get() { Some(value) => f.debug_tuple("OnceLock").field(value).finish(), None => f.write_str("OnceLock(<uninit>)") }
    }
}
impl<T> From<T> for OnceLock<T> { fn from(value: T) -> OnceLock<T> { OnceLock { value: RefCell::new(Some(value)) } } }
impl<T> OnceLock<T> {
    pub fn new() -> OnceLock<T> { OnceLock { value: RefCell::new(None) } }
    pub fn get(&self) -> Option<&T> { cell_peek(&self.value) }
    pub fn get_mut(&mut self) -> Option<&mut T> { self.value.get_mut().as_mut() }
    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() { return Err(value); }
        *self.value.borrow_mut() = Some(value);
        Ok(())
    }
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        if self.get().is_none() { let value = f(); *self.value.borrow_mut() = Some(value); }
        self.get().unwrap()
    }
    pub fn take(&mut self) -> Option<T> { self.value.take() }
    pub fn into_inner(self) -> Option<T> { self.value.into_inner() }
}
/// A value that is made when it is first asked for.
pub struct LazyCell<T, F = fn() -> T> { cell: OnceCell<T>, init: F }
impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    pub fn new(f: F) -> LazyCell<T, F> { LazyCell { cell: OnceCell::new(), init: f } }
    pub fn force(this: &LazyCell<T, F>) -> &T { this.cell.get_or_init(|| (this.init)()) }
}
impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> { type Target = T; fn deref(&self) -> &T { LazyCell::force(self) } }
impl<T: Debug, F> Debug for LazyCell<T, F> {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        match self.cell.get() { Some(value) => f.debug_tuple("LazyCell").field(value).finish(), None => f.write_str("LazyCell(<uninit>)") }
    }
}
/// A value that is made when it is first asked for.
pub struct LazyLock<T, F = fn() -> T> { cell: OnceLock<T>, init: F }
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub fn new(f: F) -> LazyLock<T, F> { LazyLock { cell: OnceLock::new(), init: f } }
    pub fn force(this: &LazyLock<T, F>) -> &T { this.cell.get_or_init(|| (this.init)()) }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> { type Target = T; fn deref(&self) -> &T { LazyLock::force(self) } }
impl<T: Debug, F> Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> {
        match self.cell.get() { Some(value) => f.debug_tuple("LazyLock").field(value).finish(), None => f.write_str("LazyLock(<uninit>)") }
    }
}
/// What a lock says after a thread panicked that had it.
pub struct PoisonError<G> { guard: G }
impl<G> PoisonError<G> {
    pub fn new(guard: G) -> PoisonError<G> { PoisonError { guard } }
    pub fn into_inner(self) -> G { self.guard }
    pub fn get_ref(&self) -> &G { &self.guard }
    pub fn get_mut(&mut self) -> &mut G { &mut self.guard }
}
impl<G> Debug for PoisonError<G> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("PoisonError { .. }") } }
impl<G> Display for PoisonError<G> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("poisoned lock: another task failed inside") } }
impl<G> Error for PoisonError<G> {}
pub enum TryLockError<G> { Poisoned(PoisonError<G>), WouldBlock }
impl<G> Debug for TryLockError<G> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad(match self { TryLockError::Poisoned(_) => "Poisoned(..)", TryLockError::WouldBlock => "WouldBlock" }) } }
impl<G> Display for TryLockError<G> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("try_lock failed because the operation would block") } }
#[derive(Default)]
pub struct Mutex<T: ?Sized> { value: RefCell<T> }
impl<T: Debug> Debug for Mutex<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { let mut all = f.debug_struct("Mutex"); match self.value.try_borrow() { Ok(value) => all.field("data", &*value), Err(_) => all.field("data", &Written("<locked>")) }; all.field("poisoned", &self.is_poisoned()).finish_non_exhaustive() } }
impl<T> From<T> for Mutex<T> { fn from(value: T) -> Mutex<T> { Mutex::new(value) } }
fn lock_result<T, G>(cell: &RefCell<T>, guard: G) -> Result<G, PoisonError<G>> { if cell_poisoned(cell) { Err(PoisonError { guard }) } else { Ok(guard) } }
fn lock_to_write<T>(cell: &RefCell<T>) -> Result<RefMut<T>, PoisonError<RefMut<T>>> {
    let mut again = false;
    loop { match cell.try_borrow_mut() { Ok(guard) => return lock_result(cell, guard), Err(_) => { thread_wait(again); again = true; } } }
}
fn try_lock_result<T, G>(cell: &RefCell<T>, guard: G) -> Result<G, TryLockError<G>> { if cell_poisoned(cell) { Err(TryLockError::Poisoned(PoisonError { guard })) } else { Ok(guard) } }
impl<T> Mutex<T> {
    pub fn new(value: T) -> Mutex<T> { Mutex { value: RefCell::new(value) } }
    /// Waits until nobody else has the value.
    pub fn lock(&self) -> Result<RefMut<T>, PoisonError<RefMut<T>>> { lock_to_write(&self.value) }
    pub fn try_lock(&self) -> Result<RefMut<T>, TryLockError<RefMut<T>>> { match self.value.try_borrow_mut() { Ok(guard) => try_lock_result(&self.value, guard), Err(_) => Err(TryLockError::WouldBlock) } }
    pub fn get_mut(&mut self) -> Result<&mut T, PoisonError<&mut T>> { Ok(self.value.get_mut()) }
    pub fn into_inner(self) -> Result<T, PoisonError<T>> { let poisoned = self.is_poisoned(); let value = self.value.into_inner(); if poisoned { Err(PoisonError { guard: value }) } else { Ok(value) } }
    pub fn is_poisoned(&self) -> bool { cell_poisoned(&self.value) }
    pub fn clear_poison(&self) { cell_heal(&self.value) }
}
#[derive(Default)]
pub struct RwLock<T: ?Sized> { value: RefCell<T> }
impl<T: Debug> Debug for RwLock<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { let mut all = f.debug_struct("RwLock"); match self.value.try_borrow() { Ok(value) => all.field("data", &*value), Err(_) => all.field("data", &Written("<locked>")) }; all.field("poisoned", &self.is_poisoned()).finish_non_exhaustive() } }
impl<T> From<T> for RwLock<T> { fn from(value: T) -> RwLock<T> { RwLock::new(value) } }
impl<T> RwLock<T> {
    pub fn new(value: T) -> RwLock<T> { RwLock { value: RefCell::new(value) } }
    pub fn read(&self) -> Result<Ref<T>, PoisonError<Ref<T>>> {
        let mut again = false;
        loop { match self.value.try_borrow() { Ok(guard) => return lock_result(&self.value, guard), Err(_) => { thread_wait(again); again = true; } } }
    }
    pub fn write(&self) -> Result<RefMut<T>, PoisonError<RefMut<T>>> { lock_to_write(&self.value) }
    pub fn try_read(&self) -> Result<Ref<T>, TryLockError<Ref<T>>> { match self.value.try_borrow() { Ok(guard) => try_lock_result(&self.value, guard), Err(_) => Err(TryLockError::WouldBlock) } }
    pub fn try_write(&self) -> Result<RefMut<T>, TryLockError<RefMut<T>>> { match self.value.try_borrow_mut() { Ok(guard) => try_lock_result(&self.value, guard), Err(_) => Err(TryLockError::WouldBlock) } }
    pub fn get_mut(&mut self) -> Result<&mut T, PoisonError<&mut T>> { Ok(self.value.get_mut()) }
    pub fn into_inner(self) -> Result<T, PoisonError<T>> { Ok(self.value.into_inner()) }
    pub fn is_poisoned(&self) -> bool { cell_poisoned(&self.value) }
    pub fn clear_poison(&self) { cell_heal(&self.value) }
}
pub mod atomic {
    pub use crate::Atomic;
    pub type AtomicBool = crate::Atomic<bool>;
    pub type AtomicI8 = crate::Atomic<i8>;
    pub type AtomicI16 = crate::Atomic<i16>;
    pub type AtomicI32 = crate::Atomic<i32>;
    pub type AtomicI64 = crate::Atomic<i64>;
    pub type AtomicIsize = crate::Atomic<isize>;
    pub type AtomicU8 = crate::Atomic<u8>;
    pub type AtomicU16 = crate::Atomic<u16>;
    pub type AtomicU32 = crate::Atomic<u32>;
    pub type AtomicU64 = crate::Atomic<u64>;
    pub type AtomicUsize = crate::Atomic<usize>;
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
}
/// A value that every owner may change.
#[derive(Default)]
pub struct Atomic<T> { value: Cell<T> }
impl<T: Debug + Copy> Debug for Atomic<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { self.value.get().fmt(f) } }
impl<T> From<T> for Atomic<T> { fn from(value: T) -> Atomic<T> { Atomic::new(value) } }
impl<T> Atomic<T> {
    pub fn new(value: T) -> Atomic<T> { Atomic { value: Cell::new(value) } }
    pub fn load(&self, order: atomic::Ordering) -> T where T: Copy { self.value.get() }
    pub fn store(&self, value: T, order: atomic::Ordering) { self.value.set(value) }
    pub fn swap(&self, value: T, order: atomic::Ordering) -> T { self.value.replace(value) }
    pub fn into_inner(self) -> T { self.value.into_inner() }
    pub fn get_mut(&mut self) -> &mut T { self.value.get_mut() }
    /// Puts a value in if the old one is as expected.
    pub fn compare_exchange(&self, current: T, new: T, success: atomic::Ordering, failure: atomic::Ordering) -> Result<T, T> where T: Copy + PartialEq { let was = self.value.get(); if was == current { self.value.set(new); Ok(was) } else { Err(was) } }
    pub fn compare_exchange_weak(&self, current: T, new: T, success: atomic::Ordering, failure: atomic::Ordering) -> Result<T, T> where T: Copy + PartialEq { self.compare_exchange(current, new, success, failure) }
    pub fn try_update<F: FnMut(T) -> Option<T>>(&self, set: atomic::Ordering, fetch: atomic::Ordering, f: F) -> Result<T, T> where T: Copy { self.fetch_update(set, fetch, f) }
    pub fn update<F: FnMut(T) -> T>(&self, set: atomic::Ordering, fetch: atomic::Ordering, f: F) -> T where T: Copy { let was = self.value.get(); self.value.set(f(was)); was }
    pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, set: atomic::Ordering, fetch: atomic::Ordering, f: F) -> Result<T, T> where T: Copy { let was = self.value.get(); match f(was) { Some(new) => { self.value.set(new); Ok(was) } None => Err(was) } }
    pub fn fetch_and(&self, value: T, order: atomic::Ordering) -> T where T: Copy + BitAnd<Output = T> { let was = self.value.get(); self.value.set(was & value); was }
    pub fn fetch_or(&self, value: T, order: atomic::Ordering) -> T where T: Copy + BitOr<Output = T> { let was = self.value.get(); self.value.set(was | value); was }
    pub fn fetch_xor(&self, value: T, order: atomic::Ordering) -> T where T: Copy + BitXor<Output = T> { let was = self.value.get(); self.value.set(was ^ value); was }
}
impl Atomic<bool> {
    pub fn fetch_not(&self, order: atomic::Ordering) -> bool { let was = self.value.get(); self.value.set(!was); was }
}
impl<N: AnyInt> Atomic<N> {
    pub fn fetch_add(&self, value: N, order: atomic::Ordering) -> N { let was = self.value.get(); self.value.set(was.wrapping_add(value)); was }
    pub fn fetch_sub(&self, value: N, order: atomic::Ordering) -> N { let was = self.value.get(); self.value.set(was.wrapping_sub(value)); was }
    pub fn fetch_max(&self, value: N, order: atomic::Ordering) -> N { let was = self.value.get(); self.value.set(was.max(value)); was }
    pub fn fetch_min(&self, value: N, order: atomic::Ordering) -> N { let was = self.value.get(); self.value.set(was.min(value)); was }
}
