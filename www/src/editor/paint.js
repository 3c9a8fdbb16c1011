// The program's colours: the page's own highlighter gives them, so that they stay what they were before the editor came.

import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";

/** Texts longer than this stay plain; none of that length runs. */
const LONGEST = 100_000;

/** The decorations by the numbers that src/host/editor.rs gives the kinds of tokens. */
const marks = ["", "k", "t", "f", "s", "n", "c", "a", "p", "o"].map((kind) => kind && Decoration.mark({ class: `tok-${kind}` }));

/** `tokens` holds pairs: a kind, and a length in UTF-16 units. */
function decorations(tokens) {
  const builder = new RangeSetBuilder();
  let from = 0;
  for (let index = 0; index < tokens.length; index += 2) {
    const to = from + tokens[index + 1];
    if (marks[tokens[index]]) builder.add(from, to, marks[tokens[index]]);
    from = to;
  }
  return builder.finish();
}

/** `highlight(text)` gives the tokens. */
export const paint = (highlight) =>
  ViewPlugin.fromClass(
    class {
      constructor({ state }) {
        this.look(state.doc);
      }

      update({ docChanged, state }) {
        if (docChanged) this.look(state.doc);
      }

      look(doc) {
        this.decorations = doc.length > LONGEST ? Decoration.none : decorations(highlight(doc.toString()));
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
