//! Iterators.

pub struct Iter<T> { handle: T }
impl<T> Clone for Iter<T> {}
impl<T> Debug for Iter<T> {}
impl<T> Iterator for Iter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {}
}
impl<T> DoubleEndedIterator for Iter<T> {
    fn next_back(&mut self) -> Option<T> {}
}
impl<T> ExactSizeIterator for Iter<T> {}
impl Iter<char> {
    pub fn as_str(&self) -> &str {}
}
impl<T> Iter<&T> {
    pub fn as_slice(&self) -> &[T] {}
}

pub trait Iterator {
    type Item;
    /// The next item, or `None` at the end.
    fn next(&mut self) -> Option<Self::Item>;
    fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
    fn by_ref(&mut self) -> &mut Self { self }
    /// Each item changed by the closure.
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Iter<B> {}
    /// The items that pass.
    fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item> {}
    /// What the closure gives, where it gives something.
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> Iter<B> {}
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> Iter<<U as IntoIterator>::Item> { self.map(|item| f(item).into_iter()).flatten() }
    fn flatten(self) -> Iter<<Self::Item as IntoIterator>::Item> where Self::Item: IntoIterator { iter_flatten(self.map(|item| item.into_iter())) }
    /// Each item with its number, from 0.
    fn enumerate(self) -> Iter<(usize, Self::Item)> {}
    fn zip<U: IntoIterator>(self, other: U) -> Iter<(Self::Item, <U as IntoIterator>::Item)> { iter_zip(self, other.into_iter()) }
    fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Iter<Self::Item> { iter_chain(self, other.into_iter()) }
    fn take(self, n: usize) -> Iter<Self::Item> {}
    fn skip(self, n: usize) -> Iter<Self::Item> {}
    fn step_by(self, step: usize) -> Iter<Self::Item> {}
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item> {}
    fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item> {}
    fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> Iter<B> {}
    fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial: St, f: F) -> Iter<B> {
        let mut state = initial;
        self.map_while(move |item| f(&mut state, item))
    }
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Iter<Self::Item> { self.map(move |item| { f(&item); item }) }
    fn peekable(self) -> Peekable<Self> {}
    fn fuse(self) -> Iter<Self::Item> { self.filter(|_| true) }
    fn cycle(self) -> Iter<Self::Item> {}
    fn cloned<T: Clone>(self) -> Iter<T> where Self: Iterator<Item = &T> {}
    fn copied<T: Copy>(self) -> Iter<T> where Self: Iterator<Item = &T> {}
    /// Everything in a collection.
    fn collect<B: FromIterator<Self::Item>>(self) -> B { B::from_iter(self) }
    fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B) {
        let mut yes = B::default();
        let mut no = B::default();
        for item in self { if f(&item) { yes.extend(Some(item)); } else { no.extend(Some(item)); } }
        (yes, no)
    }
    fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB) where Self: Iterator<Item = (A, B)> {
        let mut left = FromA::default();
        let mut right = FromB::default();
        for (a, b) in self { left.extend(Some(a)); right.extend(Some(b)); }
        (left, right)
    }
    fn for_each<F: FnMut(Self::Item)>(self, f: F) { for item in self { f(item); } }
    fn try_for_each<E, F: FnMut(Self::Item) -> Result<(), E>>(self, f: F) -> Result<(), E> { for item in self { f(item)?; } Ok(()) }
    fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B {
        let mut acc = init;
        for item in self { acc = f(acc, item); }
        acc
    }
    fn try_fold<B, R: Try<B>, F: FnMut(B, Self::Item) -> R>(&mut self, init: B, f: F) -> R {
        let mut acc = init;
        while let Some(item) = self.next() {
            match f(acc, item).branch() {
                Ok(next) => acc = next,
                Err(stop) => return stop,
            }
        }
        R::from_output(acc)
    }
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> {
        let mut iter = self;
        let mut acc = iter.next()?;
        for item in iter { acc = f(acc, item); }
        Some(acc)
    }
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool {
        while let Some(item) = self.next() { if !f(item) { return false; } }
        true
    }
    fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool {
        while let Some(item) = self.next() { if f(item) { return true; } }
        false
    }
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> {
        while let Some(item) = self.next() { if predicate(&item) { return Some(item); } }
        None
    }
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> {
        while let Some(item) = self.next() {
            let found = f(item);
            if found.is_some() { return found; }
        }
        None
    }
    fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> {
        let mut at = 0;
        while let Some(item) = self.next() { if predicate(item) { return Some(at); } at += 1; }
        None
    }
    fn count(self) -> usize {}
    fn last(self) -> Option<Self::Item> {
        let mut last = None;
        for item in self { last = Some(item); }
        last
    }
    fn nth(&mut self, n: usize) -> Option<Self::Item> {
        for _ in 0..n { if self.next().is_none() { return None; } }
        self.next()
    }
    fn sum<S: Sum<Self::Item>>(self) -> S { S::sum(self) }
    fn product<P: Product<Self::Item>>(self) -> P { P::product(self) }
    fn max(self) -> Option<Self::Item> where Self::Item: Ord { self.reduce(|a, b| if b.cmp(&a) == Ordering::Less { a } else { b }) }
    fn min(self) -> Option<Self::Item> where Self::Item: Ord { self.reduce(|a, b| if b.cmp(&a) == Ordering::Less { b } else { a }) }
    fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> { self.reduce(|a, b| if compare(&a, &b) == Ordering::Greater { a } else { b }) }
    fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> { self.reduce(|a, b| if compare(&a, &b) == Ordering::Greater { b } else { a }) }
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> {
        let best = self.map(|item| (f(&item), item)).reduce(|a, b| if a.0.cmp(&b.0) == Ordering::Greater { a } else { b });
        match best { Some((_, item)) => Some(item), None => None }
    }
    fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> {
        let best = self.map(|item| (f(&item), item)).reduce(|a, b| if a.0.cmp(&b.0) == Ordering::Greater { b } else { a });
        match best { Some((_, item)) => Some(item), None => None }
    }
    fn eq<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialEq<<I as IntoIterator>::Item> {
        let mut a = self;
        let mut b = other.into_iter();
        loop {
            match (a.next(), b.next()) {
                (None, None) => return true,
                (Some(x), Some(y)) => if x != y { return false; },
                _ => return false,
            }
        }
    }
    fn ne<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialEq<<I as IntoIterator>::Item> { !self.eq(other) }
    fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering where Self::Item: Ord {
        let mut a = self;
        let mut b = other.into_iter();
        loop {
            match (a.next(), b.next()) {
                (None, None) => return Ordering::Equal,
                (None, _) => return Ordering::Less,
                (_, None) => return Ordering::Greater,
                (Some(x), Some(y)) => match x.cmp(&y) { Ordering::Equal => {} other => return other },
            }
        }
    }
    fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering> where Self::Item: PartialOrd<<I as IntoIterator>::Item> {
        let mut a = self;
        let mut b = other.into_iter();
        loop {
            match (a.next(), b.next()) {
                (None, None) => return Some(Ordering::Equal),
                (None, _) => return Some(Ordering::Less),
                (_, None) => return Some(Ordering::Greater),
                (Some(x), Some(y)) => match x.partial_cmp(&y) { Some(Ordering::Equal) => {} other => return other },
            }
        }
    }
    fn lt<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<<I as IntoIterator>::Item> { self.partial_cmp(other) == Some(Ordering::Less) }
    fn le<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<<I as IntoIterator>::Item> { matches!(self.partial_cmp(other), Some(Ordering::Less | Ordering::Equal)) }
    fn gt<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<<I as IntoIterator>::Item> { self.partial_cmp(other) == Some(Ordering::Greater) }
    fn ge<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialOrd<<I as IntoIterator>::Item> { matches!(self.partial_cmp(other), Some(Ordering::Greater | Ordering::Equal)) }
    fn is_sorted_by_key<K: PartialOrd, F: FnMut(Self::Item) -> K>(self, f: F) -> bool { self.map(f).is_sorted() }
    fn is_sorted(self) -> bool where Self::Item: PartialOrd {
        let mut iter = self;
        let mut last = match iter.next() { Some(x) => x, None => return true };
        for item in iter { if last > item { return false; } last = item; }
        true
    }
}
/// What `try_fold` stops on.
pub trait Try<B> {
    fn branch(self) -> Result<B, Self>;
    fn from_output(value: B) -> Self;
}
impl<B> Try<B> for Option<B> {
    fn branch(self) -> Result<B, Option<B>> { match self { Some(x) => Ok(x), None => Err(None) } }
    fn from_output(value: B) -> Option<B> { Some(value) }
}
impl<B, E> Try<B> for Result<B, E> {
    fn branch(self) -> Result<B, Result<B, E>> { match self { Ok(x) => Ok(x), Err(e) => Err(Err(e)) } }
    fn from_output(value: B) -> Result<B, E> { Ok(value) }
}
fn iter_flatten<I, T>(iter: I) -> Iter<T> {}
fn iter_zip<A, B, T>(a: A, b: B) -> Iter<T> {}
fn iter_chain<A, B, T>(a: A, b: B) -> Iter<T> {}
pub trait DoubleEndedIterator: Iterator {
    fn next_back(&mut self) -> Option<Self::Item>;
    /// The items from the last to the first.
    fn rev(self) -> Iter<Self::Item> {}
    fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> {
        while let Some(item) = self.next_back() { if predicate(&item) { return Some(item); } }
        None
    }
    fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B { self.rev().fold(init, f) }
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
        for _ in 0..n { if self.next_back().is_none() { return None; } }
        self.next_back()
    }
}
pub trait ExactSizeIterator: Iterator {
    fn len(&self) -> usize {}
    fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> where Self: DoubleEndedIterator {
        let mut at = self.len();
        while let Some(item) = self.next_back() { at -= 1; if predicate(item) { return Some(at); } }
        None
    }
}
impl<I: Iterator> Iterator for &mut I {
    type Item = <I as Iterator>::Item;
    fn next(&mut self) -> Option<<I as Iterator>::Item> { (**self).next() }
}
impl<I: Iterator> Iterator for Box<I> {
    type Item = <I as Iterator>::Item;
    fn next(&mut self) -> Option<<I as Iterator>::Item> { (**self).next() }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for &mut I {
    fn next_back(&mut self) -> Option<<I as Iterator>::Item> { (**self).next_back() }
}
/// What ranges count.
pub trait Step {}
impl<N: AnyInt> Step for N {}
impl Step for char {}
impl<T: Step> Iterator for Range<T> { type Item = T; fn next(&mut self) -> Option<T> {} }
impl<T: Step> DoubleEndedIterator for Range<T> { fn next_back(&mut self) -> Option<T> {} }
impl<T: Step> ExactSizeIterator for Range<T> {}
impl<T: Step> Iterator for RangeInclusive<T> { type Item = T; fn next(&mut self) -> Option<T> {} }
impl<T: Step> DoubleEndedIterator for RangeInclusive<T> { fn next_back(&mut self) -> Option<T> {} }
impl<T: Step> ExactSizeIterator for RangeInclusive<T> {}
impl<T: Step> Iterator for RangeFrom<T> { type Item = T; fn next(&mut self) -> Option<T> {} }

pub struct Peekable<I> { handle: I }
impl<I> Clone for Peekable<I> {}
impl<I: Iterator> Iterator for Peekable<I> { type Item = <I as Iterator>::Item; fn next(&mut self) -> Option<<I as Iterator>::Item> {} }
impl<I: Iterator> DoubleEndedIterator for Peekable<I> { fn next_back(&mut self) -> Option<<I as Iterator>::Item> {} }
impl<I: Iterator> ExactSizeIterator for Peekable<I> {}
impl<I: Iterator> Peekable<I> {
    /// The next item, without taking it.
    pub fn peek(&mut self) -> Option<&<I as Iterator>::Item> {}
    pub fn next_if<F: FnOnce(&<I as Iterator>::Item) -> bool>(&mut self, f: F) -> Option<<I as Iterator>::Item> {
        match self.peek() {
            Some(item) => if f(item) { self.next() } else { None },
            None => None,
        }
    }
    pub fn next_if_eq<R>(&mut self, expected: &R) -> Option<<I as Iterator>::Item> where <I as Iterator>::Item: PartialEq<R> {
        match self.peek() {
            Some(item) => if item == expected { self.next() } else { None },
            None => None,
        }
    }
}

pub trait IntoIterator {
    type Item;
    type IntoIter: Iterator<Item = Self::Item>;
    fn into_iter(self) -> Self::IntoIter;
}
impl<I: Iterator> IntoIterator for I {
    type Item = <I as Iterator>::Item;
    type IntoIter = I;
    fn into_iter(self) -> I { self }
}
pub trait FromIterator<A> {
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}
pub trait Extend<A> {
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
}
impl<A, B: Default + Extend<A>, C, D: Default + Extend<C>> FromIterator<(A, C)> for (B, D) {
    fn from_iter<I: IntoIterator<Item = (A, C)>>(iter: I) -> (B, D) { iter.into_iter().unzip() }
}
impl FromIterator<()> for () {
    fn from_iter<I: IntoIterator<Item = ()>>(iter: I) { for _ in iter {} }
}
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
        let mut items = Vec::new();
        for item in iter { match item { Some(x) => items.push(x), None => return None } }
        Some(V::from_iter(items))
    }
}
impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
    fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
        let mut items = Vec::new();
        for item in iter { match item { Ok(x) => items.push(x), Err(e) => return Err(e) } }
        Ok(V::from_iter(items))
    }
}
pub trait Sum<A = Self> { fn sum<I: Iterator<Item = A>>(iter: I) -> Self; }
pub trait Product<A = Self> { fn product<I: Iterator<Item = A>>(iter: I) -> Self; }
impl<N: AnyInt> Sum for N { fn sum<I: Iterator<Item = N>>(iter: I) -> N { iter_sum(iter) } }
impl<N: AnyInt> Sum<&N> for N { fn sum<I: Iterator<Item = &N>>(iter: I) -> N { iter_sum(iter) } }
impl<N: AnyInt> Product for N { fn product<I: Iterator<Item = N>>(iter: I) -> N { iter_product(iter) } }
impl<N: AnyInt> Product<&N> for N { fn product<I: Iterator<Item = &N>>(iter: I) -> N { iter_product(iter) } }
impl<F: AnyFloat> Sum for F { fn sum<I: Iterator<Item = F>>(iter: I) -> F { iter_sum(iter) } }
impl<F: AnyFloat> Sum<&F> for F { fn sum<I: Iterator<Item = &F>>(iter: I) -> F { iter_sum(iter) } }
impl<F: AnyFloat> Product for F { fn product<I: Iterator<Item = F>>(iter: I) -> F { iter_product(iter) } }
impl<F: AnyFloat> Product<&F> for F { fn product<I: Iterator<Item = &F>>(iter: I) -> F { iter_product(iter) } }
impl<A, T: Sum<A>> Sum<Option<A>> for Option<T> {
    fn sum<I: Iterator<Item = Option<A>>>(iter: I) -> Option<T> { let items: Option<Vec<A>> = iter.collect(); Some(T::sum(items?.into_iter())) }
}
impl<A, E, T: Sum<A>> Sum<Result<A, E>> for Result<T, E> {
    fn sum<I: Iterator<Item = Result<A, E>>>(iter: I) -> Result<T, E> { let items: Result<Vec<A>, E> = iter.collect(); Ok(T::sum(items?.into_iter())) }
}
fn iter_sum<I, S>(iter: I) -> S {}
fn iter_product<I, S>(iter: I) -> S {}
pub fn once<T>(value: T) -> Iter<T> {}
pub fn empty<T>() -> Iter<T> {}
pub fn repeat<T: Clone>(value: T) -> Iter<T> {}
pub fn repeat_n<T: Clone>(value: T, n: usize) -> Iter<T> { repeat(value).take(n) }
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> Iter<T> {}
pub fn repeat_with<T, F: FnMut() -> T>(f: F) -> Iter<T> { from_fn(move || Some(f())) }
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, succ: F) -> Iter<T> {
    let mut next = first;
    from_fn(move || {
        let item = next.take()?;
        next = succ(&item);
        Some(item)
    })
}
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Iter<(<A as IntoIterator>::Item, <B as IntoIterator>::Item)> { iter_zip(a.into_iter(), b.into_iter()) }
