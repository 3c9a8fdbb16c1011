//! Lists of options: `name`, `name = value` and `name(…)`, read by a table of names and shapes.

mod known;

use std::rc::Rc;

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, Ident, LitBool, LitStr, Path, Token};

use crate::collect::paths::{self, Resolved};
use crate::collect::{Body, Cx, Pending};
use crate::diagnostic::Problem;
use crate::items::{AdtId, ConstDecl, ConstId, ConstValue, Container, Def, ModuleId};
use crate::source::Loc;
use crate::sym::{Symbol, nearest};
use crate::syntax::span;
use crate::ty::{FnSig, Ty};

pub(super) use known::{FIELD, Known, MODEL, RELATIONSHIP, Shape};

/// The options of a model that name functions which are told of an event: the library's own, which a build without it
/// has to know too.
const LISTENERS: [&str; 6] =
    ["before_insert", "after_insert", "before_update", "after_update", "before_delete", "after_delete"];

/// Whether an option of a model names a function that is told of an event.
pub(crate) fn is_listener(option: &str) -> bool {
    LISTENERS.contains(&option)
}

/// An option's value, read.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Flag(bool),
    Text(String),
    /// A hidden constant whose value it is.
    Const(ConstId),
    Model(AdtId),
    Column(AdtId, Symbol),
    Word(Symbol),
    Names(Vec<Symbol>),
    Order(Vec<Key>),
    Constraint(Constraint),
}

/// A column that a relationship is ordered by, and how.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub column: Symbol,
    pub descending: Option<bool>,
    pub nulls_first: Option<bool>,
}

/// A constraint over several columns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Constraint {
    pub columns: Vec<Symbol>,
    pub sql: Option<String>,
    pub name: Option<String>,
    pub condition: Option<String>,
    pub unique: bool,
}

/// The options of one list, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub given: Vec<(Symbol, Value, Loc)>,
}

impl Options {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.given.iter().find(|(known, ..)| known.text() == name).map(|(_, value, _)| value)
    }

    pub fn at(&self, name: &str) -> Option<Loc> {
        self.given.iter().find(|(known, ..)| known.text() == name).map(|(.., at)| *at)
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.get(name)? {
            Value::Flag(on) => Some(*on),
            _ => None,
        }
    }

    pub fn on(&self, name: &str) -> bool {
        self.flag(name) == Some(true)
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn names(&self, name: &str) -> &[Symbol] {
        match self.get(name) {
            Some(Value::Names(names)) => names,
            _ => &[],
        }
    }

    pub fn order(&self, name: &str) -> &[Key] {
        match self.get(name) {
            Some(Value::Order(keys)) => keys,
            _ => &[],
        }
    }

    pub fn word(&self, name: &str) -> Option<Symbol> {
        match self.get(name)? {
            Value::Word(word) => Some(*word),
            _ => None,
        }
    }
}

/// An option as written.
enum Raw {
    Nothing,
    Expr(Expr),
    Call(TokenStream),
}

/// Reads lists of one model.
pub(super) struct Reader<'a> {
    pub cx: &'a mut Cx,
    pub pending: &'a mut Pending,
    pub module: ModuleId,
    pub file: u16,
    pub owner: AdtId,
}

