//! The models' diagram: who stands where, and which lines lead where.

use fieldbook_site::state::{
    diagram::{BOX_WIDTH, lay_out},
    event::Model,
};
use serde_json::json;

fn model(table: &str, references: &[&str]) -> Model {
    let mut columns = vec![json!({"name": "id", "type": "INTEGER", "primary_key": true})];
    columns.extend(references.iter().map(|target| json!({"name": target, "type": "INTEGER", "references": target})));
    let value = json!({"name": table, "table": table, "ddl": "", "columns": columns, "relationships": []});
    serde_json::from_value(value).expect("a model")
}

#[test]
fn a_model_stands_right_of_those_it_refers_to() {
    let models = [model("team", &[]), model("hero", &["team.id"]), model("power", &["hero.id"])];
    let diagram = lay_out(&models);
    let x: Vec<_> = diagram.boxes.iter().map(|frame| frame.x).collect();
    assert!(x[0] + BOX_WIDTH < x[1] && x[1] + BOX_WIDTH < x[2], "{x:?}");
    assert_eq!(diagram.lines.len(), 2);
    assert!(diagram.width > x[2] + BOX_WIDTH);
}

#[test]
fn models_in_one_column_do_not_overlap() {
    let diagram = lay_out(&[model("a", &[]), model("b", &[])]);
    assert!(diagram.boxes[0].y + diagram.boxes[0].height < diagram.boxes[1].y);
    assert!(diagram.height >= diagram.boxes[1].y + diagram.boxes[1].height);
}

#[test]
fn cycles_and_references_to_nowhere_do_no_harm() {
    let models = [model("a", &["b.id"]), model("b", &["a.id"]), model("c", &["c.id", "gone.id", "nonsense"])];
    let diagram = lay_out(&models);
    assert_eq!(diagram.lines.len(), 3, "a → b, b → a and c → c");
    assert!(diagram.width.is_finite() && diagram.height.is_finite());
    assert_eq!(lay_out(&[]).boxes, []);
}
