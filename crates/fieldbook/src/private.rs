//! What the code that `#[model]` generates calls. Not for programs: it may change at any time.

mod access;
mod builder;
mod check;
mod declare;
mod inherit;
mod relation;
mod traits;

pub use access::*;
pub use builder::{Builder, Given, Missing};
pub use check::*;
pub use declare::*;
pub use fieldbook_macros::__extend;
pub use inherit::*;
pub use relation::*;
pub use traits::*;
