//! Source text to syntax tree: size and nesting limits first, then syn.

mod limits;
pub(crate) mod span;

use std::str::FromStr;

use proc_macro2::TokenStream;

use crate::diagnostic::Problem;
use crate::source::{Loc, SourceFiles};

/// A parsed file of the program.
pub(crate) struct ParsedFile {
    pub index: u16,
    /// The module's name: `heroes` for `heroes.rs`.
    pub module: String,
    pub tree: syn::File,
}

/// Parses every file; all problems of all files are collected.
pub(crate) fn parse(files: &SourceFiles, problems: &mut Vec<Problem>) -> Vec<ParsedFile> {
    let mut parsed = Vec::new();
    if let Err(problem) = limits::check_size(files) {
        problems.push(problem);
        return parsed;
    }
    for (index, file) in files.files.iter().enumerate() {
        match parse_file(index as u16, &file.text) {
            Ok(tree) => parsed.push(ParsedFile {
                index: index as u16,
                module: file.name.trim_end_matches(".rs").to_owned(),
                tree,
            }),
            Err(problem) => problems.push(problem),
        }
    }
    parsed
}

/// Parses one file within the nesting limit.
pub(crate) fn parse_file(index: u16, text: &str) -> Result<syn::File, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tokens = TokenStream::from_str(text).map_err(|error| {
        Problem::plain(Loc::new(index, error.span()), "this text is not made of Rust tokens")
            .help("look for a quote, a bracket or a comment that is not closed")
    })?;
    limits::check_nesting(index, &tokens)?;
    syn::parse2::<syn::File>(tokens).map_err(|error| Problem::plain(Loc::new(index, error.span()), error.to_string()))
}
