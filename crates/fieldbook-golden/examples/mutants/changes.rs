//! The changes that people make by mistake, each as an edit of the text.

use std::ops::Range;

use crate::tokens::{Tokens, is_name, is_number};

/// One change, not made yet.
pub struct Change {
    pub kind: &'static str,
    pub place: Range<usize>,
    pub text: String,
}

impl Change {
    pub fn make(&self, program: &str) -> String {
        format!("{}{}{}", &program[..self.place.start], self.text, &program[self.place.end..])
    }
}

/// Types and what they are taken for.
const TYPES: &[(&str, &str)] = &[
    ("i32", "i64"),
    ("i32", "u32"),
    ("i32", "String"),
    ("i64", "i32"),
    ("u32", "i32"),
    ("u32", "usize"),
    ("u64", "u32"),
    ("u8", "char"),
    ("usize", "i32"),
    ("f64", "f32"),
    ("f64", "i32"),
    ("bool", "i32"),
    ("char", "String"),
    ("String", "&str"),
    ("str", "String"),
    ("String", "str"),
    ("Vec", "Option"),
    ("Option", "Vec"),
    ("Option", "Result"),
    ("Result", "Option"),
    ("Box", "Rc"),
    ("Rc", "Box"),
    ("RefCell", "Cell"),
    ("HashMap", "BTreeMap"),
    ("HashMap", "HashSet"),
    ("Self", "self"),
    ("self", "Self"),
];

/// Methods and what they are taken for.
const METHODS: &[(&str, &str)] = &[
    ("iter", "into_iter"),
    ("into_iter", "iter"),
    ("iter", "iter_mut"),
    ("iter_mut", "iter"),
    ("push", "push_str"),
    ("push_str", "push"),
    ("unwrap", "unwrap_or"),
    ("unwrap_or", "unwrap"),
    ("map", "for_each"),
    ("map", "filter"),
    ("filter", "map"),
    ("filter_map", "map"),
    ("and_then", "map"),
    ("get", "get_mut"),
    ("get_mut", "get"),
    ("chars", "bytes"),
    ("len", "count"),
    ("insert", "push"),
    ("push", "insert"),
    ("collect", "sum"),
    ("sum", "collect"),
    ("cloned", "copied"),
    ("borrow_mut", "borrow"),
    ("keys", "values"),
    ("clone", "to_string"),
    ("to_string", "clone"),
];

/// Words that are left out.
const LEFT_OUT: &[&str] = &["mut", "return", "move", "dyn", "pub", "let", "?", "ref", "break", "Self", "impl"];

/// Every change that the program offers, in the order of its text.
pub fn all(program: &str) -> Vec<Change> {
    let tokens = Tokens::of(program);
    let mut found = Found { program, changes: Vec::new() };
    for list in tokens.all() {
        for index in 0..list.list.len() {
            found.at_token(list, index);
            found.at_operator(list, index);
            found.at_word(list, index);
            found.at_call(list, index);
        }
        found.in_list(list);
        found.in_block(list);
    }
    found.changes
}

struct Found<'p> {
    program: &'p str,
    changes: Vec<Change>,
}

