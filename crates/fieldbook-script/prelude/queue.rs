//! `VecDeque`, `BinaryHeap`, `LinkedList`.

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
    pub fn as_slices(&self) -> (&[T], &[T]) { (&self.items, &[]) }
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<&T> { let (start, end) = range_bounds(range, self.len()); self.items[start..end].iter() }
    pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> Iter<&mut T> { let (start, end) = range_bounds(range, self.len()); slice_range_mut(&mut self.items, start, end).iter_mut() }
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> { let len = self.len(); if index >= len { return None; } self.swap(index, len - 1); self.pop_back() }
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> { if index >= self.len() { return None; } self.swap(index, 0); self.pop_front() }
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> { if at > self.len() { panic!("`at` out of bounds"); } VecDeque { items: self.items.split_off(at) } }
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone { self.items.resize(new_len, value) }
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) { self.items.resize_with(new_len, f) }
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) { self.items.retain_mut(f) }
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord { self.items.binary_search(x) }
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> { self.items.binary_search_by(f) }
    pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> { self.items.binary_search_by_key(b, f) }
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize { self.items.partition_point(pred) }
    pub fn pop_front_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> { let passes = match self.front_mut() { Some(x) => predicate(x), None => false }; if passes { self.pop_front() } else { None } }
    pub fn pop_back_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> { self.items.pop_if(predicate) }
    pub fn capacity(&self) -> usize { self.len() }
    pub fn reserve(&mut self, additional: usize) { let _ = additional; }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { let _ = additional; Ok(()) }
    pub fn shrink_to(&mut self, min_capacity: usize) { let _ = min_capacity; }
    pub fn shrink_to_fit(&mut self) { let _ = 0; }
}
impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for VecDeque<A> { fn eq(&self, other: &Vec<B>) -> bool { self.items == *other } }
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for VecDeque<A> { fn eq(&self, other: &[B; N]) -> bool { self.items == *other } }
impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B; N]> for VecDeque<A> { fn eq(&self, other: &&[B; N]) -> bool { self.items == **other } }
impl<A: PartialEq<B>, B> PartialEq<&[B]> for VecDeque<A> { fn eq(&self, other: &&[B]) -> bool { self.items == **other } }
impl<T> IntoIterator for VecDeque<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { taken(self.items) } }
impl<T> IntoIterator for &VecDeque<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T> IntoIterator for &mut VecDeque<T> { type Item = &mut T; type IntoIter = Iter<&mut T>; fn into_iter(self) -> Iter<&mut T> { self.iter_mut() } }
impl<T> FromIterator<T> for VecDeque<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> { let mut all = VecDeque::new(); for x in iter { all.push_back(x); } all } }
impl<T> Extend<T> for VecDeque<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.push_back(x); } } }
impl<T> From<Vec<T>> for VecDeque<T> { fn from(value: Vec<T>) -> VecDeque<T> { value.into_iter().collect() } }
impl<T: Copy> Extend<&T> for VecDeque<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.push_back(*x); } } }
impl<T, const N: usize> From<[T; N]> for VecDeque<T> { fn from(value: [T; N]) -> VecDeque<T> { value.into_iter().collect() } }

