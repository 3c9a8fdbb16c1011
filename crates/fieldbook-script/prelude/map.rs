//! Maps and sets.

impl<K, V> Default for HashMap<K, V> {}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HashMap<K, V> { key: K, value: V }
impl<K, V> Default for BTreeMap<K, V> {}
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct BTreeMap<K, V> { key: K, value: V }
impl<T> Default for HashSet<T> {}
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HashSet<T> { handle: T }
impl<T> Default for BTreeSet<T> {}
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct BTreeSet<T> { handle: T }

impl<K, V> HashMap<K, V> {
    pub fn new() -> HashMap<K, V> {}
    pub fn with_capacity(capacity: usize) -> HashMap<K, V> { HashMap::new() }
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) {}
    pub fn iter(&self) -> Iter<(&K, &V)> {}
    pub fn iter_mut(&mut self) -> Iter<(&K, &mut V)> {}
    pub fn keys(&self) -> Iter<&K> {}
    pub fn values(&self) -> Iter<&V> {}
    pub fn values_mut(&mut self) -> Iter<&mut V> {}
    pub fn into_keys(self) -> Iter<K> {}
    pub fn into_values(self) -> Iter<V> {}
    pub fn drain(&mut self) -> Iter<(K, V)> { replace(self, map_empty()).into_iter() }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) { map_retain(self, f) }
    pub fn insert(&mut self, key: K, value: V) -> Option<V> where K: Hash + Eq {}
    pub fn get<Q>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Hash + Eq {}
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Hash + Eq {}
    pub fn get_or_insert_with<F: FnOnce() -> V>(&mut self, key: K, f: F) -> &mut V { self.entry(key).or_insert_with(f) }
    pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Hash + Eq {}
    pub fn contains_key<Q>(&self, key: &Q) -> bool where K: Borrow<Q> + Hash + Eq {}
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Hash + Eq {}
    pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Hash + Eq {}
    pub fn entry(&mut self, key: K) -> Entry<K, V> {}
    pub fn reserve(&mut self, additional: usize) { let _ = additional; }
}
fn map_empty<M>() -> M {}
fn map_retain<M, F>(map: &mut M, f: F) {}
impl<K, V> BTreeMap<K, V> {
    pub fn new() -> BTreeMap<K, V> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) {}
    pub fn iter(&self) -> Iter<(&K, &V)> {}
    pub fn iter_mut(&mut self) -> Iter<(&K, &mut V)> {}
    pub fn keys(&self) -> Iter<&K> {}
    pub fn values(&self) -> Iter<&V> {}
    pub fn values_mut(&mut self) -> Iter<&mut V> {}
    pub fn into_keys(self) -> Iter<K> {}
    pub fn into_values(self) -> Iter<V> {}
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) { map_retain(self, f) }
    pub fn insert(&mut self, key: K, value: V) -> Option<V> where K: Ord {}
    pub fn get<Q>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Ord {}
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Ord {}
    pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Ord {}
    pub fn contains_key<Q>(&self, key: &Q) -> bool where K: Borrow<Q> + Ord {}
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Ord {}
    pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Ord {}
    pub fn entry(&mut self, key: K) -> Entry<K, V> {}
    pub fn first_key_value(&self) -> Option<(&K, &V)> { self.iter().next() }
    pub fn last_key_value(&self) -> Option<(&K, &V)> { self.iter().next_back() }
    pub fn pop_first(&mut self) -> Option<(K, V)> {}
    pub fn pop_last(&mut self) -> Option<(K, V)> {}
    pub fn range<R: RangeBounds<K>>(&self, range: R) -> Iter<(&K, &V)> {}
    pub fn append(&mut self, other: &mut BTreeMap<K, V>) where K: Ord { for (k, v) in replace(other, map_empty()) { self.insert(k, v); } }
    pub fn split_off<Q>(&mut self, key: &Q) -> BTreeMap<K, V> where K: Borrow<Q> + Ord {}
}
/// A place in a map, filled or not.
pub struct Entry<K, V> { map: K, key: V }
impl<K, V> Entry<K, V> {
    /// The value at the place; this one is put there first if there was none.
    pub fn or_insert(self, default: V) -> &mut V { self.or_insert_with(|| default) }
    pub fn or_insert_with<F: FnOnce() -> V>(self, f: F) -> &mut V {
        if !entry_is_filled(&self) { entry_fill(&self, f()); }
        entry_value(self)
    }
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, f: F) -> &mut V {
        if !entry_is_filled(&self) { entry_fill(&self, f(self.key())); }
        entry_value(self)
    }
    pub fn or_default(self) -> &mut V where V: Default {
        if !entry_is_filled(&self) { entry_fill(&self, V::default()); }
        entry_value(self)
    }
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<K, V> {
        if entry_is_filled(&self) { f(entry_value_of(&self)); }
        self
    }
    pub fn key(&self) -> &K {}
    pub fn insert_entry(self, value: V) -> Entry<K, V> { entry_fill(&self, value); self }
}
fn entry_is_filled<E>(entry: &E) -> bool {}
fn entry_fill<E, V>(entry: &E, value: V) {}
fn entry_value<E, V>(entry: E) -> &mut V {}
fn entry_value_of<E, V>(entry: &E) -> &mut V {}
impl<K, V> IntoIterator for HashMap<K, V> { type Item = (K, V); type IntoIter = Iter<(K, V)>; fn into_iter(self) -> Iter<(K, V)> {} }
impl<K, V> IntoIterator for &HashMap<K, V> { type Item = (&K, &V); type IntoIter = Iter<(&K, &V)>; fn into_iter(self) -> Iter<(&K, &V)> { self.iter() } }
impl<K, V> IntoIterator for &mut HashMap<K, V> { type Item = (&K, &mut V); type IntoIter = Iter<(&K, &mut V)>; fn into_iter(self) -> Iter<(&K, &mut V)> { self.iter_mut() } }
impl<K, V> IntoIterator for BTreeMap<K, V> { type Item = (K, V); type IntoIter = Iter<(K, V)>; fn into_iter(self) -> Iter<(K, V)> {} }
impl<K, V> IntoIterator for &BTreeMap<K, V> { type Item = (&K, &V); type IntoIter = Iter<(&K, &V)>; fn into_iter(self) -> Iter<(&K, &V)> { self.iter() } }
impl<K, V> IntoIterator for &mut BTreeMap<K, V> { type Item = (&K, &mut V); type IntoIter = Iter<(&K, &mut V)>; fn into_iter(self) -> Iter<(&K, &mut V)> { self.iter_mut() } }
impl<K: Hash + Eq, V> FromIterator<(K, V)> for HashMap<K, V> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> HashMap<K, V> { let mut map = HashMap::new(); for (k, v) in iter { map.insert(k, v); } map } }
impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> BTreeMap<K, V> { let mut map = BTreeMap::new(); for (k, v) in iter { map.insert(k, v); } map } }
impl<K: Hash + Eq, V> Extend<(K, V)> for HashMap<K, V> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(k, v); } } }
impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(k, v); } } }
impl<K: Hash + Eq, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> { fn from(value: [(K, V); N]) -> HashMap<K, V> { value.into_iter().collect() } }
impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> { fn from(value: [(K, V); N]) -> BTreeMap<K, V> { value.into_iter().collect() } }

