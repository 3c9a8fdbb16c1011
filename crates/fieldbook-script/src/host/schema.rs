//! The core's schemas of the program's models, made when the run begins.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use fieldbook::dynamic::{
    AliasGenerator, ColumnType, Declaration, Default, EnumNames, Field, ForeignKey, ItemType, MapType, ModelEvent,
    Nulls, OnDelete, PassiveDeletes, Relationship, RelationshipOrder, Schema, SchemaRef, TableConstraint, Variant,
};

use super::callable::Handle;
use super::{ModelPlan, OptionPlan, Plan, convert, locked};
use crate::items::AdtId;
use crate::model::{self, Options, Side, Value as OptionValue};
use crate::ty::{IntTy, Ty};
use crate::vm::Vm;
use crate::vm::trap::{Run, Trap};
use crate::vm::value::Value;

/// Schemas by number, which references find when they are followed.
type Known = Arc<Mutex<HashMap<u32, Arc<Schema>>>>;

/// An option's plan with its value.
type Given<'p> = (&'p OptionPlan, Value);

impl Vm<'_> {
    /// Makes the schemas, before `main`.
    pub(crate) fn host_start(&mut self) -> Run<()> {
        let program = self.program.clone();
        let known = Known::default();
        for plan in bases_first(&program.host) {
            let schema = Maker { vm: self, plan, all: &program.host, known: &known }.schema()?;
            locked(&known).insert(plan.id.0, schema.clone());
            self.host.schemas.borrow_mut().insert(plan.id, schema);
        }
        Ok(())
    }
}

/// The models, every one behind the model that it extends.
fn bases_first(all: &Plan) -> Vec<&ModelPlan> {
    let depth = |plan: &&ModelPlan| {
        let bases = std::iter::successors(plan.model.base, |base| all.model(*base)?.model.base);
        bases.take(all.models.len()).count()
    };
    let mut plans: Vec<&ModelPlan> = all.models.iter().collect();
    plans.sort_by_key(depth);
    plans
}

struct Maker<'a, 'v> {
    vm: &'a mut Vm<'v>,
    plan: &'a ModelPlan,
    all: &'a Plan,
    known: &'a Known,
}