/// A heap in a vector: among equal items, the order in which they come out is that of the moves below.
#[derive(Clone)]
pub struct BinaryHeap<T> { data: Vec<T> }
impl<T: Ord> Default for BinaryHeap<T> { fn default() -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } } }
impl<T: Debug> Debug for BinaryHeap<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&self.data, f) } }
impl<T> BinaryHeap<T> {
    pub fn len(&self) -> usize { self.data.len() }
    pub fn is_empty(&self) -> bool { self.data.is_empty() }
    pub fn clear(&mut self) { self.data.clear() }
    pub fn peek(&self) -> Option<&T> { self.data.get(0) }
    pub fn iter(&self) -> Iter<&T> { self.data.iter() }
    pub fn as_slice(&self) -> &[T] { &self.data }
    pub fn into_vec(self) -> Vec<T> { self.data }
    pub fn drain(&mut self) -> Iter<T> { replace(&mut self.data, Vec::new()).into_iter() }
    pub fn capacity(&self) -> usize { self.len() }
    pub fn reserve(&mut self, additional: usize) { let _ = additional; }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { let _ = additional; Ok(()) }
    pub fn shrink_to(&mut self, min_capacity: usize) { let _ = min_capacity; }
    pub fn shrink_to_fit(&mut self) { let _ = 0; }
}
/// Moves an item up until its parent is no less.
fn heap_up<T: Ord>(data: &mut Vec<T>, start: usize) {
    let mut at = start;
    while at > 0 {
        let parent = (at - 1) / 2;
        if data[at] <= data[parent] { break; }
        data.swap(at, parent);
        at = parent;
    }
}
/// Moves an item down, among the first `end`, until no child is greater.
fn heap_down<T: Ord>(data: &mut Vec<T>, start: usize, end: usize) {
    let mut at = start;
    loop {
        let mut child = 2 * at + 1;
        if child >= end { break; }
        if child + 1 < end && data[child] <= data[child + 1] { child += 1; }
        if data[at] >= data[child] { break; }
        data.swap(at, child);
        at = child;
    }
}
/// Moves the first item down to where it has no child, always past the greater one, and from there up.
fn heap_sink<T: Ord>(data: &mut Vec<T>) {
    let end = data.len();
    let mut at = 0;
    loop {
        let mut child = 2 * at + 1;
        if child >= end { break; }
        if child + 1 < end && data[child] <= data[child + 1] { child += 1; }
        data.swap(at, child);
        at = child;
    }
    heap_up(data, at);
}
fn heap_build<T: Ord>(data: &mut Vec<T>) {
    let end = data.len();
    let mut at = end / 2;
    while at > 0 { at -= 1; heap_down(data, at, end); }
}
/// Makes a heap of items of which the first `start` are one, by the way with fewer comparisons.
fn heap_extend<T: Ord>(data: &mut Vec<T>, start: usize) {
    let len = data.len();
    if start == len { return; }
    let tail = len - start;
    let anew = if start < tail { true } else if len <= 2048 { 2 * len < tail * start.ilog2() as usize } else { 2 * len < tail * 11 };
    if anew { heap_build(data); } else { for at in start..len { heap_up(data, at); } }
}
impl<T: Ord> BinaryHeap<T> {
    pub fn new() -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } }
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> { BinaryHeap { data: Vec::new() } }
    pub fn push(&mut self, item: T) { let at = self.data.len(); self.data.push(item); heap_up(&mut self.data, at); }
    pub fn pop(&mut self) -> Option<T> {
        if self.data.is_empty() { return None; }
        let item = self.data.swap_remove(0);
        heap_sink(&mut self.data);
        Some(item)
    }
    /// The greatest item, to change it; it moves to its place afterwards.
    pub fn peek_mut(&mut self) -> Option<PeekMut<T>> { if self.is_empty() { None } else { Some(PeekMut { heap: self, changed: false }) } }
    pub fn into_sorted_vec(self) -> Vec<T> {
        let mut data = self.data;
        let mut end = data.len();
        while end > 1 { end -= 1; data.swap(0, end); heap_down(&mut data, 0, end); }
        data
    }
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.len() < other.len() { swap(self, other); }
        let start = self.len();
        self.data.append(&mut other.data);
        heap_extend(&mut self.data, start);
    }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
        let mut first = self.len();
        let mut at = 0;
        self.data.retain(|item| { let keep = f(item); if !keep && at < first { first = at; } at += 1; keep });
        if first < self.len() { heap_extend(&mut self.data, first); }
    }
}
pub struct PeekMut<T> { heap: &mut BinaryHeap<T>, changed: bool }
impl<T: Ord> PeekMut<T> { pub fn pop(this: PeekMut<T>) -> T { let mut top = this; if top.changed { top.changed = false; heap_sift(top.heap); } top.heap.pop().unwrap() } }
impl<T: Ord> Deref for PeekMut<T> { type Target = T; fn deref(&self) -> &T { &self.heap.data[0] } }
impl<T: Ord> DerefMut for PeekMut<T> { fn deref_mut(&mut self) -> &mut T { self.changed = true; &mut self.heap.data[0] } }
impl<T: Ord> Drop for PeekMut<T> { fn drop(&mut self) { if self.changed { heap_sift(self.heap); } } }
fn heap_sift<T: Ord>(heap: &mut BinaryHeap<T>) { let end = heap.len(); heap_down(&mut heap.data, 0, end); }
impl<T: Ord> FromIterator<T> for BinaryHeap<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BinaryHeap<T> { let data: Vec<T> = iter.into_iter().collect(); BinaryHeap::from(data) } }
impl<T: Ord> Extend<T> for BinaryHeap<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { let start = self.len(); self.data.extend(iter); heap_extend(&mut self.data, start); } }
impl<T: Ord + Copy> Extend<&T> for BinaryHeap<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { self.extend(iter.into_iter().copied()); } }
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> { fn from(value: Vec<T>) -> BinaryHeap<T> { let mut data = value; heap_build(&mut data); BinaryHeap { data } } }
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> { fn from(value: [T; N]) -> BinaryHeap<T> { BinaryHeap::from(Vec::from(value)) } }
impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.data.into_iter() } }
impl<T> IntoIterator for &BinaryHeap<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.data.iter() } }

