//! `Option`, `Result`, `bool`'s own.

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Option<T> {
    None,
    Some(T),
}
impl<T> Default for Option<T> {
    fn default() -> Option<T> { Option::None }
}
impl<T> From<T> for Option<T> {
    fn from(value: T) -> Option<T> { Some(value) }
}
impl<T> Option<T> {
    fn len(&self) -> usize { if self.is_some() { 1 } else { 0 } }
    /// Whether there is a value.
    pub fn is_some(&self) -> bool { matches!(self, Some(_)) }
    /// Whether there is none.
    pub fn is_none(&self) -> bool { matches!(self, None) }
    /// Whether there is a value and it passes.
    pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {
        match self { Some(x) => f(x), None => false }
    }
    pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool {
        match self { Some(x) => f(x), None => true }
    }
    /// The value; a panic if there is none.
    pub fn unwrap(self) -> T {
        match self { Some(x) => x, None => panic!("called `Option::unwrap()` on a `None` value") }
    }
    /// The value; a panic with this message if there is none.
    pub fn expect(self, message: &str) -> T {
        match self { Some(x) => x, None => panic!("{message}") }
    }
    /// The value, or this one.
    pub fn unwrap_or(self, default: T) -> T {
        match self { Some(x) => x, None => default }
    }
    /// The value, or what the closure gives.
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {
        match self { Some(x) => x, None => f() }
    }
    /// The value, or the type's default.
    pub fn unwrap_or_default(self) -> T where T: Default {
        match self { Some(x) => x, None => T::default() }
    }
    /// The value changed by the closure.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {
        match self { Some(x) => Some(f(x)), None => None }
    }
    pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {
        match self { Some(x) => f(x), None => default }
    }
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
        match self { Some(x) => f(x), None => default() }
    }
    /// Calls the closure with the value and gives the value back.
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Option<T> {
        if let Some(x) = &self { f(x); }
        self
    }
    /// `Ok` of the value, or this error.
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        match self { Some(x) => Ok(x), None => Err(error) }
    }
    pub fn ok_or_else<E, F: FnOnce() -> E>(self, f: F) -> Result<T, E> {
        match self { Some(x) => Ok(x), None => Err(f()) }
    }
    /// What the closure gives for the value.
    pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {
        match self { Some(x) => f(x), None => None }
    }
    pub fn and<U>(self, other: Option<U>) -> Option<U> {
        match self { Some(_) => other, None => None }
    }
    pub fn or(self, other: Option<T>) -> Option<T> {
        match self { Some(x) => Some(x), None => other }
    }
    pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {
        match self { Some(x) => Some(x), None => f() }
    }
    pub fn xor(self, other: Option<T>) -> Option<T> {
        match (self, other) {
            (Some(a), None) => Some(a),
            (None, Some(b)) => Some(b),
            _ => None,
        }
    }
    /// The value if it passes.
    pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Option<T> {
        match self {
            Some(x) => if predicate(&x) { Some(x) } else { None },
            None => None,
        }
    }
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {
        match (self, other) {
            (Some(a), Some(b)) => Some((a, b)),
            _ => None,
        }
    }
    /// A reference to the value.
    pub fn as_ref(&self) -> Option<&T> {
        match self { Some(x) => Some(x), None => None }
    }
    pub fn as_mut(&mut self) -> Option<&mut T> {
        match self { Some(x) => Some(x), None => None }
    }
    pub fn as_deref(&self) -> Option<&<T as Deref>::Target> where T: Deref {
        match self { Some(x) => Some(x.deref()), None => None }
    }
    pub fn as_deref_mut(&mut self) -> Option<&mut <T as Deref>::Target> where T: DerefMut {
        match self { Some(x) => Some(x.deref_mut()), None => None }
    }
    /// Takes the value out and leaves `None`.
    pub fn take(&mut self) -> Option<T> { replace(self, None) }
    pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {
        let passes = match self { Some(x) => predicate(x), None => false };
        if passes { self.take() } else { None }
    }
    /// Puts a value in and gives the old one.
    pub fn replace(&mut self, value: T) -> Option<T> { replace(self, Some(value)) }
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Some(value);
        match self { Some(x) => x, None => unreachable!() }
    }
    pub fn get_or_insert(&mut self, value: T) -> &mut T {
        if self.is_none() { *self = Some(value); }
        match self { Some(x) => x, None => unreachable!() }
    }
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {
        if self.is_none() { *self = Some(f()); }
        match self { Some(x) => x, None => unreachable!() }
    }
    pub fn get_or_insert_default(&mut self) -> &mut T where T: Default { self.get_or_insert_with(T::default) }
    pub fn as_slice(&self) -> &[T] { match self { Some(x) => same(vec![x]), None => &[] } }
    pub fn iter(&self) -> Iter<&T> { self.as_ref().into_iter() }
    pub fn iter_mut(&mut self) -> Iter<&mut T> { self.as_mut().into_iter() }
}
impl<T> Option<&T> {
    /// A clone of the value referred to.
    pub fn cloned(self) -> Option<T> where T: Clone {
        match self { Some(x) => Some(x.clone()), None => None }
    }
    /// A copy of the value referred to.
    pub fn copied(self) -> Option<T> where T: Copy {
        match self { Some(x) => Some(*x), None => None }
    }
}
impl<T> Option<&mut T> {
    pub fn cloned(self) -> Option<T> where T: Clone {
        match self { Some(x) => Some((*x).clone()), None => None }
    }
    pub fn copied(self) -> Option<T> where T: Copy {
        match self { Some(x) => Some(*x), None => None }
    }
}
impl<T, E> Option<Result<T, E>> {
    pub fn transpose(self) -> Result<Option<T>, E> {
        match self {
            Some(Ok(x)) => Ok(Some(x)),
            Some(Err(e)) => Err(e),
            None => Ok(None),
        }
    }
}
impl<T> Option<Option<T>> {
    pub fn flatten(self) -> Option<T> {
        match self { Some(inner) => inner, None => None }
    }
}
impl<A, B> Option<(A, B)> {
    pub fn unzip(self) -> (Option<A>, Option<B>) {
        match self { Some((a, b)) => (Some(a), Some(b)), None => (None, None) }
    }
}
impl<T> IntoIterator for Option<T> {
    type Item = T;
    type IntoIter = Iter<T>;
    fn into_iter(self) -> Iter<T> {
        match self { Some(x) => once(x), None => empty() }
    }
}
impl<T> IntoIterator for &Option<T> {
    type Item = &T;
    type IntoIter = Iter<&T>;
    fn into_iter(self) -> Iter<&T> { self.as_ref().into_iter() }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
#[must_use]
pub enum Result<T, E> {
    Ok(T),
    Err(E),
}
impl<T, E> Result<T, E> {
    /// Whether it succeeded.
    pub fn is_ok(&self) -> bool { matches!(self, Ok(_)) }
    /// Whether it failed.
    pub fn is_err(&self) -> bool { matches!(self, Err(_)) }
    pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {
        match self { Ok(x) => f(x), Err(_) => false }
    }
    pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool {
        match self { Ok(_) => false, Err(e) => f(e) }
    }
    /// The value, if it succeeded.
    pub fn ok(self) -> Option<T> {
        match self { Ok(x) => Some(x), Err(_) => None }
    }
    /// The error, if it failed.
    pub fn err(self) -> Option<E> {
        match self { Ok(_) => None, Err(e) => Some(e) }
    }
    /// The value; a panic with the error if it failed.
    pub fn unwrap(self) -> T where E: Debug {
        match self { Ok(x) => x, Err(e) => panic!("called `Result::unwrap()` on an `Err` value: {e:?}") }
    }
    /// The value; a panic with this message and the error if it failed.
    pub fn expect(self, message: &str) -> T where E: Debug {
        match self { Ok(x) => x, Err(e) => panic!("{message}: {e:?}") }
    }
    pub fn unwrap_err(self) -> E where T: Debug {
        match self { Ok(x) => panic!("called `Result::unwrap_err()` on an `Ok` value: {x:?}"), Err(e) => e }
    }
    pub fn expect_err(self, message: &str) -> E where T: Debug {
        match self { Ok(x) => panic!("{message}: {x:?}"), Err(e) => e }
    }
    pub fn unwrap_or(self, default: T) -> T {
        match self { Ok(x) => x, Err(_) => default }
    }
    pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, f: F) -> T {
        match self { Ok(x) => x, Err(e) => f(e) }
    }
    pub fn unwrap_or_default(self) -> T where T: Default {
        match self { Ok(x) => x, Err(_) => T::default() }
    }
    /// The value changed by the closure.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Result<U, E> {
        match self { Ok(x) => Ok(f(x)), Err(e) => Err(e) }
    }
    pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {
        match self { Ok(x) => f(x), Err(_) => default }
    }
    pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
        match self { Ok(x) => f(x), Err(e) => default(e) }
    }
    /// The error changed by the closure.
    pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F> {
        match self { Ok(x) => Ok(x), Err(e) => Err(op(e)) }
    }
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Result<T, E> {
        if let Ok(x) = &self { f(x); }
        self
    }
    pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Result<T, E> {
        if let Err(e) = &self { f(e); }
        self
    }
    pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, f: F) -> Result<U, E> {
        match self { Ok(x) => f(x), Err(e) => Err(e) }
    }
    pub fn and<U>(self, other: Result<U, E>) -> Result<U, E> {
        match self { Ok(_) => other, Err(e) => Err(e) }
    }
    pub fn or<F>(self, other: Result<T, F>) -> Result<T, F> {
        match self { Ok(x) => Ok(x), Err(_) => other }
    }
    pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F> {
        match self { Ok(x) => Ok(x), Err(e) => op(e) }
    }
    pub fn as_ref(&self) -> Result<&T, &E> {
        match self { Ok(x) => Ok(x), Err(e) => Err(e) }
    }
    pub fn as_mut(&mut self) -> Result<&mut T, &mut E> {
        match self { Ok(x) => Ok(x), Err(e) => Err(e) }
    }
    pub fn as_deref(&self) -> Result<&<T as Deref>::Target, &E> where T: Deref {
        match self { Ok(x) => Ok(x.deref()), Err(e) => Err(e) }
    }
    pub fn as_deref_mut(&mut self) -> Result<&mut <T as Deref>::Target, &mut E> where T: DerefMut {
        match self { Ok(x) => Ok(x.deref_mut()), Err(e) => Err(e) }
    }
    pub fn iter_mut(&mut self) -> Iter<&mut T> { self.as_mut().ok().into_iter() }
    pub fn iter(&self) -> Iter<&T> { self.as_ref().ok().into_iter() }
}
impl<T, E> Result<Result<T, E>, E> {
    pub fn flatten(self) -> Result<T, E> { match self { Ok(inner) => inner, Err(e) => Err(e) } }
}
impl<T, E> Result<&mut T, E> {
    pub fn cloned(self) -> Result<T, E> where T: Clone {
        match self { Ok(x) => Ok((*x).clone()), Err(e) => Err(e) }
    }
    pub fn copied(self) -> Result<T, E> where T: Copy {
        match self { Ok(x) => Ok(*x), Err(e) => Err(e) }
    }
}
impl<T, E> Result<&T, E> {
    pub fn cloned(self) -> Result<T, E> where T: Clone {
        match self { Ok(x) => Ok(x.clone()), Err(e) => Err(e) }
    }
    pub fn copied(self) -> Result<T, E> where T: Copy {
        match self { Ok(x) => Ok(*x), Err(e) => Err(e) }
    }
}
impl<T, E> Result<Option<T>, E> {
    pub fn transpose(self) -> Option<Result<T, E>> {
        match self {
            Ok(Some(x)) => Some(Ok(x)),
            Ok(None) => None,
            Err(e) => Some(Err(e)),
        }
    }
}
impl<T, E> IntoIterator for Result<T, E> {
    type Item = T;
    type IntoIter = Iter<T>;
    fn into_iter(self) -> Iter<T> { self.ok().into_iter() }
}

