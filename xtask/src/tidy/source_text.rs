//! Rust source with its comments and literals blanked out, so that a rule sees code alone.

/// The text with every comment, string and character literal replaced by spaces; lines stay where they are.
pub fn code_only(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < characters.len() {
        let length = skipped(&characters[at..], at.checked_sub(1).map(|before| characters[before]));
        if length == 0 {
            code.push(characters[at]);
            at += 1;
        } else {
            code.extend(characters[at..at + length].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            at += length;
        }
    }
    code
}

/// How many characters of a comment or literal start here; 0 where code goes on.
fn skipped(rest: &[char], before: Option<char>) -> usize {
    match rest {
        ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
        ['/', '*', ..] => block_comment(rest),
        ['"', ..] => quoted(rest, '"'),
        ['r', '"' | '#', ..] if !before.is_some_and(|c| c.is_alphanumeric() || c == '_') => raw_string(rest),
        ['\'', '\\', ..] => quoted(rest, '\''),
        ['\'', _, '\'', ..] => 3,
        _ => 0,
    }
}

/// Rust's block comments nest.
fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    at
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            c if c == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

fn raw_string(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let start = 2 + hashes;
    (start..rest.len())
        .find(|at| rest[*at] == '"' && rest[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes)
        .map_or(rest.len(), |end| end + 1 + hashes)
}

/// The lines (counted from 1) on which this word stands by itself.
pub fn lines_with_word(code: &str, word: &str) -> Vec<usize> {
    let is_word = |line: &str| line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|part| part == word);
    code.lines().enumerate().filter(|(_, line)| is_word(line)).map(|(index, _)| index + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::{code_only, lines_with_word};

    #[test]
    fn code_only_blanks_comments_and_literals() {
        let text = "a // unsafe\nlet b = \"unsafe \\\" unsafe\"; /* unsafe /* x */ unsafe */ c\nr#\"unsafe\"#; '\"'; d";
        let code = code_only(text);
        assert!(!code.contains("unsafe"), "{code}");
        assert!(code.contains('c') && code.ends_with('d'), "{code}");
        assert_eq!(code.lines().count(), text.lines().count());
    }

    #[test]
    fn code_only_keeps_lifetimes_and_raw_names() {
        assert_eq!(code_only("fn f<'a>(x: &'a str) { r#type }"), "fn f<'a>(x: &'a str) { r#type }");
    }

    #[test]
    fn lines_with_word_wants_the_whole_word() {
        assert_eq!(lines_with_word("unsafe_code\nlet x = unsafe { 1 };\nunsafety", "unsafe"), [2]);
    }
}
