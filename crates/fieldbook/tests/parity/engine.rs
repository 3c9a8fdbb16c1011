//! The database that the programs use: their own file, or the server that is being compared.

use fieldbook::{Engine, Result};

/// Names a database in place of the program's own.
pub const DATABASE: &str = "FIELDBOOK_PARITY_DATABASE";

/// As the library's, which the programs call by this name.
pub fn create_engine(url: &str) -> Result<Engine> {
    match std::env::var(DATABASE) {
        Ok(other) => fieldbook::create_engine(&other),
        Err(_) => fieldbook::create_engine(url),
    }
}
