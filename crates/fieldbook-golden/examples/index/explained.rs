//! The programs in `rustc --explain`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::workers;

/// One program of an explanation, as rustdoc would compile it.
pub struct Example {
    pub code: String,
    /// Its number in the explanation, from one.
    number: usize,
    pub text: String,
}

impl Example {
    pub fn name(&self) -> String {
        format!("{}_{}", self.code, self.number)
    }

    /// Writes it into the folder.
    pub fn keep(&self, folder: &Path) -> PathBuf {
        let path = folder.join(format!("{}.rs", self.name()));
        if fs::read_to_string(&path).ok().as_ref() != Some(&self.text) {
            let _ = fs::remove_file(path.with_extension("json"));
            fs::write(&path, &self.text).expect("the target folder can be written");
        }
        path
    }
}

/// The examples of every code with the part in it.
pub fn all(folder: &Path, part: &str) -> Vec<Example> {
    fs::create_dir_all(folder).expect("the target folder can be written");
    let mut codes: Vec<String> = (1..1000).map(|number| format!("E{number:04}")).collect();
    codes.retain(|code| code.contains(part));
    let texts = workers::map(&codes, |code| explanation(folder, code));
    let examples = codes.iter().zip(&texts).flat_map(|(code, text)| {
        let blocks = blocks(text).into_iter().enumerate();
        blocks.map(|(index, block)| Example { code: code.clone(), number: index + 1, text: program(&block) })
    });
    examples.collect()
}

/// Whether rustc explains the code.
pub fn exists(folder: &Path, code: &str) -> bool {
    !explanation(folder, code).is_empty()
}

/// rustc's text about a code; empty where there is no such code.
fn explanation(folder: &Path, code: &str) -> String {
    let remembered = folder.join(format!("{code}.md"));
    fs::read_to_string(&remembered).unwrap_or_else(|_| {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc).args(["--explain", code]).output().expect("rustc starts");
        let text = String::from_utf8(output.stdout).expect("rustc writes UTF-8");
        fs::write(&remembered, &text).expect("the target folder can be written");
        text
    })
}

/// What stands between the fences; an indented fence's lines are indented with it.
fn blocks(text: &str) -> Vec<String> {
    let (mut found, mut open) = (Vec::new(), None::<String>);
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        match (&mut open, is_fence) {
            (None, true) => open = Some(String::new()),
            (Some(_), true) => found.extend(open.take()),
            (Some(block), false) => {
                block.push_str(line);
                block.push('\n');
            }
            (None, false) => {}
        }
    }
    found
}

/// A program of the block: where it has no `main`, it is the body of one, but its inner attributes stay outside.
fn program(block: &str) -> String {
    let code = block.lines().map(|line| line.split("//").next().unwrap_or_default());
    if code.clone().any(|line| line.contains("fn main")) {
        return block.to_owned();
    }
    let (inner, rest): (Vec<&str>, Vec<&str>) = block.lines().partition(|line| line.starts_with("#!["));
    let lines = inner.into_iter().chain(["fn main() {"]).chain(rest).chain(["}"]);
    lines.flat_map(|line| [line, "\n"]).collect()
}