impl Found<'_> {
    fn add(&mut self, kind: &'static str, place: Range<usize>, text: impl Into<String>) {
        self.changes.push(Change { kind, place, text: text.into() });
    }

    fn at_token(&mut self, list: &Tokens, index: usize) {
        let token = &list.list[index];
        let (text, place) = (token.text.as_str(), token.range.clone());
        let unary = !list.follows_value(index);
        let next = list.text(index + 1);
        match text {
            "&" if unary && next == "mut" => {
                self.add("`&mut` left out", list.place(&(index..index + 2)), "");
                self.add("`&` for `&mut`", list.place(&(index..index + 2)), "&");
            }
            "&" if unary => {
                self.add("`&` left out", place.clone(), "");
                self.add("`&mut` for `&`", place, "&mut ");
            }
            "*" if unary => self.add("`*` left out", place, ""),
            ";" => self.add("`;` left out", place, ""),
            "," => self.add("`,` left out", place, ""),
            "as" => self.add("`as` left out", list.place(&(index..index + 2)), ""),
            "->" => {
                let end = (index..list.list.len()).find(|at| matches!(list.text(*at), "{" | ";" | "where" | "="));
                let place = list.place(&(index..end.unwrap_or(index + 2)));
                self.add("return type left out", place, "");
            }
            _ if text.starts_with('\'') && is_name(&text[1..]) && text.len() < 4 => {
                self.add("lifetime left out", place.clone(), "");
                self.add("`'static` for a lifetime", place, "'static");
            }
            _ if text.starts_with('"') => self.add("number for text", place, "1"),
            "true" | "false" => self.add("number for bool", place, "1"),
            _ if is_number(text) && list.text(index.wrapping_sub(1)) != "." => {
                let other = if text.contains('.') { "1" } else { "1.5" };
                self.add("other kind of number", place.clone(), other);
                self.add("text for number", place.clone(), "\"1\"");
                self.add("negative number", place, format!("-{text}"));
            }
            _ => {}
        }
        if LEFT_OUT.contains(&text) {
            self.add("word left out", token.range.clone(), "");
        }
    }

    fn at_operator(&mut self, list: &Tokens, index: usize) {
        let place = list.list[index].range.clone();
        match list.text(index) {
            "==" => self.add("other operator", place, "="),
            "+=" => self.add("other operator", place, "="),
            "=" => self.add("other operator", place, "=="),
            "+" if list.follows_value(index) => self.add("other operator", place, "-"),
            "::" => self.add("other operator", place, "."),
            "." if is_name(list.text(index + 1)) => self.add("other operator", place, "::"),
            "!" if list.text(index + 1) == "(" => self.add("`!` of macro left out", place, ""),
            _ => {}
        }
    }

    fn at_word(&mut self, list: &Tokens, index: usize) {
        let token = &list.list[index];
        let text = token.text.as_str();
        let is_method = list.text(index.wrapping_sub(1)) == ".";
        for (from, to) in if is_method { METHODS } else { TYPES } {
            let starts_path = list.text(index + 1) == "::" && !is_name(to);
            if *from == text && !starts_path {
                let kind = if is_method { "other method" } else { "other type" };
                self.add(kind, token.range.clone(), *to);
            }
        }
        if text == "str" && list.text(index.wrapping_sub(1)) == "&" {
            self.add("`String` for `&str`", list.place(&(index - 1..index + 1)), "String");
        }
        let chars: Vec<char> = text.chars().collect();
        if is_name(text) && chars.len() > 2 && text != "main" {
            let mut other = chars.clone();
            other.swap(chars.len() - 2, chars.len() - 1);
            let changed: String = if other == chars { chars[1..].iter().collect() } else { other.iter().collect() };
            if is_name(&changed) {
                self.add("misspelt name", token.range.clone(), changed);
            }
        }
        let generic = chars.len() == 1 && chars[0].is_uppercase() && list.text(index + 1) == ":";
        if generic {
            let end = (index..list.list.len()).find(|at| matches!(list.text(*at), "," | ">" | "{"));
            let place = list.place(&(index + 1..end.unwrap_or(list.list.len())));
            self.add("bound left out", place, "");
        }
    }

    fn at_call(&mut self, list: &Tokens, index: usize) {
        let Some(inner) = &list.list[index].inner else { return };
        let is_call = inner.open == "(" && (list.is_name(index.wrapping_sub(1)) || inner.before == ">");
        if is_call && list.text(index.wrapping_sub(2)) == "." {
            self.add("method call left out", list.place(&(index - 2..index + 1)), "");
        }
        let is_wrapper = ["Ok", "Some", "Err", "from", "new", "vec"].contains(&inner.before.as_str());
        if is_call && is_wrapper && !inner.list.is_empty() {
            let start = (0..index).rev().take_while(|at| list.text(*at) == "::" || list.is_name(*at)).last();
            let argument = &self.program[inner.place(&(0..inner.list.len()))];
            self.add("wrapper left out", list.place(&(start.unwrap_or(index)..index + 1)), argument.to_owned());
        }
        let place = list.list[index].range.clone();
        if is_call && !inner.list.is_empty() {
            self.add("`Some` around", place.start + 1..place.end - 1, {
                format!("Some({})", &self.program[place.start + 1..place.end - 1])
            });
        }
        if inner.open == "{" && list.text(index.wrapping_sub(1)) == "else" {
            self.add("`else` left out", list.place(&(index - 1..index + 1)), "");
        }
        if inner.open == "[" && list.text(index.wrapping_sub(1)) == "#" {
            self.add("attribute left out", list.place(&(index - 1..index + 1)), "");
        }
    }

    fn in_list(&mut self, list: &Tokens) {
        if !matches!(list.open, "(" | "[" | "{") {
            return;
        }
        let parts = list.elements();
        let is_fields = list.text(1) == ":" || list.text(2) == ":";
        if list.open == "{" && !is_fields {
            return;
        }
        for (index, part) in parts.iter().enumerate() {
            let place = list.place(part);
            let end = parts.get(index + 1).map_or(place.end, |next| list.place(next).start);
            self.add("element left out", place.start..end, "");
            let twice = format!("{0}, {0}", &self.program[place.clone()]);
            self.add("element twice", place.clone(), twice);
            if let Some(next) = parts.get(index + 1) {
                let next = list.place(next);
                let (left, right) = (&self.program[place.clone()], &self.program[next.clone()]);
                let between = &self.program[place.end..next.start];
                self.add("elements swapped", place.start..next.end, format!("{right}{between}{left}"));
            }
        }
    }

    fn in_block(&mut self, list: &Tokens) {
        for arm in list.arms() {
            self.add("arm left out", list.place(&arm), "");
        }
        if !matches!(list.open, "" | "{") || list.elements().len() > 1 && list.text(1) == ":" {
            return;
        }
        let parts = list.statements();
        for part in &parts {
            let place = list.place(part);
            let text = self.program[place.clone()].to_owned();
            let kind = match list.open {
                "" => "item left out",
                _ => "statement left out",
            };
            self.add(kind, place.clone(), "");
            self.add("statement twice", place.clone(), format!("{text} {text}"));
            let name = if list.text(part.start + 1) == "mut" { part.start + 2 } else { part.start + 1 };
            if list.text(part.start) == "let" && list.is_name(name) {
                let moved = format!("{text} let moved = {};", list.text(name));
                self.add("moved before use", place.clone(), moved);
                let shared = format!("{text} let held = &{};", list.text(name));
                self.add("borrowed before use", place.clone(), format!("{shared} let _ = held;"));
            }
        }
        for pair in parts.windows(2) {
            let (first, second) = (list.place(&pair[0]), list.place(&pair[1]));
            let (left, right) = (&self.program[first.clone()], &self.program[second.clone()]);
            let between = &self.program[first.end..second.start];
            if list.open == "{" {
                let name = pair[0].start + if list.text(pair[0].start + 1) == "mut" { 2 } else { 1 };
                if list.text(pair[0].start) == "let" && list.is_name(name) {
                    let name = list.text(name);
                    for (kind, lent) in
                        [("lent over a statement", "&"), ("lent to be changed over a statement", "&mut ")]
                    {
                        let text = format!("{left} let held = {lent}{name};{between}{right} let _ = &*held;");
                        self.add(kind, first.start..second.end, text);
                    }
                }
                self.add("statements swapped", first.start..second.end, format!("{right}{between}{left}"));
            }
        }
        let tail = list.list.last().filter(|last| !matches!(last.text.as_str(), ";" | "{" | ","));
        if let Some(tail) = tail.filter(|_| list.open == "{" && list.arms().is_empty()) {
            self.add("`;` after the value", tail.range.end..tail.range.end, ";");
        }
    }
}
