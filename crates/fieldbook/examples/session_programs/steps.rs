//! The steps that change something.

use fieldbook::Result;
use fieldbook::dynamic::{Instance, Value};
use fieldbook::serde_json::Value as Json;

use crate::{Run, text, value};

impl Run {
    /// Does one step. What a program could not catch, it panics with.
    pub fn step(&mut self, op: &Json) -> Result<()> {
        let name = text(op, "op").to_owned();
        if let Some(var) = op["v"].as_str()
            && !var.starts_with("sp")
        {
            self.vars.insert(var.to_owned(), None);
        }
        let a = self.var(text(op, "a"));
        let b = self.var(text(op, "b"));
        let needs = |key: &str, found: &Option<Instance>| {
            op[key].as_str().is_some_and(|name| !name.starts_with("sp")) && found.is_none()
        };
        if needs("a", &a) || needs("b", &b) {
            return Ok(());
        }
        let rel = |object: &Instance| object.schema().relationship_index(text(op, "rel")).expect("a relationship");
        match name.as_str() {
            "new" => {
                let schema = self.schema(text(op, "m"));
                let pair = |pair: &Json| {
                    let at = schema.field_index(pair[0].as_str().unwrap_or_default()).expect("a column");
                    (at, value(&pair[1]))
                };
                let given: Vec<(usize, Value)> = op["cols"].as_array().into_iter().flatten().map(pair).collect();
                let object = Instance::new(&schema, given);
                for pair in op["rels"].as_array().into_iter().flatten() {
                    let at = schema.relationship_index(pair[0].as_str().unwrap_or_default()).expect("a relationship");
                    let done = match &pair[1] {
                        Json::String(one) => object.set_related(at, self.var(one).as_ref()),
                        many => {
                            let items = many.as_array().into_iter().flatten();
                            let items = items.filter_map(|item| self.var(item.as_str()?)).collect();
                            object.list_assign(at, items)
                        }
                    };
                    if let Err(error) = done {
                        std::panic::panic_any(error);
                    }
                }
                self.vars.insert(text(op, "v").to_owned(), Some(object));
            }
            "add" => self.session.add_instance(&a.expect("given"))?,
            "add_all" => {
                for item in op["l"].as_array().into_iter().flatten() {
                    if let Some(object) = self.var(item.as_str().unwrap_or_default()) {
                        self.session.add_instance(&object)?;
                    }
                }
            }
            "setname" | "setint" | "setfk" | "setid" => {
                let column = match name.as_str() {
                    "setname" => "name",
                    _ => text(op, "col"),
                };
                let object = a.expect("given");
                let at = object.schema().field_index(column).expect("a column");
                object.set(at, value(&op["val"]))?;
            }
            "swap" => {
                let (one, two) = (a.expect("given"), b.expect("given"));
                let at = one.schema().field_index("name").expect("every model has a name");
                let (first, second) = (one.get(at)?, two.get(at)?);
                // Each is tried, as a program does that goes on after an error.
                let done = one.set(at, second);
                two.set(at, first)?;
                done?;
            }
            "setone" => a.as_ref().expect("given").set_related(rel(a.as_ref().expect("given")), b.as_ref())?,
            "setnone" => a.as_ref().expect("given").set_related(rel(a.as_ref().expect("given")), None)?,
            "push" | "remove" | "insert" | "clear" => {
                let object = a.expect("given");
                let at = rel(&object);
                let length = object.list_len(at)?;
                let done = match name.as_str() {
                    "push" => object.list_push(at, b.as_ref().expect("given")),
                    "remove" => {
                        object.list_remove(at, b.as_ref().expect("given")).map(|removed| self.say(removed.to_string()))
                    }
                    "insert" => {
                        let place = op["at"].as_u64().unwrap_or_default() as usize;
                        object.list_insert(at, length.min(place), b.as_ref().expect("given"))
                    }
                    _ => object.list_clear(at),
                };
                if let Err(error) = done {
                    std::panic::panic_any(error);
                }
            }
            "setlist" => {
                let object = a.expect("given");
                let items = op["l"].as_array().into_iter().flatten();
                let items = items.filter_map(|item| self.var(item.as_str()?)).collect();
                object.list_assign(rel(&object), items)?;
            }
            "delete" => self.session.delete_instance(&a.expect("given"))?,
            "refresh" => self.session.refresh_instance(&a.expect("given"))?,
            "expire" => self.session.expire_instance(&a.expect("given"))?,
            "expunge" => self.session.expunge_instance(&a.expect("given"))?,
            "refresh_col" | "expire_col" => {
                let object = a.expect("given");
                let at = object.schema().field_index(text(op, "col")).expect("a column");
                match name.as_str() {
                    "refresh_col" => self.session.refresh_instance_fields(&object, &[at])?,
                    _ => self.session.expire_instance_fields(&object, &[at])?,
                }
            }
            "contains" => self.say(self.session.contains_instance(&a.expect("given")).to_string()),
            "flush" => self.session.flush()?,
            "commit" => self.session.commit()?,
            "rollback" => self.session.rollback()?,
            "nest" => {
                self.points.insert(text(op, "v").to_owned(), None);
                let point = self.session.begin_nested()?;
                self.points.insert(text(op, "v").to_owned(), Some(point));
            }
            "nest_commit" | "nest_rollback" => {
                if let Some(point) = self.points.remove(text(op, "a")).flatten() {
                    match name.as_str() {
                        "nest_commit" => point.commit()?,
                        _ => point.rollback()?,
                    }
                }
            }
            "merge" => {
                let merged = self.session.merge_instance(&a.expect("given"))?;
                self.vars.insert(text(op, "v").to_owned(), Some(merged));
            }
            "mergenew" => {
                let schema = self.schema(text(op, "m"));
                let pair = |pair: &Json| {
                    let at = schema.field_index(pair[0].as_str().unwrap_or_default()).expect("a column");
                    (at, value(&pair[1]))
                };
                let given: Vec<(usize, Value)> = op["cols"].as_array().into_iter().flatten().map(pair).collect();
                let merged = self.session.merge_instance(&Instance::new(&schema, given))?;
                self.vars.insert(text(op, "v").to_owned(), Some(merged));
            }
            "get" => {
                let key: Vec<Value> = match &op["k"] {
                    Json::Array(parts) => parts.iter().map(value).collect(),
                    one => vec![value(one)],
                };
                let found = self.session.get_instance(&self.schema(text(op, "m")), &key)?;
                self.vars.insert(text(op, "v").to_owned(), found);
            }
            "first" => {
                let select = self.query(text(op, "m"), op["desc"] == true);
                let found = self.objects(select, false)?.into_iter().next();
                self.vars.insert(text(op, "v").to_owned(), found);
            }
            _ => self.read(op, &name, a)?,
        }
        Ok(())
    }
}
