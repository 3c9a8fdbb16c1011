//! Iterators. One file because every adaptor is the same few lines beside the trait that offers it.

/// Any of the library's iterators: what gives the items is behind a trait of its own.
pub struct Iter<T> { source: Box<dyn Source<T>> }
impl<T> Clone for Iter<T> {}
impl<T> Debug for Iter<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.write_str("Iter(..)") } }
impl<T> Iterator for Iter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.source.step() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.source.hint() }
}
impl<T> DoubleEndedIterator for Iter<T> {
    fn next_back(&mut self) -> Option<T> { self.source.back() }
}
impl<T> ExactSizeIterator for Iter<T> { fn len(&self) -> usize { self.source.left() } }
pub trait Source<T> {
    fn step(&mut self) -> Option<T>;
    fn back(&mut self) -> Option<T>;
    fn left(&self) -> usize { 0 }
    /// The least and the most number of items that may be left.
    fn hint(&self) -> (usize, Option<usize>) { let left = self.left(); (left, Some(left)) }
    fn rest(&self) -> &str { "" }
}
fn iter_of<T, S: Source<T>>(source: S) -> Iter<T> { Iter { source: Box::new(source) } }
/// The last item, of an iterator that has two ends.
fn iter_back<I: Iterator>(iter: &mut I) -> Option<<I as Iterator>::Item> {}
/// How many items there are, where that is known.
fn iter_left<I: Iterator>(iter: &I) -> usize {}

