//! What a run is given from outside: the program's arguments and its standard input.

use std::io::{BufRead, Cursor, Read as _};

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
        Self { args, stdin: Box::new(stdin) }
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
