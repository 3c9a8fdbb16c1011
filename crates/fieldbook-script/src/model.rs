//! What the check knows of a `#[model]` struct.

use crate::collect::Cx;
use crate::items::AdtId;

/// The model behind a struct.
#[derive(Clone, Debug)]
pub(crate) struct Model {}

/// A method that a model has without anyone writing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HostFn {
    pub model: AdtId,
}

/// Reads `#[model]`, where a struct has it.
pub(crate) fn read(_cx: &mut Cx, _id: AdtId, _file: u16, _item: &syn::ItemStruct) {}

/// `#[derive(FieldEnum)]`.
pub(crate) fn derive_field_enum(_cx: &mut Cx, _id: AdtId) {}