struct Taken<T> { items: Vec<T>, at: usize, end: usize }
impl<T> Source<T> for Taken<T> {
    fn step(&mut self) -> Option<T> {
        if self.at >= self.end { return None; }
        let item = slice_take(&mut self.items, self.at);
        self.at += 1;
        Some(item)
    }
    fn back(&mut self) -> Option<T> {
        if self.at >= self.end { return None; }
        self.end -= 1;
        Some(slice_take(&mut self.items, self.end))
    }
    fn left(&self) -> usize { self.end - self.at }
}
fn taken<T>(items: Vec<T>) -> Iter<T> { let end = items.len(); iter_of(Taken { items, at: 0, end }) }
fn slice_take<T>(items: &mut Vec<T>, at: usize) -> T {}
fn slice_at<T>(items: &[T], at: usize) -> &T {}
fn slice_get_mut<T>(items: &mut [T], at: usize) -> &mut T {}
fn slice_range_mut<T>(items: &mut [T], start: usize, end: usize) -> &mut [T] {}
struct Seen<T> { items: &[T], at: usize, end: usize }
impl<T> Source<&T> for Seen<T> {
    fn step(&mut self) -> Option<&T> {
        if self.at >= self.end { return None; }
        let item = slice_at(self.items, self.at);
        self.at += 1;
        Some(item)
    }
    fn back(&mut self) -> Option<&T> {
        if self.at >= self.end { return None; }
        self.end -= 1;
        Some(slice_at(self.items, self.end))
    }
    fn left(&self) -> usize { self.end - self.at }
}
struct Changed<T> { items: &mut [T], at: usize, end: usize }
impl<T> Source<&mut T> for Changed<T> {
    fn step(&mut self) -> Option<&mut T> {
        if self.at >= self.end { return None; }
        let at = self.at;
        self.at += 1;
        Some(slice_get_mut(self.items, at))
    }
    fn back(&mut self) -> Option<&mut T> {
        if self.at >= self.end { return None; }
        self.end -= 1;
        let at = self.end;
        Some(slice_get_mut(self.items, at))
    }
    fn left(&self) -> usize { self.end - self.at }
}
/// Parts of a slice, each so long and so far from the one before.
struct Parts<T> { items: &[T], at: usize, count: usize, size: usize, step: usize }
impl<T> Source<&[T]> for Parts<T> {
    fn step(&mut self) -> Option<&[T]> {
        if self.at >= self.count { return None; }
        let start = self.at * self.step;
        self.at += 1;
        let end = if start + self.size > self.items.len() { self.items.len() } else { start + self.size };
        Some(&self.items[start..end])
    }
    fn back(&mut self) -> Option<&[T]> {
        if self.at >= self.count { return None; }
        self.count -= 1;
        let start = self.count * self.step;
        let end = if start + self.size > self.items.len() { self.items.len() } else { start + self.size };
        Some(&self.items[start..end])
    }
    fn left(&self) -> usize { self.count - self.at }
}
struct PartsMut<T> { items: &mut [T], at: usize, len: usize, size: usize }
impl<T> Source<&mut [T]> for PartsMut<T> {
    fn step(&mut self) -> Option<&mut [T]> {
        if self.at >= self.len { return None; }
        let start = self.at;
        let end = if start + self.size > self.len { self.len } else { start + self.size };
        self.at = end;
        Some(slice_range_mut(self.items, start, end))
    }
    fn back(&mut self) -> Option<&mut [T]> { None }
    fn left(&self) -> usize { (self.len - self.at + self.size - 1) / self.size }
}
struct Chars { text: &str, at: usize, end: usize }
fn str_char_at(text: &str, at: usize) -> char {}
fn str_char_before(text: &str, at: usize) -> char {}
impl Source<char> for Chars {
    fn hint(&self) -> (usize, Option<usize>) { let left = self.end - self.at; ((left + 3) / 4, Some(left)) }
    fn step(&mut self) -> Option<char> {
        if self.at >= self.end { return None; }
        let c = str_char_at(self.text, self.at);
        self.at += c.len_utf8();
        Some(c)
    }
    fn back(&mut self) -> Option<char> {
        if self.at >= self.end { return None; }
        let c = str_char_before(self.text, self.end);
        self.end -= c.len_utf8();
        Some(c)
    }
    fn left(&self) -> usize { 0 }
    fn rest(&self) -> &str { &self.text[self.at..self.end] }
}
struct CharIndices { text: &str, at: usize, end: usize }
impl Source<(usize, char)> for CharIndices {
    fn hint(&self) -> (usize, Option<usize>) { let left = self.end - self.at; ((left + 3) / 4, Some(left)) }
    fn step(&mut self) -> Option<(usize, char)> {
        if self.at >= self.end { return None; }
        let at = self.at;
        let c = str_char_at(self.text, at);
        self.at += c.len_utf8();
        Some((at, c))
    }
    fn back(&mut self) -> Option<(usize, char)> {
        if self.at >= self.end { return None; }
        let c = str_char_before(self.text, self.end);
        self.end -= c.len_utf8();
        Some((self.end, c))
    }
}
struct Map<I, F> { iter: I, f: F }
impl<A, B, I: Iterator<Item = A>, F: FnMut(A) -> B> Source<B> for Map<I, F> {
    fn hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn step(&mut self) -> Option<B> { match self.iter.next() { Some(x) => Some((self.f)(x)), None => None } }
    fn back(&mut self) -> Option<B> { match iter_back(&mut self.iter) { Some(x) => Some((self.f)(x)), None => None } }
    fn left(&self) -> usize { iter_left(&self.iter) }
}
struct Filter<I, P> { iter: I, test: P }
impl<A, I: Iterator<Item = A>, P: FnMut(&A) -> bool> Source<A> for Filter<I, P> {
    fn hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
    fn step(&mut self) -> Option<A> {
        while let Some(x) = self.iter.next() { if (self.test)(&x) { return Some(x); } }
        None
    }
    fn back(&mut self) -> Option<A> {
        while let Some(x) = iter_back(&mut self.iter) { if (self.test)(&x) { return Some(x); } }
        None
    }
}
struct FilterMap<I, F> { iter: I, f: F }
impl<A, B, I: Iterator<Item = A>, F: FnMut(A) -> Option<B>> Source<B> for FilterMap<I, F> {
    fn hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
    fn step(&mut self) -> Option<B> {
        while let Some(x) = self.iter.next() {
            let found = (self.f)(x);
            if found.is_some() { return found; }
        }
        None
    }
    fn back(&mut self) -> Option<B> {
        while let Some(x) = iter_back(&mut self.iter) {
            let found = (self.f)(x);
            if found.is_some() { return found; }
        }
        None
    }
}
struct Flat<U> { iter: Iter<U>, front: Option<U>, behind: Option<U> }
impl<A, U: Iterator<Item = A>> Source<A> for Flat<U> {
    fn hint(&self) -> (usize, Option<usize>) { (0, None) }
    fn step(&mut self) -> Option<A> {
        loop {
            if let Some(part) = &mut self.front {
                let item = part.next();
                if item.is_some() { return item; }
                self.front = None;
            }
            match self.iter.next() {
                Some(part) => self.front = Some(part),
                None => break,
            }
        }
        match &mut self.behind { Some(part) => part.next(), None => None }
    }
    fn back(&mut self) -> Option<A> {
        loop {
            if let Some(part) = &mut self.behind {
                let item = iter_back(part);
                if item.is_some() { return item; }
                self.behind = None;
            }
            match self.iter.next_back() {
                Some(part) => self.behind = Some(part),
                None => break,
            }
        }
        match &mut self.front { Some(part) => iter_back(part), None => None }
    }
}
struct Enumerate<I> { iter: I, at: usize }
impl<A, I: Iterator<Item = A>> Source<(usize, A)> for Enumerate<I> {
    fn hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn step(&mut self) -> Option<(usize, A)> {
        match self.iter.next() {
            Some(x) => { let at = self.at; self.at += 1; Some((at, x)) }
            None => None,
        }
    }
    fn back(&mut self) -> Option<(usize, A)> {
        let left = iter_left(&self.iter);
        match iter_back(&mut self.iter) { Some(x) => Some((self.at + left - 1, x)), None => None }
    }
    fn left(&self) -> usize { iter_left(&self.iter) }
}
struct Zip<A, B> { a: A, b: B }
impl<X, Y, A: Iterator<Item = X>, B: Iterator<Item = Y>> Source<(X, Y)> for Zip<A, B> {
    fn step(&mut self) -> Option<(X, Y)> {
        match self.a.next() {
            Some(x) => match self.b.next() { Some(y) => Some((x, y)), None => None },
            None => None,
        }
    }
    fn back(&mut self) -> Option<(X, Y)> {
        while iter_left(&self.a) > iter_left(&self.b) { iter_back(&mut self.a); }
        while iter_left(&self.b) > iter_left(&self.a) { iter_back(&mut self.b); }
        match iter_back(&mut self.a) {
            Some(x) => match iter_back(&mut self.b) { Some(y) => Some((x, y)), None => None },
            None => None,
        }
    }
    fn left(&self) -> usize {
        let (a, b) = (iter_left(&self.a), iter_left(&self.b));
        if a < b { a } else { b }
    }
}
struct Chain<A, B> { a: A, b: B, second: bool }
impl<X, A: Iterator<Item = X>, B: Iterator<Item = X>> Source<X> for Chain<A, B> {
    fn step(&mut self) -> Option<X> {
        if !self.second {
            let item = self.a.next();
            if item.is_some() { return item; }
            self.second = true;
        }
        self.b.next()
    }
    fn back(&mut self) -> Option<X> {
        let item = iter_back(&mut self.b);
        if item.is_some() { return item; }
        if self.second { None } else { iter_back(&mut self.a) }
    }
    fn left(&self) -> usize { if self.second { iter_left(&self.b) } else { iter_left(&self.a) + iter_left(&self.b) } }
}
struct Take<I> { iter: I, n: usize }
impl<A, I: Iterator<Item = A>> Source<A> for Take<I> {
    fn step(&mut self) -> Option<A> { if self.n == 0 { return None; } self.n -= 1; self.iter.next() }
    fn back(&mut self) -> Option<A> {
        let left = iter_left(&self.iter);
        let mut extra = if left > self.n { left - self.n } else { 0 };
        while extra > 0 { iter_back(&mut self.iter); extra -= 1; }
        if self.n == 0 { return None; }
        let item = iter_back(&mut self.iter);
        if item.is_some() && left <= self.n { self.n = left - 1; } else if item.is_some() { self.n -= 1; }
        item
    }
    fn left(&self) -> usize { let left = iter_left(&self.iter); if left < self.n { left } else { self.n } }
}
struct Skip<I> { iter: I, n: usize }
impl<A, I: Iterator<Item = A>> Source<A> for Skip<I> {
    fn step(&mut self) -> Option<A> {
        while self.n > 0 { self.n -= 1; if self.iter.next().is_none() { self.n = 0; return None; } }
        self.iter.next()
    }
    fn back(&mut self) -> Option<A> { if self.left() == 0 { None } else { iter_back(&mut self.iter) } }
    fn left(&self) -> usize { let left = iter_left(&self.iter); if left > self.n { left - self.n } else { 0 } }
}
struct StepBy<I> { iter: I, step: usize, first: bool }
impl<A, I: Iterator<Item = A>> Source<A> for StepBy<I> {
    fn step(&mut self) -> Option<A> {
        if self.first { self.first = false; return self.iter.next(); }
        self.iter.nth(self.step - 1)
    }
    fn back(&mut self) -> Option<A> {
        let left = iter_left(&self.iter);
        if left == 0 || (!self.first && left < self.step) { return None; }
        let extra = if self.first { (left - 1) % self.step } else { left % self.step };
        let mut i = 0;
        while i < extra { iter_back(&mut self.iter); i += 1; }
        let item = iter_back(&mut self.iter);
        let mut j = 1;
        while j < self.step && iter_left(&self.iter) > 0 && !(self.first && iter_left(&self.iter) == 0) { if !self.first && iter_left(&self.iter) < self.step { break; } iter_back(&mut self.iter); j += 1; }
        item
    }
    fn left(&self) -> usize {
        let left = iter_left(&self.iter);
        if self.first { (left + self.step - 1) / self.step } else { left / self.step }
    }
}
struct TakeWhile<I, P> { iter: I, test: P, over: bool }
impl<A, I: Iterator<Item = A>, P: FnMut(&A) -> bool> Source<A> for TakeWhile<I, P> {
    fn hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
    fn step(&mut self) -> Option<A> {
        if self.over { return None; }
        match self.iter.next() {
            Some(x) => if (self.test)(&x) { Some(x) } else { self.over = true; None },
            None => None,
        }
    }
    fn back(&mut self) -> Option<A> { None }
}
struct SkipWhile<I, P> { iter: I, test: P, begun: bool }
impl<A, I: Iterator<Item = A>, P: FnMut(&A) -> bool> Source<A> for SkipWhile<I, P> {
    fn hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
    fn step(&mut self) -> Option<A> {
        while let Some(x) = self.iter.next() {
            if self.begun || !(self.test)(&x) { self.begun = true; return Some(x); }
        }
        None
    }
    fn back(&mut self) -> Option<A> { None }
}
struct MapWhile<I, F> { iter: I, f: F }
impl<A, B, I: Iterator<Item = A>, F: FnMut(A) -> Option<B>> Source<B> for MapWhile<I, F> {
    fn hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
    fn step(&mut self) -> Option<B> { match self.iter.next() { Some(x) => (self.f)(x), None => None } }
    fn back(&mut self) -> Option<B> { None }
}
struct Cycle<I> { first: I, iter: I }
impl<A, I: Iterator<Item = A> + Clone> Source<A> for Cycle<I> {
    fn step(&mut self) -> Option<A> {
        let item = self.iter.next();
        if item.is_some() { return item; }
        self.iter = self.first.clone();
        self.iter.next()
    }
    fn back(&mut self) -> Option<A> { None }
}
struct Rev<I> { iter: I }
impl<A, I: DoubleEndedIterator + Iterator<Item = A>> Source<A> for Rev<I> {
    fn hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn step(&mut self) -> Option<A> { self.iter.next_back() }
    fn back(&mut self) -> Option<A> { self.iter.next() }
    fn left(&self) -> usize { iter_left(&self.iter) }
}
struct FromFn<F> { f: F }
impl<T, F: FnMut() -> Option<T>> Source<T> for FromFn<F> {
    fn hint(&self) -> (usize, Option<usize>) { (0, None) }
    fn step(&mut self) -> Option<T> { (self.f)() }
    fn back(&mut self) -> Option<T> { None }
}
struct Once<T> { item: Option<T> }
impl<T> Source<T> for Once<T> {
    fn step(&mut self) -> Option<T> { self.item.take() }
    fn back(&mut self) -> Option<T> { self.item.take() }
    fn left(&self) -> usize { if self.item.is_some() { 1 } else { 0 } }
}
struct Repeat<T> { item: T }
impl<T: Clone> Source<T> for Repeat<T> {
    fn hint(&self) -> (usize, Option<usize>) { (18446744073709551615, None) }
    fn step(&mut self) -> Option<T> { Some(self.item.clone()) }
    fn back(&mut self) -> Option<T> { Some(self.item.clone()) }
    fn left(&self) -> usize { 18446744073709551615 }
}
struct Fuse<I> { iter: I, over: bool }
impl<A, I: Iterator<Item = A>> Source<A> for Fuse<I> {
    fn hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
    fn step(&mut self) -> Option<A> {
        if self.over { return None; }
        let item = self.iter.next();
        if item.is_none() { self.over = true; }
        item
    }
    fn back(&mut self) -> Option<A> { iter_back(&mut self.iter) }
    fn left(&self) -> usize { iter_left(&self.iter) }
}
impl<T> Iter<&T> {
    pub fn as_slice(&self) -> &[T] { let all: Vec<&T> = self.clone().collect(); same(all) }
}
impl Iter<char> {
    pub fn as_str(&self) -> &str { self.source.rest() }
}

