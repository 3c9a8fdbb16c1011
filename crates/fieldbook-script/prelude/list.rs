//! Slices, `Vec`, `VecDeque`, `BinaryHeap`.

impl<T> [T] {
    /// Elements in it.
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn iter(&self) -> Iter<&T> { let end = self.len(); iter_of(Seen { items: self, at: 0, end }) }
    pub fn iter_mut(&mut self) -> Iter<&mut T> { let end = self.len(); iter_of(Changed { items: self, at: 0, end }) }
    pub fn first(&self) -> Option<&T> { self.get(0) }
    pub fn last(&self) -> Option<&T> { if self.is_empty() { None } else { Some(&self[self.len() - 1]) } }
    pub fn first_mut(&mut self) -> Option<&mut T> { if self.is_empty() { None } else { Some(&mut self[0]) } }
    pub fn last_mut(&mut self) -> Option<&mut T> { if self.is_empty() { None } else { let at = self.len() - 1; Some(&mut self[at]) } }
    pub fn get<I: SliceIndex<T>>(&self, index: I) -> Option<&<I as SliceIndex<T>>::Output> {}
    pub fn get_mut<I: SliceIndex<T>>(&mut self, index: I) -> Option<&mut <I as SliceIndex<T>>::Output> { index.part_mut(self) }
    pub fn split_first(&self) -> Option<(&T, &[T])> { if self.is_empty() { None } else { Some((&self[0], &self[1..])) } }
    pub fn split_last(&self) -> Option<(&T, &[T])> { if self.is_empty() { None } else { let at = self.len() - 1; Some((&self[at], &self[..at])) } }
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) { if mid > self.len() { panic!("mid > len"); } (&self[..mid], &self[mid..]) }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> { if mid > self.len() { None } else { Some((&self[..mid], &self[mid..])) } }
    pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> { if self.len() < N { None } else { Some(same(&self[..N])) } }
    pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> { if self.len() < N { None } else { Some(same(&self[self.len() - N..])) } }
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) { let len = self.len(); if mid > len { panic!("mid > len"); } (slice_range_mut(self, 0, mid), slice_range_mut(self, mid, len)) }
    pub fn swap(&mut self, a: usize, b: usize) {}
    pub fn reverse(&mut self) {}
    pub fn sort(&mut self) where T: Ord { if plain_ord::<T>() { sort_plain(self) } else { self.sort_by(|a, b| a.cmp(b)) } }
    pub fn sort_unstable(&mut self) where T: Ord { self.sort() }
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) { let sorted = merge_sort(slice_out(self), compare); slice_in(self, sorted); }
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) { self.sort_by(compare) }
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, key: F) { self.sort_by(|a, b| key(a).cmp(&key(b))) }
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, key: F) { self.sort_by_key(key) }
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, key: F) { self.sort_by_key(key) }
    pub fn is_sorted(&self) -> bool where T: PartialOrd { self.windows(2).all(|w| w[0] <= w[1]) }
    pub fn is_sorted_by_key<K: PartialOrd, F: FnMut(&T) -> K>(&self, f: F) -> bool { self.iter().map(f).is_sorted() }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord { self.binary_search_by(|other| other.cmp(x)) }
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 { return Err(0); }
        let mut base = 0usize;
        while size > 1 {
            let half = size / 2;
            let mid = base + half;
            if f(&self[mid]) != Ordering::Greater { base = mid; }
            size = size - half;
        }
        match f(&self[base]) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }
    pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> { self.binary_search_by(|x| f(x).cmp(b)) }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {
        self.binary_search_by(|x| if pred(x) { Ordering::Less } else { Ordering::Greater }).unwrap_or_else(|i| i)
    }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq { for item in self { if item == x { return true; } } false }
    pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq { self.len() >= needle.len() && self[..needle.len()] == *needle }
    pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq { self.len() >= needle.len() && self[self.len() - needle.len()..] == *needle }
    pub fn windows(&self, size: usize) -> Iter<&[T]> { if size == 0 { panic!("window size must be non-zero"); } let count = if self.len() < size { 0 } else { self.len() - size + 1 }; iter_of(Parts { items: self, at: 0, count, size, step: 1 }) }
    pub fn chunks(&self, size: usize) -> Iter<&[T]> { if size == 0 { panic!("chunk size must be non-zero"); } let count = (self.len() + size - 1) / size; iter_of(Parts { items: self, at: 0, count, size, step: size }) }
    pub fn chunks_exact(&self, size: usize) -> Iter<&[T]> { let whole = self.len() - self.len() % size; self[..whole].chunks(size) }
    pub fn rchunks(&self, size: usize) -> Iter<&[T]> { let mut parts = Vec::new(); let mut end = self.len(); while end > 0 { let start = if end > size { end - size } else { 0 }; parts.push(&self[start..end]); end = start; } parts.into_iter() }
    pub fn chunks_mut(&mut self, size: usize) -> Iter<&mut [T]> { let len = self.len(); iter_of(PartsMut { items: self, at: 0, len, size }) }
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Iter<&[T]> {
        let mut parts = Vec::new();
        let mut start = 0;
        for i in 0..self.len() {
            if pred(&self[i]) { parts.push(&self[start..i]); start = i + 1; }
        }
        parts.push(&self[start..]);
        parts.into_iter()
    }
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> Iter<&[T]> {
        let mut parts = Vec::new();
        let mut start = 0;
        for i in 1..self.len() {
            if !pred(&self[i - 1], &self[i]) { parts.push(&self[start..i]); start = i; }
        }
        if start < self.len() { parts.push(&self[start..]); }
        parts.into_iter()
    }
    pub fn to_vec(&self) -> Vec<T> where T: Clone { if plain_clone::<T>() { slice_copy(self) } else { let mut out = Vec::new(); for x in self { out.push(x.clone()); } out } }
    pub fn into_vec(self) -> Vec<T> {}
    pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy { let mut out = Vec::new(); for _ in 0..n { out.extend_from_slice(self); } out }
    pub fn fill(&mut self, value: T) where T: Clone { for i in 0..self.len() { self[i] = value.clone(); } }
    pub fn copy_from_slice(&mut self, src: &[T]) where T: Copy {
        if self.len() != src.len() { panic!("copy_from_slice: source slice length ({}) does not match destination slice length ({})", src.len(), self.len()); }
        for i in 0..src.len() { self[i] = src[i]; }
    }
    pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone {
        if self.len() != src.len() { panic!("destination and source slices have different lengths"); }
        for i in 0..src.len() { self[i] = src[i].clone(); }
    }
    pub fn rotate_left(&mut self, mid: usize) {}
    pub fn rotate_right(&mut self, k: usize) { if k > self.len() { panic!("assertion failed: k <= self.len()"); } let mid = self.len() - k; self.rotate_left(mid) }
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) where T: Ord {
        self.sort();
        let len = self.len();
        if index >= len { panic!("partition_at_index index {index} greater than length of slice {len}"); }
        (slice_range_mut(self, 0, index), slice_get_mut(self, index), slice_range_mut(self, index + 1, len))
    }
    pub fn as_slice(&self) -> &[T] { self }
    pub fn as_mut_slice(&mut self) -> &mut [T] { self }
    pub fn is_ascii(&self) -> bool { true }
}
fn plain_ord<T>() -> bool {}
fn plain_clone<T>() -> bool {}
fn sort_plain<T>(items: &mut [T]) {}
fn slice_copy<T>(items: &[T]) -> Vec<T> {}
/// The elements, moved out; they must be put back.
fn slice_out<T>(items: &mut [T]) -> Vec<T> {}
fn slice_in<T>(items: &mut [T], new: Vec<T>) {}
fn merge_sort<T, F: FnMut(&T, &T) -> Ordering>(items: Vec<T>, compare: F) -> Vec<T> {
    let mut from = items;
    let len = from.len();
    let mut width = 1;
    while width < len {
        let mut to = Vec::new();
        let mut start = 0;
        while start < len {
            let mid = if start + width < len { start + width } else { len };
            let end = if mid + width < len { mid + width } else { len };
            let mut a = start;
            let mut b = mid;
            while a < mid && b < end {
                if compare(&from[a], &from[b]) == Ordering::Greater { to.push(slice_take(&mut from, b)); b += 1; }
                else { to.push(slice_take(&mut from, a)); a += 1; }
            }
            while a < mid { to.push(slice_take(&mut from, a)); a += 1; }
            while b < end { to.push(slice_take(&mut from, b)); b += 1; }
            start = end;
        }
        from = to;
        width *= 2;
    }
    from
}
fn vec_from_elem<T: Clone>(value: T, count: usize) -> Vec<T> { let mut out = Vec::new(); for _ in 0..count { out.push(value.clone()); } out }
fn clone_each<T: Clone>(items: &[T]) -> Vec<T> { let mut out = Vec::new(); for x in items { out.push(x.clone()); } out }
fn eq_each<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    if a.len() != b.len() { return false; }
    for i in 0..a.len() { if a[i] != b[i] { return false; } }
    true
}
fn cmp_each<T: Ord>(a: &[T], b: &[T]) -> Ordering {
    let len = if a.len() < b.len() { a.len() } else { b.len() };
    for i in 0..len { let order = a[i].cmp(&b[i]); if order != Ordering::Equal { return order; } }
    a.len().cmp(&b.len())
}
fn partial_cmp_each<T: PartialOrd>(a: &[T], b: &[T]) -> Option<Ordering> {
    let len = if a.len() < b.len() { a.len() } else { b.len() };
    for i in 0..len { let order = a[i].partial_cmp(&b[i]); if order != Some(Ordering::Equal) { return order; } }
    a.len().partial_cmp(&b.len())
}
fn fmt_each<T: Debug>(items: &[T], f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_list().entries(items).finish() }
fn slice_join<S, T, R>(slice: &[T], sep: S) -> R {}
pub trait SliceIndex<T> {
    type Output;
    fn part_mut(self, items: &mut [T]) -> Option<&mut Self::Output>;
}
impl<T> SliceIndex<T> for usize {
    type Output = T;
    fn part_mut(self, items: &mut [T]) -> Option<&mut T> { if self < items.len() { Some(&mut items[self]) } else { None } }
}
fn range_part_mut<T>(items: &mut [T], start: usize, end: usize) -> Option<&mut [T]> { if start <= end && end <= items.len() { Some(&mut items[start..end]) } else { None } }
impl<T> SliceIndex<T> for Range<usize> {
    type Output = [T];
    fn part_mut(self, items: &mut [T]) -> Option<&mut [T]> { range_part_mut(items, self.start, self.end) }
}
impl<T> SliceIndex<T> for RangeInclusive<usize> {
    type Output = [T];
    fn part_mut(self, items: &mut [T]) -> Option<&mut [T]> { let (start, end) = (*self.start(), *self.end()); if end < items.len() { range_part_mut(items, start, end + 1) } else { None } }
}
impl<T> SliceIndex<T> for RangeFrom<usize> {
    type Output = [T];
    fn part_mut(self, items: &mut [T]) -> Option<&mut [T]> { let end = items.len(); range_part_mut(items, self.start, end) }
}
impl<T> SliceIndex<T> for RangeTo<usize> {
    type Output = [T];
    fn part_mut(self, items: &mut [T]) -> Option<&mut [T]> { range_part_mut(items, 0, self.end) }
}
impl<T> SliceIndex<T> for RangeToInclusive<usize> {
    type Output = [T];
    fn part_mut(self, items: &mut [T]) -> Option<&mut [T]> { if self.end < items.len() { range_part_mut(items, 0, self.end + 1) } else { None } }
}
impl<T> SliceIndex<T> for RangeFull {
    type Output = [T];
    fn part_mut(self, items: &mut [T]) -> Option<&mut [T]> { Some(items) }
}
/// What `join` and `concat` make of such elements.
impl<T: Concat> [T] {
    pub fn concat(&self) -> <T as Concat>::Output { slice_join(self, "") }
    pub fn join<S>(&self, sep: S) -> <T as Concat>::Output where T: JoinedBy<S> { slice_join(self, sep) }
}
pub trait JoinedBy<S> {}
impl JoinedBy<&str> for String {}
impl JoinedBy<&str> for str {}
impl<S, T: JoinedBy<S>> JoinedBy<S> for &T {}
impl<T> JoinedBy<&T> for Vec<T> {}
impl<T> JoinedBy<&[T]> for Vec<T> {}
impl<T> JoinedBy<&T> for [T] {}
impl<T> JoinedBy<&[T]> for [T] {}
impl<T, const N: usize> JoinedBy<&T> for [T; N] {}
impl<T, const N: usize> JoinedBy<&[T]> for [T; N] {}
pub trait Concat { type Output; }
impl Concat for String { type Output = String; }
impl Concat for str { type Output = String; }
impl<T: Concat> Concat for &T { type Output = <T as Concat>::Output; }
impl<T> Concat for Vec<T> { type Output = Vec<T>; }
impl<T> Concat for [T] { type Output = Vec<T>; }
impl<T, const N: usize> Concat for [T; N] { type Output = Vec<T>; }
impl<T, const N: usize> [T; N] {
    pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> [U; N] { array_of(self.into_iter().map(f)) }
    pub fn each_ref(&self) -> [&T; N] { array_of(self.iter()) }
}
pub mod array {
    pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N] { crate::array_of((0..N).map(f)) }
    pub type IntoIter<T, const N: usize> = crate::Iter<T>;
}
fn array_of<I: Iterator, R>(iter: I) -> R { let mut out = Vec::new(); for x in iter { out.push(x); } same(out) }

