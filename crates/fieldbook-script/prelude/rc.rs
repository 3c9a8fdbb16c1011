//! `Rc` and its `Weak`; read a second time as `Arc` and its own, which differ in name alone.

pub struct Rc<T: ?Sized> { handle: T }
impl<T: PartialEq> PartialEq for Rc<T> { fn eq(&self, other: &Rc<T>) -> bool { **self == **other } }
impl<T: Eq> Eq for Rc<T> {}
impl<T: PartialOrd> PartialOrd for Rc<T> { fn partial_cmp(&self, other: &Rc<T>) -> Option<Ordering> { (**self).partial_cmp(&**other) } }
impl<T: Ord> Ord for Rc<T> { fn cmp(&self, other: &Rc<T>) -> Ordering { (**self).cmp(&**other) } }
impl<T: Debug> Debug for Rc<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&**self, f) } }
impl<T: Hash> Hash for Rc<T> { fn hash<H: Hasher>(&self, state: &mut H) { (**self).hash(state) } }
impl<T: Default> Default for Rc<T> { fn default() -> Rc<T> { Rc::new(T::default()) } }
impl<T> Clone for Rc<T> { fn clone(&self) -> Rc<T> { same(self) } }
impl<T: Display> Display for Rc<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Display::fmt(&**self, f) } }
impl<T> Deref for Rc<T> { type Target = T; fn deref(&self) -> &T { rc_peek(self) } }
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
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(f: F) -> Rc<T> { let rc: Rc<T> = rc_empty(); let weak = Rc::downgrade(&rc); let value = f(&weak); rc_fill(&rc, value); rc }
}
pub struct Weak<T: ?Sized> { handle: T }
impl<T> Clone for Weak<T> { fn clone(&self) -> Weak<T> { same(self) } }
impl<T> Debug for Weak<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("(Weak)") } }
impl<T> Default for Weak<T> { fn default() -> Weak<T> { Weak::new() } }
impl<T> Weak<T> {
    pub fn new() -> Weak<T> {}
    pub fn upgrade(&self) -> Option<Rc<T>> {}
    pub fn strong_count(&self) -> usize {}
    pub fn weak_count(&self) -> usize {}
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {}
}
impl<T> Borrow<T> for Rc<T> { fn borrow(&self) -> &T { &**self } }
impl<T> FromIterator<T> for Rc<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> { let all: Vec<T> = vec_of(iter.into_iter()); rc_of(all) } }
impl<T, const N: usize> From<[T; N]> for Rc<[T]> { fn from(value: [T; N]) -> Rc<[T]> { rc_of(value) } }
impl<T: Clone> From<&[T]> for Rc<[T]> { fn from(value: &[T]) -> Rc<[T]> { rc_of(value.to_vec()) } }
impl<T> From<Vec<T>> for Rc<[T]> { fn from(value: Vec<T>) -> Rc<[T]> { rc_of(value) } }
impl From<String> for Rc<str> { fn from(value: String) -> Rc<str> { rc_of(value) } }
impl From<&str> for Rc<str> { fn from(value: &str) -> Rc<str> { rc_of(value) } }
