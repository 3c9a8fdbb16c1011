//! `#[model(crate = path)]`: the library under another name than its own.

use proc_macro2::{Group, TokenStream, TokenTree};

/// The options without `crate = path`, and the path.
pub(crate) fn take(options: TokenStream) -> (TokenStream, Option<TokenStream>) {
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut path = None;
    let options: Vec<TokenTree> = options.into_iter().collect();
    for option in options.split(|tree| is_punct(tree, ',')) {
        match option {
            [TokenTree::Ident(name), equals, rest @ ..] if name == "crate" && is_punct(equals, '=') => {
                path = Some(rest.iter().cloned().collect());
            }
            option => {
                if !kept.is_empty() && !option.is_empty() {
                    kept.push(proc_macro2::Punct::new(',', proc_macro2::Spacing::Alone).into());
                }
                kept.extend(option.iter().cloned());
            }
        }
    }
    (kept.into_iter().collect(), path)
}

/// The same code, with this path for every `::fieldbook`.
pub(crate) fn rename(code: TokenStream, path: &TokenStream) -> TokenStream {
    let code: Vec<TokenTree> = code.into_iter().collect();
    let mut renamed: Vec<TokenTree> = Vec::new();
    let mut at = 0;
    while at < code.len() {
        match &code[at..] {
            [first, second, TokenTree::Ident(name), ..]
                if is_punct(first, ':') && is_punct(second, ':') && name == "fieldbook" =>
            {
                renamed.extend(path.clone());
                at += 3;
            }
            [TokenTree::Group(group), ..] => {
                let mut inner = Group::new(group.delimiter(), rename(group.stream(), path));
                inner.set_span(group.span());
                renamed.push(inner.into());
                at += 1;
            }
            trees => {
                renamed.push(trees[0].clone());
                at += 1;
            }
        }
    }
    renamed.into_iter().collect()
}

fn is_punct(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn the_path_is_taken_out_of_the_options_and_put_into_the_code() {
        let (options, path) = take(quote!(table, crate = my::orm, unique(name, age)));
        assert_eq!(options.to_string(), quote!(table, unique(name, age)).to_string());
        let code = rename(
            quote!(
                fn new() -> ::fieldbook::Result<[::fieldbook::Model; 2]> {}
            ),
            &path.unwrap(),
        );
        assert_eq!(
            code.to_string(),
            quote!(
                fn new() -> my::orm::Result<[my::orm::Model; 2]> {}
            )
            .to_string()
        );
    }
}