#[derive(Clone, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Vec<T> { handle: T }
impl<T> Default for Vec<T> { fn default() -> Vec<T> { Vec::new() } }
impl<T> Deref for Vec<T> { type Target = [T]; fn deref(&self) -> &[T] { same(self) } }
impl<T> DerefMut for Vec<T> { fn deref_mut(&mut self) -> &mut [T] { same(self) } }
impl<T> Vec<T> {
    pub fn new() -> Vec<T> {}
    pub fn with_capacity(capacity: usize) -> Vec<T> { Vec::new() }
    /// Adds an element at the end.
    pub fn push(&mut self, value: T) {}
    /// Takes the last element.
    pub fn pop(&mut self) -> Option<T> {}
    pub fn pop_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {
        let passes = match self.last_mut() { Some(last) => predicate(last), None => false };
        if passes { self.pop() } else { None }
    }
    pub fn insert(&mut self, index: usize, element: T) {}
    pub fn remove(&mut self, index: usize) -> T {}
    pub fn swap_remove(&mut self, index: usize) -> T {}
    pub fn clear(&mut self) {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn append(&mut self, other: &mut Vec<T>) { let taken = replace(other, Vec::new()); vec_append(self, &taken) }
    pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone { if plain_clone::<T>() { vec_append(self, other) } else { for x in other { self.push(x.clone()); } } }
    pub fn extend_from_within<I: RangeBounds<usize>>(&mut self, range: I) where T: Clone { let (start, end) = range_bounds(range, self.len()); let part = self[start..end].to_vec(); self.extend_from_slice(&part); }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { let items = replace(self, Vec::new()); for x in items { if f(&x) { self.push(x); } } }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {
        let items = replace(self, Vec::new());
        for item in items { let mut x = item; if f(&mut x) { self.push(x); } }
    }
    pub fn drain<I: RangeBounds<usize>>(&mut self, range: I) -> Iter<T> { let (start, end) = range_bounds(range, self.len()); taken(vec_drain(self, start, end)) }
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, with: I) -> Iter<T> { let (start, end) = range_bounds(range, self.len()); let tail = self.split_off(end); let out = self.split_off(start); for x in with { self.push(x); } vec_append(self, &tail); taken(out) }
    pub fn split_off(&mut self, at: usize) -> Vec<T> {}
    pub fn dedup(&mut self) where T: PartialEq { let items = replace(self, Vec::new()); for x in items { let same = match self.last() { Some(last) => *last == x, None => false }; if !same { self.push(x); } } }
    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, key: F) {
        let mut i = 1;
        while i < self.len() {
            let a = key(&mut self[i - 1]);
            let b = key(&mut self[i]);
            if a == b { self.remove(i); } else { i += 1; }
        }
    }
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone { self.truncate(new_len); while self.len() < new_len { self.push(value.clone()); } }
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {
        self.truncate(new_len);
        while self.len() < new_len { self.push(f()); }
    }
    pub fn capacity(&self) -> usize { self.len() }
    pub fn reserve(&mut self, additional: usize) { let _ = additional; }
    pub fn shrink_to_fit(&mut self) { let _ = 0; }
    pub fn as_slice(&self) -> &[T] { self }
    pub fn as_mut_slice(&mut self) -> &mut [T] { self }
    pub fn into_boxed_slice(self) -> Box<[T]> { same(self) }
    pub fn leak(self) -> &[T] { same(self) }
}
fn range_bounds<I>(range: I, len: usize) -> (usize, usize) {}
fn vec_append<T>(vec: &mut Vec<T>, other: &[T]) {}
fn vec_drain<T>(vec: &mut Vec<T>, start: usize, end: usize) -> Vec<T> {}
impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { taken(self) } }
impl<T> IntoIterator for &Vec<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T> IntoIterator for &mut Vec<T> { type Item = &mut T; type IntoIter = Iter<&mut T>; fn into_iter(self) -> Iter<&mut T> { self.iter_mut() } }
impl<T> IntoIterator for &[T] { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T> IntoIterator for &mut [T] { type Item = &mut T; type IntoIter = Iter<&mut T>; fn into_iter(self) -> Iter<&mut T> { self.iter_mut() } }
impl<T> IntoIterator for Box<[T]> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { (*self).into_vec().into_iter() } }
impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { taken(same(self)) } }
impl<T, const N: usize> IntoIterator for &[T; N] { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T, const N: usize> IntoIterator for &mut [T; N] { type Item = &mut T; type IntoIter = Iter<&mut T>; fn into_iter(self) -> Iter<&mut T> { self.iter_mut() } }
impl<T> FromIterator<T> for Vec<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> { vec_of(iter.into_iter()) } }
impl<T> FromIterator<T> for Box<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]> { vec_of(iter.into_iter()) } }
impl<T> FromIterator<T> for Rc<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> { let all: Vec<T> = vec_of(iter.into_iter()); rc_of(all) } }
fn vec_of<I: Iterator, R>(iter: I) -> R { let mut out = Vec::new(); for x in iter { out.push(x); } same(out) }
impl<T> Extend<T> for Vec<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.push(x); } } }
impl<T: Copy> Extend<&T> for Vec<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.push(*x); } } }
impl<T: Clone> From<&[T]> for Vec<T> { fn from(value: &[T]) -> Vec<T> { value.to_vec() } }
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> { fn from(value: &[T; N]) -> Vec<T> { value.to_vec() } }
impl<T, const N: usize> From<[T; N]> for Vec<T> { fn from(value: [T; N]) -> Vec<T> { same(value) } }
impl<T> From<VecDeque<T>> for Vec<T> { fn from(value: VecDeque<T>) -> Vec<T> { value.into_iter().collect() } }
impl<T> From<BinaryHeap<T>> for Vec<T> { fn from(value: BinaryHeap<T>) -> Vec<T> { value.into_vec() } }
impl<T> From<Vec<T>> for Box<[T]> { fn from(value: Vec<T>) -> Box<[T]> { same(value) } }
impl<T> From<Vec<T>> for Rc<[T]> { fn from(value: Vec<T>) -> Rc<[T]> { rc_of(value) } }
impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for Vec<A> {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for Vec<A> {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B; N]> for Vec<A> {}
impl<A: PartialEq<B>, B> PartialEq<[B]> for Vec<A> {}
impl<A: PartialEq<B>, B> PartialEq<&[B]> for Vec<A> {}
impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for [A] {}
impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for &[A] {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<Vec<B>> for [A; N] {}

fn vec_push_front<T>(items: &mut Vec<T>, value: T) {}
fn vec_pop_front<T>(items: &mut Vec<T>) -> Option<T> {}
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VecDeque<T> { items: Vec<T> }
impl<T> Default for VecDeque<T> { fn default() -> VecDeque<T> { VecDeque::new() } }
impl<T: Debug> Debug for VecDeque<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&self.items, f) } }
impl<T> VecDeque<T> {
    pub fn new() -> VecDeque<T> { VecDeque { items: Vec::new() } }
    pub fn with_capacity(capacity: usize) -> VecDeque<T> { VecDeque::new() }
    pub fn push_back(&mut self, value: T) { self.items.push(value); }
    pub fn push_front(&mut self, value: T) { vec_push_front(&mut self.items, value) }
    pub fn pop_back(&mut self) -> Option<T> { self.items.pop() }
    pub fn pop_front(&mut self) -> Option<T> { vec_pop_front(&mut self.items) }
    pub fn len(&self) -> usize { self.items.len() }
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) { self.items.clear(); }
    pub fn front(&self) -> Option<&T> { self.get(0) }
    pub fn back(&self) -> Option<&T> { if self.is_empty() { None } else { self.get(self.len() - 1) } }
    pub fn front_mut(&mut self) -> Option<&mut T> { if self.is_empty() { None } else { Some(&mut self[0]) } }
    pub fn back_mut(&mut self) -> Option<&mut T> { if self.is_empty() { None } else { let at = self.len() - 1; Some(&mut self[at]) } }
    pub fn get(&self, index: usize) -> Option<&T> { self.items.get(index) }
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> { if index < self.len() { Some(&mut self[index]) } else { None } }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq { self.iter().any(|item| item == x) }
    pub fn iter(&self) -> Iter<&T> { self.items.iter() }
    pub fn iter_mut(&mut self) -> Iter<&mut T> { self.items.iter_mut() }
    pub fn insert(&mut self, index: usize, value: T) { if index > self.items.len() { panic!("index out of bounds"); } self.items.insert(index, value); }
    pub fn remove(&mut self, index: usize) -> Option<T> { if index < self.items.len() { Some(self.items.remove(index)) } else { None } }
    pub fn swap(&mut self, a: usize, b: usize) { self.items.swap(a, b); }
    pub fn truncate(&mut self, len: usize) { self.items.truncate(len); }
    pub fn rotate_left(&mut self, n: usize) { for _ in 0..n { if let Some(x) = self.pop_front() { self.push_back(x); } } }
    pub fn rotate_right(&mut self, n: usize) { for _ in 0..n { if let Some(x) = self.pop_back() { self.push_front(x); } } }
    pub fn drain<I: RangeBounds<usize>>(&mut self, range: I) -> Iter<T> { self.items.drain(range) }
    pub fn append(&mut self, other: &mut VecDeque<T>) { while let Some(x) = other.pop_front() { self.push_back(x); } }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let n = self.len();
        for _ in 0..n { if let Some(x) = self.pop_front() { if f(&x) { self.push_back(x); } } }
    }
    pub fn make_contiguous(&mut self) -> &mut [T] { &mut self.items }
}
impl<T> IntoIterator for VecDeque<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { taken(self.items) } }
impl<T> IntoIterator for &VecDeque<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T> IntoIterator for &mut VecDeque<T> { type Item = &mut T; type IntoIter = Iter<&mut T>; fn into_iter(self) -> Iter<&mut T> { self.iter_mut() } }
impl<T> FromIterator<T> for VecDeque<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> { let mut all = VecDeque::new(); for x in iter { all.push_back(x); } all } }
impl<T> Extend<T> for VecDeque<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.push_back(x); } } }
impl<T> From<Vec<T>> for VecDeque<T> { fn from(value: Vec<T>) -> VecDeque<T> { value.into_iter().collect() } }
impl<T: Copy> Extend<&T> for VecDeque<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.push_back(*x); } } }
impl<T, const N: usize> From<[T; N]> for VecDeque<T> { fn from(value: [T; N]) -> VecDeque<T> { value.into_iter().collect() } }

