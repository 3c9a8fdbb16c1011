//! The steps that ask: queries, statements over whole tables, what objects hold.

use fieldbook::Result;
use fieldbook::dynamic::*;
use fieldbook::serde_json::Value as Json;

use crate::{Run, text, value};

impl Run {
    fn column(&self, model: &str, field: &str) -> Expr {
        let schema = self.schema(model);
        let at = schema.field_index(field).expect("the generator names a column");
        Expr::Column(ColumnRef::new(&schema, at))
    }

    fn filters(&self, model: &str, filter: &Json) -> Vec<Expr> {
        let Some(parts) = filter.as_array() else { return Vec::new() };
        let column = self.column(model, parts[0].as_str().unwrap_or_default());
        let right = Expr::Value(value(&parts[2]));
        let op = match parts[1].as_str().unwrap_or_default() {
            "is_null" => return vec![Expr::Unary(UnaryOp::IsNull, Box::new(column))],
            "in" => {
                let list = parts[2].as_array().into_iter().flatten().map(|item| Expr::Value(value(item)));
                return vec![Expr::In { operand: Box::new(column), list: list.collect(), negated: false }];
            }
            "eq" => BinaryOp::Eq,
            "ne" => BinaryOp::Ne,
            "ge" => BinaryOp::Ge,
            "gt" => BinaryOp::Gt,
            _ => BinaryOp::Lt,
        };
        vec![column.binary(op, right)]
    }

    /// The first column of a model's primary key.
    fn key(&self, model: &str) -> Expr {
        let schema = self.schema(model);
        Expr::Column(ColumnRef::new(&schema, schema.primary_key()[0]))
    }

    pub fn query(&self, model: &str, descending: bool) -> Select {
        let order = OrderBy { expr: self.key(model), descending: descending.then_some(true), nulls: None };
        Select {
            items: vec![SelectItem::Entity(Entity::new(self.schema(model)))],
            order_by: vec![order],
            ..Select::default()
        }
    }

    fn names(&self, objects: impl IntoIterator<Item = Instance>) -> Result<()> {
        let mut names = Vec::new();
        for object in objects {
            let at = object.schema().field_index("name").expect("every model has a name");
            names.push(match object.get(at)? {
                Value::Text(text) => text.to_string(),
                other => format!("{other:?}"),
            });
        }
        self.say(format!("[{}]", names.join(" ")));
        Ok(())
    }

    pub fn objects(&self, select: Select, unique: bool) -> Result<Vec<Instance>> {
        let rows = self.session.execute(&Statement::Select(select))?;
        let mut found: Vec<Instance> = Vec::new();
        for item in rows.items {
            if let Item::Instance(Some(object)) = item
                && !(unique && found.iter().any(|known| Instance::ptr_eq(known, &object)))
            {
                found.push(object);
            }
        }
        Ok(found)
    }

    pub fn read(&self, op: &Json, name: &str, a: Option<Instance>) -> Result<()> {
        let model = text(op, "m");
        match name {
            "select" => {
                let mut select = self.query(model, op["desc"] == true);
                select.filters = self.filters(model, &op["filter"]);
                select.limit = op["limit"].as_i64();
                self.names(self.objects(select, false)?)?;
            }
            "bulk_update" | "update_expr" | "recount" => {
                let schema = self.schema(model);
                let column = op["col"].as_str().unwrap_or("version");
                let at = schema.field_index(column).expect("a column");
                let new = match name {
                    "bulk_update" => Expr::Value(value(&op["val"])),
                    _ => self.column(model, column).binary(BinaryOp::Add, Expr::Value(Value::Int(1))),
                };
                let filters = self.filters(model, &op["filter"]);
                let update = Update { schema, assignments: vec![(at, new)], filters, returning: Vec::new() };
                let rows = self.session.execute(&Statement::Update(update))?;
                self.say(rows.row_count.to_string());
            }
            "bulk_delete" => {
                let filters = self.filters(model, &op["filter"]);
                let delete = Delete { schema: self.schema(model), filters, returning: Vec::new() };
                let rows = self.session.execute(&Statement::Delete(delete))?;
                self.say(rows.row_count.to_string());
            }
            "bulk_insert" => {
                let schema = self.schema(model);
                let mut insert = Insert::new(schema.clone());
                insert.value(schema.field_index("name").expect("a name"), Expr::Value(value(&op["name"])));
                for more in op["more"].as_array().into_iter().flatten() {
                    let at = schema.field_index(more[0].as_str().unwrap_or_default()).expect("a column");
                    insert.value(at, Expr::Value(value(&more[1])));
                }
                let rows = self.session.execute(&Statement::Insert(insert))?;
                self.say(rows.row_count.to_string());
            }
            "read" => {
                let object = a.expect("given");
                let at = object.schema().field_index(text(op, "col")).expect("a column");
                let shown = match object.get(at)? {
                    Value::Null => "None".to_owned(),
                    Value::Int(number) => format!("Some({number})"),
                    Value::Text(text) => format!("{:?}", text.to_string()),
                    other => format!("{other:?}"),
                };
                self.say(shown);
            }
            "readone" => {
                let object = a.expect("given");
                let at = object.schema().relationship_index(text(op, "rel")).expect("a relationship");
                match object.related(at)? {
                    None => self.say("none".into()),
                    Some(other) => {
                        let name = other.schema().field_index("name").expect("a name");
                        match other.get(name)? {
                            Value::Text(text) => self.say(text.to_string()),
                            other => self.say(format!("{other:?}")),
                        }
                    }
                }
            }
            "readlist" => {
                let object = a.expect("given");
                let at = object.schema().relationship_index(text(op, "rel")).expect("a relationship");
                self.names(object.list(at)?)?;
            }
            "joinsel" | "eager" | "load" | "has" => self.related(op, name, model)?,
            other => panic!("unknown step {other}"),
        }
        Ok(())
    }

