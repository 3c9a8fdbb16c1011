//! The one error of xtask: a message for the person at the terminal, and the exit code that goes with it.

use std::fmt;

/// Shorthand for everything here that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a command stopped.
#[derive(Debug)]
pub enum Error {
    /// A check, a test or a tool failed.
    Failed(String),
    /// A process failed whose output has been shown already.
    Process {
        /// Which process, and how it ended.
        message: String,
        /// Its last lines, for a summary far below its output.
        output: String,
    },
    /// A system package is missing and may not be installed from here; holds what to do about it.
    MissingPackage(String),
}

impl Error {
    /// The process's exit code: 2 asks the user to install something, 1 is every other failure.
    pub fn exit_code(&self) -> u8 {
        match self {
            Error::Failed(_) | Error::Process { .. } => 1,
            Error::MissingPackage(_) => 2,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Failed(message) | Error::Process { message, .. } | Error::MissingPackage(message) => {
                formatter.write_str(message)
            }
        }
    }
}

/// A failure with this message.
pub fn failed<T>(message: impl Into<String>) -> Result<T> {
    Err(Error::Failed(message.into()))
}

/// Says what was being done when a lower-level error came up.
pub trait Context<T> {
    /// Turns the error into one that starts with `what`.
    fn context(self, what: impl fmt::Display) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, what: impl fmt::Display) -> Result<T> {
        self.map_err(|error| Error::Failed(format!("{what}: {error}")))
    }
}
