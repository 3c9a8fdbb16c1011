//! Slices and `Vec`.

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
    pub fn get_mut<I: SliceIndex<T>>(&mut self, index: I) -> Option<&mut <I as SliceIndex<T>>::Output> {}
    pub fn split_first(&self) -> Option<(&T, &[T])> { if self.is_empty() { None } else { Some((&self[0], &self[1..])) } }
    pub fn split_last(&self) -> Option<(&T, &[T])> { if self.is_empty() { None } else { let at = self.len() - 1; Some((&self[at], &self[..at])) } }
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> { let len = self.len(); if len == 0 { None } else { Some((slice_get_mut(self, 0), slice_range_mut(self, 1, len))) } }
    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> { let len = self.len(); if len == 0 { None } else { Some((slice_get_mut(self, len - 1), slice_range_mut(self, 0, len - 1))) } }
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) { if mid > self.len() { panic!("mid > len"); } (&self[..mid], &self[mid..]) }
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> { if mid > self.len() { None } else { Some((&self[..mid], &self[mid..])) } }
    pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> { if self.len() < N { None } else { Some(same(&self[..N])) } }
    pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> { if self.len() < N { None } else { Some(same(&self[self.len() - N..])) } }
    pub fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> { if self.len() < N { None } else { Some((same(&self[..N]), &self[N..])) } }
    pub fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> { if self.len() < N { None } else { let at = self.len() - N; Some((&self[..at], same(&self[at..]))) } }
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
    pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, compare: F) -> bool { for i in 1..self.len() { if !compare(&self[i - 1], &self[i]) { return false; } } true }
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
    pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]> where T: PartialEq { if self.starts_with(prefix) { Some(&self[prefix.len()..]) } else { None } }
    pub fn strip_suffix(&self, suffix: &[T]) -> Option<&[T]> where T: PartialEq { if self.ends_with(suffix) { Some(&self[..self.len() - suffix.len()]) } else { None } }
    pub fn windows(&self, size: usize) -> Iter<&[T]> { if size == 0 { panic!("window size must be non-zero"); } let count = if self.len() < size { 0 } else { self.len() - size + 1 }; iter_of(Parts { items: self, at: 0, count, size, step: 1 }) }
    pub fn chunks(&self, size: usize) -> Iter<&[T]> { if size == 0 { panic!("chunk size must be non-zero"); } let count = (self.len() + size - 1) / size; iter_of(Parts { items: self, at: 0, count, size, step: size }) }
    pub fn chunks_exact(&self, size: usize) -> ChunksExact<T> { if size == 0 { panic!("chunk size must be non-zero"); } let whole = self.len() - self.len() % size; ChunksExact { parts: self[..whole].chunks(size), rest: &self[whole..] } }
    pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) { let whole = self.len() - self.len() % N; let parts: Vec<&[T]> = self[..whole].chunks(N).collect(); (same(parts), &self[whole..]) }
    pub fn rchunks(&self, size: usize) -> Iter<&[T]> { if size == 0 { panic!("chunk size must be non-zero"); } let mut parts = Vec::new(); let mut end = self.len(); while end > 0 { let start = if end > size { end - size } else { 0 }; parts.push(&self[start..end]); end = start; } parts.into_iter() }
    pub fn rchunks_exact(&self, size: usize) -> ChunksExact<T> { if size == 0 { panic!("chunk size must be non-zero"); } let over = self.len() % size; ChunksExact { parts: self[over..].rchunks(size), rest: &self[..over] } }
    pub fn chunks_exact_mut(&mut self, size: usize) -> Iter<&mut [T]> { let whole = self.len() - self.len() % size; iter_of(PartsMut { items: self, at: 0, len: whole, size }) }
    pub fn rchunks_mut(&mut self, size: usize) -> Iter<&mut [T]> { let mut parts = Vec::new(); let mut end = self.len(); while end > 0 { let start = if end > size { end - size } else { 0 }; parts.push(slice_range_mut(self, start, end)); end = start; } parts.into_iter() }
    pub fn chunks_mut(&mut self, size: usize) -> Iter<&mut [T]> { if size == 0 { panic!("chunk size must be non-zero"); } let len = self.len(); iter_of(PartsMut { items: self, at: 0, len, size }) }
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Iter<&[T]> {
        let mut parts = Vec::new();
        let mut start = 0;
        for i in 0..self.len() {
            if pred(&self[i]) { parts.push(&self[start..i]); start = i + 1; }
        }
        parts.push(&self[start..]);
        parts.into_iter()
    }
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> Iter<&[T]> { self.split(pred).rev() }
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> Iter<&[T]> {
        let mut parts = Vec::new();
        let mut start = 0;
        for i in 0..self.len() { if pred(&self[i]) { parts.push(&self[start..i + 1]); start = i + 1; } }
        if start < self.len() { parts.push(&self[start..]); }
        parts.into_iter()
    }
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> Iter<&[T]> {
        let mut parts = Vec::new();
        let mut start = 0;
        for i in 0..self.len() { if parts.len() + 1 < n && pred(&self[i]) { parts.push(&self[start..i]); start = i + 1; } }
        if n > 0 { parts.push(&self[start..]); }
        parts.into_iter()
    }
    pub fn rsplitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> Iter<&[T]> {
        let mut parts = Vec::new();
        let mut end = self.len();
        for i in (0..self.len()).rev() { if parts.len() + 1 < n && pred(&self[i]) { parts.push(&self[i + 1..end]); end = i; } }
        if n > 0 { parts.push(&self[..end]); }
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
    pub fn into_vec(self: Box<Self>) -> Vec<T> {}
    pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy { let mut out = Vec::new(); for _ in 0..n { out.extend_from_slice(self); } out }
    pub fn fill(&mut self, value: T) where T: Clone { for i in 0..self.len() { self[i] = value.clone(); } }
    pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) { for i in 0..self.len() { self[i] = f(); } }
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy {
        let (start, end) = range_bounds(src, self.len());
        if dest > self.len() - (end - start) { panic!("dest is out of bounds"); }
        let part = self[start..end].to_vec();
        for i in 0..part.len() { self[dest + i] = part[i]; }
    }
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        if self.len() != other.len() { panic!("destination and source slices have different lengths"); }
        for i in 0..self.len() { swap(&mut self[i], &mut other[i]); }
    }
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
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) where T: Ord { self.select_nth_unstable_by(index, |a, b| a.cmp(b)) }
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, index: usize, key: F) -> (&mut [T], &mut T, &mut [T]) { self.select_nth_unstable_by(index, |a, b| key(a).cmp(&key(b))) }
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, index: usize, compare: F) -> (&mut [T], &mut T, &mut [T]) {
        self.sort_by(compare);
        let len = self.len();
        if index >= len { panic!("partition_at_index index {index} greater than length of slice {len}"); }
        (slice_range_mut(self, 0, index), slice_get_mut(self, index), slice_range_mut(self, index + 1, len))
    }
    pub fn as_slice(&self) -> &[T] { self }
    pub fn as_mut_slice(&mut self) -> &mut [T] { self }
    pub fn as_array<const N: usize>(&self) -> Option<&[T; N]> { if self.len() == N { Some(same(self)) } else { None } }
    pub fn array_windows<const N: usize>(&self) -> Iter<&[T; N]> { let parts: Iter<&[T]> = self.windows(N); same(parts) }
    pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> { if mid > self.len() { None } else { Some(self.split_at_mut(mid)) } }
    pub fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> { if self.len() < N { None } else { Some(same(slice_range_mut(self, 0, N))) } }
    pub fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> { let len = self.len(); if len < N { None } else { Some(same(slice_range_mut(self, len - N, len))) } }
    pub fn rchunks_exact_mut(&mut self, size: usize) -> Iter<&mut [T]> { let over = self.len() % size; let len = self.len(); slice_range_mut(self, over, len).rchunks_mut(size) }
    /// The parts of a slice, by where each begins and ends.
    fn parts_mut(&mut self, bounds: Vec<(usize, usize)>) -> Iter<&mut [T]> { let mut parts = Vec::new(); for (start, end) in bounds { parts.push(slice_range_mut(self, start, end)); } parts.into_iter() }
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> Iter<&mut [T]> { let mut at = 0; let mut bounds = Vec::new(); for part in self.chunk_by(pred) { bounds.push((at, at + part.len())); at += part.len(); } self.parts_mut(bounds) }
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> Iter<&mut [T]> { let mut at = 0; let mut bounds = Vec::new(); for part in self.split(pred) { bounds.push((at, at + part.len())); at += part.len() + 1; } self.parts_mut(bounds) }
    pub fn split_inclusive_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> Iter<&mut [T]> { let mut at = 0; let mut bounds = Vec::new(); for part in self.split_inclusive(pred) { bounds.push((at, at + part.len())); at += part.len(); } self.parts_mut(bounds) }
    pub fn get_disjoint_mut<const N: usize>(&mut self, indices: [usize; N]) -> Result<[&mut T; N], GetDisjointMutError> {
        for i in 0..N {
            if indices[i] >= self.len() { return Err(GetDisjointMutError::IndexOutOfBounds); }
            for j in 0..i { if indices[i] == indices[j] { return Err(GetDisjointMutError::OverlappingIndices); } }
        }
        let mut found = Vec::new();
        for at in indices { found.push(slice_get_mut(self, at)); }
        Ok(same(found))
    }
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GetDisjointMutError { IndexOutOfBounds, OverlappingIndices }
impl Display for GetDisjointMutError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad(match self { GetDisjointMutError::IndexOutOfBounds => "an index is out of bounds", GetDisjointMutError::OverlappingIndices => "there were overlapping indices" }) } }
impl Error for GetDisjointMutError {}
/// Nothing here runs out of memory without ending the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryReserveError(());
impl Display for TryReserveError { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.pad("memory allocation failed because the computed capacity exceeded the collection's maximum") } }
impl Error for TryReserveError {}
impl [u8] {
    pub fn escape_ascii(&self) -> String { let mut out = String::new(); for byte in self { match *byte { b'\t' => out.push_str("\\t"), b'\r' => out.push_str("\\r"), b'\n' => out.push_str("\\n"), b'\'' | b'"' | b'\\' => { out.push('\\'); out.push(*byte as char); } b' '..=b'~' => out.push(*byte as char), other => out.push_str(&format!("\\x{other:02x}")) } } out }
    pub fn trim_ascii(&self) -> &[u8] { let mut part = self; while let [first, rest @ ..] = part { if first.is_ascii_whitespace() { part = rest; } else { break; } } while let [rest @ .., last] = part { if last.is_ascii_whitespace() { part = rest; } else { break; } } part }
    pub fn is_ascii(&self) -> bool { self.iter().all(|byte| *byte < 128) }
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool { self.to_ascii_lowercase() == other.to_ascii_lowercase() }
    pub fn to_ascii_uppercase(&self) -> Vec<u8> { self.iter().map(|byte| byte.to_ascii_uppercase()).collect() }
    pub fn to_ascii_lowercase(&self) -> Vec<u8> { self.iter().map(|byte| byte.to_ascii_lowercase()).collect() }
    pub fn make_ascii_uppercase(&mut self) { for byte in self { *byte = byte.to_ascii_uppercase(); } }
    pub fn make_ascii_lowercase(&mut self) { for byte in self { *byte = byte.to_ascii_lowercase(); } }
}
impl<T, const N: usize> [[T; N]] {
    pub fn as_flattened(&self) -> &[T] { let mut all = Vec::new(); for part in self { for x in part { all.push(x); } } same(all) }
}
/// Parts of one size, and what is left over.
#[derive(Clone, Debug)]
pub struct ChunksExact<T> { parts: Iter<&[T]>, rest: &[T] }
impl<T> ChunksExact<T> { pub fn remainder(&self) -> &[T] { self.rest } }
impl<T> Iterator for ChunksExact<T> {
    type Item = &[T];
    fn next(&mut self) -> Option<&[T]> { self.parts.next() }
    fn size_hint(&self) -> (usize, Option<usize>) { self.parts.size_hint() }
}
impl<T> DoubleEndedIterator for ChunksExact<T> { fn next_back(&mut self) -> Option<&[T]> { self.parts.next_back() } }
impl<T> ExactSizeIterator for ChunksExact<T> { fn len(&self) -> usize { self.parts.len() } }
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
fn vec_from_elem<T: Clone>(value: T, count: usize) -> Vec<T> { let mut out = Vec::with_capacity(count); for _ in 0..count { out.push(value.clone()); } out }
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
pub trait SliceIndex<T> { type Output; }
impl<T> SliceIndex<T> for usize { type Output = T; }
impl<T> SliceIndex<T> for Range<usize> { type Output = [T]; }
impl<T> SliceIndex<T> for RangeInclusive<usize> { type Output = [T]; }
impl<T> SliceIndex<T> for RangeFrom<usize> { type Output = [T]; }
impl<T> SliceIndex<T> for RangeTo<usize> { type Output = [T]; }
impl<T> SliceIndex<T> for RangeToInclusive<usize> { type Output = [T]; }
impl<T> SliceIndex<T> for RangeFull { type Output = [T]; }
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
    pub fn each_mut(&mut self) -> [&mut T; N] { array_of(self.iter_mut()) }
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
    pub fn with_capacity(capacity: usize) -> Vec<T> {}
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
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F) {
        let mut i = 1;
        while i < self.len() { if same_bucket(slice_get_mut(self, i), slice_get_mut(self, i - 1)) { self.remove(i); } else { i += 1; } }
    }
    pub fn extract_if<R: RangeBounds<usize>, F: FnMut(&mut T) -> bool>(&mut self, range: R, pred: F) -> Iter<T> {
        let (start, end) = range_bounds(range, self.len());
        let mut at = start;
        let mut left = end - start;
        from_fn(move || {
            while left > 0 {
                left -= 1;
                if pred(slice_get_mut(self, at)) { return Some(self.remove(at)); }
                at += 1;
            }
            None
        })
    }
    pub fn resize(&mut self, new_len: usize, value: T) where T: Clone { self.truncate(new_len); while self.len() < new_len { self.push(value.clone()); } }
    pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {
        self.truncate(new_len);
        while self.len() < new_len { self.push(f()); }
    }
    pub fn len(&self) -> usize { self.as_slice().len() }
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    /// Elements that there is room for.
    pub fn capacity(&self) -> usize {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn reserve_exact(&mut self, additional: usize) {}
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { self.reserve(additional); Ok(()) }
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> { self.reserve_exact(additional); Ok(()) }
    pub fn push_mut(&mut self, value: T) -> &mut T { self.push(value); let at = self.len() - 1; slice_get_mut(self, at) }
    pub fn insert_mut(&mut self, index: usize, element: T) -> &mut T { self.insert(index, element); slice_get_mut(self, index) }
    pub fn shrink_to(&mut self, min_capacity: usize) {}
    pub fn shrink_to_fit(&mut self) { self.shrink_to(0) }
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
impl<T> IntoIterator for Box<[T]> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.into_vec().into_iter() } }
impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { taken(same(self)) } }
impl<T, const N: usize> IntoIterator for &[T; N] { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T, const N: usize> IntoIterator for &mut [T; N] { type Item = &mut T; type IntoIter = Iter<&mut T>; fn into_iter(self) -> Iter<&mut T> { self.iter_mut() } }
impl<T> FromIterator<T> for Vec<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> { vec_of(iter.into_iter()) } }
impl<T> FromIterator<T> for Box<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]> { vec_of(iter.into_iter()) } }
fn vec_of<I: Iterator, R>(iter: I) -> R { let mut out = Vec::with_capacity(iter.size_hint().0); for x in iter { out.push(x); } same(out) }
impl<T> Extend<T> for Vec<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.push(x); } } }
impl<T: Copy> Extend<&T> for Vec<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.push(*x); } } }
impl<T: Clone> From<&[T]> for Vec<T> { fn from(value: &[T]) -> Vec<T> { value.to_vec() } }
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> { fn from(value: &[T; N]) -> Vec<T> { value.to_vec() } }
impl<T, const N: usize> From<[T; N]> for Vec<T> { fn from(value: [T; N]) -> Vec<T> { same(value) } }
impl<T: Clone> From<&mut [T]> for Vec<T> { fn from(value: &mut [T]) -> Vec<T> { value.to_vec() } }
impl<T> From<Box<[T]>> for Vec<T> { fn from(value: Box<[T]>) -> Vec<T> { same(value) } }
impl<T, const N: usize> From<[T; N]> for Box<[T]> { fn from(value: [T; N]) -> Box<[T]> { same(value) } }
impl<T: Clone> From<&[T]> for Box<[T]> { fn from(value: &[T]) -> Box<[T]> { same(value.to_vec()) } }
impl<T> From<VecDeque<T>> for Vec<T> { fn from(value: VecDeque<T>) -> Vec<T> { value.into_iter().collect() } }
impl<T> From<BinaryHeap<T>> for Vec<T> { fn from(value: BinaryHeap<T>) -> Vec<T> { value.into_vec() } }
impl<T> From<Vec<T>> for Box<[T]> { fn from(value: Vec<T>) -> Box<[T]> { same(value) } }
impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for Vec<A> {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for Vec<A> {}
impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B; N]> for Vec<A> {}
impl<A: PartialEq<B>, B> PartialEq<[B]> for Vec<A> {}
impl<A: PartialEq<B>, B> PartialEq<&[B]> for Vec<A> {}
impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for [A] {}
impl<A: PartialEq<B>, B> PartialEq<Vec<B>> for &[A] {}
