//! The library as programs see it, read once per thread: from its text ([`text`]), or from what a build made of that.
//!
//! Reading the text takes a browser a fifth of a second, most of it parsing, and every worker would do it again. So a
//! build for the browser reads it once, as a [`Snapshot`], and the workers [`install`] that.

#[cfg(feature = "prelude")]
mod text;

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::OnceLock;

use crate::items::Items;
use crate::stored::Reader;
#[cfg(feature = "prelude")]
use crate::stored::Writer;
use crate::ty::{FloatTy, IntTy, Ty};

/// The crate of web APIs, by the name that programs have for it.
pub(crate) const WEB_NAME: &str = "fieldbook_web";

/// The library's definitions as bytes, made by [`snapshot`] when something is built, for [`install`] when it runs.
///
/// A program's first check then takes milliseconds instead of tens of them, and the build needs neither the library's
/// text nor what reads it: the feature `prelude` can be off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    bytes: Cow<'static, [u8]>,
}

/// The library but for web APIs, and what these add, which only programs that name them read.
const PARTS: usize = 2;

impl Snapshot {
    /// A snapshot of the bytes of another one.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        Self { bytes: bytes.into() }
    }

    /// The bytes, for a file.
    ///
    /// ```
    /// use fieldbook_script::{Snapshot, snapshot};
    ///
    /// let snapshot = snapshot();
    /// assert_eq!(Snapshot::from_bytes(snapshot.bytes().to_vec()), snapshot);
    /// ```
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Text and data of each part: what is read is borrowed from them for good.
    ///
    /// # Panics
    ///
    /// When the snapshot was made by another version of this crate.
    fn parts(self) -> [Part; PARTS] {
        let bytes: &'static [u8] = match self.bytes {
            Cow::Borrowed(bytes) => bytes,
            Cow::Owned(bytes) => bytes.leak(),
        };
        let mut bytes = bytes.strip_prefix(VERSION.as_bytes()).expect("the snapshot of the library is of this version");
        let mut next = || {
            let (len, rest) = bytes.split_first_chunk().expect("the snapshot of the library is whole");
            let (next, rest) = rest.split_at(u32::from_le_bytes(*len) as usize);
            bytes = rest;
            next
        };
        std::array::from_fn(|_| Part { text: std::str::from_utf8(next()).expect("text was text"), data: next() })
    }
}

/// A part of a [`Snapshot`].
#[derive(Clone, Copy)]
struct Part {
    /// Names, documentation, and functions that are written in Rust.
    text: &'static str,
    /// Definitions, which refer to the text.
    data: &'static [u8],
}

static INSTALLED: OnceLock<fn() -> Snapshot> = OnceLock::new();

