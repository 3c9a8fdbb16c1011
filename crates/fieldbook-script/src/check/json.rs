//! `json!`: literals of JSON with expressions in them.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::Checker;
use super::expr::Want;
use crate::diagnostic::Problem;
use crate::hir::{self, Json, Kind};
use crate::source::Loc;
use crate::ty::{Pred, TraitRef};

impl Checker<'_> {
    pub(super) fn json(&mut self, mac: &syn::Macro, loc: Loc) -> hir::Expr {
        let ty = self.cx.items.lang_ty("Value", Vec::new());
        match self.json_value(mac.tokens.clone(), loc) {
            Ok(json) => hir::Expr { kind: Kind::Json(Box::new(json)), ty, loc },
            Err(problem) => self.fail(loc, problem),
        }
    }

    fn json_value(&mut self, tokens: TokenStream, loc: Loc) -> Result<Json, Problem> {
        let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
        match trees.as_slice() {
            [TokenTree::Ident(ident)] if *ident == "null" => return Ok(Json::Null),
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Bracket => {
                let items = split(group.stream());
                return items
                    .into_iter()
                    .map(|item| self.json_value(item, loc))
                    .collect::<Result<_, _>>()
                    .map(Json::Array);
            }
            [TokenTree::Group(group)] if group.delimiter() == Delimiter::Brace => {
                let mut fields = Vec::new();
                for item in split(group.stream()) {
                    fields.push(self.json_field(item, loc)?);
                }
                return Ok(Json::Object(fields));
            }
            _ => {}
        }
        let expr: syn::Expr =
            syn::parse2(tokens).map_err(|error| Problem::plain(self.at(error.span()), error.to_string()))?;
        let value = self.expr(&expr, Want::Nothing);
        let goal = TraitRef::new(self.cx.items.lang_trait("Serialize"), vec![value.ty.clone()]);
        self.infer.oblige(Pred::Trait(goal), value.loc);
        Ok(Json::Expr(value))
    }

    fn json_field(&mut self, tokens: TokenStream, loc: Loc) -> Result<(hir::Expr, Json), Problem> {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let is_colon = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ':');
        let alone = |index: usize| {
            let next = trees.get(index + 1).is_some_and(is_colon);
            let before = index > 0 && is_colon(&trees[index - 1]);
            !next && !before
        };
        let colon = (0..trees.len()).find(|index| is_colon(&trees[*index]) && alone(*index));
        let Some(colon) = colon else {
            return Err(Problem::plain(loc, "a field of a JSON object needs a key, `:` and a value"));
        };
        let key: TokenStream = trees[..colon].iter().cloned().collect();
        let value: TokenStream = trees[colon + 1..].iter().cloned().collect();
        let key: syn::Expr =
            syn::parse2(key).map_err(|error| Problem::plain(self.at(error.span()), error.to_string()))?;
        let key = self.expr(&key, Want::Nothing);
        Ok((key, self.json_value(value, loc)?))
    }
}

/// Tokens between commas; a trailing comma adds nothing.
fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut out = Vec::new();
    let mut current: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        match &tree {
            TokenTree::Punct(punct) if punct.as_char() == ',' => out.push(std::mem::take(&mut current)),
            _ => current.push(tree),
        }
    }
    if !current.is_empty() {
        out.push(current);
    }
    out.into_iter().map(|trees| trees.into_iter().collect()).collect()
}
