//! Names as the document shows them.

/// `read_heroes` → `Read Heroes`, as Python's `title` after underscores became blanks.
pub(crate) fn title(name: &str) -> String {
    let mut title = String::with_capacity(name.len());
    let mut start = true;
    for letter in name.chars() {
        match (letter, start) {
            ('_', _) => title.push(' '),
            (letter, true) => title.extend(letter.to_uppercase()),
            (letter, false) => title.extend(letter.to_lowercase()),
        }
        start = !letter.is_alphabetic();
    }
    title
}

/// The last name of a path of Rust: `heroes::read_hero` → `read_hero`; a closure has none of its own.
pub(crate) fn last_name(path: &str) -> &str {
    let path = path.split('<').next().unwrap_or(path);
    let name = path.rsplit("::").next().unwrap_or(path);
    if name.starts_with('{') { "handler" } else { name }
}

/// `name`, `path` and `method` as one name: `read_hero_heroes__hero_id__get`.
pub(crate) fn operation_id(name: &str, path: &str, method: &str) -> String {
    let whole = format!("{name}{path}");
    let safe: String = whole.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
    format!("{safe}_{}", method.to_lowercase())
}
