//! Names of a database as names in Rust.

/// The names that are taken, so that each new one is another.
pub(super) struct Names(Vec<String>);

/// Types that generated code names itself.
const TYPES: &[&str] = &[
    "Option",
    "Vec",
    "String",
    "Some",
    "None",
    "Ok",
    "Err",
    "Box",
    "Result",
    "Decimal",
    "Uuid",
    "Timestamp",
    "SignedDuration",
];

/// Methods of every model.
const METHODS: &[&str] = &[
    "builder",
    "schema",
    "instance",
    "from_instance",
    "into_instance",
    "model_validate",
    "model_validate_json",
    "model_dump",
    "model_dump_json",
    "model_json_schema",
    "model_validate_with",
    "model_copy",
    "sqlmodel_update",
    "build",
    "clone",
];

/// What a field cannot be called without `r#`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

impl Names {
    pub fn of_types() -> Self {
        Names(TYPES.iter().map(|&name| name.to_owned()).collect())
    }

    pub fn of_fields() -> Self {
        Names(METHODS.iter().map(|&name| name.to_owned()).collect())
    }

    pub fn none() -> Self {
        Names(Vec::new())
    }

    /// Notes that this name is taken.
    pub fn take(&mut self, name: &str) {
        self.0.push(name.to_owned());
    }

    /// The name, or one made of it that nobody has.
    pub fn fresh(&mut self, name: String) -> String {
        let plain = name.strip_prefix("r#").unwrap_or(&name).to_owned();
        let free = |candidate: &String| !self.0.contains(candidate);
        let found = match free(&plain) {
            true => name,
            false => (2..).map(|number| format!("{plain}_{number}")).find(free).unwrap_or(name),
        };
        self.0.push(found.strip_prefix("r#").unwrap_or(&found).to_owned());
        found
    }
}

/// The words of a name: parts between signs, and where capitals begin.
fn words(name: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let (mut begins, mut lower) = (true, false);
    for c in name.chars() {
        if !c.is_ascii_alphanumeric() {
            begins = true;
            continue;
        }
        if begins || c.is_ascii_uppercase() && lower {
            all.push(String::new());
        }
        (begins, lower) = (false, c.is_ascii_lowercase() || c.is_ascii_digit());
        if let Some(word) = all.last_mut() {
            word.push(c.to_ascii_lowercase());
        }
    }
    all
}

/// A table's or a value's name as a type's: `order_item` is `OrderItem`.
pub(super) fn type_name(name: &str) -> String {
    let capital = |word: String| {
        let mut chars = word.chars();
        chars.next().map(|first| first.to_ascii_uppercase().to_string() + chars.as_str()).unwrap_or_default()
    };
    let name: String = words(name).into_iter().map(capital).collect();
    match name.chars().next() {
        None => "Unnamed".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("N{name}"),
        Some(_) if name == "Self" => "SelfRow".to_owned(),
        Some(_) => name,
    }
}

/// A column's name as a field's: `Due date` is `due_date`, `type` is `r#type`.
pub(super) fn field_name(name: &str) -> String {
    let name = words(name).join("_");
    match name.as_str() {
        "" => "unnamed".to_owned(),
        "self" | "super" | "crate" => format!("{name}_"),
        keyword if KEYWORDS.contains(&keyword) => format!("r#{name}"),
        _ if name.starts_with(|c: char| c.is_ascii_digit()) => format!("n{name}"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, field_name, type_name};

    #[test]
    fn names_become_names_of_rust() {
        assert_eq!(
            ["order_item", "2fa codes", "ÄÖ", "HTTPLog"].map(type_name),
            ["OrderItem", "N2faCodes", "Unnamed", "Httplog"]
        );
        assert_eq!(
            ["Due date", "type", "self", "3d", "teamId", "_x"].map(field_name),
            ["due_date", "r#type", "self_", "n3d", "team_id", "x"]
        );
    }

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::of_fields();
        let given = ["a", "a", "r#type", "type", "builder"].map(|name| names.fresh(name.to_owned()));
        assert_eq!(given, ["a", "a_2", "r#type", "type_2", "builder_2"]);
    }
}
