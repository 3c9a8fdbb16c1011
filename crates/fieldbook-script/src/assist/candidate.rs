//! A name that fits at the cursor, in words.

use super::{Completion, CompletionKind};
use crate::items::{Container, FnBody, FnDecl, FnId, Items, SelfKind};
use crate::model::HostOp;
use crate::sym::Symbol;
use crate::ty::{Pred, Ty, show, show_bounds};

/// What the check found at the marker; the first place that meets it decides.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cursor {
    pub found: Option<Vec<Candidate>>,
}

/// A name and what it stands for.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub label: String,
    pub kind: CompletionKind,
    pub detail: String,
    pub doc: String,
    /// Of something that can be called.
    pub parameters: Vec<String>,
}

impl Candidate {
    pub fn new(label: impl Into<String>, kind: CompletionKind, detail: impl Into<String>) -> Self {
        Self { label: label.into(), kind, detail: detail.into(), doc: String::new(), parameters: Vec::new() }
    }

    pub fn doc(self, doc: impl Into<String>) -> Self {
        Self { doc: doc.into(), ..self }
    }

    pub(super) fn named(&self, name: &str) -> bool {
        self.label == name || self.label.rsplit("::").next() == Some(name)
    }

    pub(super) fn callable(&self) -> bool {
        !self.parameters.is_empty() || self.detail.starts_with("fn(") || self.detail.starts_with("fn<")
    }

    pub(super) fn documentation(&self) -> Option<String> {
        Some(self.doc.clone()).filter(|doc| !doc.is_empty())
    }

    pub(super) fn completion(self) -> Completion {
        let documentation = self.documentation();
        Completion { label: self.label, kind: self.kind, detail: self.detail, documentation }
    }

    /// The name and its type as one line of Rust.
    pub(super) fn headline(&self) -> String {
        let (label, detail) = (&self.label, &self.detail);
        match self.kind {
            CompletionKind::Variable => format!("let {label}: {detail}"),
            CompletionKind::Field => format!("{label}: {detail}"),
            CompletionKind::Constant => format!("const {label}: {detail}"),
            CompletionKind::Method | CompletionKind::Function => match detail.strip_prefix("fn") {
                Some(rest) => format!("fn {label}{rest}"),
                None => detail.clone(),
            },
            CompletionKind::Keyword | CompletionKind::Macro => label.clone(),
            _ => detail.clone(),
        }
    }
}

/// A function whose container has these arguments; its own parameters stand for themselves.
pub(crate) fn fn_candidate(items: &Items, id: FnId, container: &[Ty], normal: &mut dyn FnMut(&Ty) -> Ty) -> Candidate {
    let decl = items.func(id);
    let mut shown = Shown::new(items, decl, container, normal);
    shown.params.iter_mut().for_each(|ty| *ty = normal(ty));
    shown.ret = normal(&shown.ret);
    let mut parameters = Vec::new();
    let mut all = Vec::new();
    for (index, ty) in shown.params.iter().enumerate() {
        let own = if index == 0 { self_text(decl.self_kind) } else { None };
        match own {
            Some(text) => all.push(text.to_owned()),
            None => {
                let text = format!("{}: {}", parameter_name(decl, index), show(items, ty));
                parameters.push(text.clone());
                all.push(text);
            }
        }
    }
    let ret = if shown.ret.is_unit() { String::new() } else { format!(" -> {}", show(items, &shown.ret)) };
    let generics = if shown.generics.is_empty() { String::new() } else { format!("<{}>", shown.generics.join(", ")) };
    let kind = if decl.self_kind.is_some() { CompletionKind::Method } else { CompletionKind::Function };
    let detail = format!("fn{generics}({}){ret}", all.join(", "));
    Candidate { parameters, ..Candidate::new(decl.name.text(), kind, detail).doc(super::scope::fn_doc(items, id)) }
}

fn self_text(kind: Option<SelfKind>) -> Option<&'static str> {
    Some(match kind? {
        SelfKind::Value | SelfKind::Typed => "self",
        SelfKind::Ref => "&self",
        SelfKind::Mut => "&mut self",
    })
}

fn parameter_name(decl: &FnDecl, index: usize) -> String {
    if let Some(name) = decl.param_names.get(index) {
        return name.to_string();
    }
    match decl.body {
        FnBody::Host(host) if host.op == HostOp::PtrEq => ["a", "b"][index.min(1)].to_owned(),
        _ => "value".to_owned(),
    }
}

/// A signature with arguments put in, and parameters that stand for one argument written as `impl Bound`.
struct Shown {
    params: Vec<Ty>,
    ret: Ty,
    /// What is left of the function's own parameters.
    generics: Vec<String>,
}

impl Shown {
    fn new(items: &Items, decl: &FnDecl, container: &[Ty], normal: &mut dyn FnMut(&Ty) -> Ty) -> Self {
        let generics = &decl.generics;
        let first = container.len().min(generics.params.len());
        let mut args: Vec<Ty> = container[..first].to_vec();
        args.extend(generics.identity()[first..].iter().cloned());
        let mut left = Vec::new();
        for index in first..generics.params.len() {
            let param = Ty::Param(index as u32, generics.params[index].name);
            let about: Vec<&Pred> = generics.preds.iter().filter(|pred| pred.trait_ref().self_ty() == &param).collect();
            let mentions = |ty: &Ty| ty.any(&mut |part| part == &param);
            let uses = decl.params.iter().filter(|ty| mentions(ty)).count();
            let elsewhere = mentions(&decl.ret) || generics.preds.iter().any(|pred| mentioned_by(pred, &param));
            let bounds: Vec<Pred> = about
                .iter()
                .map(|pred| pred.subst(&args).replace(&mut |ty| matches!(ty, Ty::Proj(_)).then(|| normal(ty))))
                .collect();
            let anonymous = generics.params[index].name.starts_with("impl#");
            let traits = about.iter().any(|pred| matches!(pred, Pred::Trait(_)));
            if traits && (anonymous || (uses == 1 && !elsewhere)) {
                args[index] = Ty::Param(index as u32, Symbol::new(&show_bounds(items, "impl ", &bounds)));
            } else if anonymous {
                args[index] = Ty::Error;
            } else if traits {
                left.push(show_bounds(items, &format!("{}: ", generics.params[index].name), &bounds));
            } else {
                left.push(generics.params[index].name.to_string());
            }
        }
        let params = decl.params.iter().map(|ty| ty.subst(&args)).collect();
        Self { params, ret: decl.ret.subst(&args), generics: left }
    }
}

/// Whether a bound on something else speaks of the parameter.
fn mentioned_by(pred: &Pred, param: &Ty) -> bool {
    let mentions = |ty: &Ty| ty.any(&mut |part| part == param);
    let trait_ref = pred.trait_ref();
    let in_args =
        trait_ref.args.iter().skip(1).any(mentions) || (trait_ref.self_ty() != param && mentions(trait_ref.self_ty()));
    in_args || matches!(pred, Pred::Proj(_, value) if mentions(value))
}

/// Whether a function belongs to a trait.
pub(crate) fn of_trait(items: &Items, id: FnId) -> bool {
    matches!(items.func(id).container, Container::Trait(_))
}