    fn related(&self, op: &Json, name: &str, model: &str) -> Result<()> {
        let (schema, target) = (self.schema(model), text(op, "tgt"));
        let mut select = self.query(model, false);
        if name == "load" {
            return self.load(op, select);
        }
        let relationship = schema.relationship_index(text(op, "rel")).expect("a relationship");
        let source = Entity::new(schema.clone());
        let list = text(op, "kind") == "list";
        match name {
            "joinsel" if model != target => {
                let number = ColumnType::Int { min: i64::MIN, max: i64::MAX };
                let item = |expr: Expr, of: ColumnType| SelectItem::Expr(expr, of);
                select.items = vec![
                    item(self.key(model), number),
                    item(self.column(target, "name"), ColumnType::Text { max_length: None }),
                ];
                let order = OrderBy { expr: self.key(target), descending: None, nulls: None };
                select.order_by.push(order);
                select.joins.push(Join {
                    kind: JoinKind::Inner,
                    target: JoinTarget::Relationship { source, relationship, alias: 0 },
                    on: None,
                });
                let rows = self.session.execute(&Statement::Select(select))?;
                self.say(rows.row_count.to_string());
            }
            "eager" => {
                let strategy = if text(op, "how") == "selectin" { Strategy::SelectIn } else { Strategy::Joined };
                let relation = RelationRef { source, relationship };
                let step = LoadStep { relation, strategy, criteria: Vec::new() };
                select.options.push(LoadPath { steps: vec![step], ..LoadPath::default() });
                let found = self.objects(select, strategy == Strategy::Joined && list)?;
                self.names(found)?;
            }
            "has" if model != target => {
                let condition = self.key(target).binary(BinaryOp::Gt, Expr::Value(Value::Int(1)));
                let relation = RelationRef { source, relationship };
                select.filters.push(Expr::RelatedWhere { relation, conditions: vec![condition] });
                self.names(self.objects(select, false)?)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// A query with paths of loading.
    fn load(&self, op: &Json, mut select: Select) -> Result<()> {
        for path in op["paths"].as_array().into_iter().flatten() {
            let steps = path.as_array().into_iter().flatten().map(|step| self.load_step(step));
            select.options.push(LoadPath { steps: steps.collect(), ..LoadPath::default() });
        }
        let joined = |step: &Json| step[2] == "list" && step[3] == "joined";
        let paths = op["paths"].as_array().into_iter().flatten();
        let unique = paths.flat_map(|path| path.as_array().into_iter().flatten()).any(joined);
        self.names(self.objects(select, unique)?)
    }

    /// One step of a path of loading: its model, relationship, whether that is a list, and the strategy.
    fn load_step(&self, step: &Json) -> LoadStep {
        let part = |at: usize| step[at].as_str().unwrap_or_default();
        let schema = self.schema(part(0));
        let relationship = schema.relationship_index(part(1)).expect("a relationship");
        let strategy = match part(3) {
            "selectin" => Strategy::SelectIn,
            "joined" => Strategy::Joined,
            _ => Strategy::Raise,
        };
        let relation = RelationRef { source: Entity::new(schema), relationship };
        LoadStep { relation, strategy, criteria: Vec::new() }
    }
}