impl<T, E> IntoIterator for &Result<T, E> {
    type Item = &T;
    type IntoIter = Iter<&T>;
    fn into_iter(self) -> Iter<&T> { self.iter() }
}
impl<T, E> IntoIterator for &mut Result<T, E> {
    type Item = &mut T;
    type IntoIter = Iter<&mut T>;
    fn into_iter(self) -> Iter<&mut T> { self.iter_mut() }
}
impl<T> IntoIterator for &mut Option<T> {
    type Item = &mut T;
    type IntoIter = Iter<&mut T>;
    fn into_iter(self) -> Iter<&mut T> { self.iter_mut() }
}

impl bool {
    /// `Some` of what the closure gives, where true.
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> { if self { Some(f()) } else { None } }
    /// `Some` of the value, where true.
    pub fn then_some<T>(self, value: T) -> Option<T> { if self { Some(value) } else { None } }
}
impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(s: &str) -> Result<bool, ParseBoolError> {
        match s { "true" => Ok(true), "false" => Ok(false), _ => Err(ParseBoolError(())) }
    }
}
#[derive(Clone, PartialEq, Eq)]
pub struct ParseBoolError(());
impl Debug for ParseBoolError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("ParseBoolError") } }
impl Display for ParseBoolError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("provided string was not `true` or `false`") } }
impl Error for ParseBoolError {}
