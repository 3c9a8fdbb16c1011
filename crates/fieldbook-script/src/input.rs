//! What a run is given from outside: the program's arguments, its standard input, and the statement that fails.

use std::io::{BufRead, Cursor, Read as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fieldbook::{Engine, Fault, create_engine};

#[cfg(feature = "postgres")]
use crate::server::Server;

/// Arguments and standard input of a run.
///
/// ```
/// use fieldbook_script::{Input, Limits, RunEvent, SourceFiles, start_with};
///
/// let program = "fn main() { for line in std::io::stdin().lines() { println!(\"{}\", line.unwrap().len()); } }";
/// let mut printed = String::new();
/// let mut listen = |event: RunEvent| {
///     if let RunEvent::Stdout { text, .. } = event {
///         printed.push_str(&text);
///     }
/// };
/// let input = Input::new(Vec::new(), "one\nthree\n");
/// start_with(&SourceFiles::single(program), Limits::default(), input, &mut listen);
/// assert_eq!(printed, "3\n5\n");
/// ```
pub struct Input {
    /// What the program is called with, without its own name.
    pub args: Vec<String>,
    stdin: Box<dyn BufRead>,
    failure: Option<Arc<Failure>>,
    no_files: Option<String>,
    #[cfg(feature = "postgres")]
    server: Option<Arc<Server>>,
}

impl Default for Input {
    fn default() -> Self {
        Self::new(Vec::new(), "")
    }
}

impl Input {
    /// Arguments, and the whole of standard input as text.
    pub fn new(args: Vec<String>, stdin: impl Into<String>) -> Self {
        Self::reading(args, Cursor::new(stdin.into()))
    }

    /// Arguments, and standard input that is read when the program asks for it.
    pub fn reading(args: Vec<String>, stdin: impl BufRead + 'static) -> Self {
        Self {
            args,
            stdin: Box::new(stdin),
            failure: None,
            no_files: None,
            #[cfg(feature = "postgres")]
            server: None,
        }
    }

    /// Lets one statement of the run fail: the one before which so many were sent, each row of a batch counted, whichever engine
    /// sends them.
    ///
    /// ```
    /// use fieldbook_script::{Input, Limits, RunEvent, SourceFiles, start_with};
    ///
    /// let program = r#"
    /// use fieldbook::prelude::*;
    ///
    /// fn main() {
    ///     let engine = create_engine("sqlite://").unwrap();
    ///     let session = Session::new(&engine);
    ///     println!("{}", session.exec(text("SELECT 1")).is_ok());
    ///     println!("{}", session.exec(text("SELECT 2")).unwrap_err());
    /// }
    /// "#;
    /// let mut printed = String::new();
    /// let mut listen = |event: RunEvent| {
    ///     if let RunEvent::Stdout { text, .. } = event {
    ///         printed.push_str(&text);
    ///     }
    /// };
    /// let input = Input::default().failing(1, fieldbook::Fault::DiskFull);
    /// start_with(&SourceFiles::single(program), Limits::default(), input, &mut listen);
    /// assert!(printed.starts_with("true\n") && printed.contains("disk is full"), "{printed}");
    /// ```
    pub fn failing(self, before: usize, fault: Fault) -> Self {
        Self { failure: Some(Arc::new(Failure { left: AtomicUsize::new(before + 1), fault })), ..self }
    }

    /// Refuses databases in files, for this reason.
    ///
    /// ```
    /// use fieldbook_script::{Input, Limits, RunEvent, SourceFiles, start_with};
    ///
    /// let program = r#"
    /// use fieldbook::prelude::*;
    ///
    /// fn main() {
    ///     println!("{}", create_engine("sqlite:///jars.db").unwrap_err());
    ///     println!("{}", create_engine("sqlite://").is_ok());
    /// }
    /// "#;
    /// let mut printed = String::new();
    /// let mut listen = |event: RunEvent| {
    ///     if let RunEvent::Stdout { text, .. } = event {
    ///         printed.push_str(&text);
    ///     }
    /// };
    /// let input = Input::default().without_files("somebody else has it open");
    /// start_with(&SourceFiles::single(program), Limits::default(), input, &mut listen);
    /// assert!(printed.contains("jars.db: somebody else has it open") && printed.ends_with("true\n"), "{printed}");
    /// ```
    pub fn without_files(self, reason: impl Into<String>) -> Self {
        Self { no_files: Some(reason.into()), ..self }
    }

    /// Gives the run this PostgreSQL.
    #[cfg(feature = "postgres")]
    pub fn on(self, server: Server) -> Self {
        Self { server: Some(Arc::new(server)), ..self }
    }

    /// The engine for a URL: of the server that the run was given, where that is meant.
    pub(crate) fn engine(&self, url: &str) -> fieldbook::Result<Engine> {
        #[cfg(feature = "postgres")]
        if let Some(server) = self.server.as_ref().filter(|server| server.is_meant(url)) {
            return server.engine(url);
        }
        create_engine(url)
    }

    /// Why the database of this URL cannot be opened.
    pub(crate) fn refusal(&self, url: &str) -> Option<String> {
        let path = url.strip_prefix("sqlite:///")?.split('?').next()?;
        let reason = self.no_files.as_ref().filter(|_| !matches!(path, "" | ":memory:"))?;
        Some(format!("{path}: {reason}"))
    }

    /// The failure that engines of this run are to have.
    pub(crate) fn failure(&self) -> Option<Arc<Failure>> {
        self.failure.clone()
    }

    /// The next line with its end; `None` where there is none.
    pub(crate) fn line(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        match self.stdin.read_until(b'\n', &mut bytes) {
            Ok(count) if count > 0 => Some(String::from_utf8_lossy(&bytes).into_owned()),
            _ => None,
        }
    }

    /// So many bytes, or fewer where no more are left.
    pub(crate) fn bytes(&mut self, most: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        // What cannot be read is as if it were not there.
        let _ = self.stdin.by_ref().take(most as u64).read_to_end(&mut bytes);
        bytes
    }

    /// Everything that is left.
    pub(crate) fn rest(&mut self) -> String {
        let mut bytes = Vec::new();
        let _ = self.stdin.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// A statement that is to fail, counted down to.
pub(crate) struct Failure {
    left: AtomicUsize,
    fault: Fault,
}

impl Failure {
    /// How the statement fails that is sent now, if it is this one.
    pub(crate) fn of_next(&self) -> Option<Fault> {
        let counted = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        (counted == Ok(1)).then_some(self.fault)
    }

    /// The run is over: what is sent from now on does not fail any more.
    pub(crate) fn forget(&self) {
        self.left.store(0, Ordering::SeqCst);
    }
}
