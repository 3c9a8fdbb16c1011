//! A chapter's exercises: `exercises/NN-name/` with `exercise.md`, `start.rs`, `solution.rs`, `check.rs`, other right
//! solutions `also-*.rs`, and wrong ones `wrong-*.rs`, whose first line says what the check says of them: `// says: …`.
//! Where they are sheets of SQL, they are `start.sql` and so on, and the line is `-- says: …`; the check is Rust all the same.

use std::{fs, path::Path};

use super::{LoadError, front_matter, markdown, numbered, read};
use crate::{Block, Exercise, exercise::Trials};

/// The exercises of the chapter in `folder`, in order.
pub(super) fn exercises(folder: &Path, part: &str) -> Result<Vec<Exercise>, LoadError> {
    let root = folder.join("exercises");
    if !root.is_dir() {
        return Ok(Vec::new());
    }
    numbered(&root)?.into_iter().map(|folder| exercise(&folder.path, folder.slug, part)).collect()
}

fn exercise(folder: &Path, slug: String, part: &str) -> Result<Exercise, LoadError> {
    let path = folder.join("exercise.md");
    let text = read(&path)?;
    let (_, body) = front_matter::split(&text);
    let start_says = text.lines().find_map(|line| line.strip_prefix("start: ")).map(str::to_owned);
    let start_says = start_says.ok_or_else(|| {
        LoadError::new(&path, "an exercise says in its front matter what its check has against start.rs: `start: …`")
    })?;
    let page = markdown::parse(body, part).map_err(|message| LoadError::new(&path, message))?;
    let title = page.title.ok_or_else(|| LoadError::new(&path, "an exercise needs a title"))?;
    let mut parts = vec![Vec::new()];
    for block in page.blocks {
        match &block {
            Block::Heading(..) => parts.push(Vec::new()),
            _ => parts.last_mut().expect("there is a first part").push(block),
        }
    }
    let task = parts.remove(0);
    let sheet = folder.join("start.sql").exists();
    let (extension, says) = if sheet { ("sql", "-- says: ") } else { ("rs", "// says: ") };
    let (mut right, mut wrong) = (Vec::new(), Vec::new());
    for (name, text) in trials(folder, extension)? {
        if name.starts_with("also-") {
            right.push((name, text));
        } else if name.starts_with("wrong-") {
            let told = text.lines().next().and_then(|line| line.strip_prefix(says)).map(str::to_owned);
            let told =
                told.ok_or_else(|| LoadError::new(&folder.join(&name), format!("a wrong one begins with `{says}…`")))?;
            wrong.push((name, told, text));
        }
    }
    let file = |name: &str, extension: &str| read(&folder.join(name).with_extension(extension));
    let (start, solution, check) = (file("start", extension)?, file("solution", extension)?, file("check", "rs")?);
    Ok(Exercise {
        slug,
        title,
        task,
        hints: parts,
        sheet,
        start,
        solution,
        check,
        trials: Trials { start_says, right, wrong },
    })
}

/// Every program of the folder, by name.
fn trials(folder: &Path, wanted: &str) -> Result<Vec<(String, String)>, LoadError> {
    let listed = fs::read_dir(folder).map_err(|error| LoadError::new(folder, error))?;
    let mut found = Vec::new();
    for entry in listed {
        let path = entry.map_err(|error| LoadError::new(folder, error))?.path();
        if path.extension().is_some_and(|extension| extension == wanted) {
            found.push((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), read(&path)?));
        }
    }
    found.sort();
    Ok(found)
}