impl Reader<'_> {
    /// Reads a list; `ty` is the field's type, `model` the model's.
    pub fn read(&mut self, tokens: TokenStream, of: &str, known: Known, ty: &Ty, model: &Ty) -> Options {
        let parser = |input: ParseStream<'_>| {
            let mut found = Vec::new();
            while !input.is_empty() {
                let name = input.call(Ident::parse_any)?;
                let raw = if input.peek(Token![=]) {
                    input.parse::<Token![=]>()?;
                    Raw::Expr(input.parse()?)
                } else if input.peek(syn::token::Paren) {
                    let inner;
                    syn::parenthesized!(inner in input);
                    Raw::Call(inner.parse()?)
                } else {
                    Raw::Nothing
                };
                found.push((name, raw));
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(found)
        };
        let mut options = Options::default();
        match parser.parse2(tokens) {
            Ok(found) => {
                for (name, raw) in found {
                    self.option(&mut options, &name, raw, of, known, (ty, model));
                }
            }
            Err(error) => self.cx.report(Problem::plain(Loc::new(self.file, error.span()), error.to_string())),
        }
        options
    }

    fn option(&mut self, options: &mut Options, ident: &Ident, raw: Raw, of: &str, known: Known, types: (&Ty, &Ty)) {
        let (name, at) = (Symbol::from(ident), Loc::new(self.file, ident.span()));
        let Some((_, shape)) = known.iter().find(|(known, _)| *known == name.text()) else {
            let mut problem = Problem::plain(at, format!("unknown option `{name}` of {of}"));
            match nearest(&name, known.iter().map(|(name, _)| *name)) {
                Some(near) => problem = problem.help(format!("there is one named `{near}`")),
                None => {
                    let list: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
                    problem = problem.help(format!("the options are {}", list.join(", ")));
                }
            }
            return self.cx.report(problem);
        };
        if *shape != Shape::Call && options.get(&name).is_some() {
            return self
                .cx
                .report(Problem::plain(at, format!("option `{name}` of {of} is given twice; leave one out")));
        }
        if let Some(value) = self.value(*shape, raw, name, at, types) {
            options.given.push((name, value, at));
        }
    }

    fn value(&mut self, shape: Shape, raw: Raw, name: Symbol, at: Loc, (ty, model): (&Ty, &Ty)) -> Option<Value> {
        let function = |params: Vec<Ty>, ret: Ty| Ty::FnPtr(Rc::new(FnSig { params, ret }));
        match (shape, raw) {
            (Shape::Flag | Shape::FlagOrText, Raw::Nothing) => Some(Value::Flag(true)),
            (Shape::Flag, Raw::Expr(expr)) if boolean(&expr).is_some() => boolean(&expr).map(Value::Flag),
            (Shape::Text | Shape::FlagOrText, Raw::Expr(expr)) if text(&expr).is_some() => text(&expr).map(Value::Text),
            (Shape::Expr | Shape::Number, Raw::Expr(expr)) => {
                let wanted = match wanted(self.cx, ty) {
                    // A limit may be a whole number where the field is none.
                    Ty::Float(_) if shape == Shape::Number => Ty::Error,
                    wanted => wanted,
                };
                Some(self.constant(expr, &wanted, at))
            }
            (Shape::Make, Raw::Expr(expr)) => Some(self.constant(expr, &function(Vec::new(), Ty::Error), at)),
            (Shape::OfModel, Raw::Expr(expr)) => {
                Some(self.constant(expr, &function(vec![model.clone().reference(false)], Ty::Error), at))
            }
            (Shape::Check, Raw::Expr(expr)) => Some(self.constant(expr, &Ty::Error, at)),
            (Shape::Path, Raw::Expr(Expr::Path(path))) => self.model(&path.path).map(Value::Model),
            (Shape::Column, Raw::Expr(Expr::Field(field))) => self.column(&field),
            (Shape::Word(words), Raw::Expr(Expr::Path(path))) => self.word(&path.path, words, name),
            (Shape::Names, Raw::Expr(expr)) => self.names(&expr, name),
            (Shape::Order, Raw::Expr(expr)) => self.order(&expr),
            (Shape::Call, Raw::Call(tokens)) => self.constraint(tokens, name),
            (shape, _) => {
                let example = match shape {
                    Shape::Flag => format!("`{name}` or `{name} = false`"),
                    Shape::Text | Shape::FlagOrText => format!("`{name} = \"text\"`"),
                    Shape::Path => format!("`{name} = Model`"),
                    Shape::Column => format!("`{name} = Team.id`"),
                    Shape::Order => format!("`{name} = Hero.name`"),
                    Shape::Call => format!("`{name}(…)`"),
                    _ => format!("`{name} = value`"),
                };
                self.cx.report(Problem::plain(at, format!("option `{name}` is written {example}")));
                None
            }
        }
    }

    /// A hidden constant that is checked and run like any other.
    fn constant(&mut self, expr: Expr, ty: &Ty, at: Loc) -> Value {
        let owner = self.cx.items.adt(self.owner).name;
        let id = self.cx.items.add_const(ConstDecl {
            name: Symbol::new("option"),
            path: format!("{owner}::option").into(),
            module: self.module,
            container: Container::None,
            generics: Rc::default(),
            ty: ty.clone(),
            value: ConstValue::Source(Rc::new(expr)),
            is_static: false,
            mutable: false,
            loc: at,
            public: false,
        });
        self.pending.bodies.push(Body::Const(id));
        Value::Const(id)
    }

    fn model(&mut self, path: &Path) -> Option<AdtId> {
        match paths::resolve(&self.cx.items, self.module, path, true) {
            Ok(Resolved { def: Def::Adt(id), .. }) => Some(id),
            Ok(_) => {
                let at = span::path_loc(self.file, path);
                self.cx.report(Problem::error("E0573", at, "expected a model"));
                None
            }
            Err(why) => {
                let problem = paths::problem(self.cx, self.module, self.file, path, paths::Wanted::Type, &why);
                self.cx.report(problem);
                None
            }
        }
    }

    /// `Team.id`: whether the model has the field is checked when every model is read.
    fn column(&mut self, field: &syn::ExprField) -> Option<Value> {
        let (Expr::Path(path), syn::Member::Named(name)) = (&*field.base, &field.member) else {
            return None;
        };
        let known = self.cx.problems.len();
        let id = self.model(&path.path);
        if let (None, Some(problem)) = (id, self.cx.problems.get_mut(known))
            && problem.message.contains("cannot find type")
        {
            // The macro uses the name as a value.
            problem.code = Some("E0425");
            problem.message = problem.message.replace("cannot find type", "cannot find value");
        }
        let id = id?;
        let at = Loc::new(self.file, name.span());
        self.pending.columns.push((id, Symbol::from(name), at));
        Some(Value::Column(id, Symbol::from(name)))
    }

    fn word(&mut self, path: &Path, words: &[&str], name: Symbol) -> Option<Value> {
        let ident = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        if words.contains(&ident.as_str()) {
            return Some(Value::Word(Symbol::new(&ident)));
        }
        let at = span::path_loc(self.file, path);
        let list: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        self.cx.report(Problem::plain(at, format!("`{name}` is one of {}", list.join(", "))));
        None
    }

    /// `Hero.name`, `Hero.age.desc()`, or a tuple of them.
    fn order(&mut self, expr: &Expr) -> Option<Value> {
        let keys: Option<Vec<Key>> = match expr {
            Expr::Tuple(tuple) => tuple.elems.iter().map(|expr| self.key(expr)).collect(),
            expr => self.key(expr).map(|key| vec![key]),
        };
        keys.map(Value::Order)
    }

    fn key(&mut self, expr: &Expr) -> Option<Key> {
        match expr {
            Expr::Field(field) => {
                if let Some(Value::Column(_, column)) = self.column(field) {
                    return Some(Key { column, descending: None, nulls_first: None });
                }
                return None;
            }
            Expr::MethodCall(call) if call.args.is_empty() => {
                let mut key = self.key(&call.receiver)?;
                match call.method.to_string().as_str() {
                    "asc" => key.descending = Some(false),
                    "desc" => key.descending = Some(true),
                    "nulls_first" => key.nulls_first = Some(true),
                    "nulls_last" => key.nulls_first = Some(false),
                    _ => {
                        self.cx.report(Problem::plain(Loc::new(self.file, call.method.span()), ORDER));
                        return None;
                    }
                }
                return Some(key);
            }
            _ => {}
        }
        self.cx.report(Problem::plain(span::expr_loc(self.file, expr), ORDER));
        None
    }

    fn names(&mut self, expr: &Expr, name: Symbol) -> Option<Value> {
        let one = |expr: &Expr| match expr {
            Expr::Path(path) => path.path.get_ident().map(Symbol::from),
            _ => None,
        };
        let found: Option<Vec<Symbol>> = match expr {
            Expr::Tuple(tuple) => tuple.elems.iter().map(one).collect(),
            Expr::Paren(paren) => one(&paren.expr).map(|name| vec![name]),
            expr => one(expr).map(|name| vec![name]),
        };
        if found.is_none() {
            let at = span::expr_loc(self.file, expr);
            self.cx.report(Problem::plain(at, format!("`{name}` names a field: `{name} = field`")));
        }
        found.map(Value::Names)
    }

    fn constraint(&mut self, tokens: TokenStream, name: Symbol) -> Option<Value> {
        let parser = |input: ParseStream<'_>| {
            let mut found = Constraint::default();
            while !input.is_empty() {
                if input.peek(LitStr) {
                    found.sql = Some(input.parse::<LitStr>()?.value());
                } else {
                    let ident = input.call(Ident::parse_any)?;
                    if input.peek(Token![=]) {
                        input.parse::<Token![=]>()?;
                        let text = input.parse::<LitStr>()?.value();
                        match ident.to_string().as_str() {
                            "name" => found.name = Some(text),
                            "where" => found.condition = Some(text),
                            _ => {
                                return Err(syn::Error::new(ident.span(), format!("unknown option `{ident}`")));
                            }
                        }
                    } else if ident == "unique" {
                        found.unique = true;
                    } else {
                        found.columns.push(Symbol::from(&ident));
                    }
                }
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(found)
        };
        match parser.parse2(tokens) {
            Ok(found) => Some(Value::Constraint(found)),
            Err(error) => {
                let at = Loc::new(self.file, error.span());
                self.cx.report(Problem::plain(at, format!("`{name}`: {error}")));
                None
            }
        }
    }
}

