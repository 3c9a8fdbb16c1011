// Lines that belong to the program and are not shown: those that end with a mark of www/src/element.js.

import { RangeSetBuilder, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const MARK = "//\u2060";
const gone = Decoration.replace({ block: true });

/** Every run of such lines, with the line ends between them. */
function look(doc) {
  const builder = new RangeSetBuilder();
  let from;
  for (let number = 1; number <= doc.lines + 1; number += 1) {
    const line = number <= doc.lines && doc.line(number);
    if (line && line.text.endsWith(MARK)) {
      from ??= line.from;
    } else if (from !== undefined) {
      builder.add(from, doc.line(number - 1).to, gone);
      from = undefined;
    }
  }
  return builder.finish();
}

const field = StateField.define({
  create: ({ doc }) => look(doc),
  update: (lines, { docChanged, newDoc }) => (docChanged ? look(newDoc) : lines),
  provide: (field) => EditorView.decorations.from(field),
});

export const hidden = [field, EditorView.atomicRanges.of((view) => view.state.field(field))];
