// What the editor is made of: only the parts of CodeMirror that a reader of the book needs.

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, toggleTabFocusMode } from "@codemirror/commands";
import { rust } from "@codemirror/lang-rust";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { assist } from "./assist.js";
import { hidden } from "./hidden.js";
import { marks } from "./marks.js";
import { paint } from "./paint.js";
import { theme } from "./theme.js";

/** Holds whether long lines go on below. */
export const wrapping = new Compartment();

export function extensions(options, updated) {
  const run = () => {
    options.run();
    return true;
  };
  const explain = ({ state }) => {
    const { from, to, empty, head } = state.selection.main;
    const word = empty ? state.wordAt(head) : { from, to };
    if (word) options.explain(state.sliceDoc(word.from, word.to));
    return word !== null;
  };
  const aside = options.question;
  const recall = (back) => () => {
    options.recall(back);
    return true;
  };
  return [
    aside ? [] : [lintGutter(), lineNumbers(), highlightActiveLineGutter(), rust(), search({ top: true })],
    wrapping.of([]),
    marks,
    hidden,
    aside ? [] : highlightActiveLine(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    indentUnit.of("    "),
    highlightSelectionMatches(),
    EditorState.tabSize.of(4),
    paint(options.highlight),
    theme,
    assist(options.ask, options.sent),
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      "aria-describedby": aside ? "question-keys" : "editor-keys",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
      tabindex: "0",
    }),
    keymap.of([
      ...(aside ? [{ key: "Alt-ArrowUp", run: recall(true) }, { key: "Alt-ArrowDown", run: recall(false) }] : []),
      { key: "Mod-Enter", run },
      { key: "F1", run: explain },
      ...closeBracketsKeymap,
      ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"),
      ...(aside ? [] : searchKeymap),
      ...historyKeymap,
      ...lintKeymap,
      { key: "Ctrl-m", mac: "Shift-Alt-m", run: toggleTabFocusMode },
      // Tab leaves a short field.
      ...(aside ? [] : [indentWithTab]),
    ]),
    EditorView.updateListener.of(updated),
  ];
}
