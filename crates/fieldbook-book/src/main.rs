//! Writes the book's data into the site's output: `fieldbook-book <book> <site>`.
//!
//! Each chapter becomes `book/<part>/<chapter>/chapter.json`, its exercises `exercises.json` beside it, and the table of contents a file
//! `contents.json` beside them; standard output lists what was written.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [book, site] = arguments.as_slice() else {
        eprintln!("usage: fieldbook-book <the book's folder> <the site's folder>");
        return ExitCode::from(2);
    };
    match write(Path::new(book), Path::new(site)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fieldbook-book: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(book: &Path, site: &Path) -> Result<(), Box<dyn Error>> {
    let book = fieldbook_book::load(book)?;
    let root = site.join("book");
    fs::create_dir_all(&root)?;
    fs::write(root.join("contents.json"), serde_json::to_string(&book.contents)?)?;
    for (part, slug, chapter) in &book.chapters {
        let folder = root.join(part).join(slug);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("chapter.json"), serde_json::to_string(chapter)?)?;
        if !chapter.exercises.is_empty() {
            fs::write(folder.join("exercises.json"), serde_json::to_string(&chapter.exercises)?)?;
        }
        println!("book/{part}/{slug}/");
    }
    Ok(())
}
