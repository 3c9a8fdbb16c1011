//! Programs that were checked and lowered when something was built: a run of one starts at once, and needs neither the
//! library's definitions nor what reads programs.

use std::cell::{LazyCell, RefCell};
use std::hash::{DefaultHasher, Hasher};
use std::rc::Rc;

use crate::source::SourceFiles;
#[cfg(feature = "prelude")]
use crate::stored::Writer;
use crate::stored::{Reader, Stored};
use crate::vm::op::Program;

/// Before the program stand three numbers of eight bytes: the mark of what follows, that of the program's files, and the
/// length of the text.
const NUMBER: usize = 8;

/// A program ready to run, made by [`compile`](crate::compile) for [`prepare`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    bytes: Vec<u8>,
}

impl Compiled {
    /// The bytes, for a file.
    ///
    /// ```
    /// let files = fieldbook_script::SourceFiles::single("fn main() {}");
    /// let compiled = fieldbook_script::compile(&files).expect("it has no errors");
    /// assert!(compiled.bytes().len() > 24);
    /// ```
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A compiled program of a file's bytes; `None` where they are damaged, or of another version of this crate.
    ///
    /// ```
    /// use fieldbook_script::{Compiled, SourceFiles, compile};
    ///
    /// let compiled = compile(&SourceFiles::single("fn main() {}")).expect("it has no errors");
    /// assert_eq!(Compiled::from_bytes(compiled.bytes().to_vec()), Some(compiled));
    /// assert_eq!(Compiled::from_bytes(b"something else".to_vec()), None);
    /// ```
    pub fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        let compiled = Self { bytes };
        let (own, rest) = compiled.bytes.split_first_chunk::<NUMBER>()?;
        (u64::from_le_bytes(*own) == mark([env!("CARGO_PKG_VERSION").as_bytes(), rest])).then_some(compiled)
    }

    fn number(&self, index: usize) -> u64 {
        let bytes = self.bytes[index * NUMBER..].first_chunk().expect("it has three numbers");
        u64::from_le_bytes(*bytes)
    }

    /// The program borrows its names and texts from the bytes, which stay for good.
    fn read(self) -> Program {
        let len = self.number(2) as usize;
        let (text, data) = self.bytes.leak()[3 * NUMBER..].split_at(len);
        let mut reader = Reader::default();
        reader.part(std::str::from_utf8(text).expect("the text was one"), data);
        Program::read(&mut reader)
    }
}

/// The same number on every machine.
fn mark<'b>(parts: impl IntoIterator<Item = &'b [u8]>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        hasher.write_u64(part.len() as u64);
        hasher.write(part);
    }
    hasher.finish()
}

fn mark_of(files: &SourceFiles) -> u64 {
    mark(files.files.iter().flat_map(|file| [file.name.as_bytes(), file.text.as_bytes()]))
}

/// What `program` is as bytes; why it cannot be stored, otherwise.
#[cfg(feature = "prelude")]
pub(crate) fn store(files: &SourceFiles, program: &Program) -> Result<Compiled, &'static str> {
    let mut out = Writer::new();
    program.write(&mut out);
    if let Some(what) = out.refused {
        return Err(what);
    }
    let (text, data) = out.part();
    let mut rest = mark_of(files).to_le_bytes().to_vec();
    rest.extend((text.len() as u64).to_le_bytes());
    rest.extend(text.into_bytes());
    rest.extend(data);
    let own = mark([env!("CARGO_PKG_VERSION").as_bytes(), &rest]);
    Ok(Compiled { bytes: [&own.to_le_bytes(), rest.as_slice()].concat() })
}

/// Reads a compiled program.
type Read = Box<dyn FnOnce() -> Rc<Program>>;

/// A compiled program, read when it is first run.
struct Prepared {
    /// The mark of the files that it is of.
    files: u64,
    program: LazyCell<Rc<Program>, Read>,
}

thread_local! {
    static PREPARED: RefCell<Option<Prepared>> = const { RefCell::new(None) };
}

/// Lets this thread's runs of the files that `compiled` was made of start from it; it takes the place of an earlier one.
/// Programs of other files are checked and lowered as ever.
///
/// ```
/// use fieldbook_script::{Limits, Outcome, RunEvent, SourceFiles, compile, prepare, run};
///
/// let files = SourceFiles::single("fn main() { println!(\"{}\", (1..=4).sum::<i32>()); }");
/// prepare(compile(&files).expect("it has no errors"));
/// let mut printed = String::new();
/// let outcome = run(&files, Limits::default(), &mut |event: RunEvent| {
///     if let RunEvent::Stdout { text, .. } = event {
///         printed += &text;
///     }
/// });
/// assert!(matches!(outcome, Outcome::Ran { .. }));
/// assert_eq!(printed, "10\n");
/// ```
pub fn prepare(compiled: Compiled) {
    let files = compiled.number(1);
    let read: Read = Box::new(move || Rc::new(compiled.read()));
    PREPARED.set(Some(Prepared { files, program: LazyCell::new(read) }));
}

/// The program of these files, where it was prepared.
pub(crate) fn prepared(files: &SourceFiles) -> Option<Rc<Program>> {
    PREPARED.with_borrow(|prepared| {
        let known = prepared.as_ref().filter(|known| known.files == mark_of(files))?;
        Some(Rc::clone(&known.program))
    })
}
