//! Conditional compilation: `#[cfg(…)]` leaves out what follows it, `#[cfg_attr(…)]` gives attributes.
//!
//! Programs are built for one target, as `cargo run` would on a 64-bit Linux: debug assertions on, `test` off.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// What is set without a value.
const SET: &[&str] = &["unix", "debug_assertions", "overflow_checks", "panic"];
/// What is set to a value.
const VALUES: &[(&str, &str)] = &[
    ("target_os", "linux"),
    ("target_family", "unix"),
    ("target_arch", "x86_64"),
    ("target_pointer_width", "64"),
    ("target_endian", "little"),
    ("target_env", "gnu"),
    ("target_vendor", "unknown"),
    ("panic", "unwind"),
    ("target_has_atomic", "8"),
    ("target_has_atomic", "16"),
    ("target_has_atomic", "32"),
    ("target_has_atomic", "64"),
    ("target_has_atomic", "ptr"),
];

/// Whether a condition holds.
pub(crate) fn holds(tokens: TokenStream) -> Result<bool, String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(name)] => {
            let name = name.to_string();
            Ok(name == "true" || SET.contains(&name.as_str()))
        }
        [TokenTree::Ident(name), TokenTree::Punct(equals), TokenTree::Literal(value)] if equals.as_char() == '=' => {
            let (name, value) = (name.to_string(), value.to_string());
            Ok(VALUES.iter().any(|(known, set)| *known == name && *set == value.trim_matches('"')))
        }
        [TokenTree::Ident(name), TokenTree::Group(group)] => {
            let parts = split(group.stream());
            let mut parts = parts.into_iter().map(|part| holds(part.into_iter().collect()));
            match name.to_string().as_str() {
                "all" => parts.try_fold(true, |all, part| Ok(all & part?)),
                "any" => parts.try_fold(false, |any, part| Ok(any | part?)),
                "not" => parts.next().unwrap_or_else(|| Err("expected 1 cfg-pattern".to_owned())).map(|holds| !holds),
                other => Err(format!("invalid predicate `{other}`")),
            }
        }
        _ => Err("expected a condition, as in `cfg(debug_assertions)`".to_owned()),
    }
}

/// The parts between commas.
fn split(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => parts.push(Vec::new()),
            _ => parts.last_mut().into_iter().for_each(|part| part.push(token.clone())),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The tokens without what a condition leaves out.
pub(crate) fn apply(tokens: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out: Vec<TokenTree> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    // Where the attributes of what is being read begin.
    let mut first = None;
    while at < tokens.len() {
        let Some((name, condition, end)) = attribute(&tokens, at) else {
            first = None;
            out.push(within(&tokens[at]));
            at += 1;
            continue;
        };
        let begin = *first.get_or_insert(out.len());
        match (name.as_str(), condition) {
            ("cfg", Some(condition)) if is_inner(&tokens, at) || holds(condition.clone()).unwrap_or(true) => at = end,
            ("cfg", Some(_)) => {
                out.truncate(begin);
                first = None;
                at = skip(&tokens, end);
            }
            ("cfg_attr", Some(condition)) => {
                let mut parts = split(condition).into_iter();
                let applies = parts.next().is_some_and(|part| holds(part.into_iter().collect()).unwrap_or(false));
                if applies {
                    for part in parts {
                        out.extend(tokens[at..end - 1].iter().cloned());
                        out.push(Group::new(Delimiter::Bracket, part.into_iter().collect()).into());
                    }
                }
                at = end;
            }
            _ => {
                out.extend(tokens[at..end].iter().cloned());
                at = end;
            }
        }
    }
    out.into_iter().collect()
}

/// The first condition of an attribute that is none, and why.
pub(crate) fn wrong(tokens: &TokenStream) -> Option<(proc_macro2::Span, String)> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    (0..tokens.len()).find_map(|at| {
        if let Some((name, Some(condition), _)) = attribute(&tokens, at)
            && name == "cfg"
            && let Err(why) = holds(condition)
            && why.starts_with("invalid predicate")
        {
            return Some((tokens[at].span(), why));
        }
        match &tokens[at] {
            TokenTree::Group(group) => wrong(&group.stream()),
            _ => None,
        }
    })
}

