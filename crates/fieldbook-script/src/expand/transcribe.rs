//! Writes out the body of a rule, with what its variables stand for.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use super::Refusal;
use super::fragment::Fragment;
use super::hygiene::{Mark, may_be_variable};
use super::matcher::{Bindings, Bound, variables};
use super::rules::{Part, Repeat};

/// Macros whose first text names variables (`"{x}"`).
const FORMATS: &[&str] = &[
    "print",
    "println",
    "eprint",
    "eprintln",
    "format",
    "format_args",
    "write",
    "writeln",
    "panic",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "todo",
    "unreachable",
    "unimplemented",
];

struct Writer {
    site: Span,
    /// Whether the macro's own tokens keep their places.
    keeps: bool,
    mark: Mark,
}

pub(super) fn write(
    body: &[Part],
    bound: &Bindings,
    (site, keeps): (Span, bool),
    mark: Mark,
) -> Result<TokenStream, Refusal> {
    let mut out = Vec::new();
    Writer { site, keeps, mark }.parts(body, bound, Inside::Code, &mut out)?;
    Ok(out.into_iter().collect())
}

/// How many tokens there are, groups counted with what is in them.
pub(super) fn count(tokens: &TokenStream) -> usize {
    let inside = |token: TokenTree| match token {
        TokenTree::Group(group) => 1 + count(&group.stream()),
        _ => 1,
    };
    tokens.clone().into_iter().map(inside).sum()
}

/// What the tokens stand in.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    Code,
    /// The arguments of a macro whose first text names variables.
    Format,
    /// An attribute, which names none.
    Attribute,
}

impl Writer {
    fn parts(&self, parts: &[Part], bound: &Bindings, inside: Inside, out: &mut Vec<TokenTree>) -> Result<(), Refusal> {
        let mut texts = 0;
        for (index, part) in parts.iter().enumerate() {
            match part {
                Part::Token(TokenTree::Ident(ident)) => {
                    let before = index.checked_sub(1).map(|index| &parts[index]);
                    let variable = inside != Inside::Attribute
                        && may_be_variable(&ident.to_string())
                        && !is(before, '.')
                        && !is(before, '\'')
                        && (!is(parts.get(index + 1), '!') || is(parts.get(index + 2), '='))
                        && !(is(before, ':') && is(index.checked_sub(2).map(|index| &parts[index]), ':'))
                        && !(is(parts.get(index + 1), ':') && is(parts.get(index + 2), ':'));
                    // After `..` a variable may stand.
                    let after_dots = is(before, '.') && is(index.checked_sub(2).map(|index| &parts[index]), '.');
                    let variable = variable || (after_dots && may_be_variable(&ident.to_string()));
                    out.push(self.ident(ident, variable).into());
                }
                Part::Token(TokenTree::Literal(literal)) => {
                    let text = inside == Inside::Format && literal.to_string().starts_with(['"', 'r']);
                    texts += usize::from(text);
                    out.push(self.literal(literal, text && texts == 1).into());
                }
                Part::Token(token) => {
                    let mut token = token.clone();
                    token.set_span(self.place(token.span()));
                    out.push(token);
                }
                Part::Crate => out.push(Ident::new("crate", self.site).into()),
                Part::Group(delimiter, inner, place) => {
                    let inside = self.inside(parts, index, inside);
                    let mut tokens = Vec::new();
                    self.parts(inner, bound, inside, &mut tokens)?;
                    out.push(self.group(*delimiter, tokens.into_iter().collect(), *place));
                }
                Part::Variable(name, _, span) => match bound.get(name) {
                    Some(Bound::One(fragment, tokens)) => {
                        let path = is(parts.get(index + 1), ':') && is(parts.get(index + 2), ':');
                        self.substitute(*fragment, tokens, path, out);
                    }
                    Some(Bound::Many(_)) => {
                        let message = format!("variable `{name}` is still repeating at this depth");
                        return Err(Refusal { message, at: Some(*span) });
                    }
                    // `$name` of a macro that this one declares.
                    None => {
                        out.push(Punct::new('$', Spacing::Alone).into());
                        out.push(Ident::new(name, self.site).into());
                    }
                },
                Part::Repeat(repeat) => self.repeat(repeat, bound, inside, out)?,
            }
        }
        Ok(())
    }

    fn inside(&self, parts: &[Part], index: usize, outer: Inside) -> Inside {
        let before = |count: usize| index.checked_sub(count).map(|index| &parts[index]);
        match (before(1), before(2)) {
            (Some(Part::Token(TokenTree::Punct(punct))), _) if punct.as_char() == '#' => Inside::Attribute,
            (bang, Some(Part::Token(TokenTree::Ident(name)))) if is(bang, '!') => {
                match FORMATS.contains(&name.to_string().as_str()) {
                    true => Inside::Format,
                    false => Inside::Code,
                }
            }
            _ if outer == Inside::Attribute => Inside::Attribute,
            _ => Inside::Code,
        }
    }