pub trait Iterator {
    type Item;
    /// The next item, or `None` at the end.
    fn next(&mut self) -> Option<Self::Item>;
    fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
    fn by_ref(&mut self) -> &mut Self { self }
    /// Each item changed by the closure.
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Iter<B> { iter_of(Map { iter: self, f }) }
    /// The items that pass.
    fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item> { iter_of(Filter { iter: self, test: predicate }) }
    /// What the closure gives, where it gives something.
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> Iter<B> { iter_of(FilterMap { iter: self, f }) }
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> Iter<<U as IntoIterator>::Item> { self.map(|item| f(item).into_iter()).flatten() }
    fn flatten(self) -> Iter<<Self::Item as IntoIterator>::Item> where Self::Item: IntoIterator { flat_of(self.map(|item| item.into_iter())) }
    /// Each item with its number, from 0.
    fn enumerate(self) -> Iter<(usize, Self::Item)> { iter_of(Enumerate { iter: self, at: 0 }) }
    fn zip<U: IntoIterator>(self, other: U) -> Iter<(Self::Item, <U as IntoIterator>::Item)> { iter_zip(self, other.into_iter()) }
    fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Iter<Self::Item> { iter_chain(self, other.into_iter()) }
    fn take(self, n: usize) -> Iter<Self::Item> { iter_of(Take { iter: self, n }) }
    fn skip(self, n: usize) -> Iter<Self::Item> { iter_of(Skip { iter: self, n }) }
    fn step_by(self, step: usize) -> Iter<Self::Item> { if step == 0 { panic!("assertion failed: step != 0"); } iter_of(StepBy { iter: self, step, first: true }) }
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item> { iter_of(TakeWhile { iter: self, test: predicate, over: false }) }
    fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Iter<Self::Item> { iter_of(SkipWhile { iter: self, test: predicate, begun: false }) }
    fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> Iter<B> { iter_of(MapWhile { iter: self, f: predicate }) }
    fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial: St, f: F) -> Iter<B> {
        let mut state = initial;
        self.map_while(move |item| f(&mut state, item))
    }
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Iter<Self::Item> { self.map(move |item| { f(&item); item }) }
    fn peekable(self) -> Peekable<Self> { Peekable { iter: self, has: false, item: None } }
    fn fuse(self) -> Iter<Self::Item> { iter_of(Fuse { iter: self, over: false }) }
    fn cycle(self) -> Iter<Self::Item> where Self: Clone { iter_of(Cycle { first: self.clone(), iter: self }) }
    fn cloned<T: Clone>(self) -> Iter<T> where Self: Iterator<Item = &T> { self.map(|item| item.clone()) }
    fn copied<T: Copy>(self) -> Iter<T> where Self: Iterator<Item = &T> { self.map(|item| *item) }
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
    fn try_for_each<R: Try<()>, F: FnMut(Self::Item) -> R>(&mut self, f: F) -> R { self.try_fold((), |_, item| f(item)) }
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
    fn count(self) -> usize { let mut n = 0; for _ in self { n += 1; } n }
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
    fn is_sorted_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, compare: F) -> bool {
        let mut iter = self;
        let mut last = match iter.next() { Some(x) => x, None => return true };
        for item in iter { if !compare(&last, &item) { return false; } last = item; }
        true
    }
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
/// Whether a loop of calls goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum ControlFlow<B, C = ()> { Continue(C), Break(B) }
impl<B, C> ControlFlow<B, C> {
    pub fn is_break(&self) -> bool { matches!(self, ControlFlow::Break(_)) }
    pub fn is_continue(&self) -> bool { matches!(self, ControlFlow::Continue(_)) }
    pub fn break_value(self) -> Option<B> { match self { ControlFlow::Break(x) => Some(x), ControlFlow::Continue(_) => None } }
    pub fn continue_value(self) -> Option<C> { match self { ControlFlow::Continue(x) => Some(x), ControlFlow::Break(_) => None } }
    pub fn map_break<T, F: FnOnce(B) -> T>(self, f: F) -> ControlFlow<T, C> { match self { ControlFlow::Break(x) => ControlFlow::Break(f(x)), ControlFlow::Continue(x) => ControlFlow::Continue(x) } }
    pub fn map_continue<T, F: FnOnce(C) -> T>(self, f: F) -> ControlFlow<B, T> { match self { ControlFlow::Break(x) => ControlFlow::Break(x), ControlFlow::Continue(x) => ControlFlow::Continue(f(x)) } }
}
impl<B, C> Try<C> for ControlFlow<B, C> {
    fn branch(self) -> Result<C, ControlFlow<B, C>> { match self { ControlFlow::Continue(x) => Ok(x), ControlFlow::Break(x) => Err(ControlFlow::Break(x)) } }
    fn from_output(value: C) -> ControlFlow<B, C> { ControlFlow::Continue(value) }
}
impl<B, E> Try<B> for Result<B, E> {
    fn branch(self) -> Result<B, Result<B, E>> { match self { Ok(x) => Ok(x), Err(e) => Err(Err(e)) } }
    fn from_output(value: B) -> Result<B, E> { Ok(value) }
}
fn flat_of<U: Iterator>(iter: Iter<U>) -> Iter<<U as Iterator>::Item> { iter_of(Flat { iter, front: None, behind: None }) }
fn iter_zip<A: Iterator, B: Iterator>(a: A, b: B) -> Iter<(<A as Iterator>::Item, <B as Iterator>::Item)> { iter_of(Zip { a, b }) }
fn iter_chain<T, A: Iterator<Item = T>, B: Iterator<Item = T>>(a: A, b: B) -> Iter<T> { iter_of(Chain { a, b, second: false }) }
pub trait DoubleEndedIterator: Iterator {
    fn next_back(&mut self) -> Option<Self::Item>;
    /// The items from the last to the first.
    fn rev(self) -> Iter<Self::Item> { iter_of(Rev { iter: self }) }
    fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> {
        while let Some(item) = self.next_back() { if predicate(&item) { return Some(item); } }
        None
    }
    fn try_rfold<B, R: Try<B>, F: FnMut(B, Self::Item) -> R>(&mut self, init: B, f: F) -> R {
        let mut acc = init;
        while let Some(item) = self.next_back() {
            match f(acc, item).branch() {
                Ok(next) => acc = next,
                Err(stop) => return stop,
            }
        }
        R::from_output(acc)
    }
    fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B { self.rev().fold(init, f) }
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
        for _ in 0..n { if self.next_back().is_none() { return None; } }
        self.next_back()
    }
}
pub trait ExactSizeIterator: Iterator {
    fn len(&self) -> usize { self.size_hint().0 }
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
impl<I: DoubleEndedIterator> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<<I as Iterator>::Item> { (**self).next_back() }
}
impl<I: ExactSizeIterator> ExactSizeIterator for &mut I { fn len(&self) -> usize { (**self).len() } }
impl<I: ExactSizeIterator> ExactSizeIterator for Box<I> { fn len(&self) -> usize { (**self).len() } }
/// What ranges count.
pub trait Step {}
impl<N: AnyInt> Step for N {}
impl Step for char {}
impl<T: Step> Iterator for Range<T> { type Item = T; fn next(&mut self) -> Option<T> {} fn size_hint(&self) -> (usize, Option<usize>) { let left = self.len(); (left, Some(left)) } }
impl<T: Step> DoubleEndedIterator for Range<T> { fn next_back(&mut self) -> Option<T> {} }
impl<T: Step> ExactSizeIterator for Range<T> { fn len(&self) -> usize {} }
impl<T: Step> Iterator for RangeInclusive<T> { type Item = T; fn next(&mut self) -> Option<T> {} fn size_hint(&self) -> (usize, Option<usize>) { let left = self.len(); (left, Some(left)) } }
impl<T: Step> DoubleEndedIterator for RangeInclusive<T> { fn next_back(&mut self) -> Option<T> {} }
impl<T: Step> ExactSizeIterator for RangeInclusive<T> { fn len(&self) -> usize {} }
impl<T: Step> Iterator for RangeFrom<T> { type Item = T; fn next(&mut self) -> Option<T> {} fn size_hint(&self) -> (usize, Option<usize>) { (18446744073709551615, None) } }

