//! The SQLModel program beside a chapter's: `twin.py`, its recording `twin.json` (`cargo xtask twins`), and, where it sends
//! other SQL, `twin.md`, whose front matter names the entries of DIFFERENCES.md that say why: `differs: …`.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::{LoadError, front_matter, markdown, read};
use crate::{Twin, highlight::python};

/// A recording, as it lies in the folder.
#[derive(Deserialize)]
struct Recording {
    program: String,
    versions: Vec<(String, String)>,
    events: Vec<Value>,
}

/// Reads the twin in a chapter's folder, if there is one.
pub(super) fn read_twin(folder: &Path, part: &str) -> Result<Option<Twin<Value>>, LoadError> {
    let (program, recording, why) = (folder.join("twin.py"), folder.join("twin.json"), folder.join("twin.md"));
    if !program.exists() {
        return Ok(None);
    }
    let recorded: Recording =
        serde_json::from_str(&read(&recording)?).map_err(|error| LoadError::new(&recording, error))?;
    let text = if why.exists() { read(&why)? } else { String::new() };
    let (_, body) = front_matter::split(&text);
    let head = &text[..text.len() - body.len()];
    let differs: Vec<String> =
        head.lines().filter_map(|line| line.strip_prefix("differs: ")).map(str::to_owned).collect();
    if why.exists() && differs.is_empty() {
        return Err(LoadError::new(&why, "its front matter names an entry of DIFFERENCES.md: `differs: …`"));
    }
    let note = markdown::parse(body, part).map_err(|message| LoadError::new(&why, message))?.blocks;
    Ok(Some(Twin {
        source: python(&read(&program)?),
        versions: recorded.versions,
        differs,
        note,
        recorded: recorded.program,
        events: recorded.events,
    }))
}
