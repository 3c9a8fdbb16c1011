//! The models' diagram as local SVG; the schema panel says the same in a table.

use leptos::prelude::*;

use crate::state::{
    diagram::{BOX_WIDTH, Box, HEAD, Line, ROW, lay_out},
    event::{Model, ModelColumn},
};

/// The diagram.
#[component]
pub fn Picture(models: Vec<Model>) -> impl IntoView {
    let diagram = lay_out(&models);
    let size = format!("0 0 {} {}", diagram.width, diagram.height);
    let line = |line: Line| view! { <path class="edge" d=line.path></path> };
    let boxes = diagram.boxes.iter().map(|frame| model(*frame, &models[frame.index])).collect_view();
    view! {
        <div class="diagram" tabindex="0" role="group" aria-label="Diagram of the models">
            <svg viewBox=size width=diagram.width height=diagram.height aria-hidden="true" focusable="false">
                {diagram.lines.into_iter().map(line).collect_view()}
                {boxes}
            </svg>
        </div>
    }
}

fn model(frame: Box, model: &Model) -> impl IntoView + use<> {
    let columns = model.columns.iter().enumerate().map(|(row, column)| self::column(row, column)).collect_view();
    view! {
        <g transform=format!("translate({} {})", frame.x, frame.y)>
            <rect class="entity" width=BOX_WIDTH height=frame.height rx="6"></rect>
            <path class="entity-rule" d=format!("M0 {HEAD}h{BOX_WIDTH}")></path>
            <text class="entity-name" x="14" y="23">{model.name.clone()}</text>
            <text class="entity-table" x=BOX_WIDTH - 14.0 y="23">{model.table.clone()}</text>
            {columns}
        </g>
    }
}

fn column(row: usize, column: &ModelColumn) -> impl IntoView + use<> {
    let y = HEAD + ROW * (row as f64 + 0.5) + 8.0;
    let class = match (column.primary_key, column.references.is_some()) {
        (true, _) => "entity-column key",
        (false, true) => "entity-column reference",
        _ => "entity-column",
    };
    let kind = if column.nullable { format!("{}?", column.sql_type) } else { column.sql_type.clone() };
    view! {
        <text class=class x="14" y=y>{column.name.clone()}</text>
        <text class="entity-type" x=BOX_WIDTH - 14.0 y=y>{kind}</text>
    }
}
