//! What stops a program: a panic of its own, a limit, a failure of the database.

use crate::event::StackFrame;

/// Why the run ends; the message is rustc's where rustc has one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trap {
    pub message: String,
    pub sql: Option<String>,
    pub params: Option<serde_json::Value>,
    /// A limit was reached, which a longer budget might change.
    pub limit: bool,
    /// The program ended itself, with this code.
    pub exit: Option<i32>,
    /// It was reached between two instructions of the program: the run can go on as if nothing had happened.
    pub can_continue: bool,
    /// It is no failure: the program serves, and waits for the next request.
    pub waits: bool,
    /// The message is written in the program as it stands: a panic's payload is a `&str` then, and a `String` otherwise.
    pub literal: bool,
    /// Calls on other machines than the one that ends, innermost first.
    pub stack: Vec<StackFrame>,
}

pub(crate) type Run<T> = Result<T, Box<Trap>>;

impl Trap {
    pub fn boxed(message: impl Into<String>) -> Box<Self> {
        Box::new(Self { message: message.into(), ..Self::default() })
    }

    /// The program waits for a request; the run goes on with the instruction that waits.
    pub fn waiting() -> Box<Self> {
        Box::new(Self { waits: true, ..Self::default() })
    }

    pub fn limit(message: impl Into<String>) -> Box<Self> {
        Box::new(Self { message: message.into(), limit: true, ..Self::default() })
    }
}

pub(crate) fn panic<T>(message: impl Into<String>) -> Run<T> {
    Err(Trap::boxed(message))
}
