//! The core's schemas of the program's models, made when the run begins.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use fieldbook::dynamic::{
    ColumnType, Declaration, Default, EnumNames, Field, ForeignKey, ItemType, OnDelete, PassiveDeletes, Relationship,
    Schema, SchemaRef, TableConstraint, Value as Core, Variant,
};

use super::{ModelPlan, Plan, convert, locked};
use crate::items::AdtId;
use crate::model::{self, Options, Side, Value as OptionValue};
use crate::ty::{IntTy, Ty};
use crate::vm::Vm;
use crate::vm::trap::{Run, Trap};
use crate::vm::value::Value;

/// Schemas by number, which references find when they are followed.
type Known = Arc<Mutex<HashMap<u32, Arc<Schema>>>>;

thread_local! {
    /// Values that default factories made, for the core to take: by model and field.
    static MADE: RefCell<HashMap<(u32, usize), Core>> = RefCell::default();
}

/// Keeps what a factory made until the core asks for the default.
pub(super) fn made(model: AdtId, field: usize, value: Core) {
    MADE.with(|made| made.borrow_mut().insert((model.0, field), value));
}

impl Vm<'_> {
    /// Makes the schemas, before `main`.
    pub(crate) fn host_start(&mut self) -> Run<()> {
        let program = self.program.clone();
        let known = Known::default();
        for plan in bases_first(&program.host) {
            let mut values = Vec::new();
            for field in &plan.values {
                let mut given = HashMap::new();
                for (name, func) in field {
                    let value = self.call_now(Value::Func(*func), Vec::new())?;
                    given.insert(*name, value);
                }
                values.push(given);
            }
            let schema = Maker { vm: self, plan, all: &program.host, known: &known }.schema(values)?;
            locked(&known).insert(plan.id.0, schema.clone());
            self.host.schemas.insert(plan.id, schema);
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

impl Maker<'_, '_> {
    fn schema(mut self, values: Vec<HashMap<&'static str, Value>>) -> Run<Arc<Schema>> {
        let model = self.plan.model.clone();
        let mut declaration = match &model.table {
            Some(table) => Declaration::table(model.name.text(), table.clone()),
            None => Declaration::data(model.name.text()),
        };
        for (index, (field, given)) in model.fields.iter().zip(values).enumerate() {
            let field = match (field.inherited, model.base) {
                (Some(at), Some(base)) => self.inherited(index, (base, at), model.all_optional)?,
                _ => self.field(index, field, given)?,
            };
            declaration = declaration.field(field);
        }
        for relationship in &model.relationships {
            let relationship = self.relationship(relationship);
            declaration = declaration.relationship(relationship);
        }
        for (name, value, _) in &model.options.given {
            declaration = match (name.text(), value) {
                ("title", OptionValue::Text(text)) => declaration.title(text.clone()),
                ("description", OptionValue::Text(text)) => declaration.description(text.clone()),
                ("comment", OptionValue::Text(text)) => declaration.comment(text.clone()),
                ("strict", OptionValue::Flag(true)) => declaration.strict(),
                (kind, OptionValue::Constraint(found)) => declaration.constraint(constraint(kind, found)),
                _ => declaration,
            };
        }
        declaration.build().map_err(|error| Trap::boxed(error.to_string()))
    }

    fn reference(&self, id: AdtId) -> SchemaRef {
        let name = self.all.model(id).map(|plan| plan.model.name.text()).unwrap_or_default();
        let known = self.known.clone();
        SchemaRef::new(name, move || locked(&known).get(&id.0).cloned())
    }

    /// A field of the extended model with all of its options, or, where every field is to be optional, with those that
    /// speak of a value that was given.
    fn inherited(&mut self, index: usize, (base, at): (AdtId, usize), all_optional: bool) -> Run<Field> {
        let mut field = self.vm.schema(base)?.fields()[at].clone();
        if all_optional {
            field = Field { primary_key: false, default: None, server_default: None, ..field }.optional();
        } else if let Some(factory) = self.vm.host.factories.get(&(base, at)).cloned() {
            field.default = Some(self.factory(index, factory));
        }
        Ok(field)
    }

    fn factory(&mut self, index: usize, make: Value) -> Default {
        let model = self.plan.id;
        self.vm.host.factories.insert((model, index), make);
        Default::Factory(Arc::new(move || {
            MADE.with(|made| made.borrow_mut().remove(&(model.0, index))).unwrap_or_default()
        }))
    }

    fn field(&mut self, index: usize, declared: &model::Field, given: HashMap<&'static str, Value>) -> Run<Field> {
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
        (field.index, field.unique) = (options.on("index"), options.on("unique"));
        (field.exclude, field.strict) = (options.on("exclude"), options.on("strict"));
        field.repr = options.flag("repr").unwrap_or(true);
        field.nullable = options.flag("nullable").unwrap_or(field.nullable);
        let text = |name| options.text(name).map(str::to_owned);
        (field.alias, field.title, field.description) = (text("alias"), text("title"), text("description"));
        field.validation_alias = text("validation_alias");
        field.serialization_alias = text("serialization_alias");
        (field.sql_type, field.server_default) = (text("sql_type"), text("server_default"));
        (field.generated, field.comment) = (text("generated"), text("comment"));
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
        self.values(index, &mut field, inner, declared, given)?;
        Ok(field)
    }

    /// Options whose values are expressions.
    fn values(
        &mut self,
        index: usize,
        field: &mut Field,
        inner: &Ty,
        declared: &model::Field,
        given: HashMap<&'static str, Value>,
    ) -> Run<()> {
        for (name, value) in given {
            let size = || usize::try_from(value.as_int()).ok();
            let bound = || convert::to_field(self.all, &value, inner).ok();
            match name {
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
                "default_factory" => field.default = Some(self.factory(index, value)),
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
        relationship.foreign_keys = options.names("foreign_keys").iter().map(ToString::to_string).collect();
        relationship
    }
}

/// How a type is stored; `None` for a type that no field can have.
pub(super) fn column_type(all: &Plan, ty: &Ty, model: &dyn Fn(AdtId) -> SchemaRef) -> Option<ColumnType> {
    let (name, args) = all.library_type(ty);
    Some(match (ty, name) {
        (Ty::Bool, _) => ColumnType::Bool,
        (Ty::Int(int), _) => integer(*int),
        (Ty::Float(_), _) => ColumnType::Float,
        (_, "String") => ColumnType::Text { max_length: None },
        (_, "Vec") if args[0] == Ty::Int(IntTy::U8) => ColumnType::Bytes,
        (_, "Vec") => {
            let (name, inner) = all.library_type(&args[0]);
            let optional = name == "Option";
            let item = if optional { &inner[0] } else { &args[0] };
            ColumnType::List(Box::new(ItemType { column_type: column_type(all, item, model)?, optional }))
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
        "check" => TableConstraint::Check { sql: found.sql.clone().unwrap_or_default(), name },
        _ => TableConstraint::Index { columns, name, unique: found.unique, condition: found.condition.clone() },
    }
}
