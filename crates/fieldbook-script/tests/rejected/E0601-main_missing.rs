//! A program with nothing to run.

fn helper() -> u32 {
    4
}

// Here it would be.