impl<T> HashSet<T> {
    pub fn new() -> HashSet<T> {}
    pub fn with_capacity(capacity: usize) -> HashSet<T> { HashSet::new() }
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) {}
    pub fn iter(&self) -> Iter<&T> {}
    pub fn drain(&mut self) -> Iter<T> { replace(self, map_empty()).into_iter() }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { map_retain(self, |item, _: &mut ()| f(item)) }
    /// Puts a value in; `false` if it was there.
    pub fn insert(&mut self, value: T) -> bool where T: Hash + Eq {}
    pub fn replace(&mut self, value: T) -> Option<T> where T: Hash + Eq { let old = self.take(&value); self.insert(value); old }
    pub fn contains<Q>(&self, value: &Q) -> bool where T: Borrow<Q> + Hash + Eq {}
    pub fn get<Q>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Hash + Eq {}
    pub fn remove<Q>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Hash + Eq {}
    pub fn take<Q>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Hash + Eq {}
    pub fn union(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.iter().chain(other.iter().filter(move |x| !self.contains(*x))) }
    pub fn intersection(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.iter().filter(move |x| other.contains(*x)) }
    pub fn difference(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.iter().filter(move |x| !other.contains(*x)) }
    pub fn symmetric_difference(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.difference(other).chain(other.difference(self)) }
    pub fn is_subset(&self, other: &HashSet<T>) -> bool where T: Hash + Eq { self.iter().all(|x| other.contains(x)) }
    pub fn is_superset(&self, other: &HashSet<T>) -> bool where T: Hash + Eq { other.is_subset(self) }
    pub fn is_disjoint(&self, other: &HashSet<T>) -> bool where T: Hash + Eq { !self.iter().any(|x| other.contains(x)) }
}
impl<T> BTreeSet<T> {
    pub fn new() -> BTreeSet<T> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) {}
    pub fn iter(&self) -> Iter<&T> {}
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { map_retain(self, |item, _: &mut ()| f(item)) }
    pub fn insert(&mut self, value: T) -> bool where T: Ord {}
    pub fn contains<Q>(&self, value: &Q) -> bool where T: Borrow<Q> + Ord {}
    pub fn get<Q>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Ord {}
    pub fn remove<Q>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Ord {}
    pub fn take<Q>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Ord {}
    pub fn first(&self) -> Option<&T> { self.iter().next() }
    pub fn last(&self) -> Option<&T> { self.iter().next_back() }
    pub fn pop_first(&mut self) -> Option<T> {}
    pub fn pop_last(&mut self) -> Option<T> {}
    pub fn range<R: RangeBounds<T>>(&self, range: R) -> Iter<&T> {}
    pub fn union(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { btree_merge(self.iter().chain(other.iter().filter(move |x| !self.contains(*x)))) }
    pub fn intersection(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { self.iter().filter(move |x| other.contains(*x)) }
    pub fn difference(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { self.iter().filter(move |x| !other.contains(*x)) }
    pub fn symmetric_difference(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { btree_merge(self.difference(other).chain(other.difference(self))) }
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool where T: Ord { self.iter().all(|x| other.contains(x)) }
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool where T: Ord { other.is_subset(self) }
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool where T: Ord { !self.iter().any(|x| other.contains(x)) }
}
fn btree_merge<T: Ord>(iter: Iter<T>) -> Iter<T> { let mut all: Vec<T> = iter.collect(); all.sort(); all.into_iter() }
impl<T> IntoIterator for HashSet<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> {} }
impl<T> IntoIterator for &HashSet<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> {} }
impl<T> IntoIterator for &BTreeSet<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T: Hash + Eq> FromIterator<T> for HashSet<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T> { let mut set = HashSet::new(); for x in iter { set.insert(x); } set } }
impl<T: Ord> FromIterator<T> for BTreeSet<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T> { let mut set = BTreeSet::new(); for x in iter { set.insert(x); } set } }
impl<T: Hash + Eq> Extend<T> for HashSet<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.insert(x); } } }
impl<T: Ord> Extend<T> for BTreeSet<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.insert(x); } } }
impl<T: Hash + Eq + Copy> Extend<&T> for HashSet<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.insert(*x); } } }
impl<T: Ord + Copy> Extend<&T> for BTreeSet<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.insert(*x); } } }
impl<K: Hash + Eq + Copy, V: Copy> Extend<(&K, &V)> for HashMap<K, V> { fn extend<I: IntoIterator<Item = (&K, &V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(*k, *v); } } }
impl<T: Hash + Eq, const N: usize> From<[T; N]> for HashSet<T> { fn from(value: [T; N]) -> HashSet<T> { value.into_iter().collect() } }
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> { fn from(value: [T; N]) -> BTreeSet<T> { value.into_iter().collect() } }
impl<T: Hash + Eq + Clone> BitOr<&HashSet<T>> for &HashSet<T> { type Output = HashSet<T>; fn bitor(self, rhs: &HashSet<T>) -> HashSet<T> { self.union(rhs).cloned().collect() } }
impl<T: Hash + Eq + Clone> BitAnd<&HashSet<T>> for &HashSet<T> { type Output = HashSet<T>; fn bitand(self, rhs: &HashSet<T>) -> HashSet<T> { self.intersection(rhs).cloned().collect() } }
impl<T: Hash + Eq + Clone> Sub<&HashSet<T>> for &HashSet<T> { type Output = HashSet<T>; fn sub(self, rhs: &HashSet<T>) -> HashSet<T> { self.difference(rhs).cloned().collect() } }
impl<T: Ord + Clone> BitOr<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn bitor(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { self.union(rhs).cloned().collect() } }
impl<T: Ord + Clone> BitAnd<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn bitand(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { self.intersection(rhs).cloned().collect() } }
impl<T: Ord + Clone> Sub<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn sub(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { self.difference(rhs).cloned().collect() } }
