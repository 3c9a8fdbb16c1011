// Marks of a run in the text: the span a statement came from, and dots beside lines that sent statements.

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";
import { range } from "./positions.js";

/** Marks one span, or none. */
export const markRange = StateEffect.define();
/** Marks lines in the gutter. */
export const markLine = StateEffect.define();

const rangeField = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(markRange)) next = effect.value ? decorate(transaction.state.doc, effect.value) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(doc, span) {
  const { from, to } = range(doc, span);
  const marks = [];
  for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
    marks.push(Decoration.line({ class: `mark-line ${span.kind}` }).range(line.from));
    if (line.to >= to || line.number === doc.lines) break;
  }
  if (to > from) marks.push(Decoration.mark({ class: `mark-span ${span.kind}` }).range(from, to));
  return Decoration.set(marks, true);
}

class Dot extends GutterMarker {
  toDOM() {
    const dot = document.createElement("span");
    dot.className = "sent-dot";
    return dot;
  }
}

const dot = new Dot();

const lineField = StateField.define({
  create: () => RangeSet.empty,
  update(dots, transaction) {
    let next = dots.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markLine)) continue;
      const { doc } = transaction.state;
      const lines = effect.value.filter((line) => line <= doc.lines);
      next = RangeSet.of(lines.map((line) => dot.range(doc.line(line).from)), true);
    }
    return next;
  },
});

export const marks = [
  rangeField,
  lineField,
  gutter({ class: "sent-gutter", markers: (view) => view.state.field(lineField), initialSpacer: () => dot }),
];
