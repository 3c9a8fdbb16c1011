//! The options that there are, with what their values look like.

/// What an option's value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) enum Shape {
    Flag,
    Text,
    FlagOrText,
    /// An expression of the field's type.
    Expr,
    /// An expression of a number.
    Number,
    /// A function without arguments.
    Make,
    /// A function of a reference to the model.
    OfModel,
    /// A function of the value, in one of its styles.
    Check,
    Path,
    Column,
    Word(&'static [&'static str]),
    Names,
    /// Columns of the other side, with `.desc()` and its like.
    Order,
    Call,
}

pub(in crate::model) type Known = &'static [(&'static str, Shape)];

pub(in crate::model) const MODEL: Known = &[
    ("table", Shape::FlagOrText),
    ("extends", Shape::Path),
    ("all_optional", Shape::Flag),
    ("validate", Shape::OfModel),
    ("validate_before", Shape::Check),
    ("extra", Shape::Text),
    ("frozen", Shape::Flag),
    ("alias_generator", Shape::Word(&["to_camel", "to_pascal", "to_snake"])),
    ("before_insert", Shape::OfModel),
    ("after_insert", Shape::OfModel),
    ("before_update", Shape::OfModel),
    ("after_update", Shape::OfModel),
    ("before_delete", Shape::OfModel),
    ("after_delete", Shape::OfModel),
    ("strict", Shape::Flag),
    ("title", Shape::Text),
    ("description", Shape::Text),
    ("comment", Shape::Text),
    ("unique", Shape::Call),
    ("check", Shape::Call),
    ("index", Shape::Call),
    ("foreign_key", Shape::Call),
];

pub(in crate::model) const FIELD: Known = &[
    ("primary_key", Shape::Flag),
    ("index", Shape::Flag),
    ("unique", Shape::Flag),
    ("nullable", Shape::Flag),
    ("required", Shape::Flag),
    ("default", Shape::Expr),
    ("default_factory", Shape::Make),
    ("foreign_key", Shape::Column),
    ("ondelete", Shape::Word(&["Cascade", "SetNull", "Restrict"])),
    ("gt", Shape::Number),
    ("ge", Shape::Number),
    ("lt", Shape::Number),
    ("le", Shape::Number),
    ("multiple_of", Shape::Number),
    ("min_length", Shape::Number),
    ("max_length", Shape::Number),
    ("pattern", Shape::Text),
    ("max_digits", Shape::Number),
    ("decimal_places", Shape::Number),
    ("validate", Shape::Check),
    ("validate_before", Shape::Check),
    ("onupdate", Shape::Make),
    ("serialize", Shape::Check),
    ("strip_whitespace", Shape::Flag),
    ("to_lower", Shape::Flag),
    ("to_upper", Shape::Flag),
    ("strict", Shape::Flag),
    ("version", Shape::Flag),
    ("alias", Shape::Text),
    ("validation_alias", Shape::Text),
    ("serialization_alias", Shape::Text),
    ("title", Shape::Text),
    ("description", Shape::Text),
    ("exclude", Shape::Flag),
    ("repr", Shape::Flag),
    ("column", Shape::Text),
    ("sql_type", Shape::Text),
    ("server_default", Shape::Text),
    ("generated", Shape::Text),
    ("computed", Shape::OfModel),
    ("comment", Shape::Text),
];

pub(in crate::model) const RELATIONSHIP: Known = &[
    ("back_populates", Shape::Names),
    ("cascade_delete", Shape::Flag),
    ("passive_deletes", Shape::Word(&["All", "On", "Off"])),
    ("link_model", Shape::Path),
    ("foreign_keys", Shape::Names),
    ("order_by", Shape::Order),
    ("viewonly", Shape::Flag),
    ("primaryjoin", Shape::Make),
];
