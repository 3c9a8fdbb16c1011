// The editor: CodeMirror, held to the few verbs that the page needs.
//
// `open(parent, options)` mounts it. Positions are lines and columns from 1, columns in Unicode scalar values,
// as in spans. `options` holds the callbacks `changed(text)`, `moved(line)`, `run()`,
// `ask(question, line, column)`, `highlight(text)`,
// `sent(line)`, `explain(name)`, `recall(back)`, and `label`; `question` for a short text beside the program, which has only the text itself.

import { EditorState, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { setDiagnostics } from "@codemirror/lint";
import { extensions, wrapping } from "./editor/extensions.js";
import { markLine, markRange } from "./editor/marks.js";
import { lintOf, offset } from "./editor/positions.js";

class Editor {
  constructor(parent, options) {
    this.options = options;
    this.states = new Map();
    this.file = undefined;
    this.silent = false;
    this.extensions = extensions(options, (update) => this.updated(update));
    this.view = new EditorView({ parent, state: this.fresh("") });
  }

  fresh(text) {
    return EditorState.create({ doc: text, extensions: this.extensions });
  }

  updated(update) {
    if (update.docChanged && !this.silent) this.options.changed(update.state.doc.toString());
    if (update.selectionSet || update.docChanged) {
      this.options.moved(update.state.doc.lineAt(update.state.selection.main.head).number);
    }
  }

  /** Shows the file `name` with `text`; each file keeps its own history while the program is the same. */
  show(name, text) {
    if (this.file !== undefined) this.states.set(this.file, this.view.state);
    this.file = name;
    this.quietly(() => this.view.setState(this.states.get(name) ?? this.fresh(text)));
    this.wrap(this.wrapped);
    this.replace(text);
  }

  /** Replaces the text as one step that undo takes back. */
  replace(text) {
    if (this.view.state.doc.toString() === text) return;
    this.quietly(() => {
      const changes = { from: 0, to: this.view.state.doc.length, insert: text };
      this.view.dispatch({ changes, annotations: Transaction.addToHistory.of(true), userEvent: "input.replace" });
    });
  }

  /** Forgets every file and its history: another program comes. */
  forget() {
    this.states.clear();
    this.file = undefined;
  }

  quietly(work) {
    this.silent = true;
    try {
      work();
    } finally {
      this.silent = false;
    }
  }

  text() {
    return this.view.state.doc.toString();
  }

  diagnose(diagnostics) {
    const { state } = this.view;
    const here = diagnostics.filter((diagnostic) => diagnostic.span.file === this.file);
    this.view.dispatch(setDiagnostics(state, here.map((diagnostic) => lintOf(state.doc, diagnostic))));
  }

  /** Marks the span that a statement or an error came from; nothing clears the mark. */
  mark(span, kind) {
    const here = span && span.file === this.file;
    this.view.dispatch({ effects: [markRange.of(here ? { ...span, kind } : null)] });
  }

  /** Marks the lines that sent statements, in the gutter. */
  markLines(lines) {
    this.view.dispatch({ effects: [markLine.of(Array.from(lines))] });
  }

  /** Puts the cursor at a place and brings it into view. */
  go(line, column, focus) {
    const position = offset(this.view.state.doc, line, column);
    this.view.dispatch({
      selection: { anchor: position },
      effects: EditorView.scrollIntoView(position, { y: "center" }),
    });
    if (focus) this.view.focus();
  }

  /** Takes the place of `before`, which showed the same text: its scrolling, its cursor and focus, and what was typed there. */
  takeOver(before, typed) {
    const { scrollTop, scrollLeft } = before;
    const anchor = caretIn(before.querySelector(".waiting-text"));
    if (anchor !== undefined) this.view.dispatch({ selection: { anchor: Math.min(anchor, this.view.state.doc.length) } });
    if (typed) this.view.dispatch({ ...this.view.state.replaceSelection(typed), userEvent: "input.type" });
    if (before.contains(document.activeElement)) this.view.focus();
    this.view.scrollDOM.scrollTo(scrollLeft, scrollTop);
  }

  /** Lets long lines go on below, or to the right; every file's state holds the choice. */
  wrap(on) {
    this.wrapped = on;
    this.view.dispatch({ effects: wrapping.reconfigure(on ? EditorView.lineWrapping : []) });
  }

  focus() {
    this.view.focus();
  }

  close() {
    this.view.destroy();
  }
}

/** How many UTF-16 units of `element` stand before the page's cursor; undefined when that is elsewhere. */
function caretIn(element) {
  const { focusNode, focusOffset } = getSelection();
  if (!element.contains(focusNode)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(focusNode, focusOffset);
  return before.toString().length;
}

export const open = (parent, options) => new Editor(parent, options);
