// <fieldbook-playground>: a program on any page, which runs there. docs/embedding.md says how it is used.
//
// The site's own page does the work, in a frame: nothing of it meets the page around, and that page's policy need allow
// no more than this script and that frame.

// An ordinary script, not a module: those want headers that not every host can send.
const SITE = new URL("./", document.currentScript.src);
/** What stands before a line that belongs to the program and is not shown, as in rustdoc. */
const HIDDEN = /^\s*# ?/;
/** What the editor takes for the mark of such a line; it stands in a comment at its end. */
const MARK = " //\u2060";

const style = new CSSStyleSheet();
style.replaceSync(":host { display: block; min-height: 12rem } iframe { display: block; width: 100%; border: 1px solid #8886; border-radius: 8px; background: transparent }");

const unhidden = (line) => (/^\s*##/.test(line) ? line.replace("##", "#") : HIDDEN.test(line) && !/^\s*#!?\[/.test(line) ? line.replace(HIDDEN, "") + MARK : line);

class FieldbookPlayground extends HTMLElement {
  static observedAttributes = ["panel", "theme"];
  #frame;
  #waiting = new Map();
  #here = false;

  connectedCallback() {
    if (this.#frame) return;
    const text = (this.querySelector("pre, script, textarea, template") ?? this).textContent;
    this.program = text.replace(/^\s*\n/, "").trimEnd() + "\n";
    this.#frame = document.createElement("iframe");
    this.#frame.src = new URL("embed/", SITE).href;
    this.#frame.title = this.getAttribute("label") ?? "A Rust program that runs";
    this.#frame.loading = "lazy";
    this.#frame.allow = "clipboard-write";
    this.#frame.height = 320;
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [style];
    shadow.append(this.#frame);
    addEventListener("message", this);
  }

  disconnectedCallback() {
    removeEventListener("message", this);
  }

  attributeChangedCallback(name, _, value) {
    if (this.#here) this.#send({ kind: name, [name]: value });
  }

  /** Runs the program, as its button does. */
  run() {
    this.#send({ kind: "run" });
  }

  /** A promise of the program's text as it stands in the editor, hidden lines included. */
  source() {
    const id = crypto.randomUUID();
    this.#send({ kind: "source", id });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  handleEvent({ source, origin, data }) {
    const message = source === this.#frame.contentWindow && origin === SITE.origin && data?.fieldbook;
    if (!message) return;
    if (message.kind === "here") this.#start();
    if (message.kind === "height") this.#frame.height = Math.min(Math.max(message.height, 160), 2_000);
    if (message.kind === "status") this.dispatchEvent(new CustomEvent("status", { detail: message.status }));
    if (message.kind === "source") {
      this.#waiting.get(message.id)?.(message.text.replaceAll(MARK, ""));
      this.#waiting.delete(message.id);
    }
  }

  #start() {
    this.#here = true;
    for (const name of FieldbookPlayground.observedAttributes) {
      if (this.hasAttribute(name)) this.#send({ kind: name, [name]: this.getAttribute(name) });
    }
    this.#send({ kind: "program", text: this.program.split("\n").map(unhidden).join("\n") });
  }

  #send(message) {
    this.#frame.contentWindow.postMessage({ fieldbook: message }, SITE.origin);
  }
}

customElements.define("fieldbook-playground", FieldbookPlayground);
