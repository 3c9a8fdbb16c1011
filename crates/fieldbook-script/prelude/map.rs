//! Maps and sets.

#[derive(Clone, PartialEq, Eq)]
pub struct HashMap<K, V> { key: K, value: V }
impl<K, V> Default for HashMap<K, V> { fn default() -> HashMap<K, V> { HashMap::new() } }
impl<K: Debug, V: Debug> Debug for HashMap<K, V> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_map().entries(self.iter()).finish() } }
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BTreeMap<K, V> { items: Vec<(K, V)> }
impl<K, V> Default for BTreeMap<K, V> { fn default() -> BTreeMap<K, V> { BTreeMap::new() } }
impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_map().entries(self.iter()).finish() } }
#[derive(Clone, PartialEq, Eq)]
pub struct HashSet<T> { map: HashMap<T, ()> }
impl<T> Default for HashSet<T> { fn default() -> HashSet<T> { HashSet::new() } }
impl<T: Debug> Debug for HashSet<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_set().entries(self.iter()).finish() } }
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BTreeSet<T> { items: Vec<T> }
impl<T> Default for BTreeSet<T> { fn default() -> BTreeSet<T> { BTreeSet::new() } }
impl<T: Debug> Debug for BTreeSet<T> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_set().entries(self.iter()).finish() } }