/// Lets every check of this process start from a snapshot, which is asked for when a thread first needs it. The first
/// source stays; later ones are ignored.
///
/// ```
/// fieldbook_script::install(fieldbook_script::snapshot);
/// let files = fieldbook_script::SourceFiles::single("fn main() { println!(\"{}\", vec![1, 2].len()); }");
/// assert_eq!(fieldbook_script::check(&files), []);
/// ```
pub fn install(source: fn() -> Snapshot) {
    INSTALLED.get_or_init(|| source);
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads the library's text.
///
/// ```
/// assert!(fieldbook_script::snapshot().bytes().len() > 100_000);
/// ```
#[cfg(feature = "prelude")]
pub fn snapshot() -> Snapshot {
    let mut bytes = VERSION.as_bytes().to_vec();
    let mut out = Writer::new();
    let mut part = |out: &mut Writer| {
        let (text, data) = out.part();
        for section in [text.as_bytes(), &data] {
            bytes.extend((section.len() as u32).to_le_bytes());
            bytes.extend(section);
        }
    };
    let library = text::read();
    library.write_part(&Items::default(), &mut out);
    part(&mut out);
    text::add_web(library.clone()).write_part(&library, &mut out);
    part(&mut out);
    Snapshot::from_bytes(bytes)
}

/// The library as far as it is read.
#[derive(Default)]
struct Library {
    /// What it is read from, and how far; `None` for the text.
    snapshot: Option<([Part; PARTS], Reader)>,
    items: Option<Rc<Items>>,
    with_web: Option<Rc<Items>>,
}

thread_local! {
    static LIBRARY: RefCell<Library> = RefCell::default();
}

/// The library's definitions, to be added to; those of web APIs only for programs that name them, for reading them takes
/// its time.
pub(crate) fn items(with_web: bool) -> Items {
    LIBRARY.with_borrow_mut(|library| Items::clone(&library.items(with_web)))
}

impl Library {
    fn items(&mut self, with_web: bool) -> Rc<Items> {
        // What is read of the text goes on with the text.
        if self.items.is_none() {
            self.snapshot = INSTALLED.get().map(|source| (source().parts(), Reader::default()));
        }
        self.read(with_web)
    }

    fn read(&mut self, with_web: bool) -> Rc<Items> {
        let known = if with_web { &self.with_web } else { &self.items };
        if let Some(items) = known {
            return items.clone();
        }
        let mut items = Items::default();
        if with_web {
            items = (*self.read(false)).clone();
            items.unseal();
        }
        match &mut self.snapshot {
            Some((parts, reader)) => {
                let part = parts[usize::from(with_web)];
                reader.part(part.text, part.data);
                items.read_part(reader);
            }
            None => items = read_text(items, with_web),
        }
        items.seal();
        let items = Rc::new(items);
        *(if with_web { &mut self.with_web } else { &mut self.items }) = Some(items.clone());
        items
    }
}

#[cfg(feature = "prelude")]
fn read_text(before: Items, with_web: bool) -> Items {
    if with_web { text::add_web(before) } else { text::read() }
}

#[cfg(not(feature = "prelude"))]
fn read_text(_: Items, _: bool) -> Items {
    panic!("without the feature `prelude` a snapshot of the library is installed first")
}

/// The primitive type of a name.
pub(crate) fn primitive(name: &str) -> Option<Ty> {
    if let Some(int) = IntTy::from_name(name) {
        return Some(Ty::Int(int));
    }
    match name {
        "f32" => Some(Ty::Float(FloatTy::F32)),
        "f64" => Some(Ty::Float(FloatTy::F64)),
        "bool" => Some(Ty::Bool),
        "char" => Some(Ty::Char),
        "str" => Some(Ty::Str),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Library, Reader, items, snapshot};
    use crate::check::{self, Checked};
    use crate::collect::{Body, Cx};
    use crate::items::{ConstId, Container, FnBody, FnId};

    /// A snapshot says all that the text says, of which the text is what programs are checked with here.
    #[test]
    fn a_snapshot_is_the_library() {
        let mut installed = Library { snapshot: Some((snapshot().parts(), Reader::default())), ..Library::default() };
        for with_web in [false, true] {
            let (text, read) = (items(with_web).described(), installed.read(with_web).described());
            assert!(text.len() > 2_000, "{} definitions", text.len());
            for (text, read) in text.iter().zip(&read) {
                assert_eq!(text, read);
            }
            assert_eq!(text.len(), read.len());
        }
    }

    /// What has neither a body nor native code would be refused only when a program calls it.
    #[test]
    fn what_has_no_body_has_native_code() {
        let items = items(true);
        let decls = (0..items.counts().fns).map(|id| items.func(FnId(id)).clone());
        let missing: Vec<_> = decls
            .filter(|decl| matches!(decl.body, FnBody::Native) && !matches!(decl.container, Container::Trait(_)))
            .filter(|decl| crate::native::find(&decl.path).is_none() && !crate::lower::is_special(&decl.path))
            .map(|decl| decl.path.clone())
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    /// Bodies of the library are checked on demand; here all of them, one by one.
    #[test]
    fn every_body_of_the_library_checks() {
        let mut mistakes = Vec::new();
        let counts = items(true).counts();
        let mut cx = Cx { items: items(true), in_prelude: true, ..Cx::default() };
        let mut checked = Checked::default();
        let bodies = (0..counts.fns).map(|id| Body::Fn(FnId(id)));
        for body in bodies.chain((0..counts.consts).map(|id| Body::Const(ConstId(id)))) {
            check::check_bodies(&mut cx, vec![body], &mut checked);
            let name = match body {
                Body::Fn(id) => cx.items.func(id).path.clone(),
                Body::Const(id) => cx.items.constant(id).path.clone(),
            };
            for problem in
                cx.problems.drain(..).filter(|problem| problem.severity == crate::diagnostic::Severity::Error)
            {
                mistakes.push(format!("{name}: {} {:?}", problem.message, problem.label));
            }
        }
        assert!(mistakes.is_empty(), "{} mistakes:\n{}", mistakes.len(), mistakes.join("\n"));
    }
}
