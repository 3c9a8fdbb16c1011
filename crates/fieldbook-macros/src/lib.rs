//! The `#[model]` attribute macro and the `FieldEnum` derive.