fn map_new<K, V>() -> HashMap<K, V> {}
fn map_len<K, V>(map: &HashMap<K, V>) -> usize {}
fn map_clear<K, V>(map: &mut HashMap<K, V>) {}
/// The number of the entry of a key that is compared by its parts.
fn map_find<K, V, Q>(map: &HashMap<K, V>, key: &Q) -> Option<usize> {}
/// The number of the entry of a key.
fn map_place<K: Eq, V, Q>(map: &HashMap<K, V>, key: &Q) -> Option<usize> {
    if plain_eq::<K>() { return map_find(map, key); }
    let wanted: &K = same(key);
    for at in 0..map_len(map) { if *map_key(map, at) == *wanted { return Some(at); } }
    None
}
fn map_remove<K: Eq, V, Q>(map: &mut HashMap<K, V>, key: &Q) -> Option<(K, V)> {
    match map_place(map, key) { Some(at) => Some(map_remove_at(map, at)), None => None }
}
fn plain_eq<T>() -> bool {}
fn map_key<K, V>(map: &HashMap<K, V>, at: usize) -> &K {}
fn map_value<K, V>(map: &HashMap<K, V>, at: usize) -> &V {}
fn map_value_mut<K, V>(map: &mut HashMap<K, V>, at: usize) -> &mut V {}
fn map_add<K, V>(map: &mut HashMap<K, V>, key: K, value: V) -> usize {}
fn map_remove_at<K, V>(map: &mut HashMap<K, V>, at: usize) -> (K, V) {}
/// The entries, moved out.
fn map_pairs<K, V>(map: HashMap<K, V>) -> Vec<(K, V)> {}
struct Entries<K, V> { map: &HashMap<K, V>, at: usize, end: usize }
impl<K, V> Source<(&K, &V)> for Entries<K, V> {
    fn step(&mut self) -> Option<(&K, &V)> {
        if self.at >= self.end { return None; }
        let at = self.at;
        self.at += 1;
        Some((map_key(self.map, at), map_value(self.map, at)))
    }
    fn back(&mut self) -> Option<(&K, &V)> { None }
    fn left(&self) -> usize { self.end - self.at }
}
struct EntriesMut<K, V> { map: &mut HashMap<K, V>, at: usize, end: usize }
impl<K, V> Source<(&K, &mut V)> for EntriesMut<K, V> {
    fn step(&mut self) -> Option<(&K, &mut V)> {
        if self.at >= self.end { return None; }
        let at = self.at;
        self.at += 1;
        Some((map_key(self.map, at), map_value_mut(self.map, at)))
    }
    fn back(&mut self) -> Option<(&K, &mut V)> { None }
    fn left(&self) -> usize { self.end - self.at }
}
impl<K, V> HashMap<K, V> {
    pub fn new() -> HashMap<K, V> { map_new() }
    pub fn with_capacity(capacity: usize) -> HashMap<K, V> { map_new() }
    pub fn len(&self) -> usize { map_len(self) }
    pub fn is_empty(&self) -> bool { map_len(self) == 0 }
    pub fn clear(&mut self) { map_clear(self) }
    pub fn iter(&self) -> Iter<(&K, &V)> { iter_of(Entries { map: self, at: 0, end: map_len(self) }) }
    pub fn iter_mut(&mut self) -> Iter<(&K, &mut V)> { let end = map_len(self); iter_of(EntriesMut { map: self, at: 0, end }) }
    pub fn keys(&self) -> Iter<&K> { self.iter().map(|pair| pair.0) }
    pub fn values(&self) -> Iter<&V> { self.iter().map(|pair| pair.1) }
    pub fn values_mut(&mut self) -> Iter<&mut V> { self.iter_mut().map(|pair| pair.1) }
    pub fn into_keys(self) -> Iter<K> { self.into_iter().map(|pair| pair.0) }
    pub fn into_values(self) -> Iter<V> { self.into_iter().map(|pair| pair.1) }
    pub fn drain(&mut self) -> Iter<(K, V)> { replace(self, map_new()).into_iter() }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {
        for (key, old) in map_pairs(replace(self, map_new())) {
            let mut value = old;
            if f(&key, &mut value) { map_add(self, key, value); }
        }
    }
    pub fn insert(&mut self, key: K, value: V) -> Option<V> where K: Hash + Eq {
        match map_place(self, &key) {
            Some(at) => Some(replace(map_value_mut(self, at), value)),
            None => { map_add(self, key, value); None }
        }
    }
    pub fn get<Q>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Hash + Eq { match map_place(self, key) { Some(at) => Some(map_value(self, at)), None => None } }
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Hash + Eq { match map_place(self, key) { Some(at) => Some(map_value_mut(self, at)), None => None } }
    pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Hash + Eq { match map_place(self, key) { Some(at) => Some((map_key(self, at), map_value(self, at))), None => None } }
    pub fn contains_key<Q>(&self, key: &Q) -> bool where K: Borrow<Q> + Hash + Eq { map_place(self, key).is_some() }
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Hash + Eq { match map_remove(self, key) { Some(pair) => Some(pair.1), None => None } }
    pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Hash + Eq { map_remove(self, key) }
    pub fn entry(&mut self, key: K) -> Entry<K, V> where K: Hash + Eq { let at = map_place(self, &key); entry_at(EntryMap::Hash(self), key, at.is_some(), at.unwrap_or(0)) }
    pub fn reserve(&mut self, additional: usize) { let _ = additional; }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { let _ = additional; Ok(()) }
    pub fn shrink_to(&mut self, min_capacity: usize) { let _ = min_capacity; }
    pub fn capacity(&self) -> usize { self.len() }
    pub fn shrink_to_fit(&mut self) { let _ = 0; }
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> Iter<(K, V)> {
        let mut out = Vec::new();
        for (key, old) in map_pairs(replace(self, map_new())) {
            let mut value = old;
            if pred(&key, &mut value) { out.push((key, value)); } else { map_add(self, key, value); }
        }
        out.into_iter()
    }
}
impl<K: Hash + Eq, V, Q> Index<&Q> for HashMap<K, V> {
    type Output = V;
    fn index(&self, key: &Q) -> &V { match map_place(self, key) { Some(at) => map_value(self, at), None => panic!("no entry found for key") } }
}
/// Where a key is among sorted entries, or where it belongs.
fn tree_find<K, V, Q: Ord>(items: &[(K, V)], key: &Q) -> Result<usize, usize> {
    let mut low = 0;
    let mut high = items.len();
    while low < high {
        let mid = low + (high - low) / 2;
        match key.cmp(same::<&K, &Q>(&items[mid].0)) {
            Ordering::Equal => return Ok(mid),
            Ordering::Less => high = mid,
            Ordering::Greater => low = mid + 1,
        }
    }
    Err(low)
}
fn set_find<T, Q: Ord>(items: &[T], key: &Q) -> Result<usize, usize> {
    let mut low = 0;
    let mut high = items.len();
    while low < high {
        let mid = low + (high - low) / 2;
        match key.cmp(same::<&T, &Q>(&items[mid])) {
            Ordering::Equal => return Ok(mid),
            Ordering::Less => high = mid,
            Ordering::Greater => low = mid + 1,
        }
    }
    Err(low)
}
struct Branches<K, V> { items: &[(K, V)], at: usize, end: usize }
impl<K, V> Source<(&K, &V)> for Branches<K, V> {
    fn step(&mut self) -> Option<(&K, &V)> {
        if self.at >= self.end { return None; }
        let pair = slice_at(self.items, self.at);
        self.at += 1;
        Some((&pair.0, &pair.1))
    }
    fn back(&mut self) -> Option<(&K, &V)> {
        if self.at >= self.end { return None; }
        self.end -= 1;
        let pair = slice_at(self.items, self.end);
        Some((&pair.0, &pair.1))
    }
    fn left(&self) -> usize { self.end - self.at }
}
/// The first entry of a range and the one after its last.
fn tree_range<K, V, Q: Ord, R: RangeBounds<Q>>(items: &[(K, V)], range: &R) -> (usize, usize) {
    let start = match range.start_bound() {
        Bound::Included(key) => match tree_find(items, key) { Ok(at) => at, Err(at) => at },
        Bound::Excluded(key) => match tree_find(items, key) { Ok(at) => at + 1, Err(at) => at },
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(key) => match tree_find(items, key) { Ok(at) => at + 1, Err(at) => at },
        Bound::Excluded(key) => match tree_find(items, key) { Ok(at) => at, Err(at) => at },
        Bound::Unbounded => items.len(),
    };
    if start > end { panic!("range start is greater than range end in BTreeMap"); }
    (start, end)
}
fn set_range<T, Q: Ord, R: RangeBounds<Q>>(items: &[T], range: &R) -> (usize, usize) {
    let start = match range.start_bound() {
        Bound::Included(key) => match set_find(items, key) { Ok(at) => at, Err(at) => at },
        Bound::Excluded(key) => match set_find(items, key) { Ok(at) => at + 1, Err(at) => at },
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(key) => match set_find(items, key) { Ok(at) => at + 1, Err(at) => at },
        Bound::Excluded(key) => match set_find(items, key) { Ok(at) => at, Err(at) => at },
        Bound::Unbounded => items.len(),
    };
    if start > end { panic!("range start is greater than range end in BTreeSet"); }
    (start, end)
}
impl<K, V> BTreeMap<K, V> {
    pub fn new() -> BTreeMap<K, V> { BTreeMap { items: Vec::new() } }
    pub fn len(&self) -> usize { self.items.len() }
    pub fn is_empty(&self) -> bool { self.items.is_empty() }
    pub fn clear(&mut self) { self.items.clear() }
    pub fn iter(&self) -> Iter<(&K, &V)> { iter_of(Branches { items: &self.items, at: 0, end: self.items.len() }) }
    pub fn iter_mut(&mut self) -> Iter<(&K, &mut V)> { self.items.iter_mut().map(|pair| (&pair.0, &mut pair.1)) }
    pub fn keys(&self) -> Iter<&K> { self.iter().map(|pair| pair.0) }
    pub fn values(&self) -> Iter<&V> { self.iter().map(|pair| pair.1) }
    pub fn values_mut(&mut self) -> Iter<&mut V> { self.iter_mut().map(|pair| pair.1) }
    pub fn into_keys(self) -> Iter<K> { self.into_iter().map(|pair| pair.0) }
    pub fn into_values(self) -> Iter<V> { self.into_iter().map(|pair| pair.1) }
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {
        for (key, old) in replace(&mut self.items, Vec::new()) {
            let mut value = old;
            if f(&key, &mut value) { self.items.push((key, value)); }
        }
    }
    pub fn insert(&mut self, key: K, value: V) -> Option<V> where K: Ord {
        match tree_find(&self.items, &key) {
            Ok(at) => Some(replace(&mut self.items[at].1, value)),
            Err(at) => { self.items.insert(at, (key, value)); None }
        }
    }
    pub fn get<Q>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> + Ord, Q: Ord { match tree_find(&self.items, key) { Ok(at) => Some(&self.items[at].1), Err(_) => None } }
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> + Ord, Q: Ord { match tree_find(&self.items, key) { Ok(at) => Some(&mut self.items[at].1), Err(_) => None } }
    pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> where K: Borrow<Q> + Ord, Q: Ord { match tree_find(&self.items, key) { Ok(at) => Some((&self.items[at].0, &self.items[at].1)), Err(_) => None } }
    pub fn contains_key<Q>(&self, key: &Q) -> bool where K: Borrow<Q> + Ord, Q: Ord { tree_find(&self.items, key).is_ok() }
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> + Ord, Q: Ord { match tree_find(&self.items, key) { Ok(at) => Some(self.items.remove(at).1), Err(_) => None } }
    pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> + Ord, Q: Ord { match tree_find(&self.items, key) { Ok(at) => Some(self.items.remove(at)), Err(_) => None } }
    pub fn entry(&mut self, key: K) -> Entry<K, V> where K: Ord {
        let (at, filled) = match tree_find(&self.items, &key) { Ok(at) => (at, true), Err(at) => (at, false) };
        entry_at(EntryMap::Tree(self), key, filled, at)
    }
    pub fn first_key_value(&self) -> Option<(&K, &V)> { self.iter().next() }
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<K, V>> { self.entry_number(0) }
    pub fn last_entry(&mut self) -> Option<OccupiedEntry<K, V>> { let len = self.len(); self.entry_number(len.saturating_sub(1)) }
    fn entry_number(&mut self, at: usize) -> Option<OccupiedEntry<K, V>> {
        if at >= self.len() { return None; }
        let key = same(&self.items[at].0);
        Some(OccupiedEntry { map: EntryMap::Tree(self), key, at })
    }
    pub fn extract_if<R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool>(&mut self, range: R, pred: F) -> Iter<(K, V)> where K: Ord {
        let (start, end) = tree_range(&self.items, &range);
        let found: Vec<(K, V)> = self.items.extract_if(start..end, |pair| pred(&pair.0, &mut pair.1)).collect();
        found.into_iter()
    }
    pub fn last_key_value(&self) -> Option<(&K, &V)> { self.iter().next_back() }
    pub fn pop_first(&mut self) -> Option<(K, V)> { if self.items.is_empty() { None } else { Some(self.items.remove(0)) } }
    pub fn pop_last(&mut self) -> Option<(K, V)> { self.items.pop() }
    pub fn range<Q, R: RangeBounds<Q>>(&self, range: R) -> Iter<(&K, &V)> where K: Borrow<Q> + Ord, Q: Ord { let (at, end) = tree_range(&self.items, &range); iter_of(Branches { items: &self.items, at, end }) }
    pub fn range_mut<Q, R: RangeBounds<Q>>(&mut self, range: R) -> Iter<(&K, &mut V)> where K: Borrow<Q> + Ord, Q: Ord { let (start, end) = tree_range(&self.items, &range); slice_range_mut(&mut self.items, start, end).iter_mut().map(|pair| (&pair.0, &mut pair.1)) }
    pub fn append(&mut self, other: &mut BTreeMap<K, V>) where K: Ord { for (k, v) in replace(&mut other.items, Vec::new()) { self.insert(k, v); } }
    pub fn split_off<Q>(&mut self, key: &Q) -> BTreeMap<K, V> where K: Borrow<Q> + Ord, Q: Ord { let at = match tree_find(&self.items, key) { Ok(at) => at, Err(at) => at }; BTreeMap { items: self.items.split_off(at) } }
}
impl<K, V, Q: Ord> Index<&Q> for BTreeMap<K, V> {
    type Output = V;
    fn index(&self, key: &Q) -> &V { match tree_find(&self.items, key) { Ok(at) => &self.items[at].1, Err(_) => panic!("no entry found for key") } }
}
enum EntryMap<K, V> { Hash(&mut HashMap<K, V>), Tree(&mut BTreeMap<K, V>) }
fn entry_at<K, V>(map: EntryMap<K, V>, key: K, filled: bool, at: usize) -> Entry<K, V> {
    if filled { Entry::Occupied(OccupiedEntry { map, key, at }) } else { Entry::Vacant(VacantEntry { map, key, at }) }
}
/// A place in a map, filled or not.
pub enum Entry<K, V> { Occupied(OccupiedEntry<K, V>), Vacant(VacantEntry<K, V>) }
/// A place with a value.
pub struct OccupiedEntry<K, V> { map: EntryMap<K, V>, key: K, at: usize }
/// A place without a value.
pub struct VacantEntry<K, V> { map: EntryMap<K, V>, key: K, at: usize }
impl<K, V> Entry<K, V> {
    /// The value at the place; this one is put there first if there was none.
    pub fn or_insert(self, default: V) -> &mut V { match self { Entry::Occupied(entry) => entry.into_mut(), Entry::Vacant(entry) => entry.insert(default) } }
    pub fn or_insert_with<F: FnOnce() -> V>(self, f: F) -> &mut V { match self { Entry::Occupied(entry) => entry.into_mut(), Entry::Vacant(entry) => entry.insert(f()) } }
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, f: F) -> &mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => { let value = f(&entry.key); entry.insert(value) }
        }
    }
    pub fn or_default(self) -> &mut V where V: Default { match self { Entry::Occupied(entry) => entry.into_mut(), Entry::Vacant(entry) => entry.insert(V::default()) } }
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Entry<K, V> {
        match self {
            Entry::Occupied(entry) => { let mut entry = entry; f(entry.get_mut()); Entry::Occupied(entry) }
            vacant => vacant,
        }
    }
    pub fn key(&self) -> &K { match self { Entry::Occupied(entry) => &entry.key, Entry::Vacant(entry) => &entry.key } }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {
        match self {
            Entry::Occupied(entry) => { let mut entry = entry; entry.insert(value); entry }
            Entry::Vacant(entry) => entry.insert_entry(value),
        }
    }
}
impl<K, V> OccupiedEntry<K, V> {
    pub fn key(&self) -> &K { &self.key }
    pub fn get(&self) -> &V { match &self.map { EntryMap::Hash(map) => map_value(map, self.at), EntryMap::Tree(map) => &map.items[self.at].1 } }
    pub fn get_mut(&mut self) -> &mut V { let at = self.at; match &mut self.map { EntryMap::Hash(map) => map_value_mut(map, at), EntryMap::Tree(map) => &mut map.items[at].1 } }
    pub fn into_mut(self) -> &mut V { let OccupiedEntry { map, key, at } = self; match map { EntryMap::Hash(map) => map_value_mut(map, at), EntryMap::Tree(map) => &mut map.items[at].1 } }
    /// Puts another value there; the old one comes back.
    pub fn insert(&mut self, value: V) -> V { replace(self.get_mut(), value) }
    pub fn remove(self) -> V { self.remove_entry().1 }
    pub fn remove_entry(self) -> (K, V) { let OccupiedEntry { map, key, at } = self; match map { EntryMap::Hash(map) => map_remove_at(map, at), EntryMap::Tree(map) => map.items.remove(at) } }
}
impl<K, V> VacantEntry<K, V> {
    pub fn key(&self) -> &K { &self.key }
    pub fn into_key(self) -> K { self.key }
    pub fn insert(self, value: V) -> &mut V {
        let VacantEntry { map, key, at } = self;
        match map {
            EntryMap::Hash(map) => { let at = map_add(map, key, value); map_value_mut(map, at) }
            EntryMap::Tree(map) => { map.items.insert(at, (key, value)); &mut map.items[at].1 }
        }
    }
    pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {
        let VacantEntry { map, key, at } = self;
        let kept = same(&key);
        match map {
            EntryMap::Hash(map) => { let at = map_add(map, key, value); OccupiedEntry { map: EntryMap::Hash(map), key: kept, at } }
            EntryMap::Tree(map) => { map.items.insert(at, (key, value)); OccupiedEntry { map: EntryMap::Tree(map), key: kept, at } }
        }
    }
}
impl<K: Debug, V: Debug> Debug for Entry<K, V> {
    fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { match self { Entry::Occupied(entry) => f.debug_tuple("Entry").field(entry).finish(), Entry::Vacant(entry) => f.debug_tuple("Entry").field(entry).finish() } }
}
impl<K: Debug, V: Debug> Debug for OccupiedEntry<K, V> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish() } }
impl<K: Debug, V> Debug for VacantEntry<K, V> { fn fmt(&self, f: &mut Formatter) -> Result<(), fmt::Error> { f.debug_tuple("VacantEntry").field(self.key()).finish() } }
impl<K, V> IntoIterator for HashMap<K, V> { type Item = (K, V); type IntoIter = Iter<(K, V)>; fn into_iter(self) -> Iter<(K, V)> { taken(map_pairs(self)) } }
impl<K, V> IntoIterator for &HashMap<K, V> { type Item = (&K, &V); type IntoIter = Iter<(&K, &V)>; fn into_iter(self) -> Iter<(&K, &V)> { self.iter() } }
impl<K, V> IntoIterator for &mut HashMap<K, V> { type Item = (&K, &mut V); type IntoIter = Iter<(&K, &mut V)>; fn into_iter(self) -> Iter<(&K, &mut V)> { self.iter_mut() } }
impl<K, V> IntoIterator for BTreeMap<K, V> { type Item = (K, V); type IntoIter = Iter<(K, V)>; fn into_iter(self) -> Iter<(K, V)> { taken(self.items) } }
impl<K, V> IntoIterator for &BTreeMap<K, V> { type Item = (&K, &V); type IntoIter = Iter<(&K, &V)>; fn into_iter(self) -> Iter<(&K, &V)> { self.iter() } }
impl<K, V> IntoIterator for &mut BTreeMap<K, V> { type Item = (&K, &mut V); type IntoIter = Iter<(&K, &mut V)>; fn into_iter(self) -> Iter<(&K, &mut V)> { self.iter_mut() } }
impl<K: Hash + Eq, V> FromIterator<(K, V)> for HashMap<K, V> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> HashMap<K, V> { let mut map = HashMap::new(); for (k, v) in iter { map.insert(k, v); } map } }
impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> BTreeMap<K, V> { let mut map = BTreeMap::new(); for (k, v) in iter { map.insert(k, v); } map } }
impl<K: Hash + Eq, V> Extend<(K, V)> for HashMap<K, V> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(k, v); } } }
impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(k, v); } } }
impl<K: Hash + Eq, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> { fn from(value: [(K, V); N]) -> HashMap<K, V> { value.into_iter().collect() } }
impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> { fn from(value: [(K, V); N]) -> BTreeMap<K, V> { value.into_iter().collect() } }

