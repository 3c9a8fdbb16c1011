//! Whether a use looks as a rule wants it, and what its variables stand for then.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Spacing, TokenTree};

use super::Refusal;
use super::fragment::Fragment;
use super::rules::{Part, Repeat};

/// What a variable stands for.
#[derive(Clone, Debug)]
pub(super) enum Bound {
    One(Fragment, Vec<TokenTree>),
    /// One for each time that a repetition fits.
    Many(Vec<Bound>),
}

pub(super) type Bindings = BTreeMap<String, Bound>;

/// How far a rule fits: the number of the first token that it does not expect.
#[derive(Clone, Debug, Default)]
pub(super) struct Failure {
    at: usize,
    /// The token, where it is inside a group.
    inside: Option<TokenTree>,
}

impl Failure {
    /// The one of both that is further on.
    pub fn further(self, other: Failure) -> Failure {
        if other.at > self.at { other } else { self }
    }

    pub fn refusal(self, tokens: &[TokenTree]) -> Refusal {
        match self.inside.or_else(|| tokens.get(self.at).cloned()) {
            Some(token) => Refusal {
                message: format!("no rules expected the token `{}`", super::print::text(token.clone().into())),
                at: Some(token.span()),
            },
            None => Refusal { message: "unexpected end of macro invocation".into(), at: None },
        }
    }
}

/// How many tokens are one operator.
pub(super) fn joined(tokens: &[TokenTree]) -> usize {
    const THREE: [&str; 4] = ["<<=", ">>=", "...", "..="];
    const TWO: [&str; 20] = [
        "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "^=", "&=", "|=", "<<", ">>", "->", "=>",
        "::", "..",
    ];
    let mut text = String::new();
    for token in tokens.iter().take(3) {
        let TokenTree::Punct(punct) = token else { break };
        text.push(punct.as_char());
        if punct.spacing() == Spacing::Alone {
            break;
        }
    }
    match () {
        () if text.get(..3).is_some_and(|text| THREE.contains(&text)) => 3,
        () if text.get(..2).is_some_and(|text| TWO.contains(&text)) => 2,
        () => 1,
    }
}

/// The variables of a use that fits.
pub(super) fn matches(pattern: &[Part], tokens: &[TokenTree]) -> Result<Bindings, Failure> {
    let mut bound = Bindings::new();
    let mut furthest = Failure::default();
    match sequence(pattern, tokens, 0, &mut bound, &mut furthest) {
        Some(_) => Ok(bound),
        None => Err(furthest),
    }
}

/// Fits the parts on all tokens from `at` on.
fn sequence(
    parts: &[Part],
    tokens: &[TokenTree],
    at: usize,
    bound: &mut Bindings,
    furthest: &mut Failure,
) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        if at < tokens.len() {
            note(furthest, at);
            return None;
        }
        return Some(at);
    };
    if let Part::Repeat(repeat) = part {
        return repetition(repeat, rest, tokens, at, bound, furthest);
    }
    let next = single(part, tokens, at, bound, furthest)?;
    sequence(rest, tokens, next, bound, furthest)
}

fn note(furthest: &mut Failure, at: usize) {
    if at > furthest.at {
        *furthest = Failure { at, inside: None };
    }
}

/// Fits one part that is no repetition; where the next begins.
fn single(part: &Part, tokens: &[TokenTree], at: usize, bound: &mut Bindings, furthest: &mut Failure) -> Option<usize> {
    note(furthest, at);
    match part {
        Part::Token(wanted) => same(wanted, tokens.get(at)?).then_some(at + 1),
        Part::Crate => matches!(tokens.get(at)?, TokenTree::Ident(ident) if ident == "crate").then_some(at + 1),
        Part::Group(delimiter, parts, _) => match tokens.get(at)? {
            TokenTree::Group(group) if group.delimiter() == *delimiter => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let mut within = Failure::default();
                let found = sequence(parts, &inner, 0, bound, &mut within);
                if found.is_none() && furthest.at <= at {
                    furthest.inside = inner.get(within.at).cloned();
                }
                found.map(|_| at + 1)
            }
            _ => None,
        },
        Part::Variable(name, fragment, _) => {
            let fragment = (*fragment)?;
            let length = fragment.length(&tokens[at.min(tokens.len())..])?;
            bound.insert(name.clone(), Bound::One(fragment, tokens[at..at + length].to_vec()));
            Some(at + length)
        }
        Part::Repeat(_) => None,
    }
}