impl<'a> Maker<'a, '_> {
    fn schema(mut self) -> Run<Arc<Schema>> {
        let (plan, model) = (self.plan, self.plan.model.clone());
        let mut declaration = match &model.table {
            Some(table) => Declaration::table(model.name.text(), table.clone()),
            None => Declaration::data(model.name.text()),
        };
        for (field, options) in model.fields.iter().zip(&plan.values) {
            let field = match (field.inherited, model.base) {
                (Some(at), Some(base)) => inherited(self.vm.schema(base)?.fields()[at].clone(), model.all_optional),
                _ => self.field(field, options)?,
            };
            declaration = declaration.field(field);
        }
        for (field, options) in model.computed.iter().zip(&plan.computed) {
            let made = self.field(field, options)?;
            for (option, function) in self.given(options)? {
                if let ("computed", Some(call)) = (option.name, &option.call) {
                    declaration = declaration.computed(Handle::new(self.vm, function, call).computed(made.clone()));
                }
            }
        }
        for (relationship, options) in model.relationships.iter().zip(&plan.related) {
            let mut relationship = self.relationship(relationship);
            for (option, function) in self.given(options)? {
                if let ("primaryjoin", Some(call)) = (option.name, &option.call) {
                    relationship.primary_join = Some(Handle::new(self.vm, function, call).join_condition());
                }
            }
            declaration = declaration.relationship(relationship);
        }
        for (name, value, _) in &model.options.given {
            declaration = match (name.text(), value) {
                ("title", OptionValue::Text(text)) => declaration.title(text.clone()),
                ("comment", OptionValue::Text(text)) => declaration.comment(text.clone()),
                ("strict", OptionValue::Flag(true)) => declaration.strict(),
                ("frozen", OptionValue::Flag(true)) => declaration.frozen(),
                ("extra", OptionValue::Text(text)) if text == "forbid" => declaration.forbid_extra(),
                ("alias_generator", OptionValue::Word(word)) => declaration.alias_generator(match word.text() {
                    "to_camel" => AliasGenerator::ToCamel,
                    "to_pascal" => AliasGenerator::ToPascal,
                    _ => AliasGenerator::ToSnake,
                }),
                (kind, OptionValue::Constraint(found)) => declaration.constraint(constraint(kind, found)),
                _ => declaration,
            };
        }
        if let Some(text) = model.options.text("description").or(model.docs.as_deref()) {
            declaration = declaration.description(text);
        }
        if let (Some(base), false) = (model.base, model.all_optional) {
            let base = self.vm.schema(base)?;
            declaration = declaration.inherit(&base);
        }
        for (option, function) in self.given(&plan.own)? {
            let event = ModelEvent::ALL.into_iter().find(|event| event.name() == option.name);
            declaration = match (&option.call, event) {
                (Some(call), Some(event)) => {
                    declaration.listener(Handle::new(self.vm, function, call).model_listener(event))
                }
                (Some(call), None) if option.name == "validate_before" => {
                    declaration.validator_before(Handle::new(self.vm, function, call).validator())
                }
                (Some(call), None) => declaration.validator(Handle::new(self.vm, function, call).model_validator()),
                (None, _) => declaration,
            };
        }
        declaration.build().map_err(|error| Trap::boxed(error.to_string()))
    }

    fn reference(&self, id: AdtId) -> SchemaRef {
        let name = self.all.model(id).map(|plan| plan.model.name.text()).unwrap_or_default();
        let known = self.known.clone();
        SchemaRef::new(name, move || locked(&known).get(&id.0).cloned())
    }

    /// The values of options that are expressions.
    fn given(&mut self, options: &'a [OptionPlan]) -> Run<Vec<Given<'a>>> {
        options.iter().map(|option| Ok((option, self.vm.call_now(Value::Func(option.value), Vec::new())?))).collect()
    }

    fn field(&mut self, declared: &model::Field, given: &'a [OptionPlan]) -> Run<Field> {
        let options = &declared.options;
        let ty = self.all.library_type(&declared.ty);
        let inner = if ty.0 == "Option" { &ty.1[0] } else { &declared.ty };
        let mut field = Field::new(declared.name.text(), self.column_type(inner, options)?);
        if declared.optional {
            field = field.optional();
        }
        if options.on("primary_key") {
            field = field.primary_key();
        }
        if options.on("version") {
            field = field.version();
        }
        (field.index, field.unique) = (options.on("index"), options.on("unique"));
        (field.exclude, field.strict) = (options.on("exclude"), options.on("strict"));
        field.required = options.on("required");
        field.repr = options.flag("repr").unwrap_or(true);
        field.nullable = options.flag("nullable").unwrap_or(field.nullable);
        let text = |name| options.text(name).map(str::to_owned);
        (field.alias, field.title, field.description) = (text("alias"), text("title"), text("description"));
        field.column = text("column");
        field.validation_alias = text("validation_alias");
        field.serialization_alias = text("serialization_alias");
        (field.sql_type, field.server_default) = (text("sql_type"), text("server_default"));
        (field.generated, field.comment) = (text("generated"), text("comment"));
        field.constraints.strip_whitespace = options.on("strip_whitespace");
        (field.constraints.to_lower, field.constraints.to_upper) = (options.on("to_lower"), options.on("to_upper"));
        field.constraints.pattern = text("pattern").map(Into::into);
        if let Some((target, name)) = declared.foreign {
            let on_delete = options.word("ondelete").and_then(|word| match word.text() {
                "Cascade" => Some(OnDelete::Cascade),
                "SetNull" => Some(OnDelete::SetNull),
                "Restrict" => Some(OnDelete::Restrict),
                _ => None,
            });
            let target = self.reference(target);
            field.foreign_key = Some(ForeignKey { target, field: name.to_string(), on_delete });
        }
        field.description = field.description.or_else(|| declared.docs.clone());
        self.values(&mut field, inner, declared, given)?;
        Ok(field)
    }

    /// Options whose values are expressions.
    fn values(&mut self, field: &mut Field, inner: &Ty, declared: &model::Field, options: &'a [OptionPlan]) -> Run<()> {
        for (option, value) in self.given(options)? {
            let size = || usize::try_from(value.as_int()).ok();
            let bound = || bound(self.all, &value, inner);
            match option.name {
                "gt" => field.constraints.gt = bound(),
                "ge" => field.constraints.ge = bound(),
                "lt" => field.constraints.lt = bound(),
                "le" => field.constraints.le = bound(),
                "multiple_of" => field.constraints.multiple_of = bound(),
                "min_length" => field.constraints.min_length = size(),
                "max_length" => field.constraints.max_length = size(),
                "max_digits" => field.constraints.max_digits = size().map(|digits| digits as u32),
                "decimal_places" => field.constraints.decimal_places = size().map(|places| places as u32),
                "default" => {
                    let value = convert::to_field(self.all, &value, &declared.ty)?;
                    field.default = Some(Default::Value(value));
                }
                _ => {}
            }
            let Some(call) = &option.call else { continue };
            match option.name {
                "default_factory" => field.default = Some(Handle::new(self.vm, value, call).factory()),
                "validate_before" => field.before.push(Handle::new(self.vm, value, call).validator()),
                "serialize" => {
                    let gives = self.item_type(&call.gives)?;
                    field.serializer = Some(Handle::new(self.vm, value, call).serializer(gives));
                }
                "onupdate" => field.on_update = Some(Handle::new(self.vm, value, call).factory()),
                "validate" => field.validators.push(Handle::new(self.vm, value, call).validator()),
                _ => {}
            }
        }
        let constraints = field.constraints.clone();
        match &mut field.column_type {
            ColumnType::Text { max_length } => *max_length = constraints.max_length.map(|length| length as u32),
            ColumnType::Decimal { digits, places } => {
                (*digits, *places) = (constraints.max_digits, constraints.decimal_places);
            }
            _ => {}
        }
        Ok(())
    }

    fn column_type(&self, ty: &Ty, options: &Options) -> Run<ColumnType> {
        let _ = options;
        column_type(self.all, ty, &|id| self.reference(id))
            .ok_or_else(|| Trap::boxed("not supported yet: a field of this type"))
    }

    /// What the result of a function is to the core.
    fn item_type(&self, ty: &Ty) -> Run<ItemType> {
        item(self.all, ty, &|id| self.reference(id)).ok_or_else(|| Trap::boxed("not supported yet: data of this type"))
    }

    fn relationship(&mut self, declared: &model::Relationship) -> Relationship {
        let (name, target) = (declared.name.text(), self.reference(declared.target));
        let mut relationship = match declared.side {
            Side::Many => Relationship::to_many(name, target),
            _ => Relationship::to_one(name, target),
        };
        let options = &declared.options;
        relationship.back_populates = options.names("back_populates").first().map(ToString::to_string);
        relationship.cascade_delete = options.on("cascade_delete");
        relationship.passive_deletes = match options.word("passive_deletes").as_ref().map(|word| word.text()) {
            Some("All") => PassiveDeletes::All,
            Some("On") => PassiveDeletes::On,
            _ => PassiveDeletes::Off,
        };
        if let Some(OptionValue::Model(link)) = options.get("link_model") {
            relationship.link_model = Some(self.reference(*link));
        }
        relationship.view_only = options.on("viewonly");
        relationship.order_by = options
            .order("order_by")
            .iter()
            .map(|key| {
                let nulls = key.nulls_first.map(|first| if first { Nulls::First } else { Nulls::Last });
                RelationshipOrder::new(key.column.text(), key.descending, nulls)
            })
            .collect();
        relationship.foreign_keys = options.names("foreign_keys").iter().map(ToString::to_string).collect();
        relationship
    }
}

