//! Lists of options: `name`, `name = value` and `name(…)`, read by a table of names and shapes.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, Ident, LitBool, LitStr, Member, Path, Token};

use crate::errors::Errors;

/// What an option's value looks like.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// `index`, `nullable = false`
    Flag,
    /// `title = "Name"`
    Text,
    /// `table`, `table = "heroes"`
    FlagOrText,
    /// `default = 0`
    Expr,
    /// `extends = models::HeroBase`
    Path,
    /// `foreign_key = Team.id`
    Column,
    /// `ondelete = Cascade`
    Word(&'static [&'static str]),
    /// `foreign_keys = team_id`, `foreign_keys = (a, b)`
    Names,
    /// `order_by = Hero.name`, `order_by = (Hero.age.desc(), Hero.name)`
    Order,
    /// `unique(a, b)`, any number of times
    Call,
}

/// An option's value.
pub(crate) enum Value {
    Flag(bool),
    Text(LitStr),
    Expr(Box<Expr>),
    Path(Path),
    Column(Path, Ident),
    Word(Ident),
    Names(Vec<Ident>),
    Order(Vec<Key>),
    Call(TokenStream),
}

/// A column that is ordered by, and how.
pub(crate) struct Key {
    pub(crate) table: Path,
    pub(crate) column: Ident,
    pub(crate) descending: Option<bool>,
    /// `First` or `Last`.
    pub(crate) nulls: Option<&'static str>,
}

/// An option that was given.
pub(crate) struct Given {
    pub(crate) name: Ident,
    pub(crate) value: Value,
}

/// The options that a list may have: name and shape.
pub(crate) type Known = &'static [(&'static str, Shape)];

/// The options of one list, in order.
#[derive(Default)]
pub(crate) struct Options(pub(crate) Vec<Given>);

