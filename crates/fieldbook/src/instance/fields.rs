//! A set of a model's fields.

/// Fields by index: the first 64 in one word, which is all that most models have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldSet {
    low: u64,
    high: Option<Box<High>>,
}

/// The words of the fields from the 65th on; behind a pointer, for every object has two sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct High(Vec<u64>);

impl FieldSet {
    /// The first so many fields.
    pub(crate) fn all(count: usize) -> Self {
        let mut set = FieldSet { low: if count >= 64 { u64::MAX } else { (1 << count) - 1 }, high: None };
        (64..count).for_each(|field| set.insert(field));
        set
    }

    pub(crate) fn contains(&self, field: usize) -> bool {
        match field {
            0..64 => self.low & (1 << field) != 0,
            _ => {
                let word = self.high.as_ref().and_then(|high| high.0.get(field / 64 - 1));
                word.is_some_and(|word| word & (1 << (field % 64)) != 0)
            }
        }
    }

    pub(crate) fn insert(&mut self, field: usize) {
        *self.word(field) |= 1 << (field % 64);
    }

    pub(crate) fn remove(&mut self, field: usize) {
        if self.contains(field) {
            *self.word(field) &= !(1 << (field % 64));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.low == 0 && self.high.iter().flat_map(|high| &high.0).all(|word| *word == 0)
    }

    pub(crate) fn clear(&mut self) {
        *self = FieldSet::default();
    }

    fn word(&mut self, field: usize) -> &mut u64 {
        if field < 64 {
            return &mut self.low;
        }
        let words = &mut self.high.get_or_insert_default().0;
        let index = field / 64 - 1;
        if words.len() <= index {
            words.resize(index + 1, 0);
        }
        &mut words[index]
    }
}

#[cfg(test)]
mod tests {
    use super::FieldSet;

    #[test]
    fn sets_hold_any_number_of_fields() {
        let mut set = FieldSet::all(130);
        assert!(set.contains(0) && set.contains(63) && set.contains(64) && set.contains(129) && !set.contains(130));
        set.remove(129);
        set.remove(500);
        assert!(!set.contains(129) && !set.is_empty());
        set.clear();
        assert!(set.is_empty() && set == FieldSet::all(0));
    }
}