fn same(wanted: &TokenTree, found: &TokenTree) -> bool {
    match (wanted, found) {
        (TokenTree::Ident(a), TokenTree::Ident(b)) => {
            super::hygiene::plain(&a.to_string()) == super::hygiene::plain(&b.to_string())
        }
        (TokenTree::Punct(a), TokenTree::Punct(b)) => a.as_char() == b.as_char(),
        (TokenTree::Literal(a), TokenTree::Literal(b)) => a.to_string() == b.to_string(),
        (_, TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
            let mut inner = group.stream().into_iter();
            inner.next().is_some_and(|token| same(wanted, &token)) && inner.next().is_none()
        }
        _ => false,
    }
}

/// Fits as often as it can; less often where what follows would not fit otherwise.
fn repetition(
    repeat: &Repeat,
    rest: &[Part],
    tokens: &[TokenTree],
    at: usize,
    bound: &mut Bindings,
    furthest: &mut Failure,
) -> Option<usize> {
    let mut rounds: Vec<Bindings> = Vec::new();
    // Where each round ended; before the first one, where it would begin.
    let mut ends = vec![at];
    while rounds.len() < repeat.at_most {
        let mut begin = *ends.last()?;
        if !rounds.is_empty() {
            let fits = repeat
                .separator
                .iter()
                .enumerate()
                .all(|(index, wanted)| tokens.get(begin + index).is_some_and(|found| same(wanted, found)));
            if !fits {
                break;
            }
            begin += repeat.separator.len();
        }
        let mut own = Bindings::new();
        match round(&repeat.parts, tokens, begin, &mut own, furthest) {
            Some(end) if end > *ends.last()? => {
                rounds.push(own);
                ends.push(end);
            }
            _ => break,
        }
    }
    loop {
        if rounds.len() >= repeat.at_least {
            let mut all = bound.clone();
            collect(repeat, &rounds, &mut all);
            if let Some(end) = sequence(rest, tokens, *ends.last()?, &mut all, furthest) {
                *bound = all;
                return Some(end);
            }
        }
        rounds.pop()?;
        ends.pop();
    }
}

/// Fits the parts of one round, which need not reach the end.
fn round(
    parts: &[Part],
    tokens: &[TokenTree],
    mut at: usize,
    bound: &mut Bindings,
    furthest: &mut Failure,
) -> Option<usize> {
    for (index, part) in parts.iter().enumerate() {
        at = match part {
            Part::Repeat(inner) => {
                // What follows inside the round decides how often it fits: it is tried token by token.
                let follow = &parts[index + 1..];
                inner_repetition(inner, follow, tokens, at, bound, furthest)?
            }
            part => single(part, tokens, at, bound, furthest)?,
        };
    }
    Some(at)
}

/// A repetition inside a round: as often as it fits.
fn inner_repetition(
    repeat: &Repeat,
    follow: &[Part],
    tokens: &[TokenTree],
    at: usize,
    bound: &mut Bindings,
    furthest: &mut Failure,
) -> Option<usize> {
    let mut rounds: Vec<Bindings> = Vec::new();
    let mut end = at;
    while rounds.len() < repeat.at_most {
        let mut begin = end;
        if !rounds.is_empty() {
            let fits = repeat
                .separator
                .iter()
                .enumerate()
                .all(|(index, wanted)| tokens.get(begin + index).is_some_and(|found| same(wanted, found)));
            if !fits {
                break;
            }
            begin += repeat.separator.len();
        }
        // A token that what follows begins with is not the next round's.
        if repeat.separator.is_empty()
            && let (Some(Part::Token(wanted)), Some(found)) = (follow.first(), tokens.get(begin))
            && same(wanted, found)
        {
            break;
        }
        let mut own = Bindings::new();
        match round(&repeat.parts, tokens, begin, &mut own, furthest) {
            Some(next) if next > end => {
                rounds.push(own);
                end = next;
            }
            _ => break,
        }
    }
    if rounds.len() < repeat.at_least {
        return None;
    }
    collect(repeat, &rounds, bound);
    Some(end)
}

/// Every variable of a repetition stands for what it stood for in each round.
fn collect(repeat: &Repeat, rounds: &[Bindings], bound: &mut Bindings) {
    let mut names = Vec::new();
    variables(&repeat.parts, &mut names);
    for name in names {
        let all = rounds.iter().filter_map(|round| round.get(name).cloned()).collect();
        bound.insert(name.to_owned(), Bound::Many(all));
    }
}

/// The names of the variables in the parts.
pub(super) fn variables<'p>(parts: &'p [Part], out: &mut Vec<&'p str>) {
    for part in parts {
        match part {
            Part::Variable(name, ..) => out.push(name),
            Part::Group(_, parts, _) => variables(parts, out),
            Part::Repeat(repeat) => variables(&repeat.parts, out),
            Part::Token(_) | Part::Crate => {}
        }
    }
}
