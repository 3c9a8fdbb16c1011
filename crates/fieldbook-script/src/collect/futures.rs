//! `async fn`: a function that returns a future, whose body is an `async` block.

use syn::spanned::Spanned;

/// The attribute by which a body knows what its function returns.
pub(crate) const RETURNS: &str = "returns";

/// Writes an `async` function as the ordinary one that it stands for.
pub(super) fn desugar(sig: &mut syn::Signature, body: Option<&mut syn::Block>) {
    let Some(token) = sig.asyncness.take() else { return };
    let output: syn::Type = match &sig.output {
        syn::ReturnType::Default => syn::parse_quote_spanned!(token.span=> ()),
        syn::ReturnType::Type(_, ty) => (**ty).clone(),
    };
    let at = match &sig.output {
        syn::ReturnType::Default => sig.ident.span(),
        syn::ReturnType::Type(_, ty) => ty.span(),
    };
    sig.output = syn::parse_quote_spanned!(at=> -> impl ::std::future::Future<Output = #output>);
    let Some(block) = body else { return };
    let inner = std::mem::take(&mut block.stmts);
    let braces = block.brace_token;
    let returns: syn::Attribute = syn::parse_quote_spanned!(at=> #[returns(#output)]);
    let whole = syn::ExprAsync {
        attrs: vec![returns],
        async_token: token,
        capture: Some(syn::token::Move { span: token.span }),
        modifiers: Default::default(),
        block: syn::Block { brace_token: braces, stmts: inner },
    };
    block.stmts.push(syn::Stmt::Expr(syn::Expr::Async(whole), None));
}