/// A list with two ends; it is a deque that offers less.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkedList<T> { items: VecDeque<T> }
impl<T> Default for LinkedList<T> { fn default() -> LinkedList<T> { LinkedList::new() } }
impl<T: Debug> Debug for LinkedList<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { Debug::fmt(&self.items, f) } }
impl<T> LinkedList<T> {
    pub fn new() -> LinkedList<T> { LinkedList { items: VecDeque::new() } }
    pub fn len(&self) -> usize { self.items.len() }
    pub fn is_empty(&self) -> bool { self.items.is_empty() }
    pub fn clear(&mut self) { self.items.clear() }
    pub fn push_back(&mut self, value: T) { self.items.push_back(value) }
    pub fn push_front(&mut self, value: T) { self.items.push_front(value) }
    pub fn pop_back(&mut self) -> Option<T> { self.items.pop_back() }
    pub fn pop_front(&mut self) -> Option<T> { self.items.pop_front() }
    pub fn front(&self) -> Option<&T> { self.items.front() }
    pub fn back(&self) -> Option<&T> { self.items.back() }
    pub fn front_mut(&mut self) -> Option<&mut T> { self.items.front_mut() }
    pub fn back_mut(&mut self) -> Option<&mut T> { self.items.back_mut() }
    pub fn contains(&self, x: &T) -> bool where T: PartialEq { self.items.contains(x) }
    pub fn iter(&self) -> Iter<&T> { self.items.iter() }
    pub fn iter_mut(&mut self) -> Iter<&mut T> { self.items.iter_mut() }
    pub fn append(&mut self, other: &mut LinkedList<T>) { self.items.append(&mut other.items) }
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> { if at > self.len() { panic!("Cannot split off at a nonexistent index"); } LinkedList { items: self.items.split_off(at) } }
}
impl<T> IntoIterator for LinkedList<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.items.into_iter() } }
impl<T> IntoIterator for &LinkedList<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T> IntoIterator for &mut LinkedList<T> { type Item = &mut T; type IntoIter = Iter<&mut T>; fn into_iter(self) -> Iter<&mut T> { self.iter_mut() } }
impl<T> FromIterator<T> for LinkedList<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> LinkedList<T> { LinkedList { items: iter.into_iter().collect() } } }
impl<T> Extend<T> for LinkedList<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { self.items.extend(iter) } }
impl<T, const N: usize> From<[T; N]> for LinkedList<T> { fn from(value: [T; N]) -> LinkedList<T> { value.into_iter().collect() } }
