//! The same table under another name, to join it with itself.

use std::sync::atomic::{AtomicU32, Ordering};

use super::model::Table;

/// Below the numbers that the compiler gives its own aliases.
const LAST: u32 = 1 << 30;

/// The table once more, under a name of its own: its columns are those of another row.
///
/// ```
/// use fieldbook::prelude::*;
///
/// #[model(table)]
/// struct Hero {
///     #[field(primary_key)]
///     id: Option<i64>,
///     name: String,
///     #[field(foreign_key = Hero.id)]
///     boss_id: Option<i64>,
/// }
///
/// let engine = create_engine("sqlite://")?;
/// engine.create_all(Hero)?;
/// let session = Session::new(&engine);
/// let boss = aliased(Hero);
/// let pairs = select((Hero.name, boss.name)).join_on(boss, boss.id.eq(Hero.boss_id));
/// assert!(session.exec(pairs)?.all().is_empty());
/// # Ok::<(), fieldbook::Error>(())
/// ```
pub fn aliased<T: Table>(table: T) -> T {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    table.with_alias(1 + NEXT.fetch_add(1, Ordering::Relaxed) % LAST)
}
