//! Macros by example: what `macro_rules!` declares, and what a use of it becomes.
//!
//! A use is matched on tokens and written out as tokens; whoever asked for it parses them as what stands there. Tokens of
//! the macro's own text get the place of the use: what runs is there. What is wrong with a program is asked once more
//! with tokens that stay where they are written, which is where rustc shows it.

mod fragment;
pub(crate) mod hygiene;
mod matcher;
pub(crate) mod print;
mod rules;
mod transcribe;

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};

pub(crate) use rules::Rule;

use crate::sym::Symbol;

/// How many times macros of a program are written out, each in another's text counted.
pub(crate) const MOST_USES: usize = 50_000;
/// Uses inside one another; rustc has the same limit.
pub(crate) const MOST_NESTED: usize = 128;
/// Tokens that all uses together may become.
const MOST_TOKENS: usize = 400_000;

/// A macro that a program declares.
#[derive(Debug)]
pub(crate) struct Macro {
    pub name: Symbol,
    pub rules: Vec<Rule>,
    /// Where its name stands.
    pub at: Span,
}

/// Why a use is not written out: the message and, unless it is the use itself, where.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub message: String,
    pub at: Option<Span>,
}

/// Counts what a program's macros become.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    pub count: usize,
    tokens: usize,
    /// How deep the use at hand is inside others.
    pub depth: usize,
    /// The use that all others are inside of.
    pub site: Option<Span>,
    /// Whether tokens of a macro's own text keep their places.
    pub keeps_places: bool,
}

impl Uses {
    /// A use begins; the place of the outermost one comes back.
    pub fn enter(&mut self, site: Span) -> Span {
        self.depth += 1;
        *self.site.get_or_insert(site)
    }

    /// What a use became is read.
    pub fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.site = None;
        }
    }
}

/// Reads the rules of `macro_rules! name { … }`.
pub(crate) fn declare(name: &syn::Ident, tokens: TokenStream) -> Result<Rc<Macro>, Refusal> {
    let rules = rules::read(tokens)?;
    Ok(Rc::new(Macro { name: Symbol::from(name), rules, at: name.span() }))
}

/// Writes a use out by the first rule that fits.
pub(crate) fn expand(used: &Macro, input: TokenStream, site: Span, uses: &mut Uses) -> Result<TokenStream, Refusal> {
    if uses.depth >= MOST_NESTED {
        return Err(Refusal { message: format!("recursion limit reached while expanding `{}!`", used.name), at: None });
    }
    uses.count += 1;
    let tokens: Vec<_> = input.into_iter().collect();
    // What the library declares has no place.
    let keeps = uses.keeps_places && used.at.start().line > 0;
    let mut furthest = matcher::Failure::default();
    for rule in &used.rules {
        match matcher::matches(&rule.pattern, &tokens) {
            Ok(bound) => {
                let mark = hygiene::Mark::new(uses.count);
                let out = transcribe::write(&rule.body, &bound, (site, keeps), mark)?;
                uses.tokens += transcribe::count(&out);
                if uses.count > MOST_USES || uses.tokens > MOST_TOKENS {
                    let message = format!("`{}!` becomes more than the playground reads", used.name);
                    return Err(Refusal { message, at: None });
                }
                return Ok(out);
            }
            Err(failure) => furthest = furthest.further(failure),
        }
    }
    Err(furthest.refusal(&tokens))
}
