// Completion, hover and signatures: the page asks its checking worker; an answer that comes too late is dropped.
//
// `ask(question, line, column)` gives a promise of what `fieldbook-runner` answers, or of null.

import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { StateEffect, StateField } from "@codemirror/state";
import { ViewPlugin, hoverTooltip, keymap, showTooltip } from "@codemirror/view";
import { position, range } from "./positions.js";

/** CodeMirror's names for the kinds that it draws. */
const KINDS = { field: "property", struct: "class", variant: "enum", trait: "interface", module: "namespace", macro: "function" };
/** Items past this one have no order of their own. */
const ORDERED = 98;
/** How long the cursor rests before a signature is asked for, in milliseconds. */
const PAUSE = 60;

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Documentation, with what stands in backticks as code. */
function prose(text) {
  const whole = element("p", "assist-doc", "");
  const pieces = text.split("`");
  whole.append(...pieces.map((piece, index) => (index % 2 === 1 ? element("code", "", piece) : piece)));
  return whole;
}

function box(className, text, documentation) {
  const whole = element("div", `assist ${className}`, "");
  whole.append(text);
  if (documentation) whole.append(prose(documentation));
  return whole;
}

const option = ({ label, kind, detail, documentation }, index) => ({
  label,
  type: KINDS[kind] ?? kind,
  detail: kind === "keyword" || detail === label ? undefined : detail.replace(/^fn(?=[(<])/, ""),
  info: documentation ? () => prose(documentation) : undefined,
  boost: -Math.min(index, ORDERED),
});

const source = (ask) => async (context) => {
  const word = context.matchBefore(/[\p{Alphabetic}\p{Nd}_]*/u);
  const before = context.state.sliceDoc(Math.max(0, word.from - 2), word.from);
  const begins = before.endsWith("::") || (before.endsWith(".") && before !== "..");
  if (word.from === word.to && !begins && !context.explicit) return null;
  const { line, column } = position(context.state.doc, context.pos);
  const items = await ask("complete", line, column);
  if (!items || context.aborted || items.length === 0) return null;
  return { from: word.from, options: items.map(option), validFor: /^[\p{Alphabetic}\p{Nd}_]*$/u };
};

/** What the line sent when the program last ran, below a heading. */
function sentBox(statements) {
  const whole = element("div", "assist assist-sent", "");
  whole.append(element("p", "assist-doc", statements.length === 1 ? "This line sent" : "This line sent, among others"));
  whole.append(...statements.map((sql) => element("pre", "assist-code", sql)));
  return whole;
}

const hover = (ask, sent) =>
  hoverTooltip(async (view, at) => {
    const { doc } = view.state;
    const { line, column } = position(doc, at);
    const found = await ask("hover", line, column);
    if (view.state.doc !== doc) return null;
    const statements = sent(line);
    if (!found && statements.length === 0) return null;
    const dom = element("div", "", "");
    if (found) dom.append(box("assist-hover", element("code", "assist-code", found.text), found.documentation));
    if (statements.length > 0) dom.append(sentBox(statements));
    const { from, to } = found ? range(doc, found.span) : doc.lineAt(at);
    return { pos: from, end: to, above: true, create: () => ({ dom }) };
  });

const setSignature = StateEffect.define();

const signatureField = StateField.define({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setSignature)) return effect.value;
    }
    return shown && { ...shown, pos: transaction.changes.mapPos(shown.pos) };
  },
  provide: (field) => showTooltip.from(field),
});

/** The signature with the active parameter marked. */
function signatureCode({ label, parameters, active }) {
  const code = element("code", "assist-code", "");
  let from = label.indexOf("(") + 1;
  for (let index = 0; index < active; index++) from = label.indexOf(parameters[index], from) + (parameters[index]?.length ?? 0);
  const parameter = parameters[active];
  const at = parameter === undefined ? -1 : label.indexOf(parameter, from);
  if (at < 0) {
    code.append(label);
  } else {
    code.append(label.slice(0, at), element("strong", "", parameter), label.slice(at + parameter.length));
  }
  return code;
}

const signature = (ask) =>
  ViewPlugin.fromClass(
    class {
      update({ docChanged, selectionSet, view }) {
        const isOpen = view.state.field(signatureField) !== null;
        if (!docChanged && !(selectionSet && isOpen)) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.look(view), PAUSE);
      }

      async look(view) {
        const { doc, selection } = view.state;
        const { line, column } = position(doc, selection.main.head);
        const found = view.hasFocus ? await ask("signature", line, column) : null;
        if (this.gone || view.state.doc !== doc || !view.state.selection.eq(selection)) return;
        if (!found && view.state.field(signatureField) === null) return;
        const create = () => ({ dom: box("assist-signature", signatureCode(found), found.documentation) });
        view.dispatch({ effects: setSignature.of(found && { pos: selection.main.head, above: true, create }) });
      }

      destroy() {
        this.gone = true;
        clearTimeout(this.timer);
      }
    },
  );

function closeSignature(view) {
  if (view.state.field(signatureField) === null) return false;
  view.dispatch({ effects: setSignature.of(null) });
  return true;
}

export const assist = (ask, sent) => [
  autocompletion({ override: [source(ask)], icons: false, maxRenderedOptions: 60, defaultKeymap: false }),
  keymap.of(completionKeymap),
  hover(ask, sent),
  signatureField,
  signature(ask),
  keymap.of([{ key: "Escape", run: closeSignature }]),
];