fn within(token: &TokenTree) -> TokenTree {
    let TokenTree::Group(group) = token else {
        return token.clone();
    };
    let inner = apply(group.stream());
    let mut new = Group::new(group.delimiter(), inner);
    new.set_span(group.span());
    // Where nothing was left out the group stays as it is, with the places of its delimiters.
    if group.stream().to_string() == new.stream().to_string() { token.clone() } else { new.into() }
}

fn is_inner(tokens: &[TokenTree], at: usize) -> bool {
    matches!(tokens.get(at + 1), Some(TokenTree::Punct(punct)) if punct.as_char() == '!')
}

/// An attribute that begins here: its name, what stands in its parentheses, where it ends.
fn attribute(tokens: &[TokenTree], at: usize) -> Option<(String, Option<TokenStream>, usize)> {
    let is = |at: usize, sign| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    if !is(at, '#') {
        return None;
    }
    let open = at + 1 + usize::from(is(at + 1, '!'));
    let TokenTree::Group(group) = tokens.get(open)? else {
        return None;
    };
    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
    let name = match inner.first() {
        Some(TokenTree::Ident(name)) => name.to_string(),
        _ => String::new(),
    };
    let arguments = match inner.get(1) {
        Some(TokenTree::Group(group)) => Some(group.stream()),
        _ => None,
    };
    Some((name, arguments, open + 1))
}

/// Where what begins here ends: an item, a statement, a field, a variant, an arm.
fn skip(tokens: &[TokenTree], mut at: usize) -> usize {
    while let Some((_, _, end)) = attribute(tokens, at) {
        at = end;
    }
    let word = |at: usize| match tokens.get(at) {
        Some(TokenTree::Ident(word)) => word.to_string(),
        _ => String::new(),
    };
    let mut start = at;
    if word(start) == "pub" {
        start += 1;
        if matches!(tokens.get(start), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis) {
            start += 1;
        }
    }
    let ends_at_brace = match word(start).as_str() {
        "fn" | "mod" | "trait" | "enum" | "struct" | "union" | "impl" | "extern" | "unsafe" | "async"
        | "macro_rules" | "if" | "for" | "while" | "loop" | "match" => true,
        "const" => word(start + 1) == "fn",
        "" => matches!(tokens.get(start), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace),
        _ => false,
    };
    let mut depth = 0i32;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        match token {
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Brace && ends_at_brace && word(index + 1) != "else" =>
            {
                return index + 1;
            }
            TokenTree::Punct(punct) => match punct.as_char() {
                ';' => return index + 1,
                ',' if depth <= 0 && !ends_at_brace => return index + 1,
                '<' => depth += 1,
                '>' if !matches!(tokens.get(index - 1), Some(TokenTree::Punct(p)) if matches!(p.as_char(), '=' | '-')) =>
                {
                    depth -= 1;
                }
                _ => {}
            },
            _ => {}
        }
    }
    tokens.len()
}

#[cfg(test)]
mod tests {
    use super::{apply, holds};

    fn condition(text: &str) -> bool {
        holds(text.parse().unwrap()).unwrap()
    }

    #[test]
    fn conditions_hold_as_on_one_target() {
        assert!(condition("debug_assertions"));
        assert!(condition("all(unix, target_os = \"linux\", not(test))"));
        assert!(!condition("any(test, windows, feature = \"extra\")"));
        assert!(condition("all()"));
        assert!(!condition("any()"));
    }

    #[test]
    fn what_a_condition_leaves_out_goes() {
        let left = |text: &str| apply(text.parse().unwrap()).to_string();
        let same = |text: &str| text.parse::<proc_macro2::TokenStream>().unwrap().to_string();
        assert_eq!(left("#[cfg(test)] mod tests { fn a() {} } fn b() {}"), same("fn b() {}"));
        assert_eq!(left("struct S { #[cfg(test)] a: Map<u8, u8>, b: u8 }"), same("struct S { b: u8 }"));
        assert_eq!(left("enum E { A, #[cfg(never)] B(u8), C }"), same("enum E { A, C }"));
        assert_eq!(left("fn f() { #[cfg(never)] let x = 1; #[cfg(unix)] g(); }"), same("fn f() { g(); }"));
        assert_eq!(left("#[cfg_attr(unix, derive(Debug))] struct S;"), same("#[derive(Debug)] struct S;"));
        assert_eq!(left("#[derive(Debug)] #[cfg(never)] struct S; const N: u8 = 1;"), same("const N: u8 = 1;"));
    }
}
