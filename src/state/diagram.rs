//! The models as a diagram: boxes on a grid and the lines between them, in plain numbers.

use super::event::Model;

/// The width of a box.
pub const BOX_WIDTH: f64 = 232.0;
/// The height of a box's heading.
pub const HEAD: f64 = 36.0;
/// The height of a column's line.
pub const ROW: f64 = 24.0;
const GAP_X: f64 = 88.0;
const GAP_Y: f64 = 40.0;
const MARGIN: f64 = 12.0;
const PADDING: f64 = 8.0;

/// A model's box; `index` is the model's place in the list.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "a rectangle's usual names")]
pub struct Box {
    pub index: usize,
    pub x: f64,
    pub y: f64,
    pub height: f64,
}

/// A line from a foreign key's column to the column it refers to.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The path's data, as SVG writes it.
    pub path: String,
    /// `hero.team_id → team.id`
    pub label: String,
}

/// The whole diagram.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "a picture's usual names")]
pub struct Diagram {
    pub width: f64,
    pub height: f64,
    pub boxes: Vec<Box>,
    pub lines: Vec<Line>,
}

/// Lays `models` out: a model stands to the right of those it refers to.
pub fn lay_out(models: &[Model]) -> Diagram {
    let ranks = ranks(models);
    let mut bottoms: Vec<f64> = Vec::new();
    let mut boxes = Vec::new();
    for (index, model) in models.iter().enumerate() {
        let rank = ranks[index];
        bottoms.resize(bottoms.len().max(rank + 1), MARGIN);
        let height = HEAD + ROW * model.columns.len() as f64 + PADDING;
        let x = MARGIN + rank as f64 * (BOX_WIDTH + GAP_X);
        boxes.push(Box { index, x, y: bottoms[rank], height });
        bottoms[rank] += height + GAP_Y;
    }
    let width = bottoms.len() as f64 * (BOX_WIDTH + GAP_X) - GAP_X + 2.0 * MARGIN;
    let height = bottoms.iter().copied().fold(0.0, f64::max) - GAP_Y + MARGIN;
    Diagram { width: width.max(0.0), height: height.max(0.0), lines: lines(models, &boxes), boxes }
}

/// How many references lead from each model to one that refers to none; a cycle ends the count.
fn ranks(models: &[Model]) -> Vec<usize> {
    let mut ranks = vec![0; models.len()];
    for _ in 1..models.len() {
        for (index, model) in models.iter().enumerate() {
            let targets = model.columns.iter().filter_map(|column| target(models, column.references.as_deref()?));
            let others = targets.filter(|(other, _)| *other != index);
            let rank = others.map(|(other, _)| ranks[other] + 1).max().unwrap_or(0);
            ranks[index] = rank.min(models.len() - 1);
        }
    }
    ranks
}

/// The model and column that `table.column` means.
fn target(models: &[Model], reference: &str) -> Option<(usize, usize)> {
    let (table, column) = reference.rsplit_once('.')?;
    let model = models.iter().position(|model| model.table == table)?;
    let column = models[model].columns.iter().position(|known| known.name == column)?;
    Some((model, column))
}

fn lines(models: &[Model], boxes: &[Box]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, model) in models.iter().enumerate() {
        for (row, column) in model.columns.iter().enumerate() {
            let Some(reference) = column.references.as_deref() else {
                continue;
            };
            let Some((other, other_row)) = target(models, reference) else {
                continue;
            };
            let label = format!("{}.{} → {reference}", model.table, column.name);
            lines.push(Line { path: path(boxes[index], row, boxes[other], other_row), label });
        }
    }
    lines
}

fn path(from: Box, row: usize, to: Box, to_row: usize) -> String {
    let middle = |row: usize| HEAD + ROW * (row as f64 + 0.5);
    let (y1, y2) = (from.y + middle(row), to.y + middle(to_row));
    let (x1, x2, bend) = if to.x < from.x {
        (from.x, to.x + BOX_WIDTH, -GAP_X / 2.0)
    } else if to.x > from.x {
        (from.x + BOX_WIDTH, to.x, GAP_X / 2.0)
    } else {
        // Within one column of boxes the line leaves and comes back on the right.
        (from.x + BOX_WIDTH, to.x + BOX_WIDTH, GAP_X / 2.0)
    };
    let end_bend = if to.x == from.x { bend } else { -bend };
    format!("M{x1} {y1}C{} {y1} {} {y2} {x2} {y2}", x1 + bend, x2 + end_bend)
}
