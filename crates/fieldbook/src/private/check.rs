//! Checks between models, evaluated by the compiler: each panics with the message that the macro wrote.

use super::inherit::FieldOf;
use super::relation::RelationOf;
use crate::FieldValue;
use crate::typed::Model;

/// What a table model tells the checks of others.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a table model",
    label = "a relationship leads to a struct with `#[model(table)]`",
    note = "leave `#[relationship]` out where the field is a value; a data model nests other models' data without it"
)]
pub trait Declared: Model {
    /// The foreign keys: field, the model that is referred to, and its field.
    const FOREIGN_KEYS: &'static [ForeignKeyOf];
    /// The relationships.
    const RELATIONSHIPS: &'static [RelationshipOf];
}

/// A foreign key: field, the model that is referred to, and its field.
pub type ForeignKeyOf = (&'static str, &'static str, &'static str);

/// A relationship: name, target, `back_populates` and `foreign_keys`.
pub type RelationshipOf = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// A field of a table has a type that a column can hold.
#[track_caller]
pub const fn check_column<M: FieldOf<FIELD>, const FIELD: usize>(message: &str) {
    if !<M::Type as FieldValue>::COLUMN {
        panic!("{}", message);
    }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < names.len() {
        if same(names[index], name) {
            return true;
        }
        index += 1;
    }
    names.is_empty()
}

/// How many keys lead to the model, and whether two of them refer to the same column of it.
const fn leading(keys: &[ForeignKeyOf], to: &str, chosen: &[&str]) -> (usize, bool) {
    let (mut count, mut ambiguous, mut index) = (0, false, 0);
    while index < keys.len() {
        if same(keys[index].1, to) && contains(chosen, keys[index].0) {
            let mut before = 0;
            while before < index {
                let other = keys[before];
                if same(other.1, to) && contains(chosen, other.0) && same(other.2, keys[index].2) {
                    ambiguous = true;
                }
                before += 1;
            }
            count += 1;
        }
        index += 1;
    }
    (count, ambiguous)
}

/// The foreign keys that the mirroring relationship names.
const fn chosen_there(relationships: &'static [RelationshipOf], back: &str) -> &'static [&'static str] {
    let mut index = 0;
    while index < relationships.len() {
        if same(relationships[index].0, back) {
            return relationships[index].3;
        }
        index += 1;
    }
    &[]
}

/// A relationship has one foreign key to follow: an own one for a relationship to one, or one on the other side.
#[track_caller]
pub const fn check_foreign_key<Own: RelationOf<INDEX>, const INDEX: usize>(
    names: (&str, &str),
    relationship: RelationshipOf,
    list: bool,
    missing: &str,
    ambiguous: &str,
) {
    let chosen = match relationship.3 {
        [] => chosen_there(Own::Target::RELATIONSHIPS, relationship.2),
        chosen => chosen,
    };
    let here = leading(Own::FOREIGN_KEYS, names.1, chosen);
    let there = leading(Own::Target::FOREIGN_KEYS, names.0, chosen);
    let found = if !list && here.0 > 0 { here } else { there };
    if found.0 == 0 {
        panic!("{}", missing);
    }
    if found.1 {
        panic!("{}", ambiguous);
    }
}

/// A link model has a foreign key to this side.
#[track_caller]
pub const fn check_link<Link: Declared>(side: &str, missing: &str) {
    if leading(Link::FOREIGN_KEYS, side, &[]).0 == 0 {
        panic!("{}", missing);
    }
}

/// `back_populates` names a relationship that leads back and says so: own model, own relationship, the other one.
#[track_caller]
pub const fn check_back_populates<Own: RelationOf<INDEX>, const INDEX: usize>(
    names: (&str, &str, &str),
    missing: &str,
    elsewhere: &str,
) {
    let (own, name, there) = names;
    let relationships = Own::Target::RELATIONSHIPS;
    let mut index = 0;
    while index < relationships.len() {
        let (other, target, back, _) = relationships[index];
        if same(other, there) {
            if !same(target, own) || !same(back, name) {
                panic!("{}", elsewhere);
            }
            return;
        }
        index += 1;
    }
    panic!("{}", missing);
}
