//! Names in JSON that are made of fields' names, by Pydantic's rules.

/// How a model's aliases are made (Pydantic's `alias_generators`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasGenerator {
    /// `secretName`
    ToCamel,
    /// `SecretName`
    ToPascal,
    /// `secret_name`
    ToSnake,
}

impl AliasGenerator {
    /// The alias of a field of this name.
    ///
    /// ```
    /// use fieldbook::dynamic::AliasGenerator;
    ///
    /// assert_eq!(AliasGenerator::ToCamel.alias("secret_name"), "secretName");
    /// assert_eq!(AliasGenerator::ToPascal.alias("secret_name_2"), "SecretName2");
    /// assert_eq!(AliasGenerator::ToSnake.alias("line2"), "line_2");
    /// ```
    pub fn alias(self, name: &str) -> String {
        match self {
            AliasGenerator::ToCamel => camel(name),
            AliasGenerator::ToPascal => pascal(name),
            AliasGenerator::ToSnake => snake(name),
        }
    }
}

/// Every word begins with a capital; an underscore stays only where no letter or digit is on both its sides.
fn pascal(name: &str) -> String {
    let mut titled = Vec::new();
    let mut in_word = false;
    for letter in name.chars() {
        match in_word {
            true => titled.extend(letter.to_lowercase()),
            false => titled.extend(letter.to_uppercase()),
        }
        in_word = letter.is_alphabetic();
    }
    let inside = |at: usize| {
        at > 0 && titled[at - 1].is_ascii_alphanumeric() && titled.get(at + 1).is_some_and(char::is_ascii_alphanumeric)
    };
    let kept = titled.iter().enumerate().filter(|&(at, &letter)| letter != '_' || !inside(at));
    kept.map(|(_, letter)| letter).collect()
}

/// As [`pascal`], with a small letter first; one that is so already stays.
fn camel(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let begins = letters.first().is_some_and(char::is_ascii_lowercase);
    let plain = letters.iter().all(char::is_ascii_alphanumeric);
    let splits = letters.windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1].is_ascii_lowercase());
    if begins && plain && !splits {
        return name.to_owned();
    }
    let pascal = pascal(name);
    let at = pascal.find(|letter| letter != '_').unwrap_or_default();
    let (underscores, rest) = pascal.split_at(at);
    let mut rest = rest.chars();
    let first = rest.next().map(|first| first.to_ascii_lowercase());
    underscores.chars().chain(first).chain(rest).collect()
}

/// Words apart by underscores: before a capital behind a small letter or a digit, before a digit behind a small letter,
/// and before the last of several capitals.
fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut made = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| letters[before]).unwrap_or('_');
        let after = letters.get(at + 1).copied().unwrap_or('_');
        let apart = match letter {
            'A'..='Z' => match before {
                'a'..='z' | '0'..='9' => true,
                'A'..='Z' => after.is_ascii_lowercase(),
                _ => false,
            },
            '0'..='9' => before.is_ascii_lowercase(),
            _ => false,
        };
        if apart {
            made.push('_');
        }
        made.extend(if letter == '-' { '_' } else { letter }.to_lowercase());
    }
    made
}