    /// Where a token of the macro's own stands.
    fn place(&self, own: Span) -> Span {
        if self.keeps { own } else { self.site }
    }

    fn group(&self, delimiter: Delimiter, stream: TokenStream, own: Span) -> TokenTree {
        let mut group = Group::new(delimiter, stream);
        group.set_span(self.place(own));
        group.into()
    }

    fn ident(&self, ident: &Ident, variable: bool) -> Ident {
        let place = ident.span();
        let mut ident = match variable {
            true => Ident::new(&self.mark.on(&ident.to_string()), self.site),
            false => ident.clone(),
        };
        ident.set_span(self.place(place));
        ident
    }

    /// A text of a format macro names the macro's own variables.
    fn literal(&self, literal: &Literal, names: bool) -> Literal {
        let (mut literal, place) = (literal.clone(), literal.span());
        if names && let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
            let value = text.value();
            let marked = self.marked(&value);
            if marked != value {
                literal = Literal::string(&marked);
            }
        }
        literal.set_span(self.place(place));
        literal
    }

    fn marked(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..=at]);
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix('{') {
                out.push('{');
                rest = after;
                continue;
            }
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            let name = &rest[..end];
            match may_be_variable(name) && !name.is_empty() {
                true => out.push_str(&self.mark.on(name)),
                false => out.push_str(name),
            }
            rest = &rest[end..];
        }
        out.push_str(rest);
        out
    }

    /// What a variable stands for stays together.
    fn substitute(&self, fragment: Fragment, tokens: &[TokenTree], path: bool, out: &mut Vec<TokenTree>) {
        match fragment {
            Fragment::Expr if !stands_alone(tokens) => {
                let mut group = Group::new(Delimiter::None, tokens.iter().cloned().collect());
                group.set_span(span_of(tokens));
                out.push(group.into());
            }
            Fragment::Ty if path && tokens.len() > 1 => {
                out.push(Punct::new('<', Spacing::Alone).into());
                out.extend(tokens.iter().cloned());
                out.push(Punct::new('>', Spacing::Alone).into());
            }
            _ => out.extend(tokens.iter().cloned()),
        }
    }

    fn repeat(
        &self,
        repeat: &Repeat,
        bound: &Bindings,
        inside: Inside,
        out: &mut Vec<TokenTree>,
    ) -> Result<(), Refusal> {
        let mut names = Vec::new();
        variables(&repeat.parts, &mut names);
        let lengths = names.iter().filter_map(|name| match bound.get(*name) {
            Some(Bound::Many(all)) => Some((*name, all.len())),
            _ => None,
        });
        let lengths: Vec<(&str, usize)> = lengths.collect();
        let Some((first, rounds)) = lengths.first().copied() else {
            let message = "attempted to repeat an expression containing no syntax variables matched as repeating at \
                           this depth";
            return Err(Refusal { message: message.into(), at: Some(repeat.at) });
        };
        if let Some((other, length)) = lengths.iter().find(|(_, length)| *length != rounds) {
            let message =
                format!("meta-variable `{first}` repeats {rounds} times, but `{other}` repeats {length} times");
            return Err(Refusal { message, at: None });
        }
        for round in 0..rounds {
            if round > 0 {
                out.extend(repeat.separator.iter().cloned().map(|mut token| {
                    token.set_span(self.place(token.span()));
                    token
                }));
            }
            let mut own = bound.clone();
            for (name, _) in &lengths {
                if let Some(Bound::Many(all)) = bound.get(*name) {
                    own.insert((*name).to_owned(), all[round].clone());
                }
            }
            self.parts(&repeat.parts, &own, inside, out)?;
        }
        Ok(())
    }
}

fn is(part: Option<&Part>, sign: char) -> bool {
    matches!(part, Some(Part::Token(TokenTree::Punct(punct))) if punct.as_char() == sign)
}

/// Where the first of the tokens stands; a group's own place is that of its beginning.
fn span_of(tokens: &[TokenTree]) -> Span {
    tokens.first().map_or_else(Span::call_site, TokenTree::span)
}

/// Whether no operator around an expression can part it: a name, a literal, calls and fields of one.
fn stands_alone(tokens: &[TokenTree]) -> bool {
    let word = |token: &TokenTree| {
        matches!(token, TokenTree::Ident(ident) if !matches!(ident.to_string().as_str(),
        "if" | "match" | "loop" | "while" | "for" | "unsafe" | "async" | "move" | "return" | "break" | "continue" | "let" | "const"))
    };
    match tokens {
        [TokenTree::Literal(_)] => true,
        [TokenTree::Group(group)] => group.delimiter() != Delimiter::Brace,
        [first, rest @ ..] if word(first) => rest.iter().all(|token| match token {
            TokenTree::Punct(punct) => matches!(punct.as_char(), '.' | ':'),
            TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
            TokenTree::Ident(ident) => ident != "as",
            TokenTree::Literal(_) => true,
        }),
        _ => false,
    }
}