impl Options {
    /// Reads a list; what is wrong is noted, and left out.
    pub(crate) fn read(&mut self, tokens: TokenStream, of: &str, known: Known, errors: &mut Errors) {
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                if let Some(given) = errors.keep(option(input, of, known)) {
                    self.add(given, of, errors);
                } else {
                    skip_to_comma(input);
                }
                if !input.is_empty() {
                    if !input.peek(Token![,]) {
                        errors.push(input.error("expected `,` between options"));
                        skip_to_comma(input);
                    }
                    input.parse::<Option<Token![,]>>()?;
                }
            }
            Ok(())
        };
        let read = parser.parse2(tokens);
        errors.keep(read);
    }

    fn add(&mut self, given: Given, of: &str, errors: &mut Errors) {
        let repeated = !matches!(given.value, Value::Call(_)) && self.get(&given.name.to_string()).is_some();
        match repeated {
            true => errors.at(&given.name, format!("option `{}` of {of} is given twice; leave one out", given.name)),
            false => self.0.push(given),
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Given> {
        self.0.iter().find(|given| given.name == name)
    }

    /// Takes an option away, so that a mistake in it has no consequences.
    pub(crate) fn remove(&mut self, name: &str) {
        self.0.retain(|given| given.name != name);
    }

    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        match self.get(name)?.value {
            Value::Flag(on) => Some(on),
            _ => None,
        }
    }

    /// Whether a flag is on.
    pub(crate) fn on(&self, name: &str) -> bool {
        self.flag(name) == Some(true)
    }

    pub(crate) fn text(&self, name: &str) -> Option<&LitStr> {
        match &self.get(name)?.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn path(&self, name: &str) -> Option<&Path> {
        match &self.get(name)?.value {
            Value::Path(path) => Some(path),
            _ => None,
        }
    }

    pub(crate) fn expr(&self, name: &str) -> Option<&Expr> {
        match &self.get(name)?.value {
            Value::Expr(expr) => Some(expr),
            _ => None,
        }
    }

    pub(crate) fn column(&self, name: &str) -> Option<(&Path, &Ident)> {
        match &self.get(name)?.value {
            Value::Column(table, column) => Some((table, column)),
            _ => None,
        }
    }

    pub(crate) fn word(&self, name: &str) -> Option<&Ident> {
        match &self.get(name)?.value {
            Value::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn order(&self, name: &str) -> &[Key] {
        match self.get(name).map(|given| &given.value) {
            Some(Value::Order(keys)) => keys,
            _ => &[],
        }
    }

    pub(crate) fn names(&self, name: &str) -> &[Ident] {
        match self.get(name).map(|given| &given.value) {
            Some(Value::Names(names)) => names,
            _ => &[],
        }
    }
}

fn option(input: ParseStream<'_>, of: &str, known: Known) -> syn::Result<Given> {
    let name: Ident = input.call(syn::ext::IdentExt::parse_any)?;
    let text = name.to_string();
    let Some((_, shape)) = known.iter().find(|(known, _)| *known == text) else {
        return Err(syn::Error::new(name.span(), unknown(&text, of, known)));
    };
    let value = value(input, &name, *shape)?;
    Ok(Given { name, value })
}

fn unknown(name: &str, of: &str, known: Known) -> String {
    let near = known
        .iter()
        .map(|(known, _)| (distance(name, known), *known))
        .min()
        .filter(|(distance, known)| *distance <= known.len().div_ceil(3));
    match near {
        Some((_, known)) => {
            format!("unknown option `{name}` of {of}; there is one named `{known}`")
        }
        None => {
            let names: Vec<String> = known.iter().map(|(known, _)| format!("`{known}`")).collect();
            format!("unknown option `{name}` of {of}; the options are {}", names.join(", "))
        }
    }
}

/// How many letters have to change to turn one name into the other (Levenshtein's distance).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut before = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.bytes().enumerate() {
            let changed = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

fn value(input: ParseStream<'_>, name: &Ident, shape: Shape) -> syn::Result<Value> {
    let assigned = input.peek(Token![=]);
    match shape {
        Shape::Flag if !assigned => return Ok(Value::Flag(true)),
        Shape::FlagOrText if !assigned => return Ok(Value::Flag(true)),
        Shape::Call => {
            let content;
            syn::parenthesized!(content in input);
            return Ok(Value::Call(content.parse()?));
        }
        _ if !assigned => {
            return Err(syn::Error::new(
                name.span(),
                format!("option `{name}` needs a value: `{name} = {}`", example(shape)),
            ));
        }
        _ => input.parse::<Token![=]>()?,
    };
    if input.is_empty() || input.peek(Token![,]) {
        return Err(syn::Error::new(
            name.span(),
            format!("option `{name}` needs a value: `{name} = {}`", example(shape)),
        ));
    }
    Ok(match shape {
        Shape::Flag => Value::Flag(input.parse::<LitBool>()?.value),
        Shape::Text | Shape::FlagOrText => Value::Text(input.parse()?),
        Shape::Expr => Value::Expr(Box::new(input.parse()?)),
        Shape::Path => Value::Path(input.call(Path::parse_mod_style)?),
        Shape::Column => column(input)?,
        Shape::Word(words) => word(input, name, words)?,
        Shape::Order => order(input)?,
        Shape::Names | Shape::Call => names(input)?,
    })
}

fn example(shape: Shape) -> String {
    match shape {
        Shape::Text => "\"…\"".to_owned(),
        Shape::Path => "Model".to_owned(),
        Shape::Column => "Team.id".to_owned(),
        Shape::Word(words) => words.join("`, `"),
        Shape::Names => "field".to_owned(),
        Shape::Order => "Hero.name".to_owned(),
        _ => "…".to_owned(),
    }
}

fn column(input: ParseStream<'_>) -> syn::Result<Value> {
    let expr: Expr = input.parse()?;
    if let Expr::Field(field) = &expr
        && let (Expr::Path(table), Member::Named(column)) = (&*field.base, &field.member)
    {
        return Ok(Value::Column(table.path.clone(), column.clone()));
    }
    Err(syn::Error::new_spanned(
        expr.to_token_stream(),
        "a foreign key names a column of a table model: `foreign_key = Team.id`",
    ))
}

fn order(input: ParseStream<'_>) -> syn::Result<Value> {
    let keys: Vec<Expr> = match input.parse()? {
        Expr::Tuple(tuple) => tuple.elems.into_iter().collect(),
        expr => vec![expr],
    };
    keys.iter().map(key).collect::<syn::Result<_>>().map(Value::Order)
}

/// `Hero.name`, `Hero.age.desc()`, `Hero.age.desc().nulls_last()`
fn key(expr: &Expr) -> syn::Result<Key> {
    match expr {
        Expr::Field(field) => {
            if let (Expr::Path(table), Member::Named(column)) = (&*field.base, &field.member) {
                let (table, column) = (table.path.clone(), column.clone());
                return Ok(Key { table, column, descending: None, nulls: None });
            }
        }
        Expr::MethodCall(call) if call.args.is_empty() => {
            let mut key = key(&call.receiver)?;
            match call.method.to_string().as_str() {
                "asc" => key.descending = Some(false),
                "desc" => key.descending = Some(true),
                "nulls_first" => key.nulls = Some("First"),
                "nulls_last" => key.nulls = Some("Last"),
                _ => return Err(syn::Error::new(call.method.span(), ORDER)),
            }
            return Ok(key);
        }
        _ => {}
    }
    Err(syn::Error::new_spanned(expr, ORDER))
}

const ORDER: &str = "a relationship is ordered by columns of the model that it leads to: `order_by = Hero.name`, `order_by = (Hero.age.desc(), Hero.name)`";

fn word(input: ParseStream<'_>, name: &Ident, words: &[&str]) -> syn::Result<Value> {
    let word: Ident = input.parse()?;
    if words.iter().any(|known| word == known) {
        return Ok(Value::Word(word));
    }
    Err(syn::Error::new(word.span(), format!("`{name}` is one of `{}`", words.join("`, `"))))
}

fn names(input: ParseStream<'_>) -> syn::Result<Value> {
    if !input.peek(syn::token::Paren) && !input.peek(syn::token::Bracket) {
        return Ok(Value::Names(vec![input.parse()?]));
    }
    let content;
    if input.peek(syn::token::Paren) {
        syn::parenthesized!(content in input);
    } else {
        syn::bracketed!(content in input);
    }
    let names = content.parse_terminated(<Ident as syn::parse::Parse>::parse, Token![,])?;
    Ok(Value::Names(names.into_iter().collect()))
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<proc_macro2::TokenTree>().is_err() {
            return;
        }
    }
}