const ORDER: &str = "a relationship is ordered by columns of the model that it leads to: `order_by = Hero.name`, `order_by = (Hero.age.desc(), Hero.name)`";

/// Numbers are wanted as the field has them; anything else is converted when the schema is made.
fn wanted(cx: &Cx, ty: &Ty) -> Ty {
    match &super::members::option_of(cx, ty).unwrap_or_else(|| ty.clone()) {
        ty @ (Ty::Int(_) | Ty::Float(_) | Ty::Bool) => ty.clone(),
        _ => Ty::Error,
    }
}

fn boolean(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Bool(LitBool { value, .. }) => Some(*value),
            _ => None,
        },
        _ => None,
    }
}

fn text(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// The path after `extends =`.
pub(super) fn extends_path(tokens: TokenStream) -> Option<Path> {
    let parser = |input: ParseStream<'_>| {
        let mut found = None;
        while !input.is_empty() {
            if input.peek(Ident::peek_any) && input.peek2(Token![=]) {
                let name = input.call(Ident::parse_any)?;
                input.parse::<Token![=]>()?;
                if name == "extends" {
                    found = input.call(Path::parse_mod_style).ok();
                }
                continue;
            }
            input.parse::<proc_macro2::TokenTree>()?;
        }
        Ok(found)
    };
    parser.parse2(tokens).ok().flatten()
}

#[cfg(all(test, feature = "run"))]
mod tests {
    #[test]
    fn listeners_are_those_of_the_library() {
        let of_library = fieldbook::dynamic::ModelEvent::ALL.map(fieldbook::dynamic::ModelEvent::name);
        assert_eq!(super::LISTENERS, of_library);
    }
}
