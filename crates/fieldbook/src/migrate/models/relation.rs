//! Foreign keys as options of fields, and as relationships on both sides.

use super::naming::{Names, field_name};
use super::{Draft, Draftee};
use crate::migrate::snapshot::ForeignKey;

/// A relationship of a model.
pub(super) struct Relation {
    /// The model's place.
    pub owner: usize,
    pub name: String,
    /// The name on the other side.
    pub back: String,
    pub ty: String,
    /// The foreign key that it follows, where there are several.
    pub foreign_key: Option<String>,
}

/// The option of a field that is (part of) a foreign key.
pub(super) fn foreign_key(draft: &Draft<'_>, field: &Draftee<'_>, drafts: &[Draft<'_>]) -> Vec<String> {
    for key in &draft.table.foreign_keys {
        let Some(place) = key.columns.iter().position(|column| *column == field.column.name) else { continue };
        let Some(target) = usable(draft, key, drafts) else { continue };
        let Some(there) = target.field(&key.targets[place]) else { continue };
        let mut options = vec![format!("foreign_key = {}.{}", target.name, there.name)];
        let actions =
            [("ON DELETE CASCADE", "Cascade"), ("ON DELETE SET NULL", "SetNull"), ("ON DELETE RESTRICT", "Restrict")];
        let action = actions.iter().find(|(sql, _)| key.actions.contains(sql));
        options.extend(action.map(|(_, name)| format!("ondelete = {name}")));
        return options;
    }
    Vec::new()
}

/// The model that a foreign key leads to, where fields of the same types stand on both sides.
fn usable<'a, 'b>(draft: &Draft<'_>, key: &ForeignKey, drafts: &'b [Draft<'a>]) -> Option<&'b Draft<'a>> {
    let target = drafts.iter().find(|target| target.table.name == key.table)?;
    let mut pairs = key.columns.iter().zip(&key.targets);
    let same = pairs.all(|(column, there)| match (draft.field(column), target.field(there)) {
        (Some(field), Some(there)) => field.ty == there.ty,
        _ => false,
    });
    (same && key.columns.len() == key.targets.len()).then_some(target)
}

/// The relationships of all models, both sides of each.
pub(super) fn relations(drafts: &[Draft<'_>]) -> Vec<Relation> {
    let mut names: Vec<Names> = drafts.iter().map(|_| Names::of_fields()).collect();
    for (draft, names) in drafts.iter().zip(&mut names) {
        draft.fields.iter().for_each(|field| names.take(field.name.strip_prefix("r#").unwrap_or(&field.name)));
    }
    let mut all = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        for key in draft.table.foreign_keys.iter().filter(|key| key.columns.len() == 1) {
            let Some(target) = usable(draft, key, drafts) else { continue };
            let Some(field) = draft.field(&key.columns[0]) else { continue };
            let Some(there) = drafts.iter().position(|other| other.name == target.name) else { continue };
            let several = draft.table.foreign_keys.iter().filter(|other| other.table == key.table).count() > 1
                || target.table.foreign_keys.iter().any(|back| back.table == draft.table.name && there != place);
            let plain = field.name.strip_prefix("r#").unwrap_or(&field.name);
            let named = match plain.strip_suffix("_id").filter(|name| !name.is_empty()) {
                Some(name) => name.to_owned(),
                None => field_name(&target.table.name),
            };
            let name = names[place].fresh(field_name(&named));
            let one = is_unique(draft, &key.columns) && there != place;
            let child = field_name(&draft.table.name);
            let child = child.strip_prefix("r#").unwrap_or(&child);
            let list = match (one, child.ends_with('s')) {
                (true, _) | (false, true) => child.to_owned(),
                (false, false) => format!("{child}s"),
            };
            let list = if several { format!("{list}_by_{}", name.strip_prefix("r#").unwrap_or(&name)) } else { list };
            let back = names[there].fresh(field_name(&list));
            let follows = several.then(|| field.name.clone());
            let ty = if field.optional { format!("Option<{}>", target.name) } else { target.name.clone() };
            all.push(Relation {
                owner: place,
                name: name.clone(),
                back: back.clone(),
                ty,
                foreign_key: follows.clone(),
            });
            let ty = if one { format!("Option<{}>", draft.name) } else { format!("Vec<{}>", draft.name) };
            all.push(Relation {
                owner: there,
                name: back,
                back: name,
                ty,
                foreign_key: follows.filter(|_| there == place),
            });
        }
    }
    all
}

/// Whether no two rows have the same value there.
fn is_unique(draft: &Draft<'_>, columns: &[String]) -> bool {
    let index = |index: &crate::migrate::snapshot::Index| {
        index.unique && super::columns_of(index).is_some_and(|(own, condition)| own == columns && condition.is_none())
    };
    draft.table.primary_key == columns
        || draft.table.uniques.iter().any(|unique| unique.columns == columns)
        || draft.table.indexes.iter().any(index)
}
