//! JSON, as the library's programs handle it.

#[derive(Clone, PartialEq, Eq, Default)]
pub enum Value {
    #[default]
    Null,
    Bool(bool),
    Number(JsonNumber),
    String(String),
    Array(Vec<Value>),
    Object(JsonMap<String, Value>),
}
#[derive(Clone, PartialEq, Eq)]
pub struct JsonNumber { handle: () }
impl Debug for JsonNumber {}
impl Display for JsonNumber {}
impl JsonNumber {
    pub fn as_i64(&self) -> Option<i64> { Value::Number(self.clone()).as_i64() }
    pub fn as_u64(&self) -> Option<u64> { Value::Number(self.clone()).as_u64() }
    pub fn as_f64(&self) -> Option<f64> { Value::Number(self.clone()).as_f64() }
    pub fn is_i64(&self) -> bool { self.as_i64().is_some() }
    pub fn is_u64(&self) -> bool { self.as_u64().is_some() }
    pub fn is_f64(&self) -> bool { self.as_i64().is_none() && self.as_u64().is_none() }
}
/// An object's members, in the order in which they came.
#[derive(Clone, PartialEq, Eq)]
pub struct JsonMap<K, V> { map: HashMap<K, V> }
impl<K, V> Default for JsonMap<K, V> { fn default() -> JsonMap<K, V> { JsonMap { map: HashMap::new() } } }
impl Debug for JsonMap<String, Value> {}
impl JsonMap<String, Value> {
    pub fn new() -> JsonMap<String, Value> { JsonMap { map: HashMap::new() } }
    pub fn with_capacity(capacity: usize) -> JsonMap<String, Value> { JsonMap { map: HashMap::new() } }
    pub fn len(&self) -> usize { self.map.len() }
    pub fn is_empty(&self) -> bool { self.map.is_empty() }
    pub fn clear(&mut self) { self.map.clear() }
    pub fn get(&self, key: &str) -> Option<&Value> { self.map.get(key) }
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> { self.map.get_mut(key) }
    pub fn contains_key(&self, key: &str) -> bool { self.map.contains_key(key) }
    pub fn insert(&mut self, key: String, value: Value) -> Option<Value> { self.map.insert(key, value) }
    /// Takes a member out; the last one moves to its place.
    pub fn remove(&mut self, key: &str) -> Option<Value> { self.map.remove(key) }
    pub fn entry<S: Into<String>>(&mut self, key: S) -> std::Entry<String, Value> { self.map.entry(key.into()) }
    pub fn iter(&self) -> std::Iter<(&String, &Value)> { self.map.iter() }
    pub fn iter_mut(&mut self) -> std::Iter<(&String, &mut Value)> { self.map.iter_mut() }
    pub fn keys(&self) -> std::Iter<&String> { self.map.keys() }
    pub fn values(&self) -> std::Iter<&Value> { self.map.values() }
    pub fn values_mut(&mut self) -> std::Iter<&mut Value> { self.map.values_mut() }
    pub fn retain<F: FnMut(&String, &mut Value) -> bool>(&mut self, f: F) { self.map.retain(f) }
    pub fn append(&mut self, other: &mut JsonMap<String, Value>) { for (key, value) in other.map.drain() { self.map.insert(key, value); } }
}
impl std::Index<&str> for JsonMap<String, Value> { type Output = Value; fn index(&self, key: &str) -> &Value { match self.map.get(key) { Some(value) => value, None => panic!("no entry found for key") } } }
impl IntoIterator for JsonMap<String, Value> { type Item = (String, Value); type IntoIter = std::Iter<(String, Value)>; fn into_iter(self) -> std::Iter<(String, Value)> { self.map.into_iter() } }
impl IntoIterator for &JsonMap<String, Value> { type Item = (&String, &Value); type IntoIter = std::Iter<(&String, &Value)>; fn into_iter(self) -> std::Iter<(&String, &Value)> { self.map.iter() } }
impl IntoIterator for &mut JsonMap<String, Value> { type Item = (&String, &mut Value); type IntoIter = std::Iter<(&String, &mut Value)>; fn into_iter(self) -> std::Iter<(&String, &mut Value)> { self.map.iter_mut() } }
impl FromIterator<(String, Value)> for JsonMap<String, Value> { fn from_iter<I: IntoIterator<Item = (String, Value)>>(iter: I) -> JsonMap<String, Value> { JsonMap { map: iter.into_iter().collect() } } }
impl Extend<(String, Value)> for JsonMap<String, Value> { fn extend<I: IntoIterator<Item = (String, Value)>>(&mut self, iter: I) { self.map.extend(iter); } }
impl Display for Value {}
impl Debug for Value {}
impl Value {
    pub fn as_str(&self) -> Option<&str> { match self { Value::String(text) => Some(text), _ => None } }
    pub fn as_bool(&self) -> Option<bool> { match self { Value::Bool(value) => Some(*value), _ => None } }
    pub fn as_null(&self) -> Option<()> { match self { Value::Null => Some(()), _ => None } }
    pub fn as_number(&self) -> Option<&JsonNumber> { match self { Value::Number(number) => Some(number), _ => None } }
    pub fn as_i64(&self) -> Option<i64> {}
    pub fn as_u64(&self) -> Option<u64> {}
    pub fn as_f64(&self) -> Option<f64> {}
    pub fn as_array(&self) -> Option<&Vec<Value>> { match self { Value::Array(items) => Some(items), _ => None } }
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> { match self { Value::Array(items) => Some(items), _ => None } }
    pub fn as_object(&self) -> Option<&JsonMap<String, Value>> { match self { Value::Object(members) => Some(members), _ => None } }
    pub fn as_object_mut(&mut self) -> Option<&mut JsonMap<String, Value>> { match self { Value::Object(members) => Some(members), _ => None } }
    pub fn is_null(&self) -> bool { matches!(self, Value::Null) }
    pub fn is_boolean(&self) -> bool { matches!(self, Value::Bool(_)) }
    pub fn is_number(&self) -> bool { matches!(self, Value::Number(_)) }
    pub fn is_i64(&self) -> bool { self.as_i64().is_some() }
    pub fn is_u64(&self) -> bool { self.as_u64().is_some() }
    pub fn is_f64(&self) -> bool { match self { Value::Number(number) => number.is_f64(), _ => false } }
    pub fn is_string(&self) -> bool { matches!(self, Value::String(_)) }
    pub fn is_array(&self) -> bool { matches!(self, Value::Array(_)) }
    pub fn is_object(&self) -> bool { matches!(self, Value::Object(_)) }
    pub fn get<I: JsonIndex>(&self, index: I) -> Option<&Value> { index.part(self) }
    pub fn get_mut<I: JsonIndex>(&mut self, index: I) -> Option<&mut Value> { index.part_mut(self) }
    /// The part at the end of a path such as `/a/0`.
    pub fn pointer(&self, path: &str) -> Option<&Value> {
        let mut at = self;
        if path.is_empty() { return Some(at); }
        if !path.starts_with('/') { return None; }
        for step in path.split('/').skip(1) {
            let name = step.replace("~1", "/").replace("~0", "~");
            at = match at {
                Value::Object(members) => members.get(&name)?,
                Value::Array(items) => items.get(name.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(at)
    }
    /// The value; `null` stays in its place.
    pub fn take(&mut self) -> Value { std::replace(self, Value::Null) }
}
/// What finds a part of JSON: a name or a number.
pub trait JsonIndex {
    fn part(self, value: &Value) -> Option<&Value>;
    fn part_mut(self, value: &mut Value) -> Option<&mut Value>;
    /// The part to write to; a member that is missing is made.
    fn part_for(self, value: &mut Value) -> &mut Value;
}
impl JsonIndex for usize {
    fn part(self, value: &Value) -> Option<&Value> { match value { Value::Array(items) => items.get(self), _ => None } }
    fn part_mut(self, value: &mut Value) -> Option<&mut Value> { match value { Value::Array(items) => items.get_mut(self), _ => None } }
    fn part_for(self, value: &mut Value) -> &mut Value {
        match value {
            Value::Array(items) => {
                let len = items.len();
                match items.get_mut(self) { Some(item) => item, None => panic!("cannot access index {} of JSON array of length {len}", self) }
            }
            other => panic!("cannot access index {} of JSON {}", self, json_kind(other)),
        }
    }
}
impl JsonIndex for &str {
    fn part(self, value: &Value) -> Option<&Value> { match value { Value::Object(members) => members.get(self), _ => None } }
    fn part_mut(self, value: &mut Value) -> Option<&mut Value> { match value { Value::Object(members) => members.get_mut(self), _ => None } }
    fn part_for(self, value: &mut Value) -> &mut Value {
        if value.is_null() { *value = Value::Object(JsonMap::new()); }
        match value {
            Value::Object(members) => members.entry(self).or_insert(Value::Null),
            other => panic!("cannot access key {:?} in JSON {}", self, json_kind(other)),
        }
    }
}
impl JsonIndex for String {
    fn part(self, value: &Value) -> Option<&Value> { self.as_str().part(value) }
    fn part_mut(self, value: &mut Value) -> Option<&mut Value> { self.as_str().part_mut(value) }
    fn part_for(self, value: &mut Value) -> &mut Value { self.as_str().part_for(value) }
}
impl JsonIndex for &String {
    fn part(self, value: &Value) -> Option<&Value> { self.as_str().part(value) }
    fn part_mut(self, value: &mut Value) -> Option<&mut Value> { self.as_str().part_mut(value) }
    fn part_for(self, value: &mut Value) -> &mut Value { self.as_str().part_for(value) }
}
fn json_of<T>(value: &T) -> Value {}
fn json_kind(value: &Value) -> &str { match value { Value::Null => "null", Value::Bool(_) => "boolean", Value::Number(_) => "number", Value::String(_) => "string", Value::Array(_) => "array", Value::Object(_) => "object" } }
impl std::Index<usize> for Value { type Output = Value; fn index(&self, index: usize) -> &Value { match index.part(self) { Some(part) => part, None => &Value::Null } } }
impl std::IndexMut<usize> for Value { fn index_mut(&mut self, index: usize) -> &mut Value { index.part_for(self) } }
impl std::Index<&str> for Value { type Output = Value; fn index(&self, index: &str) -> &Value { match index.part(self) { Some(part) => part, None => &Value::Null } } }
impl std::IndexMut<&str> for Value { fn index_mut(&mut self, index: &str) -> &mut Value { index.part_for(self) } }
impl std::Index<String> for Value { type Output = Value; fn index(&self, index: String) -> &Value { match index.part(self) { Some(part) => part, None => &Value::Null } } }
impl std::IndexMut<String> for Value { fn index_mut(&mut self, index: String) -> &mut Value { index.part_for(self) } }
impl std::Index<&String> for Value { type Output = Value; fn index(&self, index: &String) -> &Value { match index.part(self) { Some(part) => part, None => &Value::Null } } }
impl std::IndexMut<&String> for Value { fn index_mut(&mut self, index: &String) -> &mut Value { index.part_for(self) } }
impl PartialEq<str> for Value { fn eq(&self, other: &str) -> bool { self.as_str() == Some(other) } }
impl PartialEq<&str> for Value { fn eq(&self, other: &&str) -> bool { self.as_str() == Some(*other) } }
impl PartialEq<String> for Value { fn eq(&self, other: &String) -> bool { self.as_str() == Some(other.as_str()) } }
impl PartialEq<bool> for Value { fn eq(&self, other: &bool) -> bool { self.as_bool() == Some(*other) } }
impl<N: std::AnyInt> PartialEq<N> for Value { fn eq(&self, other: &N) -> bool { *self == json_of(other) } }
impl<F: std::AnyFloat> PartialEq<F> for Value { fn eq(&self, other: &F) -> bool { *self == json_of(other) } }
impl<N: std::AnyInt> From<N> for Value { fn from(value: N) -> Value { json_of(&value) } }
impl<F: std::AnyFloat> From<F> for Value { fn from(value: F) -> Value { json_of(&value) } }
impl From<bool> for Value { fn from(value: bool) -> Value { Value::Bool(value) } }
impl From<()> for Value { fn from(value: ()) -> Value { Value::Null } }
impl From<&str> for Value { fn from(value: &str) -> Value { Value::String(value.to_string()) } }
impl From<String> for Value { fn from(value: String) -> Value { Value::String(value) } }
impl From<JsonMap<String, Value>> for Value { fn from(value: JsonMap<String, Value>) -> Value { Value::Object(value) } }
impl<T: Into<Value>> From<Vec<T>> for Value { fn from(value: Vec<T>) -> Value { value.into_iter().collect() } }
impl<T: Into<Value>, const N: usize> From<[T; N]> for Value { fn from(value: [T; N]) -> Value { value.into_iter().collect() } }
impl<T: Clone + Into<Value>> From<&[T]> for Value { fn from(value: &[T]) -> Value { value.iter().cloned().collect() } }
impl<T: Into<Value>> From<Option<T>> for Value { fn from(value: Option<T>) -> Value { match value { Some(value) => value.into(), None => Value::Null } } }
impl<T: Into<Value>> FromIterator<T> for Value { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Value { let mut items = Vec::new(); for item in iter { items.push(item.into()); } Value::Array(items) } }
impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Value { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Value { let mut members = JsonMap::new(); for (key, value) in iter { members.insert(key.into(), value.into()); } Value::Object(members) } }
/// What can be written as JSON.
#[marker(tuple)]
pub trait Serialize {}
impl<N: std::AnyInt> Serialize for N {}
impl<F: std::AnyFloat> Serialize for F {}
impl Serialize for bool {}
impl Serialize for char {}
impl Serialize for str {}
impl Serialize for String {}
impl Serialize for Value {}
impl Serialize for Uuid {}
impl Serialize for Decimal {}
impl Serialize for Timestamp {}
impl Serialize for SignedDuration {}
impl Serialize for civil::Date {}
impl Serialize for civil::Time {}
impl Serialize for civil::DateTime {}
impl<T: Serialize> Serialize for &T {}
impl<T: Serialize> Serialize for Option<T> {}
impl<T: Serialize> Serialize for Vec<T> {}
impl<T: Serialize> Serialize for [T] {}
impl<T: Serialize, const N: usize> Serialize for [T; N] {}
impl<T: Serialize> Serialize for Box<T> {}
impl<T: Serialize> Serialize for VecDeque<T> {}
impl<T: Serialize> Serialize for HashSet<T> {}
impl<T: Serialize> Serialize for BTreeSet<T> {}
impl<K: JsonKey, V: Serialize> Serialize for HashMap<K, V> {}
impl<K: JsonKey, V: Serialize> Serialize for BTreeMap<K, V> {}
/// What can be read from JSON.
#[marker(tuple)]
pub trait Deserialize {}
impl<N: std::AnyInt> Deserialize for N {}
impl<F: std::AnyFloat> Deserialize for F {}
impl Deserialize for bool {}
impl Deserialize for char {}
impl Deserialize for String {}
impl Deserialize for Value {}
impl Deserialize for Uuid {}
impl Deserialize for Decimal {}
impl Deserialize for Timestamp {}
impl Deserialize for SignedDuration {}
impl Deserialize for civil::Date {}
impl Deserialize for civil::Time {}
impl Deserialize for civil::DateTime {}
impl<T: Deserialize> Deserialize for Option<T> {}
impl<T: Deserialize> Deserialize for Box<T> {}
impl<T: Deserialize> Deserialize for Vec<T> {}
impl<T: Deserialize> Deserialize for VecDeque<T> {}
impl<T: Deserialize, const N: usize> Deserialize for [T; N] {}
impl<T: Deserialize> Deserialize for HashSet<T> {}
impl<T: JsonKey> Deserialize for BTreeSet<T> {}
impl<K: JsonKey, V: Deserialize> Deserialize for HashMap<K, V> {}
impl<K: JsonKey, V: Deserialize> Deserialize for BTreeMap<K, V> {}
/// A key of an object.
pub trait JsonKey {}
impl<N: std::AnyInt> JsonKey for N {}
impl JsonKey for bool {}
impl JsonKey for char {}
impl JsonKey for String {}
pub struct JsonError { handle: () }
impl Debug for JsonError {}
impl Display for JsonError {}
impl StdError for JsonError {}
impl JsonError {
    pub fn line(&self) -> usize {}
    pub fn column(&self) -> usize {}
    pub fn is_syntax(&self) -> bool {}
    pub fn is_data(&self) -> bool {}
    pub fn is_eof(&self) -> bool {}
}
pub fn to_string<T: Serialize>(value: &T) -> std::result::Result<String, JsonError> {}
pub fn to_string_pretty<T: Serialize>(value: &T) -> std::result::Result<String, JsonError> {}
pub fn to_value<T: Serialize>(value: T) -> std::result::Result<Value, JsonError> {}
pub fn from_str<T: Deserialize>(text: &str) -> std::result::Result<T, JsonError> {}
pub fn from_value<T: Deserialize>(value: Value) -> std::result::Result<T, JsonError> {}