/// A limit of a field's values: of the field's type, or a plain number, as a `Decimal` may have it.
fn bound(all: &Plan, value: &Value, ty: &Ty) -> Option<fieldbook::dynamic::Value> {
    use fieldbook::dynamic::Value as Core;
    let plain = || match value {
        Value::Int(number) => Some(Core::Int(*number)),
        Value::Float(number) => Some(Core::Float(*number)),
        _ => None,
    };
    convert::to_field(all, value, ty).ok().or_else(plain)
}

/// A field of the extended model with all of its options, or, where every field is to be optional, with those that
/// speak of a value that was given.
fn inherited(field: Field, all_optional: bool) -> Field {
    match all_optional {
        true => {
            let (default, server_default) = (None, None);
            let known = Field { primary_key: false, required: false, version: false, default, server_default, ..field };
            known.optional()
        }
        false => field,
    }
}

/// What a type is to the core, where it stands in no field.
pub(super) fn item_type(vm: &Vm<'_>, ty: &Ty) -> Run<ItemType> {
    let known = vm.host.schemas.borrow();
    let model = |id| {
        let schema = known.get(&id).cloned();
        let name = schema.as_ref().map_or_else(String::new, |schema| schema.name().to_owned());
        SchemaRef::new(name, move || schema.clone())
    };
    item(&vm.program.host, ty, &model).ok_or_else(|| Trap::boxed("not supported yet: data of this type"))
}

