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
    /// Which version of this crate it is of.
    pub version: Cow<'static, str>,
    /// The library but for web APIs.
    pub library: Part,
    /// What web APIs add, which only programs that name them read.
    pub web: Part,
}

/// A part of a [`Snapshot`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Names, documentation, and functions that are written in Rust.
    pub text: Cow<'static, str>,
    /// Definitions, which refer to the text.
    pub data: Cow<'static, [u8]>,
}

static INSTALLED: OnceLock<Snapshot> = OnceLock::new();

/// Lets every check of this process start from a snapshot. The first one stays; later ones are ignored.
///
/// ```
/// fieldbook_script::install(fieldbook_script::snapshot());
/// let files = fieldbook_script::SourceFiles::single("fn main() { println!(\"{}\", vec![1, 2].len()); }");
/// assert_eq!(fieldbook_script::check(&files), []);
/// ```
///
/// # Panics
///
/// When the snapshot was made by another version of this crate.
pub fn install(snapshot: Snapshot) {
    assert_eq!(snapshot.version, VERSION, "the snapshot of the library is of another version");
    INSTALLED.get_or_init(|| snapshot);
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads the library's text.
///
/// ```
/// let snapshot = fieldbook_script::snapshot();
/// assert!(snapshot.library.text.contains("unwrap_or_else"));
/// ```
#[cfg(feature = "prelude")]
pub fn snapshot() -> Snapshot {
    let mut out = Writer::new();
    let library = text::read();
    library.write_part(&Items::default(), &mut out);
    let first = part(&mut out);
    text::add_web(library.clone()).write_part(&library, &mut out);
    Snapshot { version: VERSION.into(), library: first, web: part(&mut out) }
}

#[cfg(feature = "prelude")]
fn part(out: &mut Writer) -> Part {
    let (text, data) = out.part();
    Part { text: text.into(), data: data.into() }
}

/// The library as far as it is read.
#[derive(Default)]
struct Library {
    /// Where it is read from, and how far; `None` for the text.
    snapshot: Option<(&'static Snapshot, Reader)>,
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
            self.snapshot = INSTALLED.get().map(|snapshot| (snapshot, Reader::default()));
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
            Some((snapshot, reader)) => {
                let part = if with_web { &snapshot.web } else { &snapshot.library };
                reader.part(&part.text, &part.data);
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
    use super::{Library, Reader, Snapshot, items, snapshot};
    use crate::check::{self, Checked};
    use crate::collect::{Body, Cx};
    use crate::items::{ConstId, Container, FnBody, FnId};

    /// A snapshot says all that the text says, of which the text is what programs are checked with here.
    #[test]
    fn a_snapshot_is_the_library() {
        let snapshot: &'static Snapshot = Box::leak(Box::new(snapshot()));
        let mut installed = Library { snapshot: Some((snapshot, Reader::default())), ..Library::default() };
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