impl<T> HashSet<T> {
    pub fn new() -> HashSet<T> { HashSet { map: map_new() } }
    pub fn with_capacity(capacity: usize) -> HashSet<T> { HashSet::new() }
    pub fn len(&self) -> usize { map_len(&self.map) }
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) { map_clear(&mut self.map) }
    pub fn iter(&self) -> Iter<&T> { self.map.keys() }
    pub fn drain(&mut self) -> Iter<T> { replace(self, HashSet::new()).into_iter() }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { self.map.retain(|item, _: &mut ()| f(item)) }
    /// Puts a value in; `false` if it was there.
    pub fn insert(&mut self, value: T) -> bool where T: Hash + Eq { if map_place(&self.map, &value).is_some() { false } else { map_add(&mut self.map, value, ()); true } }
    pub fn capacity(&self) -> usize { self.len() }
    pub fn reserve(&mut self, additional: usize) { let _ = additional; }
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> { let _ = additional; Ok(()) }
    pub fn shrink_to(&mut self, min_capacity: usize) { let _ = min_capacity; }
    pub fn shrink_to_fit(&mut self) { let _ = 0; }
    pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> Iter<T> { self.map.extract_if(|item, _: &mut ()| pred(item)).map(|pair| pair.0) }
    pub fn replace(&mut self, value: T) -> Option<T> where T: Hash + Eq { let old = self.take(&value); self.insert(value); old }
    pub fn contains<Q>(&self, value: &Q) -> bool where T: Borrow<Q> + Hash + Eq { map_place(&self.map, value).is_some() }
    pub fn get<Q>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Hash + Eq { match map_place(&self.map, value) { Some(at) => Some(map_key(&self.map, at)), None => None } }
    pub fn remove<Q>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Hash + Eq { map_remove(&mut self.map, value).is_some() }
    pub fn take<Q>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Hash + Eq { match map_remove(&mut self.map, value) { Some(pair) => Some(pair.0), None => None } }
    pub fn union(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.iter().chain(other.iter().filter(move |x| !self.contains(*x))) }
    pub fn intersection(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.iter().filter(move |x| other.contains(*x)) }
    pub fn difference(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.iter().filter(move |x| !other.contains(*x)) }
    pub fn symmetric_difference(&self, other: &HashSet<T>) -> Iter<&T> where T: Hash + Eq { self.difference(other).chain(other.difference(self)) }
    pub fn is_subset(&self, other: &HashSet<T>) -> bool where T: Hash + Eq { self.iter().all(|x| other.contains(x)) }
    pub fn is_superset(&self, other: &HashSet<T>) -> bool where T: Hash + Eq { other.is_subset(self) }
    pub fn is_disjoint(&self, other: &HashSet<T>) -> bool where T: Hash + Eq { !self.iter().any(|x| other.contains(x)) }
}
impl<T> BTreeSet<T> {
    pub fn new() -> BTreeSet<T> { BTreeSet { items: Vec::new() } }
    pub fn len(&self) -> usize { self.items.len() }
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self) { self.items.clear() }
    pub fn iter(&self) -> Iter<&T> { self.items.iter() }
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) { self.items.retain(f) }
    pub fn insert(&mut self, value: T) -> bool where T: Ord { match set_find(&self.items, &value) { Ok(_) => false, Err(at) => { self.items.insert(at, value); true } } }
    pub fn contains<Q>(&self, value: &Q) -> bool where T: Borrow<Q> + Ord, Q: Ord { set_find(&self.items, value).is_ok() }
    pub fn get<Q>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> + Ord, Q: Ord { match set_find(&self.items, value) { Ok(at) => Some(&self.items[at]), Err(_) => None } }
    pub fn remove<Q>(&mut self, value: &Q) -> bool where T: Borrow<Q> + Ord, Q: Ord { match set_find(&self.items, value) { Ok(at) => { self.items.remove(at); true } Err(_) => false } }
    pub fn take<Q>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> + Ord, Q: Ord { match set_find(&self.items, value) { Ok(at) => Some(self.items.remove(at)), Err(_) => None } }
    pub fn extract_if<R: RangeBounds<T>, F: FnMut(&T) -> bool>(&mut self, range: R, pred: F) -> Iter<T> where T: Ord { let (start, end) = set_range(&self.items, &range); let found: Vec<T> = self.items.extract_if(start..end, |item| pred(&*item)).collect(); found.into_iter() }
    pub fn replace(&mut self, value: T) -> Option<T> where T: Ord { let old = self.take(&value); self.insert(value); old }
    pub fn append(&mut self, other: &mut BTreeSet<T>) where T: Ord { for x in replace(&mut other.items, Vec::new()) { self.insert(x); } }
    pub fn split_off<Q>(&mut self, key: &Q) -> BTreeSet<T> where T: Borrow<Q> + Ord, Q: Ord { let at = match set_find(&self.items, key) { Ok(at) => at, Err(at) => at }; BTreeSet { items: self.items.split_off(at) } }
    pub fn first(&self) -> Option<&T> { self.iter().next() }
    pub fn last(&self) -> Option<&T> { self.iter().next_back() }
    pub fn pop_first(&mut self) -> Option<T> { if self.items.is_empty() { None } else { Some(self.items.remove(0)) } }
    pub fn pop_last(&mut self) -> Option<T> { self.items.pop() }
    pub fn range<Q, R: RangeBounds<Q>>(&self, range: R) -> Iter<&T> where T: Borrow<Q> + Ord, Q: Ord { let (at, end) = set_range(&self.items, &range); iter_of(Seen { items: &self.items, at, end }) }
    pub fn union(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { btree_merge(self.iter().chain(other.iter().filter(move |x| !self.contains(*x)))) }
    pub fn intersection(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { self.iter().filter(move |x| other.contains(*x)) }
    pub fn difference(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { self.iter().filter(move |x| !other.contains(*x)) }
    pub fn symmetric_difference(&self, other: &BTreeSet<T>) -> Iter<&T> where T: Ord { btree_merge(self.difference(other).chain(other.difference(self))) }
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool where T: Ord { self.iter().all(|x| other.contains(x)) }
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool where T: Ord { other.is_subset(self) }
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool where T: Ord { !self.iter().any(|x| other.contains(x)) }
}
fn btree_merge<T: Ord>(iter: Iter<T>) -> Iter<T> { let mut all: Vec<T> = iter.collect(); all.sort(); all.into_iter() }
impl<T> IntoIterator for HashSet<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { self.map.into_keys() } }
impl<T> IntoIterator for &HashSet<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = Iter<T>; fn into_iter(self) -> Iter<T> { taken(self.items) } }
impl<T> IntoIterator for &BTreeSet<T> { type Item = &T; type IntoIter = Iter<&T>; fn into_iter(self) -> Iter<&T> { self.iter() } }
impl<T: Hash + Eq> FromIterator<T> for HashSet<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T> { let mut set = HashSet::new(); for x in iter { set.insert(x); } set } }
impl<T: Ord> FromIterator<T> for BTreeSet<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T> { let mut set = BTreeSet::new(); for x in iter { set.insert(x); } set } }
impl<T: Hash + Eq> Extend<T> for HashSet<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.insert(x); } } }
impl<T: Ord> Extend<T> for BTreeSet<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.insert(x); } } }
impl<T: Hash + Eq + Copy> Extend<&T> for HashSet<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.insert(*x); } } }
impl<T: Ord + Copy> Extend<&T> for BTreeSet<T> { fn extend<I: IntoIterator<Item = &T>>(&mut self, iter: I) { for x in iter { self.insert(*x); } } }
impl<K: Ord + Copy, V: Copy> Extend<(&K, &V)> for BTreeMap<K, V> { fn extend<I: IntoIterator<Item = (&K, &V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(*k, *v); } } }
impl<K: Hash + Eq + Copy, V: Copy> Extend<(&K, &V)> for HashMap<K, V> { fn extend<I: IntoIterator<Item = (&K, &V)>>(&mut self, iter: I) { for (k, v) in iter { self.insert(*k, *v); } } }
impl<T: Hash + Eq, const N: usize> From<[T; N]> for HashSet<T> { fn from(value: [T; N]) -> HashSet<T> { value.into_iter().collect() } }
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> { fn from(value: [T; N]) -> BTreeSet<T> { value.into_iter().collect() } }
impl<T: Hash + Eq + Clone> BitOr<&HashSet<T>> for &HashSet<T> { type Output = HashSet<T>; fn bitor(self, rhs: &HashSet<T>) -> HashSet<T> { self.union(rhs).cloned().collect() } }
impl<T: Hash + Eq + Clone> BitAnd<&HashSet<T>> for &HashSet<T> { type Output = HashSet<T>; fn bitand(self, rhs: &HashSet<T>) -> HashSet<T> { self.intersection(rhs).cloned().collect() } }
impl<T: Hash + Eq + Clone> Sub<&HashSet<T>> for &HashSet<T> { type Output = HashSet<T>; fn sub(self, rhs: &HashSet<T>) -> HashSet<T> { self.difference(rhs).cloned().collect() } }
impl<T: Hash + Eq + Clone> BitXor<&HashSet<T>> for &HashSet<T> { type Output = HashSet<T>; fn bitxor(self, rhs: &HashSet<T>) -> HashSet<T> { self.symmetric_difference(rhs).cloned().collect() } }
impl<T: Ord + Clone> BitXor<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn bitxor(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { self.symmetric_difference(rhs).cloned().collect() } }
impl<T: Ord + Clone> BitOr<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn bitor(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { self.union(rhs).cloned().collect() } }
impl<T: Ord + Clone> BitAnd<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn bitand(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { self.intersection(rhs).cloned().collect() } }
impl<T: Ord + Clone> Sub<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; fn sub(self, rhs: &BTreeSet<T>) -> BTreeSet<T> { self.difference(rhs).cloned().collect() } }