fn item(all: &Plan, ty: &Ty, model: &dyn Fn(AdtId) -> SchemaRef) -> Option<ItemType> {
    let (name, inner) = all.library_type(ty);
    let optional = name == "Option";
    let item = if optional { &inner[0] } else { ty };
    Some(ItemType { column_type: column_type(all, item, model)?, optional })
}

/// How a type is stored; `None` for a type that no field can have.
pub(super) fn column_type(all: &Plan, ty: &Ty, model: &dyn Fn(AdtId) -> SchemaRef) -> Option<ColumnType> {
    let (name, args) = all.library_type(ty);
    Some(match (ty, name) {
        (Ty::Bool, _) => ColumnType::Bool,
        (Ty::Int(int), _) => integer(*int),
        (Ty::Float(_), _) => ColumnType::Float,
        (Ty::Str, _) | (_, "String") => ColumnType::Text { max_length: None },
        (_, "Vec") if args[0] == Ty::Int(IntTy::U8) => ColumnType::Bytes,
        (_, "Vec") => ColumnType::List(Box::new(item(all, &args[0], model)?)),
        (_, "HashSet" | "BTreeSet") => ColumnType::Set(Box::new(item(all, &args[0], model)?)),
        (_, "HashMap" | "BTreeMap") => {
            let (key, value) = (column_type(all, &args[0], model)?, item(all, &args[1], model)?);
            ColumnType::Map(Box::new(MapType { key, value }))
        }
        (Ty::Tuple(parts), _) => {
            let parts: Option<Vec<ItemType>> = parts.iter().map(|part| item(all, part, model)).collect();
            ColumnType::Tuple(parts?.into())
        }
        (_, "Option") => return column_type(all, &args[0], model),
        (_, "Uuid") => ColumnType::Uuid,
        (_, "Decimal") => ColumnType::Decimal { digits: None, places: None },
        (_, "Date") => ColumnType::Date,
        (_, "Time") => ColumnType::Time,
        (_, "DateTime") => ColumnType::DateTime,
        (_, "Timestamp") => ColumnType::Timestamp,
        (_, "SignedDuration") => ColumnType::Duration,
        (_, "Value") => ColumnType::Json,
        (Ty::Adt(id, _), _) => match all.enums.get(id) {
            Some((name, variants)) => ColumnType::Enum(Arc::new(EnumNames {
                name: name.clone(),
                variants: variants
                    .iter()
                    .map(|variant| Variant {
                        name: variant.name.to_string(),
                        stored: variant.stored.clone(),
                        value: variant.value.clone(),
                    })
                    .collect(),
            })),
            None => {
                all.model(*id)?;
                ColumnType::Model(model(*id))
            }
        },
        _ => return None,
    })
}

fn integer(int: IntTy) -> ColumnType {
    let bits = int.bits().min(64);
    match int.signed() {
        true => ColumnType::Int { min: i64::MIN >> (64 - bits), max: i64::MAX >> (64 - bits) },
        false if bits == 64 => ColumnType::Int { min: 0, max: i64::MAX },
        false => ColumnType::Int { min: 0, max: (1 << bits) - 1 },
    }
}

fn constraint(kind: &str, found: &model::Constraint) -> TableConstraint {
    let columns = found.columns.iter().map(ToString::to_string).collect();
    let name = found.name.clone();
    match kind {
        "unique" => TableConstraint::Unique { columns, name },
        "foreign_key" => TableConstraint::ForeignKey { columns, name },
        "check" => TableConstraint::Check { sql: found.sql.clone().unwrap_or_default(), name },
        _ => TableConstraint::Index { columns, name, unique: found.unique, condition: found.condition.clone() },
    }
}