pub struct Peekable<I: Iterator> { iter: I, has: bool, item: Option<<I as Iterator>::Item> }
impl<I: Iterator> Clone for Peekable<I> {}
impl<I: Iterator> Iterator for Peekable<I> {
    type Item = <I as Iterator>::Item;
    fn next(&mut self) -> Option<<I as Iterator>::Item> {
        if self.has { self.has = false; self.item.take() } else { self.iter.next() }
    }
}
impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {
    fn next_back(&mut self) -> Option<<I as Iterator>::Item> {
        let last = self.iter.next_back();
        if last.is_none() && self.has { self.has = false; return self.item.take(); }
        last
    }
}
impl<I: Iterator> ExactSizeIterator for Peekable<I> {
    fn len(&self) -> usize { iter_left(&self.iter) + if self.has && self.item.is_some() { 1 } else { 0 } }
}
impl<I: Iterator> Peekable<I> {
    /// The next item, without taking it.
    pub fn peek(&mut self) -> Option<&<I as Iterator>::Item> {
        if !self.has { self.item = self.iter.next(); self.has = true; }
        self.item.as_ref()
    }
    pub fn peek_mut(&mut self) -> Option<&mut <I as Iterator>::Item> {
        if !self.has { self.item = self.iter.next(); self.has = true; }
        self.item.as_mut()
    }
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
/// Once over, it stays over.
pub trait FusedIterator: Iterator {}
impl<T> FusedIterator for Iter<T> {}
impl<A, B, EA: Extend<A>, EB: Extend<B>> Extend<(A, B)> for (EA, EB) {
    fn extend<I: IntoIterator<Item = (A, B)>>(&mut self, iter: I) { for (a, b) in iter { self.0.extend(Some(a)); self.1.extend(Some(b)); } }
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
impl<N: AnyInt> Sum for N { fn sum<I: Iterator<Item = N>>(iter: I) -> N { let mut total: N = num_zero(); for x in iter { total = num_add(total, x); } total } }
impl<N: AnyInt> Sum<&N> for N { fn sum<I: Iterator<Item = &N>>(iter: I) -> N { let mut total: N = num_zero(); for x in iter { total = num_add(total, *x); } total } }
impl<N: AnyInt> Product for N { fn product<I: Iterator<Item = N>>(iter: I) -> N { let mut total: N = num_one(); for x in iter { total = num_mul(total, x); } total } }
impl<N: AnyInt> Product<&N> for N { fn product<I: Iterator<Item = &N>>(iter: I) -> N { let mut total: N = num_one(); for x in iter { total = num_mul(total, *x); } total } }
impl<F: AnyFloat> Sum for F { fn sum<I: Iterator<Item = F>>(iter: I) -> F { let mut total: F = num_zero(); for x in iter { total = num_add(total, x); } total } }
impl<F: AnyFloat> Sum<&F> for F { fn sum<I: Iterator<Item = &F>>(iter: I) -> F { let mut total: F = num_zero(); for x in iter { total = num_add(total, *x); } total } }
impl<F: AnyFloat> Product for F { fn product<I: Iterator<Item = F>>(iter: I) -> F { let mut total: F = num_one(); for x in iter { total = num_mul(total, x); } total } }
impl<F: AnyFloat> Product<&F> for F { fn product<I: Iterator<Item = &F>>(iter: I) -> F { let mut total: F = num_one(); for x in iter { total = num_mul(total, *x); } total } }
impl<A, T: Sum<A>> Sum<Option<A>> for Option<T> {
    fn sum<I: Iterator<Item = Option<A>>>(iter: I) -> Option<T> { let items: Option<Vec<A>> = iter.collect(); Some(T::sum(items?.into_iter())) }
}
impl<A, E, T: Sum<A>> Sum<Result<A, E>> for Result<T, E> {
    fn sum<I: Iterator<Item = Result<A, E>>>(iter: I) -> Result<T, E> { let items: Result<Vec<A>, E> = iter.collect(); Ok(T::sum(items?.into_iter())) }
}
impl<A, T: Product<A>> Product<Option<A>> for Option<T> {
    fn product<I: Iterator<Item = Option<A>>>(iter: I) -> Option<T> { let items: Option<Vec<A>> = iter.collect(); Some(T::product(items?.into_iter())) }
}
impl<A, E, T: Product<A>> Product<Result<A, E>> for Result<T, E> {
    fn product<I: Iterator<Item = Result<A, E>>>(iter: I) -> Result<T, E> { let items: Result<Vec<A>, E> = iter.collect(); Ok(T::product(items?.into_iter())) }
}
fn num_one<N>() -> N {}
fn num_zero<N>() -> N {}
fn num_add<N>(a: N, b: N) -> N {}
fn num_mul<N>(a: N, b: N) -> N {}
pub fn once<T>(value: T) -> Iter<T> { iter_of(Once { item: Some(value) }) }
pub fn once_with<T, F: FnOnce() -> T>(f: F) -> Iter<T> { let mut make = Some(f); from_fn(move || match make.take() { Some(f) => Some(f()), None => None }) }
pub fn empty<T>() -> Iter<T> { iter_of(Once { item: None }) }
pub fn repeat<T: Clone>(value: T) -> Iter<T> { iter_of(Repeat { item: value }) }
pub fn repeat_n<T: Clone>(value: T, n: usize) -> Iter<T> { repeat(value).take(n) }
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> Iter<T> { iter_of(FromFn { f }) }
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
