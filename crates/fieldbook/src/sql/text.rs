//! SQL written by hand, with its parameters.

use super::Compiler;
use crate::ast::Text;
use crate::error::{Result, error};

impl Compiler {
    /// SQL written by hand: each `:name` outside quotes and comments becomes a placeholder.
    pub(super) fn text(&mut self, text: &Text) -> Result<()> {
        let mut rest = text.sql.as_ref();
        let mut quoted: Option<char> = None;
        while let Some(at) = rest.find(['\'', '"', ':']) {
            let (before, from) = rest.split_at(at);
            self.push(before);
            let found = from.chars().next().unwrap_or(':');
            let name: &str = &from[1..];
            let name = &name[..name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len())];
            let double = from.starts_with("::");
            if found == ':' && quoted.is_none() && !name.is_empty() {
                let value = text.params.iter().find(|(param, _)| param == name).map(|(_, value)| value);
                let value = value.ok_or_else(|| {
                    error!(
                        InvalidRequest,
                        "a value is required for parameter `:{name}`; give it with .bind(\"{name}\", …)"
                    )
                })?;
                self.bind(value);
                rest = &from[1 + name.len()..];
                continue;
            }
            if found != ':' && (quoted.is_none() || quoted == Some(found)) {
                quoted = if quoted.is_some() { None } else { Some(found) };
            }
            let taken = if double { 2 } else { 1 };
            self.push(&from[..taken]);
            rest = &from[taken..];
        }
        self.push(rest);
        Ok(())
    }
}
