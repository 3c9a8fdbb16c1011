//! Reads the book's file tree, `NN-part/NN-chapter/{chapter.md, *.rs, twin.py, exercises/NN-name/}`, into data.
//!
//! Folders are read in their names' order; the leading number orders them and is no part of an
//! address. A part may have a `part.md`: its front matter or heading titles the part, and its text says what it is for.

mod exercises;
mod front_matter;
mod markdown;
mod programs;
mod twin;

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use crate::{Chapter, Contents, Entry, Part, fingerprint};

/// The whole book: its contents, and every chapter with its address.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The table of contents.
    pub contents: Contents,
    /// The chapters in reading order, each with `part` and `chapter` of its address.
    pub chapters: Vec<(String, String, Chapter)>,
}

/// Why a book could not be read: which file, and what is wrong with it.
#[derive(Debug)]
pub struct LoadError {
    path: PathBuf,
    message: String,
}

impl LoadError {
    fn new(path: &Path, message: impl fmt::Display) -> Self {
        Self { path: path.to_owned(), message: message.to_string() }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.path.display(), self.message)
    }
}

impl std::error::Error for LoadError {}

/// Reads the book below `root`.
///
/// # Errors
///
/// A folder or file that cannot be read, a chapter without text or title, one without a program whose front matter does
/// not say `program: none`, or markdown that the site has no form for (raw HTML, images).
pub fn load(root: &Path) -> Result<Book, LoadError> {
    let mut book = Book::default();
    for folder in numbered(root)? {
        let part = read_part(&folder, &mut book.chapters)?;
        book.contents.parts.push(part);
    }
    book.contents.moved = moved(&root.join("moved.txt"))?;
    Ok(book)
}

/// The addresses that were given out and have moved since: a line has the old one and the new one.
fn moved(path: &Path) -> Result<Vec<(String, String)>, LoadError> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = read(path)?;
    let line = |line: &str| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [old, new] => Ok((old.to_owned(), new.to_owned())),
        _ => Err(LoadError::new(path, format!("`{line}` is not an old and a new address"))),
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(line).collect()
}

fn read_part(folder: &Folder, chapters: &mut Vec<(String, String, Chapter)>) -> Result<Part, LoadError> {
    let (title, about) = part_page(folder)?;
    let mut part = Part { slug: folder.slug.clone(), title, about, chapters: Vec::new() };
    for inner in numbered(&folder.path)? {
        let chapter = read_chapter(&inner, &folder.slug)?;
        let data = serde_json::to_string(&chapter).map_err(|error| LoadError::new(&inner.path, error))?;
        let version = fingerprint([data.as_str()]);
        let (title, summary) = (chapter.title.clone(), chapter.summary());
        part.chapters.push(Entry { slug: inner.slug.clone(), title, summary, version });
        chapters.push((folder.slug.clone(), inner.slug, chapter));
    }
    Ok(part)
}

/// A part's title and what it is for.
fn part_page(folder: &Folder) -> Result<(String, String), LoadError> {
    let path = folder.path.join("part.md");
    if !path.exists() {
        return Ok((titled(&folder.slug), String::new()));
    }
    let text = read(&path)?;
    let (front, body) = front_matter::split(&text);
    let heading = || body.lines().find_map(|line| line.strip_prefix("# ")).map(str::to_owned);
    let about = body.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let about = about.collect::<Vec<_>>().join(" ");
    Ok((front.title.or_else(heading).unwrap_or_else(|| titled(&folder.slug)), about))
}

fn read_chapter(folder: &Folder, part: &str) -> Result<Chapter, LoadError> {
    let path = folder.path.join("chapter.md");
    let text = read(&path)?;
    let (front, body) = front_matter::split(&text);
    let mut page = markdown::parse(body, part).map_err(|message| LoadError::new(&path, message))?;
    if let Some(document) = front.include {
        // The book is a folder of the repository, a chapter two folders below it.
        let repository = folder.path.ancestors().nth(3).unwrap_or(&folder.path);
        page.blocks.extend(load_document(&repository.join(document))?.blocks);
    }
    let title = front.title.or(page.title).ok_or_else(|| LoadError::new(&path, "a chapter needs a title"))?;
    let programs = programs::read(&folder.path)?;
    if programs.is_empty() && !front.text_alone {
        return Err(LoadError::new(&folder.path, "a chapter needs a program, a .rs file with fn main or a .sql file"));
    }
    let exercises = exercises::exercises(&folder.path, part)?;
    let twin = twin::read_twin(&folder.path, part)?;
    let has_twin = twin.is_some();
    let (blocks, claims, steps) = (page.blocks, page.claims, page.steps);
    Ok(Chapter { title, blocks, programs, exercises, has_twin, twin, claims, steps })
}

/// Reads a document that is no chapter: a title and its text.
///
/// # Errors
///
/// As [`load`].
pub fn load_document(path: &Path) -> Result<Chapter, LoadError> {
    let page = markdown::parse(&read(path)?, "").map_err(|message| LoadError::new(path, message))?;
    let title = page.title.ok_or_else(|| LoadError::new(path, "a document needs a title"))?;
    Ok(Chapter { title, blocks: page.blocks, ..Chapter::default() })
}

/// A folder of the tree whose name starts with a number.
struct Folder {
    path: PathBuf,
    slug: String,
}

fn numbered(root: &Path) -> Result<Vec<Folder>, LoadError> {
    let listed = fs::read_dir(root).map_err(|error| LoadError::new(root, error))?;
    let paths: io::Result<Vec<_>> = listed.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut paths = paths.map_err(|error| LoadError::new(root, error))?;
    paths.sort();
    let folder = |path: PathBuf| {
        let name = path.file_name()?.to_str()?;
        let slug = slug(name)?.to_owned();
        path.is_dir().then_some(Folder { path, slug })
    };
    Ok(paths.into_iter().filter_map(folder).collect())
}

/// `01-create-a-table` → `create-a-table`; nothing for a name without a number.
fn slug(name: &str) -> Option<&str> {
    let (number, slug) = name.split_once('-')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && !slug.is_empty()).then_some(slug)
}

/// `read-one-row` → `Read one row`.
fn titled(slug: &str) -> String {
    let words = slug.replace('-', " ");
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn read(path: &Path) -> Result<String, LoadError> {
    fs::read_to_string(path).map_err(|error| LoadError::new(path, error))
}
