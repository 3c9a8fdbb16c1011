use super::shape::Shape;

pub fn table(shapes: &[Box<dyn Shape>]) -> Vec<String> {
    shapes
        .iter()
        .map(|s| format!("{:<8}{:>6.2}", s.name(), s.area()))
        .collect()
}
