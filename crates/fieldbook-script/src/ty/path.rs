//! Where a type is defined, as `std::any::type_name` says it.

use crate::items::{AdtId, Items, ModuleId};

/// The modules of the standard library in which its types are, as far as they are not in `core`'s of the same name.
const HOMES: [(&str, &str); 18] = [
    ("String", "alloc::string"),
    ("Vec", "alloc::vec"),
    ("Box", "alloc::boxed"),
    ("Rc", "alloc::rc"),
    ("Weak", "alloc::rc"),
    ("Arc", "alloc::sync"),
    ("Cow", "alloc::borrow"),
    ("HashMap", "std::collections::hash::map"),
    ("HashSet", "std::collections::hash::set"),
    ("BTreeMap", "alloc::collections::btree::map"),
    ("BTreeSet", "alloc::collections::btree::set"),
    ("VecDeque", "alloc::collections::vec_deque"),
    ("BinaryHeap", "alloc::collections::binary_heap"),
    ("Option", "core::option"),
    ("Result", "core::result"),
    ("Cell", "core::cell"),
    ("RefCell", "core::cell"),
    ("PhantomData", "core::marker"),
];

pub(super) fn path(items: &Items, id: AdtId) -> String {
    let adt = items.adt(id);
    let name = adt.name.text();
    if id.0 < items.library.adts {
        let home = HOMES.iter().find(|(known, _)| *known == name).map_or("core", |(_, home)| home);
        return format!("{home}::{name}");
    }
    let mut parts = vec![name];
    let mut at: Option<ModuleId> = Some(adt.module);
    while let Some(module) = at {
        parts.extend(items.module(module).name.map(|name| name.text()));
        at = items.module(module).parent;
    }
    parts.push("main");
    parts.reverse();
    parts.join("::")
}
