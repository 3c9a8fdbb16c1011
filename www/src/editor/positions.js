// Places in a document: spans count Unicode scalar values, CodeMirror counts UTF-16 units.

/** The offset of a line and column, held within the document. */
export function offset(doc, line, column) {
  const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  let units = 0;
  for (const character of text) {
    if (--column <= 0) break;
    units += character.length;
  }
  return Math.min(from + units, to);
}

/** The line and column of an offset. */
export function position(doc, offset) {
  const { from, number } = doc.lineAt(offset);
  return { line: number, column: [...doc.sliceString(from, offset)].length + 1 };
}

/** The offsets of a span; an empty one is widened so that it can be seen. */
export function range(doc, span) {
  const from = offset(doc, span.line, span.column);
  const to = Math.max(from, offset(doc, span.end_line, span.end_column));
  if (to > from) return { from, to };
  const line = doc.lineAt(from);
  return from < line.to ? { from, to: from + 1 } : { from: Math.max(line.from, from - 1), to: from };
}

/** A diagnostic as CodeMirror's lint wants it. */
export function lintOf(doc, diagnostic) {
  return { ...range(doc, diagnostic.span), severity: diagnostic.severity, message: "", renderMessage: () => message(diagnostic) };
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** The diagnostic's text as elements; nothing in it is ever read as HTML. */
function message({ severity, code, message, label, help }) {
  const whole = element("div", "lint-message", "");
  const head = element("p", "lint-head", message);
  head.prepend(element("span", `lint-word ${severity}`, code ? `${severity} ${code}` : severity), " ");
  whole.append(head);
  if (label && label !== message) whole.append(element("p", "lint-label", label));
  for (const line of help ?? []) whole.append(element("p", "lint-help", line));
  return whole;
}