#[derive(Clone, Debug)]
pub struct BinaryHeap<T> { data: Vec<T> }
impl<T: Ord> Default for BinaryHeap<T> { fn default() -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } } }
impl<T> BinaryHeap<T> {
    pub fn len(&self) -> usize { self.data.len() }
    pub fn is_empty(&self) -> bool { self.data.is_empty() }
    pub fn clear(&mut self) { self.data.clear() }
    pub fn peek(&self) -> Option<&T> { self.data.get(0) }
    pub fn iter(&self) -> Iter<&T> { self.data.iter() }
    pub fn into_vec(self) -> Vec<T> { self.data }
    pub fn drain(&mut self) -> Iter<T> { replace(&mut self.data, Vec::new()).into_iter() }
}
impl<T: Ord> BinaryHeap<T> {
    pub fn new() -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } }
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } }
    pub fn push(&mut self, item: T) {
        self.data.push(item);
        let mut at = self.data.len() - 1;
        while at > 0 {
            let parent = (at - 1) / 2;
            if self.data[at] <= self.data[parent] { break; }
            self.data.swap(at, parent);
            at = parent;
        }
    }
    pub fn pop(&mut self) -> Option<T> {
        if self.data.is_empty() { return None; }
        let last = self.data.len() - 1;
        self.data.swap(0, last);
        let item = self.data.pop();
        let mut at = 0;
        loop {
            let mut child = 2 * at + 1;
            if child >= last { break; }
            if child + 1 < last && self.data[child + 1] > self.data[child] { child += 1; }
            if self.data[child] <= self.data[at] { break; }
            self.data.swap(at, child);
            at = child;
        }
        item
    }
    pub fn into_sorted_vec(self) -> Vec<T> { let mut data = self.data; data.sort(); data }
    pub fn append(&mut self, other: &mut BinaryHeap<T>) { for item in other.drain() { self.push(item); } }
}
impl<T: Ord> FromIterator<T> for BinaryHeap<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> { let mut heap = BinaryHeap::new(); for x in iter { heap.push(x); } heap } }
impl<T: Ord> Extend<T> for BinaryHeap<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.push(x); } } }
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> { fn from(value: Vec<T>) -> BinaryHeap<T> { value.into_iter().collect() } }
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> { fn from(value: [T; N]) -> BinaryHeap<T> { value.into_iter().collect() } }
impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.data.into_iter() } }
impl<T> IntoIterator for &BinaryHeap<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.data.iter() } }
