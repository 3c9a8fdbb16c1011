//! Names that a macro's own text gives to variables are others than the same names at its use.
//!
//! The syntax tree has no room for this, so such a name carries the number of the use behind it, in characters that no
//! keyboard has. [`crate::sym::Symbol`] leaves them off wherever a name is not a variable's.

/// The first of the characters that numbers are written with.
const FIRST: u32 = 0xE0100;
/// How many there are.
const BASE: usize = 240;

/// The number of a macro's use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark(u16);

impl Mark {
    pub fn new(number: usize) -> Self {
        Self(u16::try_from(number).unwrap_or(u16::MAX))
    }

    pub fn number(self) -> usize {
        self.0.into()
    }

    /// The name as the use with this number has it.
    pub fn on(self, name: &str) -> String {
        let digit = |number: usize| char::from_u32(FIRST + number as u32).unwrap_or_default();
        let number = self.number();
        format!("{name}{}{}", digit(number / BASE), digit(number % BASE))
    }
}

fn digit(c: char) -> Option<usize> {
    let number = (c as u32).checked_sub(FIRST)? as usize;
    (number < BASE).then_some(number)
}

/// The name without any marks.
pub(crate) fn plain(name: &str) -> &str {
    // A mark's characters take four bytes, of which the first is 0xF3.
    match name.as_bytes().contains(&0xF3) {
        true => name.trim_end_matches(|c| digit(c).is_some()),
        false => name,
    }
}

/// The name without its last mark, and that; `None` where it has none.
pub(crate) fn outer(name: &str) -> Option<(&str, Mark)> {
    let mut chars = name.char_indices().rev();
    let (_, low) = chars.next()?;
    let (at, high) = chars.next()?;
    let number = digit(high)? * BASE + digit(low)?;
    Some((&name[..at], Mark::new(number)))
}

/// Text without marks anywhere.
pub(crate) fn plain_text(text: &str) -> String {
    text.chars().filter(|c| digit(*c).is_none()).collect()
}

/// Whether a name of a macro's text may be a variable's.
pub(crate) fn may_be_variable(name: &str) -> bool {
    const OTHERS: &[&str] = &[
        "as",
        "async",
        "await",
        "break",
        "const",
        "continue",
        "crate",
        "dyn",
        "else",
        "enum",
        "extern",
        "false",
        "fn",
        "for",
        "if",
        "impl",
        "in",
        "let",
        "loop",
        "match",
        "mod",
        "move",
        "mut",
        "pub",
        "ref",
        "return",
        "self",
        "static",
        "struct",
        "super",
        "trait",
        "true",
        "type",
        "unsafe",
        "use",
        "where",
        "while",
        "yield",
        "union",
        "macro_rules",
        "bool",
        "char",
        "str",
        "i8",
        "i16",
        "i32",
        "i64",
        "i128",
        "isize",
        "u8",
        "u16",
        "u32",
        "u64",
        "u128",
        "usize",
        "f32",
        "f64",
        "std",
        "core",
        "alloc",
        "_",
    ];
    let first = name.chars().next().unwrap_or('_');
    !name.starts_with("r#") && (first == '_' || first.is_lowercase()) && !OTHERS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{Mark, outer, plain};

    #[test]
    fn a_mark_goes_on_and_comes_off() {
        let inner = Mark::new(7).on("x");
        let both = Mark::new(1234).on(&inner);
        assert_eq!(plain(&both), "x");
        assert_eq!(outer(&both), Some((inner.as_str(), Mark::new(1234))));
        assert_eq!(outer(&inner), Some(("x", Mark::new(7))));
        assert_eq!(outer("x"), None);
        assert!(syn::parse_str::<syn::Ident>(&both).is_ok());
    }
}
